//! The recorder's thread: the only one that touches the directory.

use std::collections::HashSet;
use std::sync::atomic::Ordering;

use domain::{FunctionName, Millis};
use tokio::sync::mpsc;

use super::error::RecordingError;
use super::files::Files;
use super::key::Key;
use super::queue::{Ask, Counters};
use super::record::{Recording, RecordingId};
use super::{Recorded, RecordingLimits, seal};

pub(super) struct Keeper {
    files: Files,
    key: Key,
    limits: RecordingLimits,
    /// Since the last event that could be kept: told once, not for each.
    failing: bool,
}

impl Keeper {
    pub(super) fn new(files: Files, key: Key, limits: RecordingLimits) -> Keeper {
        Keeper { files, key, limits, failing: false }
    }

    pub(super) fn run(mut self, mut asks: mpsc::Receiver<Ask>, counters: &Counters) {
        // The limits may be smaller than at the last start.
        if let Err(error) = self.files.functions().iter().try_for_each(|function| self.trim(function)) {
            tracing::error!(%error, "old recordings stay");
        }
        // Whoever asked may have gone away, which is no reason to stop.
        while let Some(ask) = asks.blocking_recv() {
            match ask {
                Ask::Keep(recording) => {
                    counters.taken(&recording);
                    let kept = self.keep(&recording);
                    let counter = if kept { &counters.kept } else { &counters.failed };
                    counter.fetch_add(1, Ordering::Relaxed);
                }
                Ask::Of { function, now, reply } => drop(reply.send(self.of(&function, now))),
                Ask::Delete { function, reply } => drop(reply.send(self.delete(&function))),
                Ask::Sweep { now, living, reply } => drop(reply.send(self.sweep(now, &living))),
            }
        }
    }

    fn keep(&mut self, recording: &Recording) -> bool {
        let function = &recording.function;
        match self.write(recording).and_then(|()| self.trim(function)) {
            Ok(()) => {
                self.failing = false;
                true
            }
            Err(error) => {
                if !std::mem::replace(&mut self.failing, true) {
                    tracing::error!(%function, %error, "events are not being recorded");
                }
                false
            }
        }
    }

    fn write(&mut self, recording: &Recording) -> Result<(), RecordingError> {
        let Recording { function, id, .. } = recording;
        let broken =
            |error: std::io::Error| RecordingError::io("record an event of", function.as_str().as_ref())(error);
        let plain = recording.encode().map_err(|error| broken(error.into()))?;
        let sealed = seal::seal(&self.key, function, id, &plain).map_err(RecordingError::Random)?;
        let sealed = sealed.ok_or_else(|| broken(std::io::ErrorKind::FileTooLarge.into()))?;
        self.files.write(function, id, &sealed).map_err(broken)
    }

    /// Down to the limits in number and in bytes.
    fn trim(&mut self, function: &FunctionName) -> Result<(), RecordingError> {
        let ids = self.files.of(function);
        for id in &ids[..ids.len().saturating_sub(self.limits.events_max)] {
            self.files.remove(function, id)?;
        }
        while self.files.bytes() > self.limits.bytes_max
            && let Some((function, id)) = self.files.oldest()
        {
            self.files.remove(&function, &id)?;
        }
        Ok(())
    }

    fn of(&self, function: &FunctionName, now: Millis) -> Result<Recorded, RecordingError> {
        let mut recorded = Recorded::default();
        let oldest = self.oldest(now);
        for id in self.files.of(function).into_iter().filter(|id| id.at() >= oldest) {
            let read = self.files.read(function, &id);
            let Some(sealed) = read.map_err(RecordingError::io("read a recording of", function.as_str().as_ref()))?
            else {
                continue;
            };
            match self.unseal(function, &id, &sealed) {
                Some(recording) => recorded.recordings.push(recording),
                None => {
                    tracing::warn!(%function, %id, "a recording is damaged, or was sealed with another key; skipped");
                    recorded.damaged.push(id);
                }
            }
        }
        Ok(recorded)
    }

    fn unseal(&self, function: &FunctionName, id: &RecordingId, sealed: &[u8]) -> Option<Recording> {
        let plain = seal::open(&self.key, function, id, sealed)?;
        Recording::decode(function.clone(), id.clone(), plain)
    }

    fn delete(&mut self, function: &FunctionName) -> Result<usize, RecordingError> {
        let ids = self.files.of(function);
        ids.iter().try_for_each(|id| self.files.remove(function, id))?;
        Ok(ids.len())
    }

    fn sweep(&mut self, now: Millis, living: &HashSet<FunctionName>) -> Result<usize, RecordingError> {
        let stale = self.files.stale(self.oldest(now), |function| living.contains(function));
        stale.iter().try_for_each(|(function, id)| self.files.remove(function, id))?;
        Ok(stale.len())
    }

    /// What was before this is too old.
    fn oldest(&self, now: Millis) -> Millis {
        let age = u64::try_from(self.limits.age_max.as_millis()).unwrap_or(u64::MAX);
        Millis(now.0.saturating_sub(age))
    }
}
