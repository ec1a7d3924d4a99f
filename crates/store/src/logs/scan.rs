//! Reading a segment from its beginning, up to whatever ends it.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use domain::Millis;

use super::record::{BODY_BYTES_MAX, Entry, FRAME_BYTES, HEADER_BYTES, MAGIC, parse};

/// Why a scan ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// After the last record.
    Clean,
    /// In a record that was not written to its end.
    Torn,
    /// Before a record, or a header, that is not what was written. What follows cannot be found.
    Damaged,
}

/// Goes through a segment from its beginning.
pub(super) struct Scanner {
    input: BufReader<io::Take<File>>,
    created: Millis,
    /// Where the next record begins.
    position: u64,
    length: u64,
    body: Vec<u8>,
    end: Option<End>,
}

impl Scanner {
    /// Reads the header. `length` is how much of the file counts.
    pub(super) fn open(path: &Path, length: u64) -> io::Result<Scanner> {
        let mut input = BufReader::with_capacity(64 * 1024, File::open(path)?.take(length));
        let mut header = [0; HEADER_BYTES as usize];
        let mut created = Millis(0);
        let end = if length < HEADER_BYTES {
            Some(End::Torn)
        } else {
            input.read_exact(&mut header)?;
            let (magic, time) = header.split_at(MAGIC.len());
            created = Millis(u64::from_le_bytes(time.try_into().unwrap_or_default()));
            (magic != MAGIC).then_some(End::Damaged)
        };
        let position = if end.is_none() { HEADER_BYTES } else { 0 };
        Ok(Scanner { input, created, position, length, body: Vec::new(), end })
    }

    /// When the group was first made.
    pub(super) fn created(&self) -> Millis {
        self.created
    }

    /// Where the scan ended, and why; before that, where it is.
    pub(super) fn end(&self) -> (u64, Option<End>) {
        (self.position, self.end)
    }

    pub(super) fn next(&mut self) -> io::Result<Option<Entry<'_>>> {
        let offset = self.position;
        if self.end.is_none() {
            self.end = self.fill()?;
        }
        if self.end.is_some() {
            return Ok(None);
        }
        let bytes = (FRAME_BYTES + self.body.len()) as u64;
        match parse(&self.body, offset, bytes) {
            Some(entry) => {
                self.position += bytes;
                Ok(Some(entry))
            }
            None => {
                self.end = Some(End::Damaged);
                Ok(None)
            }
        }
    }

    /// Reads the next body.
    fn fill(&mut self) -> io::Result<Option<End>> {
        let left = self.length - self.position;
        if left == 0 {
            return Ok(Some(End::Clean));
        }
        if left < FRAME_BYTES as u64 {
            return Ok(Some(End::Torn));
        }
        let mut frame = [0; FRAME_BYTES];
        self.input.read_exact(&mut frame)?;
        let length = u32::from_le_bytes([frame[0], frame[1], frame[2], frame[3]]) as usize;
        let crc = u32::from_le_bytes([frame[4], frame[5], frame[6], frame[7]]);
        // A file can have grown before its contents arrived: zeros to the end are a torn record, too.
        if length == 0 || length > BODY_BYTES_MAX {
            return Ok(Some(if length == 0 { End::Torn } else { End::Damaged }));
        }
        let whole = left >= (FRAME_BYTES + length) as u64;
        if !whole {
            return Ok(Some(End::Torn));
        }
        self.body.resize(length, 0);
        self.input.read_exact(&mut self.body)?;
        let last = left == (FRAME_BYTES + length) as u64;
        Ok((crc32c::crc32c(&self.body) != crc).then_some(if last { End::Torn } else { End::Damaged }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::logs::record::{put_event, put_header, put_stream};

    fn scan(bytes: &[u8]) -> (Vec<String>, u64, Option<End>) {
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), bytes).expect("writes");
        let mut scanner = Scanner::open(file.path(), bytes.len() as u64).expect("opens");
        let mut found = Vec::new();
        while let Some(entry) = scanner.next().expect("reads") {
            found.push(match entry {
                Entry::Stream(name) => name.to_owned(),
                Entry::Event { message, .. } => message.to_owned(),
            });
        }
        let (position, end) = scanner.end();
        (found, position, end)
    }

    fn sample() -> (Vec<u8>, Vec<usize>) {
        let mut bytes = Vec::new();
        put_header(&mut bytes, Millis(7));
        let mut starts = vec![0, bytes.len()];
        put_stream(&mut bytes, "s");
        starts.push(bytes.len());
        put_event(&mut bytes, 0, Millis(1), Millis(2), "first");
        starts.push(bytes.len());
        put_event(&mut bytes, 0, Millis(1), Millis(2), "");
        starts.push(bytes.len());
        (bytes, starts)
    }

    #[test]
    fn cut_anywhere_it_ends_before_the_torn_record() {
        let (bytes, starts) = sample();
        for cut in 0..=bytes.len() {
            let whole = starts.iter().rposition(|&start| start <= cut).expect("0 is one");
            let (found, position, end) = scan(&bytes[..cut]);
            assert_eq!(found, ["s", "first", ""][..whole.saturating_sub(1)], "{cut}");
            assert_eq!(position as usize, starts[whole], "{cut}");
            let clean = whole > 0 && starts[whole] == cut;
            assert_eq!(end, Some(if clean { End::Clean } else { End::Torn }), "{cut}");
            let zeros = [&bytes[..starts[whole]], &[0; 40]].concat();
            if whole > 0 {
                assert_eq!(scan(&zeros), (found, position, Some(End::Torn)), "{cut}");
            }
        }
    }

    #[test]
    fn no_flipped_bit_is_handed_out() {
        let (bytes, starts) = sample();
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let (found, position, end) = scan(&flipped);
            let record = starts.iter().rposition(|&start| start <= bit / 8).expect("0 is one");
            // The creation time, in the header, is only shown.
            if (8 * 8..16 * 8).contains(&bit) {
                continue;
            }
            assert_eq!((found.len(), position as usize), (record.saturating_sub(1), starts[record]), "bit {bit}");
            assert!(matches!(end, Some(End::Torn | End::Damaged)), "bit {bit}");
        }
    }
}
