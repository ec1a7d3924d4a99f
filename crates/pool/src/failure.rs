//! Payloads that the platform makes when the function could not (facts: behaviour §11, runtimes §d).

use bytes::Bytes;
use sandbox::ExitStatus;

/// Why there is no answer from the function's own code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The runtime's process ended.
    Exited(ExitStatus),
    /// It used up its time.
    TimedOut {
        /// The configured timeout, seconds.
        seconds: u32,
    },
    /// Its answer was over the limit.
    ResponseTooLarge,
    /// There is nothing executable to start.
    InvalidEntrypoint {
        /// What was tried.
        tried: String,
    },
    /// The runtime reported that it could not initialise; the payload is its own.
    Init {
        /// As the runtime named it.
        error_type: String,
        /// As the runtime sent it.
        payload: Bytes,
    },
    /// The environment itself broke; not the function's fault.
    Sandbox {
        /// What happened.
        text: String,
    },
}

impl Failure {
    /// The `errorType` of the payload and of log lines.
    pub fn error_type(&self) -> &str {
        match self {
            Failure::Exited(_) => "Runtime.ExitError",
            Failure::TimedOut { .. } => "Sandbox.Timedout",
            Failure::ResponseTooLarge => "Function.ResponseSizeTooLarge",
            Failure::InvalidEntrypoint { .. } => "Runtime.InvalidEntrypoint",
            Failure::Init { error_type, .. } => error_type,
            Failure::Sandbox { .. } => "Sandbox.Failure",
        }
    }

    /// What the caller of this request gets.
    pub fn payload(&self, request_id: &str) -> Bytes {
        let text = match self {
            Failure::Init { payload, .. } => return payload.clone(),
            Failure::ResponseTooLarge => {
                let limit = domain::limits::RESPONSE_BYTES_MAX;
                let text = format!("Response payload size exceeded maximum allowed payload size ({limit} bytes).");
                // Member order as recorded: the message comes first in this one (facts §11).
                return format!(r#"{{"errorMessage":"{text}","errorType":"{}"}}"#, self.error_type()).into();
            }
            Failure::Exited(status) => exit_text(*status),
            Failure::TimedOut { seconds } => format!("Task timed out after {seconds}.00 seconds"),
            Failure::InvalidEntrypoint { tried } => format!("Couldn't find valid bootstrap(s): [{tried}]"),
            Failure::Sandbox { text } => text.clone(),
        };
        let message = escape(&format!("RequestId: {request_id} Error: {text}"));
        format!(r#"{{"errorType":"{}","errorMessage":"{message}"}}"#, self.error_type()).into()
    }

    /// The line that explains it in the function's log, if the service writes one.
    pub fn log_line(&self, request_id: &str, now: domain::Millis) -> Option<String> {
        match self {
            Failure::TimedOut { seconds } => {
                Some(format!("{} {request_id} Task timed out after {seconds}.00 seconds\n\n", now.rfc3339()))
            }
            Failure::Exited(status) => {
                Some(format!("RequestId: {request_id} Error: {}\nRuntime.ExitError\n", exit_text(*status)))
            }
            Failure::InvalidEntrypoint { tried } => Some(format!(
                "RequestId: {request_id} Error: Couldn't find valid bootstrap(s): [{tried}]\nRuntime.InvalidEntrypoint\n"
            )),
            Failure::Sandbox { text } => Some(format!("RequestId: {request_id} Error: {text}\nSandbox.Failure\n")),
            Failure::ResponseTooLarge | Failure::Init { .. } => None,
        }
    }

    /// `Status` of the REPORT and INIT_REPORT lines.
    pub fn status(&self) -> &'static str {
        match self {
            Failure::TimedOut { .. } => "timeout",
            Failure::Exited(_)
            | Failure::ResponseTooLarge
            | Failure::InvalidEntrypoint { .. }
            | Failure::Init { .. }
            | Failure::Sandbox { .. } => "error",
        }
    }

    /// Whether the environment must not be used again.
    pub fn is_final(&self) -> bool {
        !matches!(self, Failure::ResponseTooLarge)
    }
}

fn exit_text(status: ExitStatus) -> String {
    match status {
        ExitStatus::NotExecuted(errno) => {
            format!("Runtime could not be executed: {}", std::io::Error::from_raw_os_error(errno))
        }
        ExitStatus::Code(0) => "Runtime exited without providing a reason".into(),
        ExitStatus::Code(code) => format!("Runtime exited with error: exit status {code}"),
        ExitStatus::Signal(signal) => format!("Runtime exited with error: signal: {}", signal_name(signal)),
    }
}

/// As Go's `syscall.Signal` prints them, because the service's own supervisor is written in Go.
fn signal_name(signal: i32) -> String {
    match signal {
        1 => "hangup".into(),
        2 => "interrupt".into(),
        3 => "quit".into(),
        4 => "illegal instruction".into(),
        5 => "trace/breakpoint trap".into(),
        6 => "aborted".into(),
        7 => "bus error".into(),
        8 => "floating point exception".into(),
        9 => "killed".into(),
        10 => "user defined signal 1".into(),
        11 => "segmentation fault".into(),
        12 => "user defined signal 2".into(),
        13 => "broken pipe".into(),
        14 => "alarm clock".into(),
        15 => "terminated".into(),
        other => format!("signal {other}"),
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(failure: Failure, expected: &str) {
        assert_eq!(failure.payload("ID"), expected.as_bytes(), "{failure:?}");
    }

    #[test]
    fn payloads_are_the_services_own() {
        check(
            Failure::TimedOut { seconds: 1 },
            r#"{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ID Error: Task timed out after 1.00 seconds"}"#,
        );
        check(
            Failure::Exited(ExitStatus::Code(0)),
            r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited without providing a reason"}"#,
        );
        check(
            Failure::Exited(ExitStatus::Code(127)),
            r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 127"}"#,
        );
        check(
            Failure::Exited(ExitStatus::Signal(9)),
            r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: signal: killed"}"#,
        );
        check(
            Failure::ResponseTooLarge,
            r#"{"errorMessage":"Response payload size exceeded maximum allowed payload size (6291556 bytes).","errorType":"Function.ResponseSizeTooLarge"}"#,
        );
    }

    #[test]
    fn text_from_below_cannot_break_the_json() {
        let failure = Failure::Sandbox { text: "a \"b\" \\ \n".into() };
        assert_eq!(
            failure.payload("ID"),
            br#"{"errorType":"Sandbox.Failure","errorMessage":"RequestId: ID Error: a \"b\" \\ \u000a"}"#.as_slice()
        );
    }
}
