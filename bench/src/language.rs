//! The two languages that are measured.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A language with its echo function and its floor's worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Language {
    /// The machine's python3.
    Python,
    /// The machine's node.
    Node,
}

impl Language {
    /// As it is written in tables.
    pub fn name(self) -> &'static str {
        match self {
            Language::Python => "python",
            Language::Node => "node",
        }
    }

    /// The Lambda runtime identifier.
    pub fn runtime(self) -> String {
        match self {
            Language::Python => testkit::python_runtime(),
            Language::Node => testkit::node_runtime(),
        }
    }

    /// The handler of the echo function.
    pub fn handler(self) -> &'static str {
        match self {
            Language::Python => "lambda_function.lambda_handler",
            Language::Node => "index.handler",
        }
    }

    /// The echo function: file name and content.
    pub fn function(self) -> (&'static str, &'static str) {
        match self {
            Language::Python => ("lambda_function.py", include_str!("../workers/lambda_function.py")),
            Language::Node => ("index.mjs", include_str!("../workers/index.mjs")),
        }
    }

    /// What the function gives for [`crate::client::EVENT`]: Python's JSON has blanks.
    pub fn answer(self) -> &'static str {
        match self {
            Language::Python => r#"{"key": "value", "n": 1}"#,
            Language::Node => r#"{"key":"value","n":1}"#,
        }
    }

    /// Writes function and worker into a folder; the command that starts the worker, without the socket's path.
    pub fn worker(self, folder: &Path) -> Command {
        let (name, content) = self.function();
        write(folder, name, content);
        let (interpreter, file, content) = match self {
            Language::Python => (testkit::python_interpreter(), "worker.py", include_str!("../workers/worker.py")),
            Language::Node => (PathBuf::from("node"), "worker.mjs", include_str!("../workers/worker.mjs")),
        };
        write(folder, file, content);
        let mut command = Command::new(interpreter);
        command.arg(folder.join(file));
        command
    }

    /// The interpreter alone, started and ended: the floor of a cold start.
    pub fn bare(self) -> Command {
        match self {
            Language::Python => {
                let mut command = Command::new(testkit::python_interpreter());
                command.args(["-c", "pass"]);
                command
            }
            Language::Node => {
                let mut command = Command::new("node");
                command.args(["-e", "0"]);
                command
            }
        }
    }

    /// The same without what the machine's own packages add to every start (Python's `site`): a harder floor, and the
    /// honest one where such packages are slow.
    pub fn lean(self) -> Option<Command> {
        match self {
            Language::Python => {
                let mut command = Command::new(testkit::python_interpreter());
                command.args(["-I", "-S", "-c", "pass"]);
                Some(command)
            }
            Language::Node => None,
        }
    }
}

fn write(folder: &Path, name: &str, content: &str) {
    std::fs::write(folder.join(name), content).expect("writing into a temporary folder");
}
