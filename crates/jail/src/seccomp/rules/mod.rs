//! The rules, as data to review: every system call the kernel has by name, its number on each
//! architecture, its verdict, and the reason of its group. Numbers from the kernel's unistd
//! headers (x86: `unistd_64.h`, arm: `asm-generic/unistd.h`), Linux 6.17.

mod absent;
mod files;
mod memory;
mod net;
mod process;
mod refused;
mod time;

use super::table::Group;

/// Every group. The order means nothing: a call stands in exactly one.
pub(super) fn groups() -> impl Iterator<Item = &'static Group> {
    [files::GROUPS, memory::GROUPS, process::GROUPS, time::GROUPS, net::GROUPS, refused::GROUPS, absent::GROUPS]
        .into_iter()
        .flatten()
}
