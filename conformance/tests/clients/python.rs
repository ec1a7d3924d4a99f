//! boto3, driven by the files in `conformance/python`: one server and one test here for each.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use testkit::Server;

use crate::installed::{client, run};

macro_rules! files {
    ($($name:ident),* $(,)?) => {$(
        #[test]
        fn $name() {
            let server = Server::start();
            pytest(&server, concat!("test_", stringify!($name), ".py"), &[]);
            server.stop();
        }
    )*};
}

files!(
    functions,
    versions,
    aliases,
    tags,
    errors,
    invoke,
    failures,
    python,
    node,
    custom_runtime,
    logs,
    callback,
    wire,
    unbuilt
);

#[test]
fn s3() {
    let storage = Storage::start();
    let server = Server::builder()
        .config(&format!(
            "[s3]\nendpoint = \"{}\"\naccess_key_id = \"any\"\nsecret_access_key = \"any\"\n",
            storage.endpoint
        ))
        .start();
    pytest(&server, "test_s3.py", &[("LAMBDAD_S3_ENDPOINT", &storage.endpoint)]);
    server.stop();
}

pub fn pytest(server: &Server, file: &str, more: &[(&str, &str)]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("python");
    let mut command = server.client(client("venv/bin/python"));
    command.args(["-B", "-m", "pytest", file]).current_dir(folder);
    command.env("LAMBDAD_PYTHON_RUNTIME", testkit::python_runtime());
    command.env("LAMBDAD_NODE_RUNTIME", testkit::node_runtime());
    command.env("LAMBDAD_RUST_FUNCTION", env!("CARGO_BIN_EXE_rust-function"));
    command.env("LAMBDAD_BOTO3_ZIP", client("zips/boto3.zip"));
    command.env("LAMBDAD_RIC_ZIP", client("zips/ric.zip"));
    command.envs(more.iter().copied());
    let output = run(&mut command);
    print!("{}", String::from_utf8_lossy(&output.stdout));
}

/// moto's S3 server, on a port of its own choosing.
struct Storage {
    process: Child,
    endpoint: String,
}

const SERVE_S3: &str = "
import sys
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address='127.0.0.1', port=0, verbose=False)
server.start()
print(*server.get_host_and_port(), flush=True)
sys.stdin.read()
server.stop()
";

impl Storage {
    fn start() -> Storage {
        let mut process = Command::new(client("venv/bin/python"))
            .args(["-B", "-c", SERVE_S3])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("starting moto");
        let mut line = String::new();
        let stdout = process.stdout.take().expect("stdout is a pipe");
        BufReader::new(stdout).read_line(&mut line).expect("the line that says where moto is");
        let (host, port) = line.trim().split_once(' ').expect("host and port");
        let endpoint = format!("http://{host}:{port}");
        Storage { process, endpoint }
    }
}

impl Drop for Storage {
    fn drop(&mut self) {
        // Its end of input tells it to stop.
        drop(self.process.stdin.take());
        self.process.wait().expect("reaping moto");
    }
}
