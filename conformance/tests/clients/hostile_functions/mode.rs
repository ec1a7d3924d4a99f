//! How the server under test is run: who it is, and what isolates its functions.

use std::fmt;

use testkit::Server;

use crate::isolation::installed;

/// gVisor.
const RUNSC: &str = "runsc";

/// Who runs the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum User {
    Root,
    /// Without control groups: limits are not enforced (`--allow-unlimited`), and nothing is frozen.
    Ordinary,
}

/// What isolates functions from the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isolation {
    Process,
    /// An OCI runtime, for every function of the server.
    Oci(&'static str),
}

/// A row of the suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mode {
    pub user: User,
    pub isolation: Isolation,
}

impl Mode {
    pub const ROOT: Mode = Mode { user: User::Root, isolation: Isolation::Process };

    pub const ROOTLESS: Mode = Mode { user: User::Ordinary, isolation: Isolation::Process };

    pub const CRUN: Mode = Mode { user: User::Root, isolation: Isolation::Oci("crun") };

    pub const RUNC: Mode = Mode { user: User::Root, isolation: Isolation::Oci("runc") };

    pub const RUNSC: Mode = Mode { user: User::Root, isolation: Isolation::Oci(RUNSC) };

    /// Whether this machine has what isolates functions in this mode.
    pub fn is_there(self) -> bool {
        match self.isolation {
            Isolation::Process => true,
            Isolation::Oci(name) => installed().contains(&name),
        }
    }

    /// Whether functions have a kernel of their own (gVisor), which answers system calls, keeps processes and counts
    /// in their place.
    pub fn has_own_kernel(self) -> bool {
        self.isolation == Isolation::Oci(RUNSC)
    }

    /// How many ticks of the scheduler a neighbour's callers may wait longer: one for each process that an answer passes
    /// through, the caller, the server and the function. The functions' own kernel is one more.
    pub fn ticks_of_grace(self) -> u32 {
        if self.has_own_kernel() { 4 } else { 3 }
    }

    /// How such a server is started. Each has the machine and its network to itself (`world`).
    pub fn server(self) -> testkit::Builder {
        let server = Server::builder().egress().env("SECRET_OF_THE_HOST", super::kernel::HOST_SECRET);
        match (self.user, self.isolation) {
            // As the documentation says for machines whose functions are not trusted.
            (User::Root, Isolation::Process) => server.env("LAMBDAD_CPU_WEIGHT", "3"),
            (User::Ordinary, Isolation::Process) => server.rootless(),
            (User::Root, Isolation::Oci(name)) => server.env("LAMBDAD_CPU_WEIGHT", "3").env("LAMBDAD_ISOLATION", name),
            (User::Ordinary, Isolation::Oci(name)) => unreachable!("{name} needs a server that root has started"),
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.user {
            User::Root => "root",
            User::Ordinary => "rootless",
        })?;
        match self.isolation {
            Isolation::Process => f.write_str("-process"),
            Isolation::Oci(name) => write!(f, "-{name}"),
        }
    }
}
