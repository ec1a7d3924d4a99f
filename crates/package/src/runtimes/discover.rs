//! Interpreters of the host, asked what they are.

use std::collections::HashMap;
use std::fs;
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use domain::{Architecture, Language};

use super::{candidates, elf};

/// How long an interpreter may take to say what it is.
const ANSWER_WITHIN: Duration = Duration::from_secs(5);

/// One real interpreter: no shim, no virtual environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Interpreter {
    /// The executable, links followed.
    pub path: PathBuf,
    /// All of its version, such as `3.11.7`.
    pub version: String,
    /// Where CPython keeps its parts.
    pub python: Option<Python>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Python {
    /// The directory of `os.py`.
    pub stdlib: PathBuf,
    /// The directory of the extension modules.
    pub dynload: Option<PathBuf>,
    /// `lib`, or `lib64` where the distribution built it so.
    pub platlibdir: String,
    /// Such as `cpython-311`: part of the names of compiled files.
    pub cache_tag: String,
}

/// What an interpreter says of itself: the executable of which a virtual environment was made, version,
/// implementation, standard library, extension modules, name of the library directory, cache tag.
const PYTHON_ASKS: &str = "\
import os, sys
real = getattr(sys, '_base_executable', None) or os.path.join(sys.base_prefix, 'bin', 'python%d.%d' % sys.version_info[:2])
for line in (real, '%d.%d.%d' % sys.version_info[:3], sys.implementation.name, os.path.dirname(os.__file__),
             next((p for p in sys.path if p.endswith('lib-dynload')), ''), getattr(sys, 'platlibdir', 'lib'),
             sys.implementation.cache_tag):
    print(line)";
const NODE_ASKS: &str = "process.execPath + '\\n' + process.versions.node";

/// Answers so far, by candidate and what its file looked like then. Only files are remembered, never their
/// absence, so that what is installed while the server runs is found.
#[derive(Default)]
pub(crate) struct Interpreters {
    answers: Mutex<HashMap<Looks, Option<Interpreter>>>,
}

/// A file, its time (seconds and nanoseconds) and its length.
type Looks = (PathBuf, i64, i64, u64);

impl Interpreters {
    /// The first candidate that is what it should be.
    pub fn find(&self, language: Language, version: &str) -> Option<Interpreter> {
        candidates::candidates(language, version)
            .iter()
            .find_map(|path| self.ask(language, path).filter(|found| is_version(&found.version, version)))
    }

    /// What the file at `path` says it is.
    pub fn ask(&self, language: Language, path: &Path) -> Option<Interpreter> {
        let meta = fs::metadata(path).ok()?;
        // We run it, perhaps as root: not if anybody could have put it there.
        if meta.mode() & 0o002 != 0 {
            return None;
        }
        let looks = (path.to_owned(), meta.mtime(), meta.mtime_nsec(), meta.len());
        if let Some(answer) = self.answers.lock().unwrap_or_else(PoisonError::into_inner).get(&looks) {
            return answer.clone();
        }
        let answer = ask(language, path);
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).insert(looks, answer.clone());
        answer
    }
}

/// Whether a full version belongs to a runtime's: `3.11.7` to `3.11`, not to `3.1`.
pub(crate) fn is_version(full: &str, version: &str) -> bool {
    full.strip_prefix(version).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn ask(language: Language, path: &Path) -> Option<Interpreter> {
    let output = match language {
        Language::Python => run(path, &["-I", "-S", "-c", PYTHON_ASKS])?,
        _ => run(path, &["-p", NODE_ASKS])?,
    };
    let mut lines = output.lines();
    let real = fs::canonicalize(lines.next()?).ok()?;
    let version = lines.next()?.to_owned();
    let python = if language == Language::Python {
        if lines.next()? != "cpython" {
            return None;
        }
        let stdlib = PathBuf::from(lines.next()?);
        let dynload = Some(lines.next()?).filter(|path| !path.is_empty()).map(PathBuf::from);
        Some(Python { stdlib, dynload, platlibdir: lines.next()?.to_owned(), cache_tag: lines.next()?.to_owned() })
    } else {
        None
    };
    let mut header = [0; 64];
    fs::File::open(&real).ok()?.read_exact(&mut header).ok()?;
    let architecture = elf::architecture(&header);
    (architecture == Some(Architecture::HOST)).then_some(Interpreter { path: real, version, python })
}

/// Runs an interpreter from `/`, with no more of our environment than shims need; `None` unless it succeeds.
fn run(path: &Path, arguments: &[&str]) -> Option<String> {
    const KEPT: &[&str] = &["PATH", "HOME", "LD_LIBRARY_PATH", "PYENV_ROOT", "PYENV_VERSION"];
    let mut child = Command::new(path)
        .args(arguments)
        .env_clear()
        .envs(KEPT.iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let asked = Instant::now();
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if asked.elapsed() < ANSWER_WITHIN => std::thread::sleep(Duration::from_millis(1)),
            Ok(None) | Err(_) => {
                tracing::warn!(interpreter = %path.display(), "does not say what it is; it is not used");
                child.kill().and_then(|()| child.wait()).ok()?;
                return None;
            }
        }
    };
    let mut output = String::new();
    child.stdout.take()?.read_to_string(&mut output).ok()?;
    status.success().then_some(output)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_match_by_whole_numbers() {
        assert!(is_version("3.11.7", "3.11") && is_version("20.1.0", "20") && is_version("20", "20"));
        assert!(!is_version("3.11.7", "3.1") && !is_version("200.1.0", "20"));
    }

    #[test]
    fn what_is_no_interpreter_is_not_asked_twice_nor_believed() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let write = |name: &str, script: &str, mode: u32| {
            let path = dir.path().join(name);
            fs::write(&path, script).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            path
        };
        let interpreters = Interpreters::default();
        let failing = write("failing", "#!/bin/sh\necho asked >> \"$0.log\"\nexit 1\n", 0o755);
        assert_eq!(interpreters.ask(Language::Python, &failing), None);
        assert_eq!(interpreters.ask(Language::Python, &failing), None);
        assert_eq!(fs::read_to_string(dir.path().join("failing.log")).unwrap(), "asked\n");
        // A script that claims to be an interpreter, but names a file that is no ELF of this machine.
        let liar = write("liar", "#!/bin/sh\nprintf '%s\\n20.1.0\\n' \"$0\"\n", 0o755);
        assert_eq!(interpreters.ask(Language::Node, &liar), None);
        let anyones = write("anyones", "#!/bin/sh\necho asked > \"$0.log\"\n", 0o777);
        assert_eq!(interpreters.ask(Language::Node, &anyones), None);
        assert!(!dir.path().join("anyones.log").exists());
    }
}
