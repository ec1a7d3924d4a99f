"""Makes and enters namespaces: a user namespace of one's own gives every capability back."""

import ctypes
import os
import signal

from attempt import call, in_child, libc, name_of, number

KINDS = {
    "time": 0x80,
    "mnt": 0x20000,
    "cgroup": 0x2000000,
    "uts": 0x4000000,
    "ipc": 0x8000000,
    "user": 0x10000000,
    "pid": 0x20000000,
    "net": 0x40000000,
}


def cloned(name, *arguments):
    """`clone` and `clone3` return twice where they are allowed."""
    ctypes.set_errno(0)
    result = libc.syscall(ctypes.c_long(number(name)), *arguments)
    if result == 0:
        os._exit(0)
    if result > 0:
        os.waitpid(result, 0)
        return "ok"
    return name_of(ctypes.get_errno())


def clone(flag):
    zero = ctypes.c_long(0)
    return cloned("clone", ctypes.c_long(flag | signal.SIGCHLD), zero, zero, zero, zero)


def clone3(flag):
    arguments = (ctypes.c_uint64 * 11)()
    arguments[0], arguments[4] = flag, signal.SIGCHLD
    return cloned("clone3", ctypes.byref(arguments), ctypes.c_long(ctypes.sizeof(arguments)))


def lambda_handler(event, context):
    words = {}
    for kind, flag in KINDS.items():
        words["unshare " + kind] = in_child(call, "unshare", flag)
        if kind != "time":
            words["clone " + kind] = in_child(clone, flag)
        words["clone3 " + kind] = in_child(clone3, flag)
    words["unshare everything"] = in_child(call, "unshare", sum(KINDS.values()))
    for kind in ("mnt", "user", "net", "pid"):
        try:
            namespace = os.open("/proc/1/ns/" + kind, os.O_RDONLY)
        except OSError as error:
            words["setns " + kind] = name_of(error.errno)
        else:
            words["setns " + kind] = in_child(call, "setns", namespace, 0)
            os.close(namespace)
    own = os.open("/proc/self/ns/user", os.O_RDONLY)
    words["setns own user"] = in_child(call, "setns", own, 0)
    os.close(own)
    return words
