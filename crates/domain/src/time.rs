//! Points in time. `now` is always an argument, never read here.

/// Milliseconds since the Unix epoch, UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Millis(pub u64);

impl From<std::time::SystemTime> for Millis {
    /// A clock before 1970 counts as 1970.
    fn from(at: std::time::SystemTime) -> Millis {
        let since = at.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Millis(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
    }
}

impl Millis {
    /// `2026-01-12T10:11:12.345+0000`, the form of `LastModified` (facts §3).
    pub fn last_modified(self) -> String {
        format!("{}+0000", self.date_time())
    }

    /// `2026-01-12T10:11:12.345Z`, the form log lines carry.
    pub fn rfc3339(self) -> String {
        format!("{}Z", self.date_time())
    }

    /// The calendar day, UTC, on which this instant falls.
    pub fn day(self) -> jiff::civil::Date {
        self.civil().date()
    }

    fn date_time(self) -> String {
        self.civil().strftime("%Y-%m-%dT%H:%M:%S.%3f").to_string()
    }

    fn civil(self) -> jiff::civil::DateTime {
        let ms = i64::try_from(self.0).unwrap_or(i64::MAX);
        // Past the calendar's end (year 9999) there is nothing sensible to print but the end itself.
        jiff::Timestamp::from_millisecond(ms)
            .unwrap_or(jiff::Timestamp::MAX)
            .to_zoned(jiff::tz::TimeZone::UTC)
            .datetime()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_the_two_forms_of_the_service() {
        let t = Millis(1_768_212_672_045);
        assert_eq!(t.last_modified(), "2026-01-12T10:11:12.045+0000");
        assert_eq!(t.rfc3339(), "2026-01-12T10:11:12.045Z");
        assert_eq!(t.day(), jiff::civil::date(2026, 1, 12));
    }
}
