//! What a function prints: no byte is lost or made up, however it arrives.

use runtime_api::output::{EVENT_BYTES_MAX, Splitter};

/// First byte: the size of pieces. Then what is printed.
pub fn run(data: &[u8]) {
    let Some((piece, printed)) = data.split_first() else { return };
    let whole = split(printed, printed.len().max(1));
    let cut = split(printed, usize::from(*piece).max(1));
    assert_eq!(whole, cut, "events depend on how the bytes arrive");
    for (text, _) in &whole {
        // Each byte that is no UTF-8 becomes three.
        assert!(!text.is_empty() && text.len() <= 3 * EVENT_BYTES_MAX);
    }
    if !printed.contains(&0xA5) && std::str::from_utf8(printed).is_ok() {
        let lines: String = whole.iter().map(|(text, _)| text.as_str()).collect();
        let expected: Vec<&[u8]> =
            printed.split_inclusive(|byte| *byte == b'\n').filter(|line| *line != b"\n").collect();
        assert_eq!(lines.as_bytes(), expected.concat(), "what was printed is not what is kept");
    }
}

fn split(printed: &[u8], piece: usize) -> Vec<(String, Option<u64>)> {
    let (mut splitter, mut events) = (Splitter::default(), Vec::new());
    let mut sink = |record: runtime_api::output::Record| events.push((record.text, record.timestamp_us));
    for piece in printed.chunks(piece) {
        splitter.push(piece, &mut sink);
    }
    splitter.flush(&mut sink);
    events
}
