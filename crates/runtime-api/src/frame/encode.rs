use super::{ASSIGN, INVOKE};
use crate::Invocation;

/// Writes the frame of `invocation`, less its payload, into `head`: the payload follows on the wire without a copy.
pub fn encode_invoke(head: &mut Vec<u8>, invocation: &Invocation) {
    let Invocation {
        request_id,
        deadline_ms,
        function_arn,
        trace_id,
        client_context,
        cognito_identity,
        content_type,
        payload,
    } = invocation;
    head.clear();
    head.extend_from_slice(&[0; 4]);
    head.push(INVOKE);
    head.extend_from_slice(&deadline_ms.to_le_bytes());
    let or_empty = |field: &'_ Option<String>| field.as_deref().unwrap_or_default().len();
    head.reserve(or_empty(client_context) + or_empty(cognito_identity) + 512);
    for field in [
        request_id,
        function_arn,
        trace_id,
        client_context.as_deref().unwrap_or_default(),
        cognito_identity.as_deref().unwrap_or_default(),
        content_type.as_deref().unwrap_or_default(),
    ] {
        head.extend_from_slice(&length(field.len()));
        head.extend_from_slice(field.as_bytes());
    }
    let size = length(head.len() - 4 + payload.len());
    head[..4].copy_from_slice(&size);
}

/// The frame that makes a blank one function's.
pub fn encode_assign(variables: &[(String, String)]) -> Vec<u8> {
    let mut frame = vec![0, 0, 0, 0, ASSIGN];
    for text in variables.iter().flat_map(|(name, value)| [name, value]) {
        frame.extend_from_slice(&length(text.len()));
        frame.extend_from_slice(text.as_bytes());
    }
    let size = length(frame.len() - 4);
    frame[..4].copy_from_slice(&size);
    frame
}

/// A length on the wire. Every part is bounded by the API's limits, far below 4 GiB.
fn length(bytes: usize) -> [u8; 4] {
    u32::try_from(bytes).expect("an invocation is far below 4 GiB").to_le_bytes()
}
