//! The configuration file: settings, or words that say where it is wrong.

use crate::scratch;
use crate::settings::{Flags, Settings};

pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    // Files that it names are read; a device has no end.
    if text.contains("dev") || text.contains("proc") || text.contains("\\") {
        return;
    }
    let scratch = scratch::directory();
    let path = scratch.path().join("lambdad.toml");
    std::fs::write(&path, text).expect("a file");
    let flags = Flags { config: Some(path), ..Flags::default() };
    if let Err(error) = Settings::resolve(flags, &|_| None, true) {
        assert!(!error.to_string().is_empty());
    }
    if let Ok(mailbox) = notify::Mailbox::parse(text) {
        assert!(!mailbox.address().contains(['\n', '\r']), "a header could be added");
    }
}
