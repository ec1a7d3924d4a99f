//! Settings: flags, environment, file and defaults, in this order, resolved once. Nothing reads them again.

mod confinement;
mod file;
mod notices;
mod parse;
mod rollout;
mod server;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use control::{Clock, LifecycleSettings, VersionSettings};
use domain::{Account, Confinements, Millis};
use package::images::Registries;
use sandbox::{Cidr, CpuWeight, TmpMode};
use store::recordings::RecordingLimits;
use wire::sigv4::Secret;

pub use notices::{Mailing, Notices};

/// How variables are looked up: the process's environment, or a table in a test.
pub type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Where the server listens unless told otherwise: the port that people's `AWS_ENDPOINT_URL` already names.
pub const LISTEN_DEFAULT: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 4566);

/// What the server runs with.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address to listen on; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The user that a server which is started as root becomes; `None` is [`crate::privileges`]' default.
    pub user: Option<String>,
    /// Whether any access key and secret are taken. Only ever on loopback.
    pub dev: bool,
    /// The region and account that every ARN carries.
    pub account: Account,
    /// Where everything is kept.
    pub data_dir: PathBuf,
    /// How long running invokes may still take once the server is told to stop.
    pub drain: Duration,
    /// Names, beside loopback's, that a `Host` header may have.
    pub allowed_hosts: Vec<String>,
    /// What clients may take of the server.
    pub server: api::Limits,
    /// Where code given as `S3Bucket` and `S3Key` is fetched from.
    pub s3: Option<S3>,
    /// How their network is made.
    pub network: Network,
    /// What each of them may have.
    pub confinements: Confinements,
    /// How environments are made.
    pub sandbox: Sandbox,
    /// Where runtimes come from.
    pub runtimes: Runtimes,
    /// Who is told when a runtime ends.
    pub notices: Notices,
    /// What is kept of logs.
    pub logs: Logs,
    /// How much runs at once.
    pub limits: Limits,
    /// The server's certificate; without one it speaks plain HTTP.
    pub tls: Option<Tls>,
    /// The lives of runtimes.
    pub lifecycle: LifecycleSettings,
    /// How new runtime versions reach functions, and how many are kept.
    pub versions: VersionSettings,
    /// Where container images come from.
    pub images: Images,
    /// What time it is.
    pub clock: Clock,
    /// What is kept of events.
    pub recorder: Recorder,
}

/// PEM files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tls {
    /// The certificate, then those between it and the authority.
    pub certificate: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// An S3-compatible store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct S3 {
    /// Such as `https://minio.corp:9000`.
    pub endpoint: String,
    /// The region its signatures carry.
    pub region: String,
    /// The access key id.
    pub access_key_id: String,
    /// Its secret.
    pub secret_access_key: SecretSetting,
    /// `endpoint/bucket/key` and not `bucket.endpoint/key`.
    pub path_style: bool,
}

/// A secret that compares in tests.
#[derive(Clone, Debug)]
pub struct SecretSetting(pub Secret);

impl PartialEq for SecretSetting {
    fn eq(&self, other: &SecretSetting) -> bool {
        self.0.matches(other.0.expose())
    }
}

impl Eq for SecretSetting {}

/// How environments are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sandbox {
    /// Whether the server starts where functions cannot be held to their memory.
    pub allow_unlimited: bool,
    /// Where functions' `/tmp` is.
    pub tmp: TmpMode,
    /// What functions weigh together beside the machine's other processes.
    pub cpu_weight: CpuWeight,
}

/// How functions' network is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// The range that environments' addresses are taken from.
    pub subnet: Cidr,
    /// Ranges that are reachable although they are private.
    pub allow: Vec<Cidr>,
    /// Whether functions' logs say what was refused.
    pub log_denied: bool,
}

/// Where runtimes come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runtimes {
    /// Where captured runtimes are kept; `None` is DIR/runtimes.
    pub dir: Option<PathBuf>,
    /// The interpreter of a runtime identifier, where it is not the one on the PATH.
    pub interpreters: BTreeMap<String, PathBuf>,
}

/// Where container images come from.
#[derive(Clone, Debug, Default)]
pub struct Images {
    /// Directories of this machine in which they may lie; none is DIR/images.
    pub dirs: Vec<PathBuf>,
    /// What is said of registries.
    pub registries: Registries,
}

/// What is kept of logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Logs {
    /// All logs together, bytes.
    pub bytes_max: u64,
    /// The oldest event.
    pub age_max: Duration,
}

/// How much runs at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Invocations that run at once, of all functions.
    pub concurrent_executions: usize,
    /// Environments, busy and idle, of all functions.
    pub environments: usize,
    /// How long an environment stays without work.
    pub idle: Duration,
    /// What all environments may use together, bytes; without it, nine tenths of the machine's memory.
    pub memory_bytes: Option<u64>,
    /// What environments that wait for a function may take together, bytes; 0 for none.
    pub blank_bytes: u64,
}

/// What is kept of events, to rehearse migrations with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorder {
    /// Whether functions are recorded that do not say otherwise by their tag `lambdad:record`.
    pub all: bool,
    /// How much is kept.
    pub limits: RecordingLimits,
}

/// What the command line says about settings.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// `--config`.
    pub config: Option<PathBuf>,
    /// `--data-dir`.
    pub data_dir: Option<PathBuf>,
    /// `--listen`.
    pub listen: Option<SocketAddr>,
    /// `--dev`.
    pub dev: bool,
    /// `--allow-unlimited`.
    pub allow_unlimited: bool,
    /// `--clock`.
    pub clock: Option<Millis>,
}

/// A setting that cannot be used. The message says which, where it was given, and what it may be.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("cannot read the configuration file {}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Something in the file.
    #[error("{}: {message}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong and where in the file.
        message: String,
    },
    /// Something in the environment.
    #[error("{variable}: {message}")]
    Variable {
        /// The variable.
        variable: &'static str,
        /// What is wrong.
        message: String,
    },
    /// A combination that is refused.
    #[error("{0}")]
    Refused(String),
}

impl Settings {
    /// Resolves everything: flags before variables before the file before defaults.
    pub fn resolve(flags: Flags, env: Env<'_>, is_root: bool) -> Result<Settings, ConfigError> {
        let path = flags.config.or_else(|| env("LAMBDAD_CONFIG").map(PathBuf::from));
        let file = match &path {
            Some(path) => file::read(path)?,
            None => file::File::default(),
        };
        let mut settings = parse::settings(file, env, |message| ConfigError::File {
            path: path.clone().unwrap_or_default(),
            message,
        })?;
        if let Some(listen) = flags.listen {
            settings.listen = listen;
        }
        settings.dev |= flags.dev;
        settings.sandbox.allow_unlimited |= flags.allow_unlimited;
        if let Some(instant) = flags.clock {
            settings.clock = test_clock(instant, env)?;
        }
        match flags.data_dir {
            Some(dir) => settings.data_dir = dir,
            None if settings.data_dir == Path::new("") => settings.data_dir = default_data_dir(env, is_root)?,
            None => {}
        }
        if settings.dev && !settings.listen.ip().is_loopback() {
            return Err(ConfigError::Refused(format!(
                "--dev accepts any credentials, so it listens on loopback only, not on {}: leave out --dev, or listen on \
                 127.0.0.1",
                settings.listen
            )));
        }
        Ok(settings)
    }
}

/// A clock of one's own makes notices come early and doors close: it is for tests alone, and says so twice.
fn test_clock(instant: Millis, env: Env<'_>) -> Result<Clock, ConfigError> {
    match env("LAMBDAD_TEST_CLOCK").as_deref() {
        Some("allow") => Ok(Clock::starting_at(instant)),
        Some(_) | None => Err(ConfigError::Refused(
            "--clock is for tests: it closes runtimes and sends notices as if it were that day. Set LAMBDAD_TEST_CLOCK=allow \
             in the environment if that is what you want"
                .into(),
        )),
    }
}

/// `$LAMBDAD_DATA_DIR`, else /var/lib/lambdad for root, else lambdad in the user's own data directory.
pub fn default_data_dir(env: Env<'_>, is_root: bool) -> Result<PathBuf, ConfigError> {
    let given = |name| env(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(dir) = given("LAMBDAD_DATA_DIR") {
        return Ok(dir);
    }
    if is_root {
        return Ok(PathBuf::from("/var/lib/lambdad"));
    }
    given("XDG_DATA_HOME")
        .or_else(|| given("HOME").map(|home| home.join(".local/share")))
        .map(|dir| dir.join("lambdad"))
        .ok_or_else(|| {
            ConfigError::Refused(
                "neither HOME nor XDG_DATA_HOME is set: name the data directory with --data-dir".into(),
            )
        })
}

#[cfg(test)]
mod page;
#[cfg(test)]
mod tests;
