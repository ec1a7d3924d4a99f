use std::collections::VecDeque;
use std::io;
use std::sync::{Mutex, MutexGuard};

use tokio::sync::Notify;

use crate::link::not_idle;
use crate::protocol::{Call, Machine, Refusal, State};
use crate::{Event, Invocation};

/// What the environment's connections and the platform share. The lock is never held across an await.
#[derive(Debug, Default)]
pub(super) struct Shared {
    inner: Mutex<Inner>,
    event: Notify,
    invocation: Notify,
}

#[derive(Debug, Default)]
pub(super) struct Inner {
    pub(super) machine: Machine,
    /// Sent by the platform, not yet asked for by the runtime.
    pub(super) pending: Option<Invocation>,
    /// Counts the invocations; each one's number is its `Lambda-Runtime-Invocation-Id`.
    pub(super) attempt: u64,
    /// Bounded by the machine: one `Ready` and one answer for each invocation.
    events: VecDeque<Event>,
    /// Whether this wait has been announced; a runtime that hangs up and asks again is not announced again.
    announced: bool,
}

impl Shared {
    pub(super) fn lock(&self) -> MutexGuard<'_, Inner> {
        // Nothing panics half-way through a change of this state.
        self.inner.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(super) fn is_ready(&self) -> bool {
        let inner = self.lock();
        inner.pending.is_none() && matches!(inner.machine.state(), State::Ready { .. })
    }

    pub(super) fn send(&self, invocation: &Invocation) -> io::Result<()> {
        let mut inner = self.lock();
        let state = inner.machine.state();
        // Announced: it has asked once, and hung up since. It will ask again.
        let idle = inner.announced || matches!(state, State::Ready { .. } | State::ResponseSent);
        if !idle || inner.pending.is_some() {
            return Err(not_idle(state));
        }
        inner.pending = Some(invocation.clone());
        drop(inner);
        self.invocation.notify_one();
        Ok(())
    }

    /// Cancel-safe: an event leaves the queue in the poll that returns it.
    pub(super) async fn event(&self) -> Event {
        loop {
            if let Some(event) = self.lock().events.pop_front() {
                return event;
            }
            self.event.notified().await;
        }
    }

    /// Waits for [`Shared::send`]. Only one caller at a time can be in `Ready`.
    pub(super) async fn sent(&self) {
        self.invocation.notified().await;
    }

    pub(super) fn tell(&self, mut inner: MutexGuard<'_, Inner>, event: Event) {
        inner.events.push_back(event);
        drop(inner);
        self.event.notify_one();
    }

    /// The runtime asks for the next invocation.
    pub(super) fn ask(&self) -> Result<(), Refusal> {
        let mut inner = self.lock();
        inner.machine.apply(Call::Next)?;
        if !inner.announced {
            inner.announced = true;
            self.tell(inner, Event::Ready);
        }
        Ok(())
    }
}

impl Inner {
    /// The invocation for the runtime that asks, with its number.
    pub(super) fn hand_over(&mut self) -> Option<(Invocation, u64)> {
        let invocation = self.pending.take()?;
        if self.machine.apply(Call::Invoke(&invocation.request_id)).is_err() {
            self.pending = Some(invocation);
            return None;
        }
        self.announced = false;
        self.attempt += 1;
        Some((invocation, self.attempt))
    }
}
