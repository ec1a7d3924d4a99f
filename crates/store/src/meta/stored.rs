//! The shape of a function on disk. Every conversion takes its source apart completely, so that a new field of the
//! domain does not compile until it is kept here, and a new field here gets a `#[serde(default)]` or a migration.

use std::collections::BTreeMap;

use domain::{Digest, Millis, RuntimeId, RuntimeVersionRef};
use serde::{Deserialize, Serialize};

use super::stored_config::{Config, RuntimeUpdate};

/// What is in the `record` column; name, version and revision are columns of their own.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    config: Config,
    code: Code,
    /// The tree, in hexadecimal digits.
    runtime_version: Option<String>,
    /// Whose tree that is, where it is a customer-managed runtime's; since migration 2, as what has a default is.
    #[serde(default)]
    custom_version: Option<CustomVersion>,
    #[serde(default = "automatic")]
    runtime_update: RuntimeUpdate,
    #[serde(default)]
    runtime_history: Vec<String>,
    state: State,
    last_update: LastUpdate,
    last_modified_ms: u64,
    #[serde(default)]
    last_published: u64,
    tags: BTreeMap<String, String>,
}

/// What rows without the field meant.
fn automatic() -> RuntimeUpdate {
    RuntimeUpdate::Auto
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CustomVersion {
    runtime: String,
    version: String,
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
            runtime_update,
            runtime_history,
            state,
            last_update,
            last_modified,
            last_published,
            tags,
        } = function;
        let domain::Code { sha256, size_bytes } = code;
        Record {
            config: config.into(),
            code: Code { sha256: sha256.hex(), size_bytes: *size_bytes },
            runtime_version: runtime_version.as_ref().map(|version| version.tree().hex()),
            custom_version: match runtime_version {
                Some(RuntimeVersionRef::Custom { runtime, version, tree: _ }) => {
                    Some(CustomVersion { runtime: runtime.clone(), version: version.clone() })
                }
                Some(RuntimeVersionRef::Managed(_)) | None => None,
            },
            runtime_update: (*runtime_update).into(),
            runtime_history: runtime_history.iter().map(|id| id.as_str().to_owned()).collect(),
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
            last_published: *last_published,
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
        let Record {
            config,
            code,
            runtime_version,
            custom_version,
            runtime_update,
            runtime_history,
            state,
            last_update,
            last_modified_ms,
            last_published,
            tags,
        } = self;
        let tree = runtime_version.as_deref().map(digest).transpose()?;
        let Key { name, version, revision } = key;
        let Code { sha256, size_bytes } = code;
        Ok(domain::Function {
            name,
            version,
            config: config.into(),
            code: domain::Code { sha256: digest(&sha256)?, size_bytes },
            runtime_version: tree.map(|tree| match custom_version {
                Some(CustomVersion { runtime, version }) => RuntimeVersionRef::Custom { runtime, version, tree },
                None => RuntimeVersionRef::Managed(tree),
            }),
            runtime_update: runtime_update.into(),
            runtime_history: runtime_history.into_iter().map(RuntimeId::new).collect(),
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
            last_published,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_of_the_first_release_means_what_it_meant() {
        let text = r#"{"config":{"runtime":"python3.11","handler":"h.h","role":"r","description":"","memory_mb":128,
            "timeout_seconds":3,"tmp_mb":512,"environment":null,"architecture":"X86_64","tracing":"PassThrough",
            "logging":{"format":"Text","group":"g"},"snap_start":"None","dead_letter_target":null},
            "code":{"sha256":"0000000000000000000000000000000000000000000000000000000000000000","size_bytes":1},
            "runtime_version":"1111111111111111111111111111111111111111111111111111111111111111",
            "state":"Active","last_update":"Successful","last_modified_ms":1,"tags":{}}"#;
        let record: Record = serde_json::from_str(text).expect("reads");
        let key = Key {
            name: domain::FunctionName::new("f").expect("a name"),
            version: domain::Version::Latest,
            revision: domain::Revision::new("r"),
        };
        let function = record.into_domain(key).expect("has a meaning");
        assert_eq!(function.runtime_version, Some(RuntimeVersionRef::Managed(Digest([0x11; 32]))));
        assert_eq!(function.runtime_update, domain::RuntimeUpdate::Auto);
        assert_eq!((function.runtime_history, function.config.custom_runtime), (vec![], None));
    }
}
