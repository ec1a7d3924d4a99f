//! Name resolution for environments: a UDP forwarder behind the socket at 127.0.0.1:53 in an
//! environment's own network namespace. The daemon asks the host's resolvers in its place, so that
//! an environment needs no route to them.

mod names;
mod rate;

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::UdpSocket;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout_at};

pub use names::Names;
use rate::Rate;

/// Questions of one environment that wait for an answer at once; further ones wait in its socket.
pub const IN_FLIGHT_MAX: usize = 64;
/// Questions of one environment a second, on average. It works on one event at a time, and asks for two addresses, v4 and
/// v6, for each name; what the operator's resolvers get from a flood is this times the environments.
pub const QUESTIONS_PER_SECOND: u32 = 100;
/// Questions of one environment at once, after a time of silence.
pub const QUESTIONS_BURST: u32 = 200;
/// Largest message taken or given; what resolvers agree on with EDNS.
pub const MESSAGE_BYTES_MAX: usize = 4096;
/// A question has this long, over all upstreams; then it is answered SERVFAIL.
pub const ANSWER_TIMEOUT: Duration = Duration::from_secs(5);

/// resolv.conf(5) reads no more than three.
const UPSTREAMS_MAX: usize = 3;
const HEADER_BYTES: usize = 12;
const NAME_BYTES_MAX: usize = 255;
/// Response codes of RFC 1035.
const SERVFAIL: u8 = 2;
const REFUSED: u8 = 5;

/// Answers questions that arrive on `socket`, as far as `names` goes, until dropped. Messages that are no question are
/// ignored. Those beyond [`QUESTIONS_PER_SECOND`] wait in the socket, where the kernel drops what finds no room: a flood
/// costs the server nothing, and a burst some time. Ends with an error only when the socket itself is broken.
pub async fn serve(socket: UdpSocket, upstreams: Arc<[SocketAddr]>, names: Names) -> io::Result<()> {
    let names = Arc::new(names);
    let socket = Arc::new(socket);
    let slots = Arc::new(Semaphore::new(IN_FLIGHT_MAX));
    // Owned by this future: dropping it ends the questions too.
    let mut questions = JoinSet::new();
    let mut rate = Rate::new(QUESTIONS_PER_SECOND, QUESTIONS_BURST);
    let mut buffer = vec![0; MESSAGE_BYTES_MAX + 1];
    loop {
        while let Some(pause) = rate.pause(Instant::now()) {
            sleep(pause).await;
        }
        let Ok(slot) = Arc::clone(&slots).acquire_owned().await else {
            unreachable!("the semaphore is never closed");
        };
        while questions.try_join_next().is_some() {}
        let (length, asker) = match socket.recv_from(&mut buffer).await {
            Ok(received) => received,
            // An asker that is gone already: the report of a refused answer, not of this socket.
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => continue,
            Err(error) => return Err(error),
        };
        rate.spend(Instant::now());
        let Some(question) = Question::parse(&buffer[..length]) else {
            continue;
        };
        let (socket, upstreams, names) = (Arc::clone(&socket), Arc::clone(&upstreams), Arc::clone(&names));
        questions.spawn(async move {
            let _slot = slot;
            let answer = answer(&question, &upstreams, &names).await;
            if let Err(error) = socket.send_to(&answer, asker).await {
                tracing::debug!(%error, %asker, "a DNS answer found no taker");
            }
        });
    }
}

async fn answer(question: &Question, upstreams: &[SocketAddr], names: &Names) -> Vec<u8> {
    let name = names::name(&question.message);
    if !names.has(&name) {
        return question.without_answer(REFUSED);
    }
    let Some(answer) = ask(question, upstreams).await else { return question.without_answer(SERVFAIL) };
    names.answered(&name, &answer, question.end).await;
    answer
}

/// The first answer of an upstream, with the asker's id. The time is shared among the upstreams, so
/// that a dead first one does not cost the others their turn.
async fn ask(question: &Question, upstreams: &[SocketAddr]) -> Option<Vec<u8>> {
    let begin = Instant::now();
    for (index, upstream) in upstreams.iter().enumerate() {
        let share = (index + 1) as u32;
        let deadline = begin + ANSWER_TIMEOUT * share / upstreams.len() as u32;
        match timeout_at(deadline, ask_one(question, *upstream)).await {
            Ok(Ok(answer)) => return Some(answer),
            Ok(Err(error)) => tracing::debug!(%error, %upstream, "DNS upstream failed"),
            Err(_) => tracing::debug!(%upstream, "DNS upstream did not answer in time"),
        }
    }
    None
}

/// A socket per question: a port and an id nobody can guess, and only the upstream is heard.
async fn ask_one(question: &Question, upstream: SocketAddr) -> io::Result<Vec<u8>> {
    let any: IpAddr = match upstream {
        SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
        SocketAddr::V6(_) => std::net::Ipv6Addr::UNSPECIFIED.into(),
    };
    let socket = UdpSocket::bind((any, 0)).await?;
    socket.connect(upstream).await?;
    let mut id = [0; 2];
    getrandom::fill(&mut id).map_err(io::Error::other)?;
    let mut query = question.message.clone();
    query[..2].copy_from_slice(&id);
    socket.send(&query).await?;

    let mut buffer = vec![0; MESSAGE_BYTES_MAX + 1];
    loop {
        let length = socket.recv(&mut buffer).await?;
        let answer = &buffer[..length];
        if question.answered_by(answer, id) {
            let mut answer = answer.to_vec();
            answer[..2].copy_from_slice(&question.message[..2]);
            return Ok(answer);
        }
    }
}

/// A well-formed question, with exactly one name asked for.
struct Question {
    message: Vec<u8>,
    /// Where the question section ends.
    end: usize,
}

impl Question {
    fn parse(message: &[u8]) -> Option<Question> {
        const RESPONSE_OR_OPCODE: u8 = 0b1111_1000;
        let query = message.len() <= MESSAGE_BYTES_MAX && message.get(2)? & RESPONSE_OR_OPCODE == 0;
        let one_question = message.get(4..6)? == [0, 1];
        let end = question_end(message)?;
        (query && one_question).then(|| Question { message: message.to_vec(), end })
    }

    /// Whether `answer` is a response to this question under `id`. Resolvers may change the letters'
    /// case.
    fn answered_by(&self, answer: &[u8], id: [u8; 2]) -> bool {
        const RESPONSE: u8 = 0b1000_0000;
        let asked = &self.message[HEADER_BYTES..self.end];
        answer.len() <= MESSAGE_BYTES_MAX
            && answer.get(..2) == Some(&id)
            && answer.get(2).is_some_and(|flags| flags & RESPONSE != 0)
            && answer.get(HEADER_BYTES..self.end).is_some_and(|echoed| echoed.eq_ignore_ascii_case(asked))
    }

    /// Only a code: the asker goes on at once, where silence would cost it its own timeouts.
    fn without_answer(&self, code: u8) -> Vec<u8> {
        const RECURSION_DESIRED: u8 = 1;
        let mut answer = self.message[..self.end].to_vec();
        answer[2] = 0b1000_0000 | (answer[2] & RECURSION_DESIRED);
        answer[3] = 0b1000_0000 | code; // recursion available
        answer[6..HEADER_BYTES].fill(0); // no further sections
        answer
    }
}

/// Where the first question ends: a name of labels without compression, a type and a class.
fn question_end(message: &[u8]) -> Option<usize> {
    const LABEL_BYTES_MAX: u8 = 63;
    let mut at = HEADER_BYTES;
    loop {
        let length = *message.get(at)?;
        at += 1 + usize::from(length);
        if length > LABEL_BYTES_MAX || at - HEADER_BYTES > NAME_BYTES_MAX {
            return None;
        }
        if length == 0 {
            break;
        }
    }
    let end = at + 4;
    (end <= message.len()).then_some(end)
}

/// The host's resolvers, from its `/etc/resolv.conf`; the one on this machine where it names none.
pub fn upstreams(resolv_conf: &Path) -> io::Result<Arc<[SocketAddr]>> {
    match std::fs::read_to_string(resolv_conf) {
        Ok(text) => Ok(nameservers(&text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(nameservers("")),
        Err(error) => Err(error),
    }
}

fn nameservers(text: &str) -> Arc<[SocketAddr]> {
    const DNS_PORT: u16 = 53;
    let found: Vec<SocketAddr> = text
        .lines()
        .filter_map(|line| {
            let mut words = line.split_ascii_whitespace();
            let address = (words.next()? == "nameserver").then(|| words.next())??;
            // `fe80::1%eth0` needs its interface's number; such a resolver is left out.
            Some(SocketAddr::new(address.parse().ok()?, DNS_PORT))
        })
        .take(UPSTREAMS_MAX)
        .collect();
    match found.is_empty() {
        false => found.into(),
        true => [SocketAddr::from((Ipv4Addr::LOCALHOST, DNS_PORT))].into(),
    }
}

/// A question that is taken asks for one name, and its failure is an answer to it.
#[cfg(fuzzing)]
pub(crate) fn fuzz(message: &[u8], answer: &[u8]) {
    let Some(question) = Question::parse(message) else { return };
    assert!(question.end <= message.len() && question.end >= HEADER_BYTES + 5);
    let failed = question.without_answer(SERVFAIL);
    let id = [message[0], message[1]];
    assert!(question.answered_by(&failed, id), "SERVFAIL is no answer");
    assert!(!question.answered_by(message, id), "a question is no answer");
    assert!(names::name(&question.message).len() <= NAME_BYTES_MAX);
    assert!(names::addresses(answer, question.end).len() <= answer.len());
    if question.answered_by(answer, id) {
        assert!(answer[HEADER_BYTES..question.end].eq_ignore_ascii_case(&message[HEADER_BYTES..question.end]));
    }
    if let Ok(text) = std::str::from_utf8(message) {
        let found = nameservers(text);
        assert!((1..=UPSTREAMS_MAX).contains(&found.len()));
    }
}

#[cfg(test)]
mod tests;
