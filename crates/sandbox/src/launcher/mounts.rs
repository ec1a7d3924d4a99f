//! The launcher's own mount namespace: private before anything else, with nothing in it that no environment
//! needs, and with the small `/dev` that all environments share.

use std::io;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, FileType, Mode, makedev, mknodat, symlink};
use rustix::mount::{
    MountFlags, MountPropagationFlags, MoveMountFlags, OpenTreeFlags, UnmountFlags, mount, mount_change, mount_remount,
    move_mount, open_tree, unmount,
};
use rustix::thread::{UnshareFlags, unshare_unsafe};

use crate::Privilege;

/// Leaves the host's mount namespace. No mount made after this is seen outside, and none made outside is seen
/// here.
pub(super) fn leave_the_host() -> io::Result<()> {
    // SAFETY: a mount namespace changes no memory and no descriptor.
    unsafe { unshare_unsafe(UnshareFlags::NEWNS) }?;
    mount_change(c"/", MountPropagationFlags::PRIVATE | MountPropagationFlags::REC)?;
    // Checked, because a mistake here once unmounted /proc of a whole machine (design, "Danger").
    let mountinfo = std::fs::read_to_string("/proc/self/mountinfo")?;
    match mountinfo.lines().find(|line| is_shared(line)) {
        None => Ok(()),
        Some(line) => Err(io::Error::other(format!("a mount is still tied to the host's: {line}"))),
    }
}

/// Drops what no environment needs, and puts the small `/dev` in place. Every new environment copies all mounts
/// that are left, so a host with hundreds of them is not slower. After [`leave_the_host`] only.
///
/// What an ordinary user got from the host cannot be dropped; it stays, and only costs the templates a little.
pub(super) fn reduce(wanted: &[&Path], privilege: Privilege) -> io::Result<()> {
    drop_others(wanted)?;
    devices(privilege).map_err(|e| io::Error::new(e.kind(), format!("making the environments' /dev: {e}")))
}

/// Drops every mount that `wanted` is not in.
pub(super) fn drop_others(wanted: &[&Path]) -> io::Result<()> {
    let mountinfo = std::fs::read_to_string("/proc/self/mountinfo")?;
    let points: Vec<PathBuf> = mountinfo.lines().filter_map(point).collect();
    for point in points.iter().rev() {
        // /usr for the nft program, which takes the network down at the end.
        let kept = point == Path::new("/proc") || point == Path::new("/usr");
        let needed = kept || wanted.iter().any(|dir| dir.starts_with(point) || point.starts_with(dir));
        if !needed {
            // One below another that went before is gone with it.
            match unmount(point, UnmountFlags::DETACH | UnmountFlags::NOFOLLOW) {
                Ok(()) | Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOENT) => {}
                Err(errno) => return Err(errno.into()),
            }
        }
    }
    Ok(())
}

/// Name and number of the devices that cannot do harm (kernel: Documentation/admin-guide/devices.txt, major 1).
const DEVICES: [(&str, u32); 5] = [("null", 3), ("zero", 5), ("full", 7), ("random", 8), ("urandom", 9)];
const LINKS: [(&str, &str); 4] = [
    ("fd", "/proc/self/fd"),
    ("stdin", "/proc/self/fd/0"),
    ("stdout", "/proc/self/fd/1"),
    ("stderr", "/proc/self/fd/2"),
];

fn devices(privilege: Privilege) -> io::Result<()> {
    let flags = MountFlags::NOSUID | MountFlags::NOEXEC;
    // Only the host's root makes nodes. The host's own lie below what is mounted next, so they are taken before.
    let taken = match privilege {
        Privilege::Root => Vec::new(),
        Privilege::Subordinate { .. } | Privilege::OneId => hosts_devices()?,
    };
    mount(c"tmpfs", c"/dev", c"tmpfs", flags, Some(c"mode=755,size=64k,nr_inodes=16"))?;
    let mode = Mode::from_raw_mode(0o666);
    if taken.is_empty() {
        for (name, minor) in DEVICES {
            mknodat(CWD, format!("/dev/{name}"), FileType::CharacterDevice, mode, makedev(1, minor))?;
        }
    }
    for (device, (name, _)) in taken.iter().zip(DEVICES) {
        let path = format!("/dev/{name}");
        mknodat(CWD, &path, FileType::RegularFile, mode, 0)?;
        move_mount(device, c"", CWD, &path, MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH)?;
    }
    for (name, target) in LINKS {
        symlink(target, format!("/dev/{name}"))?;
    }
    // A device on a read-only mount can still be written to; the directory cannot.
    mount_remount(c"/dev", MountFlags::BIND | MountFlags::RDONLY | flags, c"")?;
    Ok(())
}

/// Detached mounts of the host's nodes.
fn hosts_devices() -> io::Result<Vec<OwnedFd>> {
    let take = |(name, minor): (&str, u32)| {
        let path = format!("/dev/{name}");
        let named = |errno: rustix::io::Errno| {
            let error = io::Error::from(errno);
            io::Error::new(error.kind(), format!("taking over {path}: {error}"))
        };
        let flags = OpenTreeFlags::OPEN_TREE_CLONE | OpenTreeFlags::OPEN_TREE_CLOEXEC;
        let device = open_tree(CWD, &path, flags).map_err(named)?;
        match rustix::fs::fstat(&device).map_err(named)?.st_rdev {
            number if number == makedev(1, minor) => Ok(device),
            // A container may have put anything there.
            _ => Err(io::Error::other(format!("{path} is not the device of that name"))),
        }
    };
    DEVICES.into_iter().map(take).collect()
}

/// The mount point of a line of mountinfo, with its octal escapes undone (proc_pid_mountinfo(5)).
fn point(line: &str) -> Option<PathBuf> {
    let text = line.split(' ').nth(4)?;
    let text = text.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\");
    Some(PathBuf::from(text))
}

fn is_shared(line: &str) -> bool {
    // Optional fields stand between the sixth field and " - ".
    let fields = line.split(" - ").next().unwrap_or(line).split(' ').skip(6);
    fields.into_iter().any(|field| field.starts_with("shared:") || field.starts_with("master:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tied_mount_is_recognised() {
        assert!(!is_shared("27 1 254:0 / / rw,relatime - ext4 /dev/vda rw"));
        assert!(is_shared("27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw"));
        assert!(is_shared("27 1 254:0 / / rw,relatime unbindable master:7 - ext4 /dev/vda rw"));
        // A source's name is not an optional field.
        assert!(!is_shared("27 1 0:5 / /mnt rw - tmpfs shared:9 rw"));
    }

    #[test]
    fn a_mount_point_is_read_as_it_is() {
        let line = "31 27 0:9 / /with\\040blank\\134040 rw - tmpfs tmpfs rw";
        assert_eq!(point(line), Some(PathBuf::from("/with blank\\040")));
    }
}
