//! The table for people and the JSON for comparing runs.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::cold::Cold;
use crate::language::Language;
use crate::sandboxes::{COUNT, Sandboxes};
use crate::stats::{Latencies, median};
use crate::warm::{CALLERS, Warm};

/// Everything one run found.
#[derive(Debug)]
pub struct Report {
    /// Warm invokes.
    pub warm: Vec<Warm>,
    /// Cold invokes.
    pub cold: Vec<Cold>,
    /// Sandboxes made and ended.
    pub sandboxes: Sandboxes,
}

/// What a figure must not exceed.
#[derive(Debug)]
pub struct Target {
    /// What is promised.
    pub name: String,
    /// What was found; `None` when it could not be measured.
    pub found: Option<f64>,
    /// The limit.
    pub limit: f64,
}

impl Target {
    /// Whether it was measured and is within its limit.
    pub fn met(&self) -> bool {
        self.found.is_some_and(|found| found <= self.limit)
    }
}

impl Report {
    /// The promises of the project.
    pub fn targets(&self) -> Vec<Target> {
        let mut targets = Vec::new();
        let mut at_most = |limit, name: String, found| targets.push(Target { name, found, limit });
        for warm in &self.warm {
            let name = warm.language.name();
            let Warm { one, many, hyper, emulator, .. } = warm;
            at_most(
                1.25,
                format!("{name} warm p50, one caller, times the proxy's"),
                Some(one.lambdad.times(&one.floor)),
            );
            at_most(
                2.5,
                format!("{name} warm p50, one caller, times hyper's alone"),
                Some(one.lambdad.times(&hyper.0)),
            );
            at_most(
                2.0,
                format!("{name} warm p99, one caller, times the proxy's"),
                Some(one.lambdad.p99_us() / one.floor.p99_us()),
            );
            let throughput = hyper.1.throughput() / many.lambdad.throughput();
            at_most(3.0, format!("{name}, {CALLERS} callers: hyper's throughput alone, times ours"), Some(throughput));
            if warm.language == Language::Python {
                let times = emulator.as_ref().map(|emulator| one.lambdad.times(emulator));
                at_most(0.25, format!("{name} warm p50, one caller, times AWS's emulator's"), times);
            }
        }
        for cold in &self.cold {
            let (limit, bare, times) = match cold.language {
                Language::Python => (0.25, "python3 -I -S -c pass", cold.times_lean()),
                Language::Node => (0.1, "node -e 0", Some(cold.times())),
            };
            at_most(limit, format!("{} cold invoke, times `{bare}`", cold.language.name()), times);
        }
        at_most(0.0, format!("things left behind by {COUNT} sandboxes"), Some(self.sandboxes.left.len() as f64));
        targets
    }

    /// The table.
    pub fn table(&self) -> String {
        let mut text = String::new();
        let out = &mut text;
        line(out, &["warm invoke", "p50 us", "p99 us", "p99.9 us", "per second", "times the proxy"].map(str::to_owned));
        for warm in &self.warm {
            let name = warm.language.name();
            let sides = [(1, &warm.one, &warm.hyper.0), (CALLERS, &warm.many, &warm.hyper.1)];
            for (callers, side, hyper) in sides {
                latency(out, &format!("{name}, {callers}: hyper alone"), hyper, Some(hyper.times(&side.floor)));
                latency(out, &format!("{name}, {callers}: proxy"), &side.floor, None);
                latency(
                    out,
                    &format!("{name}, {callers}: lambdad"),
                    &side.lambdad,
                    Some(side.lambdad.times(&side.floor)),
                );
            }
            if let Some(emulator) = &warm.emulator {
                latency(out, &format!("{name}, 1: AWS emulator"), emulator, Some(emulator.times(&warm.one.floor)));
            }
        }
        line(out, &["cold invoke", "p50 ms", "least ms", "", "", "times the bare start"].map(str::to_owned));
        for cold in &self.cold {
            let name = cold.language.name();
            for (what, figures, times) in [
                ("bare start", &cold.bare_ms, None),
                ("lambdad", &cold.lambdad_ms, Some(cold.times())),
                ("bare start, no site", &cold.lean_ms, None),
                ("lambdad", &cold.lambdad_ms, cold.times_lean()),
            ] {
                if figures.is_empty() || (what == "lambdad" && times.is_none()) {
                    continue;
                }
                let least = figures.iter().copied().fold(f64::INFINITY, f64::min);
                let times = times.map(|t| format!("{t:.2}")).unwrap_or_default();
                let p50 = format!("{:.1}", median(figures.clone()));
                line(
                    out,
                    &[format!("{name}: {what}"), p50, format!("{least:.1}"), String::new(), String::new(), times],
                );
            }
        }
        let Sandboxes { each_ms, left } = &self.sandboxes;
        writeln!(out, "{COUNT} sandboxes: {each_ms:.1} ms each (p50), {} things left behind", left.len())
            .expect(STRING);
        for thing in left {
            writeln!(out, "  {thing}").expect(STRING);
        }
        for target in self.targets() {
            let verdict = if target.met() { "met" } else { "MISSED" };
            let found = target.found.map_or("not measured".to_owned(), |found| format!("{found:.2}"));
            writeln!(out, "target {verdict}: {}: {found}, at most {:.2}", target.name, target.limit).expect(STRING);
        }
        text
    }

    /// Writes the JSON.
    pub fn write(&self, path: &Path) {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).expect("the folder of the results");
        }
        let text = serde_json::to_string_pretty(&self.json()).expect("JSON");
        std::fs::write(path, text + "\n").unwrap_or_else(|e| panic!("writing {}: {e}", path.display()));
    }

    fn json(&self) -> Value {
        let warm = self.warm.iter().map(|warm| {
            json!({
                "language": warm.language.name(),
                "runtime": warm.language.runtime(),
                "one": { "floor": figures(&warm.one.floor), "lambdad": figures(&warm.one.lambdad),
                    "ratio": warm.one.lambdad.times(&warm.one.floor) },
                "many": { "callers": CALLERS, "floor": figures(&warm.many.floor), "lambdad": figures(&warm.many.lambdad),
                    "ratio": warm.many.lambdad.times(&warm.many.floor) },
                "hyper": { "one": figures(&warm.hyper.0), "many": figures(&warm.hyper.1) },
                "emulator": warm.emulator.as_ref().map(figures),
            })
        });
        let cold = self.cold.iter().map(|cold| {
            json!({ "language": cold.language.name(), "lambdad_ms": cold.lambdad_ms, "bare_ms": cold.bare_ms, "ratio": cold.times(),
                "lean_ms": cold.lean_ms, "lean_ratio": cold.times_lean() })
        });
        let targets = self.targets().into_iter().map(
            |target| json!({ "name": target.name, "found": target.found, "limit": target.limit, "met": target.met() }),
        );
        json!({
            "commit": commit(),
            "time": jiff::Timestamp::now().to_string(),
            "cores": std::thread::available_parallelism().map(usize::from).unwrap_or(0),
            "kernel": std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default().trim(),
            "warm": warm.collect::<Vec<_>>(),
            "cold": cold.collect::<Vec<_>>(),
            "sandboxes": { "count": COUNT, "each_ms": self.sandboxes.each_ms, "left": self.sandboxes.left },
            "targets": targets.collect::<Vec<_>>(),
        })
    }
}

const STRING: &str = "writing to a String";

/// `bench/results/COMMIT.json`.
pub fn default_path() -> PathBuf {
    let commit = commit();
    let short = commit.get(..12).unwrap_or(&commit);
    testkit::repository().join("bench/results").join(format!("{short}.json"))
}

fn commit() -> String {
    std::env::var("LAMBDAD_COMMIT").unwrap_or_else(|_| "unknown".to_owned())
}

fn figures(latencies: &Latencies) -> Value {
    json!({ "p50_us": latencies.p50_us(), "p99_us": latencies.p99_us(), "p999_us": latencies.p999_us(),
        "per_second": latencies.throughput() })
}

fn latency(out: &mut String, name: &str, latencies: &Latencies, times: Option<f64>) {
    let times = times.map(|t| format!("{t:.2}")).unwrap_or_default();
    let figures = [latencies.p50_us(), latencies.p99_us(), latencies.p999_us(), latencies.throughput()];
    let [p50, p99, p999, throughput] = figures.map(|f| format!("{f:.0}"));
    line(out, &[name.to_owned(), p50, p99, p999, throughput, times]);
}

fn line(out: &mut String, cells: &[String; 6]) {
    let [name, a, b, c, d, e] = cells;
    writeln!(out, "{name:<28}{a:>10}{b:>10}{c:>10}{d:>12}{e:>22}").expect(STRING);
}
