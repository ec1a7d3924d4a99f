//! How much processor time an environment gets.

/// Processor time per period, and with it the weight when there is not enough for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CpuShare {
    quota_us: u32,
}

impl CpuShare {
    /// Length of the period that the quota is counted in, microseconds: the kernel's default.
    pub const PERIOD_US: u32 = 100_000;
    /// The smallest quota that the kernel takes, microseconds.
    const QUOTA_US_MIN: u32 = 1_000;
    /// Memory that buys one whole core, MB: Lambda's figure (facts runtimes §c).
    const MEMORY_MB_PER_CORE: u64 = 1_769;

    /// In proportion to the memory, as Lambda does it: 1,769 MB buy one core.
    pub fn for_memory(memory_mb: u32) -> CpuShare {
        let quota = u64::from(memory_mb) * u64::from(Self::PERIOD_US) / Self::MEMORY_MB_PER_CORE;
        CpuShare::from_quota_us(u32::try_from(quota).unwrap_or(u32::MAX))
    }

    /// Whole cores.
    pub fn cores(cores: u32) -> CpuShare {
        CpuShare::from_quota_us(cores.saturating_mul(Self::PERIOD_US))
    }

    /// Microseconds of processor time in each [`CpuShare::PERIOD_US`].
    pub fn quota_us(self) -> u32 {
        self.quota_us
    }

    pub(crate) fn from_quota_us(quota_us: u32) -> CpuShare {
        CpuShare { quota_us: quota_us.max(Self::QUOTA_US_MIN) }
    }

    /// `cpu.shares` of cgroup v1: 1,024 for one core in the background.
    pub(crate) fn shares(self, standing: Standing) -> u64 {
        self.part(1024 * standing.factor()).clamp(2, 262_144)
    }

    /// `cpu.weight` of cgroup v2: 32 for one core in the background.
    pub(crate) fn weight(self, standing: Standing) -> u64 {
        self.part(32 * standing.factor()).clamp(1, 10_000)
    }

    fn part(self, whole: u64) -> u64 {
        u64::from(self.quota_us) * whole / u64::from(Self::PERIOD_US)
    }
}

/// What all environments of a server weigh together against the machine's other processes, where processors are short:
/// 1 to 10,000, as `cpu.weight` of cgroup v2 counts, where any other group has 100 unless somebody changed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CpuWeight(u16);

impl CpuWeight {
    /// `None` out of range.
    pub fn new(weight: u16) -> Option<CpuWeight> {
        (1..=10_000).contains(&weight).then_some(CpuWeight(weight))
    }

    pub(crate) fn get(self) -> u16 {
        self.0
    }

    /// `cpu.shares` of cgroup v1, where anything else has 1,024.
    pub(crate) fn shares(self) -> u64 {
        (u64::from(self.0) * 1024 / 100).max(2)
    }
}

impl Default for CpuWeight {
    /// What anything else has.
    fn default() -> CpuWeight {
        CpuWeight(100)
    }
}

/// Who goes first where there is not enough for all. Only environments compete with each other in this way, and those
/// of one standing by what their memory buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Before those in the background.
    Foreground,
    /// With what the others leave, which is at least one part in 33.
    Background,
}

impl Standing {
    /// What makes a short invocation's 99th percentile beside four busy loops what it is without them; a tenth of it
    /// leaves it three times as long (decision 61).
    fn factor(self) -> u64 {
        match self {
            Standing::Foreground => 32,
            Standing::Background => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_follows_memory() {
        for (memory_mb, quota_us, shares, weight) in [
            (1, 1_000, [10, 327], [1, 10]),
            (128, 7_235, [74, 2_370], [2, 74]),
            (1_769, 100_000, [1_024, 32_768], [32, 1_024]),
            (3_538, 200_000, [2_048, 65_536], [64, 2_048]),
            (10_240, 578_858, [5_927, 189_680], [185, 5_927]),
        ] {
            let share = CpuShare::for_memory(memory_mb);
            assert_eq!(share.quota_us(), quota_us, "{memory_mb} MB");
            let both = [Standing::Background, Standing::Foreground];
            assert_eq!(both.map(|standing| share.shares(standing)), shares, "{memory_mb} MB");
            assert_eq!(both.map(|standing| share.weight(standing)), weight, "{memory_mb} MB");
        }
        assert_eq!(CpuShare::cores(2), CpuShare::for_memory(3_538));
    }
}
