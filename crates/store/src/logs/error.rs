//! What can go wrong when logs are read.

use std::io;
use std::path::{Path, PathBuf};

/// Why a query has no answer.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// Nothing was ever logged there, or all of it has aged out.
    #[error("The specified log group does not exist.")]
    NoSuchGroup,
    /// The group is there, the stream is not.
    #[error("The specified log stream does not exist.")]
    NoSuchStream,
    /// The token did not come from this operation.
    #[error("The specified nextToken is invalid.")]
    InvalidToken,
    /// DescribeLogStreams: both were asked for.
    #[error("Cannot order by LastEventTime with a logStreamNamePrefix.")]
    PrefixWithEventTime,
    /// The disk.
    #[error("cannot {doing} {}", path.display())]
    Io {
        /// A verb.
        doing: &'static str,
        /// Its object.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

impl LogError {
    pub(super) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> LogError {
        move |source| LogError::Io { doing, path: path.into(), source }
    }
}
