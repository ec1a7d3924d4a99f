//! Sockets. Which addresses they reach is decided by the network namespace and the nftables table.

use super::super::table::{
    Case, EAFNOSUPPORT, Group,
    Test::In,
    Verdict::{Allow, When},
    WORD, call,
};

const AF_UNIX: u32 = 1;
const AF_INET: u32 = 2;
const AF_INET6: u32 = 10;
const AF_NETLINK: u32 = 16;
/// `SOCK_STREAM` and `SOCK_DGRAM`; the bits above the mask are `SOCK_CLOEXEC` and `SOCK_NONBLOCK`.
const SOCK_TYPE_MASK: u32 = 0xF;
const STREAM: u32 = 1;
const DGRAM: u32 = 2;
/// Default, ICMP echo, TCP, UDP, ICMPv6 echo. Others (SCTP, DCCP, ...) are loadable modules.
const INET_PROTOCOLS: &[u32] = &[0, 1, 6, 17, 58];
const NETLINK_ROUTE: u32 = 0;

const SOCKETS: &[Case] = &[
    Case(&[In { arg: 0, mask: WORD, values: &[AF_UNIX] }]),
    Case(&[
        In { arg: 0, mask: WORD, values: &[AF_INET, AF_INET6] },
        In { arg: 1, mask: SOCK_TYPE_MASK, values: &[STREAM, DGRAM] },
        In { arg: 2, mask: WORD, values: INET_PROTOCOLS },
    ]),
    // getifaddrs in glibc and Go's net package read the interfaces through it.
    Case(&[In { arg: 0, mask: WORD, values: &[AF_NETLINK] }, In { arg: 2, mask: WORD, values: &[NETLINK_ROUTE] }]),
];

pub(super) const GROUPS: &[Group] = &[
    Group {
        why: "only the families every program needs: each other one is kernel code that no function needs, and asking for it can load a module",
        verdict: When(SOCKETS, EAFNOSUPPORT),
        calls: &[call("socket", 41, 198)],
    },
    Group {
        why: "pairs exist only for unix sockets",
        verdict: When(&[Case(&[In { arg: 0, mask: WORD, values: &[AF_UNIX] }])], EAFNOSUPPORT),
        calls: &[call("socketpair", 53, 199)],
    },
    Group {
        why: "uses a socket that `socket` allowed",
        verdict: Allow,
        calls: &[
            call("connect", 42, 203),
            call("bind", 49, 200),
            call("listen", 50, 201),
            call("accept", 43, 202),
            call("accept4", 288, 242),
            call("getsockname", 51, 204),
            call("getpeername", 52, 205),
            call("setsockopt", 54, 208),
            call("getsockopt", 55, 209),
            call("shutdown", 48, 210),
            call("sendto", 44, 206),
            call("recvfrom", 45, 207),
            call("sendmsg", 46, 211),
            call("recvmsg", 47, 212),
            call("sendmmsg", 307, 269),
            call("recvmmsg", 299, 243),
        ],
    },
];
