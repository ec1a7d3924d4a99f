//! Who the processes of an environment are, outside of it.

/// Size of a whole range of user and group ids: what a distribution's image may name.
pub const IDS_PER_ENVIRONMENT: u32 = 65_536;
/// How many ids [`Ids::Few`] takes.
pub const IDS_FEW: u32 = 3;
/// Lambda's `sbx_user1051` (facts runtimes §c, Layout).
pub const FUNCTION_UID: u32 = 993;
/// The group of `sbx_user1051`.
pub const FUNCTION_GID: u32 = 990;
/// Who our own first process becomes. Not the function's user, so that the function cannot signal it, and not
/// an id that any image names.
const INIT_ID: u32 = 65_533;

/// The user and group ids of one environment, as the launcher's user namespace counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ids {
    /// [`IDS_PER_ENVIRONMENT`] of them, so that ids keep their meaning. What root gives.
    Range {
        /// The first.
        base: u32,
    },
    /// [`IDS_FEW`] of them: one for what root owns, one for the function, one for our first process. An ordinary
    /// user has 65,536 to give. Nothing is lost: a function has no capability to become anybody else, and files of
    /// others are the overflow user's to it in either case.
    Few {
        /// The first.
        base: u32,
    },
    /// The launcher's own, shared by all environments: all that a user without subordinate ids has.
    One,
}

impl Ids {
    /// Who owns what the function sees as root's.
    pub fn root(self) -> u32 {
        match self {
            Ids::Range { base } | Ids::Few { base } => base,
            Ids::One => 0,
        }
    }

    /// The function's user.
    pub fn function_uid(self) -> u32 {
        match self {
            Ids::Range { base } => base + FUNCTION_UID,
            Ids::Few { base } => base + 1,
            Ids::One => 0,
        }
    }

    /// The function's group.
    pub fn function_gid(self) -> u32 {
        match self {
            Ids::Range { base } => base + FUNCTION_GID,
            Ids::Few { base } => base + 1,
            Ids::One => 0,
        }
    }

    /// The user and group of the environment's first process.
    pub(crate) fn init(self) -> u32 {
        match self {
            Ids::Range { base } => base + INIT_ID,
            Ids::Few { base } => base + 2,
            Ids::One => 0,
        }
    }

    /// Whether the kernel lets a process with a single id mapped leave its groups: it does not
    /// (user_namespaces(7), "setgroups").
    pub(crate) fn may_leave_groups(self) -> bool {
        self != Ids::One
    }

    /// For `uid_map` of the function's user namespace.
    pub(crate) fn uid_map(self) -> String {
        self.map(FUNCTION_UID)
    }

    /// For `gid_map` of the function's user namespace.
    pub(crate) fn gid_map(self) -> String {
        self.map(FUNCTION_GID)
    }

    fn map(self, function: u32) -> String {
        match self {
            Ids::Range { base } => format!("0 {base} {IDS_PER_ENVIRONMENT}\n"),
            Ids::Few { base } => format!("0 {base} 1\n{function} {} 1\n", base + 1),
            Ids::One => format!("{function} 0 1\n"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_is_somebody_else_but_with_one_id() {
        for ids in [Ids::Range { base: 1 << 16 }, Ids::Few { base: 4 }] {
            let (root, function, init) = (ids.root(), ids.function_uid(), ids.init());
            assert!(root != function && function != init && init != root, "{ids:?}");
            assert!(ids.may_leave_groups());
        }
        // The next one's begin where these end.
        assert_eq!(Ids::Few { base: 4 }.init() + 1, 4 + IDS_FEW);
        assert_eq!(Ids::One.function_uid(), Ids::One.init());
    }

    #[test]
    fn maps_are_as_the_kernel_reads_them() {
        for (ids, uids, gids) in [
            (Ids::Range { base: 65_536 }, "0 65536 65536\n", "0 65536 65536\n"),
            (Ids::Few { base: 7 }, "0 7 1\n993 8 1\n", "0 7 1\n990 8 1\n"),
            (Ids::One, "993 0 1\n", "990 0 1\n"),
        ] {
            assert_eq!((ids.uid_map().as_str(), ids.gid_map().as_str()), (uids, gids));
        }
    }
}
