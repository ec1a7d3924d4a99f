//! Memory and the System V IPC of the environment's own namespace; the memory cgroup counts all of it.

use super::super::table::{Group, Verdict::Allow, both, call};

pub(super) const GROUPS: &[Group] = &[
    Group {
        why: "the address space of the caller",
        verdict: Allow,
        calls: &[
            call("mmap", 9, 222),
            call("mprotect", 10, 226),
            call("munmap", 11, 215),
            call("brk", 12, 214),
            call("mremap", 25, 216),
            call("msync", 26, 227),
            call("mincore", 27, 232),
            call("madvise", 28, 233),
            both("mseal", 462),
            both("map_shadow_stack", 453),
        ],
    },
    Group {
        why: "locks pages up to RLIMIT_MEMLOCK",
        verdict: Allow,
        calls: &[
            call("mlock", 149, 228),
            call("mlock2", 325, 284),
            call("mlockall", 151, 230),
            call("munlock", 150, 229),
            call("munlockall", 152, 231),
        ],
    },
    Group {
        why: "memory protection keys: V8 guards its code pages with them",
        verdict: Allow,
        calls: &[call("pkey_mprotect", 329, 288), call("pkey_alloc", 330, 289), call("pkey_free", 331, 290)],
    },
    Group {
        why: "lives in the IPC namespace of the environment and dies with it",
        verdict: Allow,
        calls: &[
            call("shmget", 29, 194),
            call("shmat", 30, 196),
            call("shmdt", 67, 197),
            call("shmctl", 31, 195),
            call("semget", 64, 190),
            call("semop", 65, 193),
            call("semtimedop", 220, 192),
            call("semctl", 66, 191),
            call("msgget", 68, 186),
            call("msgsnd", 69, 189),
            call("msgrcv", 70, 188),
            call("msgctl", 71, 187),
        ],
    },
];
