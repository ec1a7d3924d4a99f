use bytes::{Buf, Bytes, BytesMut};
use domain::limits::RESPONSE_BYTES_MAX;

use super::{BOOTED, ERROR, FIELD_BYTES_MAX, INIT_ERROR, READY, RESPONSE};

/// Free space offered to one read while nothing says that more is coming.
const READ_BYTES: usize = 4096;
/// The buffer that ordinary answers are cut from; it is used again when they are gone.
const BUFFER_BYTES: usize = 16 * 1024;
/// The buffer may grow to this many times the bytes that are really there.
const GROWTH: usize = 8;

/// What the runtime said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// Its interpreter is up.
    Booted,
    /// It is initialised.
    Ready,
    /// The result of a request.
    Response {
        /// Whose.
        request_id: Bytes,
        /// The result.
        payload: Bytes,
    },
    /// The error of a request.
    Error {
        /// Whose.
        request_id: Bytes,
        /// As the runtime named it.
        error_type: Bytes,
        /// JSON.
        payload: Bytes,
    },
    /// Initialisation failed. The payload is empty where it was over the limit.
    InitError {
        /// As the runtime named it.
        error_type: Bytes,
        /// JSON.
        payload: Bytes,
    },
    /// An answer whose payload was over the limit, and has been passed over to its end.
    TooLarge {
        /// Whose.
        request_id: Bytes,
    },
}

/// The stream is not this framing. Nothing after it can be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Violation {
    /// A frame of length 0, or a kind that the runtime does not send.
    #[error("frame of unknown kind {0}")]
    Kind(u8),
    /// A field that is longer than its frame, or than [`FIELD_BYTES_MAX`]; or bytes where there should be none.
    #[error("frame of kind {0} with a broken field")]
    Field(u8),
}

/// Cuts a byte stream into [`Frame`]s. Payloads are slices of what was read, not copies.
#[derive(Debug, Default)]
pub struct Decoder {
    buffer: BytesMut,
    /// A frame over the limit: what is left of it, and what to say at its end.
    passing: Option<(usize, Frame)>,
}

/// A frame's beginning: where its payload starts and ends, counted from the frame's first byte.
struct Prefix {
    kind: u8,
    fields: [(usize, usize); 2],
    payload: usize,
    end: usize,
}

impl Decoder {
    /// Where the next bytes go: call `read_buf` (or `extend_from_slice`) on it, then [`Decoder::frame`].
    pub fn space(&mut self) -> &mut BytesMut {
        if self.passing.is_some() {
            self.buffer.reserve(BUFFER_BYTES);
            return &mut self.buffer;
        }
        let have = self.buffer.len();
        let told = if have < 4 { 0 } else { 4 + self.told() };
        if told > have + READ_BYTES {
            self.buffer.reserve((told - have).min(have * GROWTH).max(READ_BYTES));
        } else if self.buffer.capacity() - have < READ_BYTES {
            self.buffer.reserve(BUFFER_BYTES - BUFFER_BYTES.min(have) + READ_BYTES);
        }
        &mut self.buffer
    }

    /// The next whole frame, `None` until more bytes have come. After a [`Violation`] the stream is of no use.
    pub fn frame(&mut self) -> Result<Option<Frame>, Violation> {
        if let Some((left, _)) = &mut self.passing {
            let passed = self.buffer.len().min(*left);
            self.buffer.advance(passed);
            *left -= passed;
            if *left > 0 {
                return Ok(None);
            }
            return Ok(self.passing.take().map(|(_, frame)| frame));
        }
        let Some(prefix) = self.prefix()? else {
            return Ok(None);
        };
        if prefix.end - prefix.payload > RESPONSE_BYTES_MAX {
            let head = self.buffer.split_to(prefix.payload).freeze();
            let frame = match prefix.kind {
                INIT_ERROR => Frame::InitError { error_type: field(&head, prefix.fields[0]), payload: Bytes::new() },
                _ => Frame::TooLarge { request_id: field(&head, prefix.fields[0]) },
            };
            self.passing = Some((prefix.end - prefix.payload, frame));
            return self.frame();
        }
        if self.buffer.len() < prefix.end {
            return Ok(None);
        }
        let mut whole = self.buffer.split_to(prefix.end).freeze();
        if self.buffer.is_empty() && prefix.end > BUFFER_BYTES {
            self.buffer = BytesMut::new(); // its room belongs to the payload now
        }
        let [first, second] = prefix.fields.map(|at| field(&whole, at));
        let payload = whole.split_off(prefix.payload);
        Ok(Some(match prefix.kind {
            READY => Frame::Ready,
            BOOTED => Frame::Booted,
            RESPONSE => Frame::Response { request_id: first, payload },
            ERROR => Frame::Error { request_id: first, error_type: second, payload },
            _ => Frame::InitError { error_type: first, payload },
        }))
    }

    /// The length that the frame says it has, after its first four bytes.
    fn told(&self) -> usize {
        (&self.buffer[..4]).get_u32_le() as usize
    }

    fn prefix(&self) -> Result<Option<Prefix>, Violation> {
        if self.buffer.len() < 5 {
            return Ok(None);
        }
        let (kind, end) = (self.buffer[4], 4 + self.told());
        let fields_expected = match kind {
            READY | BOOTED => 0,
            RESPONSE | INIT_ERROR => 1,
            ERROR => 2,
            other => return Err(Violation::Kind(other)),
        };
        if end == 4 || (fields_expected == 0 && end != 5) {
            return Err(Violation::Field(kind));
        }
        let mut fields = [(5, 5); 2];
        let mut at = 5;
        for field in &mut fields[..fields_expected] {
            let start = at + 4;
            if start > end {
                return Err(Violation::Field(kind));
            }
            if self.buffer.len() < start {
                return Ok(None);
            }
            let size = (&self.buffer[at..start]).get_u32_le() as usize;
            if size > FIELD_BYTES_MAX || start + size > end {
                return Err(Violation::Field(kind));
            }
            *field = (start, start + size);
            at = start + size;
        }
        if self.buffer.len() < at {
            return Ok(None);
        }
        Ok(Some(Prefix { kind, fields, payload: at, end }))
    }
}

fn field(frame: &Bytes, (start, end): (usize, usize)) -> Bytes {
    frame.slice(start..end)
}
