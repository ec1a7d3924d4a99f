//! The handle to the launcher.

use std::io;
use std::os::fd::OwnedFd;
use std::process::Child;
use std::sync::{Arc, Mutex};

use super::link::Link;
use super::network::Denials;
use super::sandbox::Sandbox;
use super::spec::Spec;
use super::start::Started;
use crate::Privilege;
use crate::cgroup::CgroupVersion;
use crate::net::{EgressConfig, PolicyNumber};
use crate::protocol::{MESSAGE_BYTES_MAX, Packet, Reply, request};

/// Makes environments. Clones are the same launcher.
#[derive(Clone)]
pub struct Launcher {
    link: Arc<Link>,
    cgroups: CgroupVersion,
    missing_limits: Arc<str>,
    egress: Arc<EgressConfig>,
    privilege: Privilege,
    process: Arc<Mutex<Option<Child>>>,
}

/// Why there is no environment.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// The launcher refused it, or a step failed; nothing is left of it.
    #[error("the execution environment could not be made: {0}")]
    Refused(String),
    /// The launcher has ended, and every environment with it.
    #[error("the launcher is gone ({0}); restart the server")]
    Launcher(String),
    /// The daemon's own side failed.
    #[error("the execution environment could not be taken over: {0}")]
    Io(#[from] io::Error),
}

impl Launcher {
    /// Takes a started launcher into the running async runtime.
    pub fn attach(started: Started) -> io::Result<Launcher> {
        let cgroups = started.cgroups();
        let missing_limits = started.missing_limits().into();
        let privilege = started.privilege();
        let Started { socket, process, egress, .. } = started;
        let link = Link::new(socket)?;
        tokio::spawn(link.clone().run());
        let (egress, process) = (Arc::new(egress), Arc::new(Mutex::new(Some(process))));
        Ok(Launcher { link, cgroups, missing_limits, egress, privilege, process })
    }

    /// Makes an environment and starts its command. Dropping the future undoes it.
    pub async fn create(&self, mut spec: Spec) -> Result<Sandbox, CreateError> {
        if let Some(what) = spec.with_nul() {
            return Err(CreateError::Refused(format!("{what} has a NUL character in it")));
        }
        let Some(egress) = PolicyNumber::of(&spec.egress, &self.egress) else {
            return Err(CreateError::Refused(format!(
                "the launcher was not started with the policy {:?}",
                spec.egress
            )));
        };
        let message = |id| {
            let bytes = request::create(id, &spec, egress);
            let fds: Vec<OwnedFd> = spec.control.take().into_iter().collect();
            Packet { bytes, fds }
        };
        let (id, asked) = match self.link.create(message) {
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
                return Err(CreateError::Refused(format!(
                    "its command and environment variables are longer than {MESSAGE_BYTES_MAX} bytes together"
                )));
            }
            sent => sent?,
        };
        let (offer, fate) =
            asked.await.unwrap_or_else(|_| Err(CreateError::Launcher("it ended while it was being asked".into())))?;
        Ok(Sandbox::new(id, self.link.clone(), self.cgroups, offer, fate)?)
    }

    /// What egress policies have refused to living environments so far. `None` if the launcher has ended.
    pub async fn denied(&self) -> Option<Denials> {
        match self.link.ask(request::denied).await? {
            Reply::Denied { token: _, counts, destinations } => Some(Denials { counts, destinations }),
            _ => None,
        }
    }

    /// Kills every environment, removes the control groups and the network, and waits until the launcher has
    /// ended. Gives what could not be cleared away, or an empty text.
    pub async fn shutdown(&self) -> String {
        self.link.shutdown();
        let last_words = self.link.ended().await;
        let process = self.process.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).take();
        let Some(mut process) = process else { return last_words };
        match tokio::task::spawn_blocking(move || process.wait()).await {
            Ok(Ok(_)) => last_words,
            Ok(Err(error)) => format!("{last_words} waiting for the launcher: {error}"),
            Err(error) => format!("{last_words} waiting for the launcher: {error}"),
        }
    }

    /// Waits until the launcher has ended, and says why. Then no environment is left, and none can be made.
    pub async fn ended(&self) -> String {
        self.link.ended().await
    }

    /// Names of the limits that this machine cannot enforce, with blanks between; empty when it can enforce all.
    pub fn missing_limits(&self) -> &str {
        &self.missing_limits
    }

    /// Whether an environment that was made blank can be given its code later. Its first process lets nobody look at it,
    /// and its mounts are found through it, which takes the host's root (kernel: ptrace_may_access).
    pub fn can_assign(&self) -> bool {
        self.privilege == Privilege::Root
    }

    /// The launcher's process id, for messages to the operator.
    pub fn pid(&self) -> Option<u32> {
        self.process.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).as_ref().map(Child::id)
    }
}
