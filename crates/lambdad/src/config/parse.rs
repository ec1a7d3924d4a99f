//! From the file and the environment to typed settings. Each message is written here, where the raw text is.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use control::{Clock, LifecycleSettings, Override};
use domain::Account;
use jiff::civil::Date;
use package::images::{Registries, Registry};
use sandbox::{Cidr, CpuWeight, EgressConfig, TmpMode};
use store::recordings::RecordingLimits;
use wire::sigv4::Secret;

use super::file::{self, File};
use super::{
    ConfigError, Env, Images, LISTEN_DEFAULT, Limits, Logs, Network, Recorder, Runtimes, S3, Sandbox, SecretSetting,
    Settings, Tls, confinement, rollout,
};

/// Long enough for most invokes, short enough for a service manager's patience (systemd kills after 90 s).
const DRAIN_SECONDS_DEFAULT: u64 = 60;
const LOG_BYTES_DEFAULT: u64 = 1 << 30;
const LOG_DAYS_DEFAULT: u64 = 30;
const DAY_SECONDS: u64 = 86_400;
const RECORDED_EVENTS_DEFAULT: usize = 20;
const RECORDED_EVENT_BYTES_DEFAULT: usize = 1 << 20;
const RECORDED_BYTES_DEFAULT: u64 = 256 << 20;
/// A long weekend.
const RECORDED_HOURS_DEFAULT: u64 = 72;
const HOUR_SECONDS: u64 = 3600;

/// Where values come from: the variable if it is set, else the file's value, both parsed by the same rule.
pub(super) struct Source<'a> {
    env: Env<'a>,
    pub(super) in_file: &'a dyn Fn(String) -> ConfigError,
}

impl Source<'_> {
    pub(super) fn get<T>(
        &self,
        variable: &'static str,
        key: &str,
        in_file: Option<String>,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, ConfigError> {
        if let Some(text) = (self.env)(variable) {
            return parse(&text).map(Some).map_err(|message| ConfigError::Variable { variable, message });
        }
        in_file.map(|text| parse(&text).map_err(|message| (self.in_file)(format!("{key}: {message}")))).transpose()
    }

    pub(super) fn text(
        &self,
        variable: &'static str,
        key: &str,
        in_file: Option<String>,
    ) -> Result<Option<String>, ConfigError> {
        self.get(variable, key, in_file, |text| Ok(text.to_owned()))
    }

    pub(super) fn number(
        &self,
        variable: &'static str,
        key: &str,
        in_file: Option<u64>,
    ) -> Result<Option<u64>, ConfigError> {
        self.get(variable, key, in_file.map(|number| number.to_string()), positive)
    }

    /// A number of a range; the message says which.
    pub(super) fn within(
        &self,
        variable: &'static str,
        key: &str,
        in_file: Option<u64>,
        range: std::ops::RangeInclusive<u64>,
    ) -> Result<Option<u64>, ConfigError> {
        self.get(variable, key, in_file.map(|number| number.to_string()), |text| {
            let number = text.parse().ok().filter(|number| range.contains(number));
            number.ok_or_else(|| format!("'{text}' is not a whole number from {} to {}", range.start(), range.end()))
        })
    }

    pub(super) fn boolean(
        &self,
        variable: &'static str,
        key: &str,
        in_file: Option<bool>,
    ) -> Result<Option<bool>, ConfigError> {
        self.get(variable, key, in_file.map(|yes| yes.to_string()), boolean)
    }
}

/// Everything but what the flags say. `data_dir` is empty if nobody named one.
pub(super) fn settings(
    file: File,
    env: Env<'_>,
    in_file: impl Fn(String) -> ConfigError,
) -> Result<Settings, ConfigError> {
    let File {
        functions,
        images,
        lifecycle,
        limits,
        logs,
        network,
        notices,
        recorder,
        registries,
        rollout,
        mut runtimes,
        s3,
        sandbox,
        server,
        tls,
    } = file;
    let source = Source { env, in_file: &in_file };
    let account = account(&source, &server)?;
    let confinements =
        confinement::confinements(&source, network.egress.clone(), sandbox.isolation.clone(), functions)?;
    let versions = rollout::versions(&source, rollout, runtimes.remove("keep"))?;
    let (runtimes, overrides) = runtime_table(&source, runtimes)?;
    let strict = source.boolean("LAMBDAD_STRICT", "[lifecycle] strict", lifecycle.strict)?;
    let drain = source.number("LAMBDAD_DRAIN_SECONDS", "[server] drain_seconds", server.drain_seconds)?;
    let limits_of_clients = super::server::limits(&source, &server)?;
    Ok(Settings {
        listen: source.get("LAMBDAD_LISTEN", "[server] listen", server.listen, listen)?.unwrap_or(LISTEN_DEFAULT),
        user: source.text("LAMBDAD_USER", "[server] user", server.user)?,
        dev: source.boolean("LAMBDAD_DEV", "", None)?.unwrap_or(false),
        data_dir: env("LAMBDAD_DATA_DIR").map(PathBuf::from).or(server.data_dir).unwrap_or_default(),
        drain: Duration::from_secs(drain.unwrap_or(DRAIN_SECONDS_DEFAULT)),
        server: limits_of_clients,
        allowed_hosts: match env("LAMBDAD_ALLOWED_HOSTS") {
            Some(text) => items(&text),
            None => server.allowed_hosts.unwrap_or_default(),
        },
        s3: s3_store(&source, s3, &account)?,
        network: reach(&source, network)?,
        confinements,
        sandbox: sandboxes(&source, &sandbox)?,
        runtimes,
        notices: super::notices::notices(&source, notices, &lifecycle, &account)?,
        images: images_from(&source, images, registries)?,
        lifecycle: LifecycleSettings { strict: strict.unwrap_or(false), overrides },
        versions,
        clock: Clock::system(),
        logs: kept(&source, logs)?,
        limits: at_once(&source, limits)?,
        tls: certificate(&source, tls)?,
        recorder: recorded(&source, recorder)?,
        account,
    })
}

fn account(source: &Source<'_>, server: &file::Server) -> Result<Account, ConfigError> {
    let usual = Account::default();
    let given = source.get("LAMBDAD_REGION", "[server] region", server.region.clone(), region)?;
    let id = source.get("LAMBDAD_ACCOUNT_ID", "[server] account_id", server.account_id.clone(), account_id)?;
    Ok(Account { region: given.unwrap_or(usual.region), id: id.unwrap_or(usual.id) })
}

fn certificate(source: &Source<'_>, table: file::Tls) -> Result<Option<Tls>, ConfigError> {
    let certificate = source.text("LAMBDAD_TLS_CERTIFICATE", "[tls] certificate", table.certificate)?;
    let key = source.text("LAMBDAD_TLS_KEY", "[tls] key", table.key)?;
    match (certificate, key) {
        (None, None) => Ok(None),
        (Some(certificate), Some(key)) => Ok(Some(Tls { certificate: certificate.into(), key: key.into() })),
        _ => Err((source.in_file)("[tls]: certificate and key must be given together".to_owned())),
    }
}

fn s3_store(source: &Source<'_>, table: file::S3, account: &Account) -> Result<Option<S3>, ConfigError> {
    let file::S3 { endpoint, region, access_key_id, secret_access_key, path_style } = table;
    let endpoint = source.get("LAMBDAD_S3_ENDPOINT", "[s3] endpoint", endpoint, address)?;
    let region = source.text("LAMBDAD_S3_REGION", "[s3] region", region)?;
    let id = source.text("LAMBDAD_S3_ACCESS_KEY_ID", "[s3] access_key_id", access_key_id)?;
    let secret = source.text("LAMBDAD_S3_SECRET_ACCESS_KEY", "[s3] secret_access_key", secret_access_key)?;
    let path_style = source.boolean("LAMBDAD_S3_PATH_STYLE", "[s3] path_style", path_style)?;
    match (endpoint, id, secret) {
        (None, None, None) if region.is_none() && path_style.is_none() => Ok(None),
        (Some(endpoint), Some(access_key_id), Some(secret)) => Ok(Some(S3 {
            endpoint,
            region: region.unwrap_or_else(|| account.region.clone()),
            access_key_id,
            secret_access_key: SecretSetting(Secret::new(secret)),
            path_style: path_style.unwrap_or(true),
        })),
        _ => Err((source.in_file)(
            "[s3]: endpoint, access_key_id and secret_access_key must be given together".to_owned(),
        )),
    }
}

fn reach(source: &Source<'_>, table: file::Network) -> Result<Network, ConfigError> {
    let file::Network { egress: _, subnet, allow, log_denied } = table;
    let log_denied = source.boolean("LAMBDAD_LOG_DENIED", "[network] log_denied", log_denied)?;
    let usual = EgressConfig::default();
    let allow = allow.map(|ranges| ranges.join(","));
    let allow = source.get("LAMBDAD_ALLOW", "[network] allow", allow, |text| {
        items(text).iter().map(|item| cidr(item)).collect::<Result<Vec<_>, _>>()
    })?;
    Ok(Network {
        subnet: source.get("LAMBDAD_SUBNET", "[network] subnet", subnet, cidr)?.unwrap_or(usual.subnet),
        allow: allow.unwrap_or(usual.allow),
        log_denied: log_denied.unwrap_or(false),
    })
}

fn sandboxes(source: &Source<'_>, table: &file::Sandbox) -> Result<Sandbox, ConfigError> {
    let file::Sandbox { allow_unlimited, tmp, cpu_weight, isolation: _ } = table;
    let allow = source.boolean("LAMBDAD_ALLOW_UNLIMITED", "[sandbox] allow_unlimited", *allow_unlimited)?;
    let tmp = source.get("LAMBDAD_TMP", "[sandbox] tmp", tmp.clone(), tmp_mode)?;
    let given = cpu_weight.map(|weight| weight.to_string());
    let weight = source.get("LAMBDAD_CPU_WEIGHT", "[sandbox] cpu_weight", given, cpu_weight_of)?;
    Ok(Sandbox {
        allow_unlimited: allow.unwrap_or(false),
        tmp: tmp.unwrap_or_default(),
        cpu_weight: weight.unwrap_or_default(),
    })
}

fn cpu_weight_of(text: &str) -> Result<CpuWeight, String> {
    let weight = text.parse().ok().and_then(CpuWeight::new);
    weight.ok_or_else(|| format!("'{text}' is not a number from 1 to 10000"))
}

fn tmp_mode(text: &str) -> Result<TmpMode, String> {
    match text {
        "memory" => Ok(TmpMode::Memory),
        "disk" => Ok(TmpMode::Disk),
        "auto" => Ok(TmpMode::Auto),
        _ => Err(format!("'{text}' is not \"memory\", \"disk\" or \"auto\"")),
    }
}

fn kept(source: &Source<'_>, table: file::Logs) -> Result<Logs, ConfigError> {
    let bytes = source.number("LAMBDAD_LOG_BYTES_MAX", "[logs] bytes_max", table.bytes_max)?;
    let days = source.number("LAMBDAD_LOG_AGE_DAYS_MAX", "[logs] age_days_max", table.age_days_max)?;
    Ok(Logs {
        bytes_max: bytes.unwrap_or(LOG_BYTES_DEFAULT),
        age_max: Duration::from_secs(days.unwrap_or(LOG_DAYS_DEFAULT).saturating_mul(DAY_SECONDS)),
    })
}

fn images_from(
    source: &Source<'_>,
    table: file::Images,
    registries: BTreeMap<String, file::Registry>,
) -> Result<Images, ConfigError> {
    let dirs = match (source.env)("LAMBDAD_IMAGE_DIRS") {
        Some(text) => items(&text),
        None => table.dirs.unwrap_or_default(),
    };
    if let Some(relative) = dirs.iter().find(|dir| !dir.starts_with('/')) {
        return Err((source.in_file)(format!("[images] dirs: '{relative}' is not an absolute path")));
    }
    let mut all = BTreeMap::new();
    for (host, registry) in registries {
        let file::Registry { username, password, insecure } = registry;
        let refuse = |what: &str| (source.in_file)(format!("[registries.\"{host}\"]: {what}"));
        if host.is_empty() || host.contains(['/', '@']) {
            return Err(refuse("the name is a host and perhaps a port, such as registry.example.com:5000"));
        }
        if username.is_some() != password.is_some() {
            return Err(refuse("username and password must be given together"));
        }
        let registry = Registry {
            username: username.unwrap_or_default(),
            password: password.unwrap_or_default(),
            insecure: insecure.unwrap_or(false),
        };
        all.insert(host, registry);
    }
    Ok(Images { dirs: dirs.into_iter().map(PathBuf::from).collect(), registries: Registries(all) })
}

fn at_once(source: &Source<'_>, table: file::Limits) -> Result<Limits, ConfigError> {
    let file::Limits { concurrent_executions, environments, idle_seconds, memory_mb, blank_memory_mb } = table;
    let usual = pool::Limits::default();
    let concurrent =
        source.number("LAMBDAD_CONCURRENT_EXECUTIONS", "[limits] concurrent_executions", concurrent_executions)?;
    let environments = source.number("LAMBDAD_ENVIRONMENTS", "[limits] environments", environments)?;
    let idle = source.number("LAMBDAD_IDLE_SECONDS", "[limits] idle_seconds", idle_seconds)?;
    let given = memory_mb.map(|mb| mb.to_string());
    let memory = source.get("LAMBDAD_MEMORY_MB", "[limits] memory_mb", given, memory_of_all)?;
    let given = blank_memory_mb.map(|mb| mb.to_string());
    let blank = source.get("LAMBDAD_BLANK_MEMORY_MB", "[limits] blank_memory_mb", given, megabytes)?;
    Ok(Limits {
        concurrent_executions: size(concurrent, usual.concurrency_max),
        environments: size(environments, usual.environments_max),
        idle: idle.map_or(usual.idle_max, Duration::from_secs),
        memory_bytes: memory.map(|mb| mb << 20),
        blank_bytes: blank.map_or(usual.stock_bytes_max, |mb| mb << 20),
    })
}

/// At least what the smallest function is promised.
fn memory_of_all(text: &str) -> Result<u64, String> {
    let least = u64::from(*domain::limits::MEMORY_MB.start());
    let mb = megabytes(text)?;
    if mb < least { Err(format!("{mb} MB is not enough for one function, which has at least {least}")) } else { Ok(mb) }
}

fn recorded(source: &Source<'_>, table: file::Recorder) -> Result<Recorder, ConfigError> {
    let file::Recorder { all, events, event_bytes_max, bytes_max, keep_hours } = table;
    let events = source.number("LAMBDAD_RECORDER_EVENTS", "[recorder] events", events)?;
    let event_bytes =
        source.number("LAMBDAD_RECORDER_EVENT_BYTES_MAX", "[recorder] event_bytes_max", event_bytes_max)?;
    let bytes = source.number("LAMBDAD_RECORDER_BYTES_MAX", "[recorder] bytes_max", bytes_max)?;
    let hours = source.number("LAMBDAD_RECORDER_KEEP_HOURS", "[recorder] keep_hours", keep_hours)?;
    Ok(Recorder {
        all: source.boolean("LAMBDAD_RECORDER_ALL", "[recorder] all", all)?.unwrap_or(false),
        limits: RecordingLimits {
            events_max: size(events, RECORDED_EVENTS_DEFAULT),
            event_bytes_max: size(event_bytes, RECORDED_EVENT_BYTES_DEFAULT),
            bytes_max: bytes.unwrap_or(RECORDED_BYTES_DEFAULT),
            age_max: Duration::from_secs(hours.unwrap_or(RECORDED_HOURS_DEFAULT).saturating_mul(HOUR_SECONDS)),
        },
    })
}

/// Whether an identifier exists is known when the tables are read.
fn runtime_table(
    source: &Source<'_>,
    table: BTreeMap<String, toml::Value>,
) -> Result<(Runtimes, BTreeMap<String, Override>), ConfigError> {
    let mut runtimes = Runtimes::default();
    let mut overrides = BTreeMap::new();
    for (key, value) in table {
        if key == "dir" {
            let text = value.as_str();
            let dir = text.ok_or_else(|| (source.in_file)("[runtimes] dir: must be a path in quotes".to_owned()))?;
            runtimes.dir = Some(PathBuf::from(dir));
        } else if value.is_table() {
            let runtime: file::Runtime = value.try_into().map_err(|error: toml::de::Error| {
                (source.in_file)(format!("[runtimes.\"{key}\"]: {}", error.to_string().trim_end()))
            })?;
            let file::Runtime { interpreter, deprecation, create_block, update_block, successor, reason } = runtime;
            let day = |name: &str, text: Option<String>| {
                text.map(|text| {
                    date(&text).map_err(|fault| (source.in_file)(format!("[runtimes.\"{key}\"] {name}: {fault}")))
                })
                .transpose()
            };
            let row = Override {
                deprecation: day("deprecation", deprecation)?,
                create_block: day("create_block", create_block)?,
                update_block: day("update_block", update_block)?,
                successor,
                reason,
            };
            runtimes.interpreters.extend(interpreter.map(|path| (key.clone(), path)));
            overrides.insert(key, row);
        } else {
            return Err((source.in_file)(format!(
                "[runtimes]: unknown key '{key}': it holds dir, keep, and a table for a runtime identifier such as \
                 [runtimes.\"python3.12\"]"
            )));
        }
    }
    if let Some(dir) = (source.env)("LAMBDAD_RUNTIMES_DIR") {
        runtimes.dir = Some(PathBuf::from(dir));
    }
    Ok((runtimes, overrides))
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| format!("'{text}' is not a date such as \"2027-02-01\""))
}

fn cidr(text: &str) -> Result<Cidr, String> {
    text.parse().map_err(|error: sandbox::CidrError| error.to_string())
}

fn listen(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| format!("'{text}' is not an address and port such as 127.0.0.1:4566"))
}

fn address(text: &str) -> Result<String, String> {
    if text.starts_with("http://") || text.starts_with("https://") {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err(format!("'{text}' is not an address such as https://s3.example.com"))
    }
}

fn boolean(text: &str) -> Result<bool, String> {
    match text {
        "true" | "1" => Ok(true),
        "false" | "0" => Ok(false),
        _ => Err(format!("'{text}' is neither true nor false")),
    }
}

fn positive(text: &str) -> Result<u64, String> {
    text.parse().ok().filter(|n| *n > 0).ok_or_else(|| format!("'{text}' is not a whole number of at least 1"))
}

/// As many as there can be, or none.
fn megabytes(text: &str) -> Result<u64, String> {
    let parsed = text.parse().ok().filter(|mb| *mb <= u64::from(u32::MAX));
    parsed.ok_or_else(|| format!("{text:?} is not a number of MB"))
}

fn size(given: Option<u64>, default: usize) -> usize {
    given.map_or(default, |n| usize::try_from(n).unwrap_or(usize::MAX))
}

pub(super) fn items(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

/// The form that the service model's ARN patterns allow: `us-east-1`, `us-gov-west-1`.
fn region(text: &str) -> Result<String, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let letters = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
    let good = match parts.as_slice() {
        [area, middle @ .., number] => {
            area.len() == 2
                && letters(area)
                && (1..=2).contains(&middle.len())
                && middle.iter().all(|part| letters(part))
                && matches!(number.as_bytes(), [b'0'..=b'9'])
        }
        [_] | [] => false,
    };
    if good { Ok(text.to_owned()) } else { Err(format!("'{text}' is not a region such as us-east-1")) }
}

fn account_id(text: &str) -> Result<String, String> {
    if text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit()) {
        Ok(text.to_owned())
    } else {
        Err(format!("'{text}' is not an account number of 12 digits"))
    }
}
