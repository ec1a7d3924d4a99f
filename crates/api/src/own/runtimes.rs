//! What functions can run on here, and what an operator changes about it.

use control::UnscheduledEnd;
use domain::lifecycle::Step;
use domain::{Entry, Language};
use serde::{Deserialize, Serialize};
use wire::Error;

use crate::Api;
use crate::error::from_control;

/// One runtime, as `lambdad runtimes` shows it.
#[derive(Serialize)]
pub(super) struct RuntimeRow {
    identifier: String,
    os: String,
    os_image: String,
    kernel: String,
    languages: Vec<String>,
    architectures: Vec<String>,
    /// Where its files come from on this machine.
    source: String,
    /// Of its interpreters, joined.
    version: String,
    phase: String,
    preview: bool,
    next: Option<Change>,
    /// Every change with its source.
    changes: Vec<Change>,
    reason: Option<String>,
    /// Earlier than its table says.
    ends_early: bool,
    successor: Option<String>,
    support_policy: String,
    table_source: String,
    table_checked: String,
    install_hint: Option<String>,
}

#[derive(Serialize)]
struct Change {
    what: String,
    day: String,
    source: String,
}

/// The body of `POST /_lambdad/runtimes/ID/end`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EndRequest {
    phase1: String,
    phase2: Option<String>,
    reason: String,
}

/// The body of `PUT /_lambdad/runtime-table`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ImportRequest {
    name: String,
    text: String,
}

#[derive(Serialize)]
pub(super) struct Imported {
    rows: usize,
}

impl Api {
    pub(super) async fn runtime_rows(&self) -> Result<Vec<RuntimeRow>, Error> {
        let rows = self.control.runtime_list().await.map_err(from_control)?;
        Ok(rows.into_iter().map(row).collect())
    }

    pub(super) async fn end_runtime(&self, id: String, request: EndRequest) -> Result<Vec<RuntimeRow>, Error> {
        let EndRequest { phase1, phase2, reason } = request;
        let day = |text: String| {
            text.parse().map_err(|_| Error::invalid_parameter(format!("'{text}' is not a date such as 2027-02-01.")))
        };
        let end = UnscheduledEnd { id: id.clone(), phase1: day(phase1)?, phase2: phase2.map(day).transpose()?, reason };
        self.control.end_runtime(end).await.map_err(from_control)?;
        self.row_of(&id).await
    }

    pub(super) async fn cancel_end(&self, id: &str) -> Result<Vec<RuntimeRow>, Error> {
        self.control.cancel_end(id).await.map_err(from_control)?;
        self.row_of(id).await
    }

    pub(super) async fn import_runtimes(&self, request: ImportRequest) -> Result<Imported, Error> {
        let ImportRequest { name, text } = request;
        let rows = self.control.import_runtimes(&name, &text).await.map_err(from_control)?;
        Ok(Imported { rows })
    }

    pub(super) async fn forget_imported_runtimes(&self) -> Result<Imported, Error> {
        self.control.forget_imported_runtimes().await.map_err(from_control)?;
        Ok(Imported { rows: 0 })
    }

    async fn row_of(&self, id: &str) -> Result<Vec<RuntimeRow>, Error> {
        let rows = self.runtime_rows().await?;
        Ok(rows.into_iter().filter(|row| row.identifier == id).collect())
    }
}

fn row(row: control::RuntimeRow) -> RuntimeRow {
    let control::RuntimeRow { entry, source, versions, phase, next, successor, install_hint } = row;
    let Entry {
        id,
        languages,
        os,
        image,
        kernel,
        architectures,
        dates,
        successor: _,
        successor_is_given: _,
        preview,
        support_policy,
        source: table_source,
        checked,
    } = entry;
    let change = |step: Step| {
        let (day, source) = (dates.on(step)?.to_string(), dates.source(step)?.to_owned());
        Some(Change { what: step.to_string(), day, source })
    };
    let language = |one: &domain::LanguageVersion| match one.language {
        Language::Custom => "custom".to_owned(),
        other => format!("{} {}", language_name(other), one.version),
    };
    RuntimeRow {
        os: os.name().to_owned(),
        os_image: image,
        kernel,
        languages: languages.iter().map(language).collect(),
        architectures: architectures.iter().map(|one| one.as_str().to_owned()).collect(),
        source,
        version: versions.join(", "),
        phase: phase.as_str().to_owned(),
        preview,
        next: next.and_then(|(_, step)| change(step)),
        changes: Step::ALL.into_iter().filter_map(change).collect(),
        reason: dates.reason.as_deref().map(str::to_owned),
        ends_early: dates.unscheduled,
        successor,
        support_policy,
        table_source: table_source.to_string(),
        table_checked: checked.to_string(),
        install_hint,
        identifier: id,
    }
}

fn language_name(language: Language) -> &'static str {
    match language {
        Language::Node => "Node.js",
        Language::Python => "Python",
        Language::Ruby => "Ruby",
        Language::Java => "Java",
        Language::DotNet => ".NET",
        Language::Go => "Go",
        Language::OsOnly => "-",
        Language::Custom => "custom",
    }
}
