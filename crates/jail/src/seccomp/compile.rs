//! From the table to classic BPF: a balanced binary search over runs of numbers with one verdict.
//!
//! The kernel runs a new filter once for every system call number to build its bitmap of always
//! allowed ones, so installing costs (calls x instructions walked): a tree is an order of magnitude
//! cheaper to install than the usual list.

use libc::sock_filter;

use super::table::{Arch, Case, ENOSYS, Group, Test, Verdict};

// Offsets in `struct seccomp_data`; both architectures are little-endian.
const NUMBER: u32 = 0;
const ARCH: u32 = 4;
const ARGUMENTS: u32 = 16;
const ARGUMENT_BYTES: u32 = 8;

const LOAD: u16 = (libc::BPF_LD | libc::BPF_W | libc::BPF_ABS) as u16;
const AND: u16 = (libc::BPF_ALU | libc::BPF_AND | libc::BPF_K) as u16;
const JUMP: u16 = (libc::BPF_JMP | libc::BPF_JA) as u16;
const JUMP_EQUAL: u16 = (libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K) as u16;
const JUMP_AT_LEAST: u16 = (libc::BPF_JMP | libc::BPF_JGE | libc::BPF_K) as u16;
const RETURN: u16 = (libc::BPF_RET | libc::BPF_K) as u16;

/// Numbers from `first` up to the next run's have this verdict.
struct Run {
    first: u32,
    verdict: Verdict,
}

/// The filter of `groups` for `arch`. Calls made through another entry (32-bit `int 0x80`) kill the
/// process; x32 numbers are beyond the table, and like every unknown number get `ENOSYS`.
pub(super) fn compile<'a>(groups: impl Iterator<Item = &'a Group>, arch: Arch) -> Vec<sock_filter> {
    let mut program = vec![
        statement(LOAD, ARCH),
        jump(JUMP_EQUAL, arch.audit(), 1, 0),
        statement(RETURN, libc::SECCOMP_RET_KILL_PROCESS),
        statement(LOAD, NUMBER),
    ];
    program.extend(search(&runs(groups, arch)));
    program
}

fn runs<'a>(groups: impl Iterator<Item = &'a Group>, arch: Arch) -> Vec<Run> {
    let mut decided: Vec<(u32, Verdict)> = groups
        .flat_map(|group| group.calls.iter().map(move |call| (call, group.verdict)))
        .filter_map(|(call, verdict)| Some((arch.number(call)?, verdict)))
        .collect();
    decided.sort_unstable_by_key(|(number, _)| *number);

    let mut runs = vec![Run { first: 0, verdict: Verdict::Errno(ENOSYS) }];
    let mut begin = |first: u32, verdict: Verdict| match runs.last_mut() {
        Some(last) if last.verdict == verdict => {}
        Some(last) if last.first == first => last.verdict = verdict,
        _ => runs.push(Run { first, verdict }),
    };
    let mut next = 0;
    for (number, verdict) in decided {
        if number > next {
            begin(next, Verdict::Errno(ENOSYS));
        }
        begin(number, verdict);
        next = number + 1;
    }
    begin(next, Verdict::Errno(ENOSYS));
    runs
}

/// Code that ends in the verdict of the run that the accumulator's number falls in.
fn search(runs: &[Run]) -> Vec<sock_filter> {
    let [run] = runs else {
        let (low, high) = runs.split_at(runs.len() / 2);
        let pivot = high[0].first;
        let (low, high) = (search(low), search(high));
        let mut code = match u8::try_from(low.len()) {
            Ok(over_low) => vec![jump(JUMP_AT_LEAST, pivot, over_low, 0)],
            // A conditional jump reaches 255 instructions, an unconditional one any number.
            Err(_) => vec![jump(JUMP_AT_LEAST, pivot, 0, 1), statement(JUMP, low.len() as u32)],
        };
        code.extend(low);
        code.extend(high);
        return code;
    };
    match run.verdict {
        Verdict::Allow => vec![statement(RETURN, libc::SECCOMP_RET_ALLOW)],
        Verdict::Errno(errno) => vec![refuse(errno)],
        Verdict::When(cases, errno) => {
            let mut code: Vec<_> = cases.iter().flat_map(allow_when).collect();
            code.push(refuse(errno));
            code
        }
    }
}

/// One half of an argument, and what it is compared with.
struct Comparison {
    offset: u32,
    mask: u32,
    values: &'static [u32],
    wanted: bool,
}

impl Comparison {
    fn all(test: &Test) -> Vec<Comparison> {
        let low = |arg: u32| ARGUMENTS + ARGUMENT_BYTES * arg;
        let zero = |offset| Comparison { offset, mask: u32::MAX, values: &[0], wanted: true };
        match *test {
            Test::Null { arg } => vec![zero(low(arg)), zero(low(arg) + ARGUMENT_BYTES / 2)],
            Test::In { arg, mask, values } => vec![Comparison { offset: low(arg), mask, values, wanted: true }],
            Test::NotIn { arg, mask, values } => vec![Comparison { offset: low(arg), mask, values, wanted: false }],
        }
    }
}

/// Code that allows when every test of the case holds and otherwise runs off its own end.
fn allow_when(case: &Case) -> Vec<sock_filter> {
    let mut code = vec![statement(RETURN, libc::SECCOMP_RET_ALLOW)];
    for Comparison { offset, mask, values, wanted } in
        case.0.iter().flat_map(Comparison::all).collect::<Vec<_>>().into_iter().rev()
    {
        let past_case = code.len();
        let mut head = vec![statement(LOAD, offset)];
        if mask != u32::MAX {
            head.push(statement(AND, mask));
        }
        for (index, value) in values.iter().enumerate() {
            let to_next_test = values.len() - 1 - index;
            let to_end = to_next_test + past_case;
            let last = to_next_test == 0;
            let (found, missed) = match wanted {
                true => (to_next_test, if last { to_end } else { 0 }),
                false => (to_end, 0),
            };
            head.push(jump(JUMP_EQUAL, *value, short(found), short(missed)));
        }
        head.append(&mut code);
        code = head;
    }
    code
}

/// # Panics
/// When a case is longer than a conditional jump reaches. The table is a constant, and the tests
/// compile it for every architecture.
fn short(distance: usize) -> u8 {
    u8::try_from(distance).expect("a case of the seccomp table is over 255 instructions")
}

fn refuse(errno: u16) -> sock_filter {
    statement(RETURN, libc::SECCOMP_RET_ERRNO | u32::from(errno))
}

fn statement(code: u16, k: u32) -> sock_filter {
    jump(code, k, 0, 0)
}

fn jump(code: u16, k: u32, jt: u8, jf: u8) -> sock_filter {
    sock_filter { code, jt, jf, k }
}
