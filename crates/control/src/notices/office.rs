//! One round: what is due is written down, then sent, then noted as sent.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::lifecycle::Step;
use domain::notices::{About, EndingRuntime, Notice};
use domain::{Account, Millis};
use jiff::civil::Date;
use store::{Batch, PutError, Store};

use super::ledger::{Ledger, Line, State, Stored, Subject};
use super::plan::{is_in_digest, plan_day, still_holds};
use super::recipient::Recipient;
use super::retry::{After, after, is_due};
use super::{NotSent, NoticeSettings, Sending};

/// What there is to be told, as of now.
pub(super) struct World {
    pub account: Account,
    pub now: Millis,
    /// Whether steps whose day has passed are looked at, too.
    pub late: bool,
    /// Those that matter, with every function on them.
    pub runtimes: Vec<EndingRuntime>,
}

/// Tells people, and remembers whom it told what.
pub(crate) struct Office {
    pub(super) settings: NoticeSettings,
    /// Held for short: readers look while a round sends.
    ledger: Mutex<Ledger>,
    /// One round at a time.
    rounds: tokio::sync::Mutex<()>,
    /// The last day on which steps that were late were looked at; `None` when something changed since.
    looked: Mutex<Option<Date>>,
    /// Nothing more is begun.
    ending: AtomicBool,
    /// Something changed that may make a notice due.
    pub(super) changed: Arc<tokio::sync::Notify>,
}

/// What became of one attempt.
type Attempt = Result<(), NotSent>;

impl Office {
    pub async fn load(settings: NoticeSettings, store: &Store) -> Result<Office, String> {
        let stored = store.documents::<Stored>().await.map_err(|error| error.to_string())?;
        Ok(Office {
            settings,
            ledger: Mutex::new(Ledger::load(stored)),
            rounds: tokio::sync::Mutex::default(),
            looked: Mutex::default(),
            ending: AtomicBool::new(false),
            changed: Arc::default(),
        })
    }

    /// As it stands.
    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        // Single map operations: a panic cannot leave it half-changed.
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends what is due. What cannot be written down beforehand is not sent, so that it is never sent without end.
    pub(super) async fn round(
        &self,
        store: &Store,
        world: &World,
        send: impl Fn(&Recipient, Arc<Notice>) -> Sending,
    ) -> Result<(), PutError> {
        let _one = self.rounds.lock().await;
        self.enter(store, world).await?;
        // Of a way that is down, only the first notice finds out.
        let mut down: BTreeMap<Way, NotSent> = BTreeMap::new();
        let mut postponed = Batch::new();
        for (recipient, subject, line) in self.due(world.now) {
            if self.ending.load(Ordering::SeqCst) {
                break;
            }
            let Some(notice) = self.notice(world, &recipient, &subject, &line.id) else {
                // Nothing is left to be told: the functions moved, or the date did.
                store.commit(Batch::new().delete::<Stored>(Stored::key_of(&recipient, &subject))).await?;
                self.ledger().remove(&recipient, &subject);
                continue;
            };
            let attempt = match down.get(&way(&recipient)) {
                Some(error) => Err(error.clone()),
                None => send(&recipient, Arc::new(notice)).await,
            };
            if let Err(error @ NotSent::Down(_)) = &attempt
                && down.insert(way(&recipient), error.clone()).is_none()
            {
                tracing::warn!(%error, "notices cannot be sent now; they are tried again for days");
            }
            let was_sent = attempt.is_ok();
            let line = settle(line, attempt, world.now);
            match &line.state {
                State::Sent { .. } => tracing::info!(%recipient, %subject, "notice sent"),
                State::Failed { attempts, error, .. } => {
                    tracing::warn!(%recipient, %subject, attempts, error, "a notice is given up");
                }
                State::Pending { .. } | State::Covered { .. } => {}
            }
            let stored = Stored::new(&recipient, &subject, &line);
            self.ledger().put(recipient, subject, line);
            if was_sent {
                store.commit(Batch::new().put(&stored)).await?;
            } else {
                postponed = postponed.put(&stored);
            }
        }
        if postponed.is_empty() { Ok(()) } else { store.commit(postponed).await }
    }

    /// Whether this look is the first of its day, or the first since something changed. To be asked before the world
    /// is looked at, so that a change in between is not lost.
    pub(super) fn look(&self, today: Date) -> bool {
        let mut looked = self.looked.lock().unwrap_or_else(PoisonError::into_inner);
        looked.replace(today) != Some(today)
    }

    /// The next look is a first one.
    pub(super) fn look_again(&self) {
        *self.looked.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Begins nothing more, and waits for what is on its way to be noted: an end in good order sends nothing twice.
    pub(super) async fn end(&self) {
        self.ending.store(true, Ordering::SeqCst);
        let _none = self.rounds.lock().await;
    }

    /// Writes down what has become due.
    async fn enter(&self, store: &Store, world: &World) -> Result<(), PutError> {
        let planned = plan_day(&self.settings, &world.runtimes, &self.ledger(), world.now.day(), world.late);
        if planned.is_empty() {
            return Ok(());
        }
        let now_ms = world.now.0;
        let lines: Vec<_> = planned
            .into_iter()
            .map(|planned| {
                let state = match planned.covered {
                    true => State::Covered { at_ms: now_ms },
                    false => State::Pending { since_ms: now_ms, attempts: 0, next_ms: now_ms, error: None },
                };
                (planned.recipient, planned.subject, Line { id: uuid::Uuid::new_v4().to_string(), state })
            })
            .collect();
        let lines = lines
            .iter()
            .flat_map(|(recipient, subject, _)| self.overtaken(recipient, subject, now_ms))
            .chain(lines.clone())
            .collect::<Vec<_>>();
        let batch = lines
            .iter()
            .fold(Batch::new(), |batch, (recipient, subject, line)| batch.put(&Stored::new(recipient, subject, line)));
        store.commit(batch).await?;
        let mut ledger = self.ledger();
        for (recipient, subject, line) in lines {
            ledger.put(recipient, subject, line);
        }
        Ok(())
    }

    /// Lines that still wait although this one, of the same end, says more.
    fn overtaken(&self, recipient: &Recipient, subject: &Subject, now_ms: u64) -> Vec<(Recipient, Subject, Line)> {
        let ledger = self.ledger();
        let waits = ledger
            .lines()
            .filter(|(to, about, line)| *to == recipient && line.due().is_some() && subject.overtakes(about));
        let covered = |line: &Line| Line { id: line.id.clone(), state: State::Covered { at_ms: now_ms } };
        waits.map(|(to, about, line)| (to.clone(), about.clone(), covered(line))).collect()
    }

    /// Whether anything waits that is to be tried now.
    pub(super) fn is_due(&self, now: Millis) -> bool {
        self.ledger().lines().any(|(_, _, line)| line.due().is_some_and(|next| is_due(next, now)))
    }

    fn due(&self, now: Millis) -> Vec<(Recipient, Subject, Line)> {
        let ledger = self.ledger();
        let due = ledger.lines().filter(|(_, _, line)| line.due().is_some_and(|next| is_due(next, now)));
        due.map(|(recipient, subject, line)| (recipient.clone(), subject.clone(), line.clone())).collect()
    }

    /// What the recipient is told now; `None` if there is nothing to tell any more.
    fn notice(&self, world: &World, recipient: &Recipient, subject: &Subject, id: &str) -> Option<Notice> {
        let today = world.now.day();
        let share = |runtime: &EndingRuntime| {
            let concerns = self.settings.recipients(runtime).contains(recipient);
            let share = concerns.then(|| self.settings.share(runtime, recipient));
            share.filter(|share| !share.functions.is_empty())
        };
        let about = match subject {
            Subject::Step(runtime, step) => {
                let runtime = world.runtimes.iter().find(|row| row.id == *runtime)?;
                let holds = still_holds(&runtime.dates, subject, today);
                About::Step { step: *step, runtime: holds.then(|| share(runtime))?? }
            }
            Subject::Digest(month) => {
                let rows = world.runtimes.iter().filter(|runtime| is_in_digest(&runtime.dates, today));
                let mut runtimes: Vec<_> = rows.filter_map(share).collect();
                runtimes.sort_by_key(|runtime| (runtime.dates.on(Step::Phase1), runtime.dates.on(Step::Phase2)));
                let current = still_holds(&Default::default(), subject, today);
                (current && !runtimes.is_empty()).then_some(About::Digest { month: *month, runtimes })?
            }
        };
        Some(Notice { id: id.to_owned(), account: world.account.clone(), at: world.now, about })
    }
}

/// What is down as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Mail,
    Webhook,
    Function,
}

fn way(recipient: &Recipient) -> Way {
    match recipient {
        Recipient::Mail(_) => Way::Mail,
        Recipient::Webhook => Way::Webhook,
        Recipient::Function(_) => Way::Function,
    }
}

/// The line after an attempt.
fn settle(line: Line, attempt: Attempt, now: Millis) -> Line {
    let (since, attempts) = match line.state {
        State::Pending { since_ms, attempts, .. } => (Millis(since_ms), attempts + 1),
        State::Sent { .. } | State::Failed { .. } | State::Covered { .. } => (now, 1),
    };
    let state = match attempt {
        Ok(()) => State::Sent { at_ms: now.0 },
        Err(NotSent::Never(error)) => State::Failed { at_ms: now.0, attempts, error },
        Err(NotSent::Down(error) | NotSent::NotNow(error)) => match after(since, attempts, now) {
            After::Again(next) => State::Pending { since_ms: since.0, attempts, next_ms: next.0, error: Some(error) },
            After::GiveUp => State::Failed { at_ms: now.0, attempts, error },
        },
    };
    Line { id: line.id, state }
}
