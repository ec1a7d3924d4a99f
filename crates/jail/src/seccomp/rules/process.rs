//! Processes, threads, signals and identity, all inside the environment's own pid namespace.

use super::super::table::{
    Case, EPERM, Group,
    Test::{In, NotIn, Null},
    Verdict::{Allow, When},
    WORD, both, call, x86,
};

/// NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET, and 0x80: NEWTIME in `unshare`, and
/// never part of a valid exit signal in `clone`.
const CLONE_NEW: u32 = 0x7E02_0080;
/// The same number on both architectures (asm-generic/resource.h).
const RLIMIT_CORE: u32 = 4;
const SECCOMP_FILTER_FLAG_NEW_LISTENER: u32 = 1 << 3;

pub(super) const GROUPS: &[Group] = &[
    Group {
        why: "threads and processes, but no new namespace: a user namespace would give every capability back",
        verdict: When(&[Case(&[In { arg: 0, mask: CLONE_NEW, values: &[0] }])], EPERM),
        calls: &[call("clone", 56, 220)],
    },
    Group {
        why: "starts, ends and waits for processes; the pids cgroup bounds them",
        verdict: Allow,
        calls: &[
            x86("fork", 57),
            x86("vfork", 58),
            call("execve", 59, 221),
            call("execveat", 322, 281),
            call("exit", 60, 93),
            call("exit_group", 231, 94),
            call("wait4", 61, 260),
            call("waitid", 247, 95),
        ],
    },
    Group {
        why: "who am I; nothing to gain without capabilities and with one mapped uid",
        verdict: Allow,
        calls: &[
            call("getpid", 39, 172),
            call("getppid", 110, 173),
            call("gettid", 186, 178),
            call("getpgid", 121, 155),
            x86("getpgrp", 111),
            call("getsid", 124, 156),
            call("setpgid", 109, 154),
            call("setsid", 112, 157),
            call("getuid", 102, 174),
            call("geteuid", 107, 175),
            call("getgid", 104, 176),
            call("getegid", 108, 177),
            call("getresuid", 118, 148),
            call("getresgid", 120, 150),
            call("getgroups", 115, 158),
            call("setuid", 105, 146),
            call("setgid", 106, 144),
            call("setreuid", 113, 145),
            call("setregid", 114, 143),
            call("setresuid", 117, 147),
            call("setresgid", 119, 149),
            call("setfsuid", 122, 151),
            call("setfsgid", 123, 152),
            call("setgroups", 116, 159),
            call("capget", 125, 90),
            call("capset", 126, 91),
        ],
    },
    Group {
        why: "signals reach only processes of this pid namespace and uid",
        verdict: Allow,
        calls: &[
            call("kill", 62, 129),
            call("tkill", 200, 130),
            call("tgkill", 234, 131),
            call("rt_sigaction", 13, 134),
            call("rt_sigprocmask", 14, 135),
            call("rt_sigreturn", 15, 139),
            call("rt_sigpending", 127, 136),
            call("rt_sigtimedwait", 128, 137),
            call("rt_sigqueueinfo", 129, 138),
            call("rt_tgsigqueueinfo", 297, 240),
            call("rt_sigsuspend", 130, 133),
            call("sigaltstack", 131, 132),
            x86("pause", 34),
            both("pidfd_open", 434),
            both("pidfd_send_signal", 424),
            call("restart_syscall", 219, 128),
        ],
    },
    Group {
        why: "locks between threads",
        verdict: Allow,
        calls: &[
            call("futex", 202, 98),
            both("futex_waitv", 449),
            both("futex_wake", 454),
            both("futex_wait", 455),
            both("futex_requeue", 456),
            call("set_robust_list", 273, 99),
            call("get_robust_list", 274, 100),
            call("set_tid_address", 218, 96),
            call("rseq", 334, 293),
            call("membarrier", 324, 283),
        ],
    },
    Group {
        why: "settings of the calling process only",
        verdict: Allow,
        calls: &[call("prctl", 157, 167), x86("arch_prctl", 158)],
    },
    Group {
        why: "limits can only be lowered, and the cgroup holds whatever they say; but a core limit lowered to 0 would let the kernel start the host's core_pattern program, as root, which 1 prevents (fs/coredump.c)",
        verdict: When(&[Case(&[NotIn { arg: 0, mask: WORD, values: &[RLIMIT_CORE] }])], EPERM),
        calls: &[call("setrlimit", 160, 164)],
    },
    Group {
        why: "the same, with the limit one argument later; asking, without a new limit, is free",
        verdict: When(
            &[Case(&[NotIn { arg: 1, mask: WORD, values: &[RLIMIT_CORE] }]), Case(&[Null { arg: 2 }])],
            EPERM,
        ),
        calls: &[call("prlimit64", 302, 261)],
    },
    Group {
        why: "asks for limits and for what was used",
        verdict: Allow,
        calls: &[
            call("getrlimit", 97, 163),
            call("getrusage", 98, 165),
            call("sysinfo", 99, 179),
            call("times", 100, 153),
            call("uname", 63, 160),
            call("getcpu", 309, 168),
        ],
    },
    Group {
        why: "lowers its own priority; real-time classes need a capability",
        verdict: Allow,
        calls: &[
            call("sched_yield", 24, 124),
            call("sched_setaffinity", 203, 122),
            call("sched_getaffinity", 204, 123),
            call("sched_setparam", 142, 118),
            call("sched_getparam", 143, 121),
            call("sched_setscheduler", 144, 119),
            call("sched_getscheduler", 145, 120),
            call("sched_get_priority_max", 146, 125),
            call("sched_get_priority_min", 147, 126),
            call("sched_rr_get_interval", 148, 127),
            call("sched_setattr", 314, 274),
            call("sched_getattr", 315, 275),
            call("getpriority", 140, 141),
            call("setpriority", 141, 140),
            call("ioprio_set", 251, 30),
            call("ioprio_get", 252, 31),
        ],
    },
    Group {
        why: "may tighten its own filter (browsers do), not answer other processes' calls",
        verdict: When(&[Case(&[In { arg: 1, mask: SECCOMP_FILTER_FLAG_NEW_LISTENER, values: &[0] }])], EPERM),
        calls: &[call("seccomp", 317, 277)],
    },
    Group {
        why: "restricts the caller further, never widens",
        verdict: Allow,
        calls: &[
            both("landlock_create_ruleset", 444),
            both("landlock_add_rule", 445),
            both("landlock_restrict_self", 446),
        ],
    },
    Group {
        why: "made by the kernel's own trampolines when the host traces a library; a fault otherwise",
        verdict: Allow,
        calls: &[x86("uretprobe", 335), x86("uprobe", 336)],
    },
];
