//! The platform's own log lines, Text format (facts §26, runtimes §d).

use std::time::Duration;

/// What one invocation cost.
#[derive(Clone, Copy, Debug)]
pub struct Usage {
    /// From the event's delivery to the answer.
    pub duration: Duration,
    /// INIT, on the first invocation of an environment.
    pub init: Option<Duration>,
    /// Configured memory, MB.
    pub memory_mb: u32,
    /// Most memory the environment used so far, bytes.
    pub memory_peak_bytes: u64,
}

/// `INIT_START …`, once per environment.
pub fn init_start(label: &str, version_arn: &str) -> String {
    format!("INIT_START Runtime Version: {label}\tRuntime Version ARN: {version_arn}\n")
}

/// `INIT_REPORT …`, when INIT failed.
pub fn init_report(duration: Duration, phase: &str, status: &str, error_type: &str) -> String {
    let error = if status == "timeout" { String::new() } else { format!("\tError Type: {error_type}") };
    format!("INIT_REPORT Init Duration: {} ms\tPhase: {phase}\tStatus: {status}{error}\n", ms(duration))
}

/// `START …`.
pub fn start(request_id: &str, version: &str) -> String {
    format!("START RequestId: {request_id} Version: {version}\n")
}

/// `END …`.
pub fn end(request_id: &str) -> String {
    format!("END RequestId: {request_id}\n")
}

/// `REPORT …`. INIT is billed, as the service does since August 2025.
pub fn report(request_id: &str, usage: Usage, failure: Option<(&str, &str)>) -> String {
    let billed = (usage.duration + usage.init.unwrap_or_default()).as_micros().div_ceil(1000);
    let memory = usage.memory_peak_bytes.div_ceil(1024 * 1024).min(u64::from(usage.memory_mb));
    let init = usage.init.map_or_else(String::new, |init| format!("Init Duration: {} ms\t", ms(init)));
    let failure = match failure {
        None => String::new(),
        Some(("timeout", _)) => "Status: timeout\t".into(),
        Some((status, error_type)) => format!("Status: {status}\tError Type: {error_type}\t"),
    };
    format!(
        "REPORT RequestId: {request_id}\tDuration: {} ms\tBilled Duration: {billed} ms\tMemory Size: {} MB\tMax Memory Used: {memory} MB\t{init}{failure}\n",
        ms(usage.duration),
        usage.memory_mb,
    )
}

fn ms(duration: Duration) -> String {
    format!("{:.2}", duration.as_secs_f64() * 1e3)
}

#[cfg(test)]
mod tests {
    use super::*;

    const USAGE: Usage =
        Usage { duration: Duration::from_micros(3_014), init: None, memory_mb: 128, memory_peak_bytes: 37_000_000 };

    #[test]
    fn lines_have_the_recorded_form() {
        assert_eq!(start("ID", "$LATEST"), "START RequestId: ID Version: $LATEST\n");
        assert_eq!(
            report("ID", USAGE, None),
            "REPORT RequestId: ID\tDuration: 3.01 ms\tBilled Duration: 4 ms\tMemory Size: 128 MB\tMax Memory Used: 36 MB\t\n"
        );
        let cold = Usage { init: Some(Duration::from_micros(110_100)), ..USAGE };
        assert_eq!(
            report("ID", cold, None),
            "REPORT RequestId: ID\tDuration: 3.01 ms\tBilled Duration: 114 ms\tMemory Size: 128 MB\tMax Memory Used: 36 MB\tInit Duration: 110.10 ms\t\n"
        );
        assert!(report("ID", USAGE, Some(("timeout", "Sandbox.Timedout"))).ends_with("36 MB\tStatus: timeout\t\n"));
        assert_eq!(
            init_report(Duration::from_micros(10_170), "init", "error", "Runtime.ExitError"),
            "INIT_REPORT Init Duration: 10.17 ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError\n"
        );
    }
}
