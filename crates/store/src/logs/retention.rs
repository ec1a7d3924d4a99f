//! Which segments go. Pure.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, VecDeque};
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

/// Those that are too old at `now`; then, until what stays is small enough, the oldest of the group that holds the most
/// at that moment, so that a flood displaces its own past and nobody else's. A group with no more than its share of the
/// limit loses nothing but what is too old. Once over the size limit a sixteenth more is dropped, so that it is not
/// passed again with the next event.
pub(super) fn victims(mut candidates: Vec<Candidate>, limits: LogLimits, now: Millis) -> Vec<Candidate> {
    candidates.sort_by(|a, b| (a.newest, &a.group, a.base).cmp(&(b.newest, &b.group, b.base)));
    let age_max = u64::try_from(limits.age_max.as_millis()).unwrap_or(u64::MAX);
    let young = candidates.partition_point(|candidate| now.0.saturating_sub(candidate.newest.0) > age_max);
    let rest = candidates.split_off(young);
    let left: u64 = rest.iter().map(|candidate| candidate.bytes).sum();
    if left > limits.bytes_max {
        candidates.extend(of_the_largest(rest, left - (limits.bytes_max - limits.bytes_max / 16)));
    }
    candidates
}

/// What a group holds.
#[derive(Default)]
struct Held {
    bytes: u64,
    /// The oldest first, each with its place in the order of age.
    segments: VecDeque<(usize, Candidate)>,
}

impl Held {
    /// The largest stands highest; of those that hold equally much, the one whose oldest segment is the oldest.
    fn standing(&self) -> Option<(u64, Reverse<usize>, Arc<str>)> {
        let (age, oldest) = self.segments.front()?;
        Some((self.bytes, Reverse(*age), Arc::clone(&oldest.group)))
    }
}

/// At least `excess` bytes of `candidates`, which are in order of age.
fn of_the_largest(candidates: Vec<Candidate>, excess: u64) -> Vec<Candidate> {
    let mut groups: HashMap<Arc<str>, Held> = HashMap::new();
    for (age, candidate) in candidates.into_iter().enumerate() {
        let held = groups.entry(Arc::clone(&candidate.group)).or_default();
        held.bytes += candidate.bytes;
        held.segments.push_back((age, candidate));
    }
    let mut largest: BinaryHeap<_> = groups.values().filter_map(Held::standing).collect();
    let (mut victims, mut dropped) = (Vec::new(), 0);
    while dropped < excess {
        let Some((_, _, group)) = largest.pop() else { break };
        let Some(held) = groups.get_mut(&group) else { break };
        let Some((_, victim)) = held.segments.pop_front() else { break };
        held.bytes -= victim.bytes;
        dropped += victim.bytes;
        victims.push(victim);
        largest.extend(held.standing());
    }
    victims
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::time::Duration;

    use proptest::prelude::*;

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

    fn segment(group: &str, base: u64, bytes: u64, newest: u64) -> Candidate {
        Candidate { group: group.into(), base, bytes, newest: Millis(newest) }
    }

    #[test]
    fn a_flood_displaces_its_own_past() {
        let quiet = segment("quiet", 0, 100, 1);
        let flood = (0..9).map(|n| segment("flood", n, 100, 100 + n));
        let limits = LogLimits { bytes_max: 500, age_max: Duration::from_millis(500) };
        let victims = victims([quiet].into_iter().chain(flood).collect(), limits, Millis(200));
        // Down to 15/16 of 500.
        assert_eq!(victims, (0..6).map(|n| segment("flood", n, 100, 100 + n)).collect::<Vec<_>>());
    }

    fn segments() -> impl Strategy<Value = Vec<Candidate>> {
        let one = (0..5u8, 1..1000u64, 0..100u64);
        prop::collection::vec(one, 0..40).prop_map(|all| {
            let of = |(base, (group, bytes, newest))| segment(&format!("g{group}"), base, bytes, newest);
            (0..).zip(all).map(of).collect()
        })
    }

    fn of_group<'a>(some: &[&'a Candidate], name: &str) -> Vec<&'a Candidate> {
        some.iter().copied().filter(|one| &*one.group == name).collect()
    }

    proptest! {
        #[test]
        fn who_keeps_to_a_share_of_the_limit_loses_nothing_young(
            all in segments(), bytes_max in 0..20_000u64, age_max in 0..200u64,
        ) {
            let limits = LogLimits { bytes_max, age_max: Duration::from_millis(age_max) };
            let now = Millis(100);
            let victims = victims(all.clone(), limits, now);
            let goal = bytes_max - bytes_max / 16;
            let (young, old): (Vec<_>, Vec<_>) = all.iter().partition(|one| now.0 - one.newest.0 <= age_max);
            let bases = |some: &[&Candidate]| some.iter().map(|one| one.base).collect::<BTreeSet<_>>();
            let gone: BTreeSet<u64> = victims.iter().map(|one| one.base).collect();
            prop_assert_eq!(gone.len(), victims.len(), "each once");
            prop_assert!(gone.is_superset(&bases(&old)));
            let sum = |some: &[&Candidate]| some.iter().map(|one| one.bytes).sum::<u64>();
            let kept: Vec<&Candidate> = all.iter().filter(|one| !gone.contains(&one.base)).collect();
            if sum(&young) <= bytes_max {
                prop_assert_eq!(gone, bases(&old), "small enough: only age counts");
                return Ok(());
            }
            prop_assert!(sum(&kept) <= goal);
            prop_assert!(victims.last().is_some_and(|last| sum(&kept) + last.bytes > goal), "no more than needed");
            let names: BTreeSet<&str> = young.iter().map(|one| &*one.group).collect();
            for name in &names {
                let (had, has) = (of_group(&young, name), of_group(&kept, name));
                if sum(&had) * names.len() as u64 <= goal {
                    prop_assert_eq!(&had, &has, "{} kept to its share", name);
                }
                let newest_lost = had.iter().filter(|one| !has.contains(one)).map(|one| (one.newest, one.base)).max();
                prop_assert!(has.iter().all(|one| Some((one.newest, one.base)) > newest_lost), "the oldest first");
            }
        }
    }
}
