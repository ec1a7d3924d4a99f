//! A connection's bytes, and the patience that the server has with them.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep};

use super::line::Line;
use crate::Limits;

/// What a client is told that does not finish a head: nobody who parses HTTP has seen it yet.
const HEAD_TOO_SLOW: &[u8] = b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
/// HTTP/2: what may come without being a request or its body, bytes: pings, settings, windows, priorities.
const CHATTER_BYTES_MAX: usize = 256 * 1024;

/// Which protocol is spoken: HTTP/1 waits for one head at a time, HTTP/2 for frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spoken {
    Http1,
    Http2,
}

/// A stream that fails when its client is too slow, or has nothing to say for too long.
///
/// No timer is touched while everything flows: it is set when a read or write has to wait, and when it fires, it looks
/// whether there was a reason to.
#[derive(Debug)]
pub(crate) struct Patient<S> {
    inner: S,
    spoken: Spoken,
    line: Arc<Line>,
    limits: Arc<Limits>,
    /// The first byte of the head that is being read, and how many requests there had been.
    head: Option<(Instant, usize)>,
    /// HTTP/2: bytes that came since that many requests.
    chatter: (usize, usize),
    waiting: Option<Pin<Box<Sleep>>>,
    /// Since when an answer does not flow freely.
    stalled: Option<Stall>,
    stalling: Option<Pin<Box<Sleep>>>,
}

/// An answer that waits for its reader.
#[derive(Debug)]
struct Stall {
    began: Instant,
    /// When the last byte went.
    last: Instant,
    /// How many went since.
    bytes: usize,
}

impl<S> Patient<S> {
    pub fn new(inner: S, spoken: Spoken, line: Arc<Line>, limits: Arc<Limits>) -> Patient<S> {
        let (head, chatter, waiting, stalled, stalling) = (None, (0, 0), None, None, None);
        Patient { inner, spoken, line, limits, head, chatter, waiting, stalled, stalling }
    }

    /// Until when the next byte has to come, and whether it is a head's.
    fn read_deadline(&mut self) -> Option<(Instant, bool)> {
        if self.spoken == Spoken::Http2 || self.line.is_busy() || self.stalled.is_some() {
            return None;
        }
        match self.head {
            Some((first, served)) if served == self.line.served() => Some((first + self.limits.head_time, true)),
            Some(_) | None => Some((Instant::from_std(self.line.quiet_since()) + self.limits.idle_time, false)),
        }
    }

    fn came(&mut self, bytes: usize) -> io::Result<()> {
        let served = self.line.served();
        match self.spoken {
            Spoken::Http1 => {
                if !self.line.is_busy() && self.head.is_none_or(|(_, then)| then != served) {
                    self.head = Some((Instant::now(), served));
                }
            }
            Spoken::Http2 => {
                self.chatter = match self.chatter {
                    (then, before) if then == served && !self.line.is_busy() => (then, before + bytes),
                    _ => (served, bytes),
                };
                if self.chatter.1 > CHATTER_BYTES_MAX {
                    return Err(io::Error::other("frames without requests"));
                }
            }
        }
        Ok(())
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Patient<S> {
    /// Looks at what a write came to.
    fn wrote(&mut self, cx: &mut Context<'_>, result: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        match &result {
            Poll::Ready(Ok(bytes)) => {
                if let Some(stall) = &mut self.stalled {
                    stall.bytes += bytes;
                    stall.last = Instant::now();
                }
                result
            }
            Poll::Ready(Err(_)) => result,
            Poll::Pending => {
                let now = Instant::now();
                let stall = self.stalled.get_or_insert(Stall { began: now, last: now, bytes: 0 });
                let all = stall.began + self.limits.patience(stall.bytes);
                let deadline = all.min(stall.last + self.limits.transfer_time);
                ready!(passed(&mut self.stalling, deadline, cx));
                Poll::Ready(Err(slow("the client does not take its answer")))
            }
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Patient<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        let before = buf.filled().len();
        if let Poll::Ready(result) = Pin::new(&mut this.inner).poll_read(cx, buf) {
            let bytes = buf.filled().len() - before;
            return Poll::Ready(result.and_then(|()| if bytes == 0 { Ok(()) } else { this.came(bytes) }));
        }
        let Some((deadline, is_head)) = this.read_deadline() else { return Poll::Pending };
        ready!(passed(&mut this.waiting, deadline, cx));
        if !is_head {
            // As if the client had closed: there is nothing to say to one that asked nothing.
            return Poll::Ready(Ok(()));
        }
        // Nothing else is being written: this connection has no request. Whoever does not take it goes without.
        if let Poll::Ready(Ok(_)) = Pin::new(&mut this.inner).poll_write(cx, HEAD_TOO_SLOW) {
            drop(Pin::new(&mut this.inner).poll_flush(cx));
        }
        Poll::Ready(Err(slow("the client does not finish its request's head")))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Patient<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.inner).poll_write(cx, buf);
        self.wrote(cx, result)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.inner).poll_write_vectored(cx, bufs);
        self.wrote(cx, result)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let result = Pin::new(&mut self.inner).poll_flush(cx);
        if result.is_ready() {
            // All of it is the kernel's now.
            self.stalled = None;
        }
        self.wrote(cx, result.map_ok(|()| 0)).map_ok(drop)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let result = Pin::new(&mut self.inner).poll_shutdown(cx);
        self.wrote(cx, result.map_ok(|()| 0)).map_ok(drop)
    }
}

/// Ready once `deadline` is over. A timer that is set already fires first, however early, and is then set again: the
/// deadline moves with every request, the timer only as often as it fires.
fn passed(timer: &mut Option<Pin<Box<Sleep>>>, deadline: Instant, cx: &mut Context<'_>) -> Poll<()> {
    let sleep = timer.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(deadline)));
    if sleep.deadline() > deadline {
        sleep.as_mut().reset(deadline);
    }
    loop {
        ready!(sleep.as_mut().poll(cx));
        if Instant::now() >= deadline {
            // Fired for good reason; whoever asks again asks for another deadline.
            *timer = None;
            return Poll::Ready(());
        }
        sleep.as_mut().reset(deadline.max(Instant::now() + Duration::from_millis(1)));
    }
}

fn slow(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::TimedOut, why)
}
