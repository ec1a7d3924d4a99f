//! The first process of an environment: builds it, starts the function in it, gives everything up, and reaps.

use std::convert::Infallible;
use std::io::Write;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::pipe::{PipeFlags, pipe_with};
use rustix::process::{
    DumpableBehavior, Pid, Resource, Rlimit, Signal, WaitOptions, getrlimit, set_dumpable_behavior,
    set_parent_process_death_signal, setpriority_process, setrlimit, wait,
};
use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space, unshare_unsafe};

use crate::clone::{Cloned, clone, close_range};
use crate::ids::Ids;
use crate::plan::{OOM_SCORE, Plan};
use crate::report::{At, Failure, Report, Stage};
use crate::{function, oci, privileges, root};

/// Runs as pid 1 of a new environment, and ends with it.
///
/// # Safety
///
/// Only in the child of [`crate::clone`] into new pid, ipc and uts namespaces, in a mount namespace that is not
/// the host's: this mounts, changes the root and gives up every privilege of the calling process.
pub unsafe fn init(plan: &Plan<'_>) -> ! {
    // A panic must not unwind into the launcher's loop: this is a copy of the launcher.
    let guard = Abort;
    let code = match run(plan) {
        Ok(()) => 0,
        Err(failure) => {
            say(plan.status, Report::Failed(failure));
            FAILED
        }
    };
    std::mem::forget(guard);
    // SAFETY: ends the process without running the launcher's exit handlers, which are not this process's.
    unsafe { libc::_exit(code) }
}

/// How the first process exits when it could not build the environment; the launcher goes by the report.
const FAILED: i32 = 125;

struct Abort;

impl Drop for Abort {
    fn drop(&mut self) {
        std::process::abort();
    }
}

/// Makes the mount namespace that all environments of a runtime start from a copy of, with `root` (of [`crate::copy`]) as
/// its root, reports that it is ready,
/// and waits to be killed: whoever wants the namespace opens it through this process meanwhile.
///
/// # Safety
///
/// Only in the child of [`crate::clone`] into a new mount namespace whose mounts are all private.
pub unsafe fn template(root: BorrowedFd<'_>, status: BorrowedFd<'_>) -> ! {
    let guard = Abort;
    let made = die_with_the_launcher(status).and_then(|()| root::enter_template(root));
    match made {
        Ok(()) => say(status, Report::Ready),
        Err(failure) => say(status, Report::Failed(failure)),
    }
    std::mem::forget(guard);
    loop {
        // SAFETY: waits for a signal.
        unsafe { libc::pause() };
    }
}

fn run(plan: &Plan<'_>) -> Result<(), Failure> {
    die_with_the_launcher(plan.status)?;
    forget_the_launcher(plan)?;
    for tasks in plan.joins {
        // "0" is the writer itself: the kernel then moves one thread without waiting for an RCU grace
        // period, 0.1 ms against 8 ms for any other way to join on v1 (facts performance §A1).
        rustix::io::pwrite(tasks, b"0", 0).at(Stage::Cgroup)?;
    }
    // After joining, so that the namespace's root is the environment's own group.
    // SAFETY: a cgroup namespace changes no memory and no descriptor.
    unsafe { unshare_unsafe(UnshareFlags::NEWCGROUP) }.at(Stage::Cgroup)?;
    move_into_link_name_space(plan.netns, Some(LinkNameSpaceType::Network)).at(Stage::Network)?;
    if let Some(oci) = &plan.oci {
        go_first_without_memory(plan)?;
        return oci::run(plan, oci);
    }
    root::enter(plan)?;
    rustix::system::sethostname(b"lambda").at(Stage::Hostname)?;
    go_first_without_memory(plan)?;
    limits(plan)?;

    let (go, wait_for_go) = {
        let (read, write) = pipe_with(PipeFlags::CLOEXEC).at(Stage::Fork)?;
        (write, read)
    };
    // SAFETY: this process is a fork of the single-threaded launcher and has made no thread.
    let main = match unsafe { clone(libc::CLONE_NEWUSER, None) }.at(Stage::Fork)? {
        Cloned::Child => {
            drop(go);
            function::start(plan, wait_for_go)
        }
        Cloned::Parent { pid, pidfd: _ } => {
            drop(wait_for_go);
            pid
        }
    };
    map_ids(main, plan.ids)?;
    root::seal_proc()?;
    become_nobody(plan)?;
    let status = only(plan.status, go)?;
    // The plan's descriptors are closed: from here on its numbers mean nothing.
    if let Err(failure) = reap(main, &status) {
        say(status.as_fd(), Report::Failed(failure));
        // SAFETY: ends the process.
        unsafe { libc::_exit(FAILED) }
    }
    Ok(())
}

/// Closes every descriptor but the plan's own: the launcher's are other environments', and they would count
/// against the limit of open files. The standard error stream stays until the end, for a panic's message.
fn forget_the_launcher(plan: &Plan<'_>) -> Result<(), Failure> {
    let own = [&plan.netns, &plan.template, &plan.data, &plan.output, &plan.status];
    let own = own
        .into_iter()
        .chain(plan.joins)
        .chain(&plan.control)
        .chain(plan.oci.iter().flat_map(|oci| [&oci.log, &oci.runtimes]))
        .chain(&plan.tmp);
    let own = own.map(|fd| fd.as_raw_fd());
    let mut kept: Vec<i32> = own.chain([2]).collect();
    kept.sort_unstable();
    let mut first = 0;
    for fd in kept {
        close_range(first, fd - 1).at(Stage::Descriptors)?;
        first = fd + 1;
    }
    close_range(first, i32::MAX).at(Stage::Descriptors)
}

/// If the launcher dies, so does this process, and with a pid namespace's first process all others.
fn die_with_the_launcher(status: BorrowedFd<'_>) -> Result<(), Failure> {
    set_parent_process_death_signal(Some(Signal::KILL)).at(Stage::Parent)?;
    // It may have died just before that. Then nobody holds the other end of the pipe.
    let mut fds = [PollFd::from_borrowed_fd(status, PollFlags::empty())];
    poll(&mut fds, Some(&Timespec { tv_sec: 0, tv_nsec: 0 })).at(Stage::Parent)?;
    if fds[0].revents().contains(PollFlags::ERR) {
        return Err(Failure { stage: Stage::Parent, errno: Errno::PIPE });
    }
    Ok(())
}

fn limits(plan: &Plan<'_>) -> Result<(), Failure> {
    let fallback = plan.fallback.iter();
    let fallback =
        fallback.flat_map(|limits| [(Resource::Data, limits.data_bytes_max), (Resource::Fsize, limits.file_bytes_max)]);
    for (resource, limit) in [
        (Resource::Nofile, plan.open_files_max),
        // Not 0: with 0 the kernel still runs a core_pattern that is a pipe, as root, on the host. 1 is the
        // value for "no core, no helper" (kernel: fs/coredump.c).
        (Resource::Core, 1),
        // Lambda's (facts runtimes §c).
        (Resource::Memlock, 65_536),
    ]
    .into_iter()
    .chain(fallback)
    {
        limit_to(resource, limit).at(Stage::Limits)?;
    }
    Ok(())
}

/// Sets both limits, or leaves them lower: a user's own may be, and only the host's root may raise those. It does: a core
/// limit of 0, which service managers and containers like to set, is worse here than 1.
pub(crate) fn limit_to(resource: Resource, limit: u64) -> Result<(), Errno> {
    let both = |limit| setrlimit(resource, Rlimit { current: Some(limit), maximum: Some(limit) });
    match both(limit) {
        Err(Errno::PERM) => both(getrlimit(resource).maximum.map_or(limit, |maximum| maximum.min(limit))),
        done => done,
    }
}

pub(crate) fn map_ids(main: Pid, ids: Ids) -> Result<(), Failure> {
    for (file, map) in [("uid_map", ids.uid_map()), ("gid_map", ids.gid_map())] {
        write_proc(&format!("/proc/{}/{file}", main.as_raw_nonzero()), map.as_bytes()).at(Stage::IdMaps)?;
    }
    Ok(())
}

fn go_first_without_memory(plan: &Plan<'_>) -> Result<(), Failure> {
    if plan.raise_oom_score {
        write_proc("/proc/self/oom_score_adj", OOM_SCORE.1).at(Stage::OomScore)?;
    }
    Ok(())
}

fn write_proc(path: &str, content: &[u8]) -> Result<(), Errno> {
    let flags = rustix::fs::OFlags::WRONLY | rustix::fs::OFlags::CLOEXEC;
    let file = rustix::fs::open(path, flags, rustix::fs::Mode::empty())?;
    rustix::io::write(&file, content).map(drop)
}

/// From here on this process can do nothing but wait. It is still the launcher's root until this line.
pub(crate) fn become_nobody(plan: &Plan<'_>) -> Result<(), Failure> {
    hurry().at(Stage::InitPrivileges)?;
    privileges::drop_bounding_set().at(Stage::InitPrivileges)?;
    if plan.ids.may_leave_groups() {
        privileges::leave_groups().at(Stage::InitPrivileges)?;
    }
    let id = plan.ids.init();
    privileges::become_user(id, id).at(Stage::InitPrivileges)?;
    privileges::drop_capabilities().at(Stage::InitPrivileges)?;
    rustix::thread::set_no_new_privs(true).at(Stage::InitPrivileges)?;
    // Its memory is a copy of the launcher's: nobody may look at it, through ptrace or /proc.
    set_dumpable_behavior(DumpableBehavior::NotDumpable).at(Stage::InitPrivileges)?;
    // The kernel forgets the death signal when ids change.
    die_with_the_launcher(plan.status)
}

/// All others die only once this process has run to notice its own end: it must not queue for the processor behind a
/// thousand of the function's (1 to 10 s until the last was gone on a busy machine, measured).
fn hurry() -> Result<(), Errno> {
    const FIRST_OF_ALL: i32 = -20;
    /// What the kernel calls -20 here (getrlimit(2)).
    const CEILING: u64 = 40;
    // Instead of CAP_SYS_NICE, which the launcher has not got. The function is started already and does not inherit it.
    let ceiling = Rlimit { current: Some(CEILING), maximum: Some(CEILING) };
    match setrlimit(Resource::Nice, ceiling).and_then(|()| setpriority_process(None, FIRST_OF_ALL)) {
        // The launcher is an ordinary user's: version 2's `cgroup.kill` is what is left there.
        Err(Errno::ACCESS | Errno::PERM) => Ok(()),
        other => other,
    }
}

/// Lets the function go and closes every descriptor but the status pipe.
fn only(status: BorrowedFd<'_>, go: OwnedFd) -> Result<OwnedFd, Failure> {
    let_go(go)?;
    let status = rustix::io::fcntl_dupfd_cloexec(status, 3).at(Stage::Descriptors)?;
    let kept = status.as_raw_fd();
    close_range(0, kept - 1).at(Stage::Descriptors)?;
    close_range(kept + 1, i32::MAX).at(Stage::Descriptors)?;
    Ok(status)
}

/// Tells the child that its id maps are written.
pub(crate) fn let_go(go: OwnedFd) -> Result<(), Failure> {
    std::fs::File::from(go)
        .write_all(&[1])
        .map_err(|e| Failure { stage: Stage::Fork, errno: Errno::from_io_error(&e).unwrap_or(Errno::IO) })
}

/// Collects the dead until the main process is among them. Then this process ends, and the kernel kills the rest.
fn reap(main: Pid, status: &OwnedFd) -> Result<(), Failure> {
    loop {
        match wait(WaitOptions::empty()) {
            Ok(Some((pid, ended))) if pid == main => {
                say(status.as_fd(), Report::Exited(ended.as_raw()));
                return Ok(());
            }
            Ok(_) | Err(Errno::INTR) => {}
            Err(errno) => {
                return Err(Failure { stage: Stage::Fork, errno });
            }
        }
    }
}

/// Tells the launcher. If it is gone there is nobody to tell, and this process is about to be killed.
pub(crate) fn say(status: BorrowedFd<'_>, report: Report) {
    if rustix::io::write(status, &report.encode()).is_err() {
        // SAFETY: ends the process.
        unsafe { libc::_exit(FAILED) }
    }
}

/// Keeps `Infallible` out of signatures: a step that only returns when it failed.
pub(crate) type Never = Result<Infallible, Failure>;
