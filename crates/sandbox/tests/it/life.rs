//! From creation to the end.

use std::time::Duration;

use sandbox::{CreateError, ExitStatus};
use tokio::io::AsyncReadExt;

use crate::host;
use crate::support::{Host, read_until};

#[tokio::test]
async fn the_end_is_reported_as_it_was() {
    let host = Host::start();
    for (script, status) in [
        ("exit 0", ExitStatus::Code(0)),
        ("exit 1", ExitStatus::Code(1)),
        ("exit 127", ExitStatus::Code(127)),
        ("kill -KILL $$", ExitStatus::Signal(9)),
        ("kill -SEGV $$", ExitStatus::Signal(11)),
        ("kill -TERM $$", ExitStatus::Signal(15)),
        // Those it leaves behind do not keep it alive, and their end is not its end.
        ("sleep 1000 & exit 3", ExitStatus::Code(3)),
        ("(exit 5) & wait; exit 4", ExitStatus::Code(4)),
    ] {
        let (_, exit) = host.run(host.shell(script)).await;
        assert_eq!((exit.status, exit.oom_killed), (status, false), "{script}");
    }
    host.stop().await;
}

#[tokio::test]
async fn what_cannot_be_executed_says_so() {
    let host = Host::start();
    for (command, errno) in [("/bin/absent", libc_errno::ENOENT), ("/etc/passwd", libc_errno::EACCES)] {
        let (_, exit) = host.run(host.command(&[command])).await;
        assert_eq!(exit.status, ExitStatus::NotExecuted(errno), "{command}");
    }
    host.stop().await;
}

mod libc_errno {
    pub const ENOENT: i32 = 2;
    pub const EACCES: i32 = 13;
}

#[tokio::test]
async fn a_step_that_fails_is_named_and_leaves_nothing() {
    let host = Host::start();
    let refused = |change: fn(&mut sandbox::Spec, &Host)| {
        let mut spec = host.shell("true");
        change(&mut spec, &host);
        let launcher = host.launcher.clone();
        async move {
            match launcher.create(spec).await {
                Err(CreateError::Refused(text)) => text,
                Err(other) => panic!("{other}"),
                Ok(_) => panic!("it was made"),
            }
        }
    };
    let text = refused(|spec, _| spec.cwd = "/absent".into()).await;
    assert_eq!(text, "changing to the working directory failed: No such file or directory (os error 2)");
    let text = refused(|spec, _| spec.code = spec.code.take().map(|code| code.join("absent"))).await;
    assert_eq!(text, "mounting the function's code at /var/task failed: No such file or directory (os error 2)");
    let text = refused(|spec, _| spec.root = "/".into()).await;
    assert!(text.starts_with("/ is not a plain path below "), "{text}");
    let text = refused(|spec, host| {
        std::os::unix::fs::symlink("/", host.data.path().join("link")).unwrap();
        spec.root = spec.root.with_file_name("link");
    })
    .await;
    assert_eq!(text, "mounting the runtime tree failed: Too many levels of symbolic links (os error 40)");
    let text = refused(|spec, _| spec.env.push(("X".into(), "x".repeat(70_000)))).await;
    assert_eq!(text, "its command and environment variables are longer than 65536 bytes together");
    let text = refused(|spec, _| spec.env.push(("X".into(), "a\0b".into()))).await;
    assert_eq!(text, "the environment variable \"X\" has a NUL character in it");
    assert_eq!(host::processes(&host.instance).len(), 0);
    // The launcher is well.
    assert_eq!(host.output("echo well").await, "well\n");
    host.stop().await;
}

#[tokio::test]
async fn a_frozen_one_stands_still_and_goes_on() {
    let host = Host::start();
    let mut spec = host.shell("i=0; while :; do i=$((i+1)); case $i in *000) echo $i;; esac; done");
    spec.cpu = sandbox::CpuShare::cores(1);
    let mut sandbox = host.create(spec).await;
    read_until(&mut sandbox, "3000\n").await;
    sandbox.freeze().unwrap();
    // What it wrote before it stopped is in the pipe; then nothing comes any more.
    let mut chunk = vec![0; 65_536];
    while let Ok(read) =
        tokio::time::timeout(Duration::from_millis(200), sandbox.output.as_mut().unwrap().read(&mut chunk)).await
    {
        assert_ne!(read.unwrap(), 0);
    }
    let pids = host::processes(&host.instance);
    let used = |pids: &std::collections::BTreeSet<i32>| {
        let stat = |pid: &i32| std::fs::read_to_string(format!("/proc/{pid}/schedstat")).unwrap();
        pids.iter().map(stat).collect::<Vec<_>>()
    };
    let before = used(&pids);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(used(&pids), before, "no processor time while frozen");
    sandbox.thaw().unwrap();
    let bytes = sandbox.output.as_mut().unwrap().read(&mut chunk).await.unwrap();
    assert_ne!(bytes, 0);
    // And killed while frozen, it dies.
    sandbox.freeze().unwrap();
    sandbox.kill();
    assert_eq!(sandbox.exited().await.status, ExitStatus::Signal(9));
    sandbox.destroy().await;
    host.stop().await;
}

#[tokio::test]
async fn dropping_it_kills_it() {
    let host = Host::start();
    let mut sandbox = host.create(host.shell("echo up; exec sleep 1000")).await;
    read_until(&mut sandbox, "up").await;
    let pids = host::processes(&host.instance);
    assert_eq!(pids.len(), 2);
    drop(sandbox);
    // The launcher answers in order, so the next one's end comes after it.
    assert_eq!(host.output("echo next").await, "next\n");
    while pids.iter().any(|&pid| host::is_alive(pid)) {
        tokio::task::yield_now().await;
    }
    host.stop().await;
}

#[tokio::test]
async fn a_creation_that_nobody_waits_for_is_undone() {
    let host = Host::start();
    let creation = host.launcher.create(host.shell("exec sleep 1000"));
    assert!(tokio::time::timeout(Duration::from_nanos(1), creation).await.is_err());
    host.output("true").await;
    while !host::processes(&host.instance).is_empty() {
        tokio::task::yield_now().await;
    }
    host.stop().await;
}

#[tokio::test]
async fn shutting_down_ends_all() {
    let host = Host::start();
    let mut sandboxes = Vec::new();
    for _ in 0..4 {
        sandboxes.push(host.create(host.shell("exec sleep 1000")).await);
    }
    sandboxes[0].freeze().unwrap();
    assert_eq!(host.launcher.shutdown().await, "");
    for sandbox in &mut sandboxes {
        assert_eq!(sandbox.exited().await.status, ExitStatus::Signal(9));
    }
    assert!(host::cgroups(&host.instance).is_empty());
    let refused = host.launcher.create(host.shell("true")).await.err().expect("it has ended");
    assert!(refused.to_string().contains("the launcher has ended"), "{refused}");
}
