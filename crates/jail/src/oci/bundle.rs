//! The bundle: the environment's trees, in a tmpfs that nobody else sees, where the runtime finds them.

use std::ffi::CStr;
use std::os::fd::{BorrowedFd, OwnedFd};

use rustix::fs::{AtFlags, CWD, Gid, Mode, OFlags, ResolveFlags, Uid, chownat, mkdirat, openat2};
use rustix::io::Errno;
use rustix::mount::{MountFlags, mount, mount_remount};
use rustix::thread::{UnshareFlags, unshare_unsafe};

use super::Oci;
use crate::plan::Plan;
use crate::report::{At, Failure, Stage};
use crate::root::{PROC, SEALED, attach, copy, inside, open, tmp_at};

/// The trees that the function's command may lie in.
pub(super) struct Trees {
    root: OwnedFd,
    code: OwnedFd,
}

/// In the launcher's mounts, of which this makes a copy for itself.
pub(super) fn make(plan: &Plan<'_>, oci: &Oci<'_>) -> Result<Trees, Failure> {
    let code_path = plan.code.ok_or(Errno::INVAL).at(Stage::Code)?;
    let tree = |base: BorrowedFd<'_>, path| inside(base, path).and_then(copy);
    let root = tree(oci.runtimes, oci.root).at(Stage::Root)?;
    let code = tree(plan.data, code_path).at(Stage::Code)?;
    let hierarchy = match oci.hierarchy {
        Some((mounted, seen)) => Some((open(mounted).and_then(copy).at(Stage::Bundle)?, seen)),
        None => None,
    };
    // SAFETY: a mount namespace changes no memory and no descriptor.
    unsafe { unshare_unsafe(UnshareFlags::NEWNS) }.at(Stage::Bundle)?;
    let nothing_special = MountFlags::NOSUID.union(MountFlags::NODEV);
    mount(c"proc", c"/proc", c"proc", PROC, None).at(Stage::Proc)?;
    // Not the host's: a runtime needs none of it but for the control groups.
    mount(c"tmpfs", c"/sys", c"tmpfs", nothing_special, Some(c"mode=755,size=64k")).at(Stage::Bundle)?;
    let directory = |path| mkdirat(CWD, path, Mode::from_raw_mode(0o755)).at(Stage::Bundle);
    for path in [c"/sys/fs", c"/sys/fs/cgroup"] {
        directory(path)?;
    }
    if let Some((tree, seen)) = hierarchy {
        if seen != c"/sys/fs/cgroup" {
            directory(seen)?;
        }
        attach(&tree, &open(seen).at(Stage::Bundle)?).at(Stage::Bundle)?;
        mount_remount(seen, MountFlags::BIND | SEALED, c"").at(Stage::Bundle)?;
    }
    // The runtime's small change: its state and log.
    mount(c"tmpfs", c"/run", c"tmpfs", nothing_special, Some(c"mode=755,size=16m")).at(Stage::Bundle)?;
    let all = [
        c"/run/lambdad",
        c"/run/lambdad/root",
        c"/run/lambdad/code",
        c"/run/lambdad/tmp",
        c"/run/lambdad/proc",
        c"/run/lambdad/state",
    ];
    for path in all {
        directory(path)?;
    }
    let owner = (Some(Uid::from_raw(plan.ids.root())), Some(Gid::from_raw(plan.ids.root())));
    for path in [c"/run/lambdad", c"/run/lambdad/state"] {
        chownat(CWD, path, owner.0, owner.1, AtFlags::SYMLINK_NOFOLLOW).at(Stage::Bundle)?;
    }
    for (tree, path, stage) in [(&root, c"/run/lambdad/root", Stage::Root), (&code, c"/run/lambdad/code", Stage::Code)]
    {
        open(path).and_then(|place| attach(tree, &place)).at(stage)?;
        mount_remount(path, MountFlags::BIND | SEALED, c"").at(stage)?;
    }
    tmp_at(c"/run/lambdad/tmp", plan).at(Stage::Tmp)?;
    // Apart from the one above, which the runtime itself writes to.
    mount(c"proc", c"/run/lambdad/proc", c"proc", PROC, None).at(Stage::Proc)?;
    mount_remount(c"/run/lambdad/proc", MountFlags::BIND | MountFlags::RDONLY | PROC, c"").at(Stage::Proc)?;
    file(c"/run/lambdad/config.json", plan.ids.root(), 0o600, oci.config).at(Stage::Bundle)?;
    // Before the runtime makes them: this process has to read them when it is nobody.
    file(super::PID_FILE, plan.ids.root(), 0o644, &[]).at(Stage::Bundle)?;
    file(super::LOG_FILE, plan.ids.root(), 0o644, &[]).at(Stage::Bundle)?;
    Ok(Trees { root, code })
}

/// A new file of the environment's root. (The configuration has the function's variables in it.)
fn file(path: &CStr, owner: u32, mode: u32, content: &[u8]) -> Result<(), Errno> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
    let file = rustix::fs::open(path, flags, Mode::from_raw_mode(mode))?;
    rustix::fs::fchown(&file, Some(Uid::from_raw(owner)), Some(Gid::from_raw(owner)))?;
    let mut rest = content;
    while !rest.is_empty() {
        let bytes = rustix::io::write(&file, rest)?;
        rest = &rest[bytes..];
    }
    Ok(())
}

impl Trees {
    /// Whether the command can be executed, as far as that can be told from outside: a runtime says so only in words.
    pub(super) fn executable(&self, plan: &Plan<'_>) -> Result<(), Errno> {
        let command = plan.argv.first().ok_or(Errno::NOENT)?.to_bytes();
        let first = self.check(command)?;
        // `#!` and the interpreter's path; the kernel reads no further (execve(2)).
        match first.strip_prefix(b"#!") {
            Some(line) => {
                let line = line.split(|byte| *byte == b'\n').next().unwrap_or_default().trim_ascii_start();
                let interpreter = line.split(u8::is_ascii_whitespace).next().unwrap_or_default();
                self.check(interpreter).map(drop)
            }
            None if first.starts_with(b"\x7fELF") => Ok(()),
            None => Err(Errno::NOEXEC),
        }
    }

    /// The first bytes of a file that may be executed.
    fn check(&self, path: &[u8]) -> Result<Vec<u8>, Errno> {
        const LINE_BYTES_MAX: usize = 256;
        let (tree, path) = match path.strip_prefix(b"/var/task/") {
            Some(rest) => (&self.code, rest),
            None => (&self.root, path),
        };
        let how = ResolveFlags::IN_ROOT | ResolveFlags::NO_MAGICLINKS;
        let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let file = openat2(tree, path, flags, Mode::empty(), how)?;
        let stat = rustix::fs::fstat(&file)?;
        let is_file = rustix::fs::FileType::from_raw_mode(stat.st_mode) == rustix::fs::FileType::RegularFile;
        if !is_file || stat.st_mode & 0o111 == 0 {
            return Err(Errno::ACCESS);
        }
        let mut first = vec![0; LINE_BYTES_MAX];
        let bytes = rustix::io::read(&file, &mut first)?;
        first.truncate(bytes);
        Ok(first)
    }
}
