//! What functions can run on here.

use domain::catalogue::Os;

use crate::function::blocking;
use crate::{Control, Result, now};

/// One runtime, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuntimeRow {
    /// Such as `python3.12`.
    pub identifier: String,
    /// Its operating system.
    pub os: String,
    /// Where its files come from on this machine.
    pub source: String,
    /// The interpreter's version.
    pub version: String,
    /// What may be done with it today.
    pub phase: String,
    /// What to install, if it cannot be had.
    pub install_hint: Option<String>,
}

impl Control {
    /// Every identifier of the catalogue. Looks at the disk.
    pub async fn runtime_list(&self) -> Result<Vec<RuntimeRow>> {
        let runtimes = self.runtimes().clone();
        let today = now().day();
        let rows = blocking(move || runtimes.list()).await?;
        let rows = rows.into_iter().map(|(entry, availability)| {
            let (source, version, install_hint) = match availability {
                Ok(found) => {
                    let source = found.interpreter.map(|path| format!("captured from {}", path.display()));
                    (source.unwrap_or_else(|| "captured from this system".into()), found.version, None)
                }
                Err(why) => ("not available".into(), entry.version.into(), Some(why.to_string())),
            };
            let phase = match (entry.may_create(today), entry.preview, entry.deprecation) {
                (false, _, _) => "closed to new functions",
                (true, true, _) => "preview",
                (true, false, Some(day)) if day <= today => "deprecated",
                (true, false, _) => "supported",
            };
            RuntimeRow {
                identifier: entry.id.into(),
                os: os(entry.os).into(),
                source,
                version,
                phase: phase.into(),
                install_hint,
            }
        });
        Ok(rows.collect())
    }
}

fn os(os: Os) -> &'static str {
    match os {
        Os::AmazonLinux => "Amazon Linux",
        Os::AmazonLinux2 => "Amazon Linux 2",
        Os::AmazonLinux2023 => "Amazon Linux 2023",
        Os::Image => "the image's own",
    }
}
