//! The bytes of a segment file: a header, then records.
//!
//! Header: the magic, then when the group was first made (u64, ms). Record: length of the body (u32), crc32c of the
//! body (u32), body. Body: kind (u8), then for a stream its name (streams are numbered from 0 as they appear in the
//! segment), for an event its stream's number (u32), timestamp (u64, ms), ingestion time (u64, ms) and message.
//! All integers little-endian.

use domain::Millis;

use super::EVENT_BYTES_MAX;

pub(super) const MAGIC: [u8; 8] = *b"lbdlogs1";
/// Magic and creation time.
pub(super) const HEADER_BYTES: u64 = 16;
/// Length and checksum.
pub(super) const FRAME_BYTES: usize = 8;
const EVENT_HEAD_BYTES: usize = 1 + 4 + 8 + 8;
const KIND_STREAM: u8 = 0;
const KIND_EVENT: u8 = 1;
/// No body is longer; a length that is, is damage.
pub(super) const BODY_BYTES_MAX: usize = EVENT_BYTES_MAX + EVENT_HEAD_BYTES;

pub(super) fn put_header(buffer: &mut Vec<u8>, created: Millis) {
    buffer.extend(MAGIC);
    buffer.extend(created.0.to_le_bytes());
}

pub(super) fn put_stream(buffer: &mut Vec<u8>, name: &str) {
    put(buffer, |body| {
        body.push(KIND_STREAM);
        body.extend(name.as_bytes());
    });
}

pub(super) fn put_event(buffer: &mut Vec<u8>, stream: u32, timestamp: Millis, ingestion: Millis, message: &str) {
    put(buffer, |body| {
        body.push(KIND_EVENT);
        body.extend(stream.to_le_bytes());
        body.extend(timestamp.0.to_le_bytes());
        body.extend(ingestion.0.to_le_bytes());
        body.extend(message.as_bytes());
    });
}

fn put(buffer: &mut Vec<u8>, fill: impl FnOnce(&mut Vec<u8>)) {
    let frame = buffer.len();
    buffer.extend([0; FRAME_BYTES]);
    let body = buffer.len();
    fill(buffer);
    let length = (buffer.len() - body) as u32;
    let crc = crc32c::crc32c(&buffer[body..]);
    buffer[frame..frame + 4].copy_from_slice(&length.to_le_bytes());
    buffer[frame + 4..body].copy_from_slice(&crc.to_le_bytes());
}

/// One record, as found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Entry<'a> {
    Stream(&'a str),
    Event { offset: u64, bytes: u64, stream: u32, timestamp: Millis, ingestion: Millis, message: &'a str },
}

/// The entry that a body is.
pub(super) fn parse(body: &[u8], offset: u64, bytes: u64) -> Option<Entry<'_>> {
    match body.split_first()? {
        (&KIND_STREAM, name) => Some(Entry::Stream(std::str::from_utf8(name).ok()?)),
        (&KIND_EVENT, rest) => {
            let (stream, rest) = rest.split_first_chunk()?;
            let (timestamp, rest) = rest.split_first_chunk()?;
            let (ingestion, message) = rest.split_first_chunk()?;
            Some(Entry::Event {
                offset,
                bytes,
                stream: u32::from_le_bytes(*stream),
                timestamp: Millis(u64::from_le_bytes(*timestamp)),
                ingestion: Millis(u64::from_le_bytes(*ingestion)),
                message: std::str::from_utf8(message).ok()?,
            })
        }
        _ => None,
    }
}
