use std::io::{self, IoSlice};

use bytes::Bytes;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UnixStream;

use super::not_idle;
use crate::frame::{Decoder, Frame, encode_assign, encode_invoke};
use crate::protocol::{Call, Machine, Refusal, State, error_type};
use crate::{Event, Invocation};

/// Frames out of turn that are passed over after one invocation. A bootstrap of ours sends none; a function that
/// writes to the descriptor itself gets no more of the platform's time than this.
const STRAY_FRAMES_MAX: u32 = 1000;

/// The platform's end of a bootstrap's socketpair.
#[derive(Debug)]
pub(crate) struct Framed {
    stream: UnixStream,
    decoder: Decoder,
    machine: Machine,
    /// The frame of an invocation, less its payload; kept for its room.
    head: Vec<u8>,
    stray_frames: u32,
    /// It has said that its interpreter is up.
    booted: bool,
    closed: bool,
}

impl Framed {
    pub(crate) fn new(stream: UnixStream) -> Self {
        Framed {
            stream,
            decoder: Decoder::default(),
            machine: Machine::default(),
            head: Vec::new(),
            stray_frames: 0,
            booted: false,
            closed: false,
        }
    }

    pub(crate) fn is_ready(&self) -> bool {
        !self.closed && matches!(self.machine.state(), State::Ready { .. })
    }

    pub(crate) async fn send(&mut self, invocation: &Invocation) -> io::Result<()> {
        if self.closed {
            return Err(io::Error::new(io::ErrorKind::BrokenPipe, "the runtime's connection has ended"));
        }
        let state = self.machine.state();
        self.machine.apply(Call::Invoke(&invocation.request_id)).map_err(|_| not_idle(state))?;
        self.stray_frames = 0;
        encode_invoke(&mut self.head, invocation);
        // A frame cut short by cancellation or an error can not be taken up again.
        self.closed = true;
        let mut parts = [IoSlice::new(&self.head), IoSlice::new(&invocation.payload)];
        let mut left = &mut parts[..];
        while !left.is_empty() {
            let written = self.stream.write_vectored(left).await?;
            if written == 0 && left.iter().any(|part| !part.is_empty()) {
                return Err(io::ErrorKind::WriteZero.into());
            }
            IoSlice::advance_slices(&mut left, written);
        }
        self.closed = false;
        Ok(())
    }

    pub(crate) async fn assign(&mut self, variables: &[(String, String)]) -> io::Result<()> {
        self.stream.write_all(&encode_assign(variables)).await
    }

    pub(crate) async fn event(&mut self) -> Event {
        while !self.closed {
            match self.decoder.frame() {
                Ok(Some(frame)) => match self.take(frame) {
                    Ok(event) => return event,
                    Err(refusal) => self.pass_over(refusal),
                },
                Ok(None) => match self.stream.read_buf(self.decoder.space()).await {
                    Ok(1..) => {}
                    Ok(0) => self.closed = true,
                    Err(error) => self.close(&error),
                },
                Err(violation) => self.close(&violation),
            }
        }
        Event::Closed
    }

    /// What a frame means now; refused, it means nothing.
    fn take(&mut self, frame: Frame) -> Result<Event, Refusal> {
        match frame {
            // Whatever runs in there after that, it says so once, and before it does anything else.
            Frame::Booted if !self.booted && self.machine.state() == State::Started => {
                self.booted = true;
                Ok(Event::Booted)
            }
            Frame::Booted => Err(Refusal::InvalidStateTransition { from: self.machine.state().name(), to: "Booted" }),
            Frame::Ready => self.machine.apply(Call::Next).map(|()| Event::Ready),
            Frame::Response { request_id, payload } => {
                self.answer(Call::Response(text(&request_id)))?;
                Ok(Event::Response { payload })
            }
            Frame::Error { request_id, error_type, payload } => {
                self.answer(Call::Error(text(&request_id)))?;
                Ok(Event::Error { error_type: classified(&error_type), payload })
            }
            Frame::TooLarge { request_id } => {
                self.answer(Call::Response(text(&request_id)))?;
                Ok(Event::TooLarge)
            }
            Frame::InitError { error_type, payload } => {
                self.machine.apply(Call::InitError)?;
                Ok(Event::InitError { error_type: classified(&error_type), payload })
            }
        }
    }

    /// A whole answer, which implies that the runtime waits for the next invocation.
    fn answer(&mut self, call: Call<'_>) -> Result<(), Refusal> {
        self.machine.apply(call)?;
        self.machine.apply(Call::Answered)?;
        self.machine.apply(Call::Next)
    }

    fn pass_over(&mut self, refusal: Refusal) {
        tracing::debug!(%refusal, "frame out of turn");
        self.stray_frames += 1;
        if self.stray_frames > STRAY_FRAMES_MAX {
            self.close(&"too many frames out of turn");
        }
    }

    fn close(&mut self, why: &dyn std::fmt::Display) {
        tracing::debug!(%why, "runtime connection closed");
        self.closed = true;
    }
}

/// An id that is not UTF-8 is not the current one.
fn text(bytes: &Bytes) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

fn classified(named: &Bytes) -> Option<String> {
    (!named.is_empty()).then(|| error_type(&String::from_utf8_lossy(named)).to_owned())
}
