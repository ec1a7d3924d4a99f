//! The compiled filter against the table, call by call.

use std::collections::BTreeMap;

use libc::sock_filter;

use super::interpreter::{Action, run};
use crate::seccomp::compile::compile;
use crate::seccomp::rules::groups;
use crate::seccomp::table::{Arch, Case, EAFNOSUPPORT, ENOSYS, EPERM, Test, Verdict};

const ARCHES: [Arch; 2] = [Arch::X86_64, Arch::Aarch64];
const ALLOW: Action = Action::Allow;
const REFUSED: Action = Action::Errno(EPERM as u32);
const ABSENT: Action = Action::Errno(ENOSYS as u32);
const NO_FAMILY: Action = Action::Errno(EAFNOSUPPORT as u32);

/// The table's verdict, by the plainest reading of it.
fn verdict(arch: Arch, number: u32) -> Verdict {
    groups()
        .find(|group| group.calls.iter().any(|call| arch.number(call) == Some(number)))
        .map_or(Verdict::Errno(ENOSYS), |group| group.verdict)
}

fn expected(verdict: Verdict, args: [u64; 6]) -> Action {
    let holds = |test: &Test| match *test {
        Test::Null { arg } => args[arg as usize] == 0,
        Test::In { arg, mask, values } => values.contains(&(args[arg as usize] as u32 & mask)),
        Test::NotIn { arg, mask, values } => !values.contains(&(args[arg as usize] as u32 & mask)),
    };
    match verdict {
        Verdict::Allow => Action::Allow,
        Verdict::Errno(errno) => Action::Errno(errno.into()),
        Verdict::When(cases, errno) => match cases.iter().any(|Case(tests)| tests.iter().all(holds)) {
            true => Action::Allow,
            false => Action::Errno(errno.into()),
        },
    }
}

fn number(arch: Arch, name: &str) -> u32 {
    groups()
        .flat_map(|group| group.calls)
        .find(|call| call.name == name)
        .and_then(|call| arch.number(call))
        .unwrap_or_else(|| panic!("{name} is not a call of {arch:?}"))
}

#[test]
fn every_number_has_the_verdict_of_the_table() {
    // Values at and beside everything a rule compares with, upper halves set and clear.
    let words = [
        0,
        1,
        2,
        3,
        4,
        5,
        8,
        10,
        16,
        17,
        0x80,
        0x5412,
        0x541C,
        0x5423,
        0x5413,
        0x1_0000,
        0x2_0000,
        0o010_644,
        0o020_644,
        0o060_644,
        0o100_644,
        0o140_644,
        0x1000_0000,
        0x0080_0002,
        0xFFFF_FFFF,
        0x1_0000_0001,
        0x1_0000_0000,
        0xABCD_0000_5412,
        u64::MAX,
    ];
    for arch in ARCHES {
        let program = compile(groups(), arch);
        for number in (0..=1023).chain([0x3FFF_FFFF, 0x7FFF_FFFF, 0x8000_0000, u32::MAX]) {
            let verdict = verdict(arch, number);
            // Only a conditional verdict can depend on more than a handful of arguments.
            let words = match verdict {
                Verdict::When(..) => &words[..],
                Verdict::Allow | Verdict::Errno(_) => &words[words.len() - 3..],
            };
            for &first in words {
                for &second in words {
                    for third in [0, 6, 9, 0o020_000, 0x9_0000_0000, 0xFFFF_FFFF_0000_0000, 0x1_0000_0006] {
                        let args = [first, second, third, 0, 0, 0];
                        assert_eq!(
                            run(&program, arch.audit(), number, args),
                            expected(verdict, args),
                            "{arch:?} call {number} {args:x?}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn x32_numbers_are_absent() {
    let program = compile(groups(), Arch::X86_64);
    for number in 0..=1023 {
        let x32 = 0x4000_0000 | number;
        assert_eq!(run(&program, Arch::X86_64.audit(), x32, [0; 6]), ABSENT, "{number}");
    }
}

#[test]
fn foreign_entries_kill() {
    const I386: u32 = 0x4000_0003;
    const ARM: u32 = 0x4000_0028;
    for (native, foreign) in [
        (Arch::X86_64, I386),
        (Arch::X86_64, Arch::Aarch64.audit()),
        (Arch::Aarch64, ARM),
        (Arch::Aarch64, Arch::X86_64.audit()),
    ] {
        let program = compile(groups(), native);
        for number in (0..=1023).chain([0x4000_0000, u32::MAX]) {
            let action = run(&program, foreign, number, [0; 6]);
            assert_eq!(action, Action::KillProcess, "{native:?} {foreign:#x} {number}");
        }
    }
}

#[test]
fn arguments_decide() {
    let high = 0xDEAD_0000_0000_0000_u64;
    let rows: &[(&str, &[u64], Action)] = &[
        // A thread as glibc and Go make it, fork as musl and glibc make it.
        ("clone", &[0x3D_0F00], ALLOW),
        ("clone", &[0x0120_0011], ALLOW),
        ("clone", &[0x1000_0011], REFUSED),
        ("clone", &[0x0002_0000], REFUSED),
        ("clone", &[0x4000_0000], REFUSED),
        ("clone", &[0x0200_0000], REFUSED),
        ("clone", &[0x0400_0000], REFUSED),
        ("clone", &[0x0800_0000], REFUSED),
        ("clone", &[0x2000_0000], REFUSED),
        ("clone", &[0x80], REFUSED),
        ("clone", &[high | 0x1000_0000], REFUSED),
        ("clone3", &[0, 88], ABSENT),
        ("unshare", &[0x1000_0000], REFUSED),
        ("socket", &[1, 1, 0], ALLOW),
        ("socket", &[1, 0x80801, 0], ALLOW),
        ("socket", &[2, 0x80801, 6], ALLOW),
        ("socket", &[10, 2, 17], ALLOW),
        ("socket", &[2, 3, 1], NO_FAMILY),   // raw
        ("socket", &[2, 1, 132], NO_FAMILY), // SCTP
        ("socket", &[2, 5, 0], NO_FAMILY),   // SEQPACKET would load SCTP too
        ("socket", &[16, 3, 0], ALLOW),
        ("socket", &[16, 3, 9], NO_FAMILY),  // audit
        ("socket", &[16, 3, 12], NO_FAMILY), // netfilter
        ("socket", &[17, 3, 0], NO_FAMILY),  // packet
        ("socket", &[38, 5, 0], NO_FAMILY),  // kernel crypto
        ("socket", &[40, 1, 0], NO_FAMILY),  // vsock
        ("socket", &[high | 40, 1, 0], NO_FAMILY),
        ("socketpair", &[1, 1, 0], ALLOW),
        ("socketpair", &[30, 1, 0], NO_FAMILY),
        ("ioctl", &[0, 0x5401], ALLOW), // TCGETS: isatty
        ("ioctl", &[0, 0x5412], REFUSED),
        ("ioctl", &[0, high | 0x5412], REFUSED),
        ("ioctl", &[0, 0x541C], REFUSED),
        ("ioctl", &[0, 0x1_0000_541C], REFUSED),
        ("personality", &[0], ALLOW),
        ("personality", &[0xFFFF_FFFF], ALLOW),
        ("personality", &[8], REFUSED),
        ("personality", &[0x0040_0000], REFUSED),
        ("setrlimit", &[7, 1], ALLOW),
        ("setrlimit", &[4, 1], REFUSED),
        ("setrlimit", &[high | 4, 1], REFUSED),
        ("prlimit64", &[0, 4, 0], ALLOW), // asks
        ("prlimit64", &[0, 4, 1], REFUSED),
        ("prlimit64", &[0, high | 4, 1], REFUSED),
        ("prlimit64", &[0, 4, high], REFUSED), // a pointer whose low half is zero
        ("prlimit64", &[0, 7, high | 1], ALLOW),
        ("mknodat", &[0, 0, 0o010_600], ALLOW),
        ("mknodat", &[0, 0, 0o020_600], REFUSED),
        ("mknodat", &[0, 0, 0o060_600], REFUSED),
        ("seccomp", &[1, 0], ALLOW),
        ("seccomp", &[1, 8], REFUSED),
    ];
    for arch in ARCHES {
        let program = compile(groups(), arch);
        for (name, given, action) in rows {
            let mut args = [0; 6];
            args[..given.len()].copy_from_slice(given);
            let found = run(&program, arch.audit(), number(arch, name), args);
            assert_eq!(found, *action, "{arch:?} {name} {given:x?}");
        }
    }
}

#[test]
fn each_call_stands_in_one_group_with_a_reason() {
    for arch in ARCHES {
        let mut owners = BTreeMap::new();
        for group in groups() {
            assert!(group.why.len() > 10, "a reason of a few words: {:?}", group.why);
            for call in group.calls {
                if let Some(number) = arch.number(call)
                    && let Some(other) = owners.insert(number, call.name)
                {
                    panic!("{arch:?} {number} is both {other} and {}", call.name);
                }
            }
        }
        // Nothing the kernel has is left to the default by oversight (Linux 6.17: 0..=469).
        let gaps: Vec<u32> = (0..=469).filter(|number| !owners.contains_key(number)).collect();
        let reserved: Vec<u32> = match arch {
            Arch::X86_64 => (337..=423).collect(),
            // 84 has two names; 244..=259 are for the architecture; 295..=423 are 32-bit or unused.
            Arch::Aarch64 => (244..=259).chain(295..=423).collect(),
        };
        assert_eq!(gaps, reserved, "{arch:?}");
    }
}

/// The numbers in the table are those of the C library for this machine.
#[test]
fn numbers_are_the_kernels() {
    macro_rules! check {
        ($($name:ident)*) => {
            [$((stringify!($name).trim_start_matches("SYS_"), libc::$name)),*]
        };
    }
    let known = check! {
        SYS_read SYS_write SYS_close SYS_mmap SYS_ioctl SYS_clone SYS_clone3 SYS_execve SYS_socket
        SYS_socketpair SYS_ptrace SYS_personality SYS_mount SYS_umount2 SYS_pivot_root SYS_chroot
        SYS_unshare SYS_setns SYS_bpf SYS_perf_event_open SYS_userfaultfd SYS_io_uring_setup
        SYS_io_uring_enter SYS_io_uring_register SYS_keyctl SYS_add_key SYS_request_key
        SYS_name_to_handle_at SYS_open_by_handle_at SYS_process_vm_readv SYS_process_vm_writev
        SYS_pidfd_getfd SYS_kcmp SYS_quotactl SYS_memfd_secret SYS_reboot SYS_kexec_load
        SYS_init_module SYS_finit_module SYS_delete_module SYS_swapon SYS_swapoff SYS_acct SYS_syslog
        SYS_mknodat SYS_seccomp SYS_openat SYS_openat2 SYS_statx SYS_futex SYS_exit_group
        SYS_rt_sigreturn SYS_getrandom SYS_rseq SYS_close_range SYS_pidfd_open SYS_epoll_pwait
        SYS_clock_gettime SYS_prlimit64 SYS_open_tree SYS_move_mount SYS_fsopen SYS_fsconfig
        SYS_fsmount SYS_fspick SYS_mount_setattr SYS_mseal SYS_fchmodat2
    };
    for (name, libc_number) in known {
        assert_eq!(i64::from(number(Arch::NATIVE, name)), libc_number, "{name}");
    }
}

/// The tree is balanced: no call walks more than a few instructions, which is what makes
/// installing cheap.
#[test]
fn the_search_is_short() {
    for arch in ARCHES {
        let program = compile(groups(), arch);
        assert!(program.len() < 500, "{arch:?}: {} instructions", program.len());
        let deepest = deepest(&program, 0);
        assert!(deepest <= 32, "{arch:?}: {deepest} instructions deep");
    }
}

fn deepest(program: &[sock_filter], at: usize) -> usize {
    let instruction = &program[at];
    let code = u32::from(instruction.code);
    1 + match code & 0x07 {
        class if class == libc::BPF_RET => 0,
        class if class == libc::BPF_JMP && code & 0xF0 == libc::BPF_JA => {
            deepest(program, at + 1 + instruction.k as usize)
        }
        class if class == libc::BPF_JMP => deepest(program, at + 1 + usize::from(instruction.jt))
            .max(deepest(program, at + 1 + usize::from(instruction.jf))),
        _ => deepest(program, at + 1),
    }
}
