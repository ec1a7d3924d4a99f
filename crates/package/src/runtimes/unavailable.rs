//! Why this machine cannot run an identifier, in words that say what to do.

use std::fmt;
use std::path::PathBuf;

use domain::{Architecture, Language, RuntimeId};

/// An identifier that cannot run here. `Display` names what to install.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unavailable {
    /// The identifier.
    pub id: RuntimeId,
    /// Why not.
    pub why: Why,
}

/// The branches of [`Unavailable`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A language that lambdad does not run yet.
    Later(Language),
    /// Older than our bootstrap can work with.
    TooOld {
        /// The oldest that works, such as `CPython 3.6`.
        oldest: &'static str,
    },
    /// The service never had it for this machine's processor.
    Architecture,
    /// No interpreter of that version was found.
    NotInstalled {
        /// Python or Node.
        language: Language,
        /// Such as `3.12` or `20`.
        version: String,
    },
    /// The configuration names an interpreter that is not the right one.
    Override {
        /// What it names.
        interpreter: PathBuf,
        /// What is wrong with it.
        fault: String,
    },
}

impl std::error::Error for Unavailable {}

impl fmt::Display for Unavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = &self.id;
        match &self.why {
            Why::Later(language) => write!(
                f,
                "{id} cannot run yet: {} is not built into lambdad so far; Python, Node.js and provided.al2023 are",
                name(*language)
            ),
            Why::TooOld { oldest } => {
                write!(f, "{id} cannot run: lambdad needs {oldest} or newer; move the function to a newer runtime")
            }
            Why::Architecture => {
                write!(
                    f,
                    "{id} cannot run: it does not exist for {}, this machine's processor",
                    Architecture::HOST.as_str()
                )
            }
            Why::NotInstalled { language: Language::Python, version } => write!(
                f,
                "{id} needs a CPython {version} on this machine: none was found on PATH, in pyenv or in \
                 [runtimes.\"{id}\"] interpreter = …; on Debian: apt-get install python{version}, \
                 or pyenv install {version}"
            ),
            Why::NotInstalled { language, version } => write!(
                f,
                "{id} needs {} {version} on this machine: none was found on PATH, in nvm or in \
                 [runtimes.\"{id}\"] interpreter = …; on Debian: apt-get install nodejs (one version), \
                 or nvm install {version}",
                name(*language)
            ),
            Why::Override { interpreter, fault } => write!(
                f,
                "{id} cannot run: [runtimes.\"{id}\"] interpreter = \"{}\" {fault}; correct the configuration",
                interpreter.display()
            ),
        }
    }
}

fn name(language: Language) -> &'static str {
    match language {
        Language::Node => "Node.js",
        Language::Python => "CPython",
        Language::Ruby => "Ruby",
        Language::Java => "Java",
        Language::DotNet => ".NET",
        Language::Go => "the go1.x runtime (use provided.al2023)",
        Language::OsOnly => "the operating system",
        Language::Custom => "a customer-managed runtime",
    }
}
