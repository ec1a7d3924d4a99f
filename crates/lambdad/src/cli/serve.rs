//! `lambdad serve`: its arguments. What it does is `crate::serve`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use domain::Millis;

use super::day::day;
use super::env;
use super::failure::Failure;
use crate::config::{Flags, Settings};
use crate::logging;

/// Start the server
///
/// Prints `lambdad ready on http://HOST:PORT` to stdout once it answers; logs go to stderr. SIGTERM and Ctrl-C let
/// running invocations finish. At the first start it makes root credentials in DIR/credentials.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  sudo lambdad serve
  sudo lambdad serve --listen 127.0.0.1:0 --data-dir /srv/lambdad
  lambdad serve                   without root: README.md, \"Without root\"
  sudo lambdad serve --dev        takes the `test`/`test` that is in your environment

The data directory is $LAMBDAD_DATA_DIR, else /var/lib/lambdad for root, else lambdad in
$XDG_DATA_HOME. Keys of the configuration file have variables too: LAMBDAD_REGION for
[server] region, LAMBDAD_S3_ENDPOINT for [s3] endpoint. LAMBDAD_LOG filters the log (debug,
or pool=trace,info).")]
pub struct ServeArgs {
    /// Address to listen on; port 0 takes a free one [default: 127.0.0.1:4566]
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
    /// Directory that everything is kept in [default: see below]
    #[arg(long, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// Configuration file (TOML)
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Accept any access key and secret; on loopback only
    #[arg(long)]
    dev: bool,
    /// Start even where no memory limit can be enforced: a function may then take all memory of the machine
    #[arg(long)]
    allow_unlimited: bool,
    /// For tests: the time at the start, from which it runs on for everything but signatures and what functions see;
    /// needs LAMBDAD_TEST_CLOCK=allow in the environment
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    clock: Option<Millis>,
}

/// Such as `2027-02-02T00:00:00Z`; a day is its beginning, UTC.
fn instant(text: &str) -> Result<Millis, String> {
    let whole = if day(text).is_ok() { format!("{text}T00:00:00Z") } else { text.to_owned() };
    let at: jiff::Timestamp = whole
        .parse()
        .map_err(|_| "not a day such as 2027-02-02, nor an instant such as 2027-02-02T00:00:00Z".to_owned())?;
    u64::try_from(at.as_millisecond()).map(Millis).map_err(|_| "before 1970".to_owned())
}

pub fn run(args: ServeArgs) -> Result<(), Failure> {
    let ServeArgs { listen, config, dev, data_dir, allow_unlimited, clock } = args;
    logging::init(&env).map_err(Failure::Local)?;
    let flags = Flags { config, data_dir, listen, dev, allow_unlimited, clock };
    let settings = Settings::resolve(flags, &env, rustix::process::geteuid().is_root())
        .map_err(|error| Failure::Local(error.to_string()))?;
    crate::serve::run(settings).map_err(|error| Failure::Local(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks() {
        assert_eq!(instant("2027-02-02"), instant("2027-02-02T00:00:00Z"));
        assert_eq!(instant("1970-01-01T00:00:01Z"), Ok(Millis(1000)));
        assert_eq!(instant("1969-12-31"), Err("before 1970".to_owned()));
        assert!(instant("02/02/2027").is_err_and(|why| why.starts_with("not a day such as 2027-02-02")));
    }
}
