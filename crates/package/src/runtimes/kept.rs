//! Which versions of an identifier are kept, and the removal of those that nobody needs.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use domain::{Digest, Entry, Millis, RuntimeId};

use super::discover::Interpreter;
use super::origin::Origin;
use super::version::RuntimeVersion;
use super::{Runtimes, capture, durable};
use crate::files;
use crate::recent::GRACE;

/// A version that is on disk and can be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The version itself.
    pub version: RuntimeVersion,
    /// Counts the versions of its identifier, in the order in which they were first captured.
    pub number: u32,
    /// When it was captured.
    pub captured: Millis,
    /// The interpreter's whole version, such as `3.11.7`; empty where there is none, or for one captured by a
    /// lambdad that did not note it.
    pub interpreter: String,
    /// Bytes of its files, those that it shares with other trees included.
    pub size_bytes: u64,
    /// Whether a function put on the identifier now would get it.
    pub current: bool,
}

/// Why a version stays.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// Other servers may have functions on it, and this one cannot know.
    #[error(
        "{} may be used by other servers: lambdad removes runtime versions only from a data directory's own `runtimes`",
        dir.display()
    )]
    Shared {
        /// The directory.
        dir: PathBuf,
    },
    /// The next function on the identifier would get it, or something runs on it or names it.
    #[error("{id} version {digest} is in use")]
    Used {
        /// Whose version.
        id: RuntimeId,
        /// Which.
        digest: Digest,
    },
    /// The disk refused.
    #[error("cannot remove a runtime version from {}", dir.display())]
    Io {
        /// Where.
        dir: PathBuf,
        /// What the kernel said.
        source: io::Error,
    },
}

impl Runtimes {
    /// The versions of an identifier that can be run, in the order of their numbers. Reads a few small files of each.
    pub fn kept(&self, entry: &Entry) -> io::Result<Vec<Kept>> {
        let current = self.current(entry).map(|version| version.digest);
        let dir = self.dir.join(&entry.id);
        let files = match fs::read_dir(&dir) {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut kept = Vec::new();
        for file in files {
            let note = file?.path();
            let name = note.file_stem().and_then(|stem| stem.to_str()).and_then(Digest::from_hex);
            let (Some(digest), Some("number")) = (name, note.extension().and_then(|e| e.to_str())) else { continue };
            // Removed earlier: its number is not given to another one.
            let Some(version) = capture::version(&self.dir, entry, digest) else { continue };
            let Origin { captured, interpreter } = Origin::of(&version.root)?;
            kept.push(Kept {
                number: capture::number(&note).unwrap_or_default(),
                size_bytes: size(&fs::read_to_string(version.root.with_extension("manifest"))?),
                current: current == Some(digest),
                version,
                captured,
                interpreter,
            });
        }
        kept.sort_by_key(|kept| kept.number);
        Ok(kept)
    }

    /// The version that [`Runtimes::ensure`] would give without capturing; none if it would have to.
    pub fn current(&self, entry: &Entry) -> Option<RuntimeVersion> {
        capture::current(&self.dir, entry, &self.find(entry).ok()?)
    }

    /// How long the interpreters of an identifier have been as they are: one that is being upgraded may not fit its
    /// libraries for a while. The longest there is where no interpreter is needed; none where one is not there.
    pub fn unchanged_for(&self, entry: &Entry) -> Option<Duration> {
        let now = SystemTime::now();
        let since = |found: &Interpreter| {
            let meta = fs::metadata(&found.path).ok()?;
            // A package manager restores the time at which a file was built; that it was put there is a later change.
            let changed = SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(meta.ctime()).ok()?);
            Some(now.duration_since(changed).unwrap_or_default())
        };
        let ages = self.find(entry).ok()?.iter().map(since).collect::<Option<Vec<_>>>()?;
        Some(ages.into_iter().min().unwrap_or(Duration::MAX))
    }

    /// Whether versions may be removed from here.
    pub fn is_own(&self) -> bool {
        self.own
    }

    /// Removes a version, and the contents that no other tree shares. Refused for the current one, for one that
    /// was handed out within the last 15 minutes (whoever has it may be about to write that down), and for one
    /// that `is_used` says is used; it is asked while nobody can capture.
    pub fn remove(&self, entry: &Entry, digest: Digest, is_used: impl FnOnce() -> bool) -> Result<(), RemoveError> {
        self.remove_after(entry, digest, GRACE, is_used)
    }

    fn remove_after(
        &self,
        entry: &Entry,
        digest: Digest,
        grace: Duration,
        is_used: impl FnOnce() -> bool,
    ) -> Result<(), RemoveError> {
        if !self.own {
            return Err(RemoveError::Shared { dir: self.dir.clone() });
        }
        let broken = |source| RemoveError::Io { dir: self.dir.clone(), source };
        let used = || RemoveError::Used { id: RuntimeId::new(&*entry.id), digest };
        let lock = capture::lock(&self.dir).map_err(broken)?;
        if self.current(entry).is_some_and(|current| current.digest == digest) {
            return Err(used());
        }
        let staging = capture::staging(&self.dir).map_err(broken)?;
        let root = self.dir.join(&entry.id).join(digest.hex());
        let doomed = files::unique(&staging);
        let take_away = || {
            if is_used() {
                return Err(used());
            }
            durable::forget(&root).and_then(|()| rename_if_there(&root, &doomed)).map_err(broken)
        };
        self.recent.unless_recent(digest, grace, take_away).ok_or_else(used)??;
        let cleaned = (|| {
            drop_pointers(&self.dir.join(&entry.id), digest)?;
            Origin::forget(&root)?;
            files::remove(&root.with_extension("manifest"))?;
            files::remove(&doomed)?;
            super::pool::prune(&self.dir.join("pool"))
        })();
        drop(lock);
        cleaned.map_err(broken)
    }
}

/// The bytes of the files that a manifest lists.
fn size(manifest: &str) -> u64 {
    let files = manifest.lines().filter_map(|line| line.strip_prefix("f "));
    files.filter_map(|rest| rest.split(' ').nth(1)?.parse::<u64>().ok()).sum()
}

fn rename_if_there(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        renamed => renamed,
    }
}

/// Interpreters that are gone or were changed may still point at it.
fn drop_pointers(dir: &Path, digest: Digest) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let is_pointer = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"current-"));
        if is_pointer && fs::read_to_string(&path)? == digest.hex() {
            files::remove(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::Catalogue;

    use super::*;

    /// Two versions of the smallest identifier there is: what is captured, and what another machine had.
    fn two_versions(dir: &Path) -> (Runtimes, Entry, Digest, Digest) {
        let id = Catalogue::builtin().find("provided.al2023").unwrap().clone();
        let runtimes = Runtimes::open(dir, BTreeMap::new()).unwrap().own();
        let current = runtimes.ensure(&id).unwrap();
        let older = plant(&runtimes, &current);
        (runtimes, id, current.digest, older)
    }

    /// A second version made from the first: one file differs.
    fn plant(runtimes: &Runtimes, from: &RuntimeVersion) -> Digest {
        let manifest = fs::read_to_string(from.root.with_extension("manifest")).unwrap();
        let content = files::sha256(b"other");
        let manifest = format!("{manifest}f 444 5 {content} \"etc/other\"\n");
        let digest = files::sha256(manifest.as_bytes());
        let root = from.root.with_file_name(digest.hex());
        fs::create_dir_all(root.join("etc")).unwrap();
        let pooled = runtimes.dir.join("pool").join(&content.hex()[..2]);
        fs::create_dir_all(&pooled).unwrap();
        fs::write(pooled.join(content.hex()), "other").unwrap();
        fs::hard_link(pooled.join(content.hex()), root.join("etc/other")).unwrap();
        fs::write(root.with_extension("manifest"), manifest).unwrap();
        fs::write(root.with_extension("number"), "2").unwrap();
        fs::write(root.with_extension("synced"), "").unwrap();
        fs::write(root.with_file_name("current-0123456789abcdef"), digest.hex()).unwrap();
        digest
    }

    #[test]
    fn every_version_is_listed_with_where_it_comes_from() {
        let dir = tempfile::tempdir().unwrap();
        let (runtimes, id, current, older) = two_versions(dir.path());
        let kept = runtimes.kept(&id).unwrap();
        let shown: Vec<_> = kept.iter().map(|k| (k.number, k.version.digest, k.current, &*k.version.label)).collect();
        assert_eq!(shown, [(1, current, true, "provided:al2023.v1"), (2, older, false, "provided:al2023.v2")]);
        assert_eq!(kept[1].size_bytes, kept[0].size_bytes + 5);
        let now: Millis = std::time::SystemTime::now().into();
        assert!(kept.iter().all(|k| k.captured <= now && now.0 - k.captured.0 < 60_000), "{kept:?}");
        let other = Entry { id: "python3.99".to_owned(), ..id };
        assert_eq!(runtimes.kept(&other).unwrap(), []);
    }

    #[test]
    fn a_version_goes_only_when_nobody_has_it() {
        let dir = tempfile::tempdir().unwrap();
        let (runtimes, id, current, older) = two_versions(dir.path());
        let refused = |digest, grace, used: bool| {
            matches!(runtimes.remove_after(&id, digest, grace, || used), Err(RemoveError::Used { .. }))
        };
        assert!(refused(current, Duration::ZERO, false), "the next function would get it");
        assert!(refused(older, Duration::ZERO, true), "a function is on it");
        assert!(runtimes.version(&id, older).is_some());
        assert!(refused(older, GRACE, false), "someone asked for it a moment ago");
        let shared = Runtimes::open(dir.path(), BTreeMap::new()).unwrap();
        assert!(matches!(shared.remove(&id, older, || false), Err(RemoveError::Shared { .. })));
        assert_eq!(runtimes.kept(&id).unwrap().len(), 2);

        runtimes.remove_after(&id, older, Duration::ZERO, || false).unwrap();
        assert_eq!(runtimes.version(&id, older), None);
        let left: Vec<_> = runtimes.kept(&id).unwrap().into_iter().map(|kept| kept.version.digest).collect();
        assert_eq!(left, [current]);
        let content = files::sha256(b"other").hex();
        assert!(!dir.path().join("pool").join(&content[..2]).join(&content).exists(), "nobody shares it");
        let version = runtimes.version(&id, current).unwrap();
        let manifest = fs::read_to_string(version.root.with_extension("manifest")).unwrap();
        for line in manifest.lines().filter(|line| line.starts_with("f ")) {
            assert!(version.root.join(line.split('"').nth(1).unwrap()).exists(), "{line}");
        }
        let names = |suffix: &str| {
            let of = |entry: io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
            let all = fs::read_dir(dir.path().join(&id.id)).unwrap().map(of);
            all.filter(|name| name.contains(suffix) && !name.starts_with(&current.hex())).collect::<Vec<_>>()
        };
        assert_eq!(names(&older.hex()), [format!("{}.number", older.hex())], "its number is not given away");
        assert_eq!(names("current-").len(), 1);
        runtimes.remove_after(&id, older, Duration::ZERO, || false).unwrap();
    }

    #[test]
    fn an_update_without_a_change_is_the_same_version() {
        let dir = tempfile::tempdir().unwrap();
        let (runtimes, id, current, _) = two_versions(dir.path());
        let before = runtimes.kept(&id).unwrap();
        assert_eq!(runtimes.refresh(&id).unwrap().digest, current);
        assert_eq!(runtimes.kept(&id).unwrap(), before, "captured when it was captured first");
    }
}
