//! A timer that is set for each invocation and hardly ever rings.

use std::pin::Pin;
use std::time::Instant;

use tokio::time::Sleep;

/// Touches the runtime's timers only to ring earlier than it would anyway: on the warm path the next deadline is always later
/// than the last one, and a timer that is set anew for each costs a wake-up of the thread that waits for them.
pub(super) struct Alarm(Pin<Box<Sleep>>);

impl Alarm {
    /// Must be called inside tokio.
    pub fn new() -> Alarm {
        Alarm(Box::pin(tokio::time::sleep_until(Instant::now().into())))
    }

    /// Waits until then. Cancel-safe.
    pub async fn rings(&mut self, at: Instant) {
        let at = at.into();
        loop {
            if self.0.deadline() > at {
                self.0.as_mut().reset(at);
            }
            self.0.as_mut().await;
            if self.0.deadline() >= at || tokio::time::Instant::now() >= at {
                return;
            }
            self.0.as_mut().reset(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn it_rings_when_it_should_whatever_it_was_set_to_before() {
        let mut alarm = Alarm::new();
        let begun = Instant::now();
        for seconds in [400, 50, 600] {
            let rung = tokio::time::timeout(Duration::ZERO, alarm.rings(begun + Duration::from_secs(seconds))).await;
            assert!(rung.is_err(), "{seconds}");
        }
        let at = Instant::now() + Duration::from_millis(30);
        alarm.rings(at).await;
        assert!(Instant::now() >= at);
        // What is past rings at once.
        tokio::time::timeout(Duration::from_secs(20), alarm.rings(begun)).await.expect("at once");
    }
}
