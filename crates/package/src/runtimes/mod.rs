//! Runtimes: interpreters of the host, captured into immutable root file trees.
//!
//! `DIR/runtimes/<id>/<hex>/` is a tree, `<hex>.manifest` lists what is in it (its SHA-256 is `<hex>`),
//! `<hex>.number` says which version of this identifier it was, `current-<key>` names the tree of a given
//! interpreter and bootstrap; `<hex>.boot` and `<hex>.synced` are [`durable`]'s; `pool/` holds the contents, which trees share by hard links. Trees are only ever
//! added: functions refer to them for as long as they live.

mod base;
mod candidates;
mod capture;
mod discover;
mod durable;
mod elf;
mod libraries;
mod node;
mod pool;
mod python;
mod system;
mod tree;
mod unavailable;
mod version;
mod walk;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use domain::{Architecture, Digest, Entry, Language, RuntimeId, catalogue};

use self::discover::{Interpreter, Interpreters, is_version};
pub use self::unavailable::{Unavailable, Why};
pub use self::version::{Kind, RuntimeVersion};

/// What an identifier would run on here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Availability {
    /// The identifier's row of the catalogue is `id.entry()`.
    pub id: RuntimeId,
    /// The interpreter's whole version, such as `3.11.7`; empty for `provided*`.
    pub version: String,
    /// The host's interpreter that is or would be captured; none for `provided*`.
    pub interpreter: Option<PathBuf>,
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
        })
    }

    /// Whether this machine can run an identifier. Interpreters are asked once; captures nothing.
    pub fn available(&self, id: &RuntimeId) -> Result<Availability, Unavailable> {
        let found = self.find(id)?;
        Ok(Availability {
            id: id.clone(),
            version: found.as_ref().map(|found| found.version.clone()).unwrap_or_default(),
            interpreter: found.map(|found| found.path),
        })
    }

    /// Every identifier there is, in the catalogue's order, and what it would run on.
    pub fn list(&self) -> Vec<(&'static Entry, Result<Availability, Unavailable>)> {
        catalogue::CATALOGUE.iter().map(|entry| (entry, self.available(&RuntimeId::new(entry.id)))).collect()
    }

    /// The current version: captured now (seconds) if this interpreter and this bootstrap were not yet, else at
    /// once (well under a millisecond once the interpreter was asked).
    pub fn ensure(&self, id: &RuntimeId) -> Result<RuntimeVersion, RuntimeError> {
        self.capture(id, false)
    }

    /// Captures anew even if nothing seems to have changed: after an upgrade of the host's libraries.
    pub fn refresh(&self, id: &RuntimeId) -> Result<RuntimeVersion, RuntimeError> {
        self.capture(id, true)
    }

    /// Waits until what was captured last would survive a power loss. Nobody needs to: one that is lost is
    /// captured again.
    pub fn flush(&self) {
        self.flusher.wait();
    }

    fn capture(&self, id: &RuntimeId, anew: bool) -> Result<RuntimeVersion, RuntimeError> {
        let interpreter = self.find(id)?;
        let version = capture::ensure(&self.dir, id, interpreter.as_ref(), anew)
            .map_err(|source| RuntimeError::Capture { id: id.clone(), dir: self.dir.clone(), source })?;
        self.flusher.flush_soon(&version.root);
        Ok(version)
    }

    /// A version captured earlier, whatever the host has now. `None` also for one that a power loss may have
    /// damaged: `ensure` captures it again.
    pub fn version(&self, id: &RuntimeId, digest: Digest) -> Option<RuntimeVersion> {
        capture::version(&self.dir, id, digest)
    }

    /// The interpreter of an identifier; `None` where it needs none.
    fn find(&self, id: &RuntimeId) -> Result<Option<Interpreter>, Unavailable> {
        let refuse = |why| Unavailable { id: id.clone(), why };
        let entry = id.entry().ok_or_else(|| refuse(Why::Unknown))?;
        if !entry.architectures.contains(&Architecture::HOST) {
            return Err(refuse(Why::Architecture));
        }
        let oldest = match entry.language {
            Language::OsOnly => return Ok(None),
            Language::Python => ("CPython 3.6", [3, 6]),
            Language::Node => ("Node.js 16", [16, 0]),
            other => return Err(refuse(Why::Later(other))),
        };
        let mut numbers = entry.version.split('.').map(|number| number.parse().unwrap_or(0));
        if [numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)] < oldest.1 {
            return Err(refuse(Why::TooOld { oldest: oldest.0 }));
        }
        match self.overrides.get(entry.id) {
            Some(path) => self
                .configured(entry, path)
                .map(Some)
                .map_err(|fault| refuse(Why::Override { interpreter: path.clone(), fault })),
            None => match self.interpreters.find(entry.language, entry.version) {
                Some(found) => Ok(Some(found)),
                None => Err(refuse(Why::NotInstalled { language: entry.language, version: entry.version })),
            },
        }
    }

    fn configured(&self, entry: &Entry, path: &Path) -> Result<Interpreter, String> {
        if !path.is_file() {
            return Err("is not a file".to_owned());
        }
        match self.interpreters.ask(entry.language, path) {
            None => Err("is not an interpreter of that language for this processor".to_owned()),
            Some(found) if is_version(&found.version, entry.version) => Ok(found),
            Some(found) => Err(format!("is version {}, not {}", found.version, entry.version)),
        }
    }
}
