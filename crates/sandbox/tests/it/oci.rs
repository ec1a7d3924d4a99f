//! The same environment, made by each OCI runtime that the machine has.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sandbox::{CpuShare, CreateError, ExitStatus, Spec};

use crate::host;
use crate::support::{Host, oci_runtimes, read_until};

/// Runs a test with each runtime. One that is missing is named on the test's standard error.
async fn with_each(test: impl AsyncFn(&Host, &Path)) {
    for name in ["crun", "runc", "runsc"] {
        match sandbox::oci_runtime(name) {
            Ok(program) => {
                let host = Host::start();
                test(&host, &program).await;
                host.stop().await;
            }
            Err(error) => eprintln!("SKIPPED for {name}: {error}"),
        }
    }
}

fn is_gvisor(program: &Path) -> bool {
    program.ends_with("runsc")
}

fn shell(host: &Host, program: &Path, script: &str) -> Spec {
    let mut spec = host.shell(script);
    spec.oci = Some(program.into());
    spec
}

async fn output(host: &Host, program: &Path, script: &str) -> String {
    let (output, exit) = host.run(shell(host, program, script)).await;
    assert_eq!(exit.status, ExitStatus::Code(0), "{}: {script:?} wrote {output:?}", program.display());
    output
}

#[tokio::test]
async fn the_end_is_reported_as_it_was() {
    with_each(async |host, program| {
        for (script, status) in [
            ("exit 0", ExitStatus::Code(0)),
            ("exit 1", ExitStatus::Code(1)),
            ("kill -KILL $$", ExitStatus::Signal(9)),
            ("kill -SEGV $$", ExitStatus::Signal(11)),
            ("sleep 1000 & exit 3", ExitStatus::Code(3)),
        ] {
            let (_, exit) = host.run(shell(host, program, script)).await;
            assert_eq!((exit.status, exit.oom_killed), (status, false), "{}: {script}", program.display());
        }
        for (command, errno) in [("/bin/absent", 2), ("/etc/passwd", 13)] {
            let mut spec = host.command(&[command]);
            spec.oci = Some(program.into());
            let (output, exit) = host.run(spec).await;
            assert_eq!((exit.status, &*output), (ExitStatus::NotExecuted(errno), ""), "{}", program.display());
        }
    })
    .await;
}

#[tokio::test]
async fn it_is_the_functions_user_without_a_privilege() {
    with_each(async |host, program| {
        let status = output(host, program, "exec cat /proc/self/status").await;
        let status: BTreeMap<_, _> = status.lines().filter_map(|line| line.split_once(":\t")).collect();
        for (name, ids) in [("Uid", "993\t993\t993\t993"), ("Gid", "990\t990\t990\t990")] {
            assert_eq!(status[name], ids, "{}", program.display());
        }
        for set in ["CapInh", "CapPrm", "CapEff", "CapBnd"] {
            assert_eq!(status[set], "0000000000000000", "{}: {set}", program.display());
        }
        // gVisor is the filter, and leaves the line out.
        if !is_gvisor(program) {
            assert_eq!((status["NoNewPrivs"], status["Seccomp"]), ("1", "2"), "{}", program.display());
        }
        assert_eq!(output(host, program, "exec /bin/setuid-id -u").await, "993\n", "set-id bits mean nothing");
        assert_eq!(output(host, program, "hostname; pwd").await, "lambda\n/var/task\n");
    })
    .await;
}

#[tokio::test]
async fn it_has_its_own_trees_and_can_write_to_tmp_alone() {
    with_each(async |host, program| {
        let name = program.display();
        assert_eq!(output(host, program, "cat handler").await, "the function's code\n", "{name}");
        for path in ["/x", "/var/task/x", "/bin/x", "/etc/passwd", "/dev/x", "/proc/sys/kernel/hostname"] {
            let script = format!("(echo x > {path}) 2>/dev/null && echo written || echo refused");
            assert_eq!(output(host, program, &script).await, "refused\n", "{name}: {path}");
        }
        assert_eq!(output(host, program, "echo x > /tmp/a && cat /tmp/a && echo y > /dev/null").await, "x\n", "{name}");
        let mut spec =
            shell(host, program, "dd if=/dev/zero of=/tmp/f bs=1048576 2>/dev/null; stat -c %s /tmp/f; wc -c </tmp/f");
        spec.tmp_mb = 5;
        let (written, _) = host.run(spec).await;
        assert!(written.ends_with("5242880\n"), "{name}: {written}");
        // The runtime may need a moment more than what it started.
        // In gVisor it is the first process itself.
        let kill = if is_gvisor(program) { "" } else { "kill -9 1 2>/dev/null; " };
        let script = "while set -- /proc/[0-9]* && [ $# -gt 2 ]; do :; done; echo alone";
        let script = format!("{kill}{script}");
        assert_eq!(output(host, program, &script).await, "alone\n", "{name}");
        let devices = output(host, program, "cat /proc/net/dev").await;
        let names: Vec<&str> =
            devices.lines().skip(2).filter_map(|line| line.split(':').next()).map(str::trim).collect();
        assert_eq!(names, ["lo"], "{name}");
    })
    .await;
}

/// The host's ids, seen from outside: whatever escapes is nobody.
#[tokio::test]
async fn no_process_of_it_is_roots() {
    with_each(async |host, program| {
        let mut sandbox = host.create(shell(host, program, "echo up; exec sleep 1000")).await;
        read_until(&mut sandbox, "up").await;
        let pids = host::processes(&host.instance);
        assert!(pids.len() >= 2, "{pids:?}");
        for pid in pids {
            let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
            let uids = status.lines().find_map(|line| line.strip_prefix("Uid:\t")).unwrap();
            let all_high = uids.split('\t').all(|uid| uid.parse::<u32>().unwrap() >= 0x7000_0000);
            assert!(all_high, "{}: process {pid} has {uids}", program.display());
        }
        sandbox.destroy().await;
    })
    .await;
}

#[tokio::test]
async fn the_control_socket_and_the_output_reach_it() {
    with_each(async |host, program| {
        let (ours, theirs) = std::os::unix::net::UnixStream::pair().unwrap();
        let fd = sandbox::control_fd(Some(program));
        let mut spec = shell(host, program, &format!("echo hello >&{fd}; cat <&{fd}"));
        spec.control = Some(theirs.into());
        let mut sandbox = host.create(spec).await;
        let mut line = [0; 6];
        std::io::Read::read_exact(&mut &ours, &mut line).unwrap();
        assert_eq!(&line, b"hello\n", "{}", program.display());
        std::io::Write::write_all(&mut &ours, b"from outside").unwrap();
        drop(ours);
        assert_eq!(read_until(&mut sandbox, "outside").await, "from outside");
        assert_eq!(sandbox.exited().await.status, ExitStatus::Code(0));
        sandbox.destroy().await;
    })
    .await;
}

#[tokio::test]
async fn memory_is_limited_and_measured() {
    with_each(async |host, program| {
        let mut spec = shell(host, program, "a=xxxxxxxxxxxxxxxx; while :; do a=$a$a; done");
        spec.memory_mb = 32;
        let (_, exit) = host.run(spec).await;
        let name = program.display();
        assert_eq!((exit.status, exit.oom_killed), (ExitStatus::Signal(9), true), "{name}");
        let peak = exit.memory_peak_bytes.unwrap() >> 20;
        assert!((30..=32 + 48).contains(&peak), "{name}: {peak} MB");
    })
    .await;
}

#[tokio::test]
async fn it_freezes_thaws_and_dies_frozen() {
    with_each(async |host, program| {
        let mut spec = shell(host, program, "i=0; while :; do i=$((i+1)); case $i in *000) echo $i;; esac; done");
        spec.cpu = CpuShare::cores(1);
        let mut sandbox = host.create(spec).await;
        read_until(&mut sandbox, "2000\n").await;
        sandbox.freeze().unwrap();
        let silence = std::time::Duration::from_millis(300);
        let mut chunk = vec![0; 65_536];
        let mut output = sandbox.output.take().unwrap();
        use tokio::io::AsyncReadExt as _;
        while let Ok(read) = tokio::time::timeout(silence, output.read(&mut chunk)).await {
            assert_ne!(read.unwrap(), 0);
        }
        sandbox.thaw().unwrap();
        assert_ne!(output.read(&mut chunk).await.unwrap(), 0, "{}", program.display());
        sandbox.freeze().unwrap();
        sandbox.kill();
        assert_eq!(sandbox.exited().await.status, ExitStatus::Signal(9));
        sandbox.destroy().await;
        assert!(host::processes(&host.instance).is_empty());
    })
    .await;
}

#[tokio::test]
async fn others_are_made_while_it_starts() {
    with_each(async |host, program| {
        // The launcher answers in order only what it has at hand: one of its own overtakes a runtime's.
        let slow = host.launcher.create(shell(host, program, "echo up; exec sleep 1000"));
        let quick = host.launcher.create(host.shell("exec sleep 1000"));
        tokio::pin!(slow, quick);
        let quick = tokio::select! {
            biased;
            _ = &mut slow => panic!("{}: it was ready first", program.display()),
            quick = &mut quick => quick.unwrap(),
        };
        let mut slow = slow.await.unwrap();
        read_until(&mut slow, "up").await;
        quick.destroy().await;
        slow.destroy().await;
    })
    .await;
}

#[tokio::test]
async fn what_fails_is_told_in_the_runtimes_words_and_leaves_nothing() {
    with_each(async |host, program| {
        let mut spec = shell(host, program, "true");
        spec.cwd = "/absent".into();
        // Some make the directory where they can, and fail at that; some go on.
        match host.launcher.create(spec).await {
            Err(CreateError::Refused(text)) => {
                assert!(text.starts_with("the OCI runtime exited with code ") && text.contains("said"), "{text}");
            }
            Err(other) => panic!("{other}"),
            Ok(sandbox) => sandbox.destroy().await,
        }
        assert_eq!(host::processes(&host.instance).len(), 0);
        assert_eq!(output(host, program, "echo well").await, "well\n");
    })
    .await;
}

#[tokio::test]
async fn a_program_that_was_not_named_at_the_start_is_refused() {
    let host = Host::start();
    for program in ["/bin/sh", "crun", "/usr/bin/../bin/crun"] {
        let mut spec = host.shell("true");
        spec.oci = Some(program.into());
        let refused = host.launcher.create(spec).await.err().expect("it was taken");
        assert!(refused.to_string().contains(&format!("{program} is not an OCI runtime of this server")), "{refused}");
    }
    host.stop().await;
}

#[test]
fn a_program_that_others_can_change_is_refused_at_the_start() {
    use std::os::unix::fs::PermissionsExt;
    let data = crate::support::data_dir();
    let program: PathBuf = data.path().join("crun");
    std::fs::copy("/bin/true", &program).unwrap();
    std::fs::set_permissions(&program, PermissionsExt::from_mode(0o777)).unwrap();
    let mut config = crate::support::config(&crate::support::instance(), data.path());
    config.oci = vec![program];
    let refused = sandbox::start(&config).unwrap_err().to_string();
    assert!(refused.contains("others than root can change it"), "{refused}");
}

#[test]
fn this_machine_has_one_at_least() {
    // `./dev test` asks for them; without any, the tests above show nothing.
    assert!(!oci_runtimes().is_empty(), "install crun, runc or runsc");
}
