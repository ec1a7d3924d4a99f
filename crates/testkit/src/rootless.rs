//! An ordinary user who starts a server, without an account on this machine.
//!
//! The account, its subordinate ids and a `/dev/net/tun` that anybody may open (as distributions have it) are files
//! that only the server's own mount namespace shows. Each program on the way executes the next one, so that the
//! process that was started is the server.

use std::fs;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::lambdad;

/// The user and its group. No account has them: distributions give out up to 60,000, and 65,534 is nobody.
pub const USER: u32 = 64_123;

/// What the user has beside an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct User {
    /// Whether `/etc/subuid` and `/etc/subgid` name it.
    pub(crate) subordinate_ids: bool,
    /// A control group v2 that it may make groups in, and starts in.
    pub(crate) group: Option<PathBuf>,
    /// A network namespace that it starts in.
    pub(crate) netns: Option<PathBuf>,
}

/// Where the user's subordinate ids begin: above what distributions hand out, below what lambdad takes as root.
const SUBORDINATE: u32 = 700_000_000;
const SUBORDINATE_COUNT: u32 = 65_536;
/// Nothing of root's own.
const PATH: &str = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

/// `$0` is the home, `$1` the program, `$2` the user, `$3` a control group or nothing, `$4` a directory of captured
/// runtimes or nothing; then the arguments.
const SCRIPT: &str = r#"
set -e
home=$0 program=$1 user=$2 group=$3 runtimes=$4
shift 4
for file in passwd subuid subgid; do mount --bind "$home/etc/$file" "/etc/$file"; done
mount -t tmpfs -o mode=755 tmpfs /dev/net
mknod -m 666 /dev/net/tun c 10 200
mount --bind "$program" "$home/lambdad"
[ -z "$runtimes" ] || mount --bind "$runtimes" "$home/runtimes"
[ -z "$group" ] || echo $$ >"$group/cgroup.procs"
cd "$home"
exec setpriv --reuid "$user" --regid "$user" --clear-groups "$home/lambdad" "$@"
"#;

/// lambdad as an ordinary user runs it, with subordinate ids, who starts in this control group. The arguments are to be
/// added. `home` becomes the user's.
///
/// # Panics
/// When this is not root, or the home cannot be prepared.
pub fn as_user(home: &Path, group: Option<&Path>) -> Command {
    User { subordinate_ids: true, group: group.map(Path::to_owned), netns: None }.command(home, None)
}

impl User {
    /// As [`as_user`]. What is captured may be shared by servers, as `HOME/runtimes`.
    pub(crate) fn command(&self, home: &Path, runtimes: Option<&Path>) -> Command {
        self.prepare(home).unwrap_or_else(|e| panic!("preparing {} for an ordinary user: {e}", home.display()));
        let mut command = match &self.netns {
            None => Command::new("unshare"),
            Some(netns) => {
                let mut command = Command::new("nsenter");
                command.arg(format!("--net={}", netns.display())).arg("unshare");
                command
            }
        };
        command.args(["--mount", "--propagation", "private", "sh", "-c", SCRIPT]).arg(home).arg(lambdad());
        let nothing = Path::new("");
        command.arg(USER.to_string()).arg(self.group.as_deref().unwrap_or(nothing)).arg(runtimes.unwrap_or(nothing));
        command.env("PATH", PATH).env("HOME", home).env_remove("XDG_DATA_HOME");
        command
    }

    fn prepare(&self, home: &Path) -> std::io::Result<()> {
        let etc = home.join("etc");
        fs::create_dir_all(&etc)?;
        fs::create_dir_all(home.join("runtimes"))?;
        let account = format!("lambdad-test:x:{USER}:{USER}::{}:/bin/sh\n", home.display());
        fs::write(etc.join("passwd"), fs::read_to_string("/etc/passwd")? + &account)?;
        let start = SUBORDINATE + std::process::id() % 1000 * SUBORDINATE_COUNT;
        let ids = match self.subordinate_ids {
            true => format!("lambdad-test:{start}:{SUBORDINATE_COUNT}\n"),
            false => String::new(),
        };
        for file in ["subuid", "subgid"] {
            fs::write(etc.join(file), &ids)?;
        }
        fs::OpenOptions::new().create(true).append(true).open(home.join("lambdad"))?;
        chown(home, Some(USER), Some(USER))
    }
}
