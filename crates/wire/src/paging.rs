//! Paging: how many, and where to go on. Tokens are opaque to clients; a changed one, or one of another
//! operation, is refused.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::{Error, Operation};

/// Bytes of the check before the key: enough against accidents and curiosity. A token grants nothing, so that
/// forging one gains nothing.
const CHECK_BYTES: usize = 8;

/// One page of a sorted listing.
#[derive(Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// At most as many as were asked for.
    pub items: Vec<T>,
    /// For the next request; `None` on the last page (facts §27).
    pub next: Option<String>,
}

/// Cuts the first page from `items`, which start after the resume key. `key` is what a later page starts after.
pub fn page<T>(
    operation: &Operation,
    items: impl IntoIterator<Item = T>,
    size: usize,
    key: impl Fn(&T) -> String,
) -> Page<T> {
    let mut items = items.into_iter();
    let kept: Vec<T> = items.by_ref().take(size).collect();
    let next = items.next().and_then(|_| kept.last()).map(|last| token(operation, &key(last)));
    Page { items: kept, next }
}

/// How many to return: what was asked for, never more than the operation gives at once.
pub fn size(asked: Option<i32>, max: usize) -> usize {
    asked.and_then(|n| usize::try_from(n).ok()).map_or(max, |n| n.clamp(1, max))
}

/// A token that goes on after this key.
pub fn token(operation: &Operation, key: &str) -> String {
    let mut bytes = check(operation, key.as_bytes()).to_vec();
    bytes.extend_from_slice(key.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The key to go on after; `None` at the start.
pub fn resume(operation: &Operation, token: Option<&str>) -> Result<Option<String>, Error> {
    let Some(token) = token.filter(|t| !t.is_empty()) else {
        return Ok(None);
    };
    let key = URL_SAFE_NO_PAD.decode(token).ok().and_then(|bytes| {
        let (given, key) = bytes.split_at_checked(CHECK_BYTES)?;
        (given == check(operation, key)).then(|| String::from_utf8(key.to_vec()).ok())?
    });
    // The words are ours: no recording has them.
    let refused = || format!("The paging token is not one that {} returned. Start again without it.", operation.name);
    key.map(Some).ok_or_else(|| match operation.service.name {
        "logs" => Error::new(400, "InvalidParameterException", refused()),
        _ => Error::invalid_parameter(refused()),
    })
}

fn check(operation: &Operation, key: &[u8]) -> [u8; CHECK_BYTES] {
    let mut hash = Sha256::new();
    hash.update(operation.service.name);
    hash.update(operation.name);
    hash.update([0]);
    hash.update(key);
    let mut out = [0; CHECK_BYTES];
    out.copy_from_slice(&hash.finalize()[..CHECK_BYTES]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::lambda::SERVICE;

    fn op(name: &str) -> &'static Operation {
        SERVICE.operation(name).unwrap()
    }

    #[test]
    fn pages_of_one_walk_the_whole_set() {
        let all = ["a", "b", "c"];
        let mut after: Option<String> = None;
        let mut seen = Vec::new();
        loop {
            let rest = all.into_iter().filter(|name| after.as_deref().is_none_or(|a| *name > a));
            let page = page(op("ListFunctions"), rest, size(Some(1), 50), ToString::to_string);
            seen.extend(page.items);
            match page.next {
                Some(next) => after = resume(op("ListFunctions"), Some(&next)).unwrap(),
                None => break,
            }
        }
        assert_eq!(seen, all);
    }

    #[test]
    fn a_page_that_ends_the_set_has_no_token() {
        assert_eq!(page(op("ListFunctions"), ["a", "b"], 2, ToString::to_string).next, None);
        assert_eq!(size(None, 50), 50);
        assert_eq!(size(Some(10_000), 50), 50);
        assert_eq!(size(Some(0), 50), 1);
    }

    #[test]
    fn a_changed_token_and_one_of_another_operation_are_refused() {
        let good = token(op("ListFunctions"), "naïve");
        assert_eq!(resume(op("ListFunctions"), Some(&good)).unwrap().as_deref(), Some("naïve"));
        let mut changed = good.clone();
        changed.replace_range(12..13, if good.as_bytes()[12] == b'A' { "B" } else { "A" });
        for (operation, token) in [
            ("ListFunctions", changed.as_str()),
            ("ListAliases", &good),
            ("ListFunctions", "!"),
            ("ListFunctions", "AA"),
        ] {
            assert_eq!(resume(op(operation), Some(token)).unwrap_err().status(), 400, "{operation} {token}");
        }
    }
}
