//! What the server does as root, and how it stops being root. There is no switch that keeps it.
//!
//! In this order, with one thread: the directories are made and, once, taken over from a server that was root; what only
//! root may read is read; the launcher starts; the port is bound; then [`Separation::enforce`].

mod directory;
mod user;

use std::path::{Path, PathBuf};

use sandbox::view;

pub use user::User;

/// Read later than the start: where interpreters and certificate authorities are looked for, the way out for images, and
/// how to print. Every other variable is forgotten.
const VARIABLES_KEPT: [&str; 20] = [
    "PATH",
    "HOME",
    "SUDO_USER",
    "LD_LIBRARY_PATH",
    "PYENV_ROOT",
    "PYENV_VERSION",
    "NVM_DIR",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "ALL_PROXY",
    "all_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "HTTP_PROXY",
    "http_proxy",
    "NO_PROXY",
    "no_proxy",
    "NO_COLOR",
    "RUST_BACKTRACE",
    "TMPDIR",
];

/// The daemon's user, while this process is still root; nobody where an ordinary user started it.
#[derive(Clone, Debug)]
pub struct Separation {
    user: Option<User>,
}

impl std::fmt::Display for Separation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.user {
            Some(user) => user.fmt(f),
            None => f.write_str("nobody else"),
        }
    }
}

impl Separation {
    /// `setting` is `[server] user`.
    pub fn new(setting: Option<&str>) -> Result<Separation, String> {
        if !rustix::process::geteuid().is_root() {
            return match setting {
                None => Ok(Separation { user: None }),
                Some(_) => {
                    Err("[server] user: only a server that is started as root can become another user".to_owned())
                }
            };
        }
        let passwd = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
        User::resolve(setting, &passwd).map(|user| Separation { user: Some(user) })
    }

    /// Makes a directory that the server writes in, or takes it over; it is reachable for the server's user on return.
    /// Gives its real path. `marks` are entries that only a directory of ours has.
    pub fn directory(&self, dir: &Path, mode: u32, marks: &[&str]) -> Result<PathBuf, String> {
        match &self.user {
            Some(user) => directory::prepare(dir, mode, marks, user),
            None => directory::make(dir, mode),
        }
    }

    /// Does something in a directory of the server's user, with that user's rights.
    pub fn act<T>(&self, work: impl FnOnce() -> T) -> Result<T, String> {
        match &self.user {
            Some(user) => user.identity().act(work).map_err(|error| format!("cannot act as {user}: {error}")),
            None => Ok(work()),
        }
    }

    /// Becomes the server's user for good. `interpreters` are directories that it reads although they may lie behind
    /// closed ones.
    pub fn enforce(&self, interpreters: &[PathBuf]) -> Result<(), String> {
        sandbox::forget_environment(&VARIABLES_KEPT)
            .map_err(|error| format!("cannot forget the environment: {error}"))?;
        let Some(user) = &self.user else { return Ok(()) };
        match view::show(interpreters, user.identity()) {
            Ok(shown) => {
                for dir in shown {
                    tracing::info!(dir = %dir.display(), "interpreters in a closed home are shown to the server, and nothing else there");
                }
            }
            Err(error) => tracing::warn!(%error, "interpreters in closed homes cannot be used"),
        }
        user.identity().drop_to().map_err(|error| format!("cannot become {user}: {error}"))?;
        tracing::info!(uid = user.uid, gid = user.gid, "privileges dropped");
        Ok(())
    }
}
