"""What hostile functions share: raw system calls, and a word for what came of each attempt.

A word is "ok", an error's name such as "EPERM", or "SIGSYS" and the like for what killed the process that tried.
"""

import ctypes
import errno
import os
import platform
import signal

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long

X86 = platform.machine() == "x86_64"

# x86_64 and aarch64, from the kernel's unistd headers. None: the architecture never had it.
NUMBERS = {
    "ptrace": (101, 117),
    "modify_ldt": (154, None),
    "personality": (135, 92),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "acct": (163, 89),
    "settimeofday": (164, 170),
    "mount": (165, 40),
    "umount2": (166, 39),
    "swapon": (167, 224),
    "reboot": (169, 142),
    "sethostname": (170, 161),
    "iopl": (172, None),
    "ioperm": (173, None),
    "init_module": (175, 105),
    "delete_module": (176, 106),
    "quotactl": (179, 60),
    "syslog": (103, 116),
    "clock_settime": (227, 112),
    "kexec_load": (246, 104),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "mknodat": (259, 33),
    "unshare": (272, 97),
    "clone": (56, 220),
    "perf_event_open": (298, 241),
    "fanotify_init": (300, 262),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "setns": (308, 268),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "kcmp": (312, 272),
    "finit_module": (313, 273),
    "kexec_file_load": (320, 294),
    "bpf": (321, 280),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "clone3": (435, 435),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "mount_setattr": (442, 442),
    "memfd_secret": (447, 447),
    "sched_setscheduler": (144, 119),
}


def number(name):
    return NUMBERS[name][0 if X86 else 1]


def name_of(code):
    return errno.errorcode.get(code, str(code))


def call(name, *arguments):
    """The word for a system call by name. "ENOSYS" where the architecture has no such call."""
    which = number(name)
    if which is None:
        return "ENOSYS"
    return call_number(which, *arguments)


def call_number(which, *arguments):
    ctypes.set_errno(0)
    given = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    result = libc.syscall(ctypes.c_long(which), *given)
    return "ok" if result >= 0 else name_of(ctypes.get_errno())


def attempt(action, *arguments):
    """The word for something that Python does."""
    try:
        action(*arguments)
    except OSError as error:
        return name_of(error.errno) if error.errno is not None else type(error).__name__
    return "ok"


def in_child(action, *arguments):
    """The word for an attempt that may kill, or change, the process that makes it."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            word = action(*arguments)
        except OSError as error:
            word = name_of(error.errno)
        except BaseException as error:
            word = repr(error)
        os.write(writer, word.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        word = stream.read().decode()
    status = os.waitpid(child, 0)[1]
    return signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else word


def read_file(path):
    return attempt(lambda: os.close(os.open(path, os.O_RDONLY)))


def write_file(path, content=b"1"):
    def write():
        file = os.open(path, os.O_WRONLY)
        try:
            os.write(file, content)
        finally:
            os.close(file)

    return attempt(write)
