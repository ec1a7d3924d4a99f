"""Stops, reprograms and re-times the machine."""

from attempt import call

REBOOT_MAGIC = (0xFEE1DEAD, 672274793)
# Switches Ctrl-Alt-Del off: it asks for the right to reboot, and harms nobody where it has it.
CAD_OFF = 0
SYSLOG_READ_ALL = 3
CLOCK_REALTIME = 0


def lambda_handler(event, context):
    return {
        "kexec_load": call("kexec_load", 0, 0, None, 0),
        "kexec_file_load": call("kexec_file_load", -1, -1, 0, None, 0),
        "init_module": call("init_module", b"", 0, b""),
        "finit_module": call("finit_module", -1, b"", 0),
        "delete_module": call("delete_module", b"no_such_module", 0),
        "reboot": call("reboot", *REBOOT_MAGIC, CAD_OFF, None),
        "swapon": call("swapon", b"/tmp/no-such-file", 0),
        "iopl": call("iopl", 3),
        "ioperm": call("ioperm", 0x80, 1, 1),
        "acct": call("acct", b"/tmp/no-such-file"),
        "settimeofday": call("settimeofday", None, None),
        "clock_settime": call("clock_settime", CLOCK_REALTIME, None),
        "sethostname": call("sethostname", b"mine", 4),
        "quotactl": call("quotactl", 0, None, 0, None),
        "syslog": call("syslog", SYSLOG_READ_ALL, b" " * 64, 64),
    }
