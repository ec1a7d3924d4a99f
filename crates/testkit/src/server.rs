//! A running server, and the ways to end it.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use rustix::process::Signal;
use tempfile::TempDir;

use crate::builder::Builder;
use crate::footprint::{self, Footprint};
use crate::log::{self, Record};
use crate::{Credentials, lambdad, process};

/// Longer than the server's own drain limit.
const STOP_MAX: Duration = Duration::from_secs(60);

/// How long the dead server's launcher may take to end once its successor works.
const LAST_PROCESS_MAX: Duration = Duration::from_secs(2);

/// The lines of the log that a failing test shows.
const LOG_TAIL_LINES: usize = 60;

/// Which of a server's processes are killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Victim {
    /// The one that answers requests.
    Daemon,
    /// The one that owns the sandboxes: the daemon then ends by itself.
    Launcher,
    /// The launcher and at once the daemon.
    Both,
}

/// A running server. Dropping it stops and checks it.
#[derive(Debug)]
pub struct Server {
    endpoint: String,
    credentials: Credentials,
    start_time: Duration,
    seen: Footprint,
    /// Gone only inside `stop`, `kill9` and `drop`.
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    builder: Builder,
    home: TempDir,
    child: Child,
}

/// A server that was ended, with its data directory.
#[derive(Debug)]
pub struct Stopped {
    builder: Builder,
    home: TempDir,
    seen: Footprint,
}

impl Server {
    /// Starts a server with nothing special about it.
    pub fn start() -> Server {
        Server::builder().start()
    }

    /// How to start a special one.
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) fn new(
        builder: Builder,
        home: TempDir,
        child: Child,
        endpoint: String,
        credentials: Credentials,
        start_time: Duration,
    ) -> Server {
        let running = Some(Running { builder, home, child });
        Server { endpoint, credentials, start_time, seen: Footprint::default(), running }
    }

    /// Such as `http://127.0.0.1:34567`.
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// Host and port.
    pub fn address(&self) -> &str {
        self.endpoint.trim_start_matches("http://").trim_start_matches("https://")
    }

    /// The root credentials.
    pub fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// From starting the process to reading its ready line.
    pub fn start_time(&self) -> Duration {
        self.start_time
    }

    /// The data directory.
    pub fn data_dir(&self) -> PathBuf {
        self.running().home.path().join("data")
    }

    /// The server's process.
    pub fn pid(&self) -> u32 {
        self.running().child.id()
    }

    /// What leads any AWS client to this server.
    pub fn client_env(&self) -> Vec<(&'static str, String)> {
        vec![
            ("AWS_ENDPOINT_URL", self.endpoint.clone()),
            ("AWS_ACCESS_KEY_ID", self.credentials.access_key_id.clone()),
            ("AWS_SECRET_ACCESS_KEY", self.credentials.secret_access_key.clone()),
            ("AWS_REGION", "us-east-1".to_owned()),
            ("AWS_DEFAULT_REGION", "us-east-1".to_owned()),
            ("AWS_EC2_METADATA_DISABLED", "true".to_owned()),
            ("AWS_CONFIG_FILE", "/dev/null".to_owned()),
            ("AWS_SHARED_CREDENTIALS_FILE", "/dev/null".to_owned()),
            ("AWS_PAGER", String::new()),
        ]
    }

    /// A client program with this server as its only target.
    pub fn client(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command.env_remove("AWS_SESSION_TOKEN").env_remove("AWS_PROFILE");
        command.envs(self.client_env());
        command
    }

    /// The lambdad command line with this server as its target.
    pub fn cli(&self) -> Command {
        self.client(lambdad())
    }

    /// A second server on the same data directory, not started yet.
    pub fn rival(&self) -> Command {
        let running = self.running();
        running.builder.command(running.home.path())
    }

    /// What the server wrote to its log so far.
    pub fn log(&self) -> Vec<Record> {
        log::read(&self.running().home.path().join("server.log"))
    }

    /// From now on a WARN or ERROR that holds this text is part of the test.
    pub fn expect_log(&mut self, text: &str) {
        self.running.as_mut().expect("the server runs").builder.expect_more(text);
    }

    /// Remembers what the server holds now, so that its end can be checked for it.
    pub fn observe(&mut self) -> Footprint {
        let now = Footprint::of(self.pid());
        self.seen.absorb(now.clone());
        now
    }

    /// The processes below the server's own, and it: number and name of each.
    pub fn processes(&self) -> Vec<(u32, String)> {
        footprint::with_descendants(self.pid()).into_iter().map(|process| (process.pid, process.name)).collect()
    }

    pub(crate) fn seen(&self) -> &Footprint {
        &self.seen
    }

    /// Asks the server to drain, without waiting for it.
    pub fn terminate(&self) {
        process::signal(&self.running().child, Signal::TERM);
    }

    /// Drains it and checks that it ended well and left nothing behind.
    ///
    /// # Panics
    /// When it does not end in time, ends with an error, leaves something behind, or logged an unexpected WARN or ERROR.
    pub fn stop(mut self) -> Stopped {
        self.terminate();
        self.wait_stopped()
    }

    /// Waits for a server that was told to end, with the checks of [`Server::stop`].
    ///
    /// # Panics
    /// As [`Server::stop`].
    pub fn wait(mut self) -> Stopped {
        self.wait_stopped()
    }

    /// As [`Server::stop`], but gives what was left behind instead of failing on it.
    ///
    /// # Panics
    /// As [`Server::stop`] otherwise.
    pub fn stop_and_look(mut self) -> Vec<String> {
        self.terminate();
        self.end().remains()
    }

    /// Stops it and starts it again on the same data.
    pub fn restart(self) -> Server {
        self.stop().start()
    }

    /// The process of its launcher.
    ///
    /// # Panics
    /// When it has none.
    pub fn launcher(&self) -> u32 {
        process::children(self.pid(), "__launcher").first().copied().expect("the server has a launcher")
    }

    /// Ends it with SIGKILL, as a crash or the machine's out-of-memory killer would.
    pub fn kill9(self) -> Stopped {
        self.kill(Victim::Daemon)
    }

    /// Ends one or both of its processes with SIGKILL, and waits until the daemon has ended.
    ///
    /// # Panics
    /// When the daemon goes on without its launcher.
    pub fn kill(mut self, victim: Victim) -> Stopped {
        self.observe();
        let launcher = self.launcher();
        let mut running = self.running.take().expect("the server runs");
        if victim != Victim::Daemon {
            process::kill(launcher);
        }
        if victim != Victim::Launcher {
            running.child.kill().expect("killing the server");
        }
        if process::wait(&mut running.child, STOP_MAX).is_none() {
            running.child.kill().and_then(|()| running.child.wait()).expect("ending the server");
            show_log(running.home.path());
            panic!("the server did not end within {STOP_MAX:?} after the launcher was killed");
        }
        Stopped { builder: running.builder, home: running.home, seen: std::mem::take(&mut self.seen) }
    }

    fn running(&self) -> &Running {
        self.running.as_ref().expect("the server runs")
    }

    fn wait_stopped(&mut self) -> Stopped {
        let stopped = self.end();
        stopped.check_nothing_remains();
        stopped
    }

    /// Waits for its end, which must be a good one.
    fn end(&mut self) -> Stopped {
        self.observe();
        let mut running = self.running.take().expect("the server runs");
        let Some(status) = process::wait(&mut running.child, STOP_MAX) else {
            running.child.kill().expect("killing a server that does not drain");
            running.child.wait().expect("reaping the server");
            show_log(running.home.path());
            panic!("the server did not drain within {STOP_MAX:?}");
        };
        if !status.success() {
            show_log(running.home.path());
            panic!("the server ended with {status}");
        }
        let bad = log::unexpected(&log::read(&running.home.path().join("server.log")), &running.builder.expected());
        assert!(bad.is_empty(), "unexpected in the server's log:\n{}", bad.join("\n"));
        Stopped { builder: running.builder, home: running.home, seen: std::mem::take(&mut self.seen) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.running.is_none() {
            return;
        }
        if std::thread::panicking() {
            // The test has its failure; show why, and end the server without a second panic.
            let running = self.running.as_mut().expect("the server runs");
            show_log(running.home.path());
            process::signal(&running.child, Signal::TERM);
            if process::wait(&mut running.child, STOP_MAX).is_none() && running.child.kill().is_ok() {
                running.child.wait().ok();
            }
            return;
        }
        self.terminate();
        self.wait_stopped();
    }
}

impl Stopped {
    /// Starts a server on the same data.
    ///
    /// # Panics
    /// When a process of the ended server still runs well after the new one is ready.
    pub fn start(self) -> Server {
        let mut server = self.builder.start_in(self.home);
        // The old launcher has let go of its lock, but its process may be a moment from its end.
        let deadline = Instant::now() + LAST_PROCESS_MAX;
        let mut left = self.seen.running();
        while !left.is_empty() && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(5));
            left = self.seen.running();
        }
        assert!(left.is_empty(), "the next start left of the dead server:\n{}", left.join("\n"));
        // Control groups may have the same names again: they are checked when this one stops.
        server.seen.absorb(self.seen);
        server
    }

    /// The same data, with the clock at another instant at the next start.
    #[must_use]
    pub fn at(mut self, instant: &str) -> Stopped {
        self.builder = self.builder.clock(instant);
        self
    }

    /// The data directory of the ended server.
    pub fn data_dir(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// What was seen of the server while it ran.
    pub fn footprint(&self) -> &Footprint {
        &self.seen
    }

    /// Where the server's files and its log are.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Everything the ended server still has.
    pub fn remains(&self) -> Vec<String> {
        self.seen.remains(&self.data_dir())
    }

    /// # Panics
    /// When something of the ended server is still there.
    pub fn check_nothing_remains(&self) {
        let left = self.remains();
        assert!(left.is_empty(), "the server left behind:\n{}", left.join("\n"));
    }
}

fn show_log(home: &Path) {
    let records = log::read(&home.join("server.log"));
    let from = records.len().saturating_sub(LOG_TAIL_LINES);
    eprintln!("--- the server's log, last {} of {} lines", records.len() - from, records.len());
    for record in &records[from..] {
        eprintln!("{}", record.line);
    }
}
