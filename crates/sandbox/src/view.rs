//! Single directories that lie behind closed ones, shown to a process that may not pass through those.
//!
//! Version managers keep interpreters below a home that is closed (`/root` is 0700). Instead of a capability to read
//! every file of the machine the daemon gets a view of the file system, a mount namespace of its own, in which the closed
//! directory holds nothing but what is to be seen in it, at its usual place, read-only. (What systemd does for
//! `ProtectHome=tmpfs` with `BindReadOnlyPaths=`.)

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, Mode, OFlags};
use rustix::mount::{MountFlags, MountPropagationFlags, mount, mount_change, mount_remount};
use rustix::thread::{UnshareFlags, unshare_unsafe};

use crate::identity::Identity;

const CLOSED: MountFlags = MountFlags::RDONLY.union(MountFlags::NOSUID).union(MountFlags::NODEV);

/// The first directory on the way to `path`, which is absolute, that the user may not pass through.
pub fn closed(path: &Path, user: Identity) -> io::Result<Option<PathBuf>> {
    let ancestors: Vec<&Path> = path.ancestors().skip(1).collect();
    user.act(|| {
        let shut = |dir: &&&Path| {
            std::fs::metadata(dir.join(".")).is_err_and(|error| error.kind() == io::ErrorKind::PermissionDenied)
        };
        ancestors.iter().rev().find(shut).map(|dir| dir.to_path_buf())
    })
}

/// Puts the calling process, which has one thread, into a mount namespace in which the user reaches those of `dirs` that
/// are there and lie behind a closed directory. What is mounted on the host later is seen, nothing of this is seen there,
/// and it goes with the process. Gives what is shown; none, and no namespace, where nothing is closed.
pub fn show(dirs: &[PathBuf], user: Identity) -> io::Result<Vec<PathBuf>> {
    let mut behind: BTreeMap<PathBuf, Vec<&Path>> = BTreeMap::new();
    for dir in dirs.iter().filter(|dir| dir.is_absolute() && dir.is_dir()) {
        if let Some(closed) = closed(dir, user)? {
            let shown = behind.entry(closed).or_default();
            // One that lies in another is shown with it.
            if !shown.iter().any(|shown| dir.starts_with(shown)) {
                shown.retain(|shown| !shown.starts_with(dir));
                shown.push(dir);
            }
        }
    }
    if behind.is_empty() {
        return Ok(Vec::new());
    }
    // SAFETY: a mount namespace changes no memory and no descriptor.
    unsafe { unshare_unsafe(UnshareFlags::NEWNS) }?;
    mount_change(c"/", MountPropagationFlags::DOWNSTREAM | MountPropagationFlags::REC)?;
    for (closed, shown) in &behind {
        cover(closed, shown)
            .map_err(|error| io::Error::new(error.kind(), format!("behind {}: {error}", closed.display())))?;
    }
    Ok(behind.into_values().flatten().map(Path::to_path_buf).collect())
}

fn cover(closed: &Path, shown: &[&Path]) -> io::Result<()> {
    let open = |dir: &Path, flags| rustix::fs::openat(CWD, dir, flags | OFlags::CLOEXEC, Mode::empty());
    // Taken before they disappear below the new directory.
    let trees = shown
        .iter()
        .map(|dir| open(dir, OFlags::PATH | OFlags::DIRECTORY).and_then(jail::copy))
        .collect::<Result<Vec<_>, _>>()?;
    mount(c"tmpfs", closed, c"tmpfs", MountFlags::NOSUID | MountFlags::NODEV, Some(c"mode=755,size=64k"))?;
    for (dir, tree) in shown.iter().zip(trees) {
        std::fs::create_dir_all(dir)?;
        jail::attach(tree, open(dir, OFlags::PATH | OFlags::DIRECTORY)?)?;
        mount_remount(*dir, MountFlags::BIND | CLOSED, c"")?;
    }
    Ok(mount_remount(closed, MountFlags::BIND | CLOSED | MountFlags::NOEXEC, c"")?)
}
