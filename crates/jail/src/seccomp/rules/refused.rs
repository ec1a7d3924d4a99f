//! Known and dangerous: EPERM, so that a program can say it was not permitted.

use super::super::table::{
    Case, EPERM, Group,
    Test::In,
    Verdict::{Errno, When},
    WORD, both, call, x86,
};

/// `personality(0xffffffff)` only asks.
const PERSONALITY_QUERY: u32 = u32::MAX;

pub(super) const GROUPS: &[Group] = &[
    Group {
        why: "reads or writes another process: the init of the environment and its siblings",
        verdict: Errno(EPERM),
        calls: &[
            call("ptrace", 101, 117),
            call("process_vm_readv", 310, 270),
            call("process_vm_writev", 311, 271),
            both("process_madvise", 440),
            both("process_mrelease", 448),
            both("pidfd_getfd", 438),
            call("kcmp", 312, 272),
            call("move_pages", 279, 239),
            call("migrate_pages", 256, 238),
        ],
    },
    Group {
        why: "leaves or makes namespaces",
        verdict: Errno(EPERM),
        calls: &[call("unshare", 272, 97), call("setns", 308, 268)],
    },
    Group {
        why: "changes what is mounted, or lists it",
        verdict: Errno(EPERM),
        calls: &[
            call("mount", 165, 40),
            call("umount2", 166, 39),
            call("pivot_root", 155, 41),
            call("chroot", 161, 51),
            both("open_tree", 428),
            both("open_tree_attr", 467),
            both("move_mount", 429),
            both("fsopen", 430),
            both("fsconfig", 431),
            both("fsmount", 432),
            both("fspick", 433),
            both("mount_setattr", 442),
            both("statmount", 457),
            both("listmount", 458),
        ],
    },
    Group {
        why: "opens files by handle, around every path check (the shocker escape)",
        verdict: Errno(EPERM),
        calls: &[call("name_to_handle_at", 303, 264), call("open_by_handle_at", 304, 265)],
    },
    Group {
        why: "watches every file of a filesystem that the host shares",
        verdict: Errno(EPERM),
        calls: &[call("fanotify_init", 300, 262), call("fanotify_mark", 301, 263)],
    },
    Group {
        why: "large, young kernel interfaces behind many privilege escalations",
        verdict: Errno(EPERM),
        calls: &[
            call("bpf", 321, 280),
            call("perf_event_open", 298, 241),
            call("userfaultfd", 323, 282),
            both("io_uring_setup", 425),
            both("io_uring_enter", 426),
            both("io_uring_register", 427),
        ],
    },
    Group {
        why: "the kernel keyring is shared by uid, not by namespace",
        verdict: Errno(EPERM),
        calls: &[call("add_key", 248, 217), call("request_key", 249, 218), call("keyctl", 250, 219)],
    },
    Group { why: "memory that the host cannot inspect", verdict: Errno(EPERM), calls: &[both("memfd_secret", 447)] },
    Group {
        why: "segment tables: 16-bit code and old kernel bugs",
        verdict: Errno(EPERM),
        calls: &[x86("modify_ldt", 154)],
    },
    Group {
        why: "asking and plain Linux; other personalities switch off address randomisation and more",
        verdict: When(&[Case(&[In { arg: 0, mask: WORD, values: &[0, PERSONALITY_QUERY] }])], EPERM),
        calls: &[call("personality", 135, 92)],
    },
    Group {
        why: "the machine: boot, modules, swap, ports, accounting, quotas, kernel log",
        verdict: Errno(EPERM),
        calls: &[
            call("reboot", 169, 142),
            call("kexec_load", 246, 104),
            call("kexec_file_load", 320, 294),
            call("init_module", 175, 105),
            call("finit_module", 313, 273),
            call("delete_module", 176, 106),
            x86("create_module", 174),
            call("swapon", 167, 224),
            call("swapoff", 168, 225),
            x86("iopl", 172),
            x86("ioperm", 173),
            call("acct", 163, 89),
            call("quotactl", 179, 60),
            both("quotactl_fd", 443),
            call("syslog", 103, 116),
            call("vhangup", 153, 58),
            call("lookup_dcookie", 212, 18),
        ],
    },
    Group {
        why: "the machine's clock and name",
        verdict: Errno(EPERM),
        calls: &[
            call("settimeofday", 164, 170),
            call("clock_settime", 227, 112),
            call("adjtimex", 159, 171),
            call("clock_adjtime", 305, 266),
            call("sethostname", 170, 161),
            call("setdomainname", 171, 162),
        ],
    },
    Group {
        why: "writes back whole filesystems that other tenants share",
        verdict: Errno(EPERM),
        calls: &[call("sync", 162, 81), call("syncfs", 306, 267)],
    },
];
