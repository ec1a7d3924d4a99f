//! Runtime versions that nothing uses are removed.
//!
//! Kept are: the current one and the newest few of each identifier, whatever is younger than a day, whatever a
//! function version is on (a `Manual` one is on the version that it names), whatever a rollout may still take a
//! function back to, and whatever environments still run on. Only from a directory that is this server's own: in a
//! shared one other servers' functions are not known.

use std::collections::BTreeSet;

use domain::{Digest, Entry, Language, Millis};
use package::runtimes::{Kept, RemoveError};

use crate::{Control, Inner};

/// A version that was captured a moment ago may be about to be used, and one that was replaced yesterday may be
/// wanted back today.
const AGE_MIN_MS: u64 = 24 * 3600 * 1000;

impl Control {
    /// Removes what nobody needs, in the background.
    pub(crate) fn prune_runtimes_later(&self) {
        let control = self.clone();
        tokio::task::spawn_blocking(move || control.prune_runtimes());
    }

    fn prune_runtimes(&self) {
        let inner = &self.inner;
        if !inner.runtimes.is_own() {
            return;
        }
        // An engine that is at work keeps versions that are not noted yet: then the next time.
        let Ok(engine) = inner.rollouts.engine.try_lock() else { return };
        let mut wanted: BTreeSet<Digest> = BTreeSet::new();
        for rollout in engine.rollouts.values() {
            wanted.insert(rollout.to);
            wanted.extend(rollout.moved.values().map(|moved| moved.from));
        }
        let now = inner.clock.now();
        // Customer-managed runtimes have versions of their own, which their owners delete.
        for row in self.catalogue().entries().filter(|row| row.language() != Language::Custom) {
            let kept = match inner.runtimes.kept(row) {
                Ok(kept) => kept,
                Err(error) => {
                    tracing::warn!(runtime = row.id, %error, "its versions cannot be listed; tried again later");
                    continue;
                }
            };
            for version in unneeded(kept, inner.rollouts.keep, now, &wanted) {
                remove(inner, row, &version);
            }
        }
    }
}

/// By age and number; whether anything is on them is looked at when they are removed.
fn unneeded(kept: Vec<Kept>, keep: usize, now: Millis, wanted: &BTreeSet<Digest>) -> Vec<Kept> {
    let older = kept.len().saturating_sub(keep);
    let old_enough = |kept: &Kept| now.0.saturating_sub(kept.captured.0) >= AGE_MIN_MS;
    let unneeded = kept.into_iter().take(older);
    unneeded.filter(|kept| !kept.current && old_enough(kept) && !wanted.contains(&kept.version.digest)).collect()
}

fn remove(inner: &Inner, row: &Entry, kept: &Kept) {
    let digest = kept.version.digest;
    match inner.runtimes.remove(row, digest, || is_used(inner, digest)) {
        Ok(()) => {
            tracing::info!(runtime = row.id, version = %digest, label = kept.version.label, "a runtime version that nothing used is removed");
        }
        Err(RemoveError::Used { .. } | RemoveError::Shared { .. }) => {}
        Err(error @ RemoveError::Io { .. }) => {
            tracing::warn!(runtime = row.id, version = %digest, %error, "a runtime version could not be removed; tried again later");
        }
    }
}

/// Whether a function version is on it, or an environment runs on it.
fn is_used(inner: &Inner, digest: Digest) -> bool {
    let on_it =
        |function: &domain::Function| function.runtime_version.as_ref().map(|version| version.tree()) == Some(digest);
    let functions = inner.directory.all();
    let mut slots = functions.iter().flat_map(|entry| entry.slots());
    slots.any(|slot| on_it(&slot.shown) || slot.serving.as_ref().is_some_and(|serving| on_it(&serving.function)))
        || inner.pool.living_runtimes().contains(&digest)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use domain::RuntimeId;
    use package::runtimes::{Kind, RuntimeVersion};

    use super::*;

    fn kept(number: u8, captured: u64, current: bool) -> Kept {
        let digest = Digest([number; 32]);
        let id = RuntimeId::new("provided.al2023");
        let version = RuntimeVersion { id, digest, root: PathBuf::new(), label: String::new(), kind: Kind::Bootstrap };
        let captured = Millis(captured);
        Kept { version, number: number.into(), captured, interpreter: String::new(), size_bytes: 0, current }
    }

    #[test]
    fn the_newest_the_young_and_the_wanted_stay() {
        let now = AGE_MIN_MS * 10;
        let check = |versions: &[(u8, u64, bool)], keep: usize, wanted: &[u8], expected: &[u8]| {
            let all = versions.iter().map(|(number, captured, current)| kept(*number, *captured, *current)).collect();
            let wanted = wanted.iter().map(|number| Digest([*number; 32])).collect();
            let gone: Vec<u32> = unneeded(all, keep, Millis(now), &wanted).iter().map(|kept| kept.number).collect();
            assert_eq!(gone, expected.iter().map(|number| u32::from(*number)).collect::<Vec<_>>(), "{versions:?}");
        };
        let five = [(1, 0, false), (2, 0, false), (3, 0, false), (4, 0, false), (5, 0, true)];
        check(&five, 3, &[], &[1, 2]);
        check(&five, 3, &[1], &[2]);
        check(&five, 1, &[], &[1, 2, 3, 4]);
        check(&five, 9, &[], &[]);
        check(&[(1, 0, true), (2, 0, false), (3, 0, false)], 1, &[], &[2]);
        check(&[(1, now - AGE_MIN_MS + 1, false), (2, now - AGE_MIN_MS, false), (3, 0, true)], 1, &[], &[2]);
    }
}
