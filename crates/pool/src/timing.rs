//! Where an invocation's time went.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use domain::RequestId;

/// Invocations of one revision that are remembered.
const REMEMBERED: usize = 32;

/// The parts of an invocation's time, one after another: together they are all of it, from the request's arrival to the
/// answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timing {
    /// Until the request was read, its signature verified and its function found.
    pub receive: Duration,
    /// Until it was decided where it runs.
    pub placement: Duration,
    /// Waiting for an environment that others had, or that was being made for another.
    pub queue: Duration,
    /// Cold: making the sandbox, or giving a blank one its code.
    pub sandbox: Duration,
    /// Cold: until the interpreter was up; nothing with a blank. Part of `init` where the runtime does not say when.
    pub interpreter: Duration,
    /// Cold: the runtime's and the function's own initialisation.
    pub init: Duration,
    /// The handler, and the way to it and back.
    pub handler: Duration,
    /// Until the answer was complete.
    pub response: Duration,
}

impl Timing {
    /// Names and durations, in order.
    pub fn parts(&self) -> [(&'static str, Duration); 8] {
        [
            ("receive", self.receive),
            ("placement", self.placement),
            ("queue", self.queue),
            ("sandbox", self.sandbox),
            ("interpreter", self.interpreter),
            ("init", self.init),
            ("handler", self.handler),
            ("response", self.response),
        ]
    }

    /// All of it.
    pub fn total(&self) -> Duration {
        self.parts().iter().map(|(_, part)| *part).sum()
    }
}

/// When things happened to an event before an environment had it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arrival {
    pub received: Instant,
    pub admitted: Instant,
    pub placed: Instant,
}

/// When things happened to an environment before it was ready.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Start {
    pub began: Instant,
    pub made: Instant,
    pub booted: Instant,
    pub ready: Instant,
}

/// The parts, so far: `start` is that of the environment if this is its first event, `taken` when the event was taken
/// up. What happened before the event was there is none of its time.
pub(crate) fn parts(arrival: Arrival, start: Option<Start>, taken: Instant, answered: Instant, now: Instant) -> Timing {
    let mut reached = arrival.received;
    let mut until = |instant: Instant| {
        let part = instant.saturating_duration_since(reached);
        reached = reached.max(instant);
        part
    };
    let (receive, placement) = (until(arrival.admitted), until(arrival.placed));
    let mut timing = Timing { receive, placement, ..Timing::default() };
    if let Some(Start { began, made, booted, ready }) = start {
        timing.queue = until(began);
        timing.sandbox = until(made);
        timing.interpreter = until(booted);
        timing.init = until(ready);
    }
    timing.queue += until(taken);
    timing.handler = until(answered);
    timing.response = until(now);
    timing
}

/// The last invocations of a revision.
#[derive(Debug, Default)]
pub(crate) struct Timings(VecDeque<(RequestId, Timing)>);

impl Timings {
    pub fn remember(&mut self, request: RequestId, timing: Timing) {
        if self.0.len() == REMEMBERED {
            self.0.pop_front();
        }
        self.0.push_back((request, timing));
    }

    pub fn find(&self, request: &RequestId) -> Option<Timing> {
        self.0.iter().rev().find(|(id, _)| id == request).map(|(_, timing)| *timing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(epoch: Instant, ms: u64) -> Instant {
        epoch + Duration::from_millis(ms)
    }

    fn ms(timing: Timing) -> [u128; 8] {
        timing.parts().map(|(_, part)| part.as_millis())
    }

    #[test]
    fn a_warm_invocation_has_no_start() {
        let epoch = Instant::now();
        let at = |ms| at(epoch, ms);
        let arrival = Arrival { received: at(0), admitted: at(1), placed: at(3) };
        let timing = parts(arrival, None, at(7), at(20), at(22));
        assert_eq!(ms(timing), [1, 2, 4, 0, 0, 0, 13, 2]);
        assert_eq!(timing.total(), Duration::from_millis(22));
    }

    #[test]
    fn a_cold_one_has_what_of_the_start_it_waited_for() {
        let epoch = Instant::now();
        let at = |ms| at(epoch, ms);
        let arrival = Arrival { received: at(10), admitted: at(11), placed: at(12) };
        let start = Start { began: at(13), made: at(15), booted: at(25), ready: at(40) };
        let timing = parts(arrival, Some(start), at(41), at(50), at(51));
        assert_eq!(ms(timing), [1, 1, 2, 2, 10, 15, 9, 1]);
        assert_eq!(timing.total(), Duration::from_millis(41));
        // It was being made for another event, which found another environment.
        let start = Start { began: at(0), made: at(5), booted: at(20), ready: at(40) };
        let timing = parts(arrival, Some(start), at(41), at(50), at(51));
        assert_eq!(ms(timing), [1, 1, 1, 0, 8, 20, 9, 1]);
        assert_eq!(timing.total(), Duration::from_millis(41));
    }

    #[test]
    fn the_last_are_remembered() {
        let mut timings = Timings::default();
        for n in 0..REMEMBERED + 1 {
            timings.remember(
                RequestId::new(n.to_string()),
                Timing { queue: Duration::from_secs(n as u64), ..Timing::default() },
            );
        }
        assert_eq!(timings.find(&RequestId::new("0")), None);
        assert_eq!(timings.find(&RequestId::new("1")).map(|timing| timing.queue.as_secs()), Some(1));
    }
}
