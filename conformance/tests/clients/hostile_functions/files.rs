//! Behaviours that fill what is shared on disk: 5 to 7.

use serde_json::Value;

use super::mode::Mode;
use super::stage::{Settings, ensure, on_stage};
use super::words;
use crate::rust_sdk::result;

const TMP_MB: i32 = 512;

pub fn run(mode: Mode, test: &str) {
    on_stage(mode, test, async |stage| {
        // What lies in /tmp counts towards the memory (SECURITY.md).
        let settings = Settings { tmp_mb: TMP_MB, memory_mb: 1024, ..Settings::of(mode) };
        stage
            .behaves("05-full-tmp", settings, async |act| {
                for already in [None, Some(f64::from(TMP_MB))] {
                    let answer = result(act.client, act.name, &(TMP_MB + 100).to_string()).await;
                    let answer: Value = serde_json::from_str(&answer).expect("JSON");
                    let size = answer["size"].as_f64().unwrap_or_default();
                    ensure(answer["word"] == "ENOSPC" && answer["free"] == 0, || {
                        format!("/tmp was not full: {answer}")
                    })?;
                    let most = f64::from(TMP_MB);
                    ensure(size <= most && size > most * 0.98, || format!("/tmp holds {size} MB: {answer}"))?;
                    let found = answer["already there"].as_f64().unwrap_or_default();
                    ensure(already.is_none_or(|full| found > full * 0.98), || format!("it was emptied: {answer}"))?;
                }
                Ok(())
            })
            .await;
        // gVisor asks its file server for each file, which takes minutes for the 32,768 that fit.
        if !mode.has_own_kernel() {
            stage.behaves("06-inodes", Settings::of(mode), async |act| words::check(act, mode, "null").await).await;
        }
        stage.behaves("07-sparse-file", Settings::of(mode), async |act| words::check(act, mode, "null").await).await;
    });
}
