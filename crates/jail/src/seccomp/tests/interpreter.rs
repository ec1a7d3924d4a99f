//! A classic BPF machine, as far as seccomp allows programs to go.

use libc::{seccomp_data, sock_filter};

/// What the kernel would do with the call.
#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    Allow,
    Errno(u32),
    KillProcess,
}

/// Runs `program` on a call. Panics on anything the kernel's checker would refuse.
pub fn run(program: &[sock_filter], arch: u32, number: u32, args: [u64; 6]) -> Action {
    let call = seccomp_data { nr: number as i32, arch, instruction_pointer: 0, args };
    let mut words = vec![call.nr as u32, call.arch, 0, 0];
    words.extend(call.args.iter().flat_map(|a| [*a as u32, (*a >> 32) as u32]));

    let mut accumulator = 0;
    let mut at = 0;
    loop {
        let instruction = &program[at];
        let branch = |taken: bool| match taken {
            true => usize::from(instruction.jt),
            false => usize::from(instruction.jf),
        };
        at += 1;
        match u32::from(instruction.code) {
            c if c == libc::BPF_LD | libc::BPF_W | libc::BPF_ABS => {
                assert_eq!(instruction.k % 4, 0);
                accumulator = words[instruction.k as usize / 4];
            }
            c if c == libc::BPF_ALU | libc::BPF_AND | libc::BPF_K => accumulator &= instruction.k,
            c if c == libc::BPF_JMP | libc::BPF_JA => at += instruction.k as usize,
            c if c == libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K => {
                at += branch(accumulator == instruction.k);
            }
            c if c == libc::BPF_JMP | libc::BPF_JGE | libc::BPF_K => {
                at += branch(accumulator >= instruction.k);
            }
            c if c == libc::BPF_RET | libc::BPF_K => {
                return match instruction.k {
                    libc::SECCOMP_RET_ALLOW => Action::Allow,
                    libc::SECCOMP_RET_KILL_PROCESS => Action::KillProcess,
                    k if k & libc::SECCOMP_RET_ACTION_FULL == libc::SECCOMP_RET_ERRNO => {
                        Action::Errno(k & libc::SECCOMP_RET_DATA)
                    }
                    k => panic!("unexpected action {k:#x}"),
                };
            }
            code => panic!("unexpected instruction {code:#x} at {}", at - 1),
        }
    }
}
