"""Connects to the host's sockets that have no address: abstract ones, and those of its services."""

import os
import socket

from attempt import attempt

PATHS = [
    "/run/docker.sock",
    "/run/dbus/system_bus_socket",
    "/run/systemd/private",
    "/run/systemd/notify",
    "/run/systemd/journal/socket",
    "/run/containerd/containerd.sock",
    "/var/run/nscd/socket",
    "/dev/log",
]


def connect(address, kind=socket.SOCK_STREAM):
    with socket.socket(socket.AF_UNIX, kind) as one:
        return attempt(one.connect, address)


def lambda_handler(event, context):
    words = {path: min(connect(path), connect(path, socket.SOCK_DGRAM)) for path in PATHS}
    words["an abstract socket of the host"] = connect("\0" + event["abstract"])
    words["the session's bus"] = connect("\0/tmp/.X11-unix/X0")
    words["X11"] = connect("/tmp/.X11-unix/X0")
    with open("/proc/net/unix") as table:
        named = [line.split()[7] for line in table if len(line.split()) > 7 and line.split()[0] != "Num"]
    words["named sockets it sees"] = " ".join(named)
    words["/run"] = " ".join(os.listdir("/run")) if os.path.isdir("/run") else ""
    return words
