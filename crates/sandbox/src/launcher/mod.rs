//! The launcher: a small, single-threaded, privileged process between the daemon and the kernel.
//!
//! It is the same executable, started again before the daemon has threads. It knows nothing of functions or
//! requests from the network: it makes environments, reports their end, and clears away.

mod check;
#[cfg(fuzzing)]
pub(crate) use check::{fuzz as fuzz_check, fuzz_assignment};
mod create;
mod environment;
mod mounts;
mod oci;
mod privileges;
mod rootless;
mod server;
mod slots;
mod sockets;
mod templates;
mod tmp;

use std::io;
use std::os::fd::{AsFd, OwnedFd};

use rustix::fs::{CWD, FileType, Mode, OFlags, ResolveFlags, openat2};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::protocol::{self, MESSAGE_BYTES_MAX, Reply, Request};

/// The first argument of a process that is to be the launcher.
pub(crate) const ARGUMENT: &str = "__launcher";

/// Becomes the launcher if this process was started as one, and then never returns. Call it first thing in
/// `main`.
pub fn enter_launcher_if_asked() {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == ARGUMENT) {
        std::process::exit(match run() {
            Ok(()) => 0,
            Err(error) => {
                eprintln!("lambdad: launcher: {error}");
                1
            }
        });
    }
}

fn run() -> io::Result<()> {
    // An ordinary user's: newuidmap must see that this process is that user's.
    if rustix::process::geteuid().is_root() {
        privileges::close()?;
    }
    let control = rustix::io::fcntl_dupfd_cloexec(std::io::stdin().as_fd(), 3)?;
    let mut buffer = vec![0; MESSAGE_BYTES_MAX];
    let received = protocol::receive(&control, &mut buffer)
        .map_err(|e| io::Error::new(e.kind(), format!("this is started by `lambdad serve`, not by hand ({e})")))?;
    let Some((bytes, _)) = received else { return Ok(()) };
    let Request::Configure(mut configure) = Request::decode(&buffer[..bytes])? else {
        return Err(io::Error::other("the first message is not the configuration"));
    };
    settle()?;
    let served = rootless::enter(&mut configure.egress)
        .and_then(|rootless| server::Server::new(control.try_clone()?, &configure, rootless));
    match served {
        Ok((mut server, hello)) => {
            protocol::send(&control, &hello.encode())?;
            server.run()
        }
        Err(error) => protocol::send(&control, &Reply::Fatal { text: error.to_string() }.encode()),
    }
}

/// What a process does once to live apart from its parent's terminal and limits.
fn settle() -> io::Result<()> {
    // Ctrl-C in the daemon's terminal is for the daemon, which ends its environments in order.
    rustix::process::setsid()?;
    for signal in [libc::SIGINT, libc::SIGTERM, libc::SIGHUP, libc::SIGQUIT] {
        // A service manager signals every process of a service: the daemon decides when this one ends.
        // SAFETY: SIG_IGN runs no code. The function's process sets every signal back to its default.
        unsafe { libc::signal(signal, libc::SIG_IGN) };
    }
    rustix::process::umask(rustix::fs::Mode::empty());
    std::env::set_current_dir("/")?;
    // Some ten descriptors for each environment.
    let files = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: files.maximum, ..files })?;
    Ok(())
}

/// Held as long as this process lives: the launcher of a killed server ends by itself, but takes a moment, and
/// two at work on the same control groups would remove each other's.
///
/// The directory is the daemon's user's, who may have put anything there: no link is followed, and nothing is waited for
/// but the lock.
fn lock(data: &OwnedFd) -> io::Result<OwnedFd> {
    let named = |error: io::Error| io::Error::new(error.kind(), format!("opening launcher.lock: {error}"));
    let flags = OFlags::CREATE | OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
    // Whoever can open it can hold it, and no server would start.
    let mode = Mode::RUSR | Mode::WUSR;
    let file = openat2(data, c"launcher.lock", flags, mode, resolve).map_err(|errno| named(errno.into()))?;
    if FileType::from_raw_mode(rustix::fs::fstat(&file)?.st_mode) != FileType::RegularFile {
        return Err(named(io::Error::other("it is not a file")));
    }
    rustix::fs::flock(&file, rustix::fs::FlockOperation::LockExclusive)?;
    Ok(file)
}

/// A directory that the operator named, by its real path.
fn directory(path: &str) -> io::Result<OwnedFd> {
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    openat2(CWD, path, flags, Mode::empty(), ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS)
        .map_err(|errno| io::Error::new(io::Error::from(errno).kind(), format!("opening {path}: {errno}")))
}
