use bytes::{Buf, BufMut, Bytes};
use domain::limits::RESPONSE_BYTES_MAX;
use proptest::prelude::*;

use super::*;
use crate::Invocation;

fn raw(kind: u8, fields: &[&[u8]], payload: &[u8]) -> Vec<u8> {
    let mut body = vec![kind];
    for field in fields {
        body.put_u32_le(u32::try_from(field.len()).expect("small"));
        body.extend_from_slice(field);
    }
    body.extend_from_slice(payload);
    let mut out = u32::try_from(body.len()).expect("small").to_le_bytes().to_vec();
    out.append(&mut body);
    out
}

/// Feeds `bytes` in pieces of these sizes (the last one for ever), as a socket would.
fn decode(bytes: &[u8], pieces: &[usize]) -> (Vec<Frame>, Option<Violation>, usize) {
    let mut decoder = Decoder::default();
    let (mut frames, mut left, mut largest) = (Vec::new(), bytes, 0);
    let mut pieces = pieces.iter().copied().chain(std::iter::repeat(*pieces.last().unwrap_or(&4096)));
    while !left.is_empty() {
        let space = decoder.space();
        largest = largest.max(space.capacity());
        let size = pieces.next().unwrap_or(1).clamp(1, left.len()).min(space.capacity() - space.len());
        space.extend_from_slice(&left[..size]);
        left = &left[size..];
        loop {
            match decoder.frame() {
                Ok(Some(frame)) => frames.push(frame),
                Ok(None) => break,
                Err(violation) => return (frames, Some(violation), largest),
            }
        }
    }
    (frames, None, largest)
}

#[test]
fn an_invocation_is_framed_as_the_bootstraps_read_it() {
    let invocation = Invocation {
        request_id: "id".into(),
        deadline_ms: 7,
        function_arn: "arn".into(),
        trace_id: String::new(),
        client_context: Some("{}".into()),
        cognito_identity: None,
        content_type: Some("application/json".into()),
        payload: Bytes::from_static(b"[1]"),
    };
    let mut head = vec![1, 2, 3];
    encode_invoke(&mut head, &invocation);
    let mut rest = &head[..];
    assert_eq!(rest.get_u32_le() as usize, head.len() - 4 + 3);
    assert_eq!((rest.get_u8(), rest.get_u64_le()), (INVOKE, 7));
    for expected in ["id", "arn", "", "{}", "", "application/json"] {
        let size = rest.get_u32_le() as usize;
        assert_eq!(&rest[..size], expected.as_bytes());
        rest.advance(size);
    }
    assert!(rest.is_empty());
}

#[test]
fn an_assignment_is_framed_as_the_bootstraps_read_it() {
    let frame = encode_assign(&[("A".into(), "1".into()), ("ü".into(), String::new())]);
    assert_eq!(frame, raw(ASSIGN, &[b"A", b"1", "ü".as_bytes(), b""], b""));
}

#[test]
fn violations_are_named() {
    for (bytes, expected) in [
        (raw(0, &[], b""), Violation::Kind(0)),
        (raw(INVOKE, &[], b""), Violation::Kind(INVOKE)),
        (raw(ASSIGN, &[], b"x"), Violation::Kind(ASSIGN)),
        (raw(BOOTED, &[], b"x"), Violation::Field(BOOTED)),
        (raw(READY, &[], b"x"), Violation::Field(READY)),
        (raw(RESPONSE, &[], b""), Violation::Field(RESPONSE)),
        (raw(RESPONSE, &[], b"\xff\xff\xff\xff"), Violation::Field(RESPONSE)),
        (raw(ERROR, &[b"id"], b"\x09\0\0\0"), Violation::Field(ERROR)),
        (raw(RESPONSE, &[&[b'x'; FIELD_BYTES_MAX + 1]], b""), Violation::Field(RESPONSE)),
        (vec![0, 0, 0, 0, READY], Violation::Field(READY)),
    ] {
        for piece in [1, 4096] {
            assert_eq!(decode(&bytes, &[piece]).1, Some(expected), "{bytes:?}");
        }
    }
}

#[test]
fn a_payload_at_the_limit_passes_and_one_past_it_is_passed_over() {
    let at = raw(RESPONSE, &[b"id"], &vec![b'a'; RESPONSE_BYTES_MAX]);
    let past = raw(ERROR, &[b"id", b"T"], &vec![b'a'; RESPONSE_BYTES_MAX + 1]);
    let init = raw(INIT_ERROR, &[b"T"], &vec![b'a'; RESPONSE_BYTES_MAX + 1]);
    let after = raw(RESPONSE, &[b"next"], b"1");
    let bytes = [at, past, init, after].concat();
    let (frames, violation, _) = decode(&bytes, &[3, 5, 65_536]);
    assert_eq!(violation, None);
    let [Frame::Response { request_id, payload }, rest @ ..] = &frames[..] else { panic!("{frames:?}") };
    assert_eq!((&request_id[..], payload.len()), (&b"id"[..], RESPONSE_BYTES_MAX));
    assert_eq!(
        rest,
        [
            Frame::TooLarge { request_id: Bytes::from_static(b"id") },
            Frame::InitError { error_type: Bytes::from_static(b"T"), payload: Bytes::new() },
            Frame::Response { request_id: Bytes::from_static(b"next"), payload: Bytes::from_static(b"1") },
        ]
    );
}

#[test]
fn a_length_is_not_believed_before_its_bytes_are_there() {
    // 4 GiB announced, one KiB sent: nothing of that size is set aside, within the limit or over it.
    for told in [u32::MAX, 6_000_000] {
        let mut bytes = raw(RESPONSE, &[b"id"], &[b'a'; 1024]);
        bytes[..4].copy_from_slice(&told.to_le_bytes());
        let (frames, violation, largest) = decode(&bytes, &[512]);
        assert_eq!((frames, violation), (vec![], None));
        assert!(largest <= 64 * 1024, "{largest} bytes set aside for 1 KiB");
    }
}

#[test]
fn small_answers_share_one_buffer() {
    let mut decoder = Decoder::default();
    let frame = raw(RESPONSE, &[b"8476a536-e9f4-11e8-9739-2dfe598c3fcd"], b"{\"ok\":true}");
    let mut starts = std::collections::HashSet::new();
    for _ in 0..10_000 {
        decoder.space().extend_from_slice(&frame);
        let Ok(Some(Frame::Response { payload, .. })) = decoder.frame() else { panic!("whole frame") };
        starts.insert(payload.as_ptr() as usize / (64 * 1024));
    }
    assert!(starts.len() <= 2, "answers were cut from {} buffers", starts.len());
}

fn any_frame() -> impl Strategy<Value = Frame> {
    let bytes = |max| prop::collection::vec(any::<u8>(), 0..max).prop_map(Bytes::from);
    prop_oneof![
        Just(Frame::Booted),
        Just(Frame::Ready),
        (bytes(40), bytes(20_000)).prop_map(|(request_id, payload)| Frame::Response { request_id, payload }),
        (bytes(40), bytes(40), bytes(600))
            .prop_map(|(request_id, error_type, payload)| { Frame::Error { request_id, error_type, payload } }),
        (bytes(40), bytes(600)).prop_map(|(error_type, payload)| Frame::InitError { error_type, payload }),
    ]
}

fn encode(frame: &Frame) -> Vec<u8> {
    match frame {
        Frame::Booted => raw(BOOTED, &[], b""),
        Frame::Ready => raw(READY, &[], b""),
        Frame::Response { request_id, payload } => raw(RESPONSE, &[request_id], payload),
        Frame::Error { request_id, error_type, payload } => raw(ERROR, &[request_id, error_type], payload),
        Frame::InitError { error_type, payload } => raw(INIT_ERROR, &[error_type], payload),
        Frame::TooLarge { .. } => unreachable!("never sent"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_chunking_gives_the_frames_sent(
        frames in prop::collection::vec(any_frame(), 0..8),
        pieces in prop::collection::vec(1usize..5000, 1..20),
    ) {
        let bytes: Vec<u8> = frames.iter().flat_map(encode).collect();
        let (got, violation, _) = decode(&bytes, &pieces);
        prop_assert_eq!(violation, None);
        prop_assert_eq!(got, frames);
    }

    #[test]
    fn garbage_is_survived_and_chunking_does_not_matter(
        bytes in prop::collection::vec(prop_oneof![3 => 0u8..8, 1 => any::<u8>()], 0..3000),
        pieces in prop::collection::vec(1usize..200, 1..20),
    ) {
        let (whole, by_pieces) = (decode(&bytes, &[4096]), decode(&bytes, &pieces));
        prop_assert_eq!((whole.0, whole.1), (by_pieces.0, by_pieces.1));
    }
}
