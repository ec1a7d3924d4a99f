//! The shape of a function's configuration on disk; the rules are those of `stored.rs`.

use std::collections::BTreeMap;

use domain::RuntimeId;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Config {
    runtime: String,
    /// Since migration 2.
    #[serde(default)]
    custom_runtime: Option<CustomRuntime>,
    handler: Option<String>,
    role: String,
    description: String,
    memory_mb: u32,
    timeout_seconds: u32,
    tmp_mb: u32,
    environment: Option<BTreeMap<String, String>>,
    architecture: Architecture,
    tracing: Tracing,
    logging: Logging,
    snap_start: SnapStart,
    dead_letter_target: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CustomRuntime {
    runtime: String,
    alias: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Logging {
    format: LogFormat,
    group: String,
}

/// An enum without data, spelt on disk as it is here, and both ways to the domain's.
macro_rules! plain {
    ($name:ident { $($variant:ident),+ }) => {
        #[derive(Serialize, Deserialize)]
        pub(super) enum $name { $($variant),+ }

        impl From<domain::$name> for $name {
            fn from(value: domain::$name) -> $name {
                match value { $(domain::$name::$variant => $name::$variant),+ }
            }
        }

        impl From<$name> for domain::$name {
            fn from(value: $name) -> domain::$name {
                match value { $($name::$variant => domain::$name::$variant),+ }
            }
        }
    };
}

plain!(Architecture { X86_64, Arm64 });
plain!(Tracing { PassThrough, Active });
plain!(SnapStart { None, PublishedVersions });
plain!(LogFormat { Text });
plain!(RuntimeUpdate { Auto, FunctionUpdate, Manual });

impl From<&domain::Config> for Config {
    fn from(config: &domain::Config) -> Config {
        let domain::Config {
            runtime,
            custom_runtime,
            handler,
            role,
            description,
            memory_mb,
            timeout_seconds,
            tmp_mb,
            environment,
            architecture,
            tracing,
            logging,
            snap_start,
            dead_letter_target,
        } = config;
        let domain::Logging { format, group } = logging;
        Config {
            runtime: runtime.as_str().into(),
            custom_runtime: custom_runtime
                .clone()
                .map(|domain::CustomRuntime { runtime, alias }| CustomRuntime { runtime, alias }),
            handler: handler.clone(),
            role: role.clone(),
            description: description.clone(),
            memory_mb: *memory_mb,
            timeout_seconds: *timeout_seconds,
            tmp_mb: *tmp_mb,
            environment: environment.clone(),
            architecture: (*architecture).into(),
            tracing: (*tracing).into(),
            logging: Logging { format: (*format).into(), group: group.clone() },
            snap_start: (*snap_start).into(),
            dead_letter_target: dead_letter_target.clone(),
        }
    }
}

impl From<Config> for domain::Config {
    fn from(config: Config) -> domain::Config {
        let Config {
            runtime,
            custom_runtime,
            handler,
            role,
            description,
            memory_mb,
            timeout_seconds,
            tmp_mb,
            environment,
            architecture,
            tracing,
            logging: Logging { format, group },
            snap_start,
            dead_letter_target,
        } = config;
        domain::Config {
            runtime: RuntimeId::new(runtime),
            custom_runtime: custom_runtime
                .map(|CustomRuntime { runtime, alias }| domain::CustomRuntime { runtime, alias }),
            handler,
            role,
            description,
            memory_mb,
            timeout_seconds,
            tmp_mb,
            environment,
            architecture: architecture.into(),
            tracing: tracing.into(),
            logging: domain::Logging { format: format.into(), group },
            snap_start: snap_start.into(),
            dead_letter_target,
        }
    }
}
