"""Leaves a daemon behind that burns processor time after the answer."""

import ctypes
import mmap
import os

PR_SET_NAME = 15
# Shared with the daemon: how far it has counted.
counter = ctypes.c_uint64.from_buffer(mmap.mmap(-1, 4096))
started = False


def start():
    if os.fork() == 0:
        os.setsid()
        if os.fork() != 0:
            os._exit(0)
        ctypes.CDLL(None).prctl(PR_SET_NAME, b"busy-daemon", 0, 0, 0)
        while True:
            counter.value += 1
    os.wait()


def lambda_handler(event, context):
    global started
    if not started:
        start()
        started = True
    first = counter.value
    # It works on while an invocation runs.
    while counter.value == first:
        pass
    return counter.value
