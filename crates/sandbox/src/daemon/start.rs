//! Starting the launcher.

use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::net::{AddressFamily, SocketFlags, SocketType, socketpair};

use crate::cgroup::CgroupVersion;
use crate::net::EgressConfig;
use crate::protocol::{self, MESSAGE_BYTES_MAX, Packet, Reply};

/// What the launcher needs to know once.
#[derive(Clone, Debug)]
pub struct LauncherConfig {
    /// Names what belongs to this server in the kernel (control groups, nftables table, interfaces): 4 to 6
    /// lower-case hexadecimal digits, the same for the same data directory after a restart.
    pub instance: String,
    /// The launcher mounts nothing from outside it, and keeps its lock in it.
    pub data_dir: PathBuf,
    /// Holds the runtimes' trees; may be shared with other servers. `DATA_DIR/runtimes` unless said otherwise.
    pub runtimes_dir: PathBuf,
    /// How environments reach the outside.
    pub egress: EgressConfig,
    /// The program to start; it must call [`crate::enter_launcher_if_asked`] first thing. This one unless a test
    /// says otherwise.
    pub program: PathBuf,
}

impl LauncherConfig {
    /// The running program is the launcher, too.
    pub fn new(instance: impl Into<String>, data_dir: impl Into<PathBuf>) -> LauncherConfig {
        let data_dir = data_dir.into();
        LauncherConfig {
            instance: instance.into(),
            runtimes_dir: data_dir.join("runtimes"),
            data_dir,
            egress: EgressConfig::default(),
            program: "/proc/self/exe".into(),
        }
    }
}

/// A launcher that is ready; [`crate::Launcher::attach`] takes it into the async runtime.
#[derive(Debug)]
pub struct Started {
    pub(super) socket: OwnedFd,
    pub(super) process: Child,
    pub(super) cgroups: CgroupVersion,
    missing: String,
    egress_off: String,
    notes: Vec<String>,
}

impl Started {
    /// The kind of control groups in use.
    pub fn cgroups(&self) -> CgroupVersion {
        self.cgroups
    }

    /// Names of the limits that this machine cannot enforce, with blanks between; empty when it can enforce all.
    pub fn missing_limits(&self) -> &str {
        &self.missing
    }

    /// Why no environment reaches the outside; `None` when they can.
    pub fn egress_off(&self) -> Option<&str> {
        Some(self.egress_off.as_str()).filter(|reason| !reason.is_empty())
    }

    /// What the operator should know about this machine, a sentence each.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }
}

/// How long a launcher may take: it waits for a killed predecessor's, which kills what is left and goes.
const PATIENCE: Duration = Duration::from_secs(30);

/// Starts the launcher and waits until it is ready: it has cleared away what a killed predecessor of the same
/// instance left. Blocks; call it before there are threads.
pub fn start(config: &LauncherConfig) -> io::Result<Started> {
    let (socket, theirs) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)?;
    let process = Command::new(&config.program)
        .arg(crate::launcher::ARGUMENT)
        // Nothing of the server's environment may end up in a process that shares memory with the launcher.
        .env_clear()
        .stdin(Stdio::from(theirs))
        .stdout(Stdio::null())
        .spawn()
        .map_err(|e| io::Error::new(e.kind(), format!("starting the launcher: {e}")))?;
    let mut started = Started {
        socket,
        process,
        cgroups: CgroupVersion::None,
        missing: String::new(),
        egress_off: String::new(),
        notes: Vec::new(),
    };
    match hello(&mut started, config) {
        Ok(()) => Ok(started),
        Err(error) => {
            // It sees the socket close and ends by itself; killing is for one that hangs.
            let killed = started.process.kill().and_then(|()| started.process.wait());
            match killed {
                Ok(_) => Err(error),
                Err(also) => Err(io::Error::new(error.kind(), format!("{error}; ending the launcher: {also}"))),
            }
        }
    }
}

fn hello(started: &mut Started, config: &LauncherConfig) -> io::Result<()> {
    let find = |what: &str, dir: &Path| {
        dir.canonicalize().map_err(|e| io::Error::new(e.kind(), format!("finding the {what} {}: {e}", dir.display())))
    };
    let data_dir = find("data directory", &config.data_dir)?;
    let runtimes_dir = find("runtimes directory", &config.runtimes_dir)?;
    let [data, runtimes] = [&data_dir, &runtimes_dir].map(|dir| dir.as_os_str().as_bytes());
    let configure = protocol::request::configure(&config.instance, data, runtimes, &config.egress)?;
    protocol::send(&started.socket, &Packet::plain(configure))?;

    let patience = Timespec::try_from(PATIENCE).map_err(io::Error::other)?;
    let mut fds = [PollFd::new(&started.socket, PollFlags::IN)];
    if poll(&mut fds, Some(&patience))? == 0 {
        return Err(io::Error::new(
            io::ErrorKind::TimedOut,
            "the launcher is not ready after 30 s: is a killed server's launcher still at work? See `ps -ef`",
        ));
    }
    let mut buffer = vec![0; MESSAGE_BYTES_MAX];
    let Some((bytes, fds)) = protocol::receive(&started.socket, &mut buffer)? else {
        return Err(io::Error::other("the launcher ended without a word; the lines above may say why"));
    };
    match Reply::decode(&buffer[..bytes], fds)? {
        Reply::Hello { cgroups, missing, egress_off, notes } => {
            started.cgroups = cgroups;
            started.missing = missing;
            started.egress_off = egress_off;
            started.notes = notes.lines().map(str::to_owned).collect();
            Ok(())
        }
        Reply::Fatal { text } => Err(io::Error::other(format!("the launcher cannot work: {text}"))),
        other => Err(io::Error::other(format!("the launcher began with {other:?}"))),
    }
}
