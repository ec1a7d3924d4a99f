//! An answer's body, which knows when it has left.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};

use super::line::Busy;

/// The bytes, in pieces, and the connection's mark that there is work.
#[derive(Debug)]
pub(crate) struct Answer {
    left: Bytes,
    piece_bytes: usize,
    _busy: Busy,
}

impl Answer {
    pub fn new(bytes: Bytes, piece_bytes: usize, busy: Busy) -> Answer {
        Answer { left: bytes, piece_bytes, _busy: busy }
    }
}

impl Body for Answer {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.left.is_empty() {
            return Poll::Ready(None);
        }
        let bytes = self.left.len().min(self.piece_bytes);
        Poll::Ready(Some(Ok(Frame::data(self.left.split_to(bytes)))))
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left.len() as u64)
    }
}
