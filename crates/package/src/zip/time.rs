//! When an entry was last changed.

use std::io::Read;

use ::zip::extra_fields::ExtraField;

/// When the file changed: exact where the archive says so, else its local time read as UTC, else 1980.
///
/// Exact times matter: CPython uses a packaged `.pyc` only if the source's time is the one it was made from.
pub(crate) fn modified<R: Read>(entry: &::zip::read::ZipFile<'_, R>) -> i64 {
    let exact = entry.extra_data_fields().find_map(|field| match field {
        ExtraField::ExtendedTimestamp(times) => times.mod_time(),
        _ => None,
    });
    let coarse = entry.last_modified().filter(|time| time.is_valid());
    match (exact, coarse) {
        (Some(seconds), _) => i64::from(seconds),
        (None, Some(t)) => {
            let days = days_since_1970(i64::from(t.year()), i64::from(t.month()), i64::from(t.day()));
            days * 86_400 + i64::from(t.hour()) * 3_600 + i64::from(t.minute()) * 60 + i64::from(t.second())
        }
        (None, None) => crate::files::CONSTANT_TIME,
    }
}

/// Days from 1970-01-01 to a date of the Gregorian calendar, counting years from March.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let era_days = 365 * year + year / 4 - year / 100 + year / 400;
    era_days + (153 * month + 2) / 5 + day - 1 - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_the_calendar() {
        let days = [(1970, 1, 1), (1969, 12, 31), (1980, 1, 1), (2000, 2, 29), (2000, 3, 1), (2026, 11, 22)]
            .map(|(year, month, day)| days_since_1970(year, month, day));
        assert_eq!(days, [0, -1, 3_652, 11_016, 11_017, 20_779]);
        assert_eq!(3_652 * 86_400, crate::files::CONSTANT_TIME);
    }
}
