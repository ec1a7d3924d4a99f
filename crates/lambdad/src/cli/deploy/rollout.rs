//! The calls that bring a function to what is wanted, and the waiting between them.

use std::collections::BTreeMap;

use base64::Engine as _;
use serde_json::{Map, Value, json};
use wire::sigv4::uri_encode;

use crate::cli::client::{Client, FUNCTIONS};
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::settle::{configuration, is_busy, ready, send};

/// What the function is to be. What is `None` stays as it is, or is the service's default.
#[derive(Clone, Debug)]
pub struct Desired {
    pub name: String,
    pub runtime: Option<String>,
    pub handler: Option<String>,
    pub memory_mb: Option<u32>,
    pub timeout_seconds: Option<u32>,
    pub environment: Option<BTreeMap<String, String>>,
    pub role: String,
    pub description: Option<String>,
}

/// What had to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Created,
    Updated,
    Unchanged,
}

/// Creates or updates, and waits. Gives the function's configuration as it then is.
pub fn roll_out(client: &Client, desired: &Desired, zip: &[u8], output: &Output) -> Result<(Action, Value), Failure> {
    let path = format!("{FUNCTIONS}/{}", uri_encode(&desired.name));
    let code = base64::engine::general_purpose::STANDARD.encode(zip);
    let Some(current) = configuration(client, &path)? else {
        output.progress(&format!("creating {}", desired.name));
        let mut input = settings(desired);
        input.insert("FunctionName".to_owned(), json!(desired.name));
        input.insert("Role".to_owned(), json!(desired.role));
        input.insert("Code".to_owned(), json!({ "ZipFile": code }));
        send(client, "POST", FUNCTIONS, input)?;
        return Ok((Action::Created, ready(client, &path, output)?));
    };
    let mut action = Action::Unchanged;
    // An update that is still going on would be in the way.
    if is_busy(&current) {
        ready(client, &path, output)?;
    }
    let changes = changes(settings(desired), &current);
    if !changes.is_empty() {
        output.progress(&format!("updating the settings of {}", desired.name));
        send(client, "PUT", &format!("{path}/configuration"), changes)?;
        ready(client, &path, output)?;
        action = Action::Updated;
    }
    if current.get("CodeSha256").and_then(Value::as_str) != Some(sha256_base64(zip).as_str()) {
        output.progress(&format!("updating the code of {}", desired.name));
        send(client, "PUT", &format!("{path}/code"), Map::from_iter([("ZipFile".to_owned(), json!(code))]))?;
        action = Action::Updated;
    }
    Ok((action, ready(client, &path, output)?))
}

/// The settings as the API's members.
fn settings(desired: &Desired) -> Map<String, Value> {
    let Desired { name: _, runtime, handler, memory_mb, timeout_seconds, environment, role: _, description } = desired;
    let members = [
        ("Runtime", runtime.as_ref().map(|id| json!(id))),
        ("Handler", handler.as_ref().map(|handler| json!(handler))),
        ("MemorySize", memory_mb.map(|mb| json!(mb))),
        ("Timeout", timeout_seconds.map(|seconds| json!(seconds))),
        ("Environment", environment.as_ref().map(|variables| json!({ "Variables": variables }))),
        ("Description", description.as_ref().map(|text| json!(text))),
    ];
    members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// Those members that are not already so.
fn changes(mut wanted: Map<String, Value>, current: &Value) -> Map<String, Value> {
    wanted.retain(|name, value| current.get(name) != Some(value));
    wanted
}

fn sha256_base64(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    domain::Digest(sha2::Sha256::digest(bytes).into()).base64()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_sent() {
        let desired = Desired {
            name: "f".into(),
            runtime: Some("python3.11".into()),
            handler: Some("app.handler".into()),
            memory_mb: Some(256),
            timeout_seconds: None,
            environment: Some(BTreeMap::from([("A".into(), "1".into())])),
            role: "r".into(),
            description: None,
        };
        let check = |current: Value, expected: Value| {
            assert_eq!(Value::Object(changes(settings(&desired), &current)), expected);
        };
        check(
            json!({ "Runtime": "python3.11", "Handler": "app.handler", "MemorySize": 256, "Timeout": 9,
                    "Environment": { "Variables": { "A": "1" } } }),
            json!({}),
        );
        check(
            json!({ "Runtime": "python3.9", "Handler": "app.handler", "MemorySize": 128 }),
            json!({ "Runtime": "python3.11", "MemorySize": 256, "Environment": { "Variables": { "A": "1" } } }),
        );
    }
}
