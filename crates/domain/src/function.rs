//! A function: what its owner set, and what became of it.

use std::collections::BTreeMap;
use std::fmt;

use crate::{Digest, FunctionName, Millis, Revision, RuntimeId};

/// Tags of one resource.
pub type Tags = BTreeMap<String, String>;

/// One version of one function, complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: FunctionName,
    /// Which version this is.
    pub version: Version,
    /// What its owner set.
    pub config: Config,
    /// The package it runs.
    pub code: Code,
    /// The immutable root file tree it runs on, once one was chosen. `runtime-version ARN = …::runtime:<hex>`.
    pub runtime_version: Option<Digest>,
    /// Whether it can be invoked.
    pub state: State,
    /// What became of the last update.
    pub last_update: LastUpdate,
    /// Changes with every update.
    pub revision: Revision,
    /// When code or configuration last changed.
    pub last_modified: Millis,
    /// Its tags.
    pub tags: Tags,
}

/// `$LATEST` or a published number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Version {
    /// `$LATEST`, the one that can be changed.
    Latest,
    /// A published snapshot.
    Number(u64),
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Version::Latest => f.write_str("$LATEST"),
            Version::Number(n) => write!(f, "{n}"),
        }
    }
}

/// What an owner sets with CreateFunction and UpdateFunctionConfiguration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The identifier chosen at creation.
    pub runtime: RuntimeId,
    /// What to call, in the runtime's own notation. Required with every runtime but `provided*`.
    pub handler: Option<String>,
    /// The role ARN; any well-formed one is accepted.
    pub role: String,
    /// Free text.
    pub description: String,
    /// MB.
    pub memory_mb: u32,
    /// Seconds.
    pub timeout_seconds: u32,
    /// Size of /tmp, MB.
    pub tmp_mb: u32,
    /// `None` if the owner never gave any; an empty map is shown as such (facts §3).
    pub environment: Option<BTreeMap<String, String>>,
    /// The processor it was built for.
    pub architecture: Architecture,
    /// X-Ray mode; kept and shown.
    pub tracing: Tracing,
    /// Where and how it logs.
    pub logging: Logging,
    /// Kept and shown; takes effect on published versions only.
    pub snap_start: SnapStart,
    /// Where undeliverable asynchronous events go; kept and shown.
    pub dead_letter_target: Option<String>,
}

/// The package a function runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// SHA-256 of the zip, byte for byte as uploaded.
    pub sha256: Digest,
    /// Its length.
    pub size_bytes: u64,
}

/// Processor architectures the service knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Architecture {
    /// 64-bit x86.
    X86_64,
    /// 64-bit Arm.
    Arm64,
}

impl Architecture {
    /// What this binary was built for; a function for another one cannot run here.
    pub const HOST: Architecture =
        if cfg!(target_arch = "aarch64") { Architecture::Arm64 } else { Architecture::X86_64 };

    /// The service's spelling.
    pub fn as_str(self) -> &'static str {
        match self {
            Architecture::X86_64 => "x86_64",
            Architecture::Arm64 => "arm64",
        }
    }
}

/// X-Ray tracing mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tracing {
    /// The default.
    PassThrough,
    /// Sample and record.
    Active,
}

/// SnapStart setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapStart {
    /// The default.
    None,
    /// On published versions.
    PublishedVersions,
}

/// Logging settings. Text is the only format built so far; a request for JSON is refused, not ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logging {
    /// Line format.
    pub format: LogFormat,
    /// The log group; `/aws/lambda/<name>` unless set.
    pub group: String,
}

/// Log line format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// START / END / REPORT lines.
    Text,
}

/// Whether a function can be invoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Its package is being unpacked and checked.
    Pending,
    /// Ready.
    Active,
    /// It cannot become ready.
    Failed(Reason),
}

/// What became of the last update.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LastUpdate {
    /// There was none since creation began.
    None,
    /// In effect.
    Successful,
    /// Being put into effect.
    InProgress,
    /// Could not be put into effect.
    Failed(Reason),
}

/// Why a state is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// For programs.
    pub code: ReasonCode,
    /// For people: what happened, to what, what to do next.
    pub text: String,
}

/// The subset of the model's `StateReasonCode` that this server uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonCode {
    /// Something of ours broke.
    InternalError,
    /// The package is not a valid archive.
    InvalidZipFileException,
    /// The runtime cannot be had on this machine.
    InvalidRuntime,
}

impl ReasonCode {
    /// The model's spelling.
    pub fn as_str(self) -> &'static str {
        match self {
            ReasonCode::InternalError => "InternalError",
            ReasonCode::InvalidZipFileException => "InvalidZipFileException",
            ReasonCode::InvalidRuntime => "InvalidRuntime",
        }
    }

    /// Reads what [`ReasonCode::as_str`] wrote.
    pub fn parse(text: &str) -> Option<ReasonCode> {
        [ReasonCode::InternalError, ReasonCode::InvalidZipFileException, ReasonCode::InvalidRuntime]
            .into_iter()
            .find(|code| code.as_str() == text)
    }
}
