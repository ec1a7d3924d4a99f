//! The function's own process, from its birth in a user namespace to its `execve`.

use std::ffi::c_char;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, IntoRawFd, OwnedFd};

use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::process::Resource;

use crate::clone::{close_range, last};
use crate::ids::{FUNCTION_GID, FUNCTION_UID};
use crate::init::{Never, limit_to, say};
use crate::plan::Plan;
use crate::report::{At, Failure, Report, Stage};
use crate::{landlock, privileges, seccomp};

/// Turns into the command, or reports why it could not.
pub(crate) fn start(plan: &Plan<'_>, go: OwnedFd) -> ! {
    match high(plan.status) {
        Ok(status) => {
            let Err(failure) = run(plan, go, &status);
            say(status.as_fd(), Report::Failed(failure));
        }
        Err(failure) => say(plan.status, Report::Failed(failure)),
    }
    // SAFETY: ends the process.
    unsafe { libc::_exit(125) }
}

fn run(plan: &Plan<'_>, go: OwnedFd, status: &OwnedFd) -> Never {
    // The first process has written the id maps and given up its privileges once this says so.
    let mut byte = [0];
    if rustix::io::read(&go, &mut byte).at(Stage::Fork)? != 1 {
        // It failed, and has said why.
        // SAFETY: ends the process.
        unsafe { libc::_exit(125) }
    }
    drop(go);

    privileges::drop_bounding_set().at(Stage::Capabilities)?;
    if plan.ids.may_leave_groups() {
        privileges::leave_groups().at(Stage::Identity)?;
    }
    privileges::become_user(FUNCTION_UID, FUNCTION_GID).at(Stage::Identity)?;
    privileges::drop_capabilities().at(Stage::Capabilities)?;
    rustix::thread::set_no_new_privs(true).at(Stage::Capabilities)?;
    rustix::process::setsid().at(Stage::Identity)?;
    // Only here: what is in force when a user namespace is made by an ordinary user holds for all of that user's
    // processes together, and so for all environments (kernel: create_user_ns, enforced_nproc_rlimit).
    limit_to(Resource::Nproc, u64::from(plan.tasks_max)).at(Stage::Limits)?;
    descriptors(plan, status)?;
    default_signals();
    rustix::process::chdir(plan.cwd).at(Stage::WorkingDirectory)?;
    landlock::restrict().at(Stage::Landlock)?;

    // What execve takes is ready before the filter is there, so that nothing but execve comes after it.
    let argv = pointers(plan.argv);
    let env = pointers(plan.env);
    seccomp::install(plan.filter)
        .map_err(|error| Errno::from_io_error(&error).unwrap_or(Errno::IO))
        .at(Stage::Seccomp)?;
    say(status.as_fd(), Report::Ready);
    // SAFETY: both arrays end with a null pointer and point to strings that end with NUL, all of which live on
    // in `plan`; argv is not empty (the launcher checks).
    unsafe { libc::execve(argv[0], argv.as_ptr(), env.as_ptr()) };
    say(status.as_fd(), Report::ExecFailed(last()));
    // SAFETY: ends the process.
    unsafe { libc::_exit(127) }
}

pub(crate) fn pointers(strings: &[&std::ffi::CStr]) -> Vec<*const c_char> {
    strings.iter().map(|s| s.as_ptr()).chain([std::ptr::null()]).collect()
}

/// stdin empty, stdout and stderr the output pipe, 3 the control socket; everything else is closed but the
/// status pipe, which `execve` closes.
fn descriptors(plan: &Plan<'_>, status: &OwnedFd) -> Result<(), Failure> {
    let output = high(plan.output)?;
    let control = plan.control.map(high).transpose()?;
    let null = rustix::fs::open("/dev/null", OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty());
    let null = high(null.at(Stage::Descriptors)?.as_fd())?;

    put(&null, 0)?;
    put(&output, 1)?;
    put(&output, 2)?;
    let mut first_closed = 3;
    if let Some(control) = &control {
        put(control, 3)?;
        first_closed = 4;
    }
    // close_range closes these; dropping them as well would close numbers that are no longer theirs.
    for fd in [null, output].into_iter().chain(control) {
        let _number = fd.into_raw_fd();
    }
    close_range(first_closed, status.as_raw_fd() - 1).at(Stage::Descriptors)?;
    close_range(status.as_raw_fd() + 1, i32::MAX).at(Stage::Descriptors)
}

/// A copy above the numbers to be assigned, so that no assignment overwrites what a later one needs.
pub(crate) fn high(fd: BorrowedFd<'_>) -> Result<OwnedFd, Failure> {
    rustix::io::fcntl_dupfd_cloexec(fd, 16).at(Stage::Descriptors)
}

/// Gives `fd` the number, in place of whatever had it. The copy has no close-on-exec flag.
pub(crate) fn put(fd: &OwnedFd, number: i32) -> Result<(), Failure> {
    // SAFETY: passes integers only. What had the number is a copy that only this process has, and nothing in it goes on
    // to use.
    match unsafe { libc::dup2(fd.as_raw_fd(), number) } {
        -1 => Err(last()).at(Stage::Descriptors),
        _ => Ok(()),
    }
}

/// Ignored signals and the mask survive `execve`, and the launcher ignores some.
pub(crate) fn default_signals() {
    /// Bytes of the kernel's own signal set and action, all zero: SIG_DFL, no flags, an empty mask.
    const SET_BYTES: usize = 8;
    const NOTHING: [u64; 4] = [0; 4];
    for signal in 1..=64 {
        // Not through the C library, which keeps two signals to itself.
        // SAFETY: the action outlives the call. KILL and STOP are refused: they are at their defaults anyway.
        unsafe { libc::syscall(libc::SYS_rt_sigaction, signal, &NOTHING, std::ptr::null::<u64>(), SET_BYTES) };
    }
    // SAFETY: the set outlives the call.
    unsafe { libc::syscall(libc::SYS_rt_sigprocmask, libc::SIG_SETMASK, &NOTHING, std::ptr::null::<u64>(), SET_BYTES) };
}
