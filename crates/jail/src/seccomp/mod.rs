//! The system calls a function may make: an allow-list kept as reviewed data (`rules`), compiled to
//! BPF once by the launcher (`compile`) and installed by each jail just before `execve`.
//!
//! Unknown calls get `ENOSYS`, so that libraries fall back; known dangerous ones get `EPERM`.
//! What the table holds is measured against what Python, Node, Go, the JVM, bash and curl need;
//! arguments are checked only where they are plain values (the filter cannot follow pointers).

mod compile;
mod named;
mod rules;
mod table;
#[cfg(test)]
mod tests;

use std::io;

use libc::{sock_filter, sock_fprog};

pub use named::{MaskedEqual, NamedRule, OTHERWISE, named};

/// A compiled filter, ready to be installed any number of times.
#[derive(Clone)]
pub struct Program(Vec<sock_filter>);

impl Program {
    /// The instructions, for inspection.
    pub fn instructions(&self) -> &[sock_filter] {
        &self.0
    }
}

/// Compiles the table for this machine's architecture. Pure; takes some 50 us, so do it once.
pub fn program() -> Program {
    Program(compile::compile(rules::groups(), table::Arch::NATIVE))
}

/// Puts the calling thread, and whatever it becomes or starts, under the filter for good.
///
/// The caller has `no_new_privs` set (otherwise `EACCES` without `CAP_SYS_ADMIN`). Only one system
/// call and no allocation: safe between `fork` and `execve`.
pub fn install(program: &Program) -> io::Result<()> {
    let filter = sock_fprog {
        // The compiled table is some hundreds of instructions; the kernel's limit is 4,096.
        len: program.0.len() as libc::c_ushort,
        filter: program.0.as_ptr().cast_mut(),
    };
    // SAFETY: `filter` and the instructions it points to outlive the call, which copies them and
    // writes nothing back.
    let result = unsafe { libc::syscall(libc::SYS_seccomp, libc::SECCOMP_SET_MODE_FILTER, 0, &raw const filter) };
    match result {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}
