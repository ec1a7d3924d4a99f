//! Where log lines go: to stderr, for people on a terminal and as JSON for everything else.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

use crate::config::Env;

/// Libraries that say what they send, at their most talkative: addresses with secrets in them, heads. They are never asked.
const QUIET: [&str; 3] = ["ureq=warn", "ureq_proto=warn", "h2=warn"];

/// Sets up logging. `LAMBDAD_LOG` holds a filter such as `debug` or `pool=trace,info`.
pub fn init(env: Env<'_>) -> Result<(), String> {
    let filter = env("LAMBDAD_LOG").unwrap_or_else(|| "info".to_owned());
    let filter = EnvFilter::builder()
        .parse(&filter)
        .map_err(|error| format!("LAMBDAD_LOG: '{filter}' is not a filter such as info or pool=debug,info: {error}"))?;
    let filter = QUIET.iter().try_fold(filter, |filter, rule| {
        rule.parse().map(|rule| filter.add_directive(rule)).map_err(|error| format!("{rule}: {error}"))
    })?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        builder.with_ansi(env("NO_COLOR").is_none_or(|value| value.is_empty())).with_target(false).init();
    } else {
        builder.json().flatten_event(true).init();
    }
    Ok(())
}
