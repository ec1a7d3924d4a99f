//! `config.json` of a bundle (OCI runtime specification 1.0.2): what the launcher's own environments are, in its terms.
//!
//! There is no user namespace in it, because the runtime is started in the environment's, and no network and control
//! group, because it is started in those, too.

use std::ffi::CStr;

use serde::Serialize;
use serde_json::{Value, json};

use crate::oci::Flavor;
use crate::protocol::Create;

/// Everything that is not the same for all environments is borrowed, so that no copy of a variable stays behind but in
/// what [`write()`] gives.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Config<'a> {
    oci_version: &'static str,
    hostname: &'static str,
    process: Process<'a>,
    root: Value,
    mounts: Value,
    linux: Linux<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Process<'a> {
    terminal: bool,
    user: Value,
    args: Vec<&'a str>,
    env: Vec<&'a str>,
    cwd: &'a str,
    capabilities: Value,
    no_new_privileges: bool,
    rlimits: Value,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Linux<'a> {
    namespaces: Value,
    masked_paths: Vec<String>,
    readonly_paths: [&'static str; 6],
    #[serde(skip_serializing_if = "Option::is_none")]
    seccomp: Option<&'a Value>,
}

/// What a function could write to, if the kernel let it.
const READ_ONLY: [&str; 6] = ["/proc/asound", "/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"];

/// The whole file.
pub(super) fn write(
    request: &Create<'_>,
    masks: &jail::Masks,
    filter: &Value,
    flavor: Flavor,
) -> Result<Vec<u8>, String> {
    let no_capability: [&str; 0] = [];
    let rlimit = |kind: &str, limit: u64| json!({"type": kind, "hard": limit, "soft": limit});
    let gvisor = flavor == Flavor::Runsc;
    let namespaces: &[&str] = if gvisor { &["pid", "ipc", "uts", "mount"] } else { &["ipc", "uts", "mount"] };
    let config = Config {
        oci_version: "1.0.2",
        hostname: "lambda",
        process: Process {
            terminal: false,
            user: json!({"uid": jail::FUNCTION_UID, "gid": jail::FUNCTION_GID}),
            args: texts(&request.argv)?,
            env: texts(&request.env)?,
            cwd: text(request.cwd)?,
            capabilities: json!({
                "bounding": no_capability, "effective": no_capability, "inheritable": no_capability,
                "permitted": no_capability, "ambient": no_capability,
            }),
            no_new_privileges: true,
            rlimits: json!([
                rlimit("RLIMIT_NOFILE", request.open_files_max),
                rlimit("RLIMIT_NPROC", request.tasks_max.into()),
                // No core, and no helper of the host's: see `limits` in jail/src/init.rs.
                rlimit("RLIMIT_CORE", 1),
                rlimit("RLIMIT_MEMLOCK", 65_536),
            ]),
        },
        root: json!({"path": inside("root"), "readonly": !gvisor}),
        mounts: mounts(gvisor),
        linux: Linux {
            // Without one for processes the function lives in that of the environment's first process, and is not
            // itself a first process, whom most signals do not reach.
            namespaces: namespaces.iter().map(|kind| json!({"type": kind})).collect(),
            masked_paths: masks.all().map(|path| format!("/{}", path.to_string_lossy())).collect(),
            readonly_paths: READ_ONLY,
            // gVisor answers system calls itself, and its filter has one error for all: C libraries need another to
            // do without `clone3`.
            seccomp: (!gvisor).then_some(filter),
        },
    };
    serde_json::to_vec(&config).map_err(|error| format!("writing the OCI runtime's configuration failed: {error}"))
}

fn mounts(gvisor: bool) -> Value {
    let bind = |source: String, destination: &str, options: &[&str]| json!({"destination": destination, "type": "bind", "source": source, "options": options});
    if gvisor {
        // The mounts are sealed already, and it may not say so again in a user namespace. Its /proc and /dev show its
        // own kernel.
        json!([
            {"destination": "/proc", "type": "proc", "source": "proc", "options": []},
            bind(inside("code"), "/var/task", &["rbind", "ro"]),
            bind(inside("tmp"), "/tmp", &["rbind", "rw"]),
        ])
    } else {
        json!([
            bind(inside("proc"), "/proc", &["bind", "ro", "nosuid", "nodev", "noexec"]),
            bind("/dev".into(), "/dev", &["bind", "ro", "nosuid", "noexec"]),
            bind(inside("code"), "/var/task", &["bind", "ro", "nosuid", "nodev"]),
            bind(inside("tmp"), "/tmp", &["bind", "rw", "nosuid", "nodev"]),
        ])
    }
}

fn inside(name: &str) -> String {
    format!("{}/{name}", jail::BUNDLE)
}

fn texts<'a>(strings: &[&'a CStr]) -> Result<Vec<&'a str>, String> {
    strings.iter().map(|string| text(string)).collect()
}

fn text(string: &CStr) -> Result<&str, String> {
    string.to_str().map_err(|_| "what an OCI runtime is to start has to be UTF-8".into())
}

/// The table of system calls, for libseccomp.
pub(super) fn filter(rules: &[jail::seccomp::NamedRule]) -> Value {
    let architecture = if cfg!(target_arch = "aarch64") { "SCMP_ARCH_AARCH64" } else { "SCMP_ARCH_X86_64" };
    let rules: Vec<Value> = rules
        .iter()
        .map(|rule| {
            let when = rule.when.iter().map(|test| match test.mask {
                u64::MAX => json!({"index": test.argument, "op": "SCMP_CMP_EQ", "value": test.value}),
                _ => json!({"index": test.argument, "op": "SCMP_CMP_MASKED_EQ", "value": test.mask, "valueTwo": test.value}),
            });
            let when: Vec<Value> = when.collect();
            match rule.errno {
                None => json!({"names": rule.calls, "action": "SCMP_ACT_ALLOW", "args": when}),
                Some(errno) => {
                    json!({"names": rule.calls, "action": "SCMP_ACT_ERRNO", "errnoRet": errno, "args": when})
                }
            }
        })
        .collect();
    json!({
        "defaultAction": "SCMP_ACT_ERRNO",
        "defaultErrnoRet": jail::seccomp::OTHERWISE,
        "architectures": [architecture],
        "syscalls": rules,
    })
}
