"""Looks for devices and for /sys, the ways of the classic container escapes, and makes devices of its own."""

import os
import stat

from attempt import attempt, call, read_file, write_file

AT_FDCWD = -100
HARMLESS = {"null", "zero", "full", "random", "urandom"}


def devices():
    """Every device node in the whole tree, by path."""
    found = []
    for where, directories, files in os.walk("/"):
        directories[:] = [d for d in directories if os.path.join(where, d) not in ("/proc", "/sys")]
        for name in files:
            path = os.path.join(where, name)
            try:
                mode = os.lstat(path).st_mode
            except OSError:
                continue
            if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
                found.append(path)
    return found


def lambda_handler(event, context):
    more = sorted(set(devices()) - {"/dev/" + name for name in HARMLESS})
    return {
        "other devices": " ".join(more),
        "/sys": attempt(os.listdir, "/sys/kernel"),
        "/sys/fs/cgroup": attempt(os.listdir, "/sys/fs/cgroup/memory"),
        "release_agent": write_file("/sys/fs/cgroup/rdma/release_agent"),
        "uevent_helper": write_file("/sys/kernel/uevent_helper"),
        "/dev/mem": read_file("/dev/mem"),
        "/dev/kmsg": read_file("/dev/kmsg"),
        "/dev/fuse": read_file("/dev/fuse"),
        "/dev/net/tun": read_file("/dev/net/tun"),
        "/dev/tty": read_file("/dev/tty"),
        "a block device": call("mknodat", AT_FDCWD, b"/tmp/disk", stat.S_IFBLK | 0o600, os.makedev(254, 0)),
        "a character device": call("mknodat", AT_FDCWD, b"/tmp/mem", stat.S_IFCHR | 0o600, os.makedev(1, 1)),
        "a whiteout": call("mknodat", AT_FDCWD, b"/tmp/whiteout", stat.S_IFCHR | 0o600, 0),
        "a file in /dev": attempt(os.mknod, "/dev/shm-of-mine", stat.S_IFREG | 0o600),
    }
