//! Changing a function's settings, and waiting until they are in effect.

use std::time::{Duration, Instant};

use serde_json::{Map, Value};

use super::client::{Call, Client};
use super::failure::Failure;
use super::output::Output;

/// Unpacking the largest package and capturing a runtime, on a slow disk.
const READY_MAX: Duration = Duration::from_secs(120);
const POLL_FIRST: Duration = Duration::from_millis(20);
const POLL_MAX: Duration = Duration::from_millis(500);

/// Sends JSON, and takes whatever comes back for a yes.
pub fn send(client: &Client, method: &str, path: &str, input: Map<String, Value>) -> Result<(), Failure> {
    let body = Value::Object(input).to_string().into_bytes();
    let headers = [("content-type", "application/json")];
    client.lambda(Call { method, path, headers: &headers, body, ..Call::default() }).map(drop)
}

/// GetFunctionConfiguration of `/2015-03-31/functions/NAME`; nothing if there is no such function.
pub fn configuration(client: &Client, path: &str) -> Result<Option<Value>, Failure> {
    let path = format!("{path}/configuration");
    match client.lambda(Call { method: "GET", path: &path, ..Call::default() }) {
        Ok(answer) => Ok(Some(answer.json()?)),
        Err(Failure::Refused { code, .. }) if code == "ResourceNotFoundException" => Ok(None),
        Err(other) => Err(other),
    }
}

/// Whether it is being created or updated.
pub fn is_busy(function: &Value) -> bool {
    function["State"] == "Pending" || function["LastUpdateStatus"] == "InProgress"
}

/// Waits until the function is neither pending nor being updated.
pub fn ready(client: &Client, path: &str, output: &Output) -> Result<Value, Failure> {
    let begun = Instant::now();
    let mut pause = POLL_FIRST;
    loop {
        let gone = || Failure::Refused {
            code: "ResourceNotFoundException".to_owned(),
            message: "the function was deleted meanwhile".to_owned(),
        };
        let function = configuration(client, path)?.ok_or_else(gone)?;
        let text = |name: &str| function.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        for (state, prefix) in [("State", "State"), ("LastUpdateStatus", "LastUpdateStatus")] {
            if text(state) == "Failed" {
                let (code, message) = (text(&format!("{prefix}ReasonCode")), text(&format!("{prefix}Reason")));
                return Err(Failure::Refused { code, message });
            }
        }
        if !is_busy(&function) {
            return Ok(function);
        }
        if begun.elapsed() > READY_MAX {
            let message = format!("the function is still not ready after {} seconds", READY_MAX.as_secs());
            return Err(Failure::Refused { code: "Timeout".to_owned(), message });
        }
        output.progress(&format!("waiting for the function, {} s", begun.elapsed().as_secs()));
        std::thread::sleep(pause);
        pause = (pause * 2).min(POLL_MAX);
    }
}
