//! `/tmp` on disk: file systems in loop devices, made ahead by a process of their own, each for one environment.
//!
//! Pages of a file on disk can be written back and dropped, so they do not use up a function's memory as those of a tmpfs
//! do. Making one takes 10 to 60 ms, which neither the launcher nor an invocation waits for if it can be helped: some are
//! kept ready of each size that is asked for.

mod image;
mod maker;

use std::collections::{HashMap, VecDeque};
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;

use rustix::net::{AddressFamily, SocketFlags, SocketType, socketpair};
use rustix::process::{WaitId, WaitIdOptions, waitid};

use crate::daemon::TmpMode;
use crate::privilege::Privilege;
use crate::protocol::{self, Packet};

/// Kept ready of each size.
const READY: usize = 4;
/// Sizes of which some are kept ready: those asked for last.
const SIZES_MAX: usize = 4;
/// The size that most functions have, MB (the service's default).
const USUAL_MB: u32 = 512;

/// The launcher's side.
pub(super) struct Tmps {
    maker: OwnedFd,
    process: OwnedFd,
    ready: HashMap<u32, Vec<Tmp>>,
    /// Asked of the maker and not come yet.
    asked: HashMap<u32, usize>,
    /// The one used last is last.
    sizes: VecDeque<u32>,
    /// Creations that wait for a `/tmp`, the longest first.
    waiting: VecDeque<Waiting>,
}

/// One file system, mounted nowhere yet.
pub(super) struct Tmp {
    pub(super) id: u64,
    pub(super) mount: OwnedFd,
}

/// A request, as it came.
pub(super) struct Waiting {
    pub(super) mb: u32,
    pub(super) bytes: Vec<u8>,
    pub(super) fds: Vec<OwnedFd>,
}

/// What the maker said.
pub(super) enum Made {
    /// There is one more.
    One,
    /// There cannot be, for this reason; the creation that waited longest for one gets it.
    Failed(Option<Waiting>, String),
}

/// What the operator wants where that is possible, and what he should know. Ordinary users have no loop devices.
pub(super) fn start(wanted: TmpMode, data: &Path, privilege: Privilege) -> io::Result<(Option<Tmps>, Vec<String>)> {
    if wanted == TmpMode::Memory {
        return Ok((None, Vec::new()));
    }
    let started = match privilege {
        Privilege::Root => Tmps::start(data),
        Privilege::Subordinate { .. } | Privilege::OneId => Err(io::Error::other("only root has loop devices")),
    };
    match (started, wanted) {
        (Ok(tmps), _) => Ok((Some(tmps), Vec::new())),
        (Err(error), TmpMode::Disk) => Err(io::Error::new(
            error.kind(),
            format!("/tmp cannot be on disk here ({error}): set `[sandbox] tmp = \"auto\"` or \"memory\""),
        )),
        (Err(error), TmpMode::Auto | TmpMode::Memory) => Ok((
            None,
            vec![format!("what functions write to /tmp counts as their memory, because it cannot be on disk: {error}")],
        )),
    }
}

impl Tmps {
    /// Starts the maker, and has it make one of a small size, to see that this machine can.
    pub(super) fn start(data: &Path) -> io::Result<Tmps> {
        let (maker, theirs) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)?;
        let process = maker::start(theirs, data)?;
        let sizes = VecDeque::from([USUAL_MB]);
        let (ready, asked) = (HashMap::new(), HashMap::new());
        let mut tmps = Tmps { maker, process, ready, asked, sizes, waiting: VecDeque::new() };
        tmps.ask(maker::TRIAL_MB)?;
        match tmps.made()? {
            Made::One => {
                let trial = tmps.ready.remove(&maker::TRIAL_MB).unwrap_or_default();
                trial.into_iter().try_for_each(|tmp| tmps.release(tmp.id))?;
                rustix::io::ioctl_fionbio(&tmps.maker, true)?;
                Ok(tmps)
            }
            Made::Failed(_, text) => Err(io::Error::other(text)),
        }
    }

    /// Readable when the maker has said something.
    pub(super) fn socket(&self) -> BorrowedFd<'_> {
        self.maker.as_fd()
    }

    /// Whether there is one of this size.
    pub(super) fn has(&self, mb: u32) -> bool {
        self.ready.get(&mb).is_some_and(|ready| !ready.is_empty())
    }

    /// One of this size that nobody has had, if there is one.
    pub(super) fn take(&mut self, mb: u32) -> Option<Tmp> {
        self.sizes.retain(|size| *size != mb);
        self.sizes.push_back(mb);
        if self.sizes.len() > SIZES_MAX {
            let old = self.sizes.pop_front().and_then(|size| self.ready.remove(&size));
            for tmp in old.into_iter().flatten() {
                if let Err(error) = self.release(tmp.id) {
                    eprintln!("lambdad: launcher: removing a /tmp that nobody used: {error}");
                }
            }
        }
        self.ready.get_mut(&mb)?.pop()
    }

    /// Keeps a request until there is a `/tmp` for it.
    pub(super) fn wait(&mut self, waiting: Waiting) -> io::Result<()> {
        let mb = waiting.mb;
        self.waiting.push_back(waiting);
        let waiting = self.waiting.iter().filter(|waiting| waiting.mb == mb).count();
        if self.asked.get(&mb).copied().unwrap_or_default() < waiting { self.ask(mb) } else { Ok(()) }
    }

    /// A request that can go on.
    pub(super) fn next(&mut self) -> Option<Waiting> {
        let at = self.waiting.iter().position(|waiting| self.has(waiting.mb))?;
        self.waiting.remove(at)
    }

    /// Whoever still waits, when there will be none.
    pub(super) fn give_up(&mut self) -> VecDeque<Waiting> {
        std::mem::take(&mut self.waiting)
    }

    /// Asks for one more, if one is missing; whether it was.
    pub(super) fn refill(&mut self) -> io::Result<bool> {
        let missing = |mb: &&u32| {
            let ready = self.ready.get(mb).map_or(0, Vec::len);
            ready + self.asked.get(mb).copied().unwrap_or_default() < READY
        };
        match self.sizes.iter().find(missing).copied() {
            Some(mb) => self.ask(mb).map(|()| true),
            None => Ok(false),
        }
    }

    /// Hears what the maker has said. `WouldBlock` if that is nothing.
    pub(super) fn made(&mut self) -> io::Result<Made> {
        let mut buffer = [0; 1024];
        let Some((bytes, fds)) = protocol::receive(&self.maker, &mut buffer)? else {
            return Err(io::Error::other("the process that makes file systems for /tmp has ended"));
        };
        let answer = maker::Answer::decode(&buffer[..bytes])?;
        let mb = answer.mb;
        if let Some(asked) = self.asked.get_mut(&mb) {
            *asked = asked.saturating_sub(1);
        }
        match (answer.made, fds.into_iter().next()) {
            (Ok(id), Some(mount)) => {
                self.ready.entry(mb).or_default().push(Tmp { id, mount });
                Ok(Made::One)
            }
            (Ok(_), None) => Err(io::Error::other("a file system for /tmp came without its mount")),
            (Err(text), _) => {
                // Not asked for again until somebody needs one.
                self.sizes.retain(|size| *size != mb);
                let at = self.waiting.iter().position(|waiting| waiting.mb == mb);
                Ok(Made::Failed(at.and_then(|at| self.waiting.remove(at)), text))
            }
        }
    }

    /// Removes one whose environment is gone.
    pub(super) fn release(&mut self, id: u64) -> io::Result<()> {
        self.tell(&maker::Order::Release { id })
    }

    /// Removes all of them, and waits until that is done.
    pub(super) fn stop(self) -> io::Result<()> {
        let Tmps { maker, process, ready, waiting, .. } = self;
        drop((ready, waiting));
        drop(maker);
        waitid(WaitId::PidFd(process.as_fd()), WaitIdOptions::EXITED)?;
        Ok(())
    }

    fn ask(&mut self, mb: u32) -> io::Result<()> {
        self.tell(&maker::Order::Make { mb })?;
        *self.asked.entry(mb).or_default() += 1;
        Ok(())
    }

    /// Never waits: what is under way is a few bytes for each environment, and the socket's buffer holds thousands.
    fn tell(&self, order: &maker::Order) -> io::Result<()> {
        protocol::send(&self.maker, &Packet::plain(order.encode()))
    }
}
