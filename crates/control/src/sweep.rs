//! Code that nothing refers to any more is removed.

use std::collections::HashSet;

use domain::Digest;

use crate::Control;
use crate::directory::Slot;

impl Control {
    /// Removes unreferenced code in the background.
    pub(crate) fn sweep_later(&self) {
        let control = self.clone();
        tokio::task::spawn_blocking(move || {
            let inner = &control.inner;
            let live: HashSet<Digest> = inner
                .directory
                .all()
                .iter()
                .flat_map(|entry| entry.slots().flat_map(codes).collect::<Vec<_>>())
                // Environments of retired revisions still run from their trees.
                .chain(inner.pool.living_code())
                .collect();
            match inner.packages.sweep(&live) {
                Ok(swept) => tracing::debug!(?swept, "unreferenced code removed"),
                Err(error) => tracing::warn!(%error, "unreferenced code could not be removed; tried again later"),
            }
        });
    }
}

/// What this version shows and what it runs: two packages while an update is under way.
fn codes(slot: &Slot) -> impl Iterator<Item = Digest> {
    let serving = slot.serving.as_ref().map(|serving| serving.function.code.sha256);
    std::iter::once(slot.shown.code.sha256).chain(serving)
}
