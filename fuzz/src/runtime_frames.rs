//! Frames of a bootstrap: however the bytes arrive, the same frames; and over a real link, only the answer of the
//! request that runs is taken.

use bytes::Bytes;
use runtime_api::frame::{Decoder, FIELD_BYTES_MAX, Frame, Violation, encode_invoke};
use runtime_api::{Event, Invocation, Link};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

/// First byte: the size of pieces. Then the stream, in which `{A}` and `{B}` stand for the two requests' ids.
pub fn run(data: &[u8]) {
    let Some((piece, stream)) = data.split_first() else { return };
    let whole = decode(stream, stream.len().max(1));
    let cut = decode(stream, usize::from(*piece).max(1));
    assert_eq!(whole, cut, "frames depend on how they arrive");
    for frame in &whole.0 {
        let (Frame::Response { request_id, .. }
        | Frame::Error { request_id, .. }
        | Frame::TooLarge { request_id }
        | Frame::InitError { error_type: request_id, .. }) = frame
        else {
            continue;
        };
        assert!(request_id.len() <= FIELD_BYTES_MAX);
    }
    over_a_link(stream, &whole.0);
}

fn decode(bytes: &[u8], piece: usize) -> (Vec<Frame>, Option<Violation>) {
    let (mut decoder, mut frames) = (Decoder::default(), Vec::new());
    let mut given = 0;
    for piece in bytes.chunks(piece) {
        decoder.space().extend_from_slice(piece);
        given += piece.len();
        assert!(decoder.space().capacity() <= 64 * 1024 + 16 * given, "a length was believed before its bytes");
        loop {
            match decoder.frame() {
                Ok(Some(frame)) => frames.push(frame),
                Ok(None) => break,
                Err(violation) => return (frames, Some(violation)),
            }
        }
    }
    (frames, None)
}

pub fn invocation(id: &str) -> Invocation {
    Invocation {
        request_id: id.to_owned(),
        deadline_ms: 1,
        function_arn: "arn".into(),
        trace_id: String::new(),
        client_context: None,
        cognito_identity: None,
        content_type: None,
        payload: Bytes::from_static(b"{}"),
    }
}

const FIRST: &str = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
const SECOND: &str = "11111111-e9f4-11e8-9739-2dfe598c3fcd";

/// Sends two invocations, one after the other, to a runtime that says `stream` whatever it is asked.
fn over_a_link(stream: &[u8], frames: &[Frame]) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().expect("tokio");
    runtime.block_on(async {
        let (ours, mut theirs) = tokio::net::UnixStream::pair().expect("a socket pair");
        let mut link = Link::framed(ours);
        // More than a socket holds would wait for the link; what is cut off is a broken frame.
        theirs.write_all(&stream[..stream.len().min(64 * 1024)]).await.expect("room");
        theirs.shutdown().await.expect("its end");
        let mut ids = [FIRST, SECOND].into_iter();
        let mut running = None;
        loop {
            match link.event().await {
                Event::Closed => break,
                Event::Booted | Event::Ready | Event::InitError { .. } => assert_eq!(running, None, "out of turn"),
                event => {
                    let id: &str = running.take().expect("an answer that nobody asked for");
                    let said = frames.iter().any(|frame| is_answer(frame, id, &event));
                    assert!(said, "{event:?} is no answer to {id}");
                }
            }
            if link.is_ready()
                && let Some(id) = ids.next()
            {
                link.send(&invocation(id)).await.expect("it is ready");
                running = Some(id);
            }
        }
        drop(link);
        let mut sent = Vec::new();
        theirs.read_to_end(&mut sent).await.ok();
        let mut head = Vec::new();
        encode_invoke(&mut head, &invocation(FIRST));
        assert!(sent.is_empty() || sent.starts_with(&head));
    });
}

fn is_answer(frame: &Frame, id: &str, event: &Event) -> bool {
    match (frame, event) {
        (Frame::Response { request_id, payload }, Event::Response { payload: given })
        | (Frame::Error { request_id, payload, .. }, Event::Error { payload: given, .. }) => {
            request_id == id && payload == given
        }
        (Frame::TooLarge { request_id }, Event::TooLarge) => request_id == id,
        _ => false,
    }
}
