//! Clocks are read and waited on, never set; random bytes.

use super::super::table::{Group, Verdict::Allow, call, x86};

pub(super) const GROUPS: &[Group] = &[
    Group {
        why: "reads clocks",
        verdict: Allow,
        calls: &[
            x86("time", 201),
            call("gettimeofday", 96, 169),
            call("clock_gettime", 228, 113),
            call("clock_getres", 229, 114),
        ],
    },
    Group {
        why: "sleeps and timers; RLIMIT_SIGPENDING and RLIMIT_NOFILE bound them",
        verdict: Allow,
        calls: &[
            call("nanosleep", 35, 101),
            call("clock_nanosleep", 230, 115),
            x86("alarm", 37),
            call("getitimer", 36, 102),
            call("setitimer", 38, 103),
            call("timer_create", 222, 107),
            call("timer_settime", 223, 110),
            call("timer_gettime", 224, 108),
            call("timer_getoverrun", 225, 109),
            call("timer_delete", 226, 111),
            call("timerfd_create", 283, 85),
            call("timerfd_settime", 286, 86),
            call("timerfd_gettime", 287, 87),
        ],
    },
    Group { why: "random bytes without a device file", verdict: Allow, calls: &[call("getrandom", 318, 278)] },
];
