//! How the server under test is run: who it is, and what isolates its functions.

use std::fmt;

use testkit::Server;

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

    /// How such a server is started. Each has the machine and its network to itself (`world`).
    pub fn server(self) -> testkit::Builder {
        let server = Server::builder().egress().env("SECRET_OF_THE_HOST", super::kernel::HOST_SECRET);
        match (self.user, self.isolation) {
            // As the documentation says for machines whose functions are not trusted.
            (User::Root, Isolation::Process) => server.env("LAMBDAD_CPU_WEIGHT", "3"),
            (User::Ordinary, Isolation::Process) => server.rootless(),
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.user {
            User::Root => "root",
            User::Ordinary => "rootless",
        })?;
        f.write_str(match self.isolation {
            Isolation::Process => "-process",
        })
    }
}
