//! Behaviours that ask the kernel, the file tree and /proc for what is not theirs: 8 to 22.

use std::collections::HashMap;

use super::mode::Mode;
use super::stage::{Settings, on_stage};
use super::words;

/// They take no event and answer one word for each attempt.
const WORDS: [&str; 14] = [
    "08-kernel-files",
    "09-devices-and-sys",
    "10-mounts",
    "11-namespaces",
    "12-other-processes",
    "13-machine",
    "14-young-interfaces",
    "15-keyrings",
    "16-handles",
    "17-other-entries",
    "18-set-id",
    "19-terminals",
    "20-descriptors",
    "21-proc",
];

pub fn run(mode: Mode, test: &str) {
    on_stage(mode, test, async |stage| {
        for name in WORDS {
            stage.behaves(name, Settings::of(mode), async |act| words::check(act, mode, "null").await).await;
        }
        // What must not be seen is written backwards, so that the event itself is not what is found.
        let root = stage.server.credentials().access_key_id.clone();
        let secrets = [stage.server.credentials().secret_access_key.as_str(), HOST_SECRET, NEIGHBOUR_SECRET];
        let secrets: Vec<String> = secrets.iter().map(|secret| secret.chars().rev().collect()).collect();
        let event = serde_json::json!({ "root": root, "secrets": secrets }).to_string();
        let variables = HashMap::from([("OWN".to_owned(), "mine".to_owned())]);
        stage
            .behaves("22-environment", Settings { variables, ..Settings::of(mode) }, async |act| {
                words::check(act, mode, &event).await
            })
            .await;
    });
}

/// In the server's own environment.
pub const HOST_SECRET: &str = "hush-host-4711";
/// In the neighbour's configuration.
pub const NEIGHBOUR_SECRET: &str = "hush-neighbour-4712";
