//! One event, and its bytes before they are sealed.

use std::time::Duration;

use bytes::Bytes;
use domain::{Digest, FunctionName, Millis};
use serde::{Deserialize, Serialize};

/// Names one recorded event: when it was, and something random.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordingId(String);

/// Hex digits of the milliseconds, so that ids order by time.
const TIME_DIGITS: usize = 16;
const RANDOM_DIGITS: usize = 16;

impl RecordingId {
    pub(super) fn new(at: Millis) -> Result<RecordingId, getrandom::Error> {
        let random = getrandom::u64()?;
        Ok(RecordingId(format!("{:016x}{random:016x}", at.0)))
    }

    /// Reads what [`RecordingId::as_str`] gives.
    pub fn parse(text: &str) -> Option<RecordingId> {
        let digits = text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        (digits && text.len() == TIME_DIGITS + RANDOM_DIGITS).then(|| RecordingId(text.into()))
    }

    /// 32 lower-case hex digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// When the event was.
    pub fn at(&self) -> Millis {
        // Digits only, as many as a u64 has: it parses.
        Millis(u64::from_str_radix(&self.0[..TIME_DIGITS], 16).unwrap_or_default())
    }
}

impl std::fmt::Display for RecordingId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// One invocation, complete enough to be done again and compared.
#[derive(Clone, PartialEq, Eq)]
pub struct Recording {
    /// Names it.
    pub id: RecordingId,
    /// The function.
    pub function: FunctionName,
    /// The version that ran: `$LATEST` or a number.
    pub version: String,
    /// The runtime it ran on, such as `python3.9`.
    pub runtime: String,
    /// The package that ran.
    pub code: Digest,
    /// The event.
    pub request: Bytes,
    /// The client context, decoded from base64.
    pub client_context: Option<String>,
    /// The result, or the error in its place.
    pub answer: Bytes,
    /// Whether the answer is an error.
    pub failed: bool,
    /// How long the function took, without the start of its environment.
    pub duration: Duration,
}

#[cfg(fuzzing)]
pub(crate) fn fuzz(plain: &[u8]) {
    let name = FunctionName::new("f").expect("a name");
    let id = RecordingId::new(Millis(1)).expect("random bytes");
    let Some(found) = Recording::decode(name.clone(), id.clone(), plain.to_vec()) else { return };
    let again = found.encode().expect("a head is JSON");
    assert!(Recording::decode(name, id, again).as_ref() == Some(&found), "read back as another");
}

/// Payloads are nobody's business in a log.
impl std::fmt::Debug for Recording {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Recording").field("id", &self.id).field("function", &self.function).finish_non_exhaustive()
    }
}

/// Everything but the payloads and what the file's place says. The shape's number is in the file's magic.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Head {
    version: String,
    runtime: String,
    code: String,
    client_context: Option<String>,
    failed: bool,
    duration_us: u64,
    request_bytes: u64,
}

impl Recording {
    /// An event of `at`, named anew.
    pub fn id_for(at: Millis) -> Result<RecordingId, getrandom::Error> {
        RecordingId::new(at)
    }

    /// When it was.
    pub fn at(&self) -> Millis {
        self.id.at()
    }

    /// What the limit for one event counts.
    pub(super) fn payload_bytes(&self) -> usize {
        self.request.len() + self.answer.len() + self.client_context.as_ref().map_or(0, String::len)
    }

    /// The head's length, the head, the request, the answer.
    pub(super) fn encode(&self) -> serde_json::Result<Vec<u8>> {
        let head = serde_json::to_vec(&Head {
            version: self.version.clone(),
            runtime: self.runtime.clone(),
            code: self.code.hex(),
            client_context: self.client_context.clone(),
            failed: self.failed,
            duration_us: u64::try_from(self.duration.as_micros()).unwrap_or(u64::MAX),
            request_bytes: self.request.len() as u64,
        })?;
        Ok([&(head.len() as u64).to_le_bytes()[..], &head, &self.request, &self.answer].concat())
    }

    /// Reads what [`Recording::encode`] wrote.
    pub(super) fn decode(function: FunctionName, id: RecordingId, plain: Vec<u8>) -> Option<Recording> {
        let mut rest = Bytes::from(plain);
        let mut take = |bytes: u64| {
            let bytes = usize::try_from(bytes).ok()?;
            (bytes <= rest.len()).then(|| rest.split_to(bytes))
        };
        let length = take(8)?;
        let head = take(u64::from_le_bytes(length.as_ref().try_into().ok()?))?;
        let Head { version, runtime, code, client_context, failed, duration_us, request_bytes } =
            serde_json::from_slice(&head).ok()?;
        let request = take(request_bytes)?;
        Some(Recording {
            id,
            function,
            version,
            runtime,
            code: Digest::from_hex(&code)?,
            request,
            client_context,
            answer: rest,
            failed,
            duration: Duration::from_micros(duration_us),
        })
    }
}
