//! What the launcher tells the child: everything is decided, opened and checked before the clone.

use std::ffi::CStr;
use std::os::fd::BorrowedFd;

/// The `oom_score_adj` of functions, and how it is written: where the machine runs out of memory, they go before its own
/// processes.
pub const OOM_SCORE: (i32, &[u8]) = (500, b"500");

/// One environment, as its first process needs to know it.
///
/// Every descriptor is the launcher's own, inherited by the clone; none but `output` and `control` reaches the
/// function.
pub struct Plan<'a> {
    /// The mount namespace that [`crate::template`] made for the runtime.
    pub template: BorrowedFd<'a>,
    /// The directory that the package's tree lies in, opened once, so that nothing that happens to its name matters.
    pub data: BorrowedFd<'a>,
    /// The package's tree, relative to `data`: becomes `/var/task`, read-only. A blank has none yet:
    /// [`crate::assign`] gives it one.
    pub code: Option<&'a CStr>,
    /// The command; the first is an absolute path inside the environment.
    pub argv: &'a [&'a CStr],
    /// `NAME=value`: the whole environment.
    pub env: &'a [&'a CStr],
    /// Absolute, inside the new root.
    pub cwd: &'a CStr,
    /// A mount that becomes `/tmp`; otherwise that is a new tmpfs.
    pub tmp: Option<BorrowedFd<'a>>,
    /// Size of a tmpfs, MB (2^20 bytes).
    pub tmp_mb: u32,
    /// RLIMIT_NPROC of the function's user.
    pub tasks_max: u32,
    /// RLIMIT_NOFILE, soft and hard.
    pub open_files_max: u64,
    /// The environment's user and group ids.
    pub ids: crate::Ids,
    /// Where no control group limits memory, limits for each process in its stead.
    pub fallback: Option<FallbackLimits>,
    /// The network namespace to enter.
    pub netns: BorrowedFd<'a>,
    /// cgroup v1 `tasks` files to join. Empty on v2, where the clone itself joins.
    pub joins: &'a [BorrowedFd<'a>],
    /// stdout and stderr.
    pub output: BorrowedFd<'a>,
    /// Becomes descriptor 3.
    pub control: Option<BorrowedFd<'a>>,
    /// Where [`crate::Report`]s go: a pipe's write end.
    pub status: BorrowedFd<'a>,
    /// Entries of `/proc` to hide, as [`crate::Masks::find`] gave them.
    pub masks: &'a crate::Masks,
    /// The system calls that the function may make.
    pub filter: &'a crate::seccomp::Program,
    /// The launcher runs with an `oom_score_adj` below [`OOM_SCORE`].
    pub raise_oom_score: bool,
    /// Lets an OCI runtime build it. `template`, `argv`, `env`, `cwd` and the limits are then in its configuration.
    pub oci: Option<crate::Oci<'a>>,
}

/// What the kernel can hold a single process to. A weak stand-in: many processes together use many times as much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FallbackLimits {
    /// RLIMIT_DATA, bytes. Not RLIMIT_AS: Node.js alone reserves gigabytes of addresses that it never uses.
    pub data_bytes_max: u64,
    /// RLIMIT_FSIZE, bytes.
    pub file_bytes_max: u64,
}
