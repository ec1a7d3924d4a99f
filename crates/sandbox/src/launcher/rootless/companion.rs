//! A child that stays in the host's namespaces while the launcher leaves them.

use std::io::{self, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use jail::Cloned;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::net::{AddressFamily, SocketFlags, SocketType, socketpair};
use rustix::pipe::{PipeFlags, pipe_with};
use rustix::process::{Pid, Signal, getpid, set_parent_process_death_signal};

use super::subordinate::Ranges;
use super::uplink;

/// Longest message between the two, bytes: a path, or what a program says.
const MESSAGE_BYTES_MAX: usize = 8192;
/// How long the program that carries packets may take to be ready.
const READY_MAX: Timespec = Timespec { tv_sec: 10, tv_nsec: 0 };

/// One end of the talk between the launcher and its companion.
pub(super) struct Companion {
    socket: OwnedFd,
    launcher: Pid,
    uid: u32,
    gid: u32,
    /// The program's standard output, which says that it is ready, and its errors. Written without blocking: nobody
    /// reads them later.
    ready: (OwnedFd, OwnedFd),
    words: (OwnedFd, OwnedFd),
}

/// What the launcher wants.
pub(super) enum Order {
    Map(Ranges),
}

/// Whether the ids are mapped.
pub(super) enum Mapped {
    Yes,
    /// Nothing is, for this reason.
    No(String),
}

impl Companion {
    /// Both sides return. The caller has one thread.
    pub(super) fn fork(uid: u32, gid: u32) -> io::Result<(Cloned, Companion)> {
        let (ours, theirs) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)?;
        let (ready, words) = (pipe_with(PipeFlags::CLOEXEC)?, pipe_with(PipeFlags::CLOEXEC | PipeFlags::NONBLOCK)?);
        let launcher = getpid();
        // SAFETY: the launcher never makes a thread.
        let cloned = unsafe { jail::clone(0, None) }?;
        let socket = match cloned {
            Cloned::Child => theirs,
            Cloned::Parent { .. } => ours,
        };
        Ok((cloned, Companion { socket, launcher, uid, gid, ready, words }))
    }

    /// The child: does what it is told, and ends as the program that carries packets, or with the launcher.
    pub(super) fn serve(self) -> ! {
        let code = match self.orders() {
            Ok(()) => 0,
            Err(error) => {
                eprintln!("lambdad: launcher's companion: {error}");
                1
            }
        };
        // The launcher's exit handlers are not this process's.
        // SAFETY: ends the process.
        unsafe { libc::_exit(code) }
    }

    fn orders(self) -> io::Result<()> {
        // If the launcher is dead already, its end of the socket is closed, and the first read says so.
        set_parent_process_death_signal(Some(Signal::KILL))?;
        let mut buffer = [0; MESSAGE_BYTES_MAX];
        loop {
            let read = rustix::io::retry_on_intr(|| rustix::io::read(&self.socket, &mut buffer))?;
            let text = String::from_utf8_lossy(&buffer[..read]).into_owned();
            match text.split_once(' ') {
                Some(("map", numbers)) => {
                    let reply = match self.map(numbers) {
                        Ok(()) => "ok".to_owned(),
                        Err(reason) => reason,
                    };
                    rustix::io::write(&self.socket, reply.as_bytes())?;
                }
                Some(("connect", program)) => return Err(self.become_uplink(Path::new(program))),
                _ => return Ok(()),
            }
        }
    }

    fn map(&self, numbers: &str) -> Result<(), String> {
        let [uid, gid, count] = numbers.split(' ').collect::<Vec<_>>()[..] else { return Err("!a bad order".into()) };
        run("newuidmap", self.launcher, self.uid, uid, count)?;
        // Half of the maps are written: there is no way back to a single id.
        run("newgidmap", self.launcher, self.gid, gid, count).map_err(|reason| format!("!{reason}"))
    }

    /// Only returns when it did not work.
    fn become_uplink(&self, program: &Path) -> io::Error {
        let output = |fd: &OwnedFd| fd.try_clone().map(Stdio::from);
        let (ready, words) = match (output(&self.ready.1), output(&self.words.1)) {
            (Ok(ready), Ok(words)) => (ready, words),
            (Err(error), _) | (_, Err(error)) => return error,
        };
        let mut command = Command::new(program);
        command.args(uplink::arguments(program, self.launcher.as_raw_nonzero().get())).env_clear().current_dir("/");
        // The death signal stays with the process through execve.
        let error = command.stdin(Stdio::null()).stdout(ready).stderr(words).exec();
        if let Ok(words) = self.words.1.try_clone() {
            // The launcher reads it; if it is gone there is nobody to tell.
            drop(writeln!(std::fs::File::from(words), "{error}"));
        }
        error
    }

    /// The launcher: gives an order and waits for the answer.
    pub(super) fn order(&mut self, order: &Order) -> io::Result<Mapped> {
        let Order::Map(Ranges { uid, gid, count }) = order;
        rustix::io::write(&self.socket, format!("map {uid} {gid} {count}").as_bytes())?;
        let mut buffer = [0; MESSAGE_BYTES_MAX];
        let read = rustix::io::retry_on_intr(|| rustix::io::read(&self.socket, &mut buffer))?;
        match &*String::from_utf8_lossy(&buffer[..read]) {
            "" => Err(io::Error::other("the process that maps user ids ended without a word")),
            "ok" => Ok(Mapped::Yes),
            text => match text.strip_prefix('!') {
                Some(fatal) => Err(io::Error::other(fatal.to_owned())),
                None => Ok(Mapped::No(text.to_owned())),
            },
        }
    }

    /// Lets the companion become the program, and waits until that works. The companion is gone otherwise.
    pub(super) fn connect(self, program: &Path) -> Result<(), String> {
        let Companion { socket, ready: (ready, ready_end), words: (words, words_end), .. } = self;
        // Only the program holds the other ends now, so that its end is seen.
        drop((ready_end, words_end));
        let order = format!("connect {}", program.display());
        rustix::io::write(&socket, order.as_bytes()).map_err(|errno| io::Error::from(errno).to_string())?;
        let mut fds = [PollFd::from_borrowed_fd(ready.as_fd(), PollFlags::IN)];
        match poll(&mut fds, Some(&READY_MAX)) {
            Ok(0) => return Err("it is not ready after 10 s".to_owned()),
            Ok(_) => {}
            Err(errno) => return Err(io::Error::from(errno).to_string()),
        }
        let mut first = [0; 64];
        match rustix::io::read(&ready, &mut first) {
            Ok(read) if read > 0 => {
                // Kept open for as long as this process lives: the program may write a line more.
                for end in [ready, words] {
                    keep(end);
                }
                Ok(())
            }
            _ => {
                let mut said = String::new();
                // Not blocking, and what could not be read is not said.
                std::fs::File::from(words).read_to_string(&mut said).ok();
                let said = said.lines().filter(|line| !line.contains("syslog")).collect::<Vec<_>>().join("; ");
                Err(if said.is_empty() { "it ended without a word".to_owned() } else { said })
            }
        }
    }
}

/// Leaves a descriptor open for good.
fn keep(fd: OwnedFd) {
    use std::os::fd::IntoRawFd;
    let _number = fd.into_raw_fd();
}

/// Maps id 0 to the user's own and those from 1 on to the subordinate ones.
fn run(program: &str, launcher: Pid, own: u32, first: &str, count: &str) -> Result<(), String> {
    let (pid, own) = (launcher.as_raw_nonzero().to_string(), own.to_string());
    let arguments = [&*pid, "0", &own, "1", "1", first, count];
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output();
    let output = output.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            format!("{program} is not installed; install the package uidmap (apt-get install uidmap)")
        }
        _ => format!("{program}: {error}"),
    })?;
    if output.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    Err(format!("{program} {}: {} ({})", arguments.join(" "), words.trim(), output.status))
}
