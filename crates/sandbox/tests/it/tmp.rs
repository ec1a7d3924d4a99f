//! `/tmp` on disk.

use std::path::Path;
use std::time::{Duration, Instant};

use sandbox::{ExitStatus, Launcher, Spec, TmpMode};

use crate::host;
use crate::support::{Host, config, data_dir, instance, oci_runtimes, read_until};

fn on_disk() -> Host {
    let data = data_dir();
    let instance = instance();
    let mut config = config(&instance, data.path());
    config.tmp = TmpMode::Disk;
    let launcher = Launcher::attach(sandbox::start(&config).unwrap()).unwrap();
    Host { data, instance, launcher }
}

fn with_tmp(host: &Host, script: &str, tmp_mb: u32) -> Spec {
    Spec { tmp_mb, ..host.shell(script) }
}

/// Loop devices over a file of this directory, which has no name any more.
pub fn loops(data: &Path) -> Vec<String> {
    let data = data.canonicalize().unwrap().display().to_string();
    let devices = std::fs::read_dir("/sys/block").unwrap().flatten();
    let backing = devices.filter_map(|device| std::fs::read_to_string(device.path().join("loop/backing_file")).ok());
    backing.filter(|file| file.starts_with(&data)).collect()
}

fn until(what: &str, mut done: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !done() {
        assert!(Instant::now() < deadline, "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[tokio::test]
async fn what_is_written_does_not_use_up_the_memory() {
    // 400 MB with 128 MB of memory; then all of it is there.
    let script =
        "dd if=/dev/zero of=/tmp/f bs=1048576 count=400 2>/dev/null && stat -c %s /tmp/f && : > /tmp/f && echo gone";
    let host = on_disk();
    let (output, exit) = host.run(with_tmp(&host, script, 512)).await;
    assert_eq!((&*output, exit.status, exit.oom_killed), ("419430400\ngone\n", ExitStatus::Code(0), false));
    host.stop().await;
    // And in memory it does: the same with a tmpfs is killed.
    let host = Host::start();
    let (_, exit) = host.run(with_tmp(&host, script, 512)).await;
    assert_eq!(
        (exit.status == ExitStatus::Code(0), exit.oom_killed || exit.status == ExitStatus::Code(137)),
        (false, true)
    );
    host.stop().await;
}

#[tokio::test]
async fn it_is_as_large_as_it_was_asked_to_be_and_holds_as_many_files() {
    let host = on_disk();
    for mb in [5_u64, 64] {
        let script = "dd if=/dev/zero of=/tmp/f bs=65536 2>/dev/null; stat -c %s /tmp/f";
        let (output, _) = host.run(with_tmp(&host, script, mb as u32)).await;
        let bytes: u64 = output.trim().parse().unwrap();
        assert!((mb << 20..(mb << 20) * 106 / 100 + (1 << 20)).contains(&bytes), "{mb} MB took {bytes}");
    }
    let script = "i=0; while (: > /tmp/f$i) 2>/dev/null; do i=$((i+1)); done; echo $i";
    let (output, _) = host.run(with_tmp(&host, script, 1)).await;
    let files: u32 = output.trim().parse().unwrap();
    assert!((48..=128).contains(&files), "{files}");
    host.stop().await;
}

#[tokio::test]
async fn each_has_its_own_and_it_is_empty_and_writable() {
    let host = on_disk();
    for _ in 0..8 {
        // More than are kept ready.
        let script =
            "ls -A /tmp; stat -c '%a %u' /tmp; echo x > /tmp/x; cat /tmp/x; (: > /x) 2>/dev/null || echo sealed";
        let (output, _) = host.run(with_tmp(&host, script, 16)).await;
        assert_eq!(output, "1777 0\nx\nsealed\n");
    }
    host.stop().await;
}

#[tokio::test]
async fn many_at_once_get_one_each() {
    let host = std::sync::Arc::new(on_disk());
    let mut running = tokio::task::JoinSet::new();
    for number in 0..12 {
        let host = host.clone();
        running.spawn(async move {
            let script = format!("ls -A /tmp; echo {number} > /tmp/n; cat /tmp/n");
            let (output, _) = host.run(with_tmp(&host, &script, 8)).await;
            assert_eq!(output, format!("{number}\n"));
        });
    }
    while let Some(done) = running.join_next().await {
        done.unwrap();
    }
    std::sync::Arc::into_inner(host).unwrap().stop().await;
}

#[tokio::test]
async fn oci_runtimes_get_it_too() {
    let host = on_disk();
    for program in oci_runtimes() {
        let script = "dd if=/dev/zero of=/tmp/f bs=1048576 count=20 2>/dev/null; stat -c %s /tmp/f; wc -c < /tmp/f";
        let spec = Spec { oci: Some(program.clone()), ..with_tmp(&host, script, 32) };
        let (output, _) = host.run(spec).await;
        assert!(output.ends_with("20971520\n"), "{}: {output}", program.display());
    }
    host.stop().await;
}

#[tokio::test]
async fn nothing_is_left_of_it_on_the_host() {
    let host = on_disk();
    let (data, free) = (host.data.path().to_owned(), || free_bytes(host.data.path()));
    let before = free();
    let mut sandbox = host
        .create(with_tmp(
            &host,
            "dd if=/dev/zero of=/tmp/f bs=1048576 count=200 2>/dev/null; sync; echo up; exec sleep 1000",
            512,
        ))
        .await;
    read_until(&mut sandbox, "up").await;
    assert!(!loops(&data).is_empty());
    let while_in_use = loops(&data).len();
    sandbox.destroy().await;
    // Those that are kept ready are made in the meantime, so the count says little; the space says it.
    until("the space did not come back", || free() + (64 << 20) > before);
    assert!(while_in_use <= 16, "{while_in_use}");
    assert_eq!(std::fs::read_dir(&data).unwrap().count(), 3, "root, code and the lock have names, and nothing else");
    assert_eq!(host.launcher.shutdown().await, "");
    until("a loop device was left", || loops(&data).is_empty());
    assert!(host::cgroups(&host.instance).is_empty());
}

#[tokio::test]
async fn a_killed_launcher_leaves_no_loop_device() {
    let host = on_disk();
    let mut sandbox = host.create(with_tmp(&host, "echo x > /tmp/x; echo up; exec sleep 1000", 16)).await;
    read_until(&mut sandbox, "up").await;
    let launcher = host.launcher.pid().unwrap().to_string();
    assert!(!loops(host.data.path()).is_empty());
    assert!(std::process::Command::new("kill").args(["-9", &launcher]).status().unwrap().success());
    sandbox.exited().await;
    let data = host.data.path().to_owned();
    until("a loop device was left", || loops(&data).is_empty());
    // The next one clears away the rest.
    drop(sandbox);
    let next = sandbox::start(&config(&host.instance, &data)).unwrap();
    assert_eq!(Launcher::attach(next).unwrap().shutdown().await, "");
}

#[tokio::test]
async fn who_makes_the_file_systems_has_two_powers_of_root() {
    let host = on_disk();
    let parent = format!("PPid:\t{}\n", host.launcher.pid().unwrap());
    let statuses = std::fs::read_dir("/proc").unwrap().flatten();
    let statuses = statuses.filter_map(|process| std::fs::read_to_string(process.path().join("status")).ok());
    // There is no environment: the only process below the launcher.
    let below: Vec<String> = statuses.filter(|status| status.contains(&parent)).collect();
    let [maker] = &below[..] else { panic!("{below:?}") };
    // CAP_DAC_OVERRIDE is number 1, CAP_SYS_ADMIN 21.
    let kept = format!("{:016x}", 1_u64 << 1 | 1 << 21);
    for (name, value) in [
        ("CapEff", &*kept),
        ("CapPrm", &kept),
        ("CapBnd", &kept),
        ("CapInh", "0000000000000000"),
        ("CapAmb", "0000000000000000"),
        ("NoNewPrivs", "1"),
    ] {
        assert!(maker.contains(&format!("\n{name}:\t{value}\n")), "{name} is not {value}: {maker}");
    }
    host.stop().await;
}

/// Bytes that are free on the file system of a directory.
fn free_bytes(path: &Path) -> u64 {
    let told = std::process::Command::new("stat").args(["-f", "-c", "%a %S"]).arg(path).output().unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    let numbers: Vec<u64> = told.split_whitespace().map(|number| number.parse().unwrap()).collect();
    numbers[0] * numbers[1]
}
