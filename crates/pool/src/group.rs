//! The environments of one target: who is idle, and who waits. Plain data behind the target's lock; nothing
//! here sleeps or acts.

use std::collections::VecDeque;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use tokio::sync::{mpsc, oneshot};

use crate::place::{Decision, Load, decide};
use crate::pool::{Running, Shared};
use crate::target::{InvokeError, InvokeEvent, Outcome};
use crate::timing::Arrival;

/// An event on its way to an environment.
#[derive(Debug)]
pub(crate) struct Job {
    pub event: InvokeEvent,
    pub reply: oneshot::Sender<Result<Outcome, InvokeError>>,
    /// It counts against the account's concurrency until it is answered, whether its caller waits or not.
    pub running: Running,
    pub arrival: Arrival,
}

impl Job {
    /// A caller that has gone away does not need to know.
    pub fn answer(self, answer: Result<Outcome, InvokeError>) {
        let Job { reply, running, .. } = self;
        // First: whoever has the answer may call again at once.
        drop(running);
        drop(reply.send(answer));
    }
}

/// Names one environment for as long as this process lives; never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct EnvironmentId(pub u64);

/// What an idle environment is told.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "moved once on the warm path, where a box would be an allocation")]
pub(crate) enum Order {
    /// Run this.
    Run(Job),
    /// Go: retired or evicted.
    Stop,
}

struct Idle {
    id: EnvironmentId,
    orders: mpsc::Sender<Order>,
    since: Instant,
}

impl Idle {
    fn stop(self) {
        // Full or closed: it is going already.
        drop(self.orders.try_send(Order::Stop));
    }
}

/// What the caller of [`Group::dispatch`] has to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Dispatch {
    /// Nothing: the event is with an environment, or will be.
    Sent,
    /// Start an environment (already counted).
    Start,
    /// Make room first.
    Evict,
    /// Look again after this long.
    Wait(Duration),
}

/// The state.
#[derive(Default)]
pub(crate) struct Group {
    idle: Vec<Idle>,
    waiting: VecDeque<Job>,
    busy: usize,
    /// Of the busy ones, those that have answered and are about to ask for more.
    settling: usize,
    starting: usize,
    retired: bool,
    service_time: Option<Duration>,
}

impl Group {
    /// Gives the event to the environment that fell idle last, or queues it.
    pub fn dispatch(&mut self, mut job: Job, shared: &Shared) -> Dispatch {
        while let Some(idle) = self.idle.pop() {
            match idle.orders.try_send(Order::Run(job)) {
                Ok(()) => {
                    self.busy += 1;
                    return Dispatch::Sent;
                }
                Err(refused) => match refused.into_inner() {
                    // It died a moment ago and has not been taken off the stack yet.
                    Order::Run(back) => job = back,
                    Order::Stop => unreachable!("what was not taken is what was sent"),
                },
            }
        }
        self.waiting.push_back(job);
        self.scale(shared, self.service_time, self.settling)
    }

    /// After its patience: an event that still waits gets an environment of its own.
    pub fn reconsider(&mut self, shared: &Shared) -> Dispatch {
        if self.waiting.is_empty() { Dispatch::Sent } else { self.scale(shared, None, 0) }
    }

    fn scale(&mut self, shared: &Shared, service_time: Option<Duration>, settling: usize) -> Dispatch {
        let load = Load {
            idle: 0,
            busy: self.busy,
            settling,
            starting: self.starting,
            waiting: self.waiting.len(),
            total: shared.environments.load(Ordering::Relaxed),
            total_max: shared.limits.environments_max,
            service_time,
        };
        match decide(load) {
            Decision::Start => {
                self.starting += 1;
                Dispatch::Start
            }
            Decision::Evict => Dispatch::Evict,
            Decision::Wait(patience) => Dispatch::Wait(patience),
            Decision::Queue | Decision::Reuse => Dispatch::Sent,
        }
    }

    /// An environment is about to be started.
    pub fn starts(&mut self) {
        self.starting += 1;
    }

    /// A start came to an end, well or badly; the environment takes what waits.
    pub fn started(&mut self) -> Option<Job> {
        self.starting -= 1;
        let job = self.waiting.pop_front();
        self.busy += usize::from(job.is_some());
        job
    }

    /// An environment has answered and asks for more. `Err` when there is nothing for it: it is idle now, or,
    /// when `false`, not wanted any more.
    pub fn next(&mut self, id: EnvironmentId, orders: &mpsc::Sender<Order>, took: Duration) -> Result<Job, bool> {
        self.busy -= 1;
        self.settling -= 1;
        self.service_time = Some(self.service_time.map_or(took, |old| (old * 7 + took) / 8));
        if let Some(job) = self.waiting.pop_front() {
            self.busy += 1;
            return Ok(job);
        }
        Err(self.rest(id, orders))
    }

    /// An environment is about to answer; it will ask for more, or say with [`Group::breaks`] that it will not.
    pub fn settles(&mut self) {
        self.settling += 1;
    }

    /// An environment that answered will not ask for more.
    pub fn breaks(&mut self) {
        self.settling -= 1;
    }

    /// An environment has nothing to do. `false` if it is not wanted any more.
    pub fn rest(&mut self, id: EnvironmentId, orders: &mpsc::Sender<Order>) -> bool {
        if !self.retired {
            self.idle.push(Idle { id, orders: orders.clone(), since: Instant::now() });
        }
        !self.retired
    }

    /// A busy environment is gone.
    pub fn lost_busy(&mut self) {
        self.busy -= 1;
    }

    /// An idle environment is going; it may have been taken off the stack already.
    pub fn leave(&mut self, id: EnvironmentId) {
        self.idle.retain(|idle| idle.id != id);
    }

    pub fn retire(&mut self) {
        self.retired = true;
        self.idle.drain(..).for_each(Idle::stop);
    }

    /// There is no room. `true` if what waits was refused, because no environment of its own will come free.
    pub fn refuse_if_alone(&mut self) -> bool {
        let alone = self.busy + self.starting + self.idle.len() == 0;
        if alone {
            self.refuse(&InvokeError::Throttled);
        }
        alone
    }

    /// Nothing that waits will be run.
    pub fn refuse(&mut self, why: &InvokeError) {
        for job in self.waiting.drain(..) {
            job.answer(Err(why.clone()));
        }
    }

    /// Since when the longest idle environment has been so.
    pub fn oldest_idle(&self) -> Option<Instant> {
        self.idle.first().map(|idle| idle.since)
    }

    /// Lets the longest idle environment go.
    pub fn evict_oldest(&mut self) -> bool {
        let any = !self.idle.is_empty();
        if any {
            self.idle.remove(0).stop();
        }
        any
    }
}
