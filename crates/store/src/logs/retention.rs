//! Which segments go. Pure.

use std::sync::Arc;

use domain::Millis;

use super::LogLimits;

/// One segment, as retention sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) group: Arc<str>,
    pub(super) base: u64,
    pub(super) bytes: u64,
    /// When its newest event came in.
    pub(super) newest: Millis,
}

/// Those that are too old at `now`, then the oldest of the rest until what stays is small enough. Once over the
/// size limit a sixteenth more is dropped, so that it is not passed again with the next event.
pub(super) fn victims(mut candidates: Vec<Candidate>, limits: LogLimits, now: Millis) -> Vec<Candidate> {
    candidates.sort_by(|a, b| (a.newest, &a.group, a.base).cmp(&(b.newest, &b.group, b.base)));
    let age_max = u64::try_from(limits.age_max.as_millis()).unwrap_or(u64::MAX);
    let young = candidates.partition_point(|candidate| now.0.saturating_sub(candidate.newest.0) > age_max);
    let mut left: u64 = candidates[young..].iter().map(|candidate| candidate.bytes).sum();
    let mut count = young;
    if left > limits.bytes_max {
        let goal = limits.bytes_max - limits.bytes_max / 16;
        while left > goal && count < candidates.len() {
            left -= candidates[count].bytes;
            count += 1;
        }
    }
    candidates.truncate(count);
    candidates
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// Segments of 100 bytes whose newest events are these; limits; the time; who goes.
    fn check(newest: &[u64], bytes_max: u64, age_max_ms: u64, now: u64, gone: &[u64]) {
        let candidates = newest
            .iter()
            .enumerate()
            .map(|(i, &ms)| Candidate { group: "g".into(), base: i as u64, bytes: 100, newest: Millis(ms) })
            .collect();
        let limits = LogLimits { bytes_max, age_max: Duration::from_millis(age_max_ms) };
        let victims: Vec<_> = victims(candidates, limits, Millis(now)).iter().map(|victim| victim.newest.0).collect();
        assert_eq!(victims, gone, "{newest:?} {bytes_max} {age_max_ms} {now}");
    }

    #[test]
    fn age_at_the_limit_and_one_past() {
        check(&[1000, 2000, 3000], 10_000, 500, 1500, &[]);
        check(&[1000, 2000, 3000], 10_000, 500, 1501, &[1000]);
        check(&[3000, 1000, 2000], 10_000, 500, 2501, &[1000, 2000]);
        check(&[1000], 10_000, 500, 0, &[]);
    }

    #[test]
    fn size_at_the_limit_and_one_past() {
        check(&[1, 2, 3], 300, 500, 3, &[]);
        check(&[3, 1, 2], 299, 500, 3, &[1]);
        check(&[1, 2, 3], 100, 500, 3, &[1, 2, 3]);
        check(&[], 0, 500, 3, &[]);
    }

    #[test]
    fn the_old_make_room_for_the_rest() {
        check(&[1, 2, 900, 901], 200, 500, 1000, &[1, 2]);
    }
}
