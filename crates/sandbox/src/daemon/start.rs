//! Starting the launcher.

use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::net::{AddressFamily, SocketFlags, SocketType, socketpair};

use super::memory::SharedMemory;
use crate::Privilege;
use crate::cgroup::CgroupVersion;
use crate::cpu::CpuWeight;
use crate::net::EgressConfig;
use crate::protocol::{self, Hello, MESSAGE_BYTES_MAX, Packet, Reply};

/// Where an environment's `/tmp` is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TmpMode {
    /// A tmpfs: what is written counts as the function's memory.
    #[default]
    Memory,
    /// A file system in a file of the data directory. The launcher does not start where that cannot be.
    Disk,
    /// On disk where that can be, else in memory.
    Auto,
}

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
    /// Where `/tmp` is.
    pub tmp: TmpMode,
    /// What environments weigh together beside the machine's own processes.
    pub cpu_weight: CpuWeight,
    /// What environments may use together, bytes, at least 1 and never more than the machine has; nine tenths of that unless
    /// said otherwise.
    pub memory_bytes: Option<u64>,
    /// OCI runtimes that environments may be made with: absolute paths ([`crate::oci_runtime`]). The launcher starts no
    /// other program for anyone who asks.
    pub oci: Vec<PathBuf>,
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
            tmp: TmpMode::default(),
            cpu_weight: CpuWeight::default(),
            memory_bytes: None,
            oci: Vec::new(),
            program: "/proc/self/exe".into(),
        }
    }
}

/// A launcher that is ready; [`crate::Launcher::attach`] takes it into the async runtime.
#[derive(Debug)]
pub struct Started {
    pub(super) socket: OwnedFd,
    pub(super) process: Child,
    hello: Hello,
    pub(super) egress: EgressConfig,
}

impl Started {
    /// The kind of control groups in use.
    pub fn cgroups(&self) -> CgroupVersion {
        self.hello.cgroups
    }

    /// With whose powers it works.
    pub fn privilege(&self) -> Privilege {
        self.hello.privilege
    }

    /// Names of the limits that this machine cannot enforce, with blanks between; empty when it can enforce all.
    pub fn missing_limits(&self) -> &str {
        &self.hello.missing
    }

    /// Why no environment reaches the outside; `None` when they can.
    pub fn egress_off(&self) -> Option<&str> {
        Some(self.hello.egress_off.as_str()).filter(|reason| !reason.is_empty())
    }

    /// How much memory all environments use, and may use; `None` where nothing limits it. Once.
    pub fn take_memory(&mut self) -> Option<SharedMemory> {
        self.hello.memory.take()
    }

    /// What the operator should know about this machine, a sentence each.
    pub fn notes(&self) -> impl Iterator<Item = &str> {
        self.hello.notes.lines()
    }
}

/// How long a launcher may take: it waits for a killed predecessor's, which kills what is left and goes.
const PATIENCE: Duration = Duration::from_secs(30);

/// Starts the launcher and waits until it is ready: it has cleared away what a killed predecessor of the same
/// instance left. Blocks; call it before there are threads.
pub fn start(config: &LauncherConfig) -> io::Result<Started> {
    let (socket, theirs) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)?;
    let mut command = Command::new(&config.program);
    // Nothing of the server's environment may end up in a process that shares memory with the launcher.
    command.arg(crate::launcher::ARGUMENT).env_clear();
    if !rustix::process::geteuid().is_root() {
        // It looks for programs there, and has no more power than whoever set it.
        command.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    }
    let mut process = command
        .stdin(Stdio::from(theirs))
        .stdout(Stdio::null())
        .spawn()
        .map_err(|e| io::Error::new(e.kind(), format!("starting the launcher: {e}")))?;
    match hello(&socket, config) {
        Ok(hello) => Ok(Started { socket, process, hello, egress: config.egress.clone() }),
        Err(error) => {
            // It sees the socket close and ends by itself; killing is for one that hangs.
            let killed = process.kill().and_then(|()| process.wait());
            match killed {
                Ok(_) => Err(error),
                Err(also) => Err(io::Error::new(error.kind(), format!("{error}; ending the launcher: {also}"))),
            }
        }
    }
}

fn hello(socket: &OwnedFd, config: &LauncherConfig) -> io::Result<Hello> {
    let find = |what: &str, dir: &Path| {
        dir.canonicalize().map_err(|e| io::Error::new(e.kind(), format!("finding the {what} {}: {e}", dir.display())))
    };
    let data_dir = find("data directory", &config.data_dir)?;
    let runtimes_dir = find("runtimes directory", &config.runtimes_dir)?;
    let [data, runtimes] = [&data_dir, &runtimes_dir].map(|dir| dir.as_os_str().as_bytes());
    protocol::send(socket, &Packet::plain(protocol::request::configure(config, data, runtimes)?))?;

    let patience = Timespec::try_from(PATIENCE).map_err(io::Error::other)?;
    let mut fds = [PollFd::new(socket, PollFlags::IN)];
    if poll(&mut fds, Some(&patience))? == 0 {
        return Err(io::Error::new(
            io::ErrorKind::TimedOut,
            "the launcher is not ready after 30 s: is a killed server's launcher still at work? See `ps -ef`",
        ));
    }
    let mut buffer = vec![0; MESSAGE_BYTES_MAX];
    let Some((bytes, fds)) = protocol::receive(socket, &mut buffer)? else {
        return Err(io::Error::other("the launcher ended without a word; the lines above may say why"));
    };
    match Reply::decode(&buffer[..bytes], fds)? {
        Reply::Hello(hello) => Ok(hello),
        Reply::Fatal { text } => Err(io::Error::other(format!("the launcher cannot work: {text}"))),
        other => Err(io::Error::other(format!("the launcher began with {other:?}"))),
    }
}
