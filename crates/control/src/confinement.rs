//! What the operator lets a function have, and when that changes.

use domain::{Confinement, Function};

use crate::Control;
use crate::directory::{Entry, Serving, Slot};

impl Control {
    /// What a revision of a function is confined to: versions have no tags, those of `$LATEST` count for them.
    pub(crate) fn confinement(&self, function: &Function) -> Confinement {
        match self.inner.directory.get(&function.name) {
            Some(entry) => self.confined(&entry.latest.shown),
            // Deleted a moment ago.
            None => self.confined(function),
        }
    }

    /// The same, of a `$LATEST`.
    pub(crate) fn confined(&self, latest: &Function) -> Confinement {
        self.inner.confinements.of(&latest.name, &latest.tags)
    }

    /// Shows a function whose confinement has changed. What is running finishes as it began; the next invocation of each
    /// version gets an environment that is confined anew.
    pub(crate) fn put_confined_anew(&self, entry: &Entry) {
        let old: Vec<_> = entry.slots().filter_map(|slot| slot.serving.clone()).collect();
        let anew = entry.slots().fold(entry.clone(), |anew, slot| {
            let serving = slot.serving.as_ref().map(|serving| Serving::new(serving.function.clone()));
            anew.with(Slot { shown: slot.shown.clone(), serving })
        });
        self.inner.directory.put(anew);
        old.iter().for_each(|serving| serving.retire());
    }
}
