//! lambdad: AWS Lambda on your own machines.

mod cli;
mod config;
mod credentials;
mod dotfile;
mod ini;
mod logging;
mod notices;
mod privileges;
mod s3;
mod serve;
mod tls;

use std::process::ExitCode;

fn main() -> ExitCode {
    // Must stay the first statement: the launcher is this executable re-entered, and has one thread.
    sandbox::enter_launcher_if_asked();
    cli::run()
}
