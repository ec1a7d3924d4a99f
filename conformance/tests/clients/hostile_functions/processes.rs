//! Behaviours that outlive, outnumber or outrun what they are given: 1, 2, 34, 35, 36 and 38.

use std::os::fd::{AsFd, OwnedFd};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use aws_sdk_lambda::operation::invoke::InvokeOutput;
use aws_sdk_lambda::primitives::Blob;
use base64::Engine;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, pidfd_open};
use serde_json::Value;
use testkit::Server;

use super::mode::Mode;
use super::stage::{Act, Fault, Outcome, Settings, ensure, on_stage};
use super::words;
use crate::rust_sdk::{invoke, result};

/// The function's own processes and threads; the environment's first process is ours.
const TASKS_MAX: usize = 1024;
/// What the launcher and the first processes, which are copies of it, are called.
const LAUNCHER: &str = "exe";
/// From the answer to the end of the last process. A quiet machine needs some 50 ms for a thousand; what else runs takes
/// its share of the processors, so that this much is all that is promised.
const BOMB_GONE_MAX: Duration = Duration::from_secs(3);
const CHILDREN_GONE_MAX: Duration = Duration::from_millis(100);
/// How long anything may take that has no promise of its own.
const PATIENCE: Duration = Duration::from_secs(10);

pub fn run(mode: Mode, test: &str) {
    on_stage(mode, test, async |stage| {
        let deaf = Settings { timeout_seconds: 1, ..Settings::default() };
        stage.behaves("35-deaf-children", deaf, deaf_children).await;
        let bomb = Settings { memory_mb: 512, timeout_seconds: 2, ..Settings::default() };
        stage.behaves("01-fork-bomb", bomb, fork_bomb).await;
        // A thread's stack is small, and a thousand of them are not.
        let threads = Settings { memory_mb: 1024, ..Settings::default() };
        stage.behaves("02-threads", threads, async |act| words::check(act, mode, "null").await).await;
        stage.behaves("34-daemon", Settings::default(), daemon).await;
        stage.behaves("36-frozen-clocks", Settings::default(), frozen_clocks).await;
        // Half a processor.
        let hog = Settings { memory_mb: 884, ..Settings::default() };
        stage.behaves("38-processor-hog", hog, async |act| words::check(act, mode, "null").await).await;
    });
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
                first = first.or_else(|| First::of(act.server, "bomb"));
                most = most.max(act.server.processes().iter().filter(|(_, name)| name == "bomb").count());
                let forked = Command::new("true").status().map_err(|e| format!("the machine cannot fork: {e}"))?;
                ensure(forked.success(), || format!("the machine's `true`: {forked}"))?;
                host_forks += 1;
            }
        }
    };
    let first = first.ok_or_else(|| "the environment was not seen".to_owned())?;
    let gone = first.gone_within(BOMB_GONE_MAX);
    ensure(failure(&answer).contains("Sandbox.Timedout"), || format!("no timeout: {}", failure(&answer)))?;
    ensure(most <= TASKS_MAX, || format!("{most} processes at once"))?;
    ensure(most > TASKS_MAX / 2, || format!("no bomb: {most} processes at most"))?;
    ensure(host_forks > 0, || "nobody tried to fork beside it".into())?;
    gone
}

async fn daemon(act: &Act<'_>) -> Outcome {
    let count = async || -> u64 { result(act.client, act.name, "null").await.parse().expect("a number") };
    let first = count().await;
    // 100 ms after the answer everything in there stops; a look is not exact.
    let stopped = wait_for(|| {
        let ticks = daemon_ticks(act.server);
        std::thread::sleep(Duration::from_millis(200));
        ticks.is_some() && ticks == daemon_ticks(act.server)
    });
    ensure(stopped, || "the daemon works on between invocations".into())?;
    let before = daemon_ticks(act.server);
    std::thread::sleep(Duration::from_millis(500));
    ensure(before == daemon_ticks(act.server), || "the daemon was charged processor time while frozen".into())?;
    let second = count().await;
    ensure(second > first, || format!("the daemon did not go on: {first}, {second}"))
}

/// Processor time of the daemon, clock ticks; `None` when there is none.
fn daemon_ticks(server: &Server) -> Option<u64> {
    let (pid, _) = server.processes().into_iter().find(|(_, name)| name == "busy-daemon")?;
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    // utime and stime: fields 14 and 15 of proc(5); what follows the name begins with field 3.
    Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
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
                first = First::of(act.server, "deaf-child");
            }
        }
    };
    let first = first.ok_or_else(|| "the children were not seen".to_owned())?;
    let late = began.elapsed().saturating_sub(Duration::from_secs(1));
    let gone = first.gone_within(CHILDREN_GONE_MAX.saturating_sub(late));
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

/// The first process of an environment: it is gone only when all others are.
struct First(OwnedFd);

impl First {
    /// Of the environment that has a process of this name.
    fn of(server: &Server, name: &str) -> Option<First> {
        let all = server.processes();
        let mut pid = all.iter().find(|(_, one)| one == name)?.0;
        // The launcher's copy of itself is the first one above what the function runs.
        loop {
            let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
            pid = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
            if all.iter().find(|(one, _)| *one == pid)?.1 == LAUNCHER {
                let first = Pid::from_raw(i32::try_from(pid).ok()?)?;
                return pidfd_open(first, PidfdFlags::empty()).ok().map(First);
            }
        }
    }

    /// Waits for the end of all. `Late` when that takes longer than promised.
    fn gone_within(&self, promised: Duration) -> Outcome {
        let began = Instant::now();
        let mut fds = [PollFd::from_borrowed_fd(self.0.as_fd(), PollFlags::IN)];
        let patience = Timespec::try_from(PATIENCE).expect("seconds");
        let ended = poll(&mut fds, Some(&patience)).map_err(|e| format!("waiting: {e}"))?;
        let took = began.elapsed();
        ensure(ended == 1, || format!("it is not gone after {PATIENCE:?}"))?;
        println!("the last process was gone after {took:?}, {promised:?} at most");
        if took > promised {
            return Err(Fault::Late(format!("the last process was gone after {took:?}, {promised:?} at most")));
        }
        Ok(())
    }
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
