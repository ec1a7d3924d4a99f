//! Where an invocation goes: a pure decision.

use std::time::Duration;

/// What a decision looks at.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// Environments of this target that wait for work.
    pub idle: usize,
    /// Environments of this target that run an invocation.
    pub busy: usize,
    /// Of the busy ones, those that have answered and are about to ask for more.
    pub settling: usize,
    /// Environments of this target that are being started.
    pub starting: usize,
    /// Invocations of this target that wait, this one included.
    pub waiting: usize,
    /// Environments of all targets together.
    pub total: usize,
    /// The most there may be.
    pub total_max: usize,
    /// How long an invocation of this target takes of late, if any has ended.
    pub service_time: Option<Duration>,
}

/// What to do with an invocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Give it to the environment that fell idle last.
    Reuse,
    /// Start an environment; whichever is free first, that one or a busy one, takes it.
    Start,
    /// A busy one will probably be free sooner than a new one: look again after this long.
    Wait(Duration),
    /// There is no room: throw out another target's idle environment, then start.
    Evict,
    /// Enough are on their way.
    Queue,
}

/// The longest an invocation waits for a busy environment before a new one is started. Fewer environments than
/// callers is faster on few cores (facts/performance.md, "Lessons"), but only while a start costs more.
pub const PATIENCE_MAX: Duration = Duration::from_millis(5);

/// Decides.
pub fn decide(load: Load) -> Decision {
    if load.idle > 0 {
        return Decision::Reuse;
    }
    if load.starting >= load.waiting {
        return Decision::Queue;
    }
    if load.settling >= load.waiting {
        // A caller that calls again as soon as it has its answer finds the environment that gave it.
        return Decision::Wait(PATIENCE_MAX);
    }
    if load.busy > 0
        && let Some(service_time) = load.service_time
        && service_time <= PATIENCE_MAX
    {
        // One service time for each that waits before us; past our patience a start is the better bet.
        let ahead = u32::try_from(load.waiting.div_ceil(load.busy)).unwrap_or(u32::MAX);
        let wait = service_time.saturating_mul(ahead);
        if wait <= PATIENCE_MAX {
            return Decision::Wait(wait.max(Duration::from_micros(200)));
        }
    }
    if load.total >= load.total_max { Decision::Evict } else { Decision::Start }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Load =
        Load { idle: 0, busy: 0, settling: 0, starting: 0, waiting: 1, total: 0, total_max: 10, service_time: None };

    fn check(load: Load, expected: Decision) {
        assert_eq!(decide(load), expected, "{load:?}");
    }

    #[test]
    fn table() {
        let ms = Duration::from_millis;
        check(NONE, Decision::Start);
        check(Load { idle: 1, ..NONE }, Decision::Reuse);
        check(Load { starting: 1, ..NONE }, Decision::Queue);
        check(Load { starting: 1, waiting: 2, ..NONE }, Decision::Start);
        check(Load { total: 10, ..NONE }, Decision::Evict);
        check(Load { busy: 1, service_time: Some(ms(1)), ..NONE }, Decision::Wait(ms(1)));
        check(Load { busy: 2, waiting: 4, service_time: Some(ms(1)), ..NONE }, Decision::Wait(ms(2)));
        check(Load { busy: 1, waiting: 6, service_time: Some(ms(1)), ..NONE }, Decision::Start);
        check(Load { busy: 1, service_time: Some(ms(50)), ..NONE }, Decision::Start);
        check(Load { busy: 1, service_time: None, ..NONE }, Decision::Start);
        check(Load { busy: 1, settling: 1, ..NONE }, Decision::Wait(PATIENCE_MAX));
        check(Load { busy: 1, settling: 1, waiting: 2, ..NONE }, Decision::Start);
        check(Load { busy: 1, settling: 1, total: 10, ..NONE }, Decision::Wait(PATIENCE_MAX));
    }

    #[test]
    fn an_invocation_always_gets_somewhere() {
        // With nothing busy and nothing starting, waiting would be for ever.
        for waiting in 1..20 {
            for total in 0..12 {
                let decision = decide(Load { waiting, total, service_time: Some(Duration::from_micros(1)), ..NONE });
                assert!(matches!(decision, Decision::Start | Decision::Evict), "{waiting} {total} {decision:?}");
            }
        }
    }
}
