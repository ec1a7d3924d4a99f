//! The shape of a function on disk. Every conversion takes its source apart completely, so that a new field of the
//! domain does not compile until it is kept here, and a new field here gets a `#[serde(default)]` or a migration.

use std::collections::BTreeMap;

use domain::{Digest, Millis};
use serde::{Deserialize, Serialize};

use super::stored_config::Config;

/// What is in the `record` column; name, version and revision are columns of their own.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    config: Config,
    code: Code,
    runtime_version: Option<String>,
    state: State,
    last_update: LastUpdate,
    last_modified_ms: u64,
    tags: BTreeMap<String, String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Code {
    sha256: String,
    size_bytes: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reason {
    code: String,
    text: String,
}

#[derive(Serialize, Deserialize)]
enum State {
    Pending,
    Active,
    Failed(Reason),
}

#[derive(Serialize, Deserialize)]
enum LastUpdate {
    None,
    Successful,
    InProgress,
    Failed(Reason),
}

impl From<&domain::Function> for Record {
    fn from(function: &domain::Function) -> Record {
        let domain::Function {
            name: _,
            version: _,
            revision: _,
            config,
            code,
            runtime_version,
            state,
            last_update,
            last_modified,
            tags,
        } = function;
        let domain::Code { sha256, size_bytes } = code;
        Record {
            config: config.into(),
            code: Code { sha256: sha256.hex(), size_bytes: *size_bytes },
            runtime_version: runtime_version.map(|digest| digest.hex()),
            state: match state {
                domain::State::Pending => State::Pending,
                domain::State::Active => State::Active,
                domain::State::Failed(reason) => State::Failed(reason.into()),
            },
            last_update: match last_update {
                domain::LastUpdate::None => LastUpdate::None,
                domain::LastUpdate::Successful => LastUpdate::Successful,
                domain::LastUpdate::InProgress => LastUpdate::InProgress,
                domain::LastUpdate::Failed(reason) => LastUpdate::Failed(reason.into()),
            },
            last_modified_ms: last_modified.0,
            tags: tags.clone(),
        }
    }
}

impl From<&domain::Reason> for Reason {
    fn from(reason: &domain::Reason) -> Reason {
        let domain::Reason { code, text } = reason;
        Reason { code: code.as_str().into(), text: text.clone() }
    }
}

/// What the columns beside the record hold.
pub(super) struct Key {
    pub(super) name: domain::FunctionName,
    pub(super) version: domain::Version,
    pub(super) revision: domain::Revision,
}

impl Record {
    /// The function, or which part of the record has no meaning to this build.
    pub(super) fn into_domain(self, key: Key) -> Result<domain::Function, String> {
        let Record { config, code, runtime_version, state, last_update, last_modified_ms, tags } = self;
        let Key { name, version, revision } = key;
        let Code { sha256, size_bytes } = code;
        Ok(domain::Function {
            name,
            version,
            config: config.into(),
            code: domain::Code { sha256: digest(&sha256)?, size_bytes },
            runtime_version: runtime_version.as_deref().map(digest).transpose()?,
            state: match state {
                State::Pending => domain::State::Pending,
                State::Active => domain::State::Active,
                State::Failed(reason) => domain::State::Failed(reason.try_into()?),
            },
            last_update: match last_update {
                LastUpdate::None => domain::LastUpdate::None,
                LastUpdate::Successful => domain::LastUpdate::Successful,
                LastUpdate::InProgress => domain::LastUpdate::InProgress,
                LastUpdate::Failed(reason) => domain::LastUpdate::Failed(reason.try_into()?),
            },
            revision,
            last_modified: Millis(last_modified_ms),
            tags,
        })
    }
}

impl TryFrom<Reason> for domain::Reason {
    type Error = String;

    fn try_from(reason: Reason) -> Result<domain::Reason, String> {
        let Reason { code, text } = reason;
        let code = domain::ReasonCode::parse(&code).ok_or_else(|| format!("unknown reason code {code:?}"))?;
        Ok(domain::Reason { code, text })
    }
}

fn digest(hex: &str) -> Result<Digest, String> {
    Digest::from_hex(hex).ok_or_else(|| format!("{hex:?} is not a SHA-256"))
}
