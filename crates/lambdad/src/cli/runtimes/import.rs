//! `lambdad runtimes import`: a newer table of runtimes, without a newer binary.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use crate::cli::client::{Call, Client};
use crate::cli::failure::Failure;
use crate::cli::{Common, Context};

/// Take over a newer table of runtimes and their dates
///
/// The form is that of crates/domain/src/catalogue/runtimes.csv: comma-separated values whose first line names the
/// columns. Rows replace those of the same identifier; the others stay. Dates that the configuration sets still win.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad runtimes import runtimes.csv
  lambdad runtimes import --forget")]
pub struct ImportArgs {
    /// The table
    #[arg(value_name = "FILE", required_unless_present = "forget")]
    file: Option<PathBuf>,
    /// Go back to the table that lambdad came with
    #[arg(long, conflicts_with = "file")]
    forget: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

pub fn run(args: ImportArgs, context: &Context) -> Result<(), Failure> {
    let client = Client::find(&context.target)?;
    let path = "/_lambdad/runtime-table";
    let (answer, said) = match args.file {
        None => {
            let answer = client.lambda(Call { method: "DELETE", path, ..Call::default() })?.json()?;
            (answer, "the table that lambdad came with is in force again".to_owned())
        }
        Some(file) => {
            let text = std::fs::read_to_string(&file).map_err(|error| Failure::file(&file, "read", &error))?;
            let name = file.file_name().map_or_else(|| file.to_string_lossy(), |name| name.to_string_lossy());
            let body = json!({ "name": name, "text": text }).to_string().into_bytes();
            let answer = client.lambda(Call { method: "PUT", path, body, ..Call::default() })?.json()?;
            let said = format!("{} rows of {name} are in force", answer["rows"]);
            (answer, said)
        }
    };
    if context.output.json { context.output.document(&answer) } else { context.output.line(&said) }
}
