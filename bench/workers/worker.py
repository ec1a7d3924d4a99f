"""The floor's worker: the least that a Python process must do for an event that comes over a socket.

A frame is a little-endian u32 length and that many bytes of JSON; the answer has the same form.
"""

import json
import socket
import struct
import sys

from lambda_function import lambda_handler

connection = socket.socket(socket.AF_UNIX)
connection.connect(sys.argv[1])


def exactly(size):
    data = connection.recv(size)
    while len(data) < size:
        more = connection.recv(size - len(data))
        if not more:
            sys.exit(0)
        data += more
    return data


while True:
    (length,) = struct.unpack("<I", exactly(4))
    result = json.dumps(lambda_handler(json.loads(exactly(length)), None)).encode()
    connection.sendall(struct.pack("<I", len(result)) + result)
