//! How the server is doing, in short.

use std::collections::BTreeMap;
use std::time::Duration;

use domain::{FunctionName, Millis};

use crate::{Control, NoticeStatus, Result, StoppedRollout};

/// How the server is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// For how long it has been up.
    pub uptime: Duration,
    /// What its clock shows.
    pub now: Millis,
    /// Whether that is the machine's clock, and not one that a test set.
    pub clock_is_system: bool,
    /// Functions.
    pub functions: usize,
    /// Environments, busy and idle.
    pub environments: usize,
    /// Names of the limits that this machine does not hold functions to.
    pub limits_not_enforced: Vec<String>,
    /// Environments that wait for a function.
    pub blanks: usize,
    /// Log events of functions that were lost because they came too fast.
    pub logs_lost: u64,
    /// What egress policies refused since the start, by function: packets, of TCP one for each attempt to connect.
    pub denied: BTreeMap<FunctionName, u64>,
    /// Notices about runtimes.
    pub notices: NoticeStatus,
    /// Rollouts of runtime versions that wait for an operator.
    pub rollouts: Vec<StoppedRollout>,
}

impl Control {
    /// How the server is doing. Looks at the disk if a rollout waits for an operator.
    pub async fn status(&self) -> Result<Status> {
        let rollouts = self.stopped_rollouts().await?;
        let inner = &self.inner;
        Ok(Status {
            uptime: inner.started.elapsed(),
            now: inner.clock.now(),
            clock_is_system: inner.clock.is_system(),
            functions: inner.directory.all().len(),
            environments: inner.pool.environments(),
            limits_not_enforced: inner.pool.limits_not_enforced(),
            blanks: inner.pool.blanks(),
            logs_lost: inner.pool.logs_lost(),
            denied: inner.pool.denied().await,
            notices: self.notice_status(),
            rollouts,
        })
    }
}
