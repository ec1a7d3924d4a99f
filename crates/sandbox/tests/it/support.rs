//! A launcher of a test's own, and a small root tree out of this machine's programs.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use sandbox::{CpuShare, EgressConfig, Exit, Launcher, LauncherConfig, Sandbox, Spec};
use tempfile::TempDir;
use tokio::io::AsyncReadExt;

/// Programs of the root tree, found in the host's usual places.
const PROGRAMS: &[&str] = &[
    "sh", "cat", "ls", "id", "sleep", "env", "head", "dd", "touch", "mkdir", "grep", "hostname", "stat", "kill", "wc",
    "true", "chmod", "python3", "bash",
];

/// Takes a template of the tree, made once for all tests: they only ever read it.
fn template() -> &'static Path {
    static TEMPLATE: OnceLock<TempDir> = OnceLock::new();
    TEMPLATE
        .get_or_init(|| {
            let tree = tempfile::tempdir().unwrap();
            for directory in ["var/task", "tmp", "proc", "dev", "bin", "etc", "opt"] {
                fs::create_dir_all(tree.path().join(directory)).unwrap();
            }
            let mut libraries = BTreeSet::new();
            for program in PROGRAMS {
                let Some(path) = ["/usr/bin", "/bin"].iter().map(|d| Path::new(d).join(program)).find(|p| p.exists())
                else {
                    continue;
                };
                let target = tree.path().join("bin").join(program);
                fs::copy(&path, &target).unwrap();
                libraries.extend(libraries_of(&path));
            }
            for library in libraries {
                let target = tree.path().join(library.strip_prefix("/").unwrap());
                fs::create_dir_all(target.parent().unwrap()).unwrap();
                fs::copy(&library, target).unwrap();
            }
            fs::write(tree.path().join("etc/passwd"), "sbx_user1051:x:993:990::/tmp:/bin/sh\n").unwrap();
            // Set-id bits in the tree must mean nothing.
            let target = tree.path().join("bin/setuid-id");
            fs::copy(tree.path().join("bin/id"), &target).unwrap();
            fs::set_permissions(&target, std::os::unix::fs::PermissionsExt::from_mode(0o6755)).unwrap();
            tree
        })
        .path()
}

fn libraries_of(program: &Path) -> Vec<PathBuf> {
    let listed = Command::new("ldd").arg(program).output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    listed.split_whitespace().filter(|word| word.starts_with('/')).map(PathBuf::from).collect()
}

/// A data directory with the tree at `root` and some code at `code`.
pub fn data_dir() -> TempDir {
    let data = tempfile::tempdir().unwrap();
    let copied = Command::new("cp").arg("-a").arg(template()).arg(data.path().join("root")).status().unwrap();
    assert!(copied.success());
    // A temporary directory is for its owner only; the function is not the owner.
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    fs::set_permissions(data.path().join("root"), open).unwrap();
    fs::create_dir(data.path().join("code")).unwrap();
    fs::write(data.path().join("code/handler"), "the function's code\n").unwrap();
    data
}

/// A launcher and the directory it works in.
pub struct Host {
    pub data: TempDir,
    pub instance: String,
    pub launcher: Launcher,
}

pub fn config(instance: &str, data: &Path) -> LauncherConfig {
    let mut config = LauncherConfig::new(instance, data);
    config.runtimes_dir = data.into();
    config.program = env!("CARGO_BIN_EXE_sandbox-bench").into();
    // The network has its own tests; two instances at once would want the same subnet.
    config.egress = EgressConfig::off();
    config.oci = oci_runtimes();
    config
}

/// An instance name that no other test and no other run of the tests has.
pub fn instance() -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = (std::process::id() << 8).wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed));
    format!("{:06x}", number & 0xff_ffff)
}

/// Those of the OCI runtimes that this machine has.
pub fn oci_runtimes() -> Vec<PathBuf> {
    ["crun", "runc", "runsc"].iter().filter_map(|name| sandbox::oci_runtime(name).ok()).collect()
}

impl Host {
    pub fn start() -> Host {
        let data = data_dir();
        let instance = instance();
        let started = sandbox::start(&config(&instance, data.path())).unwrap();
        Host { data, instance, launcher: Launcher::attach(started).unwrap() }
    }

    /// A shell with a script, and limits that no test reaches by accident.
    pub fn shell(&self, script: &str) -> Spec {
        self.command(&["/bin/sh", "-c", script])
    }

    pub fn command(&self, argv: &[&str]) -> Spec {
        let data = self.data.path().canonicalize().unwrap();
        Spec {
            root: data.join("root"),
            code: Some(data.join("code")),
            argv: argv.iter().map(|&argument| argument.into()).collect(),
            env: vec![("PATH".into(), "/bin".into()), ("EMPTY".into(), String::new())],
            cwd: "/var/task".into(),
            memory_mb: 128,
            cpu: CpuShare::cores(2),
            tmp_mb: 16,
            tasks_max: 64,
            open_files_max: 256,
            egress: sandbox::EgressPolicy::None,
            oci: None,
            control: None,
        }
    }

    pub async fn create(&self, spec: Spec) -> Sandbox {
        self.launcher.create(spec).await.unwrap()
    }

    /// Runs a script to its end: what it wrote, and how it ended.
    pub async fn run(&self, spec: Spec) -> (String, Exit) {
        let mut sandbox = self.create(spec).await;
        let mut output = String::new();
        sandbox.output.as_mut().unwrap().read_to_string(&mut output).await.unwrap();
        let exit = sandbox.exited().await;
        sandbox.destroy().await;
        (output, exit)
    }

    /// What a script that succeeds writes.
    pub async fn output(&self, script: &str) -> String {
        let (output, exit) = self.run(self.shell(script)).await;
        assert_eq!(exit.status, sandbox::ExitStatus::Code(0), "{script:?} wrote {output:?}");
        output
    }

    /// Ends the launcher, and checks that nothing is left.
    pub async fn stop(self) {
        assert_eq!(self.launcher.shutdown().await, "");
        assert_eq!(crate::host::cgroups(&self.instance), Vec::<PathBuf>::new());
    }
}

/// Reads until `text` has come.
pub async fn read_until(sandbox: &mut Sandbox, text: &str) -> String {
    let mut seen = Vec::new();
    let mut chunk = [0; 1024];
    loop {
        let bytes = sandbox.output.as_mut().unwrap().read(&mut chunk).await.unwrap();
        assert_ne!(bytes, 0, "ended after {:?} without {text:?}", String::from_utf8_lossy(&seen));
        seen.extend_from_slice(&chunk[..bytes]);
        let so_far = String::from_utf8_lossy(&seen);
        if so_far.contains(text) {
            return so_far.into_owned();
        }
    }
}
