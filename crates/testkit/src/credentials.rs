//! The root credentials that a server makes at its first start.

use std::path::Path;

/// An access key and its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// `aws_access_key_id`.
    pub access_key_id: String,
    /// `aws_secret_access_key`.
    pub secret_access_key: String,
}

impl Credentials {
    /// Reads an AWS ini file.
    ///
    /// # Panics
    /// When the file or one of the two values is missing.
    pub fn read(path: &Path) -> Credentials {
        let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("reading {}: {e}", path.display()));
        Credentials::parse(&text).unwrap_or_else(|| panic!("{} has no key pair", path.display()))
    }

    fn parse(text: &str) -> Option<Credentials> {
        let value = |key: &str| {
            text.lines()
                .filter_map(|line| line.split_once('='))
                .find(|(name, _)| name.trim() == key)
                .map(|(_, value)| value.trim().to_owned())
        };
        Some(Credentials {
            access_key_id: value("aws_access_key_id")?,
            secret_access_key: value("aws_secret_access_key")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_values_are_found_whatever_the_blanks() {
        let text = "# made at first start\n[default]\naws_access_key_id=AKIA1\naws_secret_access_key = a/b+c=\n";
        let found = Credentials::parse(text).expect("both values are there");
        assert_eq!(found.access_key_id, "AKIA1");
        assert_eq!(found.secret_access_key, "a/b+c=");
        assert_eq!(Credentials::parse("[default]\naws_access_key_id=AKIA1\n"), None);
    }
}
