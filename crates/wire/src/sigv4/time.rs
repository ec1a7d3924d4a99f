//! The two ways a request tells its time.

use domain::Millis;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// `20150830T123600Z`.
pub(super) fn basic(at: Millis) -> String {
    let date = timestamp(at);
    date.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Reads exactly `20150830T123600Z`.
pub(super) fn parse_basic(text: &str) -> Option<Millis> {
    let bytes = text.as_bytes();
    if bytes.len() != 16 || bytes[8] != b'T' || bytes[15] != b'Z' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| -> Option<i16> {
        let digits = &bytes[range];
        if !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        Some(digits.iter().fold(0, |n, digit| n * 10 + i16::from(digit - b'0')))
    };
    let small = |range| number(range).and_then(|n| i8::try_from(n).ok());
    let date =
        DateTime::new(number(0..4)?, small(4..6)?, small(6..8)?, small(9..11)?, small(11..13)?, small(13..15)?, 0);
    millis(date.ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// Reads a `Date` header: an HTTP date, or the basic form, which AWS takes there too.
pub(super) fn parse_date_header(text: &str) -> Option<Millis> {
    parse_basic(text).or_else(|| millis(jiff::fmt::rfc2822::parse(text).ok()?.timestamp()))
}

fn millis(at: jiff::Timestamp) -> Option<Millis> {
    u64::try_from(at.as_millisecond()).ok().map(Millis)
}

fn timestamp(at: Millis) -> DateTime {
    let ms = i64::try_from(at.0).unwrap_or(i64::MAX);
    // Beyond the calendar's end there is nothing better to print than the end.
    jiff::Timestamp::from_millisecond(ms).unwrap_or(jiff::Timestamp::MAX).to_zoned(TimeZone::UTC).datetime()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn basic_form_round_trips() {
        let at = Millis(1_440_938_160_000);
        assert_eq!(basic(at), "20150830T123600Z");
        assert_eq!(parse_basic("20150830T123600Z"), Some(at));
        assert_eq!(parse_date_header("20150830T123600Z"), Some(at));
        assert_eq!(parse_date_header("Sun, 30 Aug 2015 12:36:00 GMT"), Some(at));
    }

    #[test]
    fn anything_else_is_no_time() {
        for bad in [
            "",
            "20150830",
            "20150830T123600",
            "2015-08-30T12:36:00Z",
            "20151330T123600Z",
            "20150830T253600Z",
            "20150830t123600Z",
            "+0150830T123600Z",
            "19690830T123600Z",
            "２０150830T1236Z",
        ] {
            assert_eq!(parse_basic(bad), None, "{bad}");
        }
    }
}
