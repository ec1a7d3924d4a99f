"""Makes a million empty files."""

import os
import stat

from attempt import name_of

MANY = 1_000_000


def lambda_handler(event, context):
    made, word = 0, "ok"
    place = os.open("/tmp", os.O_RDONLY)
    try:
        for number in range(MANY):
            # A file, without opening it.
            os.mknod("%x" % number, stat.S_IFREG | 0o600, dir_fd=place)
            made += 1
    except OSError as error:
        word = name_of(error.errno)
    for number in range(made):
        os.unlink("%x" % number, dir_fd=place)
    os.close(place)
    return {"word": word, "fewer than a million": str(made < MANY), "some": str(made > 1000)}
