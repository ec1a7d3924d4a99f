use super::*;

const REQUEST: &str = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

#[tokio::test]
async fn a_head_that_takes_too_long_is_answered_408_however_it_drips() {
    let server = start(Limits { head_time: SHORT, ..Limits::default() }).await;
    let mut silent = connect(&server).await;
    send(&mut silent, "GET / HTTP/1.1\r\n").await;
    let mut dripping = connect(&server).await;
    let (mut reader, mut writer) = dripping.split();
    let drip = async {
        loop {
            if writer.write_all(b"X").await.is_err() {
                std::future::pending::<()>().await;
            }
            tokio::time::sleep(SHORT / 10).await;
        }
    };
    let mut answer = Vec::new();
    tokio::select! {
        () = drip => {}
        // Bytes that nobody read any more may turn the close into a reset.
        _ = reader.read_to_end(&mut answer) => {}
    }
    assert!(String::from_utf8_lossy(&answer).starts_with("HTTP/1.1 408 "), "{answer:?}");
    assert!(rest(&mut silent).await.starts_with("HTTP/1.1 408 "));
    behaves_well(&server).await;
}

#[tokio::test]
async fn the_second_head_of_a_connection_has_its_own_time() {
    let server = start(Limits { head_time: SHORT, ..Limits::default() }).await;
    let mut client = connect(&server).await;
    for _ in 0..3 {
        send(&mut client, REQUEST).await;
        answered(&mut client).await;
        // Longer than a head may take, but no head has begun.
        tokio::time::sleep(SHORT * 2).await;
    }
    send(&mut client, "GET").await;
    assert!(rest(&mut client).await.contains("HTTP/1.1 408 "));
}

#[tokio::test]
async fn a_connection_without_requests_is_closed_without_a_word() {
    let server = start(Limits { idle_time: SHORT, ..Limits::default() }).await;
    let mut never = connect(&server).await;
    let mut once = connect(&server).await;
    send(&mut once, REQUEST).await;
    assert_eq!(rest(&mut never).await, "");
    let answer = rest(&mut once).await;
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("x 0"), "{answer}");
}

#[tokio::test]
async fn heads_have_a_size_and_a_number_of_headers() {
    let limits = Limits { header_bytes: 8192, ..Limits::default() };
    let server = start(limits.clone()).await;
    let check = async |head: String, status: &str| {
        let mut client = connect(&server).await;
        send(&mut client, &format!("{head}Connection: close\r\n\r\n")).await;
        let answer = rest(&mut client).await;
        assert!(answer.starts_with(status), "{status}: {answer:?}");
    };
    let head = |bytes: usize| format!("GET / HTTP/1.1\r\nHost: x\r\nX: {}\r\n", "x".repeat(bytes));
    check(head(7500), "HTTP/1.1 200 ").await;
    check(head(8192), "HTTP/1.1 431 ").await;
    check(format!("GET /{} HTTP/1.1\r\nHost: x\r\n", "x".repeat(100_000)), "HTTP/1.1 4").await;
    // Host and Connection are two.
    let many = |count: usize| format!("GET / HTTP/1.1\r\nHost: x\r\n{}", "X: y\r\n".repeat(count));
    check(many(98), "HTTP/1.1 200 ").await;
    check(many(99), "HTTP/1.1 431 ").await;
    check(many(1000), "HTTP/1.1 431 ").await;
    let server = start(Limits { headers: 10, ..limits }).await;
    let mut client = connect(&server).await;
    send(&mut client, &format!("{}\r\n", many(10))).await;
    assert!(rest(&mut client).await.starts_with("HTTP/1.1 431 "));
    behaves_well(&server).await;
}

#[tokio::test]
async fn who_does_not_take_an_answer_is_cut_off() {
    let server = start(Limits { transfer_time: SHORT, bytes_per_second: usize::MAX, ..Limits::default() }).await;
    let mut lazy = connect(&server).await;
    send(&mut lazy, "GET /big HTTP/1.1\r\nHost: x\r\n\r\n").await;
    // Nothing is read until the server has given up, which is seen by writing: the other side is gone.
    let gone = async {
        while lazy.write_all(b" ").await.is_ok() {
            tokio::time::sleep(SHORT / 10).await
        }
    };
    tokio::time::timeout(SOON, gone).await.expect("the server gives up");
    behaves_well(&server).await;
    // Who reads, gets all of it.
    let server = start(Limits::default()).await;
    let mut eager = connect(&server).await;
    send(&mut eager, "GET /big HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(rest(&mut eager).await.len() > 32 * 1024 * 1024);
}

#[tokio::test]
async fn a_slow_reader_that_is_fast_enough_gets_everything() {
    // Shorter than the whole takes, but it makes up for that by its rate.
    let limits =
        Limits { transfer_time: SHORT, bytes_per_second: 4 * 1024 * 1024, idle_time: SHORT, ..Limits::default() };
    let server = start(limits).await;
    let mut slow = connect(&server).await;
    send(&mut slow, "GET /big HTTP/1.1\r\nHost: x\r\n\r\n").await;
    let mut piece = vec![0; 1024 * 1024];
    let mut bytes = 0;
    while bytes < 32 * 1024 * 1024 {
        bytes += slow.read(&mut piece).await.unwrap();
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn idle_connections_make_room_and_working_ones_do_not() {
    let server = start(Limits { connections: 4, ..Limits::default() }).await;
    let mut working = connect(&server).await;
    send(&mut working, "GET /never HTTP/1.1\r\nHost: x\r\nX-Known: 1\r\n\r\n").await;
    let mut proved = connect(&server).await;
    send(&mut proved, "GET / HTTP/1.1\r\nHost: x\r\nX-Known: 1\r\n\r\n").await;
    answered(&mut proved).await;
    let mut idle = Vec::new();
    for _ in 0..50 {
        let mut client = connect(&server).await;
        send(&mut client, "GET /slowloris").await;
        idle.push(client);
    }
    behaves_well(&server).await;
    assert_eq!(rest(&mut idle[0]).await, "", "the first that came had to go");
    send(&mut proved, REQUEST).await;
    answered(&mut proved).await;
    let mut answer = [0; 1];
    assert!(tokio::time::timeout(SHORT, working.read(&mut answer)).await.is_err(), "the working one was left alone");
}
