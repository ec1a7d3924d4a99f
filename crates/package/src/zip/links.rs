//! Whether a link, followed through every other link of the package, stays inside it.

use std::collections::BTreeMap;

use domain::limits;

use super::path::shown;
use crate::Refusal;

/// Links followed before the kernel, too, gives up (ELOOP).
const HOPS_MAX: usize = 40;
/// Steps over all links of a package: each one's components, and those of the links that it goes through. What people pack has
/// some ten a link; links through forty long links can ask for 80,000 each.
const STEPS_MAX: usize = 4 * limits::ZIP_ENTRIES_MAX;
/// A target, bytes: more than any path inside a package can need.
pub(crate) const TARGET_BYTES_MAX: u64 = 4_095;

/// Refuses the first link that leads out or nowhere. `links` is path to target.
pub(crate) fn check(links: &BTreeMap<String, String>) -> Result<(), Refusal> {
    let mut left = STEPS_MAX;
    for (path, target) in links {
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        follow(links, path, parent, target, &mut left)?;
    }
    Ok(())
}

/// Walks `target` from `parent` as the kernel would: component by component, each link replaced by its target.
fn follow<'a>(
    links: &'a BTreeMap<String, String>,
    link: &str,
    parent: &str,
    target: &'a str,
    left: &mut usize,
) -> Result<(), Refusal> {
    let broken = || Refusal::LinkBroken(shown(link.as_bytes()));
    let mut hops = 0;
    let mut at = parent.to_owned();
    let mut todo = steps(link, target)?;
    while let Some(step) = todo.pop() {
        *left = left.checked_sub(1).ok_or_else(broken)?;
        if step == ".." {
            if at.is_empty() {
                return Err(Refusal::LinkEscapes(shown(link.as_bytes())));
            }
            at.truncate(at.rfind('/').unwrap_or(0));
            continue;
        }
        let above = at.len();
        if above > 0 {
            at.push('/');
        }
        at.push_str(step);
        // Nothing in a package is deeper, nor does the kernel follow more.
        if at.len() > limits::ZIP_PATH_BYTES_MAX {
            return Err(broken());
        }
        if let Some(next) = links.get(&at) {
            hops += 1;
            if hops > HOPS_MAX {
                return Err(broken());
            }
            at.truncate(above);
            todo.extend(steps(link, next)?);
        }
    }
    Ok(())
}

/// The components of a target, last first, without those that change nothing.
fn steps<'a>(link: &str, target: &'a str) -> Result<Vec<&'a str>, Refusal> {
    if target.starts_with('/') {
        return Err(Refusal::LinkEscapes(shown(link.as_bytes())));
    }
    if target.is_empty() || target.contains('\0') {
        return Err(Refusal::LinkBroken(shown(link.as_bytes())));
    }
    Ok(target.split('/').rev().filter(|c| !matches!(*c, "" | ".")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(of: impl Iterator<Item = (String, String)>) -> Result<(), Refusal> {
        check(&of.collect())
    }

    /// Each of these goes through 39 long links, and an archive can hold 65,535.
    #[test]
    fn links_through_long_links_cost_no_more_than_their_number() {
        let tail = "/x/..".repeat(800);
        let chain = (0..HOPS_MAX - 1).map(|n| (format!("c{n:02}"), format!("c{:02}{tail}", n + 1)));
        let many = (0..1_000).map(|n| (format!("l{n}"), format!("c00{tail}")));
        let begin = std::time::Instant::now();
        assert!(matches!(links(chain.chain(many)), Err(Refusal::LinkBroken(_))));
        assert!(begin.elapsed() < std::time::Duration::from_secs(10), "{:?}", begin.elapsed());
    }

    #[test]
    fn a_package_full_of_links_passes() {
        let all = (0..limits::ZIP_ENTRIES_MAX - 1).map(|n| (format!("l{n}"), "a/f".to_owned()));
        assert_eq!(links(all), Ok(()));
    }

    #[test]
    fn a_target_is_at_most_as_long_as_a_path() {
        let target = |parts: usize| ("l".to_owned(), vec!["x"; parts].join("/"));
        assert_eq!(links([target(limits::ZIP_PATH_BYTES_MAX / 2)].into_iter()), Ok(()));
        let one_more = links([target(limits::ZIP_PATH_BYTES_MAX / 2 + 1)].into_iter());
        assert!(matches!(one_more, Err(Refusal::LinkBroken(_))), "{one_more:?}");
    }
}
