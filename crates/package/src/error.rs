//! What can be wrong with a package, one variant for each answer a caller gives.

use std::io;
use std::path::{Path, PathBuf};

use domain::{Digest, limits};

/// Why a package was refused or could not be kept. `Display` is the service's own text where the facts know
/// it (behaviour §3); [`PackageError::detail`] says what was found.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// Not a zip we accept. The service: InvalidParameterValueException.
    #[error("Could not unzip uploaded file. Please check your file, then try to upload again.")]
    Refused(Refusal),
    /// The service: 413 RequestEntityTooLargeException.
    #[error("Zipped size must be smaller than {} bytes", limits::ZIP_BYTES_MAX)]
    ZippedTooLarge,
    /// The service: InvalidParameterValueException.
    #[error("Unzipped size must be smaller than {} bytes", limits::UNZIPPED_BYTES_MAX)]
    UnzippedTooLarge,
    /// No blob of that name is kept here.
    #[error("no package {0} is stored here")]
    Missing(Digest),
    /// The blob's bytes are no longer those that were stored.
    #[error("the stored package {0} is damaged: its SHA-256 differs; upload the code again")]
    Damaged(Digest),
    /// The disk refused.
    #[error("cannot {doing} {}", path.display())]
    Io {
        /// What was tried, as a verb.
        doing: &'static str,
        /// On which path.
        path: PathBuf,
        /// What the kernel said.
        source: io::Error,
    },
}

impl PackageError {
    pub(crate) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> PackageError {
        move |source| PackageError::Io { doing, path: path.to_owned(), source }
    }

    /// What exactly was found, for the log and for our own CLI: the service's text does not say.
    pub fn detail(&self) -> String {
        match self {
            PackageError::Refused(refusal) => refusal.to_string(),
            other => other.to_string(),
        }
    }
}

impl From<Refusal> for PackageError {
    fn from(refusal: Refusal) -> PackageError {
        PackageError::Refused(refusal)
    }
}

/// What is wrong with a zip. Names are as the archive spells them, made printable.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not a zip at all, or cut off, or its parts contradict each other.
    #[error("not a complete zip archive: {0}")]
    Broken(String),
    /// One entry's data does not match its own size or checksum.
    #[error("the data of {0:?} does not match its size or checksum")]
    BrokenEntry(String),
    /// Nothing in it.
    #[error("the archive is empty")]
    Empty,
    /// More entries, or directories implied by them, than [`limits::ZIP_ENTRIES_MAX`].
    #[error("more than {} files, or more than as many directories", limits::ZIP_ENTRIES_MAX)]
    TooManyEntries,
    /// Two entries share bytes: a bomb's shape.
    #[error("entries overlap inside the archive")]
    Overlap,
    /// `..` in a name.
    #[error("{0:?} leads out of the package")]
    Traversal(String),
    /// A name that begins with `/`.
    #[error("{0:?} is an absolute path")]
    Absolute(String),
    /// A name with `\`, which Windows tools mean as `/`.
    #[error("{0:?} has a backslash: make the archive with / between directories")]
    Backslash(String),
    /// Not UTF-8, or with a NUL.
    #[error("the name {0:?} is not valid UTF-8 without NUL")]
    Name(String),
    /// Longer than [`limits::ZIP_PATH_BYTES_MAX`], or one component longer than 255 bytes.
    #[error("the path {0:?}… is too long")]
    PathTooLong(String),
    /// Deeper than [`limits::ZIP_DEPTH_MAX`].
    #[error("{0:?}… is more than {max} directories deep", max = limits::ZIP_DEPTH_MAX)]
    TooDeep(String),
    /// The same path twice.
    #[error("{0:?} is there twice")]
    Duplicate(String),
    /// A file (or link) where another entry needs a directory.
    #[error("{0:?} is both a directory and a file or link")]
    Conflict(String),
    /// A device, FIFO or socket.
    #[error("{0:?} is a device, FIFO or socket")]
    Special(String),
    /// A link whose target is absolute or lies outside, in one step or through other links.
    #[error("the link {0:?} leads out of the package")]
    LinkEscapes(String),
    /// Links that lead to one another, or a target that is no path.
    #[error("the link {0:?} leads nowhere")]
    LinkBroken(String),
    /// Needs a password.
    #[error("{0:?} is encrypted")]
    Encrypted(String),
    /// Neither stored nor deflated.
    #[error("{0:?} is compressed by a method other than deflate")]
    Method(String),
}
