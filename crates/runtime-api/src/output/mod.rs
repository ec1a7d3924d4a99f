//! Cuts what a function prints, stdout and stderr as one byte stream, into log events.
//!
//! A line is an event; empty lines are none, and `\r` does not end one (facts: behaviour §26). A record that has several
//! lines comes as a frame, written by our bootstraps: at the start of a line a `u32` type 0xA55A00xx, a `u32` length,
//! a `u64` timestamp in microseconds (all big-endian), and that many bytes, which are one event. No UTF-8 text starts
//! a line with 0xA5. Memory is bounded by one event whatever is written.

#[cfg(test)]
mod tests;

/// One log event, bytes. What is longer becomes several.
pub const EVENT_BYTES_MAX: usize = 256 * 1024;

const FRAME_HEAD_BYTES: usize = 16;
const FRAME_MAGIC: [u8; 3] = [0xA5, 0x5A, 0x00];

/// One log event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What was written, with its final newline where there was one. Bytes that are no UTF-8 are replaced.
    pub text: String,
    /// When, as the function's runtime said; microseconds since the epoch. `None` for plain lines.
    pub timestamp_us: Option<u64>,
}

/// The cutter of one stream.
#[derive(Debug, Default)]
pub struct Splitter {
    /// What has not yet become an event; never more than [`EVENT_BYTES_MAX`] and what was pushed last.
    held: Vec<u8>,
    /// So many of the held bytes are known to have no newline: many small writes do not make one long search each.
    searched: usize,
    at: At,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum At {
    /// A frame may start here.
    #[default]
    LineStart,
    /// A line whose beginning is an event already.
    Line,
    /// A frame with this much still to come, held bytes included.
    Frame { left: usize, timestamp_us: u64 },
}

impl Splitter {
    /// Takes what was read, and gives every event that is complete. Returns how many lines were empty: they are no
    /// events, but reading them is work.
    pub fn push(&mut self, bytes: &[u8], mut sink: impl FnMut(Record)) -> usize {
        // Held whole, cut from the front, and what is left moved down once.
        self.held.extend_from_slice(bytes);
        let (mut start, mut empty) = (0, 0);
        loop {
            let mut given = false;
            let taken = self.step(start, &mut |record| {
                given = true;
                sink(record);
            });
            let Some(used) = taken else { break };
            start += used;
            empty += usize::from(!given && !matches!(self.at, At::Frame { .. }));
        }
        self.held.drain(..start);
        if self.held.is_empty() && self.held.capacity() > EVENT_BYTES_MAX {
            self.held = Vec::new();
        }
        empty
    }

    /// What was begun is an event as it is: the invocation, or the process, has ended.
    pub fn flush(&mut self, mut sink: impl FnMut(Record)) {
        let held = std::mem::take(&mut self.held);
        self.searched = 0;
        match &mut self.at {
            At::Frame { left, timestamp_us } => {
                *left -= held.len(); // the rest may still come
                emit(&held, Some(*timestamp_us), &mut sink);
            }
            At::LineStart | At::Line => {
                emit(&held, None, &mut sink);
                if !held.is_empty() {
                    self.at = At::Line;
                }
            }
        }
    }

    /// Takes one event or frame head off the bytes from `start` on; `None` when they hold none yet.
    fn step(&mut self, start: usize, sink: &mut impl FnMut(Record)) -> Option<usize> {
        let held = &self.held[start..];
        if let At::Frame { left, timestamp_us } = self.at {
            let size = if left <= EVENT_BYTES_MAX { left } else { EVENT_BYTES_MAX };
            if held.len() < size {
                return None;
            }
            let size = if left <= EVENT_BYTES_MAX { left } else { cut(&held[..size]) };
            emit(&held[..size], Some(timestamp_us), sink);
            self.at = if size == left { At::LineStart } else { At::Frame { left: left - size, timestamp_us } };
            return Some(size);
        }
        if self.at == At::LineStart && !held.is_empty() {
            let known = held.len().min(FRAME_MAGIC.len());
            if held[..known] == FRAME_MAGIC[..known] {
                let head: &[u8; FRAME_HEAD_BYTES] = held.first_chunk()?;
                let left = u32::from_be_bytes([head[4], head[5], head[6], head[7]]) as usize;
                let timestamp_us = u64::from_be_bytes(head[8..].try_into().ok()?);
                self.at = if left == 0 { At::LineStart } else { At::Frame { left, timestamp_us } };
                return Some(FRAME_HEAD_BYTES);
            }
        }
        let whole = &held[..held.len().min(EVENT_BYTES_MAX)];
        let searched = std::mem::take(&mut self.searched);
        let (size, next) = match memchr::memchr(b'\n', &whole[searched..]) {
            Some(end) => (searched + end + 1, At::LineStart),
            None if whole.len() == EVENT_BYTES_MAX => (cut(whole), At::Line),
            None => {
                self.searched = whole.len();
                return None;
            }
        };
        emit(&held[..size], None, sink);
        self.at = next;
        Some(size)
    }
}

/// Where a full event ends, so that no character is cut in two.
fn cut(whole: &[u8]) -> usize {
    let tail = whole.len().saturating_sub(3);
    for at in (tail..whole.len()).rev() {
        let needs = match whole[at] {
            0xC0..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF7 => 4,
            0x80..=0xBF => continue,
            _ => break,
        };
        return if at + needs > whole.len() { at } else { whole.len() };
    }
    whole.len()
}

fn emit(bytes: &[u8], timestamp_us: Option<u64>, sink: &mut impl FnMut(Record)) {
    if !(bytes.is_empty() || bytes == b"\n") {
        sink(Record { text: String::from_utf8_lossy(bytes).into_owned(), timestamp_us });
    }
}
