//! Behaviours that outlive, outnumber or outrun what they are given: 1, 2, 34, 35, 36 and 38.

use std::collections::BTreeMap;
use std::process::Command;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use aws_sdk_lambda::operation::invoke::InvokeOutput;
use aws_sdk_lambda::primitives::Blob;
use base64::Engine;
use serde_json::{Map, Value};

use super::first::{First, ticks};
use super::mode::Mode;
use super::stage::{Act, Outcome, Settings, ensure, on_stage};
use super::words;
use crate::rust_sdk::{invoke, result};

/// The function's own processes and threads; the environment's first process is ours.
const TASKS_MAX: usize = 1024;
/// gVisor's, as the machine sees them: up to three threads for each of the function's, and 64 of its own
/// (`Flavor::tasks` in crates/sandbox). They are counted one process after another, while some end and others come: a
/// tenth more may be counted than ever were there at once. A bomb does not always get that far in its time.
const OWN_KERNEL_TASKS_MAX: usize = (64 + 3 * TASKS_MAX) * 11 / 10;
const OWN_KERNEL_TASKS_MIN: usize = 64;
/// From the answer to the end of the last process. A quiet machine needs some 50 ms for a thousand; what else runs takes
/// its share of the processors, so that this much is all that is promised.
const BOMB_GONE_MAX: Duration = Duration::from_secs(3);
const CHILDREN_GONE_MAX: Duration = Duration::from_millis(100);
/// A kernel, its file server and the address spaces that it keeps for the function's processes have to go, too.
const OWN_KERNEL_GONE_MAX: Duration = Duration::from_secs(1);
/// What 884 MB are worth.
const HOG_SHARE: f64 = 0.5;
/// Between two looks at an environment.
const GLANCE: Duration = Duration::from_millis(20);
/// What `/proc` counts in, on every machine (`USER_HZ`).
const TICKS_PER_SECOND: f64 = 100.0;
/// How long anything may take that has no promise of its own.
const PATIENCE: Duration = Duration::from_secs(10);

pub fn run(mode: Mode, test: &str) {
    on_stage(mode, test, async |stage| {
        let deaf = Settings { timeout_seconds: deaf_timeout_seconds(mode), ..Settings::of(mode) };
        stage.behaves("35-deaf-children", deaf, deaf_children).await;
        let bomb = Settings { memory_mb: 512, timeout_seconds: 2, ..Settings::of(mode) };
        stage.behaves("01-fork-bomb", bomb, fork_bomb).await;
        // A thread's stack is small, and a thousand of them are not.
        let threads = Settings { memory_mb: Settings::of(mode).memory_mb.max(1024), ..Settings::of(mode) };
        stage.behaves("02-threads", threads, async |act| words::check(act, mode, "null").await).await;
        stage.behaves("34-daemon", Settings::of(mode), daemon).await;
        stage.behaves("36-frozen-clocks", Settings::of(mode), frozen_clocks).await;
        // Half a processor.
        let hog = Settings { memory_mb: 884, ..Settings::of(mode) };
        stage.behaves("38-processor-hog", hog, processor_hog).await;
    });
}

/// What the function says of its share is true where it has the machine's kernel; another one does not know how long it
/// waited itself. There the machine is asked.
async fn processor_hog(act: &Act<'_>) -> Outcome {
    if !act.mode.has_own_kernel() {
        return words::check(act, act.mode, "null").await;
    }
    let attack = invoke(act.client, act.name, "null");
    tokio::pin!(attack);
    let mut begin = None;
    let mut used = BTreeMap::new();
    let answer = loop {
        tokio::select! {
            answer = &mut attack => break answer,
            () = tokio::time::sleep(GLANCE) => {
                let Some(first) = First::of(act, "") else { continue };
                let now = first.processor_ticks(act.server);
                begin.get_or_insert_with(|| (Instant::now(), now.values().sum::<u64>()));
                used.extend(now);
            }
        }
    };
    let (began, before) = begin.ok_or_else(|| "the environment was not seen".to_owned())?;
    let spent = (used.values().sum::<u64>() - before) as f64 / TICKS_PER_SECOND;
    let seconds = began.elapsed().as_secs_f64();
    let share = spent / seconds;
    let text = failure(&answer);
    let mut told: Map<String, Value> = serde_json::from_str(&text).map_err(|e| format!("{e}: {text}"))?;
    // As in the function: one period of 100 ms may be used up at once at either end.
    let is_fair = share > HOG_SHARE / 10.0 && share <= HOG_SHARE * (1.0 + 0.2 / seconds);
    println!("the machine charged it {share:.2} of a processor, where it said: {}", told["its share"]);
    ensure(is_fair, || format!("the machine charged it {share:.2} of a processor, {HOG_SHARE} at most"))?;
    told.insert("its share".into(), "at most half a processor".into());
    Ok(words::compare(act.name, act.mode, &Value::from(told).to_string())?)
}

async fn fork_bomb(act: &Act<'_>) -> Outcome {
    let mut first = None;
    let attack = invoke(act.client, act.name, "null");
    tokio::pin!(attack);
    let mut most = 0;
    let mut host_forks = 0;
    let answer = loop {
        tokio::select! {
            answer = &mut attack => break answer,
            () = tokio::time::sleep(Duration::from_millis(50)) => {
                first = first.or_else(|| First::of(act, "bomb"));
                most = most.max(match &first {
                    Some(first) if act.mode.has_own_kernel() => first.tasks(act.server),
                    _ => act.server.processes().iter().filter(|(_, name)| name == "bomb").count(),
                });
                let forked = Command::new("true").status().map_err(|e| format!("the machine cannot fork: {e}"))?;
                ensure(forked.success(), || format!("the machine's `true`: {forked}"))?;
                host_forks += 1;
            }
        }
    };
    let first = first.ok_or_else(|| "the environment was not seen".to_owned())?;
    let gone = first.gone_within(BOMB_GONE_MAX);
    ensure(failure(&answer).contains("Sandbox.Timedout"), || format!("no timeout: {}", failure(&answer)))?;
    let (least, at_most) = if act.mode.has_own_kernel() {
        (OWN_KERNEL_TASKS_MIN, OWN_KERNEL_TASKS_MAX)
    } else {
        (TASKS_MAX / 2, TASKS_MAX)
    };
    println!("{most} processes or, of a kernel of its own, tasks at once");
    ensure(most <= at_most, || format!("{most} processes at once"))?;
    ensure(most > least, || format!("no bomb: {most} processes at most"))?;
    ensure(host_forks > 0, || "nobody tried to fork beside it".into())?;
    gone
}

async fn daemon(act: &Act<'_>) -> Outcome {
    let count = async || -> u64 { result(act.client, act.name, "null").await.parse().expect("a number") };
    let first = count().await;
    let spent = || spent_by_daemon(act);
    // 100 ms after the answer everything in there stops; a look is not exact.
    let stopped = wait_for(|| {
        let before = spent();
        std::thread::sleep(Duration::from_millis(200));
        before.is_some() && before == spent()
    });
    ensure(stopped, || "the daemon works on between invocations".into())?;
    let before = spent();
    std::thread::sleep(Duration::from_millis(500));
    ensure(before == spent(), || "the daemon was charged processor time while frozen".into())?;
    let second = count().await;
    ensure(second > first, || format!("the daemon did not go on: {first}, {second}"))
}

/// Processor time of the daemon, clock ticks; where the machine does not see it, that of its whole environment. `None`
/// when there is none.
fn spent_by_daemon(act: &Act<'_>) -> Option<u64> {
    if act.mode.has_own_kernel() {
        return First::of(act, "").map(|first| first.processor_ticks(act.server).values().sum());
    }
    let (pid, _) = act.server.processes().into_iter().find(|(_, name)| name == "busy-daemon")?;
    ticks(pid)
}

/// Enough for an invocation that does nothing, on a busy machine.
fn deaf_timeout_seconds(mode: Mode) -> i32 {
    if mode.has_own_kernel() { 4 } else { 1 }
}

async fn deaf_children(act: &Act<'_>) -> Outcome {
    result(act.client, act.name, "null").await;
    let began = Instant::now();
    let attack = invoke(act.client, act.name, r#""outlive""#);
    tokio::pin!(attack);
    let mut first = None;
    let answer = loop {
        tokio::select! {
            answer = &mut attack => break answer,
            () = tokio::time::sleep(Duration::from_millis(50)), if first.is_none() => {
                first = First::of(act, "deaf-child");
            }
        }
    };
    let first = first.ok_or_else(|| "the children were not seen".to_owned())?;
    let timeout = Duration::from_secs(deaf_timeout_seconds(act.mode).unsigned_abs().into());
    let late = began.elapsed().saturating_sub(timeout);
    let promised = if act.mode.has_own_kernel() { OWN_KERNEL_GONE_MAX } else { CHILDREN_GONE_MAX };
    let gone = first.gone_within(promised.saturating_sub(late));
    ensure(failure(&answer).contains("Sandbox.Timedout"), || format!("no timeout: {}", failure(&answer)))?;
    let deaf = act.server.processes().iter().filter(|(_, name)| name == "deaf-child").count();
    ensure(deaf == 0, || format!("{deaf} children are left"))?;
    let used = result(act.client, act.name, "null").await;
    ensure(used == "1", || format!("the next invocation is number {used} of its environment"))?;
    gone
}

async fn frozen_clocks(act: &Act<'_>) -> Outcome {
    result(act.client, act.name, "null").await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let before = now();
    let answer: Value = serde_json::from_str(&result(act.client, act.name, "null").await).expect("JSON");
    let figure = |name: &str| answer[name].as_f64().unwrap_or(f64::NAN);
    let (wall, passed, ticks) = (figure("wall"), figure("wall passed"), figure("ticks"));
    ensure(wall >= before && wall <= now(), || format!("the wall clock is wrong after the thaw: {answer}"))?;
    ensure(passed >= 1.0, || format!("the time in between is missing: {answer}"))?;
    ensure((figure("monotonic passed") - passed).abs() < 0.05, || format!("two clocks disagree: {answer}"))?;
    // A tick every 10 ms, for the 100 ms until it was frozen and the moment after.
    ensure(ticks < passed * 100.0 / 2.0, || format!("it was not frozen: {answer}"))?;
    ensure(figure("cpu passed") < 0.2, || format!("processor time was charged: {answer}"))
}

fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs_f64()
}

/// Whether it comes to be true in time.
fn wait_for(mut what: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + PATIENCE;
    while !what() {
        if Instant::now() > end {
            return false;
        }
    }
    true
}

/// What the function answered, or the platform in its place.
pub fn failure(answer: &InvokeOutput) -> String {
    String::from_utf8_lossy(answer.payload.as_ref().map(Blob::as_ref).unwrap_or_default()).into_owned()
}

/// The last 4 KB of the log.
pub fn log(answer: &InvokeOutput) -> String {
    let text = answer.log_result.as_deref().unwrap_or_default();
    let bytes = base64::engine::general_purpose::STANDARD.decode(text).expect("base64");
    String::from_utf8_lossy(&bytes).into_owned()
}
