//! How a command can fail, and the exit code of each way.

use std::path::Path;

/// Why a command did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The function answered with an error, which has been printed.
    #[error("the function answered with an error ({0})")]
    Function(String),
    /// What the command was to check, for a script to act on, is not so.
    #[error("{0}")]
    Gate(String),
    /// The same, and what was printed says it.
    #[error("what was printed says it")]
    Shown,
    /// Something on this side.
    #[error("{0}")]
    Local(String),
    /// Nobody answers.
    #[error("cannot reach lambdad at {endpoint}: {reason}\n{advice}")]
    Unreachable {
        /// Where we tried.
        endpoint: String,
        /// What went wrong.
        reason: String,
        /// What to do.
        advice: String,
    },
    /// The server said no.
    #[error("{code}: {message}")]
    Refused {
        /// The error's code, such as `ResourceNotFoundException`.
        code: String,
        /// Its message.
        message: String,
    },
    /// Whoever read our output went away, as `head` does. Not worth a word.
    #[error("nobody reads the output")]
    OutputClosed,
}

impl Failure {
    /// The process's exit code.
    pub fn code(&self) -> u8 {
        match self {
            Failure::OutputClosed => 0,
            Failure::Function(_) | Failure::Gate(_) | Failure::Shown => 1,
            Failure::Local(_) => 2,
            Failure::Unreachable { .. } => 3,
            Failure::Refused { .. } => 4,
        }
    }

    /// Something about a file.
    pub fn file(path: &Path, what: &str, error: &std::io::Error) -> Failure {
        Failure::Local(format!("cannot {what} {}: {error}", path.display()))
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Failure::OutputClosed,
            _ => Failure::Local(error.to_string()),
        }
    }
}
