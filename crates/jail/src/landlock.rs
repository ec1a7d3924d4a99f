//! File access rules that hold even if a mount's flags should not: read and execute anywhere, write only in
//! `/tmp` and to the harmless devices.

use std::os::fd::OwnedFd;

use landlock::{
    ABI, Access, AccessFs, BitFlags, CompatLevel, Compatible, PathBeneath, Ruleset, RulesetAttr, RulesetCreated,
    RulesetCreatedAttr, RulesetError,
};
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;

/// The newest rights that this code knows; older kernels enforce the part they have, and kernels without
/// landlock none.
const NEWEST: ABI = ABI::V5;

/// For the calling thread and everything it starts. Wants `no_new_privs`.
pub(crate) fn restrict() -> Result<(), Errno> {
    let mut rules = kernel(|| {
        Ruleset::default()
            .set_compatibility(CompatLevel::BestEffort)
            .handle_access(AccessFs::from_all(NEWEST))?
            .create()
    })?;
    rules = allow(rules, "/", AccessFs::from_read(NEWEST))?;
    rules = allow(rules, "/tmp", AccessFs::from_all(NEWEST))?;
    for device in ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"] {
        rules = allow(rules, device, AccessFs::from_file(NEWEST))?;
    }
    kernel(|| rules.restrict_self()).map(drop)
}

/// Whether this kernel enforces any of it. What it has is always asked for, so where this holds it is in force.
pub fn is_available() -> bool {
    Ruleset::default()
        .set_compatibility(CompatLevel::HardRequirement)
        .handle_access(AccessFs::from_all(ABI::V1))
        .and_then(Ruleset::create)
        .is_ok()
}

fn allow(rules: RulesetCreated, path: &str, access: BitFlags<AccessFs>) -> Result<RulesetCreated, Errno> {
    let place: OwnedFd = rustix::fs::open(path, OFlags::PATH | OFlags::CLOEXEC, Mode::empty())?;
    kernel(|| rules.add_rule(PathBeneath::new(place, access)))
}

/// The crate's errors wrap the kernel's answer, which is then the last thing that happened to this thread.
fn kernel<T>(call: impl FnOnce() -> Result<T, RulesetError>) -> Result<T, Errno> {
    call().map_err(|_| crate::clone::last())
}
