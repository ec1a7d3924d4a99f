"""Whether an address answers: "ok", an error's name, or "silence"."""

import errno
import select
import socket
import time

SILENCE_SECONDS = 0.4


def reach(places, seconds=SILENCE_SECONDS):
    """{name: word} for {name: (address, port)}; all are tried at once."""
    words, waiting = {}, {}
    for name, (address, port) in places.items():
        try:
            family = socket.AF_INET6 if ":" in address else socket.AF_INET
            one = socket.socket(family, socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
        except OSError as error:
            words[name] = errno.errorcode[error.errno]
            continue
        code = one.connect_ex((address, port))
        if code in (0, errno.EINPROGRESS):
            waiting[one.fileno()] = (name, one)
        else:
            words[name] = errno.errorcode[code]
            one.close()
    poll = select.poll()
    for descriptor in waiting:
        poll.register(descriptor, select.POLLOUT)
    end = time.monotonic() + seconds
    while waiting and (left := end - time.monotonic()) > 0:
        for descriptor, _ in poll.poll(left * 1000):
            poll.unregister(descriptor)
            name, one = waiting.pop(descriptor)
            code = one.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            words[name] = errno.errorcode[code] if code else "ok"
            # A port nobody listens on, that the kernel happened to choose for this very connection's own end.
            if not code and one.getsockname() == one.getpeername():
                words[name] = "ECONNREFUSED"
            one.close()
    for name, one in waiting.values():
        words[name] = "silence"
        one.close()
    return words


def route():
    """This environment's own address and its gateway, where it has any."""
    gateway = None
    with open("/proc/net/route") as routes:
        for line in list(routes)[1:]:
            fields = line.split()
            if fields[1] == "00000000":
                gateway = socket.inet_ntoa(int(fields[2], 16).to_bytes(4, "little"))
    if gateway is None:
        return None, None
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect((gateway, 9))  # sends nothing: it only chooses an address
        return probe.getsockname()[0], gateway
