//! The runtime table that an operator may bring.

use domain::Catalogue;

pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    match Catalogue::parse(text, "fuzz") {
        Ok(catalogue) => {
            // Each identifier stands once.
            let mut ids: Vec<_> = catalogue.entries().map(|entry| entry.id.as_str().to_owned()).collect();
            ids.sort_unstable();
            ids.windows(2).for_each(|two| assert_ne!(two[0], two[1]));
            let day = jiff::civil::date(2026, 11, 22);
            assert!(catalogue.creatable(day).count() <= ids.len());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
