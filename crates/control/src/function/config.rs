//! What an owner sets, checked against the rules that the model does not hold (facts §3, runtimes §c).

use std::collections::BTreeMap;

use domain::limits::{ENVIRONMENT_BYTES_MAX, MEMORY_MB, TIMEOUT_SECONDS_MAX};
use domain::{Architecture, Config, CustomRuntime, RuntimeId, SnapStart, Tracing};
use package::runtimes::Runtimes;

use crate::lifecycle::Base;
use crate::{Error, Result};

/// Settings that a request carries; `None` leaves what was there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConfigChange {
    /// Runtime.
    pub runtime: Option<RuntimeId>,
    /// RuntimeConfig.
    pub custom_runtime: Option<CustomRuntime>,
    /// Handler.
    pub handler: Option<String>,
    /// Role.
    pub role: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// MemorySize, MB.
    pub memory_mb: Option<u32>,
    /// Timeout, seconds.
    pub timeout_seconds: Option<u32>,
    /// EphemeralStorage, MB.
    pub tmp_mb: Option<u32>,
    /// Environment.
    pub environment: Option<BTreeMap<String, String>>,
    /// TracingConfig.
    pub tracing: Option<Tracing>,
    /// LoggingConfig's LogGroup.
    pub log_group: Option<String>,
    /// SnapStart.
    pub snap_start: Option<SnapStart>,
    /// DeadLetterConfig's TargetArn.
    pub dead_letter_target: Option<String>,
}

impl ConfigChange {
    /// RuntimeConfig belongs to the identifier `custom` alone: with another it would be lost without a word.
    pub(crate) fn check_custom(&self, after: &Config) -> Result<()> {
        match self.custom_runtime.is_some() && !after.runtime.is_custom() {
            true => Err(Error::InvalidParameter("RuntimeConfig is allowed with the runtime custom only.".into())),
            false => Ok(()),
        }
    }

    /// The configuration after the change.
    pub(crate) fn apply(self, old: &Config) -> Config {
        let ConfigChange {
            runtime,
            custom_runtime,
            handler,
            role,
            description,
            memory_mb,
            timeout_seconds,
            tmp_mb,
            environment,
            tracing,
            log_group,
            snap_start,
            dead_letter_target,
        } = self;
        let old = old.clone();
        let mut logging = old.logging;
        if let Some(group) = log_group {
            logging.group = group;
        }
        Config {
            custom_runtime: match &runtime {
                // It belongs to the identifier `custom` alone.
                Some(runtime) if !runtime.is_custom() => None,
                Some(_) | None => custom_runtime.or(old.custom_runtime),
            },
            runtime: runtime.unwrap_or(old.runtime),
            handler: handler.or(old.handler),
            role: role.unwrap_or(old.role),
            description: description.unwrap_or(old.description),
            memory_mb: memory_mb.unwrap_or(old.memory_mb),
            timeout_seconds: timeout_seconds.unwrap_or(old.timeout_seconds),
            tmp_mb: tmp_mb.unwrap_or(old.tmp_mb),
            environment: environment.or(old.environment),
            architecture: old.architecture,
            tracing: tracing.unwrap_or(old.tracing),
            logging,
            snap_start: snap_start.unwrap_or(old.snap_start),
            // An empty DeadLetterConfig does not remove the target (facts §5); an empty ARN, which the model
            // allows for that, does.
            dead_letter_target: dead_letter_target.or(old.dead_letter_target).filter(|arn| !arn.is_empty()),
        }
    }
}

/// Names that a function may not set (facts, runtimes §c).
const RESERVED: &[&str] = &[
    "_HANDLER",
    "_X_AMZN_TRACE_ID",
    "AWS_DEFAULT_REGION",
    "AWS_REGION",
    "AWS_EXECUTION_ENV",
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    "AWS_LAMBDA_FUNCTION_VERSION",
    "AWS_LAMBDA_INITIALIZATION_TYPE",
    "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME",
    "AWS_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_LAMBDA_RUNTIME_API",
    "LAMBDA_TASK_ROOT",
    "LAMBDA_RUNTIME_DIR",
    "AWS_LAMBDA_MAX_CONCURRENCY",
];

/// Rules about sizes and variables.
pub(crate) fn check(config: &Config) -> Result<()> {
    at_most("memorySize", config.memory_mb, *MEMORY_MB.end())?;
    at_most("timeout", config.timeout_seconds, TIMEOUT_SECONDS_MAX)?;
    at_most("ephemeralStorage.size", config.tmp_mb, 10_240)?;
    if config.architecture != Architecture::HOST {
        return Err(Error::InvalidParameter(format!(
            "A function for {} cannot run on this server, which is {}. Create it with Architectures=[{1}], or on a server of its own architecture.",
            config.architecture.as_str(),
            Architecture::HOST.as_str(),
        )));
    }
    check_environment(config.environment.as_ref())
}

/// The model allows more memory and time than a function outside Managed Instances may have (facts, runtimes §c
/// Limits).
fn at_most(member: &str, value: u32, max: u32) -> Result<()> {
    if value <= max {
        return Ok(());
    }
    Err(Error::Validation(format!(
        "1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: Member must have value less than or equal to {max}"
    )))
}

fn check_environment(variables: Option<&BTreeMap<String, String>>) -> Result<()> {
    let Some(variables) = variables else { return Ok(()) };
    let reserved: Vec<_> = variables.keys().map(String::as_str).filter(|name| RESERVED.contains(name)).collect();
    if !reserved.is_empty() {
        return Err(Error::InvalidParameter(format!(
            "Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: {}",
            reserved.join(", ")
        )));
    }
    if variables.values().any(|value| value.contains('\0')) {
        return Err(Error::InvalidParameter("Environment variable values cannot contain a NUL character.".into()));
    }
    let measured = compact_json(variables);
    if measured.len() > ENVIRONMENT_BYTES_MAX {
        return Err(Error::InvalidParameter(format!(
            "Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: {measured}"
        )));
    }
    Ok(())
}

fn compact_json(variables: &BTreeMap<String, String>) -> String {
    // A map of strings always serialises.
    serde_json::to_string(variables).unwrap_or_default()
}

/// Whether this machine can run functions for that architecture on a runtime.
pub(crate) fn check_runtime(base: &Base, architecture: Architecture, runtimes: &Runtimes) -> Result<()> {
    let entry = match base {
        Base::Managed(entry) => entry,
        Base::Custom(alias) if alias.architecture == architecture => return Ok(()),
        Base::Custom(alias) => {
            let text =
                format!("The runtime version that {} names is not built for {}.", alias.arn, architecture.as_str());
            return Err(Error::InvalidParameter(text));
        }
    };
    if !entry.architectures.contains(&architecture) {
        return Err(Error::InvalidParameter(format!("{} does not exist for {}.", entry.id, architecture.as_str())));
    }
    runtimes.available(entry).map(drop).map_err(|unavailable| Error::InvalidParameter(unavailable.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(variables: &[(&str, &str)], expected: Option<&str>) {
        let map = variables.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect();
        let got = check_environment(Some(&map)).err().map(|error| error.to_string());
        match (&got, expected) {
            (None, None) => {}
            (Some(got), Some(part)) if got.contains(part) => {}
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_environment_is_measured_as_compact_json() {
        // {"K":"…"} is eight bytes around the value.
        check(&[("K", &"v".repeat(4096 - 8))], None);
        check(&[("K", &"v".repeat(4096 - 7))], Some("exceeded the 4KB limit. String measured: {\"K\":\"vv"));
        check(&[("AWS_REGION", "x"), ("OK", "y")], Some("used in this request: AWS_REGION"));
        check(&[("K", "a\0b")], Some("NUL"));
    }

    #[test]
    fn sizes_past_the_models_are_refused_as_the_model_would() {
        assert_eq!(at_most("timeout", 900, 900), Ok(()));
        assert_eq!(
            at_most("timeout", 901, 900).unwrap_err().to_string(),
            "1 validation error detected: Value '901' at 'timeout' failed to satisfy constraint: Member must have value less than or equal to 900"
        );
    }
}
