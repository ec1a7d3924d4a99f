//! AWS's Runtime Interface Emulator with AWS's Python runtime client and the same function.

use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::language::Language;

/// Where the emulator answers invokes.
pub const PATH: &str = "/2015-03-31/functions/function/invocations";

const START_MAX: Duration = Duration::from_secs(10);

/// The emulator's process.
#[derive(Debug)]
pub struct Emulator {
    process: Child,
    /// Host and port.
    pub address: String,
    _folder: TempDir,
}

impl Emulator {
    /// Starts it; `None` when LAMBDAD_EMULATOR and LAMBDAD_CLIENTS do not say where it and the runtime client are.
    pub fn start() -> Option<Emulator> {
        let binary = PathBuf::from(std::env::var_os("LAMBDAD_EMULATOR")?);
        let python = PathBuf::from(std::env::var_os("LAMBDAD_CLIENTS")?).join("venv/bin/python");
        let folder = tempfile::tempdir().expect("a folder");
        let (name, content) = Language::Python.function();
        std::fs::write(folder.path().join(name), content).expect("writing the function");
        let (address, api) = (free_address(), free_address());
        let mut command = Command::new(binary);
        command.args(["--runtime-interface-emulator-address", &address, "--runtime-api-address", &api]);
        command.arg(python).args(["-m", "awslambdaric", Language::Python.handler()]);
        command.current_dir(folder.path()).env("LAMBDA_TASK_ROOT", folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().expect("starting the emulator");
        let begun = Instant::now();
        while TcpStream::connect(&address).is_err() {
            assert!(begun.elapsed() < START_MAX, "the emulator does not listen on {address}");
            std::thread::sleep(Duration::from_millis(10));
        }
        Some(Emulator { process, address, _folder: folder })
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.process.kill().expect("ending the emulator");
        self.process.wait().expect("reaping the emulator");
    }
}

/// It takes no port 0: find one that is free now.
fn free_address() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address").to_string()
}
