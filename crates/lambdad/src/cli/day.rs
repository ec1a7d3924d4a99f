//! Days on the command line.

use jiff::civil::Date;

/// Such as `2027-02-02`, and nothing else: what a day and what a month is in `02/03/2027`, only its writer knows.
pub fn day(text: &str) -> Result<Date, String> {
    Date::strptime("%Y-%m-%d", text).map_err(|_| "not a day such as 2027-02-02".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        assert_eq!(day("2027-02-02"), Ok(Date::constant(2027, 2, 2)));
        for bad in ["02/02/2027", "x", "", "2027-02-30", "2027-02-02T00:00:00Z", "2027-02"] {
            assert_eq!(day(bad), Err("not a day such as 2027-02-02".to_owned()), "{bad}");
        }
    }
}
