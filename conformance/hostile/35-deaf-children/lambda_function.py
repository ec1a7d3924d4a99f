"""Makes children that nothing ties to it and no signal but one ends, then outlives its own time."""

import ctypes
import os
import signal
import time

PR_SET_NAME = 15
used = 0


def lambda_handler(event, context):
    global used
    used += 1
    if event != "outlive":
        return used
    for _ in range(8):
        if os.fork() == 0:
            os.setsid()
            if os.fork() != 0:
                os._exit(0)
            ctypes.CDLL(None).prctl(PR_SET_NAME, b"deaf-child", 0, 0, 0)
            for number in range(1, 32):
                if number not in (signal.SIGKILL, signal.SIGSTOP):
                    signal.signal(number, signal.SIG_IGN)
            while True:
                time.sleep(0.001)
    while True:
        time.sleep(1)
