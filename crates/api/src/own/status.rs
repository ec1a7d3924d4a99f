//! How the server is doing.

use std::collections::BTreeMap;

use control::{NoticeStatus, Status, StoppedRollout};
use domain::RuntimeVersionRef;
use serde::Serialize;
use wire::Error;

use crate::Api;
use crate::error::from_control;

#[derive(Serialize)]
pub(super) struct StatusReply {
    version: &'static str,
    uptime_seconds: u64,
    now: String,
    /// `system` or `test`.
    clock: &'static str,
    functions: usize,
    environments: usize,
    /// Of `memory`, `cpu`, `pids` and `freezer`.
    limits_not_enforced: Vec<String>,
    blanks: usize,
    log_events_lost: u64,
    /// By function.
    denied: BTreeMap<String, u64>,
    notices: Notices,
    rollouts: Vec<Stopped>,
}

/// A rollout that waits for an operator.
#[derive(Serialize)]
struct Stopped {
    runtime: String,
    /// Nothing if it is not kept any more.
    number: Option<u32>,
    runtime_version_arn: String,
    /// `halted` or `held`.
    state: &'static str,
    /// Why it was halted.
    why: Option<String>,
}

#[derive(Serialize)]
struct Notices {
    configured: bool,
    sent: usize,
    pending: usize,
    failed: usize,
    last_error: Option<String>,
}

impl Api {
    pub(super) async fn status(&self) -> Result<StatusReply, Error> {
        let Status {
            uptime,
            now,
            clock_is_system,
            functions,
            environments,
            blanks,
            limits_not_enforced,
            logs_lost,
            denied,
            notices,
            rollouts,
        } = self.control.status().await.map_err(from_control)?;
        let NoticeStatus { on, sent, pending, failed, error } = notices;
        let stopped = |StoppedRollout { runtime, version, number, halted }| Stopped {
            runtime: runtime.to_string(),
            number,
            runtime_version_arn: RuntimeVersionRef::Managed(version).arn(self.control.account()),
            state: if halted.is_some() { "halted" } else { "held" },
            why: halted.map(|why| why.to_string()),
        };
        Ok(StatusReply {
            version: env!("CARGO_PKG_VERSION"),
            uptime_seconds: uptime.as_secs(),
            now: now.rfc3339(),
            clock: if clock_is_system { "system" } else { "test" },
            functions,
            environments,
            limits_not_enforced,
            blanks,
            log_events_lost: logs_lost,
            denied: denied.into_iter().map(|(function, count)| (function.to_string(), count)).collect(),
            notices: Notices { configured: on, sent, pending, failed, last_error: error },
            rollouts: rollouts.into_iter().map(stopped).collect(),
        })
    }
}
