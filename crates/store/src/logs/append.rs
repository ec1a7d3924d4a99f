//! Appending to a group's segments.

use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;

use domain::Millis;

use super::error::LogError;
use super::intake::Batch;
use super::pending::Pending;
use super::segment::{Group, Segment, open_file};
use super::writer::Writer;
use crate::escape::escape;

/// Files kept open between writes.
const FILES_OPEN_MAX: usize = 64;

impl Writer {
    /// Appends batches of one group; `written` counts the events that can be read by now.
    pub(super) fn write_group(&mut self, group: &str, batches: &[Batch], written: &mut usize) -> Result<(), LogError> {
        let mut pending: Option<Pending> = None;
        for batch in batches {
            for event in &batch.events {
                if let Some(full) = pending.take_if(|pending| pending.is_full(&self.roll, batch.now)) {
                    *written += self.commit(group, full)?;
                }
                if pending.is_none() {
                    pending = Some(self.begin(group, batch.now)?);
                }
                if let Some(pending) = &mut pending {
                    pending.push(&batch.stream, batch.now, event);
                }
            }
        }
        if let Some(pending) = pending {
            *written += self.commit(group, pending)?;
        }
        Ok(())
    }

    /// The group's open segment, or the start of a new one.
    fn begin(&mut self, name: &str, now: Millis) -> Result<Pending, LogError> {
        let mut inner = self.catalog.lock();
        if inner.checked(name)?.is_none() {
            let path = escape(name).ok_or_else(|| {
                let reason = io::Error::new(io::ErrorKind::InvalidInput, format!("{name:?} cannot be a log group"));
                LogError::io("create a log group in", &self.catalog.dir)(reason)
            })?;
            inner.groups.insert(name.into(), Group::new(self.catalog.dir.join(path), now));
        }
        let group = inner.groups.get_mut(name).ok_or(LogError::NoSuchGroup)?;
        let created = group.created.unwrap_or(now);
        let last = group.segments.back_mut().filter(|last| !last.sealed);
        let open = last.and_then(|last| {
            let open = Pending::append_to(last).filter(|open| !open.is_full(&self.roll, now));
            last.sealed = open.is_none();
            open
        });
        if let Some(open) = open {
            return Ok(open);
        }
        let (end, streams) = group.segments.back().map_or((0, 0), |last| {
            (last.base + last.bytes, last.index.as_ref().map_or(0, |index| index.streams.len()))
        });
        inner.make_room(streams);
        Ok(Pending::new(end, now, created))
    }

    /// Writes what is pending, then lets readers see it. How many events that were.
    fn commit(&mut self, name: &str, pending: Pending) -> Result<usize, LogError> {
        let path = match self.catalog.lock().groups.get(name) {
            Some(group) => group.path(pending.base),
            None => return Err(LogError::NoSuchGroup),
        };
        if let Err(error) = self.write_bytes(name, &path, &pending) {
            self.files.remove(name);
            return Err(LogError::io("write", &path)(error));
        }
        let (events, bytes) = (pending.events(), pending.buffer.len() as u64);
        let mut inner = self.catalog.lock();
        if pending.is_new()
            && let Some(group) = inner.groups.get_mut(name)
        {
            group.segments.push_back(Segment {
                base: pending.base,
                bytes: 0,
                newest: Millis(0),
                sealed: false,
                span: None,
                index: Some(Arc::default()),
            });
        }
        if let Some(segment) = inner.segment(name, pending.base) {
            pending.publish(segment);
        }
        inner.bytes += bytes;
        let too_many = inner.bytes > self.limits.bytes_max;
        drop(inner);
        if too_many {
            // Of age nothing is known here: the events' clock need not be this machine's.
            self.sweep(Millis(0));
        }
        Ok(events)
    }

    fn write_bytes(&mut self, name: &str, path: &Path, pending: &Pending) -> io::Result<()> {
        if self.files.len() >= FILES_OPEN_MAX && !self.files.contains_key(name) {
            self.files.clear();
        }
        if self.files.get(name).is_none_or(|(base, _)| *base != pending.base) {
            let file = open_file(path, pending.is_new())?;
            self.files.insert(name.into(), (pending.base, file));
        }
        let Some((_, file)) = self.files.get_mut(name) else {
            return Ok(());
        };
        let result = file.write_all(&pending.buffer);
        if result.is_err() {
            // What was written of it must not stay: the next record would follow it.
            if pending.is_new() { std::fs::remove_file(path) } else { file.set_len(pending.start) }?;
        }
        result
    }
}
