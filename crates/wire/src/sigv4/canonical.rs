//! The canonical request: the one spelling that both sides hash.

use sha2::{Digest as _, Sha256};

use super::S3;
use super::request::{Plus, Request, encode_into, percent_decode, query_pairs, uri_encode};

/// A canonical request up to, and without, the payload's hash.
#[derive(Clone)]
pub(super) struct Head(Sha256);

impl Head {
    pub(super) fn new(
        request: &Request<'_>,
        path: &str,
        without_signature: bool,
        signed_headers: &[impl AsRef<str>],
    ) -> Head {
        let mut hash = Sha256::new();
        hash.update(request.method);
        hash.update("\n");
        hash.update(path);
        hash.update("\n");
        hash.update(query(request.query, without_signature));
        hash.update("\n");
        for name in signed_headers {
            hash.update(name.as_ref());
            hash.update(":");
            hash.update(header(request, name.as_ref()));
            hash.update("\n");
        }
        hash.update("\n");
        for (i, name) in signed_headers.iter().enumerate() {
            hash.update(if i == 0 { "" } else { ";" });
            hash.update(name.as_ref());
        }
        hash.update("\n");
        Head(hash)
    }

    /// The hash of the whole canonical request, in hex.
    pub(super) fn finish(&self, payload_hash: &str) -> String {
        let mut hash = self.0.clone();
        hash.update(payload_hash);
        hex(&hash.finalize())
    }
}

/// The canonical paths that a request with this raw path may have been signed with. No two raw paths that name
/// different things share one.
///
/// S3 encodes each segment once, and its clients sign the path as they send it, which may leave more unescaped.
/// Everybody else encodes the path *as sent* again, so `%3A` becomes `%253A`: botocore and the JavaScript SDK
/// after removing empty and dot segments, the Go SDK without. curl before 8 signs the path as sent; that is taken
/// only where no escape is in it.
pub(super) fn paths(raw: &str, service: &str) -> Vec<String> {
    let raw = if raw.is_empty() { "/" } else { raw };
    let printable = raw.bytes().all(|byte| byte.is_ascii_graphic());
    let (mut paths, others) = if service == S3 {
        (vec![encoded_once(raw)], [None, printable.then(|| raw.to_owned())])
    } else {
        let bare = printable && !raw.contains('%');
        (vec![encoded(&normalised(raw))], [Some(encoded(raw)), bare.then(|| raw.to_owned())])
    };
    for other in others.into_iter().flatten() {
        if !paths.contains(&other) {
            paths.push(other);
        }
    }
    paths
}

/// The path a signer of ours signs: the first of [`paths`].
pub(super) fn path(raw: &str, service: &str) -> String {
    paths(raw, service).swap_remove(0)
}

fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len() * 2);
    encode_into(&mut out, path.as_bytes(), b"/");
    out
}

fn encoded_once(path: &str) -> String {
    let segments: Vec<_> = path.split('/').map(|segment| uri_encode(percent_decode(segment, Plus::IsItself))).collect();
    segments.join("/")
}

fn normalised(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(kept.pop()),
            _ => kept.push(segment),
        }
    }
    let slash = |yes: bool| if yes { "/" } else { "" };
    format!("{}{}{}", slash(path.starts_with('/')), kept.join("/"), slash(!kept.is_empty() && path.ends_with('/')))
}

fn query(raw: &str, without_signature: bool) -> String {
    let mut pairs: Vec<_> = query_pairs(raw)
        .map(|(name, value)| (uri_encode(name), uri_encode(value)))
        .filter(|(name, _)| !(without_signature && name == "X-Amz-Signature"))
        .collect();
    pairs.sort();
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

/// A header's value: trimmed, runs of blanks made one, several values joined by commas; empty if it is absent.
fn header(request: &Request<'_>, name: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for (i, value) in request.headers.get_all(name).iter().enumerate() {
        if i > 0 {
            out.push(b',');
        }
        let words = value.as_bytes().split(|byte| matches!(byte, b' ' | b'\t')).filter(|word| !word.is_empty());
        for (j, word) in words.enumerate() {
            if j > 0 {
                out.push(b' ');
            }
            out.extend_from_slice(word);
        }
    }
    out
}

pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    // Twice for every request: formatting each byte was a fiftieth of an invocation.
    let digits = |byte: &u8| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]].map(char::from);
    bytes.iter().flat_map(digits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_by_service() {
        let check = |service: &str, raw: &str, expected: &[&str]| assert_eq!(paths(raw, service), expected, "{raw}");
        check("lambda", "", &["/"]);
        check("lambda", "/", &["/"]);
        check("lambda", "/2015-03-31/functions/", &["/2015-03-31/functions/"]);
        check("lambda", "/f/arn%3Aaws", &["/f/arn%253Aaws"]);
        check("lambda", "/f/arn:aws", &["/f/arn%3Aaws", "/f/arn:aws"]);
        check("lambda", "/f//./a/../b", &["/f/b", "/f//./a/../b"]);
        check("lambda", "/..", &["/", "/.."]);
        check("s3", "/code/a%20b//c%2Bd%2Fe", &["/code/a%20b//c%2Bd%2Fe"]);
        check("s3", "/code/a(1)%2b", &["/code/a%281%29%2B", "/code/a(1)%2b"]);
    }

    #[test]
    fn query_is_sorted_after_encoding() {
        assert_eq!(query("b=2&a=%7e&a=%20&X-Amz-Signature=1&c", true), "a=%20&a=~&b=2&c=");
        assert_eq!(query("X-Amz-Signature=1", false), "X-Amz-Signature=1");
        assert_eq!(query("", false), "");
    }
}
