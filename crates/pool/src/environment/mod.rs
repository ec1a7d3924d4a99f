//! One task owns each execution environment, from its first process to its last.
//!
//! ```text
//! starting --> idle <--> busy          idle for 100 ms: frozen
//!    |           |         |           idle for 10 min, evicted, retired: stopping
//!    +-----------+---------+--> gone   exit, timeout, broken start: gone at once
//! ```
//!
//! Cancellation: the task is never aborted. Everything it waits for is either cancel-safe (`Link::event`,
//! `Sandbox::exited`, readiness, channels, timers) or ends in the destruction of the environment.

mod alarm;
mod invoke;
mod life;
mod start;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use tokio::sync::mpsc;

pub(crate) use start::now;

use crate::failure::Failure;
use crate::group::{EnvironmentId, Job, Order};
use crate::pool::lock;
use crate::target::{InvokeError, Target};
use life::{Environment, Rest};

/// Starts an environment that the group has already counted as starting.
pub(crate) fn spawn(target: Arc<Target>) {
    let gate = lock(&target.shared.gate).clone();
    target.shared.environments.fetch_add(1, Ordering::Relaxed);
    let alive = Alive(target.clone());
    let runtime = target.shared.runtime.clone();
    runtime.spawn(async move {
        run(target).await;
        drop(alive);
        drop(gate);
    });
}

/// Counts the environment among all for as long as its task lives.
struct Alive(Arc<Target>);

impl Drop for Alive {
    fn drop(&mut self) {
        self.0.shared.environments.fetch_sub(1, Ordering::Relaxed);
    }
}

async fn run(target: Arc<Target>) {
    let id = target.shared.next_id();
    let mut logs = start::gatherer(&target);
    let limit = std::time::Duration::from_secs(domain::limits::INIT_SECONDS_MAX);
    let Some(room) = target.shared.room(u64::from(target.spec.function.config.memory_mb) << 20).await else {
        let job = target.lock().started();
        return job.map_or((), |job| job.answer(Err(InvokeError::Throttled)));
    };
    let first = start::start(&target, &mut logs, limit, "init").await;
    drop(room);
    let job = target.lock().started();
    match first {
        Ok(environment) => serve(target, id, environment, logs, job).await,
        Err(failure) => match job {
            // INIT is tried again under the invocation's own time (facts, runtimes §c Lifecycle).
            Some(job) => invoke::with_init(&target, id, logs, job).await,
            None => {
                tracing::debug!(function = %target.spec.function.name, error = failure.error_type(), "INIT failed");
                start::hand_over(&target, &mut logs);
            }
        },
    }
}

/// Works until the environment must go.
async fn serve(
    target: Arc<Target>,
    id: EnvironmentId,
    mut environment: Environment,
    mut logs: crate::logs::Gatherer,
    mut job: Option<Job>,
) {
    // Room for one: an environment is given work only when it is idle.
    let (sender, mut orders) = mpsc::channel(1);
    if job.is_none() && !target.lock().rest(id, &sender) {
        environment.destroy(&mut logs).await;
        return;
    }
    let undone = loop {
        let work = match job.take() {
            Some(work) => work,
            None => match environment.rest(&mut orders, &mut logs).await {
                Rest::Work(work) => work,
                Rest::Stop(undone) => break undone,
            },
        };
        let took = match environment.invoke(work, &mut logs).await {
            Ok(took) => took,
            Err(failure) => {
                tracing::debug!(function = %target.spec.function.name, error = failure.error_type(), "environment lost");
                environment.destroy(&mut logs).await;
                // Only now: its room is free, and what waits for it is not refused in between.
                target.lock().lost_busy();
                replace_if_awaited(&target);
                return;
            }
        };
        let next = target.lock().next(id, &sender, took);
        environment.freeing = None;
        match next {
            Ok(next) => job = Some(next),
            Err(true) => {}
            Err(false) => break None,
        }
    };
    environment.freeing = Some(target.shared.frees());
    // Idle, and going. Whoever popped it from the stack a moment ago has left a job in the channel.
    target.lock().leave(id);
    orders.close();
    let stray = undone.or_else(|| match orders.try_recv() {
        Ok(Order::Run(stray)) => Some(stray),
        Ok(Order::Stop) | Err(_) => None,
    });
    if let Some(stray) = stray {
        let again = {
            let mut group = target.lock();
            group.lost_busy();
            group.dispatch(stray, &target.shared)
        };
        redispatch(&target, again);
    }
    environment.destroy(&mut logs).await;
}

/// Events may have queued behind an environment that is gone; they need another one.
fn replace_if_awaited(target: &Arc<Target>) {
    let again = target.lock().reconsider(&target.shared);
    redispatch(target, again);
}

fn redispatch(target: &Arc<Target>, dispatch: crate::group::Dispatch) {
    use crate::group::Dispatch;
    match dispatch {
        Dispatch::Sent => {}
        Dispatch::Start => spawn(target.clone()),
        // Losing a place and asking for one again: it is ours to take, even one over the limit.
        Dispatch::Evict | Dispatch::Wait(_) => {
            target.lock().starts();
            spawn(target.clone());
        }
    }
}

/// Shorthand of this module's parts.
type Result<T> = std::result::Result<T, Failure>;
