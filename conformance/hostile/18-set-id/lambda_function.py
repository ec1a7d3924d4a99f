"""Becomes somebody else: set-id programs from the package and from /tmp, file capabilities, plain setuid."""

import os
import shutil
import stat
import subprocess

from attempt import attempt, in_child

# VFS_CAP_REVISION_2, effective; every capability permitted.
ALL_CAPABILITIES = bytes.fromhex("0100000200000000ffffffff00000000ffffffff")[:4] + b"\xff" * 16


def run(path):
    try:
        return subprocess.run([path], stdout=subprocess.PIPE, check=True).stdout.decode().strip()
    except OSError as error:
        return type(error).__name__


def lambda_handler(event, context):
    mine = "%d %d 0000000000000000" % (os.getuid(), os.getgid())
    copy = "/tmp/whoami"
    shutil.copy("/var/task/whoami", copy)
    words = {"uid": os.getuid(), "gid": os.getgid(), "groups": len(os.getgroups())}
    words["from the package"] = run("/var/task/whoami").replace(mine, "nothing gained")
    words["capabilities in a file"] = attempt(os.setxattr, copy, "security.capability", ALL_CAPABILITIES)
    words["another owner"] = attempt(os.chown, copy, 0, 0)
    os.chmod(copy, 0o6755)
    words["from /tmp"] = run(copy).replace(mine, "nothing gained")
    os.unlink(copy)
    words["setuid 0"] = in_child(lambda: attempt(os.setuid, 0))
    words["setgroups"] = in_child(lambda: attempt(os.setgroups, [0]))
    words["set-id programs of the runtime"] = " ".join(set_id_programs())
    status = dict(line.split(":\t", 1) for line in open("/proc/self/status"))
    words["no_new_privs"] = status.get("NoNewPrivs", "not told").strip()
    return words


def set_id_programs():
    """Those that would mean something: /var/task and every other mount is nosuid, which this does not trust."""
    found = []
    for where, directories, files in os.walk("/"):
        directories[:] = [d for d in directories if os.path.join(where, d) not in ("/proc", "/var/task", "/tmp")]
        for name in files:
            path = os.path.join(where, name)
            try:
                status = os.lstat(path)
            except OSError:
                continue
            if stat.S_ISREG(status.st_mode) and status.st_mode & (stat.S_ISUID | stat.S_ISGID):
                found.append(path)
    return found
