//! How a server is to be started.

use std::fs::Permissions;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant, SystemTime};

use tempfile::TempDir;

use crate::rootless::{USER, User};
use crate::server::Server;
use crate::subnet::Subnet;
use crate::{Credentials, lambdad, target_dir};

/// The line that says the server answers.
const READY: &str = "lambdad ready on http";

/// A first start may have to capture the machine's interpreters.
const START_MAX: Duration = Duration::from_secs(120);

/// Captures of other builds are removed after this.
const CAPTURE_AGE_MAX: Duration = Duration::from_secs(6 * 3600);

/// A server that is not started yet.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    arguments: Vec<String>,
    variables: Vec<(String, String)>,
    config: String,
    /// The addresses of functions that reach the outside.
    egress: Option<Arc<Subnet>>,
    expected: Vec<String>,
    clock: Option<String>,
    /// Who starts it, if not this test's own user.
    user: Option<User>,
}

impl Builder {
    /// Adds an argument after `lambdad serve`.
    pub fn arg(mut self, argument: &str) -> Builder {
        self.arguments.push(argument.to_owned());
        self
    }

    /// Adds a variable to the server's environment.
    pub fn env(mut self, name: &str, value: &str) -> Builder {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Adds TOML to the configuration file; whole tables, for a table may be given only once.
    pub fn config(mut self, toml: &str) -> Builder {
        self.config.push_str(toml);
        self.config.push('\n');
        self
    }

    /// Starts the server's clock at an instant such as `2027-02-02T00:00:00Z`.
    pub fn clock(mut self, instant: &str) -> Builder {
        self.clock = Some(instant.to_owned());
        self.expect_log("THIS SERVER'S TIME IS NOT THE MACHINE'S").env("LAMBDAD_TEST_CLOCK", "allow")
    }

    /// Lets functions reach the outside, with addresses of a range that no other test's server has.
    pub fn egress(mut self) -> Builder {
        self.egress = Some(Arc::new(Subnet::take()));
        self
    }

    /// Lets an ordinary user start it: one with subordinate ids and without a control group, who accepts that limits
    /// are not enforced. The test itself must be root's.
    pub fn rootless(mut self) -> Builder {
        self.user = Some(User { subordinate_ids: true, group: None, netns: None });
        self.arg("--allow-unlimited").expect_log("this machine cannot enforce these limits on functions")
    }

    /// Takes the subordinate ids away from the user of [`Builder::rootless`].
    pub fn one_id(mut self) -> Builder {
        self.user.as_mut().expect("rootless() comes first").subordinate_ids = false;
        self
    }

    /// Lets the user of [`Builder::rootless`] start in a control group of its own, which exists.
    pub fn cgroup(mut self, group: &Path) -> Builder {
        self.user.as_mut().expect("rootless() comes first").group = Some(group.to_owned());
        self
    }

    /// Lets the user of [`Builder::rootless`] start in a network namespace, such as `/proc/PID/fd/N`.
    pub fn netns(mut self, netns: &Path) -> Builder {
        self.user.as_mut().expect("rootless() comes first").netns = Some(netns.to_owned());
        self
    }

    /// A WARN or ERROR that holds this text is part of the test.
    pub fn expect_log(mut self, text: &str) -> Builder {
        self.expected.push(text.to_owned());
        self
    }

    /// Starts it on a fresh data directory and waits until it answers.
    ///
    /// # Panics
    /// When it does not get ready: the message holds its log.
    pub fn start(self) -> Server {
        let home = tempfile::Builder::new().prefix("lambdad-test-").tempdir().expect("a temporary directory");
        // The server stops being root, and is to reach its data directory in here.
        std::fs::set_permissions(home.path(), Permissions::from_mode(0o755)).expect("opening the directory");
        self.start_in(home)
    }

    pub(crate) fn start_in(self, home: TempDir) -> Server {
        let log = home.path().join("server.log");
        let begun = Instant::now();
        let mut child = self.spawn(home.path(), &log);
        let endpoint = match ready(&mut child) {
            Some(endpoint) => endpoint,
            None => {
                // Ending it is all that can be done: it may be gone already.
                if child.kill().is_ok() {
                    child.wait().expect("reaping a server");
                }
                let text = std::fs::read_to_string(&log).unwrap_or_default();
                panic!("the server did not get ready; its log:\n{text}");
            }
        };
        let start_time = begun.elapsed();
        let given = |name: &str| self.variables.iter().find(|(n, _)| n == name).map(|(_, value)| value.clone());
        let credentials = match (given("LAMBDAD_ROOT_ACCESS_KEY_ID"), given("LAMBDAD_ROOT_SECRET_ACCESS_KEY")) {
            (Some(access_key_id), Some(secret_access_key)) => Credentials { access_key_id, secret_access_key },
            _ => Credentials::read(&home.path().join("data/credentials")),
        };
        Server::new(self, home, child, endpoint, credentials, start_time)
    }

    pub(crate) fn expected(&self) -> Vec<String> {
        self.expected.clone()
    }

    pub(crate) fn expect_more(&mut self, text: &str) {
        self.expected.push(text.to_owned());
    }

    /// The command, without `serve`'s data directory being anybody else's: for tests that run it in their own way.
    pub(crate) fn command(&self, home: &Path) -> Command {
        let config = home.join("lambdad.toml");
        let network = match &self.egress {
            Some(subnet) => format!("subnet = {:?}", subnet.text),
            None => "egress = false".to_owned(),
        };
        let runtimes = runtimes_dir(if self.user.is_some() { "users" } else { "runtimes" });
        let shown = match &self.user {
            None => runtimes.clone(),
            Some(_) => home.join("runtimes"),
        };
        let shown = shown.display().to_string();
        let text = format!("[runtimes]\ndir = {shown:?}\n[network]\n{network}\n{}", self.config);
        std::fs::write(&config, text).expect("writing the configuration");
        let mut command = match &self.user {
            None => Command::new(lambdad()),
            Some(user) => {
                chown(&runtimes, Some(USER), Some(USER)).expect("handing over the captured interpreters");
                user.command(home, Some(&runtimes))
            }
        };
        command.arg("serve").arg("--data-dir").arg(home.join("data"));
        command.args(["--listen", "127.0.0.1:0"]).arg("--config").arg(&config);
        command.args(&self.arguments);
        if let Some(instant) = &self.clock {
            command.args(["--clock", instant]);
        }
        // The person's own settings must not reach the server under test.
        for (name, _) in std::env::vars_os() {
            let name_text = name.to_string_lossy();
            if name_text.starts_with("AWS_") || name_text.starts_with("LAMBDAD_") {
                command.env_remove(&name);
            }
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null());
        command
    }

    fn spawn(&self, home: &Path, log: &Path) -> Child {
        let stderr = std::fs::OpenOptions::new().create(true).append(true).open(log).expect("opening the server's log");
        let mut command = self.command(home);
        command.stdout(Stdio::piped()).stderr(stderr);
        command.spawn().unwrap_or_else(|e| panic!("starting {}: {e}", lambdad().display()))
    }
}

/// The address in the ready line; `None` when the server ends, or says nothing for too long.
fn ready(child: &mut Child) -> Option<String> {
    let stdout = child.stdout.take().expect("stdout is a pipe");
    let (sender, receiver) = mpsc::channel();
    // Reads on after the ready line, so that a server that prints more never blocks on a full pipe.
    std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            if line.starts_with(READY) && sender.send(line).is_err() {
                return;
            }
        }
    });
    let line = receiver.recv_timeout(START_MAX).ok()?;
    Some(line.trim_start_matches("lambdad ready on ").trim().to_owned())
}

/// Captured interpreters are shared by all servers of one build and one kind of user, so that each is captured once.
fn runtimes_dir(kind: &str) -> PathBuf {
    let binary = std::fs::metadata(lambdad()).expect("the lambdad binary");
    let modified = binary.modified().expect("a modification time");
    let seconds = modified.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_millis();
    // The server is not root: a target directory in a closed home is not for it.
    let parent = match is_open(&target_dir()) {
        true => target_dir().join("testkit"),
        false => std::env::temp_dir().join("lambdad-testkit"),
    };
    let dir = parent.join(format!("{kind}-{seconds}-{}", binary.len()));
    if !dir.exists() {
        std::fs::create_dir_all(&dir).expect("a directory for captured interpreters");
        remove_old(&parent);
    }
    dir
}

/// Whether everybody may pass through a directory and those above it.
fn is_open(dir: &Path) -> bool {
    let mode = |dir: &Path| std::fs::metadata(dir).expect("a directory that is there").permissions().mode();
    dir.ancestors().all(|dir| mode(dir) & 0o001 != 0)
}

/// Removes what earlier builds captured; a test of an earlier build may still use a recent one.
fn remove_old(parent: &Path) {
    for entry in std::fs::read_dir(parent).expect("the directory of captures").flatten() {
        let age = entry.metadata().and_then(|m| m.modified()).ok().and_then(|m| m.elapsed().ok());
        if age.is_some_and(|age| age > CAPTURE_AGE_MAX) {
            // Another test may be removing the same one.
            std::fs::remove_dir_all(entry.path()).ok();
        }
    }
}
