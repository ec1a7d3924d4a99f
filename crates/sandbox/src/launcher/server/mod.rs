//! The loop: requests in, reports out, and nothing that blocks for long in between.

mod socket;
mod stop;
mod work;

use std::collections::{HashMap, VecDeque};
use std::io;
use std::os::fd::OwnedFd;
use std::path::PathBuf;
use std::time::Instant;

use rustix::buffer::spare_capacity;
use rustix::event::{Timespec, epoll};

use super::create::Common;
use super::environment::Environment;
use super::oci::Programs;
use super::rootless::Rootless;
use super::slots::Slots;
use super::templates::Templates;
use super::tmp::{self, Tmps};
use super::{directory, lock, mounts, privileges};
use crate::Privilege;
use crate::cgroup::{Cgroups, Group, Mounts, Together};
use crate::daemon::SharedMemory;
use crate::net::{self, Network};
use crate::protocol::{Configure, Hello, MESSAGE_BYTES_MAX, Packet, Reply};

/// Between attempts to remove a control group that is still busy, where the kernel has no event for it.
const RETRY: Timespec = Timespec { tv_sec: 0, tv_nsec: 1_000_000 };

pub(super) struct Server {
    control: OwnedFd,
    epoll: OwnedFd,
    data: PathBuf,
    runtimes: PathBuf,
    templates: Templates,
    common: Common,
    cgroups: Option<Cgroups>,
    network: Option<Network>,
    /// The process that carries an ordinary user's packets.
    uplink: Option<OwnedFd>,
    /// None where `/tmp` is a tmpfs.
    tmps: Option<Tmps>,
    slots: Slots,
    environments: HashMap<u64, Environment>,
    /// Dead, but their control groups are still busy.
    lingering: Vec<(u64, Group)>,
    groups: VecDeque<Group>,
    groups_made: u64,
    outbox: VecDeque<Packet>,
    buffer: Vec<u8>,
    /// Set when no more environments are made.
    stopping: Option<Stop>,
    _lock: OwnedFd,
}

struct Stop {
    deadline: Instant,
    /// The daemon asked, and wants to know.
    asked: bool,
}

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    Control,
    /// An environment's first process reports.
    Status(u64),
    /// It has ended.
    Init(u64),
    /// Its control group has changed.
    Group,
    /// The process that carries packets has ended.
    Uplink,
    /// The maker of `/tmp`s has said something.
    Tmps,
}

impl Source {
    fn token(self) -> epoll::EventData {
        epoll::EventData::new_u64(match self {
            Source::Control => 0,
            // No environment has the number 0.
            Source::Uplink => 1,
            Source::Tmps => 2,
            Source::Status(id) => id << 2 | 1,
            Source::Init(id) => id << 2 | 2,
            Source::Group => 3,
        })
    }

    fn of(token: u64) -> Source {
        match token & 3 {
            1 if token == 1 => Source::Uplink,
            2 if token == 2 => Source::Tmps,
            1 => Source::Status(token >> 2),
            2 => Source::Init(token >> 2),
            3 => Source::Group,
            _ => Source::Control,
        }
    }
}

impl Server {
    pub(super) fn new(control: OwnedFd, configure: &Configure<'_>, rootless: Rootless) -> io::Result<(Server, Reply)> {
        let step = |what: &'static str| move |e: io::Error| io::Error::new(e.kind(), format!("{what}: {e}"));
        let lock = lock(&directory(configure.data)?)?;
        mounts::leave_the_host().map_err(step("leaving the host's mount namespace"))?;
        let Rootless { privilege, notes, uplink, uplink_missing } = rootless;
        let found = match privilege {
            Privilege::Root => Mounts::find(),
            Privilege::Subordinate { .. } | Privilege::OneId => Mounts::delegated(configure.instance),
        };
        let found = found.map_err(step("finding the control groups"))?;
        let data = PathBuf::from(configure.data);
        // What may be refused comes before anything is made.
        let programs = Programs::open(&configure.oci, found.shown(), privilege)?;
        // And while the machine's devices are still to be seen.
        let (tmps, tmp_note) = tmp::start(configure.tmp, &data, privilege)?;
        let together = Together::of_this_machine(configure.cpu_weight, configure.memory_bytes);
        let together = together.map_err(step("reading this machine's limits"))?;
        let cgroups = Cgroups::open(&found, configure.instance, &together)?;
        let recovered = net::recover(configure.instance).map_err(step("clearing a killed server's network"))?;
        let network =
            Network::start(configure.instance, &configure.egress, uplink_missing).map_err(step("the network"))?;
        let runtimes = PathBuf::from(configure.runtimes);
        let mut wanted = vec![data.as_path(), runtimes.as_path()];
        wanted.extend(programs.paths());
        mounts::reduce(&wanted, privilege)?;

        let missing = found.missing();
        let hello = Reply::Hello(Hello {
            cgroups: cgroups.version(),
            privilege,
            missing: missing.join(" "),
            egress_off: network.egress_off().unwrap_or_default().to_owned(),
            memory: cgroups.memory()?.map(|files| SharedMemory::new(files, together.memory_bytes)),
            notes: [&notes, found.notes(), network.notes(), &recovered.left, &tmp_note].concat().join("\n"),
        });
        let oom_score: i32 = std::fs::read_to_string("/proc/self/oom_score_adj")?.trim().parse().unwrap_or(0);
        let common = Common {
            data: directory(configure.data)?,
            masks: jail::Masks::find(),
            filter: jail::seccomp::program(),
            home: std::fs::File::open("/proc/self/ns/net")?.into(),
            // Only root may lower it.
            raise_oom_score: oom_score < jail::OOM_SCORE.0,
            memory_unlimited: missing.contains(&"memory"),
            mounts: std::fs::File::open("/proc/self/ns/mnt")?.into(),
            runtimes: directory(configure.runtimes)?,
            programs,
        };
        let epoll = epoll::create(epoll::CreateFlags::CLOEXEC)?;
        rustix::io::ioctl_fionbio(&control, true)?;
        epoll::add(&epoll, &control, Source::Control.token(), epoll::EventFlags::IN)?;
        if let Some(uplink) = &uplink {
            epoll::add(&epoll, uplink, Source::Uplink.token(), epoll::EventFlags::IN)?;
        }
        if let Some(tmps) = &tmps {
            epoll::add(&epoll, tmps.socket(), Source::Tmps.token(), epoll::EventFlags::IN)?;
        }
        let server = Server {
            control,
            epoll,
            data,
            templates: Templates::new(directory(configure.runtimes)?),
            runtimes,
            common,
            cgroups: Some(cgroups),
            network: Some(network),
            uplink,
            tmps,
            slots: Slots::new(privilege),
            environments: HashMap::new(),
            lingering: Vec::new(),
            groups: VecDeque::new(),
            groups_made: 0,
            outbox: VecDeque::new(),
            buffer: vec![0; MESSAGE_BYTES_MAX],
            stopping: None,
            _lock: lock,
        };
        // An ordinary user's have no power outside its own namespace.
        if privilege == Privilege::Root {
            privileges::reduce().map_err(step("giving up what is not needed"))?;
        }
        Ok((server, hello))
    }

    /// Serves until the daemon says so, is gone, or something fails that must not fail. In each case everything
    /// is cleared away.
    pub(super) fn run(&mut self) -> io::Result<()> {
        let mut events = Vec::with_capacity(64);
        let mut idle = false;
        loop {
            match self.turn(&mut events, &mut idle) {
                Ok(()) if self.stopping.is_some() && self.stopped() => return self.finish(),
                Ok(()) => {}
                Err(error) if self.stopping.is_none() => {
                    eprintln!("lambdad: launcher: ending every environment: {error}");
                    self.stop(false);
                    epoll::delete(&self.epoll, &self.control)?;
                }
                Err(error) => return Err(error),
            }
        }
    }

    fn turn(&mut self, events: &mut Vec<epoll::Event>, idle: &mut bool) -> io::Result<()> {
        let timeout = match (&self.stopping, self.lingering.is_empty()) {
            (None, true) if *idle => None,
            // Nothing to do now is the moment to prepare for what comes.
            (None, true) => Some(Timespec { tv_sec: 0, tv_nsec: 0 }),
            (None, false) | (Some(_), _) => Some(RETRY),
        };
        events.clear();
        match epoll::wait(&self.epoll, spare_capacity(events), timeout.as_ref()) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(errno) => return Err(errno.into()),
        }
        *idle = events.is_empty();
        for event in events.drain(..) {
            let token = { event.data }.u64();
            match Source::of(token) {
                Source::Control => self.control(event.flags)?,
                Source::Status(id) => self.status(id)?,
                Source::Init(id) => self.ended(id)?,
                // What matters is whether it can be removed now, which is tried below.
                Source::Group => {}
                Source::Uplink => self.uplink_lost()?,
                Source::Tmps => self.tmp()?,
            }
        }
        self.remove_lingering()?;
        if self.stopping.is_none() && *idle {
            *idle = !self.prepare();
        }
        Ok(())
    }
}
