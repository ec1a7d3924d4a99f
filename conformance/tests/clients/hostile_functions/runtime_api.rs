//! Behaviours that abuse the Runtime API: 31 to 33.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::mode::Mode;
use super::processes::failure;
use super::stage::{Act, Outcome, Settings, ensure, on_stage};
use super::words;
use crate::rust_sdk::{invoke, result};

/// domain::limits::RESPONSE_BYTES_MAX, the service's own figure.
const RESPONSE_BYTES_MAX: usize = 6_291_556;

const PATIENCE: Duration = Duration::from_secs(10);

fn settings(mode: Mode) -> Settings {
    // Some hundred processes are started for one invocation.
    Settings { runtime: "provided.al2023".into(), memory_mb: 1769, ..Settings::of(mode) }
}

pub fn run(mode: Mode, test: &str) {
    on_stage(mode, test, async |stage| {
        stage.warm("33-large-responses", &settings(mode), "10").await;
        stage
            .behaves("31-runtime-api", settings(mode), async |act| {
                // Hundreds of processes are slow in gVisor: twice is enough for an answer to be another's.
                for number in 0..if mode.has_own_kernel() { 2 } else { 3 } {
                    let answer = invoke(act.client, act.name, &number.to_string()).await;
                    let text = failure(&answer);
                    ensure(answer.function_error.is_none(), || format!("it failed: {text}"))?;
                    let mut told: Value = serde_json::from_str(&text).map_err(|e| format!("{e}: {text}"))?;
                    // What it posted late, or twice, is nobody's answer.
                    let event = told.as_object_mut().and_then(|told| told.remove("event"));
                    ensure(event == Some(number.into()), || format!("the answer to {number} is another's: {text}"))?;
                    words::compare(act.name, mode, &told.to_string())?;
                }
                Ok(())
            })
            .await;
        stage.behaves("32-stolen-results", settings(mode), async |act| stolen(act, mode).await).await;
        stage.behaves("33-large-responses", settings(mode), large).await;
    });
}

/// One environment of the function answers for a request that another one holds.
async fn stolen(act: &Act<'_>, mode: Mode) -> Outcome {
    let seen = held(act).len();
    let (client, name) = (act.client.clone(), act.name.to_owned());
    let holder = tokio::spawn(async move { result(&client, &name, r#"{"hold": true}"#).await });
    let end = Instant::now() + PATIENCE;
    let victim = loop {
        let ids = held(act);
        if ids.len() > seen {
            break ids.last().expect("one more").clone();
        }
        ensure(Instant::now() < end, || "the holder does not say its request id".into())?;
    };
    ensure(!holder.is_finished(), || "the holder has answered already".into())?;
    words::check(act, mode, &serde_json::json!({ "steal": victim }).to_string()).await?;
    let answer = holder.await.expect("the holder's caller");
    ensure(answer == r#""mine""#, || format!("the holder's caller got {answer}"))
}

/// The request ids that were said to be held, oldest first.
fn held(act: &Act<'_>) -> Vec<String> {
    let output = act.server.cli().args(["logs", act.name]).output().expect("the command line");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let ids = text.lines().filter_map(|line| line.split("holding ").nth(1));
    ids.map(|id| id.trim().to_owned()).collect()
}

async fn large(act: &Act<'_>) -> Outcome {
    // Far over is refused where just over is: the function's end is all that differs, and gVisor's pipes are slow.
    let far_over = if act.mode.has_own_kernel() { RESPONSE_BYTES_MAX * 2 } else { 200 << 20 };
    for (bytes, refused) in
        [(RESPONSE_BYTES_MAX, false), (RESPONSE_BYTES_MAX + 1, true), (far_over, true), (1000, false)]
    {
        let answer = invoke(act.client, act.name, &bytes.to_string()).await;
        let text = failure(&answer);
        if refused {
            let size = text.contains("Function.ResponseSizeTooLarge");
            ensure(answer.function_error.is_some() && size, || format!("{bytes} bytes: {:.200}", text))?;
        } else {
            ensure(answer.function_error.is_none(), || format!("{bytes} bytes: {:.200}", text))?;
            ensure(text.len() == bytes, || format!("{bytes} bytes became {}", text.len()))?;
        }
    }
    Ok(())
}
