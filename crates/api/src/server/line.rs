//! What is known of one connection: read by those who watch over it, written by those who serve it.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;

use super::lobby::PeerKey;

/// Requests of one connection that its client may give up before it stands out.
const ABANDONED_MAX: usize = 200;

/// One connection.
#[derive(Debug)]
pub(crate) struct Line {
    /// `None` inside an environment.
    address: Option<IpAddr>,
    /// Where it is counted.
    pub peer: Option<PeerKey>,
    began: Instant,
    /// Requests that are being worked on or answered.
    requests: AtomicUsize,
    /// Of those, the ones whose signature is good.
    known: AtomicUsize,
    /// Whether a signature was ever good.
    proved: AtomicBool,
    /// Requests so far.
    served: AtomicUsize,
    /// Requests that the client gave up before they were answered.
    abandoned: AtomicUsize,
    /// Since when there is no request, ms after `began`.
    quiet_since_ms: AtomicU64,
    /// HTTP/2: until when each answer has to be taken.
    answers: Mutex<BTreeMap<usize, Instant>>,
    unwanted: Notify,
}

/// A request on a line, until its answer has left.
#[derive(Debug)]
pub(crate) struct Busy {
    line: Arc<Line>,
    number: usize,
    answered: bool,
}

/// A request whose signature is good.
pub(crate) struct Known<'a>(&'a Line);

impl Line {
    pub fn new(address: Option<IpAddr>) -> Arc<Line> {
        Arc::new(Line {
            address,
            peer: address.map(PeerKey::new),
            began: Instant::now(),
            requests: AtomicUsize::new(0),
            known: AtomicUsize::new(0),
            proved: AtomicBool::new(false),
            served: AtomicUsize::new(0),
            abandoned: AtomicUsize::new(0),
            quiet_since_ms: AtomicU64::new(0),
            answers: Mutex::default(),
            unwanted: Notify::new(),
        })
    }

    /// Where it comes from; `None` inside an environment.
    pub fn address(&self) -> Option<IpAddr> {
        self.address
    }

    /// A request begins.
    pub fn busy(self: &Arc<Line>) -> Busy {
        self.requests.fetch_add(1, Relaxed);
        let number = self.served.fetch_add(1, Relaxed);
        Busy { line: self.clone(), number, answered: false }
    }

    /// Its head is in order: from here on the connection is not closed to make room for another.
    pub fn known(&self) -> Known<'_> {
        self.known.fetch_add(1, Relaxed);
        Known(self)
    }

    /// Its signature is good.
    pub fn prove(&self) {
        if !self.proved.load(Relaxed) {
            self.proved.store(true, Relaxed);
        }
    }

    pub fn is_proved(&self) -> bool {
        self.proved.load(Relaxed)
    }

    pub fn is_known(&self) -> bool {
        self.known.load(Relaxed) > 0
    }

    pub fn is_busy(&self) -> bool {
        self.requests.load(Relaxed) > 0
    }

    /// Requests so far.
    pub fn served(&self) -> usize {
        self.served.load(Relaxed)
    }

    /// Since when there is no request.
    pub fn quiet_since(&self) -> Instant {
        self.began + Duration::from_millis(self.quiet_since_ms.load(Relaxed))
    }

    /// Whether an answer waits for its reader longer than it may.
    pub fn is_overdue(&self, now: Instant) -> bool {
        self.answers().values().any(|deadline| *deadline < now)
    }

    /// Ends the connection.
    pub fn close(&self) {
        self.unwanted.notify_one();
    }

    /// Until somebody does.
    pub async fn closed(&self) {
        self.unwanted.notified().await;
    }

    fn answers(&self) -> std::sync::MutexGuard<'_, BTreeMap<usize, Instant>> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Busy {
    /// The answer is there, and leaves.
    pub fn answered(&mut self) {
        self.answered = true;
    }

    /// As [`Busy::answered`]; it has to be taken within so long.
    pub fn answered_within(&mut self, patience: Duration) {
        self.answered = true;
        self.line.answers().insert(self.number, Instant::now() + patience);
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        let line = &self.line;
        let since = u64::try_from(line.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        line.quiet_since_ms.store(since, Relaxed);
        line.requests.fetch_sub(1, Relaxed);
        if self.answered {
            // Empty over HTTP/1, where the socket itself is watched.
            let mut answers = line.answers();
            if !answers.is_empty() {
                answers.remove(&self.number);
            }
            return;
        }
        // A client that gives up most of what it asks for wants our work, not the answers ("rapid reset").
        let abandoned = line.abandoned.fetch_add(1, Relaxed) + 1;
        if abandoned > ABANDONED_MAX && abandoned * 2 > line.served() {
            tracing::debug!(abandoned, "a client gives up its requests as fast as it makes them");
            line.close();
        }
    }
}

impl Drop for Known<'_> {
    fn drop(&mut self) {
        self.0.known.fetch_sub(1, Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_closed(line: &Line) -> bool {
        use std::future::Future as _;
        let mut closed = std::pin::pin!(line.closed());
        closed.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop())).is_ready()
    }

    #[test]
    fn who_gives_up_most_requests_is_cut_off_and_who_gives_up_some_is_not() {
        let some = Line::new(None);
        for number in 0..10 * ABANDONED_MAX {
            let mut busy = some.busy();
            if number % 3 > 0 {
                busy.answered();
            }
        }
        assert!(!is_closed(&some));
        let most = Line::new(None);
        (0..ABANDONED_MAX).for_each(|_| drop(most.busy()));
        assert!(!is_closed(&most));
        drop(most.busy());
        assert!(is_closed(&most));
    }

    #[test]
    fn an_answer_is_overdue_until_it_is_taken() {
        let line = Line::new(None);
        let mut busy = line.busy();
        busy.answered_within(Duration::ZERO);
        assert!(line.is_busy() && line.is_overdue(Instant::now() + Duration::from_secs(1)));
        drop(busy);
        assert!(!line.is_busy() && !line.is_overdue(Instant::now() + Duration::from_secs(1)));
    }
}
