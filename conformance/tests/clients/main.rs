//! Real clients against a real server. Each test starts a server of its own, on a free port and a fresh data directory.

mod audit;
mod aws_cli;
mod crash;
mod curl;
mod custom_runtimes;
mod hostile;
mod installed;
mod isolation;
mod javascript;
mod lambdad_cli;
mod lifecycle;
mod many;
mod migrate;
mod notices;
mod package;
mod python;
mod rootless;
mod runtime_policy;
mod runtime_versions;
mod rust_sdk;
mod sandboxes;
mod secrets;
mod specification;
mod terraform;
mod tls;
