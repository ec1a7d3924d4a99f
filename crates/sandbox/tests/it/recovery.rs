//! What is left behind: nothing, however it ends.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::host;
use crate::support::{Host, config, data_dir, instance};

#[tokio::test]
async fn two_hundred_one_after_another_leave_nothing() {
    let host = Host::start();
    let launcher = i32::try_from(host.launcher.pid().unwrap()).unwrap();
    host.output("true").await;
    let mounts = host::mounts();
    let (fds, own_fds) = (host::descriptors(launcher).len(), host::descriptors(own_pid()).len());
    for _ in 0..200 {
        let sandbox = host.create(host.shell("sleep 1000 & true")).await;
        sandbox.destroy().await;
    }
    assert_eq!(host::processes(&host.instance).len(), 0);
    assert_eq!(host::mounts(), mounts);
    // The launcher keeps some descriptors of what it prepares; a leak would be 200 and more.
    assert!(host::descriptors(launcher).len() < fds + 100, "{:?}", host::descriptors(launcher));
    // A network namespace lives as long as a socket in it.
    assert!(host::descriptors(own_pid()).len() < own_fds + 50, "{:?}", host::descriptors(own_pid()));
    assert_eq!(host::network_namespaces([launcher]).len(), 1);
    host.stop().await;
}

#[tokio::test]
async fn sixteen_at_once() {
    let host = std::sync::Arc::new(Host::start());
    let mut running = tokio::task::JoinSet::new();
    for number in 0..16 {
        let host = host.clone();
        running.spawn(async move {
            let output = host.output(&format!("echo {number} > /tmp/n; cat /tmp/n")).await;
            assert_eq!(output, format!("{number}\n"));
        });
    }
    while let Some(done) = running.join_next().await {
        done.unwrap();
    }
    assert!(host::processes(&host.instance).is_empty());
    std::sync::Arc::into_inner(host).unwrap().stop().await;
}

/// A server with environments in it, half of them frozen, in a process of its own. Gives that process and the
/// launcher's id.
fn server(instance: &str, data: &std::path::Path) -> (Killed, i32) {
    let mut server = Command::new(env!("CARGO_BIN_EXE_sandbox-bench"))
        .args(["hold", instance, &data.canonicalize().unwrap().to_string_lossy(), "4"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let launcher = line.trim().strip_prefix("ready ").unwrap_or_else(|| panic!("it said {line:?}"));
    let launcher = launcher.parse().unwrap();
    let server = Killed(server);
    // An init, a shell, and its child, each.
    assert_eq!(host::processes(instance).len(), 12);
    (server, launcher)
}

/// Does not outlive its test.
struct Killed(Child);

impl Killed {
    fn kill(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Killed {
    fn drop(&mut self) {
        self.kill();
    }
}

fn wait_until(what: &str, mut done: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !done() {
        assert!(Instant::now() < deadline, "{what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn a_killed_server_leaves_nothing_once_the_launcher_notices() {
    let (data, instance, mounts) = (data_dir(), instance(), host::mounts());
    let (mut server, launcher) = server(&instance, data.path());
    let pids = host::processes(&instance);
    server.kill();
    wait_until("the launcher did not end", || !host::is_alive(launcher));
    assert_eq!(pids.into_iter().filter(|&pid| host::is_alive(pid)).collect::<Vec<_>>(), [0; 0]);
    assert!(host::cgroups(&instance).is_empty());
    assert_eq!(host::mounts(), mounts);
}

#[test]
fn a_killed_launcher_takes_its_environments_with_it() {
    let (data, instance) = (data_dir(), instance());
    let (mut server, launcher) = server(&instance, data.path());
    let pids: Vec<i32> = host::processes(&instance).into_iter().collect();
    kill_9(launcher);
    // Those that were frozen die when somebody thaws them: the server's handles, or the next launcher.
    wait_until("no environment died", || pids.iter().filter(|&&pid| host::is_alive(pid)).count() <= 6);
    server.kill();
    recover(&instance, data.path());
    assert_eq!(pids.into_iter().filter(|&pid| host::is_alive(pid)).collect::<Vec<_>>(), [0; 0]);
}

#[test]
fn a_server_killed_with_its_launcher_leaves_nothing_after_the_next_start() {
    let (data, instance, mounts) = (data_dir(), instance(), host::mounts());
    let (mut server, launcher) = server(&instance, data.path());
    let pids = host::processes(&instance);
    let mut bystander = Killed(Command::new("sleep").arg("1000").spawn().unwrap());
    kill_9(launcher);
    server.kill();
    assert!(!host::cgroups(&instance).is_empty(), "somebody else has cleared away");
    recover(&instance, data.path());
    assert_eq!(pids.into_iter().filter(|&pid| host::is_alive(pid)).collect::<Vec<_>>(), [0; 0]);
    assert!(host::cgroups(&instance).is_empty());
    assert_eq!(host::mounts(), mounts);
    assert!(bystander.0.try_wait().unwrap().is_none(), "a process of no instance was killed");
}

/// Starts the next launcher, which clears away, and ends it.
fn recover(instance: &str, data: &std::path::Path) {
    let started = sandbox::start(&config(instance, data)).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let launcher = sandbox::Launcher::attach(started).unwrap();
        assert_eq!(launcher.shutdown().await, "");
    });
}

fn kill_9(pid: i32) {
    let killed = Command::new("kill").args(["-9", &pid.to_string()]).status().unwrap();
    assert!(killed.success());
}

fn own_pid() -> i32 {
    i32::try_from(std::process::id()).unwrap()
}
