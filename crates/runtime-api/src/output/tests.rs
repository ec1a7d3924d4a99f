use proptest::prelude::*;

use super::*;

fn frame(text: &[u8], timestamp_us: u64) -> Vec<u8> {
    let mut out = 0xA55A_0003_u32.to_be_bytes().to_vec();
    out.extend(u32::try_from(text.len()).expect("small").to_be_bytes());
    out.extend(timestamp_us.to_be_bytes());
    out.extend(text);
    out
}

/// Pushes `bytes` in pieces of these sizes (the last one for ever) and flushes.
fn split(bytes: &[u8], pieces: &[usize]) -> Vec<Record> {
    let (mut splitter, mut records, mut left) = (Splitter::default(), Vec::new(), bytes);
    let mut pieces = pieces.iter().copied().chain(std::iter::repeat(*pieces.last().unwrap_or(&1)));
    while !left.is_empty() {
        let (piece, rest) = left.split_at(pieces.next().unwrap_or(1).clamp(1, left.len()));
        splitter.push(piece, |record| records.push(record));
        assert!(splitter.held.len() < EVENT_BYTES_MAX, "more than an event is held");
        left = rest;
    }
    splitter.flush(|record| records.push(record));
    records
}

#[track_caller]
fn check(bytes: &[u8], expected: &[(&str, Option<u64>)]) {
    for piece in [1, 2, 7, bytes.len().max(1)] {
        let records = split(bytes, &[piece]);
        let got: Vec<(&str, Option<u64>)> = records.iter().map(|one| (one.text.as_str(), one.timestamp_us)).collect();
        assert_eq!(got, expected, "in pieces of {piece}");
    }
}

#[test]
fn lines() {
    check(b"", &[]);
    check(b"one\ntwo\n", &[("one\n", None), ("two\n", None)]);
    check(b"\n\none\n\nlast", &[("one\n", None), ("last", None)]);
    check(b"another\rline\n", &[("another\rline\n", None)]);
    check(b"bad \xff\xfe byte\n", &[("bad \u{fffd}\u{fffd} byte\n", None)]);
    check("h\u{e9}llo \u{1f600}\n".as_bytes(), &[("h\u{e9}llo \u{1f600}\n", None)]);
}

#[test]
fn frames() {
    let record = frame(b"[ERROR] X\nTraceback\n\n  line", 7);
    let all = [b"before\n".as_slice(), &record, b"after\n", &record, &record].concat();
    let text = "[ERROR] X\nTraceback\n\n  line";
    check(&all, &[("before\n", None), (text, Some(7)), ("after\n", None), (text, Some(7)), (text, Some(7))]);
    // The bootstraps end an open line first.
    check(&[b"open\n", &frame(b"x\n", 1)[..]].concat(), &[("open\n", None), ("x\n", Some(1))]);
    check(&frame(b"", 1), &[]);
}

#[test]
fn a_frame_starts_only_a_line_and_needs_its_whole_magic() {
    // U+00A5 Z NUL, inside a line: text.
    check(b"a\xc2\xa5Z\0\x03 b\n", &[("a\u{a5}Z\0\u{3} b\n", None)]);
    check(b"\xa5Z\x01rest\n", &[("\u{fffd}Z\u{1}rest\n", None)]);
    check(b"\xa5Z", &[("\u{fffd}Z", None)]);
}

#[test]
fn what_is_cut_short_is_still_said() {
    check(&frame(b"half of it", 3)[..16 + 4], &[("half", Some(3))]);
    let mut splitter = Splitter::default();
    let mut records = Vec::new();
    splitter.push(&frame(b"half of it", 3)[..20], |one| records.push(one.text));
    splitter.flush(|one| records.push(one.text));
    splitter.push(b" of itnext\n", |one| records.push(one.text));
    assert_eq!(records, ["half", " of it", "next\n"]);
}

#[test]
fn events_are_cut_at_the_limit_between_characters() {
    let at = "a".repeat(EVENT_BYTES_MAX - 1) + "\n";
    assert_eq!(split(at.as_bytes(), &[1000]).len(), 1);
    let past = "a".repeat(EVENT_BYTES_MAX) + "\n";
    let sizes =
        |text: &str, pieces| split(text.as_bytes(), pieces).iter().map(|one| one.text.len()).collect::<Vec<_>>();
    assert_eq!(sizes(&past, &[1000]), [EVENT_BYTES_MAX], "the newline alone is no event");
    let wide = "\u{1f600}".repeat(EVENT_BYTES_MAX / 4);
    for shift in 0..4 {
        let text = "a".repeat(shift) + &wide + "\n";
        for pieces in [&[4096][..], &[1 << 20]] {
            let records = split(text.as_bytes(), pieces);
            assert!(records.iter().all(|one| !one.text.contains('\u{fffd}') && one.text.len() <= EVENT_BYTES_MAX));
            let whole: String = records.into_iter().map(|one| one.text).collect();
            assert_eq!(whole.trim_end(), text.trim_end());
        }
    }
    // A frame that says 4 GiB is given out in events as its bytes come.
    let mut lie = frame(&vec![b'x'; EVENT_BYTES_MAX * 2 + 5], 1);
    lie[4..8].copy_from_slice(&u32::MAX.to_be_bytes());
    let sizes: Vec<usize> = split(&lie, &[10_000]).iter().map(|one| one.text.len()).collect();
    assert_eq!(sizes, [EVENT_BYTES_MAX, EVENT_BYTES_MAX, 5]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_chunking_gives_the_same_events(
        parts in prop::collection::vec(prop_oneof![
            prop::collection::vec(any::<u8>(), 0..30),
            "[a-z\u{e9}\r]{0,12}\n".prop_map(String::into_bytes),
            (prop::collection::vec(any::<u8>(), 0..30), any::<u64>()).prop_map(|(text, at)| frame(&text, at)),
            Just(vec![0xA5, 0x5A]),
        ], 0..20),
        pieces in prop::collection::vec(1usize..40, 1..10),
    ) {
        let bytes = parts.concat();
        prop_assert_eq!(split(&bytes, &pieces), split(&bytes, &[usize::MAX]));
    }
}
