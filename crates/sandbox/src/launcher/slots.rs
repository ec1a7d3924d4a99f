//! User and group ids: each environment has its own where there are enough.

use std::collections::VecDeque;

use jail::{IDS_FEW, IDS_PER_ENVIRONMENT, Ids};

use crate::Privilege;

/// First id of the first range. From here to 2,147,352,575 nothing else allocates: distributions hand out
/// subordinate ids from 100,000 to 600,100,000 (login.defs), containers of systemd live from 524,288 to
/// 1,879,048,191, and its foreign ids begin at 2,147,352,576 (systemd's "Users, Groups, UIDs and GIDs").
const BASE: u32 = 1_879_048_192;
/// As many as fit there.
const SLOTS: u32 = (2_147_352_576 - BASE) / IDS_PER_ENVIRONMENT;
/// Id 0 of a user's namespace is the user; the subordinate ids follow.
const SUBORDINATE_BASE: u32 = 1;

/// The free ids. Those that have been free the longest go first, so that whatever still names old ones has had time
/// to go.
pub(super) struct Slots {
    privilege: Privilege,
    free: VecDeque<u32>,
}

/// An environment's ids; give it back with [`Slots::free`] when no process has any of them any more.
#[derive(Debug)]
pub(super) struct Slot {
    number: u32,
    ids: Ids,
}

impl Slots {
    pub(super) fn new(privilege: Privilege) -> Slots {
        let count = match privilege {
            // With one id for all there is nothing to run out of.
            Privilege::Root | Privilege::OneId => SLOTS,
            Privilege::Subordinate { ids } => ids / IDS_FEW,
        };
        Slots { privilege, free: (0..count).collect() }
    }

    pub(super) fn take(&mut self) -> Option<Slot> {
        let number = self.free.pop_front()?;
        let ids = match self.privilege {
            Privilege::Root => Ids::Range { base: BASE + number * IDS_PER_ENVIRONMENT },
            Privilege::Subordinate { .. } => Ids::Few { base: SUBORDINATE_BASE + number * IDS_FEW },
            Privilege::OneId => Ids::One,
        };
        Some(Slot { number, ids })
    }

    pub(super) fn free(&mut self, slot: Slot) {
        self.free.push_back(slot.number);
    }
}

impl Slot {
    pub(super) fn ids(&self) -> Ids {
        self.ids
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(privilege: Privilege) -> Vec<Ids> {
        let mut slots = Slots::new(privilege);
        std::iter::from_fn(|| slots.take()).map(|slot| slot.ids()).collect()
    }

    #[test]
    fn ranges_do_not_overlap_and_come_back_last() {
        let mut slots = Slots::new(Privilege::Root);
        let first = slots.take().unwrap();
        let second = slots.take().unwrap();
        assert_eq!(first.ids(), Ids::Range { base: 0x7000_0000 });
        assert_eq!(second.ids(), Ids::Range { base: 0x7000_0000 + IDS_PER_ENVIRONMENT });
        slots.free(first);
        let last = std::iter::from_fn(|| slots.take()).last().unwrap();
        assert_eq!(last.ids().root(), 0x7000_0000, "the range that was free the shortest time");
    }

    #[test]
    fn every_id_is_below_the_foreign_ones() {
        let most = all(Privilege::Root).into_iter().map(|ids| ids.root() + (IDS_PER_ENVIRONMENT - 1)).max();
        assert_eq!(most, Some(2_147_352_575));
    }

    #[test]
    fn subordinate_ids_are_shared_out_to_the_last() {
        let ids = all(Privilege::Subordinate { ids: 65_536 });
        assert_eq!((ids.len(), ids[0]), (21_845, Ids::Few { base: 1 }));
        // 0 to 65,536 are mapped: the user's own, and as many as were given.
        assert_eq!(ids.last(), Some(&Ids::Few { base: 65_533 }));
        assert!(all(Privilege::Subordinate { ids: 2 }).is_empty());
    }
}
