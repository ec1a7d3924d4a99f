//! `[rollout]`, and `[runtimes] keep`: how new runtime versions reach functions, and how many are kept.

use control::{RolloutPolicy, VersionSettings};

use super::ConfigError;
use super::file;
use super::parse::{Source, items};

/// More than that is not halting, but hoping.
const THRESHOLD_PERCENT_MAX: u64 = 50;

pub(super) fn versions(
    source: &Source<'_>,
    table: file::Rollout,
    keep: Option<toml::Value>,
) -> Result<VersionSettings, ConfigError> {
    let file::Rollout { waves: in_file, pause_seconds, threshold_percent, invocations_min } = table;
    let usual = VersionSettings::default();
    let in_file = in_file.map(|waves| waves.iter().map(u8::to_string).collect::<Vec<_>>().join(","));
    let waves = source.get("LAMBDAD_ROLLOUT_WAVES", "[rollout] waves", in_file, waves)?;
    let pause = source.number("LAMBDAD_ROLLOUT_PAUSE_SECONDS", "[rollout] pause_seconds", pause_seconds)?;
    let given = threshold_percent.map(|number| number.to_string());
    let threshold = source.get("LAMBDAD_ROLLOUT_THRESHOLD_PERCENT", "[rollout] threshold_percent", given, threshold)?;
    let invocations = source.number("LAMBDAD_ROLLOUT_INVOCATIONS_MIN", "[rollout] invocations_min", invocations_min)?;
    let keep = keep.map(|value| match value {
        toml::Value::Integer(number) => number.to_string(),
        other => other.to_string(),
    });
    let keep = source.get("LAMBDAD_RUNTIMES_KEEP", "[runtimes] keep", keep, |text| {
        text.parse().ok().filter(|n| *n > 0).ok_or_else(|| format!("'{text}' is not a whole number of at least 1"))
    })?;
    Ok(VersionSettings {
        rollout: RolloutPolicy {
            waves: waves.unwrap_or(usual.rollout.waves),
            pause_ms: pause.map_or(usual.rollout.pause_ms, |seconds| seconds.saturating_mul(1000)),
            margin: threshold.map_or(usual.rollout.margin, |percent| percent as f64 / 100.0),
            invocations_min: invocations.unwrap_or(usual.rollout.invocations_min),
        },
        keep: keep.unwrap_or(usual.keep),
    })
}

fn waves(text: &str) -> Result<Vec<u8>, String> {
    let waves: Vec<u8> = items(text).iter().map(|wave| wave.parse().ok()).collect::<Option<_>>().unwrap_or_default();
    let rising = waves.windows(2).all(|two| two[0] < two[1]) && waves.first() > Some(&0);
    if rising && waves.last() == Some(&100) {
        Ok(waves)
    } else {
        Err(format!("'{text}' is not a rising list of per cents that ends with 100, such as [1, 10, 50, 100]"))
    }
}

fn threshold(text: &str) -> Result<u64, String> {
    let number = text.parse().ok().filter(|percent| *percent <= THRESHOLD_PERCENT_MAX);
    number.ok_or_else(|| format!("'{text}' is not a number of percentage points from 0 to {THRESHOLD_PERCENT_MAX}"))
}
