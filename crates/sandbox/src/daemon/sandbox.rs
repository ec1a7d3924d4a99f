//! One environment, as the daemon holds it.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::sync::Arc;

use tokio::net::unix::pipe;
use tokio::net::{TcpListener, UdpSocket};
use tokio::sync::watch;

use super::launcher::CreateError;
use super::link::{Fate, Link};
use super::network::NameGate;
use super::spec::Assignment;
use crate::cgroup::{self, CgroupVersion, Handles};
use crate::cpu::{CpuShare, Standing};
use crate::protocol::Offer;

/// An isolated process tree. Dropping it kills it.
pub struct Sandbox {
    id: u64,
    link: Arc<Link>,
    cgroups: CgroupVersion,
    handles: Handles,
    fate: watch::Receiver<Fate>,
    /// stdout and stderr; ends when the last process that holds them does.
    pub output: Option<pipe::Receiver>,
    /// Listens at 127.0.0.1:9001 inside.
    pub runtime_api: Option<TcpListener>,
    /// Listens at 127.0.0.1:4566 inside.
    pub endpoint: Option<TcpListener>,
    /// Bound to 127.0.0.1:53 inside.
    pub dns: Option<UdpSocket>,
}

/// How an environment ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exit {
    /// Of the main process.
    pub status: ExitStatus,
    /// The kernel killed the main process because the memory was used up.
    pub oom_killed: bool,
    /// The most memory that was used, where it can be known.
    pub memory_peak_bytes: Option<u64>,
    /// Packets that its egress policy refused, in all its life; of TCP, one for each attempt to connect.
    pub denied: u64,
}

/// How the main process ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitStatus {
    /// It exited with this code.
    Code(i32),
    /// This signal killed it.
    Signal(i32),
    /// The command could not be executed; the error number says why. Lambda's `Runtime.InvalidEntrypoint`.
    NotExecuted(i32),
}

impl Sandbox {
    pub(super) fn new(
        id: u64,
        link: Arc<Link>,
        cgroups: CgroupVersion,
        offer: Offer,
        fate: watch::Receiver<Fate>,
    ) -> io::Result<Sandbox> {
        let Offer { output, runtime_api, endpoint, dns, handles } = offer;
        let taken = || -> io::Result<_> {
            let output = pipe::Receiver::from_owned_fd(output)?;
            let runtime_api = TcpListener::from_std(runtime_api.into())?;
            let endpoint = TcpListener::from_std(endpoint.into())?;
            Ok((output, runtime_api, endpoint, UdpSocket::from_std(dns.into())?))
        };
        let (output, runtime_api, endpoint, dns) = taken().inspect_err(|_| link.kill(id))?;
        let (runtime_api, endpoint, dns) = (Some(runtime_api), Some(endpoint), Some(dns));
        Ok(Sandbox { id, link, cgroups, handles, fate, output: Some(output), runtime_api, endpoint, dns })
    }

    /// Names the environment in the launcher's life.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// Makes a blank one function's: mounts its code at `/var/task` and sets its limits. Once only.
    ///
    /// # Errors
    /// [`CreateError::Refused`] if a step failed, or it has its code already; the environment is of no use then.
    pub async fn assign(&self, assignment: &Assignment) -> Result<(), CreateError> {
        let asked = self.link.assign(self.id, assignment)?;
        match asked.await {
            Ok(problem) if problem.is_empty() => Ok(()),
            Ok(problem) => Err(CreateError::Refused(problem)),
            Err(_) => Err(CreateError::Launcher("it ended while it was being asked".into())),
        }
    }

    /// Opens what listed names are resolved to; for [`crate::dns::serve`].
    pub fn name_gate(&self) -> NameGate {
        NameGate::new(self.id, self.link.clone())
    }

    /// Stops every process where it is. They stop within microseconds to a few milliseconds of this call's
    /// return; none of them notices.
    pub fn freeze(&self) -> io::Result<()> {
        self.set_frozen(true)
    }

    /// Lets them go on.
    pub fn thaw(&self) -> io::Result<()> {
        self.set_frozen(false)
    }

    fn set_frozen(&self, frozen: bool) -> io::Result<()> {
        let freezer = self.handles.freezer.as_ref().ok_or_else(|| unsupported("frozen"))?;
        let value: &[u8] = match (self.cgroups, frozen) {
            (CgroupVersion::V1, true) => b"FROZEN",
            (CgroupVersion::V1, false) => b"THAWED",
            (CgroupVersion::V2, true) => b"1",
            (CgroupVersion::V2, false) => b"0",
            (CgroupVersion::None, _) => return Err(unsupported("frozen")),
        };
        Ok(rustix::io::pwrite(freezer, value, 0).map(drop)?)
    }

    /// Changes its share of the processors.
    pub fn set_cpu(&self, share: CpuShare) -> io::Result<()> {
        let cpu = self.handles.cpu.as_ref().ok_or_else(|| unsupported("limited in processor time"))?;
        let value = match self.cgroups {
            CgroupVersion::V1 => share.quota_us().to_string(),
            CgroupVersion::V2 => cgroup::cpu_max(share),
            CgroupVersion::None => return Err(unsupported("limited in processor time")),
        };
        Ok(rustix::io::pwrite(cpu, value.as_bytes(), 0).map(drop)?)
    }

    /// Changes who goes first where processors are short; `share` is what it has now. It begins in the foreground.
    pub fn set_standing(&self, share: CpuShare, standing: Standing) -> io::Result<()> {
        let weight = self.handles.weight.as_ref().ok_or_else(|| unsupported("weighed against others"))?;
        let value = match self.cgroups {
            CgroupVersion::V1 => share.shares(standing),
            CgroupVersion::V2 => share.weight(standing),
            CgroupVersion::None => return Err(unsupported("weighed against others")),
        };
        Ok(rustix::io::pwrite(weight, value.to_string().as_bytes(), 0).map(drop)?)
    }

    /// The most memory used since the start or the last reset, bytes.
    pub fn memory_peak_bytes(&self) -> io::Result<u64> {
        let peak = self.handles.memory_peak.as_ref().ok_or_else(|| unsupported("measured"))?;
        cgroup::number(peak.as_fd())
    }

    /// Starts measuring anew. On kernels that cannot (cgroup v2 before Linux 6.12) the old peak stays.
    pub fn reset_memory_peak(&self) -> io::Result<()> {
        let peak: &OwnedFd = self.handles.memory_peak.as_ref().ok_or_else(|| unsupported("measured"))?;
        match rustix::io::pwrite(peak, b"0", 0) {
            Err(rustix::io::Errno::BADF) if self.cgroups == CgroupVersion::V2 => Ok(()),
            written => Ok(written.map(drop)?),
        }
    }

    /// Waits until the main process has ended and all others are dead. Cancel-safe; gives the same again.
    pub async fn exited(&mut self) -> Exit {
        let ended = self.fate.wait_for(|fate| fate.exit.is_some()).await;
        // The link drops the sender only after its last word.
        ended.ok().and_then(|fate| fate.exit).unwrap_or(LOST)
    }

    /// How it ended, if it has.
    pub fn exit(&self) -> Option<Exit> {
        self.fate.borrow().exit
    }

    /// Kills every process in it, frozen or not. [`Sandbox::exited`] tells when they are dead.
    pub fn kill(&self) {
        self.link.kill(self.id);
    }

    /// Kills it and waits until its processes are dead and its control groups removed.
    pub async fn destroy(mut self) {
        self.kill();
        // An error means that the sender is gone: so is the environment.
        if self.fate.wait_for(|fate| fate.gone).await.is_err() {
            tracing::debug!(id = self.id, "an environment's end was not reported");
        }
    }
}

/// For an end that nobody saw.
const LOST: Exit = Exit { status: ExitStatus::Signal(9), oom_killed: false, memory_peak_bytes: None, denied: 0 };

impl Drop for Sandbox {
    fn drop(&mut self) {
        if self.link.has_ended() {
            // The kernel has sent every process its death signal; on cgroup v1 a frozen one only dies thawed.
            if let Err(error) = self.thaw() {
                tracing::debug!(id = self.id, %error, "thawing an environment of a dead launcher");
            }
        } else if !self.fate.borrow().gone {
            self.kill();
        }
    }
}

fn unsupported(what: &str) -> io::Error {
    io::Error::new(
        io::ErrorKind::Unsupported,
        format!("an environment cannot be {what}: the machine has no control group for it"),
    )
}
