//! The socket to the launcher inside the async runtime: one task reads, anyone sends.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex, MutexGuard};

use tokio::io::Interest;
use tokio::io::unix::AsyncFd;
use tokio::sync::{Notify, oneshot, watch};

use super::launcher::CreateError;
use super::sandbox::{Exit, ExitStatus};
use super::spec::Assignment;
use crate::protocol::{self, MESSAGE_BYTES_MAX, Offer, Packet, Reply, request};

/// What is known of an environment's end.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fate {
    pub(super) exit: Option<Exit>,
    pub(super) gone: bool,
}

type Answer = Result<(Offer, watch::Receiver<Fate>), CreateError>;

/// An environment, as the reading task knows it.
enum Entry {
    Asked(oneshot::Sender<Answer>),
    Made(watch::Sender<Fate>),
}

/// The socket and everything that waits for a word from it.
pub(super) struct Link {
    socket: AsyncFd<OwnedFd>,
    state: Mutex<State>,
    /// The outbox has something for the reading task to send.
    full: Notify,
    /// What the launcher said last: `None` while it lives.
    ended: watch::Sender<Option<String>>,
}

#[derive(Default)]
struct State {
    entries: HashMap<u64, Entry>,
    /// Blanks that are being assigned.
    assigning: HashMap<u64, oneshot::Sender<String>>,
    /// Questions about the network, by their tokens.
    questions: HashMap<u64, oneshot::Sender<Reply>>,
    last_id: u64,
    outbox: VecDeque<Packet>,
}

impl Link {
    pub(super) fn new(socket: OwnedFd) -> io::Result<Arc<Link>> {
        rustix::io::ioctl_fionbio(&socket, true)?;
        // SAFETY: the owned descriptor stays open, and the same, as long as the `AsyncFd` that owns it.
        let socket = unsafe { AsyncFd::register_with_interest(socket, Interest::READABLE | Interest::WRITABLE) }?;
        let link = Link { socket, state: Mutex::default(), full: Notify::new(), ended: watch::channel(None).0 };
        Ok(Arc::new(link))
    }

    /// The reading task. Ends when the launcher does.
    pub(super) async fn run(self: Arc<Link>) {
        let mut buffer = vec![0; MESSAGE_BYTES_MAX];
        let last_words = loop {
            tokio::select! {
                // Both are cancel-safe: readiness is only ever looked at.
                ready = self.socket.readable() => match ready.and_then(|mut ready| self.read(&mut ready, &mut buffer)) {
                    Ok(None) => {}
                    Ok(Some(words)) => break words,
                    Err(error) => break format!("reading from the launcher: {error}"),
                },
                sent = self.flush() => if let Err(error) = sent {
                    break format!("writing to the launcher: {error}");
                },
            }
        };
        let mut state = self.lock();
        // Whoever asked finds that there will be no answer.
        state.questions.clear();
        for (_, entry) in state.entries.drain() {
            match entry {
                Entry::Asked(asker) => answer(asker, Err(CreateError::Launcher(last_words.clone()))),
                Entry::Made(fate) => {
                    // The kernel kills what a dead launcher started.
                    let exit =
                        Exit { status: ExitStatus::Signal(9), oom_killed: false, memory_peak_bytes: None, denied: 0 };
                    fate.send_modify(|fate| {
                        fate.exit.get_or_insert(exit);
                        fate.gone = true;
                    });
                }
            }
        }
        state.assigning.clear();
        drop(state);
        self.ended.send_replace(Some(last_words));
    }

    fn read(
        &self,
        ready: &mut tokio::io::unix::AsyncFdReadyGuard<'_, OwnedFd>,
        buffer: &mut [u8],
    ) -> io::Result<Option<String>> {
        loop {
            match ready.try_io(|socket| protocol::receive(socket.get_ref(), buffer)) {
                Err(_would_block) => return Ok(None),
                Ok(Err(error)) => return Err(error),
                Ok(Ok(None)) => return Ok(Some("the launcher has ended".into())),
                Ok(Ok(Some((bytes, fds)))) => {
                    if let Some(words) = self.handle(Reply::decode(&buffer[..bytes], fds)?) {
                        return Ok(Some(words));
                    }
                }
            }
        }
    }

    fn handle(&self, reply: Reply) -> Option<String> {
        let mut state = self.lock();
        match reply {
            Reply::Created { id, offer } => {
                if let Some(Entry::Asked(asker)) = state.entries.remove(&id) {
                    let (fate, watching) = watch::channel(Fate::default());
                    state.entries.insert(id, Entry::Made(fate));
                    drop(state);
                    if asker.send(Ok((*offer, watching))).is_err() {
                        // Whoever asked has given up.
                        self.kill(id);
                    }
                }
            }
            Reply::Failed { id, text } => {
                if let Some(Entry::Asked(asker)) = state.entries.remove(&id) {
                    answer(asker, Err(CreateError::Refused(text)));
                }
            }
            Reply::Assigned { id, problem } => {
                if let Some(asker) = state.assigning.remove(&id) {
                    // Whoever asked may have given up; then the environment is being killed.
                    drop(asker.send(problem));
                }
            }
            Reply::Exited { id, exit } => {
                if let Some(Entry::Made(fate)) = state.entries.get(&id) {
                    fate.send_modify(|fate| fate.exit = Some(exit));
                }
            }
            Reply::Gone { id } => {
                if let Some(Entry::Made(fate)) = state.entries.remove(&id) {
                    fate.send_modify(|fate| fate.gone = true);
                }
            }
            Reply::Denied { token, .. } | Reply::Resolved { token, .. } => {
                if let Some(asker) = state.questions.remove(&token) {
                    // An asker that has given up wants no answer.
                    drop(asker.send(reply));
                }
            }
            Reply::Stopped { problems } => return Some(problems),
            Reply::Fatal { text } => return Some(text),
            Reply::Hello(_) => return Some("the launcher said hello twice".into()),
        }
        None
    }

    /// Asks for an environment.
    pub(super) fn create(&self, message: impl FnOnce(u64) -> Packet) -> io::Result<(u64, oneshot::Receiver<Answer>)> {
        let (asker, asked) = oneshot::channel();
        let mut state = self.lock();
        if self.ended.borrow().is_some() {
            return Err(io::Error::other("the launcher has ended; restart the server"));
        }
        state.last_id += 1;
        let id = state.last_id;
        state.entries.insert(id, Entry::Asked(asker));
        let sent = self.send(&mut state, message(id));
        if sent.is_err() {
            state.entries.remove(&id);
        }
        sent.map(|()| (id, asked))
    }

    /// Gives a blank its code. The receiver gets what went wrong, or an empty text; it is cut off if the launcher ends.
    pub(super) fn assign(&self, id: u64, assignment: &Assignment) -> io::Result<oneshot::Receiver<String>> {
        let (asker, asked) = oneshot::channel();
        let mut state = self.lock();
        if self.ended.borrow().is_some() {
            return Err(io::Error::other("the launcher has ended; restart the server"));
        }
        state.assigning.insert(id, asker);
        let sent = self.send(&mut state, Packet::plain(request::assign(id, assignment)));
        if sent.is_err() {
            state.assigning.remove(&id);
        }
        sent.map(|()| asked)
    }

    /// Asks what is answered under a token. `None` if the launcher has ended, or the question is too long.
    pub(super) async fn ask(&self, question: impl FnOnce(u64) -> Vec<u8>) -> Option<Reply> {
        let (asker, asked) = oneshot::channel();
        {
            let mut state = self.lock();
            if self.ended.borrow().is_some() {
                return None;
            }
            state.last_id += 1;
            let token = state.last_id;
            self.send(&mut state, Packet::plain(question(token))).ok()?;
            state.questions.insert(token, asker);
        }
        asked.await.ok()
    }

    /// Ends an environment, if it has not ended.
    pub(super) fn kill(&self, id: u64) {
        self.tell(Packet::plain(request::kill(id)));
    }

    /// Ends the launcher.
    pub(super) fn shutdown(&self) {
        self.tell(Packet::plain(request::shutdown()));
    }

    /// The launcher's last words, once it has ended.
    pub(super) async fn ended(&self) -> String {
        let mut ended = self.ended.subscribe();
        let last_words = ended.wait_for(Option::is_some).await;
        // The sender is in `self`, so the channel is open.
        last_words.ok().and_then(|words| words.clone()).unwrap_or_default()
    }

    pub(super) fn has_ended(&self) -> bool {
        self.ended.borrow().is_some()
    }

    fn tell(&self, packet: Packet) {
        let mut state = self.lock();
        if let Err(error) = self.send(&mut state, packet) {
            // The reading task finds the same thing, and then all environments are dead.
            tracing::debug!(%error, "the launcher cannot be told");
        }
    }

    fn send(&self, state: &mut State, packet: Packet) -> io::Result<()> {
        if state.outbox.is_empty() {
            match protocol::send(self.socket.get_ref(), &packet) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                sent => return sent,
            }
        }
        state.outbox.push_back(packet);
        self.full.notify_one();
        Ok(())
    }

    /// Sends what could not be sent at once; for ever.
    async fn flush(&self) -> io::Result<()> {
        loop {
            if self.lock().outbox.is_empty() {
                self.full.notified().await;
            }
            let mut ready = self.socket.writable().await?;
            let mut state = self.lock();
            while let Some(packet) = state.outbox.pop_front() {
                match protocol::send(self.socket.get_ref(), &packet) {
                    Ok(()) => {}
                    Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                        state.outbox.push_front(packet);
                        ready.clear_ready();
                        break;
                    }
                    Err(error) => return Err(error),
                }
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it is held; if something did, the maps are still whole.
        self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

fn answer(asker: oneshot::Sender<Answer>, answer: Answer) {
    // An asker that has given up wants no answer; nothing was made.
    drop(asker.send(answer));
}
