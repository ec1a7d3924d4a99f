"""Compiles sources to unchecked-hash .pyc files: imported as they are, from a tree that never changes.

Usage: python compile.py OUT < LIST, each line of LIST "number TAB source TAB name in the tree"; writes OUT/number.
"""
import importlib.util
import marshal
import os
import struct
import sys

CONSTANT_TIME = 315532800
for line in sys.stdin:
    number, source, name = line.rstrip("\n").split("\t")
    with open(source, "rb") as file:
        text = file.read()
    try:
        code = marshal.dumps(compile(text, name, "exec", dont_inherit=True))
    except (SyntaxError, ValueError, UnicodeError):
        continue  # templates and bad examples: nobody imports them
    if sys.version_info >= (3, 7):
        header = struct.pack("<I", 1) + importlib.util.source_hash(text)
    else:
        header = struct.pack("<II", CONSTANT_TIME, len(text) & 0xFFFFFFFF)
    with open(os.path.join(sys.argv[1], number), "wb") as file:
        file.write(importlib.util.MAGIC_NUMBER + header + code)
