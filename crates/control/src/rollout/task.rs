//! The task that carries rollouts out: it looks, asks the plan, keeps what the plan became, then moves.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use domain::{Digest, Entry as Row, Function, LastUpdate, RuntimeId, RuntimeUpdate, RuntimeVersionRef, State as Life};
use package::runtimes::RuntimeError;
use store::Batch;

use super::plan::{Candidate, Member, Move, Rollout, State, Tally};
use super::record::Record;
use super::{Engine, may_be_patched};
use crate::directory::{Serving, Slot};
use crate::function::blocking;
use crate::{Control, Error, Result};

/// A pause is looked at so often, so that a broken version is seen early in it.
const LOOKS_PER_PAUSE: u64 = 60;
/// At most, and at least, between two looks.
const LOOK: std::ops::RangeInclusive<u64> = 50..=60_000;
/// An upgraded interpreter is captured only when its files have been the same for so long.
const SETTLED: Duration = Duration::from_secs(600);
/// So often runtime versions that nobody needs are looked for.
const PRUNE: Duration = Duration::from_secs(3600);

impl Control {
    /// Looks again and again, for as long as this server runs.
    pub(crate) fn roll_out_forever(&self) {
        // Weak: the task must not keep a control plane alive that everyone else has let go.
        let inner = Arc::downgrade(&self.inner);
        let pause_ms = self.inner.rollouts.policy.pause_ms;
        let look = Duration::from_millis((pause_ms / LOOKS_PER_PAUSE).clamp(*LOOK.start(), *LOOK.end()));
        tokio::spawn(async move {
            let mut since_pruned = Duration::ZERO;
            loop {
                tokio::time::sleep(look).await;
                let Some(inner) = inner.upgrade() else { return };
                let control = Control { inner };
                control.roll_out().await;
                since_pruned += look;
                if since_pruned >= PRUNE {
                    since_pruned = Duration::ZERO;
                    control.prune_runtimes_later();
                }
            }
        });
    }

    /// One look at everything.
    pub(crate) async fn roll_out(&self) {
        let mut engine = self.inner.rollouts.engine.lock().await;
        let mut fleet = self.observe(&mut engine);
        let known: BTreeSet<RuntimeId> = fleet.keys().chain(engine.rollouts.keys()).cloned().collect();
        for id in known {
            let candidates = fleet.remove(&id).unwrap_or_default();
            if let Err(error) = self.roll_out_one(&mut engine, &id, &candidates).await {
                // Its own place logged it; nothing was moved, and the next look tries again.
                tracing::warn!(runtime = %id, %error, "the rollout stands still");
            }
        }
    }

    /// One look at one identifier, with the counts that are new since the last one.
    async fn roll_out_one(&self, engine: &mut Engine, id: &RuntimeId, candidates: &[Candidate]) -> Result<()> {
        let Some(row) = self.entry(id) else { return Ok(()) };
        let now = self.inner.clock.now();
        let policy = &self.inner.rollouts.policy;
        let before = engine.rollouts.get(id).cloned();
        let (runtimes, entry) = (self.inner.runtimes.clone(), row.clone());
        let current = blocking(move || runtimes.current(&entry)).await?.map(|version| version.digest);
        let patched = may_be_patched(&row, self.today());
        let current = match current {
            None if patched && !candidates.is_empty() => self.capture_upgraded(engine, &row).await?,
            found => found,
        };
        let due = current.filter(|_| patched).and_then(|current| self.due(&before, &row, current, candidates));
        let Some(mut rollout) = due.or(before.clone()) else { return Ok(()) };
        // Not to a version that the machine has no more, and not to a new one of a runtime that gets none.
        if !patched || current.is_some_and(|current| current != rollout.to) {
            rollout.end(now);
        }
        let moves = rollout.step(now, policy, candidates);
        if before.as_ref() != Some(&rollout) {
            // First: a move that nobody wrote down could not be taken back.
            self.commit(Batch::new().put(&Record::from(&rollout))).await?;
            announce(before.as_ref(), &rollout, &moves);
            self.inner.rollouts.show(&rollout);
            engine.rollouts.insert(id.clone(), rollout);
        }
        self.carry_out(&row, moves).await
    }

    /// Captures what the machine has now, where that is not what it had: after an upgrade of an interpreter, or of
    /// lambdad, whose part of every tree is in it. What is being upgraded at this moment is left to settle.
    async fn capture_upgraded(&self, engine: &mut Engine, row: &Row) -> Result<Option<Digest>> {
        let id = RuntimeId::new(row.id.clone());
        if engine.broken.contains(&id) {
            return Ok(None);
        }
        let (runtimes, entry) = (self.inner.runtimes.clone(), row.clone());
        let captured = blocking(move || {
            let settled = runtimes.unchanged_for(&entry).is_some_and(|age| age >= SETTLED);
            settled.then(|| runtimes.ensure(&entry)).transpose()
        });
        Ok(match captured.await? {
            Ok(version) => version.map(|version| version.digest),
            Err(RuntimeError::Unavailable(_)) => None,
            Err(error @ RuntimeError::Capture { .. }) => {
                tracing::error!(runtime = %id, %error, "the machine's new version cannot be captured; lambdad runtimes update tries again");
                engine.broken.insert(id);
                None
            }
        })
    }

    /// A rollout that begins now: someone is on another version than the one that is current, and it was not halted.
    fn due(&self, known: &Option<Rollout>, row: &Row, current: Digest, candidates: &[Candidate]) -> Option<Rollout> {
        if candidates.iter().all(|candidate| candidate.on == current) {
            return None;
        }
        let (now, policy) = (self.inner.clock.now(), &self.inner.rollouts.policy);
        let id = RuntimeId::new(row.id.clone());
        match known {
            Some(rollout) if rollout.to == current => match rollout.state {
                // Someone came to `Auto` late.
                State::Done { .. } => Some(rollout.clone().begin_again(now, policy)),
                State::Pausing { .. } | State::Held { .. } | State::Halted { .. } => None,
            },
            Some(rollout) if rollout.halted.contains(&current) => None,
            Some(rollout) => Some(Rollout::begin(id, current, now, policy, rollout.halted.clone())),
            None => Some(Rollout::begin(id, current, now, policy, BTreeSet::new())),
        }
    }

    /// Takes the counts of everything that runs, and says who could be moved.
    fn observe(&self, engine: &mut Engine) -> BTreeMap<RuntimeId, Vec<Candidate>> {
        let mut fleet: BTreeMap<RuntimeId, Vec<Candidate>> = BTreeMap::new();
        let mut there = BTreeSet::new();
        for entry in self.inner.directory.all() {
            for slot in entry.slots() {
                let Some((member, on)) = auto(slot) else { continue };
                let fresh = slot.serving.as_ref().and_then(|serving| serving.target.get()).map(|target| {
                    let pool::Counts { invocations, errors } = target.take_counts();
                    Tally { invocations, errors }
                });
                let (fresh, changed) = (fresh.unwrap_or_default(), slot.shown.last_modified);
                let history = engine.histories.add(&member, on, changed, fresh);
                there.insert(member.clone());
                let candidate = Candidate { member, on, changed, history, fresh };
                fleet.entry(slot.shown.config.runtime.clone()).or_default().push(candidate);
            }
        }
        engine.histories.retain(|member| there.contains(member));
        fleet
    }

    /// Moves them. One that cannot be moved now is asked for again by the next step.
    async fn carry_out(&self, row: &Row, moves: Vec<Move>) -> Result<()> {
        let mut there: BTreeMap<Digest, bool> = BTreeMap::new();
        for wanted in moves {
            let to = wanted.to;
            let is_there = match there.get(&to) {
                Some(known) => *known,
                None => {
                    let (runtimes, entry) = (self.inner.runtimes.clone(), row.clone());
                    let is_there = blocking(move || runtimes.version(&entry, to).is_some()).await?;
                    *there.entry(to).or_insert(is_there)
                }
            };
            if !is_there {
                return Err(Error::Service(format!("version {to} of {} is gone from the disk", row.id)));
            }
            self.carry_out_one(wanted).await?;
        }
        Ok(())
    }

    /// Puts an `Auto` function version on another runtime version: a patch, so that neither its revision nor its last
    /// change are new. What runs finishes on the old one. Nothing happens if it is being updated, was
    /// changed, or is gone.
    async fn carry_out_one(&self, wanted: Move) -> Result<()> {
        let Move { member, changed, to } = wanted;
        let _writing = self.inner.directory.writing(&member.function).await;
        let Some(entry) = self.inner.directory.get(&member.function) else { return Ok(()) };
        let Some(slot) = entry.slot(member.version).filter(|slot| auto(slot).is_some()) else { return Ok(()) };
        if slot.shown.last_modified != changed {
            return Ok(());
        }
        let patched = |function: &Function| {
            let mut function = function.clone();
            function.runtime_version = Some(RuntimeVersionRef::Managed(to));
            Arc::new(function)
        };
        let shown = patched(&slot.shown);
        self.keep(&shown, &slot.shown.revision).await?;
        // After a failed update the function that serves is not the one that is shown.
        let serving = slot.serving.as_ref().map(|serving| Serving::new(patched(&serving.function)));
        self.inner.directory.put(entry.with(Slot { shown, serving }));
        if let Some(old) = &slot.serving {
            old.retire();
        }
        Ok(())
    }
}

/// Whether a rollout may move this version now, and where it is.
pub(super) fn auto(slot: &Slot) -> Option<(Member, Digest)> {
    // A failed move to another runtime shows that one, while the old one serves.
    if slot.serving.as_ref().is_none_or(|serving| serving.function.config.runtime != slot.shown.config.runtime) {
        return None;
    }
    let Function { name, version, runtime_version, runtime_update, state, last_update, .. } = &*slot.shown;
    match (runtime_version, runtime_update, state, last_update) {
        (_, _, _, LastUpdate::InProgress) | (_, _, Life::Pending | Life::Failed(_), _) => None,
        (_, RuntimeUpdate::FunctionUpdate | RuntimeUpdate::Manual, _, _) => None,
        // A customer-managed runtime's alias chooses its version.
        (None | Some(RuntimeVersionRef::Custom { .. }), _, _, _) => None,
        (Some(RuntimeVersionRef::Managed(on)), RuntimeUpdate::Auto, Life::Active, _) => {
            Some((Member { function: name.clone(), version: *version }, *on))
        }
    }
}

/// Tells the operator what changed.
fn announce(before: Option<&Rollout>, after: &Rollout, moves: &[Move]) {
    let Rollout { runtime, to, state, .. } = after;
    if before.map(|before| &before.state) == Some(state) && moves.is_empty() {
        return;
    }
    let moving = moves.len();
    match state {
        State::Halted { why, .. } => {
            tracing::warn!(%runtime, version = %to, %why, moving_back = moving, "the rollout of a runtime version is halted");
        }
        State::Pausing { waves, .. } => {
            tracing::info!(%runtime, version = %to, waves, moving, "a runtime version is rolled out");
        }
        State::Held { .. } => tracing::info!(%runtime, version = %to, "the rollout of a runtime version is held"),
        State::Done { .. } => tracing::info!(%runtime, version = %to, "the rollout of a runtime version is over"),
    }
}
