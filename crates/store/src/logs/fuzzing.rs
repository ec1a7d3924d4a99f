//! See [`crate::fuzzing`].

use std::path::Path;

use super::page::Direction;
use super::record::{Entry, HEADER_BYTES, put_event, put_header, put_stream};
use super::scan::Scanner;

pub(crate) fn segment(bytes: &[u8], scratch: &Path) {
    std::fs::write(scratch, bytes).expect("the scratch file");
    let mut scanner = Scanner::open(scratch, bytes.len() as u64).expect("opens");
    let mut again = Vec::new();
    put_header(&mut again, scanner.created());
    while let Some(entry) = scanner.next().expect("reads") {
        match entry {
            Entry::Stream(name) => put_stream(&mut again, name),
            Entry::Event { stream, timestamp, ingestion, message, .. } => {
                put_event(&mut again, stream, timestamp, ingestion, message);
            }
        }
    }
    let (position, end) = scanner.end();
    assert!(end.is_some() && position <= bytes.len() as u64);
    if position >= HEADER_BYTES {
        assert_eq!(again, bytes[..position as usize], "what was read is not what lies there");
    }
}

pub(crate) fn page_token(token: &str) {
    if let Ok((direction, key)) = Direction::parse(token) {
        assert_eq!(direction.token(key), token);
    }
}
