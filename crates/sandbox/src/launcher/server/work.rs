//! Environments: making them, hearing of them, and clearing away after them.

use std::collections::HashMap;
use std::io;
use std::net::Ipv4Addr;
use std::os::fd::{AsFd, OwnedFd};

use rustix::event::epoll;

use super::{Server, Source};
use crate::cgroup::{Group, Removal};
use crate::daemon::DeniedTo;
use crate::launcher::check;
use crate::launcher::create::{Begun, Parts, begin};
use crate::launcher::environment::{Blank, Environment, Phase};
use crate::launcher::slots::Slot;
use crate::launcher::tmp::{Made, Tmp, Tmps, Waiting};
use crate::net::{Denied, Netns, Network};
use crate::protocol::{Create, Reply, Request};

/// Sets of control groups kept ready, so that a burst does not wait for them: making one costs 0.1 ms.
const GROUPS_READY: usize = 8;

/// What an environment takes from the stocks.
struct Taken {
    slot: Slot,
    netns: Netns,
    group: Group,
    tmp: Option<Tmp>,
}

impl Server {
    pub(super) fn create(&mut self, request: &Create<'_>, fds: Vec<OwnedFd>) -> Result<Environment, String> {
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
        let Taken { slot, netns, group, tmp } = self.take(request)?;
        let tmp_id = tmp.as_ref().map(|tmp| tmp.id);
        let control = fds.into_iter().next();
        let parts = Parts { template: template.as_fd(), slot, netns, group, control, tmp };
        let begun = begin(&self.common, request, &checked, &parts);
        let Parts { slot, netns, group, .. } = parts;
        match begun {
            Ok(Begun { pid, init, status, log, offer }) => Ok(Environment {
                id: request.id,
                blank: request.code.is_none().then_some(Blank { pid, tasks_max: request.tasks_max }),
                group,
                slot,
                init,
                status,
                log,
                phase: Phase::Building(Box::new(offer)),
                last: None,
                tmp: tmp_id,
                netns,
            }),
            Err(text) => {
                self.slots.free(slot);
                self.lingering.push((0, group));
                self.release_tmp(tmp_id).map_err(|error| error.to_string())?;
                Err(text)
            }
        }
    }

    /// All of an environment's own things, or none of them.
    fn take(&mut self, request: &Create<'_>) -> Result<Taken, String> {
        let slot = self.slots.take().ok_or("every range of user ids is in use: too many environments")?;
        let rest = self.take_rest(request);
        match rest {
            Ok((netns, group, tmp)) => Ok(Taken { slot, netns, group, tmp }),
            Err(text) => {
                self.slots.free(slot);
                Err(text)
            }
        }
    }

    fn take_rest(&mut self, request: &Create<'_>) -> Result<(Netns, Group, Option<Tmp>), String> {
        let network = self.network.as_mut().ok_or("the server is stopping")?;
        // It goes when its descriptor is closed.
        let netns = network.take(request.egress).map_err(|e| format!("preparing the network failed: {e}"))?;
        let group = match self.groups.pop_front() {
            Some(group) => group,
            None => self.make_group().map_err(|e| e.to_string())?,
        };
        // Last, because it does not go by itself.
        let tmp = self.tmps.as_mut().map(|tmps| tmps.take(request.tmp_mb).ok_or("there is no /tmp ready")).transpose();
        match tmp {
            Ok(tmp) => Ok((netns, group, tmp)),
            Err(text) => {
                self.groups.push_front(group);
                Err(text.into())
            }
        }
    }

    pub(super) fn make_group(&mut self) -> io::Result<Group> {
        self.groups_made += 1;
        let name = format!("e{}", self.groups_made);
        match &self.cgroups {
            Some(cgroups) => cgroups.group(&name),
            None => Err(io::Error::other("the server is stopping")),
        }
    }

    /// Makes one thing that the next environments need; whether there is more to make.
    pub(super) fn prepare(&mut self) -> bool {
        let made = if self.groups.len() < GROUPS_READY {
            self.make_group().map(|group| {
                self.groups.push_back(group);
                true
            })
        } else {
            match self.network.as_mut().map_or(Ok(false), Network::refill) {
                Ok(false) => self.tmps.as_mut().map_or(Ok(false), Tmps::refill),
                more => more,
            }
        };
        // Whoever asks for the next environment gets the same error.
        made.unwrap_or_else(|error| {
            eprintln!("lambdad: launcher: preparing for the next environment: {error}");
            false
        })
    }

    fn release_tmp(&mut self, id: Option<u64>) -> io::Result<()> {
        match (&mut self.tmps, id) {
            (Some(tmps), Some(id)) => tmps.release(id),
            _ => Ok(()),
        }
    }

    /// The maker of file systems has said something: whoever waits for one goes on.
    pub(super) fn tmp(&mut self) -> io::Result<()> {
        while let Some(tmps) = &mut self.tmps {
            match tmps.made() {
                Ok(Made::One) => {}
                Ok(Made::Failed(waiting, text)) => {
                    eprintln!("lambdad: launcher: making a /tmp on disk: {text}");
                    if let Some(waiting) = waiting {
                        self.refuse(waiting, format!("making /tmp failed: {text}"))?;
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(error) => return Err(error),
            }
        }
        while let Some(Waiting { mut bytes, fds, .. }) = self.tmps.as_mut().and_then(Tmps::next) {
            let handled =
                Request::decode(&bytes).map_err(io::Error::from).and_then(|request| self.request(&bytes, request, fds));
            // See `Server::control`.
            bytes.fill(0);
            handled?;
        }
        Ok(())
    }

    /// Keeps the request if it is a creation that a `/tmp` has to be made for first.
    pub(super) fn waits(
        &mut self,
        request: &Create<'_>,
        bytes: &[u8],
        fds: Vec<OwnedFd>,
    ) -> io::Result<Option<Vec<OwnedFd>>> {
        let (stopping, mb) = (self.stopping.is_some(), request.tmp_mb);
        match &mut self.tmps {
            Some(tmps) if !stopping && check::is_size_of_tmp(mb) && !tmps.has(mb) => {
                tmps.wait(Waiting { mb, bytes: bytes.to_vec(), fds })?;
                Ok(None)
            }
            Some(_) | None => Ok(Some(fds)),
        }
    }

    pub(super) fn refuse(&mut self, waiting: Waiting, text: String) -> io::Result<()> {
        let Waiting { mut bytes, .. } = waiting;
        let id = match Request::decode(&bytes) {
            Ok(Request::Create(request)) => Some(request.id),
            _ => None,
        };
        bytes.fill(0);
        id.map_or(Ok(()), |id| self.reply(Reply::Failed { id, text }))
    }

    pub(super) fn status(&mut self, id: u64) -> io::Result<()> {
        let Some(environment) = self.environments.get_mut(&id) else { return Ok(()) };
        // What follows the first words is the end, and is read then.
        epoll::delete(&self.epoll, &environment.status)?;
        let reply = environment.listen()?;
        reply.map_or(Ok(()), |reply| self.reply(reply))
    }

    pub(super) fn ended(&mut self, id: u64) -> io::Result<()> {
        let Some(mut environment) = self.environments.remove(&id) else { return Ok(()) };
        epoll::delete(&self.epoll, &environment.init)?;
        // A figure that cannot be had is no reason to end all the others.
        let denied = self.network.as_ref().map_or(Ok(0), |network| network.release(&environment.netns));
        let denied = denied.unwrap_or_else(|error| {
            eprintln!("lambdad: launcher: reading what was denied to environment {id}: {error}");
            0
        });
        for reply in environment.end(denied)? {
            self.reply(reply)?;
        }
        let removal = environment.remove();
        let Environment { group, slot, tmp, .. } = environment;
        self.release_tmp(tmp)?;
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

    /// What the network refused to living environments.
    pub(super) fn denied(&self, token: u64) -> Reply {
        let found = self.network.as_ref().map_or(Ok(Default::default()), Network::denied);
        let (all, where_to) = found.unwrap_or_else(|error| {
            eprintln!("lambdad: launcher: reading what was denied: {error}");
            Default::default()
        });
        let addresses = self.environments.values().filter_map(|one| Some((one.netns.address?, one.id)));
        let ids: HashMap<Ipv4Addr, u64> = addresses.collect();
        let counts = all.iter().filter_map(|(from, packets)| Some((*ids.get(from)?, *packets))).collect();
        let destinations = where_to.iter().filter_map(|Denied { from, to, protocol, port, packets }| {
            Some((*ids.get(from)?, DeniedTo { address: *to, protocol: *protocol, port: *port, packets: *packets }))
        });
        Reply::Denied { token, counts, destinations: destinations.collect() }
    }

    /// Opens what a listed name was resolved to.
    pub(super) fn resolved(&mut self, token: u64, id: u64, name: &str, addresses: &[(Ipv4Addr, u32)]) -> Reply {
        let opened = match (&mut self.network, self.environments.get(&id)) {
            (Some(network), Some(environment)) => network.resolved(&environment.netns, name, addresses).map(drop),
            // It ended while it waited for the answer.
            (None, _) | (_, None) => Ok(()),
        };
        Reply::Resolved { token, problem: opened.err().map(|error| error.to_string()).unwrap_or_default() }
    }

    pub(super) fn remove_lingering(&mut self) -> io::Result<()> {
        for (id, mut group) in std::mem::take(&mut self.lingering) {
            match group.remove()? {
                Removal::Busy => self.lingering.push((id, group)),
                Removal::Done if id == 0 => {}
                Removal::Done => self.reply(Reply::Gone { id })?,
            }
        }
        Ok(())
    }
}
