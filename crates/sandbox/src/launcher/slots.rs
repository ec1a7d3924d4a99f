//! Ranges of user and group ids: each environment has one to itself.

use std::collections::VecDeque;

use jail::IDS_PER_ENVIRONMENT;

/// First id of the first range. From here to 2,147,352,575 nothing else allocates: distributions hand out
/// subordinate ids from 100,000 to 600,100,000 (login.defs), containers of systemd live from 524,288 to
/// 1,879,048,191, and its foreign ids begin at 2,147,352,576 (systemd's "Users, Groups, UIDs and GIDs").
const BASE: u32 = 1_879_048_192;
/// As many as fit there.
const SLOTS: u32 = (2_147_352_576 - BASE) / IDS_PER_ENVIRONMENT;

/// The free ranges. The one that has been free the longest goes first, so that whatever still names an old one
/// has had time to go.
pub(super) struct Slots(VecDeque<u32>);

/// A range; give it back with [`Slots::free`] when no process has an id of it any more.
#[derive(Debug)]
pub(super) struct Slot(u32);

impl Slots {
    pub(super) fn new() -> Slots {
        Slots((0..SLOTS).collect())
    }

    pub(super) fn take(&mut self) -> Option<Slot> {
        self.0.pop_front().map(Slot)
    }

    pub(super) fn free(&mut self, slot: Slot) {
        self.0.push_back(slot.0);
    }
}

impl Slot {
    /// First id of the range.
    pub(super) fn id_base(&self) -> u32 {
        BASE + self.0 * IDS_PER_ENVIRONMENT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_do_not_overlap_and_come_back_last() {
        let mut slots = Slots::new();
        let first = slots.take().unwrap();
        let second = slots.take().unwrap();
        assert_eq!(first.id_base(), 0x7000_0000);
        assert_eq!(second.id_base() - first.id_base(), IDS_PER_ENVIRONMENT);
        slots.free(first);
        let mut last = second;
        while let Some(slot) = slots.take() {
            last = slot;
        }
        assert_eq!(last.id_base(), 0x7000_0000, "the range that was free the shortest time");
    }

    #[test]
    fn every_id_is_below_the_foreign_ones() {
        let mut slots = Slots::new();
        let mut most = 0;
        while let Some(slot) = slots.take() {
            most = most.max(slot.id_base() + (IDS_PER_ENVIRONMENT - 1));
        }
        assert_eq!(most, 2_147_352_575);
    }
}
