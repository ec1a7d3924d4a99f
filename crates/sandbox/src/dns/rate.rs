//! How many questions an environment may ask: a bucket of tokens, kept as the time at which it is full again.

use std::time::Duration;

use tokio::time::Instant;

/// So many tokens are waited for at once, a tenth of a second's: a flood does not wake the server for each of them.
const PAUSE_PARTS: u32 = 10;

/// One environment's bucket. Full at first.
pub(super) struct Rate {
    /// From one token to the next.
    interval: Duration,
    /// From empty to full.
    depth: Duration,
    /// `None` where it never was anything but full.
    full_at: Option<Instant>,
}

impl Rate {
    pub(super) fn new(per_second: u32, burst: u32) -> Rate {
        let interval = Duration::from_secs(1) / per_second;
        Rate { interval, depth: interval * burst, full_at: None }
    }

    /// How long to wait before a token is there, if there is none at `now`. Longer than that, so that several are there.
    pub(super) fn pause(&self, now: Instant) -> Option<Duration> {
        let missing = self.full_at?.saturating_duration_since(now);
        let short = (missing + self.interval).checked_sub(self.depth).filter(|short| !short.is_zero())?;
        Some(short.max(Duration::from_secs(1) / PAUSE_PARTS))
    }

    /// Takes one, which [`Rate::pause`] found there.
    pub(super) fn spend(&mut self, now: Instant) {
        self.full_at = Some(self.full_at.map_or(now, |at| at.max(now)) + self.interval);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn a_burst_and_then_the_rate() {
        let (mut rate, begin) = (Rate::new(100, 3), Instant::now());
        for taken in 0..3 {
            assert_eq!(rate.pause(begin), None, "{taken}");
            rate.spend(begin);
        }
        assert_eq!(rate.pause(begin), Some(100 * MS), "several at once");
        assert_eq!(rate.pause(begin + 9 * MS), Some(100 * MS));
        assert_eq!(rate.pause(begin + 10 * MS), None);
        rate.spend(begin + 10 * MS);
        assert_eq!(rate.pause(begin + 19 * MS), Some(100 * MS));
        // Never more than a burst, however long the silence was.
        let later = begin + 3_600_000 * MS;
        for _ in 0..3 {
            assert_eq!(rate.pause(later), None);
            rate.spend(later);
        }
        assert!(rate.pause(later).is_some());
    }
}
