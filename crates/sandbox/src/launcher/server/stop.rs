//! The end: everything dies and goes, whoever asked for it.

use std::io;
use std::time::{Duration, Instant};

use rustix::event::epoll;

use super::{Server, Stop};
use crate::cgroup::Cgroups;
use crate::launcher::rootless;
use crate::launcher::tmp::Tmps;
use crate::net::Network;
use crate::protocol::{self, Reply};

/// How long environments may take to die.
const PATIENCE: Duration = Duration::from_secs(10);

impl Server {
    /// Begins to end everything.
    pub(super) fn stop(&mut self, asked: bool) {
        let deadline = Instant::now() + PATIENCE;
        let stop = self.stopping.get_or_insert(Stop { deadline, asked });
        stop.asked &= asked;
        for environment in self.environments.values() {
            if let Err(error) = environment.kill() {
                eprintln!("lambdad: launcher: killing environment {}: {error}", environment.id);
            }
        }
        for waiting in self.tmps.as_mut().map(Tmps::give_up).unwrap_or_default() {
            if let Err(error) = self.refuse(waiting, "the server is stopping".into()) {
                eprintln!("lambdad: launcher: refusing an environment: {error}");
            }
        }
        self.lingering.extend(self.groups.drain(..).map(|group| (0, group)));
    }

    pub(super) fn stopped(&self) -> bool {
        let nothing_left = self.environments.is_empty() && self.lingering.is_empty();
        nothing_left || self.stopping.as_ref().is_some_and(|stop| Instant::now() > stop.deadline)
    }

    /// Nothing but a new start brings it back; what needs no outside goes on.
    pub(super) fn uplink_lost(&mut self) -> io::Result<()> {
        if let Some(uplink) = self.uplink.take() {
            epoll::delete(&self.epoll, &uplink)?;
            rootless::disconnect(uplink)?;
            eprintln!(
                "lambdad: launcher: the program that carries functions' packets has ended: they reach nothing outside \
                 until the server is started again"
            );
        }
        Ok(())
    }

    pub(super) fn finish(&mut self) -> io::Result<()> {
        let mut problems = Vec::new();
        if !self.environments.is_empty() {
            problems.push(format!("{} environments did not die within 10 s", self.environments.len()));
        }
        match self.network.take().map(Network::stop) {
            Some(Err(error)) => problems.push(format!("removing the network: {error}")),
            Some(Ok(left)) => problems.extend(left),
            None => {}
        }
        if let Some(Err(error)) = self.tmps.take().map(Tmps::stop) {
            problems.push(format!("removing the file systems for /tmp: {error}"));
        }
        if let Some(Err(error)) = self.cgroups.take().map(Cgroups::remove) {
            problems.push(format!("removing the control groups: {error}"));
        }
        if let Some(Err(error)) = self.uplink.take().map(rootless::disconnect) {
            problems.push(format!("ending the way out: {error}"));
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
