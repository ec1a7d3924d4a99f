//! What the control groups enforce.

use std::path::Path;
use std::time::Duration;

use sandbox::{CpuShare, ExitStatus, Standing};

use crate::host;
use crate::support::{Host, read_until};

#[tokio::test]
async fn using_up_the_memory_kills_and_is_told() {
    let host = Host::start();
    // A shell variable, doubled until there is no room.
    let mut spec = host.shell("a=xxxxxxxxxxxxxxxx; while :; do a=$a$a; done");
    spec.memory_mb = 32;
    let (_, exit) = host.run(spec).await;
    assert_eq!((exit.status, exit.oom_killed), (ExitStatus::Signal(9), true));
    let peak = exit.memory_peak_bytes.unwrap();
    assert!((30 << 20..=32 << 20).contains(&peak), "{peak}");
    // What lies in /tmp counts as memory.
    let mut spec = host.shell("exec dd if=/dev/zero of=/tmp/f bs=1048576");
    (spec.memory_mb, spec.tmp_mb) = (32, 256);
    let (_, exit) = host.run(spec).await;
    assert_eq!((exit.status, exit.oom_killed), (ExitStatus::Signal(9), true));
    host.stop().await;
}

#[tokio::test]
async fn a_child_killed_for_memory_is_not_the_functions_end() {
    let host = Host::start();
    let mut spec = host.shell("(a=xxxxxxxxxxxxxxxx; while :; do a=$a$a; done); exit 7");
    spec.memory_mb = 32;
    let (_, exit) = host.run(spec).await;
    assert_eq!((exit.status, exit.oom_killed), (ExitStatus::Code(7), false));
    host.stop().await;
}

#[tokio::test]
async fn the_peak_is_measured_and_can_be_reset() {
    let host = Host::start();
    let mut sandbox = host
        .create(host.shell("dd if=/dev/zero of=/dev/null bs=40M count=1 2>/dev/null; echo up; exec sleep 1000"))
        .await;
    read_until(&mut sandbox, "up").await;
    let peak = sandbox.memory_peak_bytes().unwrap();
    assert!(peak >= 40 << 20, "{peak}");
    sandbox.reset_memory_peak().unwrap();
    let after = sandbox.memory_peak_bytes().unwrap();
    assert!(after < 30 << 20, "{after}");
    sandbox.destroy().await;
    host.stop().await;
}

#[tokio::test]
async fn processes_are_limited() {
    let host = Host::start();
    let mut spec = host.shell("i=0; while [ $i -lt 20 ]; do sleep 1000 & i=$((i+1)); done 2>/dev/null; echo all");
    spec.tasks_max = 8;
    // dash gives up when it cannot fork.
    let (output, exit) = host.run(spec).await;
    assert_eq!((output.contains("all"), exit.status), (false, ExitStatus::Code(2)), "{output}");
    let mut spec = host.shell("i=0; while [ $i -lt 6 ]; do sleep 1000 & i=$((i+1)); done; echo all");
    spec.tasks_max = 8;
    assert_eq!(host.run(spec).await.0, "all\n");
    host.stop().await;
}

#[tokio::test]
async fn processor_time_is_limited_and_the_limit_can_be_changed() {
    let host = Host::start();
    let mut spec = host.shell("echo up; while :; do :; done");
    spec.cpu = CpuShare::cores(2);
    let mut sandbox = host.create(spec).await;
    read_until(&mut sandbox, "up").await;
    sandbox.set_cpu(CpuShare::for_memory(177)).unwrap();
    let main = *crate::host::processes(&host.instance).last().unwrap();
    let used_us = || {
        let stat = std::fs::read_to_string(format!("/proc/{main}/schedstat")).unwrap();
        stat.split(' ').next().unwrap().parse::<u64>().unwrap() / 1000
    };
    // A tenth of a core: within a second some 0.1 s, on a machine however busy; without a limit it is less only
    // if others leave it less.
    let before = used_us();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let used = used_us() - before;
    assert!(used < 250_000, "{used} us of a second");
    sandbox.destroy().await;
    host.stop().await;
}

/// What the kernel was told; what comes of it, the hostile suite shows.
#[tokio::test]
async fn who_goes_first_is_weighed_in_the_kernel() {
    let host = Host::start();
    let mut spec = host.shell("while :; do sleep 60; done");
    spec.cpu = CpuShare::cores(1);
    let sandbox = host.create(spec).await;
    let groups = host::cgroups(&host.instance);
    let kinds = [("cpu.shares", "1024", ["32768", "1024"]), ("cpu.weight", "100", ["1024", "32"])];
    let found =
        kinds.into_iter().find_map(|kind| Some((groups.iter().find(|group| group.join(kind.0).exists())?, kind)));
    let Some((ours, (file, all, [ahead, behind]))) = found else {
        return eprintln!("this machine has no weights of processor time: not tested");
    };
    let read = |group: &Path| std::fs::read_to_string(group.join(file)).unwrap().trim().to_owned();
    let weights = || -> Vec<String> {
        let entries = std::fs::read_dir(ours).unwrap().map(|entry| entry.unwrap().path());
        // Those that wait for an environment have no process.
        let used =
            |group: &Path| std::fs::read_to_string(group.join("cgroup.procs")).is_ok_and(|procs| !procs.is_empty());
        entries.filter(|path| used(path)).map(|group| read(&group)).collect()
    };
    assert_eq!(read(ours), all);
    assert_eq!(weights(), [ahead]);
    sandbox.set_standing(CpuShare::cores(1), Standing::Background).unwrap();
    assert_eq!(weights(), [behind]);
    sandbox.set_standing(CpuShare::cores(1), Standing::Foreground).unwrap();
    assert_eq!(weights(), [ahead]);
    sandbox.destroy().await;
    host.stop().await;
}
