//! The names of what an instance owns in the kernel: a second lambdad on the machine has others.

use std::fs;
use std::io;

/// Short hexadecimal identity of a data directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Instance(String);

const DIGITS_MIN: usize = 4;
const DIGITS_MAX: usize = 6;

impl Instance {
    pub fn parse(text: &str) -> io::Result<Instance> {
        let digits = text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        match digits && (DIGITS_MIN..=DIGITS_MAX).contains(&text.len()) {
            true => Ok(Instance(text.to_owned())),
            false => Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("instance {text:?} is not {DIGITS_MIN} to {DIGITS_MAX} lower-case hexadecimal digits"),
            )),
        }
    }

    /// The nftables table, in family `inet`.
    pub fn table(&self) -> String {
        format!("lambdad_{}", self.0)
    }

    /// What the names of our interfaces begin with. The dash keeps instance `abcd` apart from
    /// `abcd12`.
    pub fn prefix(&self) -> String {
        format!("ld{}-", self.0)
    }

    /// The host's end of slot `number`: at most 13 of the 15 characters a name may have.
    pub fn interface(&self, number: u16) -> String {
        format!("{}{number:x}", self.prefix())
    }

    /// The interface group (`ip link show group N`): different for every instance, and far from the
    /// small numbers that people use.
    pub fn group(&self) -> u32 {
        let digits = u32::from_str_radix(&self.0, 16).expect("checked by `parse`");
        (0x6C00_0000 + ((self.0.len() as u32) << 24)) | digits
    }

    /// Interfaces of the calling thread's network namespace: (ours, the others').
    pub fn interfaces(&self) -> io::Result<(Vec<String>, Vec<String>)> {
        let table = fs::read_to_string("/proc/thread-self/net/dev")?;
        // Two lines of headings, then `name: counters`. A name holds neither blanks nor colons.
        Ok(table
            .lines()
            .skip(2)
            .filter_map(|line| Some(line.split_once(':')?.0.trim().to_owned()))
            .partition(|name| name.starts_with(&self.prefix())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_and_differ() {
        let short = Instance::parse("0abc").expect("four digits");
        let long = Instance::parse("000abc").expect("six digits");
        assert_eq!(long.interface(u16::MAX), "ld000abc-ffff");
        assert_eq!(long.table(), "lambdad_000abc");
        assert_ne!(short.group(), long.group());
        assert!(!long.interface(0).starts_with(&short.prefix()));
        for text in ["", "abc", "abcdef0", "ABCD", "ab-d", "abcg"] {
            Instance::parse(text).expect_err(text);
        }
    }
}
