//! What a rule is, and how a table of rules decides: the meaning that `compile` must keep.

/// `Operation not permitted`: known and refused.
pub(super) const EPERM: u16 = libc::EPERM as u16;
/// `Function not implemented`: as on a kernel without the call.
pub(super) const ENOSYS: u16 = libc::ENOSYS as u16;
/// `Address family not supported`: what a kernel without the family answers.
pub(super) const EAFNOSUPPORT: u16 = libc::EAFNOSUPPORT as u16;

/// The whole of a 32-bit argument. Every value that a rule compares is a C `int` or shorter, so
/// the kernel itself ignores the upper half of the register, and the filter must too. Pointers have
/// a test of their own, [`Test::Null`].
pub(super) const WORD: u32 = u32::MAX;

/// Calls that share a verdict and the reason for it.
pub(super) struct Group {
    #[cfg_attr(not(test), expect(dead_code, reason = "read by reviewers and by the tests"))]
    pub why: &'static str,
    pub verdict: Verdict,
    pub calls: &'static [Call],
}

/// A system call and its number on each architecture that has it.
pub(super) struct Call {
    pub name: &'static str,
    pub x86_64: Option<u32>,
    pub aarch64: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Allow,
    Errno(u16),
    /// Allowed when any case holds, otherwise the error.
    When(&'static [Case], u16),
}

/// Holds when every test does.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Case(pub &'static [Test]);

/// A test of one argument: of `argument & mask` on the low 32 bits, or of a pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Test {
    /// All 64 bits are zero.
    Null {
        arg: u32,
    },
    In {
        arg: u32,
        mask: u32,
        values: &'static [u32],
    },
    NotIn {
        arg: u32,
        mask: u32,
        values: &'static [u32],
    },
}

/// A call with its number on x86_64 and on aarch64.
pub(super) const fn call(name: &'static str, x86_64: u32, aarch64: u32) -> Call {
    Call { name, x86_64: Some(x86_64), aarch64: Some(aarch64) }
}

/// A call of the common numbering (424 and above, the same everywhere).
pub(super) const fn both(name: &'static str, number: u32) -> Call {
    call(name, number, number)
}

/// A call that aarch64 never had.
pub(super) const fn x86(name: &'static str, number: u32) -> Call {
    Call { name, x86_64: Some(number), aarch64: None }
}

/// The instruction sets a table has numbers for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(test), expect(dead_code, reason = "a build makes its own machine's filter, the tests make all"))]
pub(super) enum Arch {
    X86_64,
    Aarch64,
}

impl Arch {
    #[cfg(target_arch = "x86_64")]
    pub const NATIVE: Arch = Arch::X86_64;
    #[cfg(target_arch = "aarch64")]
    pub const NATIVE: Arch = Arch::Aarch64;

    /// `AUDIT_ARCH_*` of linux/audit.h: what `seccomp_data.arch` holds for a native 64-bit call.
    pub const fn audit(self) -> u32 {
        match self {
            Arch::X86_64 => 0xC000_003E,
            Arch::Aarch64 => 0xC000_00B7,
        }
    }

    pub const fn number(self, call: &Call) -> Option<u32> {
        match self {
            Arch::X86_64 => call.x86_64,
            Arch::Aarch64 => call.aarch64,
        }
    }
}
