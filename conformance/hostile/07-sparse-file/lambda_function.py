"""Makes files of ten terabytes that hold nothing, and asks for the space in them."""

import os

from attempt import attempt

TERABYTES = 10 << 40


def lambda_handler(event, context):
    path = "/tmp/sparse"
    file = os.open(path, os.O_RDWR | os.O_CREAT)
    free = os.statvfs("/tmp").f_bavail
    words = {
        "ten terabytes of nothing": attempt(os.ftruncate, file, TERABYTES),
        "their space": attempt(os.posix_fallocate, file, 0, TERABYTES),
    }
    # A name for nothing costs nothing; that is all it may be.
    words["free space moved"] = str(abs(os.statvfs("/tmp").f_bavail - free) > 16)
    words["more than a file may have"] = attempt(os.ftruncate, file, (1 << 63) - 1)
    words["space in /var/task"] = attempt(lambda: os.close(os.open("/var/task/x", os.O_CREAT | os.O_WRONLY)))
    os.close(file)
    os.unlink(path)
    return words
