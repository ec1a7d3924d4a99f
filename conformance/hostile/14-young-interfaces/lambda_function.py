"""Reaches for the kernel interfaces behind many privilege escalations."""

import ctypes
import socket

from attempt import attempt, call

BPF_MAP_CREATE, BPF_PROG_LOAD = 0, 5
UFFD_USER_MODE_ONLY = 1
AF_VSOCK, AF_ALG, AF_PACKET, NETLINK_NETFILTER = 40, 38, 17, 12


def lambda_handler(event, context):
    space = ctypes.create_string_buffer(256)
    return {
        "bpf map": call("bpf", BPF_MAP_CREATE, space, 72),
        "bpf program": call("bpf", BPF_PROG_LOAD, space, 72),
        "perf_event_open": call("perf_event_open", space, 0, -1, -1, 0),
        "userfaultfd": call("userfaultfd", 0),
        "userfaultfd, user mode": call("userfaultfd", UFFD_USER_MODE_ONLY),
        "io_uring_setup": call("io_uring_setup", 8, space),
        "io_uring_enter": call("io_uring_enter", 3, 1, 0, 0, None, 0),
        "memfd_secret": call("memfd_secret", 0),
        "fanotify_init": call("fanotify_init", 0, 0),
        "packet socket": attempt(socket.socket, AF_PACKET, socket.SOCK_RAW),
        "raw socket": attempt(socket.socket, socket.AF_INET, socket.SOCK_RAW, 1),
        "netfilter socket": attempt(socket.socket, socket.AF_NETLINK, socket.SOCK_RAW, NETLINK_NETFILTER),
        "vsock": attempt(socket.socket, AF_VSOCK, socket.SOCK_STREAM),
        "crypto socket": attempt(socket.socket, AF_ALG, socket.SOCK_SEQPACKET),
    }
