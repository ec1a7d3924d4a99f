"""Reads, writes and takes over other processes: the environment's first one, its own parent, its own children."""

import ctypes
import os
import signal
import time

from attempt import attempt, call, in_child, name_of, read_file

PTRACE_TRACEME, PTRACE_ATTACH, PTRACE_SEIZE = 0, 16, 0x4206


class Piece(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]


def memory(name, pid):
    """`process_vm_readv` or `process_vm_writev` of one of our own addresses, which a forked child shares."""
    buffer = ctypes.create_string_buffer(b"secret", 64)
    mine = Piece(ctypes.addressof(buffer), 6)
    return call(name, pid, ctypes.byref(mine), 1, ctypes.byref(mine), 1, 0)


def to_first(number):
    """Where nothing is above the function, it would be its own end."""
    return "itself" if os.getpid() == 1 else attempt(os.kill, 1, number)


def lambda_handler(event, context):
    child = os.fork()
    if child == 0:
        time.sleep(60)
        os._exit(0)
    handle = None
    try:
        words = {
            "trace me": in_child(call, "ptrace", PTRACE_TRACEME, 0, None, None),
            "attach to 1": call("ptrace", PTRACE_ATTACH, 1, None, None),
            "seize 1": call("ptrace", PTRACE_SEIZE, 1, None, None),
            "attach to a child": call("ptrace", PTRACE_ATTACH, child, None, None),
            "read memory of 1": memory("process_vm_readv", 1),
            "write memory of 1": memory("process_vm_writev", 1),
            "read memory of a child": memory("process_vm_readv", child),
            "compare with 1": call("kcmp", os.getpid(), 1, 0, 0, 0),
            "/proc/1/mem": read_file("/proc/1/mem"),
            "/proc/1/environ": read_file("/proc/1/environ"),
            "/proc/1/maps": read_file("/proc/1/maps"),
            "/proc/1/fd": attempt(os.listdir, "/proc/1/fd"),
            "kill 1": to_first(signal.SIGKILL),
            "stop 1": to_first(signal.SIGSTOP),
        }
        try:
            handle = os.pidfd_open(child)
            words["a descriptor of a child"] = call("pidfd_getfd", handle, 1, 0)
        except OSError as error:
            words["a descriptor of a child"] = "no handle: " + name_of(error.errno)
        try:
            first = os.pidfd_open(1)
        except OSError:
            words["a descriptor of 1"] = "EPERM"
        else:
            words["a descriptor of 1"] = call("pidfd_getfd", first, 0, 0)
            os.close(first)
        return words
    finally:
        if handle is not None:
            os.close(handle)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
