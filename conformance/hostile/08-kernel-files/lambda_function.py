"""Writes to the kernel's switches: what a write reaches runs as root on the host, or changes it for everybody."""

from attempt import write_file

FILES = [
    "/proc/sys/kernel/core_pattern",
    "/proc/sys/kernel/modprobe",
    "/proc/sys/kernel/hostname",
    "/proc/sys/vm/overcommit_memory",
    "/proc/sys/net/ipv4/ip_forward",
    "/proc/sys/fs/binfmt_misc/register",
    "/proc/sysrq-trigger",
    "/proc/irq/0/smp_affinity",
    "/proc/1/oom_score_adj",
    "/proc/1/mem",
]


def lambda_handler(event, context):
    words = {path: write_file(path, b"|/tmp/x") for path in FILES}
    words["oom_score_adj -1000"] = write_file("/proc/self/oom_score_adj", b"-1000")
    words["oom_score_adj -1"] = write_file("/proc/self/oom_score_adj", b"-1")
    return words
