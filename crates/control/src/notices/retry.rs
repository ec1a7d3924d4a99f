//! When a notice that could not be sent is tried again, and when it is given up.

use domain::Millis;

const MINUTE_MS: u64 = 60_000;
const FIRST_MS: u64 = MINUTE_MS;
const LONGEST_MS: u64 = 6 * 60 * MINUTE_MS;
/// A mail server that is down over a long weekend is back within this.
const GIVE_UP_MS: u64 = 5 * 24 * 60 * MINUTE_MS;
/// However far the clock jumps, this often is tried.
const ATTEMPTS_MIN: u32 = 8;

/// What comes after a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    Again(Millis),
    GiveUp,
}

/// `attempts` were made since `since`, the last one now.
pub(super) fn after(since: Millis, attempts: u32, now: Millis) -> After {
    if attempts >= ATTEMPTS_MIN && now.0.saturating_sub(since.0) >= GIVE_UP_MS {
        return After::GiveUp;
    }
    let doubled = 1_u64.checked_shl(attempts.saturating_sub(1)).and_then(|times| FIRST_MS.checked_mul(times));
    After::Again(Millis(now.0 + doubled.map_or(LONGEST_MS, |delay| delay.min(LONGEST_MS))))
}

/// Whether it is time. A clock that was set back does not put off by more than the longest delay.
pub(super) fn is_due(next: Millis, now: Millis) -> bool {
    next <= now || next.0 - now.0 > LONGEST_MS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_days_of_trying() {
        let since = Millis(1_796_277_600_000);
        let (mut now, mut attempts, mut delays) = (since, 0, Vec::new());
        loop {
            attempts += 1;
            match after(since, attempts, now) {
                After::Again(next) => {
                    delays.push((next.0 - now.0) / MINUTE_MS);
                    now = next;
                }
                After::GiveUp => break,
            }
        }
        assert_eq!(delays[..10], [1, 2, 4, 8, 16, 32, 64, 128, 256, 360]);
        assert_eq!(delays.len(), 28, "{delays:?}");
        assert!(now.0 - since.0 < GIVE_UP_MS + LONGEST_MS);
    }

    #[test]
    fn a_jump_of_the_clock_gives_nothing_up() {
        let since = Millis(1);
        let late = Millis(1 + 365 * 24 * 60 * MINUTE_MS);
        assert_eq!(after(since, ATTEMPTS_MIN - 1, late), After::Again(Millis(late.0 + 64 * MINUTE_MS)));
        assert_eq!(after(since, ATTEMPTS_MIN, late), After::GiveUp);
        assert_eq!(after(since, 200, since), After::Again(Millis(1 + LONGEST_MS)));
        assert!(is_due(Millis(5), Millis(5)) && !is_due(Millis(6), Millis(5)));
        assert!(!is_due(Millis(LONGEST_MS), Millis(0)) && is_due(Millis(LONGEST_MS + 1), Millis(0)));
    }
}
