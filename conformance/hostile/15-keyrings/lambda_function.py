"""Uses the kernel's keyrings, which are shared by uid and not by namespace."""

from attempt import call, read_file

GET_KEYRING_ID, READ, JOIN_SESSION = 0, 11, 1
USER_KEYRING, SESSION_KEYRING = -4, -3


def lambda_handler(event, context):
    return {
        "add_key": call("add_key", b"user", b"mine", b"x", 1, USER_KEYRING),
        "request_key": call("request_key", b"user", b"theirs", None, SESSION_KEYRING),
        "read the user's keyring": call("keyctl", READ, USER_KEYRING, None, 0),
        "the session's keyring": call("keyctl", GET_KEYRING_ID, SESSION_KEYRING, 1),
        "join a session": call("keyctl", JOIN_SESSION, b"host"),
        "any key by number": call("keyctl", READ, 1, None, 0),
        "a key of each number": next((w for w in (call("keyctl", READ, n, None, 0) for n in range(2, 500)) if w == "ok"), "none"),
        "/proc/keys is empty": str(_empty("/proc/keys")),
    }


def _empty(path):
    try:
        with open(path) as file:
            return file.read() == ""
    except OSError:
        return True
