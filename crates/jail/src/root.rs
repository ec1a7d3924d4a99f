//! The file tree of an environment: mounted in a namespace of its own, as the host's root, so that the
//! function's user namespace has no power over any of it.

use std::ffi::{CStr, CString};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::fs::{AtFlags, CWD, Gid, Mode, OFlags, ResolveFlags, Uid, chownat, openat2};
use rustix::io::Errno;
use rustix::mount::{
    FsMountFlags, FsOpenFlags, MountAttrFlags, MountFlags, MoveMountFlags, OpenTreeFlags, UnmountFlags,
    fsconfig_create, fsmount, fsopen, mount, mount_bind, mount_bind_recursive, mount_remount, move_mount, open_tree,
    unmount,
};

use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space, unshare_unsafe};

use crate::plan::Plan;
use crate::report::{At, Failure, Stage};

/// For what nobody may write, and whose set-id bits and device nodes mean nothing.
pub(crate) const SEALED: MountFlags = MountFlags::RDONLY.union(MountFlags::NOSUID).union(MountFlags::NODEV);
pub(crate) const PROC: MountFlags = MountFlags::NOSUID.union(MountFlags::NODEV).union(MountFlags::NOEXEC);

/// Files of `/tmp` per MB: one for 16 KiB, as ext4 has it by default. Each costs kernel memory.
const INODES_PER_MB: u64 = 64;

/// Makes the tree that all environments of a runtime start from, and enters it: the runtime's files, read-only,
/// and the small `/dev`. What was there before is gone.
///
/// Done once for each runtime, not for each environment, because letting go of the old root waits for an RCU grace
/// period: 0.03 ms on a quiet machine, 2 to 8 ms on a busy one.
///
/// Every mount point here and below is found relative to the new root, without following a symbolic link.
pub(crate) fn enter_template(root: BorrowedFd<'_>) -> Result<(), Failure> {
    // Where it is attached does not matter, for it becomes the root: /proc is among the launcher's mounts, and nothing
    // below looks at it.
    let place = open(c"/proc").at(Stage::Root)?;
    attach(root, &place).at(Stage::Root)?;
    rustix::process::fchdir(root).at(Stage::Root)?;
    seal(c".").at(Stage::Root)?;

    inside(root, c"dev").at(Stage::Dev)?;
    // The launcher's own /dev: a read-only tmpfs with nothing but the harmless nodes. Those are mounts of their own
    // where the launcher is not the host's root.
    mount_bind_recursive(c"/dev", c"dev").at(Stage::Dev)?;

    // The old root ends up on top of the new one, and goes from there.
    rustix::process::pivot_root(c".", c".").at(Stage::Pivot)?;
    unmount(c".", UnmountFlags::DETACH).at(Stage::Pivot)?;
    rustix::process::chdir(c"/").at(Stage::Pivot)
}

/// Enters a copy of the template, and mounts in it what is this environment's own.
pub(crate) fn enter(plan: &Plan<'_>) -> Result<(), Failure> {
    // Still among the launcher's mounts, where the code is.
    let code = plan.code.map(|code| tree(plan.data, code)).transpose()?;

    // Made here, where a whole /proc is in sight: the kernel gives no other to a user namespace, or it would show
    // what somebody hid (kernel: mount_too_revealing).
    let proc = proc().at(Stage::Proc)?;

    move_into_link_name_space(plan.template, Some(LinkNameSpaceType::Mount)).at(Stage::Root)?;
    // SAFETY: a mount namespace changes no memory and no descriptor.
    unsafe { unshare_unsafe(UnshareFlags::NEWNS) }.at(Stage::Root)?;
    let root = open(c"/").at(Stage::Root)?;

    if let Some(code) = code {
        put_code(&code, &root)?;
    }
    tmp(&root, plan).at(Stage::Tmp)?;

    let place = inside(&root, c"proc").at(Stage::Proc)?;
    attach(&proc, &place).at(Stage::Proc)?;
    hide(plan).at(Stage::Masks)
}

/// The processes of the calling process's pid namespace, mounted nowhere yet.
fn proc() -> Result<OwnedFd, Errno> {
    let new = fsopen(c"proc", FsOpenFlags::FSOPEN_CLOEXEC)?;
    fsconfig_create(&new)?;
    let attributes = MountAttrFlags::MOUNT_ATTR_NOSUID
        .union(MountAttrFlags::MOUNT_ATTR_NODEV)
        .union(MountAttrFlags::MOUNT_ATTR_NOEXEC);
    fsmount(&new, FsMountFlags::FSMOUNT_CLOEXEC, attributes)
}

/// Gives a blank environment its code: mounts the tree `code` of `data` at `/var/task` in the mount namespace
/// `blank`, and comes back to `home`, the calling thread's own.
///
/// Whoever calls has a single thread, no `CLONE_FS` relative, and both namespaces in the user namespace that it has
/// `CAP_SYS_ADMIN` in: the environment's mounts never belong to the function's user namespace. No code of a customer
/// has run in there yet.
pub fn assign(blank: BorrowedFd<'_>, home: BorrowedFd<'_>, data: BorrowedFd<'_>, code: &CStr) -> Result<(), Failure> {
    let code = tree(data, code)?;
    move_into_link_name_space(blank, Some(LinkNameSpaceType::Mount)).at(Stage::Root)?;
    let put = open(c"/").at(Stage::Root).and_then(|root| put_code(&code, &root));
    if let Err(errno) = move_into_link_name_space(home, Some(LinkNameSpaceType::Mount)) {
        // Everything that followed would happen inside an environment.
        eprintln!("lambdad: launcher: returning to its own mounts: {errno}");
        std::process::abort();
    }
    put
}

/// A detached copy of the package's tree.
fn tree(data: BorrowedFd<'_>, code: &CStr) -> Result<OwnedFd, Failure> {
    inside(data, code).and_then(copy).at(Stage::Code)
}

fn put_code(code: &OwnedFd, root: &OwnedFd) -> Result<(), Failure> {
    let task = inside(root, c"var/task").at(Stage::Code)?;
    attach(code, &task).at(Stage::Code)?;
    seal(c"/var/task").at(Stage::Code)
}

/// The last touch, once the id maps are written through it: nobody writes to `/proc`, `/proc/sys` least of all.
pub(crate) fn seal_proc() -> Result<(), Failure> {
    mount_remount(c"/proc", MountFlags::BIND | MountFlags::RDONLY | PROC, c"").at(Stage::Proc)
}

/// A directory below another one. A link on the way, or a way out, is an error.
pub fn inside(directory: impl AsFd, path: &CStr) -> Result<OwnedFd, Errno> {
    openat2(
        directory,
        path,
        OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC,
        Mode::empty(),
        ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS,
    )
}

pub(crate) fn open(path: &CStr) -> Result<OwnedFd, Errno> {
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    rustix::fs::open(path, flags, Mode::empty())
}

/// A detached copy of `tree`, without what is mounted below it.
pub fn copy(tree: impl AsFd) -> Result<OwnedFd, Errno> {
    let flags = OpenTreeFlags::OPEN_TREE_CLONE | OpenTreeFlags::OPEN_TREE_CLOEXEC | OpenTreeFlags::AT_EMPTY_PATH;
    open_tree(tree, c"", flags)
}

/// Puts a detached tree on top of `place`.
pub fn attach(tree: impl AsFd, place: impl AsFd) -> Result<(), Errno> {
    let flags = MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH | MoveMountFlags::MOVE_MOUNT_T_EMPTY_PATH;
    move_mount(tree, c"", place, c"", flags)
}

fn seal(path: &CStr) -> Result<(), Errno> {
    mount_remount(path, MountFlags::BIND | SEALED, c"")
}

/// Owned by what the function sees as root, as everything else is.
fn tmp(root: &OwnedFd, plan: &Plan<'_>) -> Result<(), Errno> {
    inside(root, c"tmp")?;
    tmp_at(c"tmp", plan)
}

/// Mounts the environment's `/tmp` at `path`.
pub(crate) fn tmp_at(path: &CStr, plan: &Plan<'_>) -> Result<(), Errno> {
    if let Some(made) = plan.tmp {
        attach(made, &open(path)?)?;
        let owner = (Some(Uid::from_raw(plan.ids.root())), Some(Gid::from_raw(plan.ids.root())));
        return chownat(CWD, path, owner.0, owner.1, AtFlags::SYMLINK_NOFOLLOW);
    }
    let options = format!(
        "size={}m,nr_inodes={},mode=1777,uid={id},gid={id}",
        plan.tmp_mb,
        u64::from(plan.tmp_mb) * INODES_PER_MB,
        id = plan.ids.root(),
    );
    let options = CString::new(options).map_err(|_| Errno::INVAL)?;
    mount(c"tmpfs", path, c"tmpfs", MountFlags::NOSUID | MountFlags::NODEV, Some(options.as_c_str()))
}

fn hide(plan: &Plan<'_>) -> Result<(), Errno> {
    for file in plan.masks.files() {
        mount_bind(c"dev/null", file)?;
    }
    for directory in plan.masks.directories() {
        mount(c"tmpfs", directory, c"tmpfs", SEALED | MountFlags::NOEXEC, Some(c"nr_inodes=1,mode=555"))?;
    }
    Ok(())
}
