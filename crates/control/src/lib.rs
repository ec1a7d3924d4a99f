//! The rules: what may be created, changed, invoked and deleted, and what becomes of it.
//!
//! Knows no HTTP, no sockets and no cgroups. A change is checked, made durable by the store, and only then
//! shown; everything that takes time (unpacking, capturing a runtime) happens after the acknowledgement, in the
//! `Pending` and `InProgress` states, and is begun again after a restart.

mod account;
mod clock;
mod confinement;
pub mod custom;
mod directory;
mod error;
mod function;
mod invoke;
mod lifecycle;
mod migrate;
mod notices;
mod recorder;
mod rehearse;
mod report;
mod rollout;
mod runtimes;
mod status;
mod sweep;
mod tags;
mod usage;

use std::sync::Arc;

use domain::{Account, Confinements, Function, FunctionName};
use package::Packages;
use package::images::Images;
use package::runtimes::Runtimes;
use pool::Pool;
use store::logs::LogStore;
use store::{Batch, PutError, Store};

pub use account::AccountUsage;
pub use clock::Clock;
use directory::Directory;
pub use error::{Error, Result};
pub use function::{
    AliasChange, CodeSource, ConfigChange, CreateFunction, FetchCode, FetchError, PublishVersion, RuntimeManagement,
    S3Object, UpdateCode,
};
pub use invoke::Invoke;
pub use lifecycle::{LifecycleSettings, Override, UnscheduledEnd};
pub use migrate::{Return, Standing};
pub use notices::{
    MailSettings, NotSent, NoticeRow, NoticeSettings, NoticeState, NoticeStatus, Outgoing, SendNotice, SendTo, Sending,
};
pub use pool::{Sessions, Timing};
pub use recorder::{RECORD_TAG, Recorder};
pub use rehearse::{Difference, Play, Ran, Rehearse, Rehearsed, What};
pub use report::ReportRow;
pub use rollout::{
    Captured, Rollout, RolloutPolicy, RolloutState, RolloutView, StoppedRollout, UsedBy, VersionRow, VersionSettings,
    Wish,
};
pub use runtimes::RuntimeRow;
pub use status::Status;
pub use store::{logs, recordings};
pub use usage::Usage;

/// The control plane of one account in one region. Cheap to clone.
#[derive(Clone)]
pub struct Control {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    account: Account,
    store: Store,
    packages: Arc<Packages>,
    runtimes: Arc<Runtimes>,
    pool: Pool,
    fetch: FetchCode,
    logs: Arc<LogStore>,
    recorder: Recorder,
    directory: Directory,
    clock: Clock,
    lifecycle: lifecycle::Lifecycle,
    notices: notices::Office,
    usage: usage::UsageBook,
    started: std::time::Instant,
    rollouts: rollout::Rollouts,
    custom: custom::Custom,
    confinements: Confinements,
}

/// What the control plane is built on.
pub struct Parts {
    /// Whose functions.
    pub account: Account,
    /// Durable state.
    pub store: Store,
    /// Code.
    pub packages: Arc<Packages>,
    /// What functions run on.
    pub runtimes: Arc<Runtimes>,
    /// What customer-managed runtimes are made from.
    pub images: Arc<Images>,
    /// Where they run.
    pub pool: Pool,
    /// How code named by bucket and key is had.
    pub fetch: FetchCode,
    /// What functions wrote.
    pub logs: Arc<LogStore>,
    /// What functions were asked.
    pub recorder: Recorder,
    /// What time it is.
    pub clock: Clock,
    /// What the configuration says of runtimes' lives.
    pub lifecycle: LifecycleSettings,
    /// Who is told when a runtime ends.
    pub notices: NoticeSettings,
    /// What it says of their versions.
    pub versions: VersionSettings,
    /// How functions are confined.
    pub confinements: Confinements,
}

impl Control {
    /// Takes over what the store holds. Unfinished creations and updates go on. Refused, with the reason, where what
    /// is stored or configured does not fit together.
    pub async fn start(parts: Parts, functions: Vec<Function>) -> std::result::Result<Control, String> {
        let Parts {
            account,
            store,
            packages,
            runtimes,
            images,
            pool,
            fetch,
            logs,
            recorder,
            clock,
            lifecycle,
            notices,
            versions,
            confinements,
        } = parts;
        let lifecycle = lifecycle::Lifecycle::load(lifecycle, &store).await?;
        let rollouts = rollout::Rollouts::load(versions, &store).await?;
        let aliases = function::load_aliases(&store).await.map_err(|error| error.to_string())?;
        let custom = custom::Custom::load(images, &account, &store).await.map_err(|error| error.to_string())?;
        let directory = Directory::load(functions, aliases);
        let notices = notices::Office::load(notices, &store).await?;
        let is_there =
            |name: &FunctionName, version| directory.get(name).is_some_and(|entry| entry.slot(version).is_some());
        let usage = usage::UsageBook::load(&store, is_there).await?;
        let inner = Inner {
            account,
            store,
            packages,
            runtimes,
            pool,
            fetch,
            logs,
            recorder,
            directory,
            clock,
            lifecycle,
            notices,
            usage,
            rollouts,
            started: std::time::Instant::now(),
            custom,
            confinements,
        };
        let control = Control { inner: Arc::new(inner) };
        for entry in control.inner.directory.all() {
            for slot in entry.slots().filter(|slot| function::is_unfinished(&slot.shown)) {
                control.settle_later(slot.shown.clone());
            }
        }
        control.follow_all().await;
        control.pull_unfinished();
        control.reap_now_and_then();
        control.sweep_later();
        control.flush_usage_later();
        control.tell_later();
        control.sweep_recordings();
        control.prune_runtimes_later();
        control.roll_out_forever();
        control.stock_up_later();
        Ok(control)
    }

    /// Whose functions these are.
    pub fn account(&self) -> &Account {
        &self.inner.account
    }

    /// What functions can run on.
    pub fn runtimes(&self) -> &Arc<Runtimes> {
        &self.inner.runtimes
    }

    /// What functions wrote: read as the store gives it, because there are no rules about it.
    pub fn logs(&self) -> &Arc<LogStore> {
        &self.inner.logs
    }

    /// The time by which everything but signatures goes.
    pub fn clock(&self) -> Clock {
        self.inner.clock
    }

    /// Makes changes durable, all or none.
    pub(crate) async fn commit(&self, batch: Batch) -> Result<()> {
        match self.inner.store.commit(batch).await {
            Ok(()) => Ok(()),
            Err(PutError::Stale) => Err(Error::StaleRevision),
            Err(error) => Err(Error::internal("the change could not be stored", &error)),
        }
    }

    /// Ends when nothing can be stored any more, with the reason: the server should end, too.
    pub async fn store_stopped(&self) -> Arc<str> {
        self.inner.store.stopped().await
    }

    /// The credentials that living environments carry.
    pub fn sessions(&self) -> &Sessions {
        self.inner.pool.sessions()
    }
}

fn new_revision() -> domain::Revision {
    domain::Revision::new(uuid::Uuid::new_v4().to_string())
}
