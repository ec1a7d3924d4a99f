//! The parts of a request that are signed, and the two encodings.

use http::HeaderMap;

/// A request as it came over the wire, borrowed.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// `GET`, `POST`, ...
    pub method: &'a str,
    /// The path, raw: percent-escapes as sent.
    pub path: &'a str,
    /// The query without its `?`, raw; empty if there is none.
    pub query: &'a str,
    /// Every header, `Host` included.
    pub headers: &'a HeaderMap,
}

/// The decoded pairs of a raw query, in the order sent. `+` is a space and a broken escape stands for itself;
/// a service must read its query with this same function, or what was signed and what is done could differ.
pub fn query_pairs(query: &str) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> {
    query.split('&').filter(|piece| !piece.is_empty()).map(|piece| {
        let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
        (percent_decode(name, Plus::IsSpace), percent_decode(value, Plus::IsSpace))
    })
}

/// AWS's URI encoding: everything but `A-Z a-z 0-9 - . _ ~` as upper-case `%XX`.
pub fn uri_encode(bytes: impl AsRef<[u8]>) -> String {
    let mut out = String::with_capacity(bytes.as_ref().len() + 8);
    encode_into(&mut out, bytes.as_ref(), b"");
    out
}

/// What `+` means where it is decoded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Plus {
    IsSpace,
    IsItself,
}

/// Appends `bytes`, encoded, leaving those in `keep` as they are.
pub(super) fn encode_into(out: &mut String, bytes: &[u8], keep: &[u8]) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || keep.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

pub(super) fn percent_decode(text: &str, plus: Plus) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%')
            .then(|| Some(nibble(*bytes.get(at + 1)?)? << 4 | nibble(*bytes.get(at + 2)?)?))
            .flatten();
        match escaped {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(if bytes[at] == b'+' && plus == Plus::IsSpace { b' ' } else { bytes[at] });
                at += 1;
            }
        }
    }
    out
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|n| u8::try_from(n).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodes_all_but_the_unreserved() {
        assert_eq!(uri_encode("AZaz09-._~"), "AZaz09-._~");
        assert_eq!(uri_encode("a b/c+é:*'"), "a%20b%2Fc%2B%C3%A9%3A%2A%27");
    }

    #[test]
    fn decodes_the_query_leniently() {
        let pairs: Vec<_> = query_pairs("a=1&&b&c=%2F+%zz%4&%C3%A9=%").collect();
        let text: Vec<_> = pairs.iter().map(|(n, v)| format!("{}|{}", utf8(n), utf8(v))).collect();
        assert_eq!(text, ["a|1", "b|", "c|/ %zz%4", "é|%"]);
    }

    fn utf8(bytes: &[u8]) -> &str {
        std::str::from_utf8(bytes).unwrap()
    }
}
