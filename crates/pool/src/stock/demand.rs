//! How many blanks a runtime needs: pure, with `now` as an argument.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// What happened this long ago says nothing of the next minute.
const WINDOW: Duration = Duration::from_secs(60);
/// Cold starts that are this close together are one burst: its blanks cannot be replaced in between.
const BURST: Duration = Duration::from_secs(1);
/// Most blanks of one kind. More at once wait for a start of their own.
const SIZE_MAX: usize = 16;

/// The cold starts of late.
#[derive(Debug, Default)]
pub(crate) struct Demand {
    /// Oldest first; no more than a burst of the largest size needs, several times over.
    starts: VecDeque<Instant>,
}

impl Demand {
    /// A cold start wanted a blank, whether there was one or not.
    pub fn start(&mut self, now: Instant) {
        if self.starts.len() == SIZE_MAX * 8 {
            self.starts.pop_front();
        }
        self.starts.push_back(now);
    }

    /// When the last one was.
    pub fn last(&self) -> Option<Instant> {
        self.starts.back().copied()
    }

    /// As many blanks as the largest burst of the last minute took, and at least one; and when that may change by
    /// itself.
    pub fn size(&mut self, now: Instant) -> (usize, Option<Instant>) {
        while self.starts.front().is_some_and(|start| now.saturating_duration_since(*start) >= WINDOW) {
            self.starts.pop_front();
        }
        let mut first = 0;
        let mut most = 1;
        for (last, start) in self.starts.iter().enumerate() {
            while start.saturating_duration_since(self.starts[first]) >= BURST {
                first += 1;
            }
            most = most.max(last + 1 - first);
        }
        (most.min(SIZE_MAX), self.starts.front().map(|start| *start + WINDOW))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(ms: &[u64], now_ms: u64) -> usize {
        let epoch = Instant::now();
        let mut demand = Demand::default();
        for ms in ms {
            demand.start(epoch + Duration::from_millis(*ms));
        }
        demand.size(epoch + Duration::from_millis(now_ms)).0
    }

    #[test]
    fn the_largest_burst_of_the_last_minute_counts() {
        assert_eq!(after(&[], 0), 1);
        assert_eq!(after(&[0, 5_000, 10_000], 10_000), 1);
        assert_eq!(after(&[0, 10, 999, 1_000], 1_000), 3);
        assert_eq!(after(&[0, 10, 20, 30_000], 59_999), 3);
        assert_eq!(after(&[0, 10, 20, 30_000], 60_000), 2);
        assert_eq!(after(&[0, 10, 20, 30_000], 60_020), 1);
        assert_eq!(after(&[7; 1_000], 7), SIZE_MAX);
    }

    #[test]
    fn it_says_when_it_may_change() {
        let epoch = Instant::now();
        let mut demand = Demand::default();
        assert_eq!(demand.size(epoch), (1, None));
        demand.start(epoch);
        demand.start(epoch);
        assert_eq!(demand.size(epoch), (2, Some(epoch + WINDOW)));
        assert_eq!(demand.size(epoch + WINDOW), (1, None));
    }
}
