//! Ranges of addresses for functions that reach the outside: every server that runs at the same time needs its own.

use std::fs::File;

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

/// A range that is this process's for as long as the value lives.
#[derive(Debug)]
pub struct Subnet {
    /// Such as `100.64.64.0/18`.
    pub text: String,
    _lock: File,
}

/// Parts of 100.64.0.0/10, the range for carriers, that are given out. The upper quarter is left to servers of people.
const PARTS: u32 = 192;

impl Subnet {
    /// Takes a free one: each has a lock file, shared by all test runs of the machine.
    ///
    /// # Panics
    /// When all are taken.
    pub fn take() -> Subnet {
        let first = std::process::id() % PARTS;
        let free = (0..PARTS).map(|n| (first + n) % PARTS).find_map(|part| {
            let path = std::env::temp_dir().join(format!("lambdad-testkit-subnet-{part}.lock"));
            let lock = File::create(&path).unwrap_or_else(|e| panic!("making {}: {e}", path.display()));
            match flock(&lock, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => Some(Subnet { text: text(part), _lock: lock }),
                Err(Errno::WOULDBLOCK) => None,
                Err(error) => panic!("locking {}: {error}", path.display()),
            }
        });
        free.unwrap_or_else(|| panic!("all {PARTS} ranges of addresses are taken by other tests"))
    }
}

fn text(part: u32) -> String {
    // A /18 is a quarter of a second octet.
    format!("100.{}.{}.0/18", 64 + part / 4, part % 4 * 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_at_a_time_differ() {
        let (one, two) = (Subnet::take(), Subnet::take());
        assert_ne!(one.text, two.text);
        assert_eq!(text(0), "100.64.0.0/18");
        assert_eq!(text(PARTS - 1), "100.111.192.0/18");
    }
}
