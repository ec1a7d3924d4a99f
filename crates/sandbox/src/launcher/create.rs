//! From a checked request to a cloned child.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use jail::{Cloned, FallbackLimits, Plan};
use rustix::fs::{Gid, Mode, Uid};
use rustix::pipe::{PipeFlags, pipe_with};
use rustix::process::Pid;

use super::check::Checked;
use super::oci::{self, Programs};
use super::slots::Slot;
use super::sockets;
use super::tmp::Tmp;
use crate::cgroup::Group;
use crate::net::Netns;
use crate::protocol::{Create, Offer};

/// What is the same for every environment.
pub(super) struct Common {
    /// Opened once: a request names a path below it, and no name of its own is ever looked up again.
    pub(super) data: OwnedFd,
    pub(super) masks: jail::Masks,
    pub(super) filter: jail::seccomp::Program,
    /// The host's network namespace.
    pub(super) home: OwnedFd,
    /// The launcher's own mount namespace.
    pub(super) mounts: OwnedFd,
    pub(super) raise_oom_score: bool,
    /// No control group limits memory.
    pub(super) memory_unlimited: bool,
    /// Opened once, as `data`.
    pub(super) runtimes: OwnedFd,
    pub(super) programs: Programs,
}

/// What one environment is made from.
pub(super) struct Parts<'a> {
    pub(super) template: BorrowedFd<'a>,
    pub(super) slot: Slot,
    pub(super) netns: Netns,
    pub(super) group: Group,
    pub(super) control: Option<OwnedFd>,
    pub(super) tmp: Option<Tmp>,
}

/// Namespaces that an environment's first process is born into. The network's is made ahead, the mounts are a copy
/// of a template's, the control groups' is made after joining, and the user namespace is the function's only.
const NAMESPACES: libc::c_int = libc::CLONE_NEWPID | libc::CLONE_NEWIPC | libc::CLONE_NEWUTS;

/// A first process at work.
pub(super) struct Begun {
    pub(super) pid: Pid,
    /// Its pidfd.
    pub(super) init: OwnedFd,
    /// What it reports through; does not block.
    pub(super) status: OwnedFd,
    /// The end of an OCI runtime's log, once it has failed.
    pub(super) log: Option<OwnedFd>,
    pub(super) offer: Offer,
}

/// Clones the first process. If that is not possible, nothing is left but the parts.
pub(super) fn begin(
    common: &Common,
    request: &Create<'_>,
    checked: &Checked,
    parts: &Parts<'_>,
) -> Result<Begun, String> {
    let Parts { template, slot, netns, group, control, tmp } = parts;
    let step = |what: &'static str| move |error: io::Error| format!("{what} failed: {error}");
    let bundle = common.programs.bundle(common, request, slot)?;
    let mut limits = checked.limits;
    if let Some(bundle) = &bundle {
        bundle.widen(&mut limits);
    }
    group.limit(&limits).map_err(step("setting the limits"))?;
    let handles = group.handles().map_err(step("copying control group descriptors"))?;
    let sockets = sockets::open(netns.fd.as_fd(), &common.home).map_err(step("opening the sockets inside"))?;
    let pipe = || pipe_with(PipeFlags::CLOEXEC).map_err(|errno| step("making a pipe")(errno.into()));
    let (output, output_end) = pipe()?;
    // So that the function may open /dev/stdout and /dev/stderr, to write and not to read.
    let ids = slot.ids();
    let (uid, gid) = (Uid::from_raw(ids.function_uid()), Gid::from_raw(ids.function_gid()));
    // In this order: whoever has given a file away may not change its mode without CAP_FOWNER.
    rustix::fs::fchmod(&output_end, Mode::WUSR)
        .and_then(|()| rustix::fs::fchown(&output_end, Some(uid), Some(gid)))
        .map_err(|errno| step("preparing a pipe")(errno.into()))?;
    let (status, status_end) = pipe()?;
    rustix::io::ioctl_fionbio(&status, true).map_err(|errno| step("preparing a pipe")(errno.into()))?;

    let joins = group.joins();
    let command = bundle.as_ref().map_or_else(Vec::new, oci::Bundle::command);
    let plan = Plan {
        template: *template,
        data: common.data.as_fd(),
        code: checked.code.as_deref(),
        argv: &request.argv,
        env: &request.env,
        cwd: request.cwd,
        tmp: tmp.as_ref().map(|tmp| tmp.mount.as_fd()),
        tmp_mb: request.tmp_mb,
        tasks_max: request.tasks_max,
        open_files_max: request.open_files_max,
        ids,
        fallback: common.memory_unlimited.then(|| fallback(request)),
        netns: netns.fd.as_fd(),
        joins: &joins,
        output: output_end.as_fd(),
        control: control.as_ref().map(AsFd::as_fd),
        status: status_end.as_fd(),
        masks: &common.masks,
        filter: &common.filter,
        raise_oom_score: common.raise_oom_score,
        oci: bundle.as_ref().map(|bundle| bundle.plan(common, checked, &command)),
    };
    // SAFETY: the launcher never makes a thread.
    match unsafe { jail::clone(NAMESPACES, group.clone_into()) } {
        Ok(Cloned::Parent { pid, pidfd }) => {
            let sockets::Sockets { runtime_api, endpoint, dns } = sockets;
            let offer = Offer { output, runtime_api, endpoint, dns, handles };
            Ok(Begun { pid, init: pidfd, status, log: bundle.map(oci::Bundle::into_log), offer })
        }
        // The launcher holds the reading end of the status pipe; if the child kept its copy, it would never see
        // the launcher die.
        Ok(Cloned::Child) => {
            drop(status);
            // SAFETY: this is the child of the clone above, in the launcher's private mounts.
            unsafe { jail::init(&plan) }
        }
        Err(errno) => Err(step("starting the first process")(errno.into())),
    }
}

/// What a runtime takes beside its function's memory: the stacks of its threads and its reserves count, used or not.
const DATA_BYTES_MORE: u64 = 1 << 30;

fn fallback(request: &Create<'_>) -> FallbackLimits {
    let bytes = |mb: u32| u64::from(mb) << 20;
    FallbackLimits {
        data_bytes_max: bytes(request.memory_mb) + DATA_BYTES_MORE,
        // Beyond the size of /tmp, whose own error must come first: this one kills the process that does not expect it.
        file_bytes_max: bytes(request.tmp_mb) + bytes(request.memory_mb),
    }
}
