//! `lambdad invoke`: call a function and print its answer.

use std::io::{IsTerminal as _, Read as _, Write as _};
use std::path::Path;

use base64::Engine as _;
use clap::Args;
use serde_json::{Value, json};
use wire::sigv4::uri_encode;

use super::client::{Answer, Call, Client, FUNCTIONS};
use super::failure::Failure;
use super::output::visible;
use super::{Common, Context};

/// Call a function
///
/// Prints its answer to stdout as it came; what it logged goes to stderr with --tail.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad invoke hello
  lambdad invoke hello --payload '{\"name\": \"Ann\"}' --tail
  lambdad invoke hello --payload @event.json | jq .
  echo '{}' | lambdad invoke hello --payload -

Exit code 1 says that the function answered with an error, which is printed all the same.")]
pub struct InvokeArgs {
    /// Name or ARN of the function
    name: String,
    /// The event: JSON, @FILE, or - for stdin
    #[arg(long, short, value_name = "JSON|@FILE|-")]
    payload: Option<String>,
    /// Print the last 4 KB of its log to stderr
    #[arg(long, short)]
    tail: bool,
    /// Version or alias
    #[arg(long, value_name = "NAME")]
    qualifier: Option<String>,
    #[command(flatten)]
    pub(super) common: Common,
}

pub fn run(args: InvokeArgs, context: &Context) -> Result<(), Failure> {
    let body = payload(args.payload.as_deref())?;
    let client = Client::find(&context.target)?;
    let path = format!("{FUNCTIONS}/{}/invocations", uri_encode(&args.name));
    let query: Vec<_> = args.qualifier.iter().map(|name| ("Qualifier", name.as_str())).collect();
    let headers: &[(&'static str, &str)] = if args.tail { &[("x-amz-log-type", "Tail")] } else { &[] };
    context.output.progress(&format!("calling {}", args.name));
    let answer = client.lambda(Call { method: "POST", path: &path, query: &query, headers, body });
    context.output.progress_done();
    print(&answer?, context)
}

fn print(answer: &Answer, context: &Context) -> Result<(), Failure> {
    let error = answer.header("x-amz-function-error").map(str::to_owned);
    let log = answer.header("x-amz-log-result").map(decode_log);
    if context.output.json {
        // An answer that is not JSON is shown as the text it is.
        let payload = serde_json::from_slice(&answer.body)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&answer.body).into_owned()));
        context.output.document(&json!({
            "payload": payload,
            "functionError": error,
            "executedVersion": answer.header("x-amz-executed-version"),
            "logTail": log,
        }))?;
    } else {
        if let Some(log) = log {
            let log = visible(&log);
            eprint!("{log}{}", if log.ends_with('\n') { "" } else { "\n" });
        }
        let mut out = std::io::stdout().lock();
        out.write_all(&answer.body)?;
        if out.is_terminal() && !answer.body.ends_with(b"\n") {
            out.write_all(b"\n")?;
        }
        out.flush()?;
    }
    error.map_or(Ok(()), |kind| Err(Failure::Function(kind)))
}

fn decode_log(base64: &str) -> String {
    let bytes = base64::engine::general_purpose::STANDARD.decode(base64).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The event's bytes. Whether they are JSON is for the server to say.
fn payload(given: Option<&str>) -> Result<Vec<u8>, Failure> {
    match given {
        None => Ok(b"{}".to_vec()),
        Some("-") => {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes)?;
            Ok(bytes)
        }
        Some(text) => match text.strip_prefix('@') {
            Some(path) => std::fs::read(path).map_err(|error| Failure::file(Path::new(path), "read", &error)),
            None => Ok(text.as_bytes().to_vec()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payloads() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("event.json");
        std::fs::write(&file, "[1]").unwrap();
        let check = |given: Option<&str>, expected: &str| assert_eq!(payload(given).unwrap(), expected.as_bytes());
        check(None, "{}");
        check(Some("{\"a\":1}"), "{\"a\":1}");
        check(Some(""), "");
        check(Some(&format!("@{}", file.display())), "[1]");
        let missing = payload(Some("@/nowhere/event.json")).unwrap_err();
        assert_eq!((missing.code(), missing.to_string().contains("/nowhere/event.json")), (2, true));
    }
}
