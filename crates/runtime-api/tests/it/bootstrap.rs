//! A bootstrap of ours, run by the machine's interpreter, at the other end of a link.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;

use bytes::Bytes;
use runtime_api::output::{Record, Splitter};
use runtime_api::{Event, Invocation, Link};
use tempfile::TempDir;

use crate::client::{PATIENCE, invocation};

pub struct Language {
    /// Names another interpreter than the first on PATH.
    pub variable: &'static str,
    pub interpreter: &'static str,
    pub where_am_i: [&'static str; 2],
    pub bootstrap: &'static str,
}

pub struct Function {
    pub task: TempDir,
    language: &'static Language,
    handler: String,
    env: Vec<(String, String)>,
}

impl Function {
    pub fn new(language: &'static Language, handler: &str, files: &[(&str, &str)]) -> Self {
        let task = tempfile::tempdir().expect("a temporary directory");
        for (name, text) in files {
            let path = task.path().join(name);
            fs::create_dir_all(path.parent().expect("inside")).expect("writable");
            fs::write(path, text).expect("writable");
        }
        Function { task, language, handler: handler.into(), env: Vec::new() }
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.into(), value.into()));
        self
    }

    /// As a blank that is given its variables, and with them its function, when it says that it waits.
    pub async fn start_blank(self) -> Running {
        let given = self.variables();
        let of_blank = ["PATH", "_LAMBDAD_CONTROL_FD", "PYTHONDONTWRITEBYTECODE"];
        let kept = given.iter().filter(|(name, _)| of_blank.contains(&name.as_str())).cloned().collect();
        let mut running = self.run(kept, "/", &[("_LAMBDAD_BLANK", "1")]);
        assert_eq!(running.link.event().await, Event::Booted);
        running.link.assign(&given).await.expect("it reads");
        running
    }

    pub fn start(self) -> Running {
        let (all, task) = (self.variables(), self.task.path().to_owned());
        self.run(all, task.to_str().expect("UTF-8"), &[])
    }

    fn variables(&self) -> Vec<(String, String)> {
        let path = std::env::var("PATH").unwrap_or_default();
        let fixed = [
            ("PATH", path.as_str()),
            ("_LAMBDAD_CONTROL_FD", "3"),
            ("LAMBDA_TASK_ROOT", self.task.path().to_str().expect("UTF-8")),
            ("_HANDLER", &self.handler),
            ("PYTHONDONTWRITEBYTECODE", "1"),
            ("AWS_LAMBDA_FUNCTION_NAME", "f"),
            ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
            ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"),
            ("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/f"),
            ("AWS_LAMBDA_LOG_STREAM_NAME", "stream"),
        ];
        let fixed = fixed.map(|(name, value)| (name.to_owned(), value.to_owned()));
        fixed.into_iter().chain(self.env.iter().cloned()).collect()
    }

    fn run(self, variables: Vec<(String, String)>, cwd: &str, more: &[(&str, &str)]) -> Running {
        let (link, theirs) = Link::pair().expect("a socketpair");
        let (mut output, ours) = std::io::pipe().expect("a pipe");
        let bootstrap = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../runtimes").join(self.language.bootstrap);
        // The descriptor comes as stdin, so that a shell can put it in its place.
        let child = Command::new("sh")
            .args(["-c", r#"exec 3<&0 </dev/null && exec "$0" "$@""#])
            .arg(interpreter(self.language))
            .arg(bootstrap.canonicalize().expect("in the repository"))
            .current_dir(cwd)
            .env_clear()
            .envs(variables)
            .envs(more.iter().copied())
            .stdin(Stdio::from(theirs))
            .stdout(ours.try_clone().expect("a descriptor"))
            .stderr(ours)
            .spawn()
            .expect("sh runs");
        let reader = std::thread::spawn(move || {
            let mut raw = Vec::new();
            output.read_to_end(&mut raw).expect("a pipe reads");
            raw
        });
        Running { link, child, reader, task: self.task }
    }
}

pub struct Running {
    pub link: Link,
    child: Child,
    reader: JoinHandle<Vec<u8>>,
    pub task: TempDir,
}

/// How a function ended: its status (128 + signal), and what it printed.
pub struct Ended {
    pub status: i32,
    pub records: Vec<Record>,
    _task: TempDir,
}

impl Ended {
    pub fn texts(&self) -> Vec<&str> {
        self.records.iter().map(|record| record.text.as_str()).collect()
    }

    /// Without the warning that goes before an initialisation error.
    pub fn reports(&self) -> Vec<&str> {
        self.texts().into_iter().filter(|text| !text.contains("LAMBDA_WARNING")).collect()
    }
}

impl Running {
    pub async fn event(&mut self) -> Event {
        loop {
            match tokio::time::timeout(PATIENCE, self.link.event()).await.expect("an event") {
                Event::Booted => {}
                event => return event,
            }
        }
    }

    pub async fn ready(mut self) -> Self {
        assert_eq!(self.event().await, Event::Ready);
        self
    }

    pub async fn invoke_with(&mut self, invocation: &Invocation) -> Event {
        self.link.send(invocation).await.expect("idle");
        self.event().await
    }

    pub async fn invoke(&mut self, payload: impl Into<Bytes>) -> Event {
        self.invoke_with(&invocation(payload)).await
    }

    /// The result as text; anything else fails the test.
    pub async fn result(&mut self, payload: impl Into<Bytes>) -> String {
        match self.invoke(payload).await {
            Event::Response { payload } => String::from_utf8(payload.to_vec()).expect("text"),
            event => panic!("{event:?}"),
        }
    }

    /// The error as JSON; anything else fails the test.
    pub async fn error(&mut self, payload: impl Into<Bytes>) -> serde_json::Value {
        match self.invoke(payload).await {
            Event::Error { payload, .. } => serde_json::from_slice(&payload).expect("JSON"),
            event => panic!("{event:?}"),
        }
    }

    pub async fn init_error(&mut self) -> serde_json::Value {
        match self.event().await {
            Event::InitError { payload, .. } => serde_json::from_slice(&payload).expect("JSON"),
            event => panic!("{event:?}"),
        }
    }

    /// Hangs up, which ends a bootstrap that has not ended, and reads what it printed.
    pub fn end(self) -> Ended {
        use std::os::unix::process::ExitStatusExt as _;
        let Running { link, mut child, reader, task } = self;
        drop(link);
        let status = child.wait().expect("a child");
        let raw = reader.join().expect("the reader");
        let (mut splitter, mut records) = (Splitter::default(), Vec::new());
        splitter.push(&raw, |record| records.push(record));
        splitter.flush(|record| records.push(record));
        let status = status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0));
        Ended { status, records, _task: task }
    }
}

/// The interpreter itself, not a version manager's wrapper around it.
fn interpreter(language: &Language) -> PathBuf {
    if let Some(named) = std::env::var_os(language.variable) {
        return named.into();
    }
    let output = Command::new(language.interpreter).args(language.where_am_i).output();
    let output = output.unwrap_or_else(|error| panic!("{} is needed to run this test: {error}", language.interpreter));
    String::from_utf8(output.stdout).expect("a path").trim().into()
}
