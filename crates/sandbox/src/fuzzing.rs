//! Doors for `fuzz/`: what is private, given bytes. Not in any other build.

use std::os::fd::OwnedFd;
use std::path::Path;

use crate::cgroup::fuzz_mountinfo;
use crate::launcher::{fuzz_assignment, fuzz_check};
use crate::protocol::{Reply, Request};

/// Decodes a request, and checks it as the launcher does: the paths that it would open, relative to the runtimes or to the
/// data directory.
pub fn request(bytes: &[u8], data: &Path, runtimes: &Path) -> Vec<Vec<u8>> {
    match Request::decode(bytes) {
        Ok(Request::Create(create)) => {
            assert!(create.argv.len() + create.env.len() <= bytes.len() / 5, "a list longer than its message");
            fuzz_check(&create, data, runtimes)
        }
        Ok(Request::Assign(assign)) => fuzz_assignment(&assign, data),
        Ok(Request::Resolved { addresses, .. }) => {
            assert!(addresses.len() <= bytes.len() / 8, "a list longer than its message");
            Vec::new()
        }
        Ok(Request::Configure(_) | Request::Kill { .. } | Request::Denied { .. } | Request::Shutdown) | Err(_) => {
            Vec::new()
        }
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
