//! Behaviour 37: floods its log.

use std::time::{Duration, Instant};

use testkit::resident_kib;

use super::mode::Mode;
use super::neighbour;
use super::processes::{failure, log};
use super::stage::{Act, Fault, Outcome, Settings, ensure, on_stage};
use crate::rust_sdk::invoke;

/// How much later than usual another function's log may be there.
const DELAY_MAX: Duration = Duration::from_secs(1);
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks at the daemon's memory.
const GLANCE: Duration = Duration::from_millis(10);
/// How much the daemon may grow while it is flooded, KiB: buffers of one environment, and what allocators keep.
const GROWTH_MAX_KIB: u64 = 32 * 1024;

pub fn run(mode: Mode, test: &str) {
    on_stage(mode, test, async |stage| {
        stage.behaves("37-log-flood", Settings::of(mode), flood).await;
    });
}

async fn flood(act: &Act<'_>) -> Outcome {
    let before = resident_kib(act.server.pid());
    for kind in ["lines", "one line", "binary"] {
        let dropped = notes(act);
        let began = Instant::now();
        let (client, name) = (act.client.clone(), act.name.to_owned());
        let running = tokio::spawn(async move { invoke(&client, &name, &format!("{kind:?}")).await });
        let mut most = 0;
        // Once: to look all the time would itself be a flood.
        let slowest = neighbours_log_delay(act).await?;
        while !running.is_finished() {
            most = most.max(resident_kib(act.server.pid()));
            tokio::time::sleep(GLANCE).await;
        }
        let answer = running.await.expect("the flood's caller");
        ensure(answer.function_error.is_none(), || format!("{kind}: {}", failure(&answer)))?;
        let written: u64 = failure(&answer).parse().map_err(|e| format!("{kind}: {e}"))?;
        let growth = most.saturating_sub(before);
        println!(
            "{kind}: {} MB written, daemon grew by {growth} KiB, a neighbour's log was {slowest:?} late",
            written >> 20
        );
        ensure(growth <= GROWTH_MAX_KIB, || format!("{kind}: the daemon grew by {growth} KiB"))?;
        // More than an environment may write at once and on end.
        let allowed = (BURST_MIB + began.elapsed().as_secs() + 1) << 20;
        let end = Instant::now() + PATIENCE;
        while written > allowed && notes(act) == dropped {
            ensure(Instant::now() < end, || {
                format!("{kind}: {written} bytes in {:?}, and no word about dropped ones", began.elapsed())
            })?;
        }
        if slowest > DELAY_MAX {
            return Err(Fault::Late(format!("{kind}: a neighbour's log came after {slowest:?}")));
        }
    }
    invoke(act.client, act.name, r#""escapes""#).await;
    let end = Instant::now() + PATIENCE;
    loop {
        let shown = act.server.cli().args(["logs", act.name]).output().expect("the command line").stdout;
        if shown.windows(MARKER.len()).any(|piece| piece == MARKER) {
            let steering = shown.iter().find(|byte| matches!(byte, 0..=8 | 11..=31 | 127));
            ensure(steering.is_none(), || format!("`lambdad logs` shows the byte {steering:?} as it is"))?;
            let text = String::from_utf8_lossy(&shown);
            return ensure(!text.contains('\u{9b}'), || "`lambdad logs` shows a C1 control as it is".into());
        }
        ensure(Instant::now() < end, || "its log did not come".into())?;
    }
}

/// Where its log says that output was dropped.
fn notes(act: &Act<'_>) -> Vec<String> {
    let words = r#""bytes of output dropped""#;
    let shown = act.server.cli().args(["logs", act.name, "--filter", words]).output().expect("the command line").stdout;
    String::from_utf8_lossy(&shown).lines().map(str::to_owned).collect()
}

/// pool's limits: MiB at once, and one more each second.
const BURST_MIB: u64 = 4;

const MARKER: &[u8] = b"marker-of-escapes";

/// From the neighbour's answer until its END line can be read.
async fn neighbours_log_delay(act: &Act<'_>) -> Result<Duration, Fault> {
    let answer = invoke(act.client, neighbour::NAME, "1").await;
    let answered = Instant::now();
    let text = log(&answer);
    let end_line = text.lines().find(|line| line.starts_with("END ")).unwrap_or_default().to_owned();
    ensure(!end_line.is_empty(), || format!("no END line: {text}"))?;
    loop {
        let shown = act
            .server
            .cli()
            .args(["logs", neighbour::NAME, "--since", "30s", "--filter", "END"])
            .output()
            .expect("the command line")
            .stdout;
        if String::from_utf8_lossy(&shown).contains(&end_line) {
            return Ok(answered.elapsed());
        }
        ensure(answered.elapsed() < PATIENCE, || "a neighbour's log did not come".into())?;
    }
}
