//! The name of an entry, made into a path that can only lie inside.

use domain::limits;

use crate::Refusal;

/// One component of a path, bytes: Linux's NAME_MAX.
const COMPONENT_BYTES_MAX: usize = 255;

/// The path an entry's raw name means, without leading, trailing or doubled separators and without `.`;
/// empty for the package's own root.
pub(crate) fn clean(raw: &[u8]) -> Result<String, Refusal> {
    // Names without the UTF-8 flag are CP437 by the book, but what zips them on Linux writes UTF-8 all the same.
    let Ok(name) = std::str::from_utf8(raw) else {
        return Err(Refusal::Name(shown(raw)));
    };
    if name.contains('\0') {
        return Err(Refusal::Name(shown(raw)));
    }
    if name.contains('\\') {
        return Err(Refusal::Backslash(shown(raw)));
    }
    if name.starts_with('/') {
        return Err(Refusal::Absolute(shown(raw)));
    }
    if name.len() > limits::ZIP_PATH_BYTES_MAX {
        return Err(Refusal::PathTooLong(shown(raw)));
    }
    let mut path = String::with_capacity(name.len());
    let mut depth = 0;
    for component in name.split('/') {
        match component {
            "" | "." => continue,
            ".." => return Err(Refusal::Traversal(shown(raw))),
            _ if component.len() > COMPONENT_BYTES_MAX => {
                return Err(Refusal::PathTooLong(shown(raw)));
            }
            _ => {}
        }
        depth += 1;
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str(component);
    }
    // The last component is the entry itself.
    if depth > limits::ZIP_DEPTH_MAX + 1 {
        return Err(Refusal::TooDeep(shown(raw)));
    }
    Ok(path)
}

/// The directories above a path, outermost first.
pub(crate) fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

/// A raw name for a message: at most 100 characters of it.
pub(crate) fn shown(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw).chars().take(100).collect()
}
