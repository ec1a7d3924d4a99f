//! The same binary, started by an ordinary user.

mod world;

use std::os::unix::fs::{PermissionsExt as _, chown, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use aws_sdk_lambda::primitives::Blob;
use aws_sdk_lambda::types::{FunctionCode, Runtime};
use serde_json::{Value, json};
use tempfile::TempDir;
use testkit::{Server, repository};

use crate::installed::{run, stdout};
use crate::package::{ROLE, zip};
use crate::rust_sdk::{active, create, result, sdk};
use world::World;

const BOOTSTRAP: &str = r#"#!/bin/bash
api=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation
while true; do
  headers=$(mktemp)
  event=$(curl -sS -D "$headers" "$api/next")
  id=$(grep -i '^lambda-runtime-aws-request-id:' "$headers" | tr -d '\r' | cut -d' ' -f2)
  curl -sS -d "{\"echo\": $event}" "$api/$id/response"
done
"#;

/// What a function sees of the walls around it.
const PROBE: &str = "
import os, resource, socket
def status(name):
    return next(line.split()[1] for line in open('/proc/self/status') if line.startswith(name + ':'))
def fails(work):
    try:
        work()
    except OSError as error:
        return error.errno
def lambda_handler(event, context):
    return {
        'uid': os.getuid(), 'gid': os.getgid(), 'groups': os.getgroups(),
        'map': open('/proc/self/uid_map').read().split(),
        'capabilities': [status('Cap' + name) for name in ('Inh', 'Prm', 'Eff', 'Bnd', 'Amb')],
        'seccomp': status('Seccomp'), 'no_new_privs': status('NoNewPrivs'),
        'processes': sorted(int(name) for name in os.listdir('/proc') if name.isdigit())[0],
        'host': [path for path in event['paths'] if os.path.exists(path)],
        'root': fails(lambda: open('/probe', 'w')), 'code': fails(lambda: open('/var/task/probe', 'w')),
        'sysctl': fails(lambda: open('/proc/sys/kernel/hostname', 'w')),
        'userns': fails(lambda: os.unshare(os.CLONE_NEWUSER)) if hasattr(os, 'unshare') else 1,
        'interfaces': [name for _, name in socket.if_nameindex()],
        'devices': sorted(os.listdir('/dev')),
        'limits': [resource.getrlimit(limit)[1] for limit in
                   (resource.RLIMIT_NPROC, resource.RLIMIT_DATA, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE)],
    }
";

#[tokio::test]
async fn python_node_and_a_bootstrap_run_and_nothing_is_left() {
    let server = Server::builder().rootless().start();
    for (example, language) in [("hello-python", "Python"), ("hello-node", "Node")] {
        run(server.cli().arg("deploy").arg(repository().join("examples").join(example)));
        let answer = stdout(server.cli().args(["invoke", example, "--payload", r#"{"name": "you"}"#]));
        assert!(answer.contains(&format!("Hello you, from {language}")), "{answer}");
    }
    let client = sdk(&server).await;
    let request = client.create_function().function_name("own").role(ROLE).handler("own").timeout(20);
    let code = FunctionCode::builder().zip_file(Blob::new(zip(&[("bootstrap", BOOTSTRAP)]))).build();
    request.runtime(Runtime::Providedal2023).code(code).send().await.expect("creating");
    active(&client, "own").await;
    for event in ["1", r#"{"a": 2}"#] {
        assert_eq!(result(&client, "own", event).await, format!("{{\"echo\": {event}}}"));
    }
    let status = stdout(server.cli().arg("status"));
    assert!(status.contains("NOT ENFORCED on functions: memory, cpu, pids, freezer"), "{status}");
    drop(client);
    server.stop();
}

#[tokio::test]
async fn a_function_is_walled_in_as_it_is_with_root() {
    let server = Server::builder().rootless().start();
    let client = sdk(&server).await;
    let home = server.data_dir().parent().expect("the home").to_path_buf();
    let event = json!({ "paths": [home, "/etc/shadow", "/home", "/root", "/sys/kernel"] }).to_string();
    let mut maps = Vec::new();
    for name in ["one", "two"] {
        create(&client, name, zip(&[("lambda_function.py", PROBE)])).await;
        let mut seen: Value = serde_json::from_str(&result(&client, name, &event).await).expect("JSON");
        let map = seen["map"].take();
        maps.push(map[1].as_str().expect("an id").parse::<u32>().expect("a number"));
        let nothing = "0000000000000000";
        let expected = json!({
            "uid": 993, "gid": 990, "groups": [], "map": null,
            "capabilities": [nothing, nothing, nothing, nothing, nothing],
            "seccomp": "2", "no_new_privs": "1", "processes": 1, "host": [],
            "root": 30, "code": 30, "sysctl": 30, "userns": 1, "interfaces": ["lo"],
            // 128 MB of memory and 1 GiB more; the same memory and 512 MB of /tmp. No core file, and no helper for one.
            "limits": [1024, (128 << 20) + (1 << 30), (128 + 512) << 20, 1],
            "devices": ["fd", "full", "null", "random", "stderr", "stdin", "stdout", "urandom", "zero"],
        });
        assert_eq!(seen, expected);
    }
    // Neither is the user, and each has ids of its own.
    assert!(maps[0] != 0 && maps[0].abs_diff(maps[1]) >= 3, "{maps:?}");
    drop(client);
    server.stop();
}

#[test]
fn functions_reach_the_outside_and_neither_the_host_nor_what_is_private() {
    reaches_through("pasta");
}

#[test]
fn slirp4netns_serves_where_pasta_is_not_installed() {
    reaches_through("slirp4netns");
}

/// Everything that a server's start needs, and one program to carry packets.
fn path_with(uplink: &str) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o755)).expect("an open folder");
    let needed = ["sh", "nsenter", "unshare", "mount", "mknod", "setpriv", "newuidmap", "newgidmap", "python3", "node"];
    for program in needed.into_iter().chain([uplink]) {
        let places = ["/usr/bin", "/bin", "/usr/sbin"].map(|place| Path::new(place).join(program));
        let place = places.iter().find(|place| place.is_file()).unwrap_or_else(|| panic!("{program} is not installed"));
        symlink(place, dir.path().join(program)).expect("a link");
    }
    dir
}

fn reaches_through(uplink: &str) {
    let world = World::new();
    let path = path_with(uplink);
    let path = path.path().to_str().expect("UTF-8");
    let server = Server::builder().rootless().egress().netns(&world.machine.path()).env("PATH", path).start();
    let program = format!("functions reach the outside through {path}/{uplink}");
    assert!(server.log().iter().any(|record| record.line.contains(&program)), "{:?}", server.log());
    let code = tempfile::tempdir().expect("a folder");
    let source = format!(
        "import socket
def reaches(address):
    try:
        socket.create_connection((address, {}), 1).close()
        return True
    except OSError:
        return False
def lambda_handler(event, context):
    return [reaches(address) for address in event]
",
        world::PORT
    );
    std::fs::write(code.path().join("lambda_function.py"), source).expect("writing the function");
    let cli = || {
        let mut command = server.client("nsenter");
        command.args(world.machine.enter()).arg(testkit::lambdad());
        command
    };
    run(cli().arg("deploy").arg(code.path()).args(["--name", "reach", "--timeout", "20"]));
    let [own, other] = world::MACHINE;
    let event = json!([world::PUBLIC, own, other, world::PRIVATE, "100.127.191.2", "127.0.0.1"]).to_string();
    let answer = stdout(cli().args(["invoke", "reach", "--payload", &event]));
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    assert_eq!(answer, json!([true, false, false, false, false, false]));
    // Its process that carries packets dies with it, too.
    let stopped = server.kill9();
    stopped.start().stop();
}

#[tokio::test]
async fn a_kill_leaves_nothing_and_loses_nothing() {
    let server = Server::builder().rootless().start();
    let client = sdk(&server).await;
    create(&client, "kept", crate::package::python_returning("'kept'")).await;
    assert_eq!(result(&client, "kept", "{}").await, "\"kept\"");
    drop(client);
    let server = server.kill9().start();
    let client = sdk(&server).await;
    assert_eq!(result(&client, "kept", "{}").await, "\"kept\"");
    drop(client);
    server.stop();
}

#[tokio::test]
async fn a_user_with_one_id_is_told_so_and_served() {
    let mut server = Server::builder().rootless().one_id().start();
    let client = sdk(&server).await;
    create(&client, "one", zip(&[("lambda_function.py", PROBE)])).await;
    let seen: Value = serde_json::from_str(&result(&client, "one", r#"{"paths": []}"#).await).expect("JSON");
    assert_eq!((&seen["uid"], &seen["map"]), (&json!(993), &json!(["993", "0", "1"])));
    let told = server.log().into_iter().any(|record| record.line.contains("all functions run with one user id"));
    assert!(told, "{:?}", server.observe());
    drop(client);
    server.stop();
}

#[test]
fn without_limits_it_does_not_start_unless_that_is_meant() {
    let home = tempfile::tempdir().expect("a home");
    let output = testkit::as_user(home.path(), None)
        .args(["serve", "--listen", "127.0.0.1:0", "--data-dir"])
        .arg(home.path().join("data"))
        .env("LAMBDAD_EGRESS", "false")
        .output()
        .expect("starting lambdad");
    let words = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        words.lines().last(),
        Some(
            "error: functions cannot be held to their memory here: one of them could take all that this machine has. \
             Start lambdad where they can be (`lambdad doctor` says what is missing), or accept it with \
             --allow-unlimited or `[sandbox] allow_unlimited = true`"
        ),
        "{words}"
    );
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
}

/// Root, too, where the machine has no control groups; the test takes them away from this one process.
#[test]
fn root_does_not_start_without_limits_either() {
    let home = tempfile::tempdir().expect("a home");
    std::fs::set_permissions(home.path(), std::fs::Permissions::from_mode(0o755)).expect("an open home");
    let output = Command::new("unshare")
        .args(["--mount", "--propagation", "private", "sh", "-c", "umount -R /sys/fs/cgroup && exec \"$0\" \"$@\""])
        .arg(testkit::lambdad())
        .args(["serve", "--listen", "127.0.0.1:0", "--data-dir"])
        .arg(home.path().join("data"))
        .env("LAMBDAD_EGRESS", "false")
        .output()
        .expect("starting lambdad");
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(words.lines().last().is_some_and(|line| line.starts_with("error: functions cannot be held to")), "{words}");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
}

/// The protections that a doctor, started by an ordinary user, found not in force.
fn missing(group: Option<&Path>) -> Vec<String> {
    let home = tempfile::tempdir().expect("a home");
    let mut doctor = testkit::as_user(home.path(), group);
    let output = doctor.args(["doctor", "--json"]).env("TMPDIR", home.path()).output().expect("starting the doctor");
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let rows: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    assert!(rows.len() >= 28, "{rows:?}");
    let left: Vec<_> = std::fs::read_dir(home.path()).expect("the home").flatten().map(|e| e.file_name()).collect();
    assert!(left.iter().all(|name| name == "etc" || name == "lambdad" || name == "runtimes"), "{left:?}");
    let missing = rows.into_iter().filter(|row| row["state"] == "not in force");
    missing.map(|row| row["protection"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn the_doctor_names_what_is_missing_without_a_control_group() {
    // Whether the machine that runs this leads anywhere is its own affair.
    let missing: Vec<_> = missing(None).into_iter().filter(|name| name != "firewall around functions").collect();
    assert_eq!(missing, ["memory limit", "processor limit", "process limit", "freezing of idle environments"]);
}

/// A control group v2 that is the user's, as systemd delegates it (systemd.resource-control(5)).
struct Delegated(PathBuf);

impl Delegated {
    fn make() -> Option<Delegated> {
        let mounts = std::fs::read_to_string("/proc/self/mountinfo").expect("the mounts");
        let root = mounts.lines().find(|line| line.contains(" - cgroup2 "))?.split(' ').nth(4)?.to_owned();
        let group = PathBuf::from(root).join(format!("lambdad-conformance-{}", std::process::id()));
        std::fs::create_dir(&group).expect("a control group");
        for file in ["", "cgroup.procs", "cgroup.subtree_control", "cgroup.threads"] {
            chown(group.join(file), Some(testkit::USER), Some(testkit::USER)).expect("handing it over");
        }
        Some(Delegated(group))
    }
}

impl Drop for Delegated {
    fn drop(&mut self) {
        for entry in std::fs::read_dir(&self.0).expect("the group").flatten() {
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                std::fs::remove_dir(entry.path()).expect("an empty group");
            }
        }
        std::fs::remove_dir(&self.0).expect("an empty group");
    }
}

/// A real group, with those controllers that this machine's v2 hierarchy has: a hybrid one may have none.
#[test]
fn a_delegated_group_gives_what_its_controllers_are() {
    let Some(group) = Delegated::make() else { return eprintln!("SKIPPED: this machine has no control groups v2") };
    let has = std::fs::read_to_string(group.0.join("cgroup.controllers")).expect("its controllers");
    let missing = missing(Some(&group.0));
    // The freezer is in every group.
    assert!(!missing.contains(&"freezing of idle environments".to_owned()), "{missing:?}");
    for (controller, limit) in [("memory", "memory limit"), ("cpu", "processor limit"), ("pids", "process limit")] {
        let enforced = !missing.iter().any(|name| name == limit);
        assert_eq!(enforced, has.split_whitespace().any(|name| name == controller), "{limit} with {has:?}");
    }
}
