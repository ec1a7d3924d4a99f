//! What the function sees, and what it can change.

use sandbox::ExitStatus;

use crate::support::Host;

#[tokio::test]
async fn it_sees_its_own_tree_and_the_mounts_that_belong_there() {
    let host = Host::start();
    let mounts = host.output("cat /proc/self/mountinfo").await;
    let mut seen: Vec<String> = mounts
        .lines()
        .map(|line| {
            let fields: Vec<&str> = line.split(' ').collect();
            let kind = line.split(" - ").nth(1).unwrap().split(' ').next().unwrap();
            let options: Vec<&str> = fields[5].split(',').filter(|option| !option.ends_with("atime")).collect();
            // The file system that the runtime tree lies on is the machine's own business.
            let kind = if ["/", "/var/task"].contains(&fields[4]) { "tree" } else { kind };
            format!("{} {kind} {}", fields[4], options.join(","))
        })
        .filter(|line| !line.starts_with("/proc/"))
        .collect();
    seen.sort();
    assert_eq!(
        seen,
        [
            "/ tree ro,nosuid,nodev",
            "/dev tmpfs ro,nosuid,noexec",
            "/proc proc ro,nosuid,nodev,noexec",
            "/tmp tmpfs rw,nosuid,nodev",
            "/var/task tree ro,nosuid,nodev",
        ]
    );
    assert!(mounts.lines().filter(|line| line.contains(" /proc/")).all(|line| line.contains(" ro,")), "{mounts}");
    assert_eq!(host.output("ls /dev").await, "fd\nfull\nnull\nrandom\nstderr\nstdin\nstdout\nurandom\nzero\n");
    assert_eq!(host.output("cat /var/task/handler; pwd; hostname").await, "the function's code\n/var/task\nlambda\n");
    host.stop().await;
}

#[tokio::test]
async fn of_the_machine_it_sees_only_what_runtimes_read() {
    let host = Host::start();
    // Size in bytes of what can be read; a directory lists nothing. What this kernel lacks is nothing to hide.
    let script = "for f in buddyinfo diskstats kallsyms locks modules partitions softirqs zoneinfo; do \
        [ -e /proc/$f ] && head -c 1 /proc/$f 2>/dev/null | wc -c; done; \
        for d in bus driver fs irq pressure; do [ -d /proc/$d ] && ls /proc/$d; done; true";
    let seen = host.output(script).await;
    assert!(seen.lines().all(|line| line.trim() == "0") && seen.lines().count() >= 6, "{seen}");
    let read = "for f in meminfo cpuinfo stat loadavg uptime self/cgroup self/mountinfo self/status; do \
        [ $(head -c 1 /proc/$f | wc -c) = 1 ] || echo $f; done";
    assert_eq!(host.output(read).await, "", "what runtimes read is hidden");
    host.stop().await;
}

#[tokio::test]
async fn only_tmp_and_devices_can_be_written() {
    let host = Host::start();
    for path in [
        "/x",
        "/var/task/x",
        "/bin/x",
        "/etc/passwd",
        "/dev/x",
        "/proc/x",
        "/proc/sys/kernel/hostname",
        "/proc/self/comm",
    ] {
        let script = format!("(echo x > {path}) 2>/dev/null && echo written || echo refused");
        assert_eq!(host.output(&script).await, "refused\n", "{path}");
    }
    let script = "echo x > /tmp/a && cat /tmp/a && echo y > /dev/null && echo z > /dev/stderr && stat -c %a /tmp";
    assert_eq!(host.output(script).await, "x\nz\n1777\n");
    host.stop().await;
}

#[tokio::test]
async fn tmp_is_as_large_as_it_was_asked_to_be() {
    let host = Host::start();
    let mut spec = host.shell("dd if=/dev/zero of=/tmp/f bs=1048576 2>/dev/null; stat -c %s /tmp/f");
    spec.tmp_mb = 5;
    assert_eq!(host.run(spec).await.0, "5242880\n");
    let mut spec = host.shell(
        "i=0; while (: > /tmp/f$i) 2>/dev/null; do i=$((i+1)); done; [ $i -gt 50 ] && [ $i -lt 64 ] && echo bounded",
    );
    spec.tmp_mb = 1;
    assert_eq!(host.run(spec).await.0, "bounded\n");
    host.stop().await;
}

#[tokio::test]
async fn it_sees_only_its_own_processes_and_cannot_touch_the_first() {
    let host = Host::start();
    let script = "for p in /proc/[0-9]*; do echo ${p##*/}; done; \
        kill -9 1 2>/dev/null && echo killed; cat /proc/1/environ 2>/dev/null && echo read; \
        ls /proc/1/fd >/dev/null 2>&1 && echo listed; ls /proc/1/root/ >/dev/null 2>&1 && echo entered; true";
    assert_eq!(host.output(script).await, "1\n2\n");
    host.stop().await;
}

#[tokio::test]
async fn it_has_a_network_of_its_own_with_nothing_but_loopback() {
    let host = Host::start();
    let devices = host.output("cat /proc/net/dev").await;
    let names: Vec<&str> = devices.lines().skip(2).map(|line| line.split(':').next().unwrap().trim()).collect();
    assert_eq!(names, ["lo"]);
    host.stop().await;
}

#[tokio::test]
async fn the_daemon_serves_sockets_inside() {
    let host = Host::start();
    let script = "import socket; s = socket.create_connection(('127.0.0.1', 9001)); print(s.recv(9).decode(), flush=True); \
        t = socket.create_connection(('127.0.0.1', 4566)); u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); \
        u.sendto(b'question', ('127.0.0.1', 53)); print(u.recv(9).decode())";
    let Some(python) = python_tree(&host) else { return };
    let mut spec = host.command(&[&python, "-I", "-S", "-c", script]);
    spec.env = vec![("PYTHONHOME".into(), "/usr".into())];
    let mut sandbox = host.create(spec).await;
    let (mut api, _) = sandbox.runtime_api.as_ref().unwrap().accept().await.unwrap();
    tokio::io::AsyncWriteExt::write_all(&mut api, b"the-api-x").await.unwrap();
    sandbox.endpoint.as_ref().unwrap().accept().await.unwrap();
    let dns = sandbox.dns.as_ref().unwrap();
    let mut question = [0; 16];
    let (bytes, from) = dns.recv_from(&mut question).await.unwrap();
    assert_eq!(&question[..bytes], b"question");
    dns.send_to(b"an-answer", from).await.unwrap();
    assert_eq!(crate::support::read_until(&mut sandbox, "an-answer").await, "the-api-x\nan-answer\n");
    assert_eq!(sandbox.exited().await.status, ExitStatus::Code(0));
    host.stop().await;
}

/// Gives the host's Python with its library to the tree, if the host has one at the usual place.
fn python_tree(host: &Host) -> Option<String> {
    let real = std::fs::canonicalize("/usr/bin/python3").ok()?;
    let library = std::path::Path::new("/usr/lib").join(real.file_name()?);
    assert!(library.is_dir(), "{} is not where Debian has it", library.display());
    let target = host.data.path().join("root/usr/lib");
    std::fs::create_dir_all(&target).unwrap();
    let copied = std::process::Command::new("cp").arg("-a").arg(&library).arg(&target).status().unwrap();
    assert!(copied.success());
    Some("/bin/python3".into())
}
