//! ENOSYS, as on a kernel without them: callers fall back. A number that is in no table gets the same.

use super::super::table::{ENOSYS, Group, Verdict::Errno, both, call, x86};

pub(super) const GROUPS: &[Group] = &[
    Group {
        why: "flags behind a pointer cannot be checked; every libc falls back to clone",
        verdict: Errno(ENOSYS),
        calls: &[both("clone3", 435)],
    },
    Group {
        why: "asynchronous I/O and gifted pages: pinned memory, long bug histories, everyone has a fallback",
        verdict: Errno(ENOSYS),
        calls: &[
            call("io_setup", 206, 0),
            call("io_destroy", 207, 1),
            call("io_getevents", 208, 4),
            call("io_pgetevents", 333, 292),
            call("io_submit", 209, 2),
            call("io_cancel", 210, 3),
            call("vmsplice", 278, 75),
        ],
    },
    Group {
        why: "POSIX message queues: an optional kernel feature, and one mount more",
        verdict: Errno(ENOSYS),
        calls: &[
            call("mq_open", 240, 180),
            call("mq_unlink", 241, 181),
            call("mq_timedsend", 242, 182),
            call("mq_timedreceive", 243, 183),
            call("mq_notify", 244, 184),
            call("mq_getsetattr", 245, 185),
        ],
    },
    Group {
        why: "NUMA placement: the host's business; libnuma and .NET take ENOSYS as one node",
        verdict: Errno(ENOSYS),
        calls: &[
            call("mbind", 237, 235),
            call("set_mempolicy", 238, 237),
            call("get_mempolicy", 239, 236),
            both("set_mempolicy_home_node", 450),
        ],
    },
    Group {
        why: "32-bit or long-dead interfaces",
        verdict: Errno(ENOSYS),
        calls: &[
            x86("uselib", 134),
            x86("ustat", 136),
            x86("sysfs", 139),
            x86("_sysctl", 156),
            x86("get_kernel_syms", 177),
            x86("query_module", 178),
            call("nfsservctl", 180, 42),
            x86("getpmsg", 181),
            x86("putpmsg", 182),
            x86("afs_syscall", 183),
            x86("tuxcall", 184),
            x86("security", 185),
            x86("vserver", 236),
            x86("epoll_ctl_old", 214),
            x86("epoll_wait_old", 215),
            x86("set_thread_area", 205),
            x86("get_thread_area", 211),
            call("remap_file_pages", 216, 234),
        ],
    },
    Group {
        why: "too new to be needed: libcs fall back to the older call",
        verdict: Errno(ENOSYS),
        calls: &[
            both("setxattrat", 463),
            both("getxattrat", 464),
            both("listxattrat", 465),
            both("removexattrat", 466),
            both("file_getattr", 468),
            both("file_setattr", 469),
            both("lsm_get_self_attr", 459),
            both("lsm_set_self_attr", 460),
            both("lsm_list_modules", 461),
        ],
    },
];
