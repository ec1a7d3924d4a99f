//! What an operator may do: capture a new version, and watch, hold, resume and take back its rollout.

use std::sync::Arc;

use domain::{Digest, Entry, Millis, RuntimeId};
use package::runtimes::{RuntimeError, RuntimeVersion};
use store::Batch;

use super::may_be_patched;
use super::plan::{Rollout, State};
use super::record::Record;
use super::task::auto;
use crate::directory::{self, Slot};
use crate::function::blocking;
use crate::{Control, Error, Result};

/// What became of a capture.
#[derive(Clone, Debug)]
pub struct Captured {
    /// The version that is current now.
    pub version: RuntimeVersion,
    /// Whether it differs from the one that was current.
    pub is_new: bool,
    /// Its rollout, if any function has to be moved.
    pub rollout: Option<RolloutView>,
}

/// A rollout as it is now.
#[derive(Clone, Debug)]
pub struct RolloutView {
    /// What the plan knows.
    pub rollout: Rollout,
    /// `Auto` function versions that are on other versions.
    pub waiting: usize,
    /// `Auto` function versions that are on it, however they came there.
    pub on_it: usize,
    /// Per cent of the functions that are moved when each wave is.
    pub waves: Vec<u8>,
}

/// What an operator wants of a rollout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Nobody is moved until it is resumed.
    Halt,
    /// It goes on; after a halt from the first wave.
    Resume,
    /// Everyone who was moved goes back.
    RollBack,
}

impl Control {
    /// Captures a runtime anew. A new version is one whose files differ; it is rolled out, at once to everyone if the
    /// operator says so.
    pub async fn update_runtime(&self, id: &str, at_once: bool) -> Result<Captured> {
        let row = self.managed_row(id)?;
        if !may_be_patched(&row, self.today()) {
            return Err(Error::InvalidParameter(format!(
                "{id} is {}: it gets no new versions from its deprecation date on. Functions on it stay on the versions they have.",
                row.dates.phase(self.today())
            )));
        }
        let (runtimes, entry) = (self.inner.runtimes.clone(), row.clone());
        let (before, captured) =
            blocking(move || (runtimes.current(&entry).map(|version| version.digest), runtimes.refresh(&entry)))
                .await?;
        let version = captured.map_err(|error| match error {
            RuntimeError::Unavailable(unavailable) => Error::InvalidParameter(unavailable.to_string()),
            RuntimeError::Capture { .. } => Error::internal("the runtime could not be captured", &error),
        })?;
        let id = RuntimeId::new(id);
        let is_new = before != Some(version.digest);
        self.roll_out().await;
        if at_once {
            self.all_at_once(&id, &version).await?;
        }
        let rollout = self.rollout(&id).await.filter(|view| view.rollout.to == version.digest);
        Ok(Captured { version, is_new, rollout })
    }

    /// Every rollout there is, or was last, by identifier.
    pub async fn rollouts(&self) -> Vec<RolloutView> {
        let ids: Vec<RuntimeId> = self.inner.rollouts.engine.lock().await.rollouts.keys().cloned().collect();
        let mut views = Vec::new();
        for id in ids {
            views.extend(self.rollout(&id).await);
        }
        views
    }

    /// The rollout of an identifier, the last one if it is over.
    pub async fn rollout(&self, id: &RuntimeId) -> Option<RolloutView> {
        let rollout = self.inner.rollouts.engine.lock().await.rollouts.get(id)?.clone();
        let waves = self.inner.rollouts.policy.waves.clone();
        let all = self.auto_functions(id);
        let on_it = all.iter().filter(|on| **on == rollout.to).count();
        Some(RolloutView { waiting: all.len() - on_it, on_it, rollout, waves })
    }

    /// Carries out what an operator wants, before it answers.
    pub async fn steer_rollout(&self, id: &str, wish: Wish) -> Result<RolloutView> {
        self.managed_row(id)?;
        let id = RuntimeId::new(id);
        let missing = || {
            Error::NotFound(match self.has_functions(&id) {
                true => format!("No version of {id} is or was rolled out."),
                false => format!("No function is on {id}: there is nothing to roll out."),
            })
        };
        self.change_rollout(&id, |rollout, now| match wish {
            Wish::Halt if rollout.hold(now) => Ok(()),
            Wish::Halt => Err(Error::Conflict(format!("No rollout of {id} is going on: {}.", shown(&rollout.state)))),
            Wish::Resume if rollout.resume(now) => Ok(()),
            Wish::Resume => {
                Err(Error::Conflict(format!("Nothing of {id} is held or halted: {}.", shown(&rollout.state))))
            }
            Wish::RollBack => {
                rollout.roll_back(now);
                Ok(())
            }
        })
        .await?
        .ok_or_else(missing)?;
        self.roll_out().await;
        self.rollout(&id).await.ok_or_else(missing)
    }

    /// Refuses a version that was halted: the same files are no new version, so that it would be the broken one again.
    async fn all_at_once(&self, id: &RuntimeId, version: &RuntimeVersion) -> Result<()> {
        let policy = &self.inner.rollouts.policy;
        let RuntimeVersion { digest, label, .. } = version;
        let changed = self.change_rollout(id, |rollout, now| match rollout.to == *digest {
            true if rollout.all_at_once(now, policy) => Ok(()),
            true => {
                let why = match &rollout.state {
                    State::Halted { why, .. } => why.to_string(),
                    other => shown(other),
                };
                Err(Error::Conflict(format!(
                    "{label} is halted ({why}), and nothing has changed since: \
                     lambdad runtimes rollout {id} --resume first."
                )))
            }
            false if rollout.halted.contains(digest) => Err(Error::Conflict(format!(
                "{label} is halted, since before the last version of {id} was rolled out, and nothing has changed. \
                 Functions are put on it one by one: aws lambda put-runtime-management-config --update-runtime-on Manual."
            ))),
            false => Ok(()),
        });
        changed.await?;
        self.roll_out().await;
        Ok(())
    }

    /// Changes a rollout and keeps it; `None` if there is none.
    async fn change_rollout(
        &self,
        id: &RuntimeId,
        change: impl FnOnce(&mut Rollout, Millis) -> Result<()>,
    ) -> Result<Option<()>> {
        let mut engine = self.inner.rollouts.engine.lock().await;
        let Some(mut rollout) = engine.rollouts.get(id).cloned() else { return Ok(None) };
        change(&mut rollout, self.inner.clock.now())?;
        self.commit(Batch::new().put(&Record::from(&rollout))).await?;
        self.inner.rollouts.show(&rollout);
        engine.rollouts.insert(id.clone(), rollout);
        Ok(Some(()))
    }

    /// Where the `Auto` function versions of an identifier are.
    fn auto_functions(&self, id: &RuntimeId) -> Vec<Digest> {
        let of_it = |slot: &&Slot| slot.shown.config.runtime == *id;
        let on = |entry: &Arc<directory::Entry>| {
            entry.slots().filter(of_it).filter_map(|slot| auto(slot).map(|(_, on)| on)).collect::<Vec<_>>()
        };
        self.inner.directory.all().iter().flat_map(on).collect()
    }

    fn has_functions(&self, id: &RuntimeId) -> bool {
        self.inner.directory.all().iter().any(|entry| entry.slots().any(|slot| slot.shown.config.runtime == *id))
    }

    /// The row of a runtime whose versions this server makes.
    pub(super) fn managed_row(&self, id: &str) -> Result<Entry> {
        let id = RuntimeId::new(id);
        match self.entry(&id).filter(|_| !id.is_custom()) {
            Some(row) => Ok(row),
            None => Err(Error::NotFound(format!("There is no runtime '{id}'; lambdad runtimes --all lists them."))),
        }
    }
}

fn shown(state: &State) -> String {
    match state {
        State::Pausing { .. } => "its rollout is going on".into(),
        State::Held { .. } => "its rollout is held".into(),
        State::Halted { why, .. } => format!("its rollout was halted: {why}"),
        State::Done { .. } => "its rollout is over".into(),
    }
}
