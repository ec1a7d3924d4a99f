//! What a rehearsal found, and whether that is good enough.

use serde::Deserialize;

/// The answer of `POST /_lambdad/rehearse/NAME`.
#[derive(Clone, Debug, Deserialize)]
pub struct Rehearsal {
    pub to: String,
    pub to_version: String,
    pub events: Vec<Event>,
    pub other_code: u64,
    pub damaged: u64,
}

/// One recorded event, then and now.
#[derive(Clone, Debug, Deserialize)]
pub struct Event {
    pub at: String,
    pub runtime: String,
    pub recorded: Ran,
    pub rehearsed: Ran,
    pub difference: Option<Difference>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Ran {
    pub failed: bool,
    pub duration_ms: f64,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Difference {
    pub what: What,
    pub path: String,
    pub recorded: Option<String>,
    pub rehearsed: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum What {
    Result,
    Error,
    FailsNow,
    WorksNow,
}

/// Shorter than this, a duration is noise: nothing is slow.
const SLOW_MS_MIN: f64 = 50.0;

pub const HEADING: [&str; 5] = ["EVENT OF", "RECORDED ON", "THEN", "NOW", "VERDICT"];

impl Rehearsal {
    /// One line per event.
    pub fn rows(&self, slowdown_max: Option<f64>) -> Vec<[String; 5]> {
        let row = |event: &Event| {
            [
                event.at.clone(),
                event.runtime.clone(),
                ran(event.recorded),
                ran(event.rehearsed),
                verdict(event, slowdown_max),
            ]
        };
        self.events.iter().map(row).collect()
    }

    /// Events that are not the same, or too slow where that counts.
    pub fn bad(&self, slowdown_max: Option<f64>) -> usize {
        let is_bad = |event: &&Event| event.difference.is_some() || is_slow(event, slowdown_max);
        self.events.iter().filter(is_bad).count()
    }

    /// Why it is not good enough to migrate on, if it is not.
    pub fn objection(&self, slowdown_max: Option<f64>) -> Option<String> {
        let Rehearsal { to, events, .. } = self;
        match self.bad(slowdown_max) {
            0 if events.is_empty() => Some(format!(
                "there is nothing to rehearse with: no event of the code that the function has now is recorded{}",
                "; tag the function lambdad:record=true, and try again when it has been called"
            )),
            0 => None,
            bad => Some(format!("{bad} of {} events do not go on {to} as they did", events.len())),
        }
    }

    /// What was left out.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.other_code > 0 {
            notes.push(format!("{} more were recorded with other code, and were not played", self.other_code));
        }
        if self.damaged > 0 {
            notes.push(format!("{} more are damaged, and could not be played", self.damaged));
        }
        notes
    }
}

fn ran(Ran { failed, duration_ms }: Ran) -> String {
    format!("{} {duration_ms:.1} ms", if failed { "error" } else { "ok" })
}

fn is_slow(event: &Event, slowdown_max: Option<f64>) -> bool {
    let (then, now) = (event.recorded.duration_ms, event.rehearsed.duration_ms);
    now > SLOW_MS_MIN && slowdown_max.is_some_and(|times| now > then * times)
}

fn verdict(event: &Event, slowdown_max: Option<f64>) -> String {
    let Some(Difference { what, path, recorded, rehearsed }) = &event.difference else {
        return if is_slow(event, slowdown_max) { "same, but slower".into() } else { "same".into() };
    };
    let what = match what {
        What::Result => format!("differs at {path}"),
        What::Error => format!("another error at {path}"),
        What::FailsNow => "fails now".to_owned(),
        What::WorksNow => "works now".to_owned(),
    };
    // Only there if they were asked for.
    match (recorded, rehearsed) {
        (None, None) => what,
        (old, new) => {
            let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".into());
            format!("{what}: {} -> {}", text(old), text(new))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(then: f64, now: f64, difference: Option<Difference>) -> Event {
        Event {
            at: "2026-11-22T10:00:00.000Z".into(),
            runtime: "python3.9".into(),
            recorded: Ran { failed: false, duration_ms: then },
            rehearsed: Ran { failed: false, duration_ms: now },
            difference,
        }
    }

    fn rehearsal(events: Vec<Event>) -> Rehearsal {
        Rehearsal { to: "python3.11".into(), to_version: "python:3.11.v1".into(), events, other_code: 0, damaged: 0 }
    }

    fn difference(what: What, values: Option<(&str, &str)>) -> Option<Difference> {
        let (recorded, rehearsed) = values.map(|(a, b)| (Some(a.to_owned()), Some(b.to_owned()))).unwrap_or_default();
        Some(Difference { what, path: "$.v".into(), recorded, rehearsed })
    }

    #[test]
    fn verdicts() {
        let check = |event: Event, expected: &str| {
            assert_eq!(rehearsal(vec![event]).rows(Some(2.0))[0][4], expected);
        };
        check(event(1.0, 1.0, None), "same");
        check(event(100.0, 200.0, None), "same");
        check(event(100.0, 200.1, None), "same, but slower");
        check(event(1.0, 50.0, None), "same");
        check(event(1.0, 1.0, difference(What::Result, None)), "differs at $.v");
        check(event(1.0, 1.0, difference(What::Result, Some(("1", "2")))), "differs at $.v: 1 -> 2");
        check(event(1.0, 1.0, difference(What::FailsNow, None)), "fails now");
        check(event(1.0, 1.0, difference(What::WorksNow, None)), "works now");
        check(event(1.0, 1.0, difference(What::Error, None)), "another error at $.v");
    }

    #[test]
    fn what_stops_a_gated_migration() {
        let check = |events: Vec<Event>, slowdown: Option<f64>, expected: Option<&str>| {
            let objection = rehearsal(events).objection(slowdown);
            match (&objection, expected) {
                (None, None) => {}
                (Some(text), Some(part)) if text.contains(part) => {}
                other => panic!("{other:?}"),
            }
        };
        check(vec![event(1.0, 1.0, None)], None, None);
        check(vec![], None, Some("nothing to rehearse with"));
        let differs = event(1.0, 1.0, difference(What::WorksNow, None));
        check(vec![differs, event(1.0, 1.0, None)], None, Some("1 of 2 events"));
        check(vec![event(100.0, 300.0, None)], None, None);
        check(vec![event(100.0, 300.0, None)], Some(2.0), Some("1 of 1 events"));
        check(vec![event(100.0, 300.0, None)], Some(3.0), None);
    }
}
