//! A name as a path, and back. Letters, digits, `-`, `_` and inner `.` stay; every other byte is `%XX`; a
//! name too long for one directory entry goes on in a directory inside, and `+` at the end of an entry says so.

use std::path::PathBuf;

/// A path component, less than the 255 of the usual file systems.
const COMPONENT_BYTES_MAX: usize = 200;
/// A whole escaped name: room for the 512 characters of the service, and well within PATH_MAX.
const ESCAPED_BYTES_MAX: usize = 2000;

/// `None` if the name cannot be a path: empty, or too long.
pub(crate) fn escape(name: &str) -> Option<PathBuf> {
    let mut escaped = String::with_capacity(name.len() + 16);
    for byte in name.bytes() {
        // A component may begin anywhere, so a dot is escaped wherever one might.
        let starts = escaped.len().is_multiple_of(COMPONENT_BYTES_MAX);
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => escaped.push(byte.into()),
            b'.' if !starts => escaped.push('.'),
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    if escaped.is_empty() || escaped.len() > ESCAPED_BYTES_MAX {
        return None;
    }
    let mut path = PathBuf::new();
    let mut rest = escaped.as_str();
    while rest.len() > COMPONENT_BYTES_MAX {
        let (component, tail) = rest.split_at(COMPONENT_BYTES_MAX);
        path.push(format!("{component}+"));
        rest = tail;
    }
    path.push(rest);
    Some(path)
}

/// Of the components of a path, each without its `+`, put together; `None` if [`escape`] did not make it.
pub(crate) fn unescape(escaped: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(escaped.len());
    let mut rest = escaped.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        if first != b'%' {
            bytes.push(first);
            continue;
        }
        let digits = rest.split_off(..2)?;
        bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::path::Component;

    use proptest::prelude::*;

    use super::*;

    fn back(path: &std::path::Path) -> Option<String> {
        let components: Vec<_> = path.components().map(|c| c.as_os_str().to_str().expect("ASCII")).collect();
        let (last, inner) = components.split_last().expect("not empty");
        assert!(!last.ends_with('+') && inner.iter().all(|c| c.ends_with('+')), "{path:?}");
        unescape(&components.concat().replace('+', ""))
    }

    #[test]
    fn names_that_paths_do_not_like() {
        for (name, path) in [
            ("/aws/lambda/f", "%2Faws%2Flambda%2Ff"),
            ("a.b-c_D9", "a.b-c_D9"),
            ("..", "%2E."),
            ("a+%[$LATEST]", "a%2B%25%5B%24LATEST%5D"),
            ("é", "%C3%A9"),
        ] {
            assert_eq!(escape(name), Some(path.into()), "{name}");
            assert_eq!(back(path.as_ref()).as_deref(), Some(name));
        }
        assert_eq!(escape(""), None);
        for bad in ["%", "%4", "%zz", "%FF"] {
            assert_eq!(unescape(bad), None, "{bad}");
        }
    }

    #[test]
    fn long_names_at_each_limit_and_one_past() {
        let mut seen = HashSet::new();
        for length in [199, 200, 201, 400, 401, 512, 2000] {
            let name = "n".repeat(length);
            let path = escape(&name).expect("fits");
            assert_eq!(path.components().count(), length.div_ceil(COMPONENT_BYTES_MAX), "{length}");
            assert_eq!(back(&path), Some(name));
            assert!(seen.insert(path));
        }
        assert_eq!(escape(&"n".repeat(2001)), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn comes_back_and_stays_inside(name in "(\\PC|[./+%#$\\[\\]]){1,300}") {
            if let Some(path) = escape(&name) {
                prop_assert!(path.components().all(|c| matches!(c, Component::Normal(c) if c.len() <= 201)));
                prop_assert!(!path.components().any(|c| c.as_os_str().as_encoded_bytes()[0] == b'.'));
                prop_assert_eq!(back(&path), Some(name));
            }
        }
    }
}
