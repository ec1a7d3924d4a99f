"""Looks at what it inherited: a descriptor of the host's would be a way out of every wall."""

import os
import stat

KINDS = [
    (stat.S_ISDIR, "directory"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "block device"),
    (stat.S_ISREG, "file"),
    (stat.S_ISFIFO, "pipe"),
    (stat.S_ISSOCK, "socket"),
]


def lambda_handler(event, context):
    words, more = {}, []
    for descriptor in os.listdir("/proc/self/fd"):
        try:
            status = os.fstat(int(descriptor))
        except OSError:
            continue  # the one that listed them
        kind = next((name for test, name in KINDS if test(status.st_mode)), "something else")
        if kind == "device":
            kind = os.readlink("/proc/self/fd/" + descriptor)
        if int(descriptor) <= 3:
            words[descriptor] = kind
        else:
            more.append(descriptor + ": " + kind)
    words["more"] = ", ".join(more)
    words["output is one pipe"] = str(os.fstat(1).st_ino == os.fstat(2).st_ino)
    words["through a descriptor upwards"] = ", ".join(d for d in words if words[d] == "directory")
    return words
