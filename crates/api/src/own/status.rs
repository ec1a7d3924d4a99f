//! How the server is doing.

use control::{NoticeStatus, Status};
use serde::Serialize;

use crate::Api;

#[derive(Serialize)]
pub(super) struct StatusReply {
    version: &'static str,
    uptime_seconds: u64,
    now: String,
    /// `system` or `test`.
    clock: &'static str,
    functions: usize,
    environments: usize,
    log_events_lost: u64,
    notices: Notices,
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
    pub(super) fn status(&self) -> StatusReply {
        let Status { uptime, now, clock_is_system, functions, environments, logs_lost, notices } =
            self.control.status();
        let NoticeStatus { on, sent, pending, failed, error } = notices;
        StatusReply {
            version: env!("CARGO_PKG_VERSION"),
            uptime_seconds: uptime.as_secs(),
            now: now.rfc3339(),
            clock: if clock_is_system { "system" } else { "test" },
            functions,
            environments,
            log_events_lost: logs_lost,
            notices: Notices { configured: on, sent, pending, failed, last_error: error },
        }
    }
}
