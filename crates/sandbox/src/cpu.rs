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

    /// `cpu.shares` of cgroup v1: 1,024 for one core.
    pub(crate) fn shares(self) -> u64 {
        (u64::from(self.quota_us) * 1024 / u64::from(Self::PERIOD_US)).clamp(2, 262_144)
    }

    /// `cpu.weight` of cgroup v2: 100 for one core.
    pub(crate) fn weight(self) -> u64 {
        (u64::from(self.quota_us) * 100 / u64::from(Self::PERIOD_US)).clamp(1, 10_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_follows_memory() {
        for (memory_mb, quota_us, shares, weight) in [
            (1, 1_000, 10, 1),
            (128, 7_235, 74, 7),
            (1_769, 100_000, 1_024, 100),
            (3_538, 200_000, 2_048, 200),
            (10_240, 578_858, 5_927, 578),
        ] {
            let share = CpuShare::for_memory(memory_mb);
            assert_eq!(
                (share.quota_us(), share.shares(), share.weight()),
                (quota_us, shares, weight),
                "{memory_mb} MB"
            );
        }
        assert_eq!(CpuShare::cores(2), CpuShare::for_memory(3_538));
    }
}
