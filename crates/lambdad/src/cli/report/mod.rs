//! What `GET /_lambdad/report` says, for people, spreadsheets and browsers. Everything here is a pure function of
//! the answer.

mod csv;
mod html;
mod table;
#[cfg(test)]
mod tests;
mod timeline;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

pub use csv::csv;
pub use html::page;
pub use table::{HEADING, reasons, rows, summary};

/// As far ahead as a digest looks, days.
const SOON_DAYS: i32 = domain::notices::DIGEST_DAYS;

/// Every function by what may be done with it on a day.
#[derive(Clone, Debug, Deserialize)]
pub struct Report {
    /// The day that is asked about.
    #[serde(deserialize_with = "date")]
    pub as_of: Date,
    /// Soonest first.
    pub rows: Vec<Row>,
}

/// The versions of one function that are on one runtime.
#[derive(Clone, Debug, Deserialize)]
pub struct Row {
    /// The function's name.
    pub function: String,
    /// Its ARN, without a version.
    pub arn: String,
    /// `$LATEST` and published versions, in this order.
    pub versions: Vec<String>,
    /// Aliases that lead to one of these.
    pub aliases: Vec<String>,
    /// The same, by the version that they lead to. An older server does not say.
    #[serde(default)]
    pub aliases_by_version: BTreeMap<String, Vec<String>>,
    /// What they run on.
    pub runtime: String,
    /// On the day.
    pub phase: Phase,
    /// Whether it counts: `$LATEST` is among the versions, in phase 1 or 2.
    pub blocked: bool,
    /// No more patches from this day.
    #[serde(deserialize_with = "maybe_date")]
    pub deprecation: Option<Date>,
    /// No new functions from this day.
    #[serde(deserialize_with = "maybe_date")]
    pub create_block: Option<Date>,
    /// No updates from this day.
    #[serde(deserialize_with = "maybe_date")]
    pub update_block: Option<Date>,
    /// Where the dates come from.
    pub dates_source: String,
    /// Why it ends, if its end was not scheduled.
    pub reason: Option<String>,
    /// What to move to.
    pub successor: Option<String>,
    /// What migrates it; a published version cannot be migrated.
    pub command: Option<String>,
    /// What to type. An older server does not say.
    #[serde(default)]
    pub commands: Vec<String>,
    /// An instant, of the function until now, all its versions together.
    pub last_invoked: Option<String>,
    /// Likewise.
    pub invocations_30_days: u64,
}

/// Of a runtime, on a day.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Everything may be done.
    #[serde(rename = "supported")]
    Supported,
    /// No more patches.
    #[serde(rename = "deprecated")]
    Deprecated,
    /// No creates.
    #[serde(rename = "phase 1")]
    Phase1,
    /// No updates.
    #[serde(rename = "phase 2")]
    Phase2,
}

impl Phase {
    /// As it is printed.
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::Supported => "supported",
            Phase::Deprecated => "deprecated",
            Phase::Phase1 => "phase 1",
            Phase::Phase2 => "phase 2",
        }
    }
}

impl Report {
    /// Rows that count for the exit code.
    pub fn blocked(&self) -> usize {
        self.rows.iter().filter(|row| row.blocked).count()
    }
}

impl Row {
    /// Its days in the order in which they matter, with what begins on each.
    fn steps(&self) -> Vec<(Date, Phase)> {
        let all = [
            (self.deprecation, Phase::Deprecated),
            (self.create_block, Phase::Phase1),
            (self.update_block, Phase::Phase2),
        ];
        all.into_iter().filter_map(|(date, phase)| Some((date?, phase))).collect()
    }

    /// The first day after this one on which something begins.
    fn next(&self, after: Date) -> Option<(Date, Phase)> {
        // What is over already does not begin: a deprecation date may lie after the create block.
        let phase = self.phase;
        self.steps().into_iter().filter(|(date, step)| *date > after && *step > phase).min()
    }

    /// Whether its owner has anything to do yet: it is past its deprecation, or something happens within
    /// [`SOON_DAYS`].
    fn matters(&self, on: Date) -> bool {
        let soon = |(date, _): (Date, Phase)| (date - on).get_days() <= SOON_DAYS;
        self.phase > Phase::Supported || self.next(on).is_some_and(soon)
    }

    /// Whether `$LATEST` is among its versions: what can be migrated.
    fn is_latest(&self) -> bool {
        self.versions.first().is_some_and(|version| version == "$LATEST")
    }

    /// Since when it is as it is.
    fn since(&self) -> Option<Date> {
        self.steps().into_iter().find(|(_, phase)| *phase == self.phase).map(|(date, _)| date)
    }
}

fn date<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}

fn maybe_date<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| text.parse().map_err(serde::de::Error::custom)).transpose()
}
