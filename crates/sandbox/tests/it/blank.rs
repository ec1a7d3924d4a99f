//! Environments that are made without code and get some later.

use std::os::fd::OwnedFd;
use std::path::Path;

use sandbox::{Assignment, CpuShare, CreateError, Sandbox, Spec};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;

use crate::support::Host;

/// Runs what it is sent, a line at a time.
struct Blank {
    sandbox: Sandbox,
    control: UnixStream,
}

impl Blank {
    async fn make(host: &Host) -> Blank {
        let (control, theirs) = UnixStream::pair().unwrap();
        let theirs = theirs.into_std().unwrap();
        theirs.set_nonblocking(false).unwrap();
        let script = "while read -r line <&3; do { eval \"$line\"; echo; } >&3 2>&3; done";
        let spec = Spec { code: None, cwd: "/".into(), control: Some(OwnedFd::from(theirs)), ..host.shell(script) };
        Blank { sandbox: host.create(spec).await, control }
    }

    /// What a line writes, up to an empty one.
    async fn say(&mut self, line: &str) -> String {
        self.control.write_all(format!("{line}\n").as_bytes()).await.unwrap();
        let mut seen = String::new();
        while !seen.ends_with("\n\n") && seen != "\n" {
            let mut chunk = [0; 1024];
            let bytes = self.control.read(&mut chunk).await.unwrap();
            assert_ne!(bytes, 0, "it ended after {seen:?}");
            seen.push_str(std::str::from_utf8(&chunk[..bytes]).unwrap());
        }
        seen.trim_end().to_owned()
    }
}

fn assignment(code: &Path) -> Assignment {
    Assignment { code: code.into(), memory_mb: 300, cpu: CpuShare::cores(1) }
}

/// Memory limits of the instance's environments, bytes.
fn limits(instance: &str) -> Vec<u64> {
    crate::host::cgroups(instance)
        .iter()
        .flat_map(|ours| std::fs::read_dir(ours).unwrap())
        .filter_map(|group| {
            let group = group.unwrap().path();
            let read = |file| std::fs::read_to_string(group.join(file)).ok();
            read("memory.limit_in_bytes").or_else(|| read("memory.max"))?.trim().parse().ok()
        })
        .collect()
}

#[tokio::test]
async fn a_blank_gets_its_code_and_its_limits_once() {
    let host = Host::start();
    let code = host.data.path().canonicalize().unwrap().join("code");
    let mut blank = Blank::make(&host).await;
    assert_eq!(blank.say("ls /var/task").await, "");
    assert!(!limits(&host.instance).contains(&(300 << 20)));

    blank.sandbox.assign(&assignment(&code)).await.unwrap();
    assert_eq!(blank.say("cat /var/task/handler").await, "the function's code");
    assert!(blank.say("echo x > /var/task/new").await.contains("Read-only file system"));
    assert!(limits(&host.instance).contains(&(300 << 20)));

    let again = blank.sandbox.assign(&assignment(&code)).await.unwrap_err();
    assert!(matches!(&again, CreateError::Refused(text) if text == "it has its code already"), "{again}");
    blank.sandbox.destroy().await;
    host.stop().await;
}

#[tokio::test]
async fn two_blanks_do_not_see_each_others_code() {
    let host = Host::start();
    let data = host.data.path().canonicalize().unwrap();
    std::fs::create_dir(data.join("other")).unwrap();
    std::fs::write(data.join("other/handler"), "another's\n").unwrap();
    let (mut one, mut two) = (Blank::make(&host).await, Blank::make(&host).await);
    one.sandbox.assign(&assignment(&data.join("code"))).await.unwrap();
    assert_eq!(two.say("ls /var/task").await, "");
    two.sandbox.assign(&assignment(&data.join("other"))).await.unwrap();
    assert_eq!(two.say("cat /var/task/handler").await, "another's");
    assert_eq!(one.say("cat /var/task/handler").await, "the function's code");
    // The launcher is where it was.
    assert_eq!(host.output("cat /var/task/handler").await, "the function's code\n");
    one.sandbox.destroy().await;
    two.sandbox.destroy().await;
    host.stop().await;
}

#[tokio::test]
async fn what_is_no_blank_or_no_code_is_refused() {
    let host = Host::start();
    let code = host.data.path().canonicalize().unwrap().join("code");
    let refused = async |sandbox: &Sandbox, code: &Path| match sandbox.assign(&assignment(code)).await {
        Err(CreateError::Refused(text)) => text,
        other => panic!("{other:?}"),
    };
    let whole = host.create(host.shell("sleep 1000")).await;
    assert_eq!(refused(&whole, &code).await, "it has its code already");
    let blank = Blank::make(&host).await;
    assert!(refused(&blank.sandbox, Path::new("/etc")).await.starts_with("/etc is not a plain path below "));
    let blank = Blank::make(&host).await;
    std::os::unix::fs::symlink("/etc", code.with_file_name("link")).unwrap();
    let text = refused(&blank.sandbox, &code.with_file_name("link")).await;
    assert!(text.contains("Too many levels of symbolic links"), "{text}");
    let mut ended = Blank::make(&host).await;
    ended.control.write_all(b"exit\n").await.unwrap();
    ended.sandbox.exited().await;
    assert_eq!(refused(&ended.sandbox, &code).await, "it has ended");
    for sandbox in [whole, blank.sandbox, ended.sandbox] {
        sandbox.destroy().await;
    }
    host.stop().await;
}
