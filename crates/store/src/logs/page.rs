//! Places between events, and the tokens that name them.

use domain::Millis;

use super::error::LogError;

/// An event's place among all events of its group: by time, then by order of arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventKey {
    /// The event's timestamp.
    pub timestamp: Millis,
    /// Bytes of the group before it.
    pub offset: u64,
}

impl EventKey {
    /// After every event.
    pub(super) const END: EventKey = EventKey { timestamp: Millis(u64::MAX), offset: u64::MAX };

    /// Before every event of that time.
    pub(super) fn at(timestamp: Millis) -> EventKey {
        EventKey { timestamp, offset: 0 }
    }

    /// Before every event that is later than this time.
    pub(super) fn after(timestamp: Millis) -> EventKey {
        timestamp.0.checked_add(1).map_or(EventKey::END, |next| EventKey::at(Millis(next)))
    }

    /// Right behind this event.
    pub(super) fn next(self) -> EventKey {
        EventKey { offset: self.offset.saturating_add(1), ..self }
    }

    pub(super) fn rank(self) -> u128 {
        u128::from(self.timestamp.0) << 64 | u128::from(self.offset)
    }

    /// 40 digits that sort as the keys do.
    pub(super) fn digits(self) -> String {
        format!("{:020}{:020}", self.timestamp.0, self.offset)
    }

    pub(super) fn parse(digits: &str) -> Result<EventKey, LogError> {
        let number = |digits: Option<&str>| {
            let digits = digits.filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
            digits.and_then(|digits| digits.parse().ok()).ok_or(LogError::InvalidToken)
        };
        if digits.len() != 40 {
            return Err(LogError::InvalidToken);
        }
        Ok(EventKey { timestamp: Millis(number(digits.get(..20))?), offset: number(digits.get(20..))? })
    }
}

/// Which way a page goes from its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Forward,
    Backward,
}

impl Direction {
    /// `f/…` or `b/…`, the forms of GetLogEvents.
    pub(super) fn token(self, at: EventKey) -> String {
        let letter = match self {
            Direction::Forward => 'f',
            Direction::Backward => 'b',
        };
        format!("{letter}/{}", at.digits())
    }

    pub(super) fn parse(token: &str) -> Result<(Direction, EventKey), LogError> {
        let (direction, digits) = match token.split_at_checked(2) {
            Some(("f/", digits)) => (Direction::Forward, digits),
            Some(("b/", digits)) => (Direction::Backward, digits),
            Some(_) | None => return Err(LogError::InvalidToken),
        };
        Ok((direction, EventKey::parse(digits)?))
    }
}

/// Some of the answers, and how to ask for the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// In the order that was asked for.
    pub items: Vec<T>,
    /// `None` on the last page.
    pub next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_come_back_and_others_are_refused() {
        let key = EventKey { timestamp: Millis(1_768_212_672_045), offset: 1 << 63 };
        for (direction, letter) in [(Direction::Forward, "f/"), (Direction::Backward, "b/")] {
            let token = direction.token(key);
            assert!(token.starts_with(letter));
            assert_eq!(Direction::parse(&token).expect("its own"), (direction, key));
        }
        let digits = key.digits();
        for bad in [
            "",
            "f/",
            "é/",
            &digits,
            &format!("x/{digits}"),
            &format!("f/{digits}0"),
            &format!("f/+{}", &digits[1..]),
            &format!("f/{}", "9".repeat(40)),
            &format!("f/{}", "é".repeat(20)),
        ] {
            assert!(matches!(Direction::parse(bad), Err(LogError::InvalidToken)), "{bad}");
        }
    }
}
