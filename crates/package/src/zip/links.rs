//! Whether a link, followed through every other link of the package, stays inside it.

use std::collections::BTreeMap;

use super::path::shown;
use crate::Refusal;

/// Links followed before the kernel, too, gives up (ELOOP).
const HOPS_MAX: usize = 40;
/// A target, bytes: more than any path inside a package can need.
pub(crate) const TARGET_BYTES_MAX: u64 = 4_095;

/// Refuses the first link that leads out or nowhere. `links` is path to target.
pub(crate) fn check(links: &BTreeMap<String, String>) -> Result<(), Refusal> {
    for (path, target) in links {
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        follow(links, path, parent, target)?;
    }
    Ok(())
}

/// Walks `target` from `parent` as the kernel would: component by component, each link replaced by its target.
fn follow(links: &BTreeMap<String, String>, link: &str, parent: &str, target: &str) -> Result<(), Refusal> {
    let mut hops = 0;
    let mut at: Vec<String> = parent.split('/').filter(|c| !c.is_empty()).map(str::to_owned).collect();
    let mut todo: Vec<String> = steps(link, target)?;
    while let Some(step) = todo.pop() {
        if step == ".." {
            if at.pop().is_none() {
                return Err(Refusal::LinkEscapes(shown(link.as_bytes())));
            }
            continue;
        }
        at.push(step);
        if let Some(next) = links.get(&at.join("/")) {
            hops += 1;
            if hops > HOPS_MAX {
                return Err(Refusal::LinkBroken(shown(link.as_bytes())));
            }
            at.pop();
            todo.extend(steps(link, next)?);
        }
    }
    Ok(())
}

/// The components of a target, last first, without those that change nothing.
fn steps(link: &str, target: &str) -> Result<Vec<String>, Refusal> {
    if target.starts_with('/') {
        return Err(Refusal::LinkEscapes(shown(link.as_bytes())));
    }
    if target.is_empty() || target.contains('\0') {
        return Err(Refusal::LinkBroken(shown(link.as_bytes())));
    }
    Ok(target.split('/').rev().filter(|c| !matches!(*c, "" | ".")).map(str::to_owned).collect())
}
