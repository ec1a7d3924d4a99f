"""Types into the operator's terminal, through every descriptor and with the high bits that old filters forgot."""

import ctypes
import os

from attempt import libc, name_of, read_file

TIOCSTI, TIOCLINUX, TIOCSCTTY = 0x5412, 0x541C, 0x540E
HIGH = 1 << 32


def ioctl(descriptor, request):
    ctypes.set_errno(0)
    letter = ctypes.create_string_buffer(b"x")
    # Straight to the kernel, so that the request's upper half arrives there.
    which = ctypes.c_long(16 if os.uname().machine == "x86_64" else 29)
    result = libc.syscall(which, ctypes.c_long(descriptor), ctypes.c_ulong(request), letter)
    return "ok" if result >= 0 else name_of(ctypes.get_errno())


def lambda_handler(event, context):
    words = {}
    for name, request in (("TIOCSTI", TIOCSTI), ("TIOCLINUX", TIOCLINUX)):
        words[name] = " ".join(sorted({ioctl(fd, request) for fd in range(4)}))
        words[name + " with high bits"] = " ".join(sorted({ioctl(fd, request | HIGH) for fd in range(4)}))
    words["a terminal of its own"] = " ".join(sorted({ioctl(fd, TIOCSCTTY) for fd in range(3)}))
    for path in ("/dev/tty", "/dev/console", "/dev/ptmx", "/dev/pts/0"):
        words[path] = read_file(path)
    words["is a terminal"] = str(any(os.isatty(fd) for fd in range(4)))
    return words
