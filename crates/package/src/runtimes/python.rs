//! CPython into a tree: interpreter, standard library, extension modules, compiled files.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::discover::{Interpreter, Python};
use super::libraries::Libraries;
use super::pool::Pool;
use super::tree::Tree;
use super::walk::walk;
use crate::files;

/// Our client of the private framing.
pub(crate) const BOOTSTRAP: &[u8] = include_bytes!("../../../../runtimes/python/bootstrap.py");
const COMPILE: &str = include_str!("compile.py");
/// Compilers at once. Fixed, not the number of cores: it decides which sources share a process, and with it,
/// in rare cases, the bytes that come out.
const COMPILERS: usize = 4;

/// A source to compile.
struct Source {
    /// Its content in the pool.
    content: PathBuf,
    /// Where it lies in the tree: what tracebacks show.
    path: String,
    /// Where the compiled file goes.
    compiled: String,
}

/// Adds the interpreter below `/var/lang` and the bootstrap to `/var/runtime`.
pub(crate) fn add(
    tree: &mut Tree<'_>,
    libraries: &mut Libraries,
    pool: &Pool,
    staging: &Path,
    interpreter: &Interpreter,
    version: &str,
) -> io::Result<()> {
    let Some(python) = &interpreter.python else {
        return Err(io::Error::other("not a Python interpreter"));
    };
    let executable = tree.copy(&format!("/var/lang/bin/python{version}"), &interpreter.path)?;
    libraries.add(&interpreter.path, &executable);
    for link in ["python3", "python"] {
        tree.link(&format!("/var/lang/bin/{link}"), &format!("python{version}"));
    }
    let stdlib = format!("/var/lang/{}/python{version}", python.platlibdir);
    if python.platlibdir != "lib" {
        tree.link(&format!("/var/lang/lib/python{version}"), &stdlib);
    }
    let mut sources = Vec::new();
    add_directory(tree, libraries, pool, python, &python.stdlib, &stdlib, &mut sources)?;
    if let Some(dynload) = python.dynload.as_ref().filter(|dynload| !dynload.starts_with(&python.stdlib)) {
        add_directory(tree, libraries, pool, python, dynload, &format!("{stdlib}/lib-dynload"), &mut sources)?;
    }
    tree.directory(&format!("{stdlib}/site-packages"), 0o755);
    let content = tree.file("/var/runtime/bootstrap.py", BOOTSTRAP, false)?;
    sources.push(Source {
        content: pool.path(content, false),
        path: "/var/runtime/bootstrap.py".to_owned(),
        compiled: "/var/runtime/bootstrap.pyc".to_owned(),
    });
    compile(tree, staging, interpreter, &sources)
}

fn add_directory(
    tree: &mut Tree<'_>,
    libraries: &mut Libraries,
    pool: &Pool,
    python: &Python,
    host: &Path,
    to: &str,
    sources: &mut Vec<Source>,
) -> io::Result<()> {
    walk(host, &wanted, &mut |path, file| {
        let at = format!("{to}/{path}");
        if !path.ends_with(".py") {
            let bytes = tree.copy(&at, file)?;
            libraries.add(file, &bytes);
            return Ok(());
        }
        // Not executable whatever the host says, so that equal sources are one content.
        let content = tree.file(&at, &fs::read(file)?, false)?;
        let (directory, name) = at.rsplit_once('/').unwrap_or(("", &at));
        let stem = name.trim_end_matches(".py");
        let compiled = format!("{directory}/__pycache__/{stem}.{}.pyc", python.cache_tag);
        sources.push(Source { content: pool.path(content, false), path: at, compiled });
        Ok(())
    })
}

/// What of a standard library a function can use: not its tests, not what draws windows or builds packages,
/// not what the host installed into it.
fn wanted(name: &str) -> bool {
    const DIRECTORIES: &[&str] = &[
        "__pycache__",
        "dist-packages",
        "ensurepip",
        "idlelib",
        "site-packages",
        "test",
        "tests",
        "tkinter",
        "turtledemo",
    ];
    const MODULES: &[&str] =
        &["_ctypes_test", "_test", "_tkinter", "_xxtestfuzz", "xxlimited", "sitecustomize", "usercustomize"];
    const ENDINGS: &[&str] = &[".a", ".exe", ".o", ".pyc", ".pyo"];
    !DIRECTORIES.contains(&name)
        && !name.starts_with("config-")
        && !MODULES.iter().any(|module| name.starts_with(module))
        && !ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Compiles with the interpreter itself, some sources in each of a few processes, and adds what comes out.
fn compile(tree: &mut Tree<'_>, staging: &Path, interpreter: &Interpreter, sources: &[Source]) -> io::Result<()> {
    let out = files::unique(staging);
    files::create_dir(&out)?;
    let compilers = (0..COMPILERS)
        .map(|n| start_compiler(interpreter, &out, sources.iter().enumerate().skip(n).step_by(COMPILERS)))
        .collect::<io::Result<Vec<Child>>>()?;
    for mut compiler in compilers {
        let status = compiler.wait()?;
        if !status.success() {
            return Err(io::Error::other(format!(
                "{} could not compile its own library: {status}",
                interpreter.path.display()
            )));
        }
    }
    for (number, source) in sources.iter().enumerate() {
        match fs::read(out.join(number.to_string())) {
            Ok(bytes) => drop(tree.file(&source.compiled, &bytes, false)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    files::remove(&out)
}

fn start_compiler<'a>(
    interpreter: &Interpreter,
    out: &Path,
    sources: impl Iterator<Item = (usize, &'a Source)>,
) -> io::Result<Child> {
    let mut compiler = Command::new(&interpreter.path)
        .args(["-s", "-S", "-c", COMPILE])
        .arg(out)
        .env_clear()
        .envs(std::env::var_os("LD_LIBRARY_PATH").map(|path| ("LD_LIBRARY_PATH", path)))
        // Sets are written in the order of their hashes; two captures must give the same bytes.
        .envs([("PYTHONHASHSEED", "0"), ("PYTHONDONTWRITEBYTECODE", "1")])
        // `-c` puts the current directory on the path: nobody but root puts anything there.
        .current_dir("/")
        .stdin(Stdio::piped())
        .spawn()?;
    let mut list = String::new();
    for (number, source) in sources {
        list.push_str(&format!("{number}\t{}\t{}\n", source.content.display(), source.path));
    }
    if let Some(mut stdin) = compiler.stdin.take() {
        stdin.write_all(list.as_bytes())?;
    }
    Ok(compiler)
}
