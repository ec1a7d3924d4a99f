//! Stored records: nothing on the disk can make the server panic, or read back as something else.

use crate::scratch;

/// First byte: which record.
pub fn run(data: &[u8]) {
    let Some((choice, rest)) = data.split_first() else { return };
    match choice % 5 {
        0 => {
            let scratch = scratch::directory();
            ::store::fuzzing::segment(rest, &scratch.path().join("segment"));
        }
        1 => ::store::fuzzing::recording(rest),
        2 => ::store::fuzzing::function_row("f", 0, rest),
        3 => {
            let Ok(text) = std::str::from_utf8(rest) else { return };
            let (name, record) = text.split_once('\n').unwrap_or((text, ""));
            ::store::fuzzing::function_row(name, i64::from(*choice), record.as_bytes());
        }
        _ => {
            let Ok(text) = std::str::from_utf8(rest) else { return };
            ::store::fuzzing::page_token(text);
            let (pattern, message) = text.split_once('\n').unwrap_or((text, ""));
            if let Ok(pattern) = ::store::logs::Pattern::parse(pattern) {
                pattern.matches(message);
            }
        }
    }
}
