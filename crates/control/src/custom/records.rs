//! How runtimes, versions and aliases are kept. Conversions take their source apart completely, so that a new field
//! does not compile until it is kept.

use std::collections::BTreeMap;

use domain::{Digest, Millis, ReleaseLifecycle, ReleaseState};
use package::images::Platform;
use serde::{Deserialize, Serialize};
use store::Document;

use super::types::{Alias, Runtime, Version, VersionState};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuntimeRecord {
    name: String,
    id: String,
    description: Option<String>,
    license: Option<String>,
    lifecycle: Lifecycle,
    tags: BTreeMap<String, String>,
    created_ms: u64,
    modified_ms: u64,
    delete_at_ms: Option<u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VersionRecord {
    runtime: String,
    name: String,
    image: String,
    platforms: Vec<PlatformRecord>,
    env: Vec<(String, String)>,
    notes: Option<String>,
    state: State,
    created_ms: u64,
    modified_ms: u64,
    delete_at_ms: Option<u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AliasRecord {
    runtime: String,
    name: String,
    version: String,
    description: Option<String>,
    lifecycle: Lifecycle,
    created_ms: u64,
    modified_ms: u64,
    delete_at_ms: Option<u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lifecycle {
    state: Option<String>,
    deprecation: Option<String>,
    create_block: Option<String>,
    update_block: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlatformRecord {
    architecture: String,
    os: String,
    digest: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum State {
    Creating,
    Active { tree: String },
    Failed { reason: String },
}

impl Document for RuntimeRecord {
    const KIND: &'static str = "custom-runtime/1";

    fn key(&self) -> String {
        self.name.clone()
    }
}

impl Document for VersionRecord {
    const KIND: &'static str = "custom-runtime-version/1";

    fn key(&self) -> String {
        part_key(&self.runtime, &self.name)
    }
}

impl Document for AliasRecord {
    const KIND: &'static str = "custom-runtime-alias/1";

    fn key(&self) -> String {
        part_key(&self.runtime, &self.name)
    }
}

/// No name has a slash.
pub(super) fn part_key(runtime: &str, name: &str) -> String {
    format!("{runtime}/{name}")
}

impl From<&Runtime> for RuntimeRecord {
    fn from(runtime: &Runtime) -> RuntimeRecord {
        let Runtime { name, id, description, license, lifecycle, tags, created, modified, delete_at } = runtime.clone();
        RuntimeRecord {
            name,
            id,
            description,
            license,
            lifecycle: lifecycle.into(),
            tags,
            created_ms: created.0,
            modified_ms: modified.0,
            delete_at_ms: delete_at.map(|at| at.0),
        }
    }
}

impl TryFrom<RuntimeRecord> for Runtime {
    type Error = String;

    fn try_from(record: RuntimeRecord) -> Result<Runtime, String> {
        let RuntimeRecord { name, id, description, license, lifecycle, tags, created_ms, modified_ms, delete_at_ms } =
            record;
        Ok(Runtime {
            name,
            id,
            description,
            license,
            lifecycle: lifecycle.try_into()?,
            tags,
            created: Millis(created_ms),
            modified: Millis(modified_ms),
            delete_at: delete_at_ms.map(Millis),
        })
    }
}

impl From<&Version> for VersionRecord {
    fn from(version: &Version) -> VersionRecord {
        let Version { runtime, name, image, platforms, env, notes, state, created, modified, delete_at } =
            version.clone();
        VersionRecord {
            runtime,
            name,
            image,
            platforms: platforms.into_iter().map(PlatformRecord::from).collect(),
            env,
            notes,
            state: match state {
                VersionState::Creating => State::Creating,
                VersionState::Active { tree } => State::Active { tree: tree.hex() },
                VersionState::Failed { reason } => State::Failed { reason },
            },
            created_ms: created.0,
            modified_ms: modified.0,
            delete_at_ms: delete_at.map(|at| at.0),
        }
    }
}

impl TryFrom<VersionRecord> for Version {
    type Error = String;

    fn try_from(record: VersionRecord) -> Result<Version, String> {
        let VersionRecord { runtime, name, image, platforms, env, notes, state, created_ms, modified_ms, delete_at_ms } =
            record;
        Ok(Version {
            runtime,
            name,
            image,
            platforms: platforms.into_iter().map(Platform::try_from).collect::<Result<_, _>>()?,
            env,
            notes,
            state: match state {
                State::Creating => VersionState::Creating,
                State::Active { tree } => VersionState::Active { tree: digest(&tree)? },
                State::Failed { reason } => VersionState::Failed { reason },
            },
            created: Millis(created_ms),
            modified: Millis(modified_ms),
            delete_at: delete_at_ms.map(Millis),
        })
    }
}

impl From<&Alias> for AliasRecord {
    fn from(alias: &Alias) -> AliasRecord {
        let Alias { runtime, name, version, description, lifecycle, created, modified, delete_at } = alias.clone();
        AliasRecord {
            runtime,
            name,
            version,
            description,
            lifecycle: lifecycle.into(),
            created_ms: created.0,
            modified_ms: modified.0,
            delete_at_ms: delete_at.map(|at| at.0),
        }
    }
}

impl TryFrom<AliasRecord> for Alias {
    type Error = String;

    fn try_from(record: AliasRecord) -> Result<Alias, String> {
        let AliasRecord { runtime, name, version, description, lifecycle, created_ms, modified_ms, delete_at_ms } =
            record;
        Ok(Alias {
            runtime,
            name,
            version,
            description,
            lifecycle: lifecycle.try_into()?,
            created: Millis(created_ms),
            modified: Millis(modified_ms),
            delete_at: delete_at_ms.map(Millis),
        })
    }
}

impl From<ReleaseLifecycle> for Lifecycle {
    fn from(lifecycle: ReleaseLifecycle) -> Lifecycle {
        let ReleaseLifecycle { state, deprecation, create_block, update_block } = lifecycle;
        let text = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
        Lifecycle {
            state: state.map(|state| state.as_str().to_owned()),
            deprecation: text(deprecation),
            create_block: text(create_block),
            update_block: text(update_block),
        }
    }
}

impl TryFrom<Lifecycle> for ReleaseLifecycle {
    type Error = String;

    fn try_from(record: Lifecycle) -> Result<ReleaseLifecycle, String> {
        let Lifecycle { state, deprecation, create_block, update_block } = record;
        let day = |text: Option<String>| {
            text.map(|text| text.parse().map_err(|error| format!("{text:?} is no day: {error}"))).transpose()
        };
        let known = |text: String| ReleaseState::parse(&text).ok_or_else(|| format!("unknown release state {text:?}"));
        Ok(ReleaseLifecycle {
            state: state.map(known).transpose()?,
            deprecation: day(deprecation)?,
            create_block: day(create_block)?,
            update_block: day(update_block)?,
        })
    }
}

impl From<Platform> for PlatformRecord {
    fn from(platform: Platform) -> PlatformRecord {
        let Platform { architecture, os, digest } = platform;
        PlatformRecord { architecture, os, digest: digest.hex() }
    }
}

impl TryFrom<PlatformRecord> for Platform {
    type Error = String;

    fn try_from(record: PlatformRecord) -> Result<Platform, String> {
        let PlatformRecord { architecture, os, digest: hex } = record;
        Ok(Platform { architecture, os, digest: digest(&hex)? })
    }
}

fn digest(hex: &str) -> Result<Digest, String> {
    Digest::from_hex(hex).ok_or_else(|| format!("{hex:?} is not a SHA-256"))
}
