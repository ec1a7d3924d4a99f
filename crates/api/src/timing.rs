//! Where an invocation's time went: in its own answer, if asked for, and afterwards.

use std::time::Duration;

use control::Timing;
use domain::RequestId;
use http::header::{HeaderName, HeaderValue};
use serde::Serialize;
use wire::{Error, Reply};

use crate::{Api, Caller};

/// Given with an Invoke, whatever its value, the answer says where its time went, in a `Server-Timing` header.
pub(crate) const ASKED: &str = "x-lambdad-timing";
const TOLD: HeaderName = HeaderName::from_static("server-timing");

#[derive(Serialize)]
pub(crate) struct TimingReply {
    request_id: String,
    function: String,
    total_ms: f64,
    parts: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    name: &'static str,
    ms: f64,
}

impl Api {
    pub(crate) fn tell_timing(&self, caller: &Caller, reply: &mut Reply) {
        // Without one it was a dry run.
        let Some((_, mut timing)) = self.control.timing(&caller.request_id) else { return };
        // What has been done with the answer since.
        timing.response += caller.received.elapsed().saturating_sub(timing.total());
        let all = timing.parts().into_iter().chain([("total", timing.total())]);
        let text: Vec<String> = all.map(|(name, part)| format!("{name};dur={:.3}", ms(part))).collect();
        if let Ok(value) = HeaderValue::from_str(&text.join(", ")) {
            reply.headers_mut().insert(TOLD, value);
        }
    }

    pub(crate) fn timing(&self, request_id: &str) -> Result<TimingReply, Error> {
        let found = self.control.timing(&RequestId::new(request_id));
        let (function, timing) = found.ok_or_else(|| {
            Error::not_found(format!(
                "No invocation {request_id} is remembered: the last 32 of each function are, until it is changed or the server ends."
            ))
        })?;
        Ok(reply(request_id, function.as_str(), &timing))
    }
}

fn reply(request_id: &str, function: &str, timing: &Timing) -> TimingReply {
    TimingReply {
        request_id: request_id.to_owned(),
        function: function.to_owned(),
        total_ms: ms(timing.total()),
        parts: timing.parts().into_iter().map(|(name, part)| Part { name, ms: ms(part) }).collect(),
    }
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}
