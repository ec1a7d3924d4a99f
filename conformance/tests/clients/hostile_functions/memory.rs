//! Behaviours that take more memory than they may: 3 and 4.

use super::mode::Mode;
use super::processes::{failure, log};
use super::stage::{Settings, ensure, on_stage};
use crate::rust_sdk::{invoke, result};

const MEMORY_MB: i32 = 256;

const KILLED: &str = "Runtime exited with error: signal: killed";

pub fn run(mode: Mode, test: &str) {
    on_stage(mode, test, async |stage| {
        let settings = Settings { memory_mb: MEMORY_MB, ..Settings::default() };
        stage
            .behaves("03-memory-bomb", settings.clone(), async |act| {
                result(act.client, act.name, "null").await;
                let answer = invoke(act.client, act.name, r#""explode""#).await;
                ensure(failure(&answer).contains(KILLED), || format!("it was not killed: {}", failure(&answer)))?;
                let report = format!("Memory Size: {MEMORY_MB} MB\tMax Memory Used: {MEMORY_MB} MB");
                ensure(log(&answer).contains(&report), || format!("the report is another one: {}", log(&answer)))?;
                let used = result(act.client, act.name, "null").await;
                ensure(used == "1", || format!("the next invocation is number {used} of its environment"))
            })
            .await;
        stage
            .behaves("04-memory-by-other-means", settings, async |act| {
                for kind in ["tmp", "memfd", "System V", "pipes", "sockets"] {
                    let answer = invoke(act.client, act.name, &format!("{kind:?}")).await;
                    let text = failure(&answer);
                    let held: Option<i32> = text.parse().ok();
                    // Killed; or not able to take more; or, at its limit, so slow that its time is up. Never more.
                    let stopped = text.contains(KILLED) || text.contains("Sandbox.Timedout");
                    ensure(held.map_or(stopped, |held| held <= MEMORY_MB), || format!("{kind}: {text}"))?;
                    println!("{kind}: {}", held.map_or("ended".to_owned(), |held| format!("{held} MB held")));
                }
                Ok(())
            })
            .await;
    });
}
