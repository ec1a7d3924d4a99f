//! `lambdad runtimes report`: what would hold on a day, for people and for CI.

use clap::Args;

use crate::cli::client::{Call, Client};
use crate::cli::day::day;
use crate::cli::failure::Failure;
use crate::cli::report::{HEADING, Report, csv, page, reasons, rows, summary};
use crate::cli::{Common, Context};

/// Show every function by what may be done with it on a day
///
/// The most restricted come first, then those whose next change is soonest. Published versions and aliases that stay
/// on another runtime than $LATEST have a row of their own.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad runtimes report
  lambdad runtimes report --as-of 2027-02-02
  lambdad runtimes report --as-of 2027-02-02 --html > report.html

Exit code 1 says that something is blocked on that day: the $LATEST of a function is on a runtime in
phase 1 or phase 2. Published versions never change, so that they do not count; they run on in every
phase. Other failures have 2 and higher, so that CI can tell them apart.")]
pub struct ReportArgs {
    /// The day; today if it is not given
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    as_of: Option<jiff::civil::Date>,
    /// Print CSV
    #[arg(long, conflicts_with_all = ["json", "html"])]
    csv: bool,
    /// Print a page with a timeline, for a browser
    #[arg(long, conflicts_with = "json")]
    html: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

pub fn run(args: &ReportArgs, context: &Context) -> Result<(), Failure> {
    let day = args.as_of.map(|day| day.to_string());
    let query: Vec<_> = day.iter().map(|day| ("as-of", day.as_str())).collect();
    let call = Call { method: "GET", path: "/_lambdad/report", query: &query, ..Call::default() };
    let answer = Client::find(&context.target)?.lambda(call)?.json()?;
    let report: Report = serde_json::from_value(answer.clone())
        .map_err(|error| Failure::Local(format!("the server's report cannot be read ({error}): is it older?")))?;
    if args.csv {
        context.output.text(&csv(&report))?;
    } else if args.html {
        context.output.text(&page(&report))?;
    } else if context.output.json {
        context.output.document(&answer)?;
    } else {
        if !report.rows.is_empty() {
            context.output.table(HEADING, &rows(&report))?;
        }
        reasons(&report).iter().try_for_each(|reason| context.output.line(reason))?;
        context.output.line(&summary(&report))?;
    }
    match report.blocked() {
        0 => Ok(()),
        // What is for a file or a browser does not tell the one who typed this.
        _ if args.csv || args.html => Err(Failure::Gate(summary(&report))),
        _ => Err(Failure::Shown),
    }
}
