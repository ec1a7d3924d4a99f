//! What time it is: the rules' clock, which a test can set.

use std::time::SystemTime;

use domain::Millis;

/// The wall clock, or one that runs beside it. Everything that a rule decides follows it; signatures and what a
/// function sees follow the machine's own.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    /// Milliseconds ahead of the machine's clock.
    ahead: i64,
}

impl Clock {
    /// The machine's.
    pub fn system() -> Clock {
        Clock::default()
    }

    /// Shows `instant` now and runs on from there.
    pub fn starting_at(instant: Millis) -> Clock {
        let here: Millis = SystemTime::now().into();
        let signed = |millis: Millis| i64::try_from(millis.0).unwrap_or(i64::MAX);
        Clock { ahead: signed(instant).saturating_sub(signed(here)) }
    }

    /// The time.
    pub fn now(&self) -> Millis {
        self.at(SystemTime::now().into())
    }

    /// What this clock shows when the machine's shows `instant`.
    pub fn at(&self, instant: Millis) -> Millis {
        Millis(instant.0.saturating_add_signed(self.ahead))
    }

    /// Whether it is the machine's.
    pub fn is_system(&self) -> bool {
        self.ahead == 0
    }
}
