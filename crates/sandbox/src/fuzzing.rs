//! Doors for `fuzz/`: what is private, given bytes. Not in any other build.

use std::os::fd::OwnedFd;
use std::path::Path;

use crate::cgroup::fuzz_mountinfo;
use crate::launcher::fuzz_check;
use crate::protocol::{Reply, Request};

/// What a request comes to that was decoded and checked: paths relative to the runtimes and to the data directory.
pub struct Checked {
    /// Of the runtime's tree.
    pub root: Vec<u8>,
    /// Of the code's.
    pub code: Vec<u8>,
}

/// Decodes a request, and checks it as the launcher does; `None` for what it refuses.
pub fn request(bytes: &[u8], data: &Path, runtimes: &Path) -> Option<Checked> {
    match Request::decode(bytes).ok()? {
        Request::Create(create) => {
            assert!(create.argv.len() + create.env.len() <= bytes.len() / 5, "a list longer than its message");
            fuzz_check(&create, data, runtimes).map(|(root, code)| Checked { root, code })
        }
        Request::Configure(_) | Request::Kill { .. } | Request::Shutdown => None,
    }
}

/// Decodes a reply with so many descriptors; what decodes without any is encoded as it was.
pub fn reply(bytes: &[u8], fds: usize) {
    let null = || OwnedFd::from(std::fs::File::open("/dev/null").expect("/dev/null"));
    let Ok(reply) = Reply::decode(bytes, (0..fds).map(|_| null()).collect()) else { return };
    let packet = reply.encode();
    assert_eq!(packet.bytes, bytes);
    assert!(packet.fds.len() <= fds);
}

/// Finds control groups in a mount table.
pub fn mountinfo(text: &str) {
    fuzz_mountinfo(text);
}

/// A DNS question, as the forwarder takes it, and an answer to it.
pub fn dns(message: &[u8], answer: &[u8]) {
    crate::dns::fuzz(message, answer);
}
