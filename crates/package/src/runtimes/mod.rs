//! Runtimes: interpreters of the host, captured into immutable root file trees.
//!
//! `DIR/runtimes/<id>/<hex>/` is a tree, `<hex>.manifest` lists what is in it (its SHA-256 is `<hex>`),
//! `<hex>.number` says which version of this identifier it was, `<hex>.origin` when it was captured,
//! `current-<key>` names the tree of a given interpreter and bootstrap; `<hex>.boot` and `<hex>.synced` are
//! [`durable`]'s; `pool/` holds the contents, which trees share by hard links. A tree never changes; one that
//! nothing refers to any more is removed by [`Runtimes::remove`], and only from a directory of this server's own.

mod base;
mod candidates;
mod capture;
mod discover;
pub(crate) mod durable;
pub(crate) mod elf;
mod kept;
mod libraries;
mod node;
mod origin;
pub(crate) mod pool;
mod python;
pub(crate) mod system;
pub(crate) mod tree;
mod unavailable;
mod version;
mod walk;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use domain::{Architecture, Digest, Entry, Language, LanguageVersion, Millis, RuntimeId};

use self::discover::{Interpreter, Interpreters, is_version};
pub use self::kept::{Kept, RemoveError};
pub use self::unavailable::{Unavailable, Why};
pub use self::version::{Kind, RuntimeVersion};
use crate::recent::Recent;

/// Directories that hold interpreters and nothing else of anybody's: the folders of version managers, and those of the
/// interpreters that the configuration names. Some may not be there.
pub fn interpreter_directories(overrides: &BTreeMap<String, PathBuf>) -> Vec<PathBuf> {
    let mut all = candidates::managed();
    for interpreter in overrides.values() {
        let real = std::fs::canonicalize(interpreter).ok();
        for path in real.iter().chain([interpreter]) {
            let Some(directory) = path.parent() else { continue };
            all.push(directory.to_owned());
            // PREFIX/bin/python3.11 has its library in PREFIX/lib.
            if let (Some(prefix), true) = (directory.parent(), directory.ends_with("bin")) {
                all.extend(["lib", "lib64"].map(|name| prefix.join(name)));
            }
        }
    }
    // A folder may itself be a link to where it is.
    let real: Vec<PathBuf> = all.iter().filter_map(|directory| std::fs::canonicalize(directory).ok()).collect();
    all.extend(real);
    all
}

/// What an identifier would run on here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Availability {
    /// The identifier.
    pub id: RuntimeId,
    /// The whole version of each language, such as `3.11.7`; empty for `provided*`.
    pub versions: Vec<String>,
    /// The host's interpreters that are or would be captured; none for `provided*`.
    pub interpreters: Vec<PathBuf>,
}

/// Why there is no tree.
#[derive(Debug, thiserror::Error)]
pub enum RuntimeError {
    /// This machine cannot run the identifier.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
    /// The capture failed.
    #[error("cannot capture {id} into {}", dir.display())]
    Capture {
        /// What was captured.
        id: RuntimeId,
        /// Where to.
        dir: PathBuf,
        /// What the kernel said, and of which file.
        source: io::Error,
    },
}

/// The runtimes of this machine. All calls block; several threads, and several processes with one directory,
/// may make them.
pub struct Runtimes {
    dir: PathBuf,
    overrides: BTreeMap<String, PathBuf>,
    interpreters: Interpreters,
    flusher: durable::Flusher,
    recent: Recent,
    now: Box<dyn Fn() -> Millis + Send + Sync>,
    /// Whether this server alone uses the directory.
    own: bool,
}

impl Runtimes {
    /// Opens `dir`, making it if need be. `overrides` is identifier to interpreter, from the configuration.
    pub fn open(dir: &Path, overrides: BTreeMap<String, PathBuf>) -> io::Result<Runtimes> {
        std::fs::create_dir_all(dir)?;
        Ok(Runtimes {
            dir: dir.to_owned(),
            overrides,
            interpreters: Interpreters::default(),
            flusher: durable::Flusher::default(),
            recent: Recent::default(),
            now: Box::new(|| std::time::SystemTime::now().into()),
            own: false,
        })
    }

    /// Captures are dated by this clock instead of the system's.
    #[must_use]
    pub fn dated_by(self, now: impl Fn() -> Millis + Send + Sync + 'static) -> Runtimes {
        Runtimes { now: Box::new(now), ..self }
    }

    /// No other server uses the directory, so versions may be removed from it.
    #[must_use]
    pub fn own(self) -> Runtimes {
        Runtimes { own: true, ..self }
    }

    /// Whether this machine can run a row of the catalogue. Interpreters are asked once; captures nothing.
    pub fn available(&self, entry: &Entry) -> Result<Availability, Unavailable> {
        let found = self.find(entry)?;
        Ok(Availability {
            id: RuntimeId::new(&*entry.id),
            versions: found.iter().map(|found| found.version.clone()).collect(),
            interpreters: found.into_iter().map(|found| found.path).collect(),
        })
    }

    /// The current version: captured now (seconds) if this interpreter and this bootstrap were not yet, else at
    /// once (well under a millisecond once the interpreter was asked).
    pub fn ensure(&self, entry: &Entry) -> Result<RuntimeVersion, RuntimeError> {
        self.capture(entry, false)
    }

    /// Captures anew even if nothing seems to have changed: after an upgrade of the host's libraries.
    pub fn refresh(&self, entry: &Entry) -> Result<RuntimeVersion, RuntimeError> {
        self.capture(entry, true)
    }

    /// Waits until what was captured last would survive a power loss. Nobody needs to: one that is lost is
    /// captured again.
    pub fn flush(&self) {
        self.flusher.wait();
    }

    fn capture(&self, entry: &Entry, anew: bool) -> Result<RuntimeVersion, RuntimeError> {
        let interpreters = self.find(entry)?;
        let version = capture::ensure(&self.dir, entry, &interpreters, anew, (self.now)()).map_err(|source| {
            RuntimeError::Capture { id: RuntimeId::new(&*entry.id), dir: self.dir.clone(), source }
        })?;
        self.recent.touch(version.digest);
        self.flusher.flush_soon(&version.root);
        Ok(version)
    }

    /// A version captured earlier, whatever the host has now. `None` also for one that a power loss may have
    /// damaged: `ensure` captures it again.
    pub fn version(&self, entry: &Entry, digest: Digest) -> Option<RuntimeVersion> {
        // First: what is removed after this was not handed out.
        self.recent.touch(digest);
        capture::version(&self.dir, entry, digest)
    }

    /// The interpreters of a row, in the order of its languages.
    fn find(&self, entry: &Entry) -> Result<Vec<Interpreter>, Unavailable> {
        let refuse = |why| Unavailable { id: RuntimeId::new(&*entry.id), why };
        if !entry.architectures.contains(&Architecture::HOST) {
            return Err(refuse(Why::Architecture));
        }
        let mut found = Vec::with_capacity(entry.languages.len());
        for (position, wanted) in entry.languages.iter().enumerate() {
            // The configuration names one interpreter for an identifier: the one that runs the handler.
            let configured = self.overrides.get(&entry.id).filter(|_| position == 0);
            found.push(self.find_one(wanted, configured).map_err(refuse)?);
        }
        Ok(found)
    }

    fn find_one(&self, wanted: &LanguageVersion, configured: Option<&PathBuf>) -> Result<Interpreter, Why> {
        let LanguageVersion { language, version } = wanted;
        let oldest = match language {
            Language::Python => ("CPython 3.6", [3, 6]),
            Language::Node => ("Node.js 16", [16, 0]),
            other => return Err(Why::Later(*other)),
        };
        let mut numbers = version.split('.').map(|number| number.parse().unwrap_or(0));
        if [numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)] < oldest.1 {
            return Err(Why::TooOld { oldest: oldest.0 });
        }
        match configured {
            Some(path) => {
                self.configured(wanted, path).map_err(|fault| Why::Override { interpreter: path.clone(), fault })
            }
            None => self
                .interpreters
                .find(*language, version)
                .ok_or_else(|| Why::NotInstalled { language: *language, version: version.clone() }),
        }
    }

    fn configured(&self, wanted: &LanguageVersion, path: &Path) -> Result<Interpreter, String> {
        if !path.is_file() {
            return Err("is not a file".to_owned());
        }
        match self.interpreters.ask(wanted.language, path) {
            None => Err("is not an interpreter of that language for this processor".to_owned()),
            Some(found) if is_version(&found.version, &wanted.version) => Ok(found),
            Some(found) => Err(format!("is version {}, not {}", found.version, wanted.version)),
        }
    }
}
