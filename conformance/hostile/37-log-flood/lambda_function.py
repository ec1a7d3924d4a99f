"""Floods its log: many lines, one endless line, binary, and sequences that would steer a terminal."""

import os
import time

SECONDS = 1.0


def write(block):
    end = time.monotonic() + SECONDS
    written = 0
    while time.monotonic() < end:
        written += os.write(1, block)
    return written


def lambda_handler(event, context):
    if event == "lines":
        return write((b"x" * 199 + b"\n") * 300)
    if event == "one line":
        written = 0
        end = time.monotonic() + 4 * SECONDS
        while written < 100_000_000 and time.monotonic() < end:
            written += os.write(1, b"y" * 65536)
        os.write(1, b"\n")
        return written
    if event == "binary":
        return write(os.urandom(65536))
    os.write(1, b"\x1b]0;owned\x07\x1b[2J\x1b[31mred\x1b[0m\x9b2J marker-of-escapes \x00\r\x08\x7f\n")
    return 0
