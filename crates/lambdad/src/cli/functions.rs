//! `lambdad functions`: what is there.

use clap::Args;
use serde_json::Value;

use super::client::{Call, Client, FUNCTIONS};
use super::failure::Failure;
use super::{Common, Context};

/// List the functions
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad functions
  lambdad functions --json | jq -r '.[].FunctionName'")]
pub struct FunctionsArgs {
    #[command(flatten)]
    pub(super) common: Common,
}

pub fn run(FunctionsArgs { common: _ }: FunctionsArgs, context: &Context) -> Result<(), Failure> {
    let functions = list(&Client::find(&context.target)?)?;
    if context.output.json {
        return context.output.document(&Value::Array(functions));
    }
    if functions.is_empty() {
        return context.output.line("no functions yet: lambdad deploy DIR makes one");
    }
    let rows: Vec<_> = functions.iter().map(row).collect();
    context.output.table(["NAME", "RUNTIME", "HANDLER", "MEMORY", "TIMEOUT", "MODIFIED"], &rows)
}

fn list(client: &Client) -> Result<Vec<Value>, Failure> {
    let mut functions = Vec::new();
    let mut marker: Option<String> = None;
    loop {
        let query: Vec<_> = marker.iter().map(|marker| ("Marker", marker.as_str())).collect();
        let path = format!("{FUNCTIONS}/");
        let mut page = client.lambda(Call { method: "GET", path: &path, query: &query, ..Call::default() })?.json()?;
        if let Some(Value::Array(found)) = page.get_mut("Functions").map(Value::take) {
            functions.extend(found);
        }
        marker = page.get("NextMarker").and_then(Value::as_str).filter(|next| !next.is_empty()).map(str::to_owned);
        if marker.is_none() {
            return Ok(functions);
        }
    }
}

fn row(function: &Value) -> [String; 6] {
    let text = |name: &str| function.get(name).and_then(Value::as_str).unwrap_or("-").to_owned();
    let number = |name: &str, unit: &str| match function.get(name).and_then(Value::as_u64) {
        Some(number) => format!("{number} {unit}"),
        None => "-".to_owned(),
    };
    let modified = text("LastModified").chars().take(19).collect();
    [
        text("FunctionName"),
        text("Runtime"),
        text("Handler"),
        number("MemorySize", "MB"),
        number("Timeout", "s"),
        modified,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row() {
        let function = serde_json::json!({
            "FunctionName": "hello", "Runtime": "python3.11", "MemorySize": 128, "Timeout": 3,
            "LastModified": "2026-11-22T08:30:20.123+0000",
        });
        assert_eq!(row(&function), ["hello", "python3.11", "-", "128 MB", "3 s", "2026-11-22T08:30:20"]);
    }
}
