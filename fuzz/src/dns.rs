//! Packets of the DNS forwarder.

/// A length, the question of that length, and an answer.
pub fn run(data: &[u8]) {
    let Some((length, rest)) = data.split_first_chunk::<2>() else { return };
    let (question, answer) = rest.split_at(usize::from(u16::from_le_bytes(*length)).min(rest.len()));
    sandbox::fuzzing::dns(question, answer);
}
