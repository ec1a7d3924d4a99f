//! A function: what its owner set, and what became of it.

use std::collections::BTreeMap;
use std::fmt;

use crate::{Account, Digest, FunctionName, Millis, Revision, RuntimeId};

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
    /// The version of its runtime that it runs on, once one was chosen.
    pub runtime_version: Option<RuntimeVersionRef>,
    /// When that changes.
    pub runtime_update: RuntimeUpdate,
    /// The runtimes it was on before this one, each once, the latest last: it may return to them while their phase 1
    /// lasts.
    pub runtime_history: Vec<RuntimeId>,
    /// Whether it can be invoked.
    pub state: State,
    /// What became of the last update.
    pub last_update: LastUpdate,
    /// Changes with every update.
    pub revision: Revision,
    /// When code or configuration last changed; a published version has that of what it was published from.
    pub last_modified: Millis,
    /// The highest number that was ever published of this function; kept on `$LATEST`.
    pub last_published: u64,
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
    /// Which customer-managed runtime, where the identifier is `custom`.
    pub custom_runtime: Option<CustomRuntime>,
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

/// One version of a runtime: an immutable root file tree.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RuntimeVersionRef {
    /// Of a runtime of the catalogue; the tree's digest is its name.
    Managed(Digest),
    /// Of a customer-managed runtime.
    Custom {
        /// The runtime's name.
        runtime: String,
        /// The version's name.
        version: String,
        /// The tree that was made from its image.
        tree: Digest,
    },
}

impl RuntimeVersionRef {
    /// The tree.
    pub fn tree(&self) -> Digest {
        match self {
            RuntimeVersionRef::Managed(tree) | RuntimeVersionRef::Custom { tree, .. } => *tree,
        }
    }

    /// The ARN, in the form of the service for each kind (facts, runtimes §b): a managed one's has no account.
    pub fn arn(&self, home: &Account) -> String {
        let Account { region, id } = home;
        match self {
            RuntimeVersionRef::Managed(tree) => format!("arn:aws:lambda:{region}::runtime:{tree}"),
            RuntimeVersionRef::Custom { runtime, version, .. } => {
                format!("arn:aws:lambda:{region}:{id}:runtime/{runtime}/version/{version}")
            }
        }
    }
}

/// When a function version moves to a newer version of its runtime (facts, runtimes §b).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RuntimeUpdate {
    /// With its own updates, and when a newer version is rolled out.
    #[default]
    Auto,
    /// With its own updates only.
    FunctionUpdate,
    /// Never: it stays on the version it was put on.
    Manual,
}

/// `RuntimeConfig`: which customer-managed runtime, and the alias that chooses its version.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CustomRuntime {
    /// The runtime's name.
    pub runtime: String,
    /// The alias's name.
    pub alias: String,
}

/// A name for a published version, which can be moved; with weights, for two of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    /// Whose version.
    pub function: FunctionName,
    /// The alias's own name.
    pub name: String,
    /// The version it means.
    pub version: Version,
    /// The share of calls that goes to another version instead, 0 to 1.
    pub weight: Option<(u64, f64)>,
    /// Free text.
    pub description: String,
    /// Changes with every update.
    pub revision: Revision,
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
