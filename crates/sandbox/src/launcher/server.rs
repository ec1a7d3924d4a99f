//! The loop: requests in, reports out, and nothing that blocks for long in between.

use std::collections::{HashMap, VecDeque};
use std::ffi::CString;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use rustix::buffer::spare_capacity;
use rustix::event::{Timespec, epoll};

use super::create::{Common, Parts, create};
use super::environment::Environment;
use super::slots::Slots;
use super::templates::Templates;
use super::{check, lock, mounts};
use crate::cgroup::{Cgroups, Group, Mounts, Removal};
use crate::net::{self, Network};
use crate::protocol::{self, Configure, Create, MESSAGE_BYTES_MAX, Packet, Reply, Request};

/// Sets of control groups kept ready, so that a burst does not wait for them: making one costs 0.1 ms.
const GROUPS_READY: usize = 8;
/// How long environments may take to die at the end.
const PATIENCE: Duration = Duration::from_secs(10);
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
}

impl Source {
    fn token(self) -> epoll::EventData {
        epoll::EventData::new_u64(match self {
            Source::Control => 0,
            Source::Status(id) => id << 2 | 1,
            Source::Init(id) => id << 2 | 2,
            Source::Group => 3,
        })
    }

    fn of(token: u64) -> Source {
        match token & 3 {
            1 => Source::Status(token >> 2),
            2 => Source::Init(token >> 2),
            3 => Source::Group,
            _ => Source::Control,
        }
    }
}

impl Server {
    pub(super) fn new(control: OwnedFd, configure: &Configure<'_>) -> io::Result<(Server, Reply)> {
        let step = |what: &'static str| move |e: io::Error| io::Error::new(e.kind(), format!("{what}: {e}"));
        let lock = lock(configure.data)?;
        mounts::leave_the_host().map_err(step("leaving the host's mount namespace (root is needed)"))?;
        let found = Mounts::find().map_err(step("finding the control groups"))?;
        let cgroups = Cgroups::open(&found, configure.instance)?;
        let recovered = net::recover(configure.instance).map_err(step("clearing a killed server's network"))?;
        let network = Network::start(configure.instance, &configure.egress).map_err(step("the network"))?;
        let data = PathBuf::from(configure.data);
        let runtimes = PathBuf::from(configure.runtimes);
        mounts::reduce(&[&data, &runtimes])?;

        let hello = Reply::Hello {
            cgroups: cgroups.version(),
            missing: found.missing().join(" "),
            egress_off: network.egress_off().unwrap_or_default().to_owned(),
            notes: [network.notes(), &recovered.left].concat().join("\n"),
        };
        let common = Common {
            data: CString::new(configure.data)?,
            masks: jail::Masks::find(),
            filter: jail::seccomp::program(),
            home: std::fs::File::open("/proc/self/ns/net")?.into(),
            reset_oom_score: std::fs::read_to_string("/proc/self/oom_score_adj")?.trim() != "0",
        };
        let epoll = epoll::create(epoll::CreateFlags::CLOEXEC)?;
        rustix::io::ioctl_fionbio(&control, true)?;
        epoll::add(&epoll, &control, Source::Control.token(), epoll::EventFlags::IN)?;
        let server = Server {
            control,
            epoll,
            data,
            templates: Templates::new(CString::new(configure.runtimes)?),
            runtimes,
            common,
            cgroups: Some(cgroups),
            network: Some(network),
            slots: Slots::new(),
            environments: HashMap::new(),
            lingering: Vec::new(),
            groups: VecDeque::new(),
            groups_made: 0,
            outbox: VecDeque::new(),
            buffer: vec![0; MESSAGE_BYTES_MAX],
            stopping: None,
            _lock: lock,
        };
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
            }
        }
        self.remove_lingering()?;
        if self.stopping.is_none() && *idle {
            *idle = !self.prepare();
        }
        Ok(())
    }

    fn control(&mut self, ready: epoll::EventFlags) -> io::Result<()> {
        if ready.contains(epoll::EventFlags::OUT) {
            self.flush()?;
        }
        if !ready.intersects(epoll::EventFlags::IN | epoll::EventFlags::HUP | epoll::EventFlags::ERR) {
            return Ok(());
        }
        loop {
            let mut buffer = std::mem::take(&mut self.buffer);
            let received = protocol::receive(&self.control, &mut buffer);
            let handled = match received {
                Ok(Some((bytes, fds))) => {
                    let handled = Request::decode(&buffer[..bytes])
                        .map_err(io::Error::from)
                        .and_then(|request| self.request(request, fds));
                    // A later child is a copy of this memory, and one function's variables are no other's business.
                    buffer[..bytes].fill(0);
                    handled.map(|()| true)
                }
                Ok(None) => {
                    self.stop(false);
                    epoll::delete(&self.epoll, &self.control)?;
                    Ok(false)
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(false),
                Err(error) => Err(error),
            };
            self.buffer = buffer;
            if !handled? {
                return Ok(());
            }
        }
    }

    fn request(&mut self, request: Request<'_>, fds: Vec<OwnedFd>) -> io::Result<()> {
        match request {
            Request::Create(request) => {
                let id = request.id;
                match self.create(&request, fds) {
                    Ok(environment) => {
                        epoll::add(
                            &self.epoll,
                            &environment.status,
                            Source::Status(id).token(),
                            epoll::EventFlags::IN,
                        )?;
                        epoll::add(&self.epoll, &environment.init, Source::Init(id).token(), epoll::EventFlags::IN)?;
                        self.environments.insert(id, environment);
                        Ok(())
                    }
                    Err(text) => self.reply(Reply::Failed { id, text }),
                }
            }
            Request::Kill { id } => match self.environments.get(&id) {
                Some(environment) => environment.kill(),
                None => Ok(()),
            },
            Request::Shutdown => {
                self.stop(true);
                Ok(())
            }
            Request::Configure(_) => Err(io::Error::other("configured twice")),
        }
    }

    fn create(&mut self, request: &Create<'_>, fds: Vec<OwnedFd>) -> Result<Environment, String> {
        if self.stopping.is_some() {
            return Err("the server is stopping".into());
        }
        if request.id == 0 || request.id >= 1 << 62 || self.environments.contains_key(&request.id) {
            return Err(format!("{} is not a new number", request.id));
        }
        if fds.len() != usize::from(request.control) {
            return Err("the control socket is missing, or too much was sent".into());
        }
        let checked = check::check(request, &self.data, &self.runtimes)?;
        // First, because making one may fail, and nothing has been taken yet.
        let template = self.templates.get(&checked.root)?;
        let network = self.network.as_mut().ok_or("the server is stopping")?;
        let netns = network.take(request.egress).map_err(|e| format!("preparing the network failed: {e}"))?;
        let group = match self.groups.pop_front() {
            Some(group) => group,
            None => self.make_group().map_err(|e| e.to_string())?,
        };
        let Some(slot) = self.slots.take() else {
            self.groups.push_front(group);
            return Err("every range of user ids is in use: too many environments".into());
        };
        let parts = Parts { slot, netns, group, template: template.as_fd(), control: fds.into_iter().next() };
        create(&self.common, request, &checked, parts).map_err(|(slot, group, text)| {
            self.slots.free(slot);
            self.lingering.push((0, group));
            text
        })
    }

    fn make_group(&mut self) -> io::Result<Group> {
        self.groups_made += 1;
        let name = format!("e{}", self.groups_made);
        match &self.cgroups {
            Some(cgroups) => cgroups.group(&name),
            None => Err(io::Error::other("the server is stopping")),
        }
    }

    /// Makes one thing that the next environments need; whether there is more to make.
    fn prepare(&mut self) -> bool {
        let made = if self.groups.len() < GROUPS_READY {
            self.make_group().map(|group| {
                self.groups.push_back(group);
                true
            })
        } else {
            self.network.as_mut().map_or(Ok(false), Network::refill)
        };
        // Whoever asks for the next environment gets the same error.
        made.unwrap_or_else(|error| {
            eprintln!("lambdad: launcher: preparing for the next environment: {error}");
            false
        })
    }

    fn status(&mut self, id: u64) -> io::Result<()> {
        let Some(environment) = self.environments.get_mut(&id) else { return Ok(()) };
        // What follows the first words is the end, and is read then.
        epoll::delete(&self.epoll, &environment.status)?;
        let reply = environment.listen()?;
        reply.map_or(Ok(()), |reply| self.reply(reply))
    }

    fn ended(&mut self, id: u64) -> io::Result<()> {
        let Some(mut environment) = self.environments.remove(&id) else { return Ok(()) };
        epoll::delete(&self.epoll, &environment.init)?;
        for reply in environment.end()? {
            self.reply(reply)?;
        }
        let removal = environment.remove();
        let Environment { group, slot, .. } = environment;
        self.slots.free(slot);
        match removal? {
            Removal::Done => self.reply(Reply::Gone { id }),
            Removal::Busy => {
                if let Some(emptied) = group.emptied() {
                    epoll::add(&self.epoll, emptied, Source::Group.token(), epoll::EventFlags::PRI)?;
                }
                self.lingering.push((id, group));
                Ok(())
            }
        }
    }

    fn remove_lingering(&mut self) -> io::Result<()> {
        for (id, mut group) in std::mem::take(&mut self.lingering) {
            match group.remove()? {
                Removal::Busy => self.lingering.push((id, group)),
                Removal::Done if id == 0 => {}
                Removal::Done => self.reply(Reply::Gone { id })?,
            }
        }
        Ok(())
    }

    fn reply(&mut self, reply: Reply) -> io::Result<()> {
        self.outbox.push_back(reply.encode());
        if self.outbox.len() == 1 { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.stopping.as_ref().is_some_and(|stop| !stop.asked) {
            // Nobody is there any more.
            self.outbox.clear();
            return Ok(());
        }
        while let Some(packet) = self.outbox.front() {
            match protocol::send(&self.control, packet) {
                Ok(()) => drop(self.outbox.pop_front()),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    let flags = epoll::EventFlags::IN | epoll::EventFlags::OUT;
                    return Ok(epoll::modify(&self.epoll, &self.control, Source::Control.token(), flags)?);
                }
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                    // The loop sees the socket's end, too, and acts on it.
                    self.outbox.clear();
                    return Ok(());
                }
                Err(error) => return Err(error),
            }
        }
        Ok(epoll::modify(&self.epoll, &self.control, Source::Control.token(), epoll::EventFlags::IN)?)
    }

    /// Begins to end everything.
    fn stop(&mut self, asked: bool) {
        let deadline = Instant::now() + PATIENCE;
        let stop = self.stopping.get_or_insert(Stop { deadline, asked });
        stop.asked &= asked;
        for environment in self.environments.values() {
            if let Err(error) = environment.kill() {
                eprintln!("lambdad: launcher: killing environment {}: {error}", environment.id);
            }
        }
        self.lingering.extend(self.groups.drain(..).map(|group| (0, group)));
    }

    fn stopped(&self) -> bool {
        let nothing_left = self.environments.is_empty() && self.lingering.is_empty();
        nothing_left || self.stopping.as_ref().is_some_and(|stop| Instant::now() > stop.deadline)
    }

    fn finish(&mut self) -> io::Result<()> {
        let mut problems = Vec::new();
        if !self.environments.is_empty() {
            problems.push(format!("{} environments did not die within 10 s", self.environments.len()));
        }
        match self.network.take().map(Network::stop) {
            Some(Err(error)) => problems.push(format!("removing the network: {error}")),
            Some(Ok(left)) => problems.extend(left),
            None => {}
        }
        if let Some(Err(error)) = self.cgroups.take().map(Cgroups::remove) {
            problems.push(format!("removing the control groups: {error}"));
        }
        let problems = problems.join("; ");
        if self.stopping.as_ref().is_some_and(|stop| stop.asked) {
            rustix::io::ioctl_fionbio(&self.control, false)?;
            self.flush()?;
            return protocol::send(&self.control, &Reply::Stopped { problems }.encode());
        }
        if problems.is_empty() { Ok(()) } else { Err(io::Error::other(problems)) }
    }
}
