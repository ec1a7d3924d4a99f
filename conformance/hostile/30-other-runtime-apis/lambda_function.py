"""Looks for the Runtime APIs of other environments: every port of its own, its neighbours' addresses, every socket path."""

import os
import socket
import stat
import struct

from reach import reach, route

PORTS = (9001, 4566, 53)


def lambda_handler(event, context):
    listening = []
    for first in range(1, 65536, 512):
        ports = {port: ("127.0.0.1", port) for port in range(first, min(first + 512, 65536))}
        listening += [port for port, word in reach(ports, 2).items() if word == "ok"]
    own, gateway = route()
    near = {}
    if own:
        (number,) = struct.unpack("!I", socket.inet_aton(own))
        for distance in range(-64, 65):
            address = socket.inet_ntoa(struct.pack("!I", number + distance))
            if address not in (own, gateway):
                for port in PORTS:
                    near["%s:%d" % (address, port)] = (address, port)
    open_near = [name for name, word in near_words(near) if word == "ok"]
    return {
        "its own ports": " ".join(map(str, listening)),
        "neighbours' ports": " ".join(open_near),
        "sockets in the tree": " ".join(sockets()),
    }


def near_words(near):
    # 1,024 descriptors at most.
    names = list(near)
    for first in range(0, len(names), 400):
        yield from reach({name: near[name] for name in names[first : first + 400]}).items()


def sockets():
    found = []
    for where, directories, files in os.walk("/"):
        directories[:] = [d for d in directories if os.path.join(where, d) not in ("/proc", "/sys")]
        for name in files:
            path = os.path.join(where, name)
            try:
                if stat.S_ISSOCK(os.lstat(path).st_mode):
                    found.append(path)
            except OSError:
                pass
    return found
