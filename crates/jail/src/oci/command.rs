//! The runtime's own process, from its birth in the environment's user namespace to its `execve`.

use std::os::fd::{AsFd, AsRawFd, OwnedFd};

use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;

use super::Oci;
use crate::clone::{close_range, last};
use crate::function::{default_signals, high, pointers, put};
use crate::init::{Never, say};
use crate::plan::Plan;
use crate::privileges;
use crate::report::{At, Report, Stage};

/// Go programs and crun look for their helpers by it; nothing of the server's environment is there.
const PATH: &std::ffi::CStr = c"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// Turns into the runtime, or reports why it could not.
pub(super) fn start(plan: &Plan<'_>, oci: &Oci<'_>, go: OwnedFd) -> ! {
    match high(plan.status) {
        Ok(status) => {
            let Err(failure) = run(plan, oci, go, &status);
            say(status.as_fd(), Report::Failed(failure));
        }
        Err(failure) => say(plan.status, Report::Failed(failure)),
    }
    // SAFETY: ends the process.
    unsafe { libc::_exit(125) }
}

fn run(plan: &Plan<'_>, oci: &Oci<'_>, go: OwnedFd, status: &OwnedFd) -> Never {
    let mut byte = [0];
    if rustix::io::read(&go, &mut byte).at(Stage::Fork)? != 1 {
        // The first process failed, and has said why.
        // SAFETY: ends the process.
        unsafe { libc::_exit(125) }
    }
    drop(go);
    // Root of the environment's ids. The capabilities that come with it are good for this namespace and no other.
    privileges::leave_groups().at(Stage::Identity)?;
    privileges::become_user(0, 0).at(Stage::Identity)?;
    rustix::process::setsid().at(Stage::Identity)?;
    rustix::process::umask(Mode::from_raw_mode(0o022));

    let output = high(plan.output)?;
    let control = plan.control.map(high).transpose()?;
    let null = rustix::fs::open("/dev/null", OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty());
    let null = high(null.at(Stage::Descriptors)?.as_fd())?;
    put(&null, 0)?;
    put(&output, 1)?;
    put(&output, 2)?;
    let mut first_closed = 3;
    if let Some(control) = &control {
        put(control, oci.control_fd)?;
        first_closed = first_closed.max(oci.control_fd + 1);
    }
    for fd in [null, output].into_iter().chain(control) {
        use std::os::fd::IntoRawFd as _;
        // Closed below, by number.
        let _number = fd.into_raw_fd();
    }
    close_range(first_closed, status.as_raw_fd() - 1).at(Stage::Descriptors)?;
    close_range(status.as_raw_fd() + 1, i32::MAX).at(Stage::Descriptors)?;
    default_signals();
    rustix::process::chdir(super::BUNDLE).at(Stage::Bundle)?;

    let argv = pointers(oci.command);
    let env = pointers(&[PATH]);
    // SAFETY: both arrays end with a null pointer and point to strings that end with NUL, all of which outlive the
    // call; there is a command (the launcher makes it).
    unsafe { libc::execve(argv[0], argv.as_ptr(), env.as_ptr()) };
    let errno: Errno = last();
    Err(errno).at(Stage::Runtime)
}
