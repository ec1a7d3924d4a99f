//! The configuration file's shape. Every key is optional; a key that is not here is an error.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::ConfigError;

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct File {
    pub(super) server: Server,
    pub(super) s3: S3,
    pub(super) network: Network,
    pub(super) runtimes: BTreeMap<String, toml::Value>,
    pub(super) logs: Logs,
    pub(super) limits: Limits,
    pub(super) lifecycle: Lifecycle,
    pub(super) tls: Tls,
    pub(super) notices: Notices,
    pub(super) rollout: Rollout,
    pub(super) recorder: Recorder,
    pub(super) images: Images,
    pub(super) sandbox: Sandbox,
    pub(super) registries: BTreeMap<String, Registry>,
    pub(super) functions: BTreeMap<String, Function>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Server {
    pub(super) listen: Option<String>,
    pub(super) user: Option<String>,
    pub(super) region: Option<String>,
    pub(super) account_id: Option<String>,
    pub(super) data_dir: Option<PathBuf>,
    pub(super) drain_seconds: Option<u64>,
    pub(super) allowed_hosts: Option<Vec<String>>,
    pub(super) connections: Option<u64>,
    pub(super) connections_per_peer: Option<u64>,
    pub(super) requests_per_key: Option<u64>,
    pub(super) header_bytes: Option<u64>,
    pub(super) headers: Option<u64>,
    pub(super) head_seconds: Option<u64>,
    pub(super) handshake_seconds: Option<u64>,
    pub(super) transfer_seconds: Option<u64>,
    pub(super) bytes_per_second: Option<u64>,
    pub(super) keep_alive_seconds: Option<u64>,
    pub(super) body_bytes: Option<u64>,
    pub(super) http2_streams: Option<u64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Sandbox {
    pub(super) allow_unlimited: Option<bool>,
    pub(super) tmp: Option<String>,
    pub(super) cpu_weight: Option<u64>,
    pub(super) isolation: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct S3 {
    pub(super) endpoint: Option<String>,
    pub(super) region: Option<String>,
    pub(super) access_key_id: Option<String>,
    pub(super) secret_access_key: Option<String>,
    pub(super) path_style: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Network {
    pub(super) egress: Option<toml::Value>,
    pub(super) subnet: Option<String>,
    pub(super) allow: Option<Vec<String>>,
    pub(super) log_denied: Option<bool>,
}

/// The value of `[functions."PATTERN"]`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Function {
    pub(super) egress: Option<toml::Value>,
    pub(super) isolation: Option<String>,
}

/// The value of `[runtimes."ID"]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Runtime {
    pub(super) interpreter: Option<PathBuf>,
    pub(super) deprecation: Option<String>,
    pub(super) create_block: Option<String>,
    pub(super) update_block: Option<String>,
    pub(super) successor: Option<String>,
    pub(super) reason: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Tls {
    pub(super) certificate: Option<String>,
    pub(super) key: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Lifecycle {
    pub(super) strict: Option<bool>,
    pub(super) notice_days: Option<Vec<i64>>,
    pub(super) notice: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Notices {
    pub(super) smtp: Option<String>,
    pub(super) from: Option<String>,
    pub(super) to: Option<Vec<String>>,
    pub(super) owner_tag: Option<String>,
    pub(super) webhook: Option<String>,
    pub(super) function: Option<String>,
    pub(super) digest: Option<bool>,
    pub(super) ca_file: Option<PathBuf>,
}

impl std::fmt::Debug for Notices {
    /// Two of them hold secrets.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Notices")
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Rollout {
    pub(super) waves: Option<Vec<u8>>,
    pub(super) pause_seconds: Option<u64>,
    pub(super) threshold_percent: Option<u64>,
    pub(super) invocations_min: Option<u64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Images {
    pub(super) dirs: Option<Vec<String>>,
}

/// The value of `[registries."HOST[:PORT]"]`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Registry {
    pub(super) username: Option<String>,
    pub(super) password: Option<String>,
    pub(super) insecure: Option<bool>,
}

impl std::fmt::Debug for Registry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Registry").field("username", &self.username).finish_non_exhaustive()
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Logs {
    pub(super) bytes_max: Option<u64>,
    pub(super) age_days_max: Option<u64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Limits {
    pub(super) concurrent_executions: Option<u64>,
    pub(super) environments: Option<u64>,
    pub(super) idle_seconds: Option<u64>,
    pub(super) memory_mb: Option<u64>,
    pub(super) blank_memory_mb: Option<u64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Recorder {
    pub(super) all: Option<bool>,
    pub(super) events: Option<u64>,
    pub(super) event_bytes_max: Option<u64>,
    pub(super) bytes_max: Option<u64>,
    pub(super) keep_hours: Option<u64>,
}

pub(super) fn read(path: &Path) -> Result<File, ConfigError> {
    let text =
        std::fs::read_to_string(path).map_err(|source| ConfigError::Unreadable { path: path.to_owned(), source })?;
    toml::from_str(&text)
        .map_err(|error| ConfigError::File { path: path.to_owned(), message: error.to_string().trim_end().to_owned() })
}
