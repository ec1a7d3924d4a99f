//! The rules: what may be created, changed, invoked and deleted, and what becomes of it.
//!
//! Knows no HTTP, no sockets and no cgroups. A change is checked, made durable by the store, and only then
//! shown; everything that takes time (unpacking, capturing a runtime) happens after the acknowledgement, in the
//! `Pending` and `InProgress` states, and is begun again after a restart.

mod account;
mod directory;
mod error;
mod function;
mod invoke;
mod runtimes;
mod sweep;
mod tags;

use std::sync::Arc;

use domain::{Account, Function, Millis};
use package::Packages;
use package::runtimes::Runtimes;
use pool::Pool;
use store::Store;
use store::logs::LogStore;

pub use account::AccountUsage;
use directory::Directory;
pub use error::{Error, Result};
pub use function::{CodeSource, ConfigChange, CreateFunction, FetchCode, FetchError, S3Object, UpdateCode};
pub use invoke::Invoke;
pub use pool::Sessions;
pub use runtimes::RuntimeRow;
pub use store::logs;

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
    directory: Directory,
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
    /// Where they run.
    pub pool: Pool,
    /// How code named by bucket and key is had.
    pub fetch: FetchCode,
    /// What functions wrote.
    pub logs: Arc<LogStore>,
}

impl Control {
    /// Takes over what the store holds. Unfinished creations and updates go on.
    pub fn start(parts: Parts, functions: Vec<Function>) -> Control {
        let Parts { account, store, packages, runtimes, pool, fetch, logs } = parts;
        let directory = Directory::load(functions);
        let control =
            Control { inner: Arc::new(Inner { account, store, packages, runtimes, pool, fetch, logs, directory }) };
        for entry in control.inner.directory.all() {
            if function::is_unfinished(&entry.shown) {
                control.settle_later(entry.shown.clone());
            }
        }
        control.sweep_later();
        control
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

    /// Ends when nothing can be stored any more, with the reason: the server should end, too.
    pub async fn store_stopped(&self) -> Arc<str> {
        self.inner.store.stopped().await
    }

    /// The credentials that living environments carry.
    pub fn sessions(&self) -> &Sessions {
        self.inner.pool.sessions()
    }
}

/// The wall clock.
fn now() -> Millis {
    std::time::SystemTime::now().into()
}

fn new_revision() -> domain::Revision {
    domain::Revision::new(uuid::Uuid::new_v4().to_string())
}
