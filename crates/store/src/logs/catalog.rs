//! Which groups and segments there are: changed by the writer, copied by readers.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use super::error::LogError;
use super::index::Index;
use super::scan::End;
use super::segment::{Group, Segment, find_groups};
use crate::escape::unescape;

/// Streams in the indexes of sealed segments that are kept in memory, about 200 bytes each. Beyond, all are let go
/// and read again when they are needed.
const INDEX_STREAMS_MAX: usize = 100_000;

#[derive(Debug)]
pub(super) struct Catalog {
    pub(super) dir: PathBuf,
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
pub(super) struct Inner {
    pub(super) groups: BTreeMap<Arc<str>, Group>,
    /// Of all segments.
    pub(super) bytes: u64,
    /// Streams in kept indexes of sealed segments.
    cached_streams: usize,
}

/// A segment as it was when a reader looked, and where it is.
pub(super) struct Part {
    pub(super) path: PathBuf,
    pub(super) segment: Segment,
}

impl Catalog {
    pub(super) fn open(dir: &Path) -> Result<Catalog, LogError> {
        std::fs::create_dir_all(dir).map_err(LogError::io("create", dir))?;
        let mut found = Vec::new();
        find_groups(dir, "", &mut found).map_err(LogError::io("list", dir))?;
        let mut inner = Inner::default();
        for (escaped, path) in found {
            let Some(name) = unescape(&escaped) else {
                tracing::warn!(path = %path.display(), "not a log group; left alone");
                continue;
            };
            let group = Group::open(path.clone()).map_err(LogError::io("list", &path))?;
            inner.bytes += group.segments.iter().map(|segment| segment.bytes).sum::<u64>();
            inner.groups.insert(name.into(), group);
        }
        Ok(Catalog { dir: dir.into(), inner: Mutex::new(inner) })
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().expect("nothing panics while it holds the catalog")
    }

    /// The segments of a group that has any.
    pub(super) fn parts(&self, group: &str) -> Result<Vec<Part>, LogError> {
        let mut inner = self.lock();
        let group = inner.checked(group)?.filter(|group| !group.segments.is_empty()).ok_or(LogError::NoSuchGroup)?;
        let part = |segment: &Segment| Part { path: group.path(segment.base), segment: segment.clone() };
        Ok(group.segments.iter().map(part).collect())
    }

    /// The index of a part; `None` if the segment was dropped in the meantime.
    pub(super) fn index(&self, group: &str, part: &Part) -> Result<Option<Arc<Index>>, LogError> {
        if let Some(index) = &part.segment.index {
            return Ok(Some(index.clone()));
        }
        let index = match Index::build(&part.path, part.segment.bytes) {
            Ok((index, position, end)) => {
                if end != End::Clean {
                    let path = part.path.display();
                    tracing::error!(%path, position, "a log file is damaged; what follows there is lost");
                }
                Arc::new(index)
            }
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(LogError::io("read", &part.path)(error)),
        };
        let mut inner = self.lock();
        inner.make_room(index.streams.len());
        if let Some(segment) = inner.segment(group, part.segment.base) {
            segment.span = index.span;
            segment.index = Some(index.clone());
        }
        Ok(Some(index))
    }
}

impl Inner {
    /// A group that is there, its end looked at.
    pub(super) fn checked(&mut self, name: &str) -> Result<Option<&mut Group>, LogError> {
        let Some(group) = self.groups.get_mut(name) else {
            return Ok(None);
        };
        let cut = group.check().map_err(LogError::io("read", &group.dir))?;
        self.bytes -= cut;
        Ok(Some(group))
    }

    pub(super) fn segment(&mut self, group: &str, base: u64) -> Option<&mut Segment> {
        self.groups.get_mut(group)?.segments.iter_mut().find(|segment| segment.base == base)
    }

    /// Before so many streams of a sealed segment are kept.
    pub(super) fn make_room(&mut self, streams: usize) {
        self.cached_streams += streams;
        if self.cached_streams > INDEX_STREAMS_MAX {
            self.cached_streams = streams;
            let segments = self.groups.values_mut().flat_map(|group| &mut group.segments);
            for segment in segments.filter(|segment| segment.sealed) {
                segment.index = None;
            }
        }
    }

    /// Takes a segment, and its group if it was the last, out of the catalog and off the disk.
    pub(super) fn remove(&mut self, name: &str, base: u64) -> Result<(), LogError> {
        let Some(group) = self.groups.get_mut(name) else {
            return Ok(());
        };
        let path = group.path(base);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(LogError::io("remove", &path)(error));
            }
            Ok(()) | Err(_) => {}
        }
        if let Some(at) = group.segments.iter().position(|segment| segment.base == base) {
            self.bytes -= group.segments.remove(at).map_or(0, |segment| segment.bytes);
        }
        if group.segments.is_empty() {
            // A directory that is not empty, or is shared with a longer name, stays.
            for dir in path.ancestors().skip(1).take_while(|dir| dir.starts_with(&group.dir) || ends_in_plus(dir)) {
                if std::fs::remove_dir(dir).is_err() {
                    break;
                }
            }
            self.groups.remove(name);
        }
        Ok(())
    }
}

fn ends_in_plus(dir: &Path) -> bool {
    dir.as_os_str().as_encoded_bytes().ends_with(b"+")
}
