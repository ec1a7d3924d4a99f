//! Against a real UDP resolver on loopback.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::net::UdpSocket;
use tokio::task::JoinHandle;

use super::*;

/// A question for `name`'s address.
fn query(id: [u8; 2], name: &str) -> Vec<u8> {
    let mut message = vec![id[0], id[1], 1, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    for label in name.split('.') {
        message.push(label.len() as u8);
        message.extend(label.as_bytes());
    }
    message.extend([0, 0, 1, 0, 1]);
    message
}

/// The answer 192.0.2.1 to `question`.
fn answer(question: &[u8]) -> Vec<u8> {
    let mut message = question.to_vec();
    message[2] = 0x81;
    message[7] = 1;
    message.extend([0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1]);
    message
}

struct Forwarder {
    address: SocketAddr,
    task: JoinHandle<io::Result<()>>,
}

impl Drop for Forwarder {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn socket() -> (UdpSocket, SocketAddr) {
    let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a socket");
    let address = socket.local_addr().expect("bound");
    (socket, address)
}

async fn forwarder(upstreams: &[SocketAddr]) -> Forwarder {
    let (socket, address) = socket().await;
    let task = tokio::spawn(serve(socket, Arc::from(upstreams), Names::All));
    Forwarder { address, task }
}

async fn received(socket: &UdpSocket) -> (Vec<u8>, SocketAddr) {
    let mut buffer = vec![0; 2 * MESSAGE_BYTES_MAX];
    let (length, from) = socket.recv_from(&mut buffer).await.expect("a message");
    buffer.truncate(length);
    (buffer, from)
}

#[tokio::test]
async fn an_answer_goes_to_the_asker_under_its_own_id() {
    let (upstream, upstream_address) = socket().await;
    let forwarder = forwarder(&[upstream_address]).await;
    let ((one, _), (two, _)) = (socket().await, socket().await);
    // The same id and different names: answers in the other order still find their askers.
    one.send_to(&query([7, 7], "one.example"), forwarder.address).await.expect("send");
    let (first, first_from) = received(&upstream).await;
    two.send_to(&query([7, 7], "two.example"), forwarder.address).await.expect("send");
    let (second, second_from) = received(&upstream).await;
    assert_ne!(first_from, second_from, "a port for each question");
    upstream.send_to(&answer(&second), second_from).await.expect("send");
    upstream.send_to(&answer(&first), first_from).await.expect("send");
    for (asker, name) in [(&one, "one.example"), (&two, "two.example")] {
        let (message, from) = received(asker).await;
        assert_eq!(message, answer(&query([7, 7], name)));
        assert_eq!(from, forwarder.address);
    }
}

#[tokio::test]
async fn forged_answers_are_ignored() {
    let (upstream, upstream_address) = socket().await;
    let forwarder = forwarder(&[upstream_address]).await;
    let (asker, _) = socket().await;
    asker.send_to(&query([1, 2], "name.example"), forwarder.address).await.expect("send");
    let (question, from) = received(&upstream).await;

    let (stranger, _) = socket().await;
    stranger.send_to(&answer(&question), from).await.expect("send");
    let mut wrong_id = answer(&question);
    wrong_id[0] ^= 1;
    let mut wrong_name = answer(&question);
    wrong_name[HEADER_BYTES + 1] = b'f';
    let mut oversized = answer(&question);
    oversized.resize(MESSAGE_BYTES_MAX + 1, 0);
    for forged in [&wrong_id, &wrong_name, &question, &oversized, &vec![], &vec![0; 5]] {
        upstream.send_to(forged, from).await.expect("send");
    }
    // Letters may come back in another case, and the answer may fill the whole message.
    let mut good = answer(&question);
    good[HEADER_BYTES + 1] = b'N';
    good.resize(MESSAGE_BYTES_MAX, 0);
    upstream.send_to(&good, from).await.expect("send");
    let (message, _) = received(&asker).await;
    assert_eq!(message[2..], good[2..]);
    assert_eq!(message[..2], [1, 2]);
}

#[tokio::test]
async fn malformed_questions_are_ignored() {
    let (upstream, upstream_address) = socket().await;
    let forwarder = forwarder(&[upstream_address]).await;
    let (asker, _) = socket().await;
    let good = query([0, 9], "name.example");
    let changed = |at: usize, to: u8| {
        let mut message = good.clone();
        message[at] = to;
        message
    };
    let bad = [
        vec![],
        good[..11].to_vec(),
        good[..good.len() - 1].to_vec(),
        changed(2, 0x81),                     // a response
        changed(2, 0x28),                     // an update
        changed(5, 0),                        // no question
        changed(5, 2),                        // two
        changed(HEADER_BYTES, 64),            // a label too long
        changed(HEADER_BYTES, 0xC0),          // compression
        query([0, 9], &["a"; 128].join(".")), // 257 bytes of name
        [good.clone(), vec![0; MESSAGE_BYTES_MAX + 1 - good.len()]].concat(),
    ];
    for message in &bad {
        asker.send_to(message, forwarder.address).await.expect("send");
    }
    // The socket is read in order: what arrives first is the first good one.
    let longest = [good.clone(), vec![0; MESSAGE_BYTES_MAX - good.len()]].concat();
    asker.send_to(&longest, forwarder.address).await.expect("send");
    let (arrived, _) = received(&upstream).await;
    assert_eq!(arrived[2..], longest[2..]);
}

#[tokio::test]
async fn the_next_upstream_takes_over_and_the_last_failure_is_told() {
    let (upstream, good) = socket().await;
    // A port that nobody listens on refuses at once.
    let (closed, refusing) = socket().await;
    drop(closed);
    let first = forwarder(&[refusing, good]).await;
    let (asker, _) = socket().await;
    asker.send_to(&query([3, 4], "a.example"), first.address).await.expect("send");
    let (question, from) = received(&upstream).await;
    upstream.send_to(&answer(&question), from).await.expect("send");
    assert_eq!(received(&asker).await.0, answer(&query([3, 4], "a.example")));

    let second = forwarder(&[refusing]).await;
    asker.send_to(&query([5, 6], "a.example"), second.address).await.expect("send");
    let (message, _) = received(&asker).await;
    let mut failed = query([5, 6], "a.example");
    failed[2..4].copy_from_slice(&[0x81, 0x82]);
    assert_eq!(message, failed);
}

#[tokio::test(start_paused = true)]
async fn a_silent_upstream_costs_the_time_limit() {
    let (_silent, address) = socket().await;
    let forwarder = forwarder(&[address]).await;
    let (asker, _) = socket().await;
    let begin = Instant::now();
    asker.send_to(&query([3, 4], "a.example"), forwarder.address).await.expect("send");
    let (message, _) = received(&asker).await;
    assert_eq!(message[3] & 0xF, 2, "SERVFAIL");
    assert!(begin.elapsed() >= ANSWER_TIMEOUT);
}

#[tokio::test]
async fn questions_in_flight_are_bounded() {
    let (upstream, upstream_address) = socket().await;
    let forwarder = forwarder(&[upstream_address]).await;
    let (asker, _) = socket().await;
    let mut waiting = Vec::new();
    for number in 0..IN_FLIGHT_MAX {
        let message = query([0, number as u8], "a.example");
        asker.send_to(&message, forwarder.address).await.expect("send");
        waiting.push(received(&upstream).await);
    }
    asker.send_to(&query([1, 0], "late.example"), forwarder.address).await.expect("send");
    // Each turn lets the forwarder see what has arrived.
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    // The only slot that frees is the first question's; what the upstream hears next is the late one,
    // and not before.
    let mut buffer = [0; 64];
    assert_eq!(upstream.try_recv_from(&mut buffer).expect_err("nothing yet").kind(), io::ErrorKind::WouldBlock);
    let (question, from) = &waiting[0];
    upstream.send_to(&answer(question), from).await.expect("send");
    assert_eq!(received(&asker).await.0[..2], [0, 0]);
    let (late, _) = received(&upstream).await;
    assert_eq!(late[2..], query([1, 0], "late.example")[2..]);
}

#[tokio::test]
async fn where_nothing_is_resolved_nobody_is_asked() {
    let (upstream, upstream_address) = socket().await;
    let (socket_inside, address) = socket().await;
    let task = tokio::spawn(serve(socket_inside, Arc::from([upstream_address]), Names::None));
    let (asker, _) = socket().await;
    asker.send_to(&query([3, 4], "secret.example"), address).await.expect("send");
    let mut refused = query([3, 4], "secret.example");
    refused[2..4].copy_from_slice(&[0x81, 0x85]);
    assert_eq!(received(&asker).await.0, refused);
    let nothing = upstream.try_recv_from(&mut [0; 64]).expect_err("not even the question goes out");
    assert_eq!(nothing.kind(), io::ErrorKind::WouldBlock);
    task.abort();
}

/// The clock stands still but for what the forwarder waits for: nobody is asked, so nothing else has a time.
#[tokio::test(start_paused = true)]
async fn a_flood_of_questions_is_held_to_the_rate() {
    let (socket_inside, address) = socket().await;
    let task = tokio::spawn(serve(socket_inside, Arc::from([address]), Names::None));
    let (asker, _) = socket().await;
    let begin = Instant::now();
    let ask = async |number: u32| {
        let message = query([0, 0], &format!("n{number}.example"));
        asker.send_to(&message, address).await.expect("send");
        assert_eq!(received(&asker).await.0[HEADER_BYTES..], message[HEADER_BYTES..]);
    };
    for number in 0..QUESTIONS_BURST {
        ask(number).await;
    }
    assert_eq!(begin.elapsed(), Duration::ZERO, "a burst is answered at once");
    let seconds = 3;
    for number in 0..seconds * QUESTIONS_PER_SECOND {
        ask(number).await;
    }
    let took = begin.elapsed();
    let expected = Duration::from_secs(u64::from(seconds));
    assert!(took >= expected && took < expected + Duration::from_secs(1), "{took:?}");
    task.abort();
}

#[test]
fn questions_names_are_read() {
    assert_eq!(names::name(&query([0, 0], "Db.CORP")), "db.corp");
    assert_eq!(names::name(&query([0, 0], "a b.*.corp")), "a?b.?.corp");
    // A dot inside a label is no dot between labels.
    let mut message = query([0, 0], "dbxcorp");
    message[HEADER_BYTES + 3] = b'.';
    assert_eq!(names::name(&message), "db?corp");
    assert_eq!(names::name(&query([0, 0], "x")[..HEADER_BYTES]), "");
}

#[test]
fn answers_addresses_are_read() {
    let question = query([1, 1], "db.corp");
    let end = question.len();
    let one = [0xC0, 12, 0, 1, 0, 1, 0, 0, 1, 0, 0, 4, 192, 0, 2, 7];
    let alias = [0xC0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, 4, 1, b'x', 0xC0, 12];
    let spelled = [1, b'x', 0, 0, 1, 0, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0, 4, 192, 0, 2, 8];
    let chaos = [0xC0, 12, 0, 1, 0, 3, 0, 0, 1, 0, 0, 4, 192, 0, 2, 9];
    let mut message = [&question[..], &alias, &one, &chaos, &spelled].concat();
    message[7] = 4;
    let (first, second) = ((Ipv4Addr::new(192, 0, 2, 7), 256), (Ipv4Addr::new(192, 0, 2, 8), u32::MAX));
    assert_eq!(names::addresses(&message, end), [first, second]);
    // Cut anywhere, it gives what came before the cut.
    for length in 0..message.len() {
        let found = names::addresses(&message[..length], end);
        assert!(found.is_empty() || found == [first], "{length}");
    }
    message[7] = 2;
    assert_eq!(names::addresses(&message, end), [first], "no more than it says it has");
    message[7] = 255;
    assert_eq!(names::addresses(&message, end), [first, second], "no more than it has");
}

#[test]
fn resolv_conf_is_read() {
    for (text, expected) in [
        ("", vec!["127.0.0.1:53"]),
        ("# nameserver 1.1.1.1\nsearch example\noptions edns0\n", vec!["127.0.0.1:53"]),
        ("nameserver 127.0.0.53\n", vec!["127.0.0.53:53"]),
        (
            "nameserver\t192.0.2.1 \n nameserver 2001:db8::1\nnameserver x\nnameserver\n\
             nameserver fe80::1%eth0\nnameserver 192.0.2.3\nnameserver 192.0.2.4",
            vec!["192.0.2.1:53", "[2001:db8::1]:53", "192.0.2.3:53"],
        ),
    ] {
        let found: Vec<String> = nameservers(text).iter().map(SocketAddr::to_string).collect();
        assert_eq!(found, expected, "{text:?}");
    }
    let missing = upstreams(Path::new("/nonexistent/resolv.conf")).expect("no file is no error");
    assert_eq!(missing[0].to_string(), "127.0.0.1:53");
}
