//! Who the server's processes are, what they may do, and what of its secrets shows in them.

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use testkit::Server;

use crate::installed::{run, stdout};

/// Where there is no account `lambdad` (docs/decisions/0050).
const UID_DEFAULT: u32 = 84_566;

/// The user that a server becomes on this machine.
fn uid() -> u32 {
    let passwd = std::fs::read_to_string("/etc/passwd").expect("the accounts");
    let account = passwd.lines().find_map(|line| line.strip_prefix("lambdad:")?.split(':').nth(1)?.parse().ok());
    account.unwrap_or(UID_DEFAULT)
}

fn status(pid: u32) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/status")).expect("a process that runs");
    let fields = text.lines().filter_map(|line| line.split_once(":\t"));
    fields.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect()
}

fn core_limit(pid: u32) -> String {
    let limits = std::fs::read_to_string(format!("/proc/{pid}/limits")).expect("its limits");
    let line = limits.lines().find_map(|line| line.strip_prefix("Max core file size")).expect("the limit");
    line.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}

/// Files in `/proc/PID` belong to root when nobody else may look at the process.
fn is_closed(pid: u32) -> bool {
    std::fs::metadata(format!("/proc/{pid}/mem")).expect("its memory").uid() == 0
}

#[test]
fn only_the_launcher_is_root_and_no_secret_shows() {
    const SECRETS: [&str; 6] = ["hunter-root", "hunter-s3", "hunter-smtp", "hunter-hook", "hunter-else", "hunter-env"];
    let server = Server::builder()
        .env("LAMBDAD_ROOT_ACCESS_KEY_ID", "AKIAHUNTER")
        .env("LAMBDAD_ROOT_SECRET_ACCESS_KEY", "hunter-root")
        .env("LAMBDAD_S3_ENDPOINT", "http://127.0.0.1:1")
        .env("LAMBDAD_S3_ACCESS_KEY_ID", "id")
        .env("LAMBDAD_S3_SECRET_ACCESS_KEY", "hunter-s3")
        .env("LAMBDAD_NOTICES_SMTP", "smtp://lambdad:hunter-smtp@127.0.0.1:1?tls=opportunistic")
        .env("LAMBDAD_NOTICES_FROM", "lambdad@example.com")
        .env("LAMBDAD_NOTICES_TO", "platform@example.com")
        .env("LAMBDAD_NOTICES_WEBHOOK", "http://127.0.0.1:1/hunter-hook")
        .env("SOME_TOKEN", "hunter-else")
        .start();
    let folder = testkit::repository().join("examples/hello-python");
    run(server.cli().arg("deploy").arg(&folder).args(["--env", "TOKEN=hunter-env"]));
    assert!(stdout(server.cli().args(["invoke", "hello-python", "--payload", "{}"])).contains("Hello"));

    let (daemon, launcher) = (server.pid(), server.launcher());
    let user = uid().to_string();
    let is = status(daemon);
    assert_eq!(is["Uid"].split_whitespace().collect::<Vec<_>>(), [user.as_str(); 4]);
    assert_eq!((is["Groups"].as_str(), is["NoNewPrivs"].as_str()), ("", "1"));
    for set in ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"] {
        assert_eq!(is[set], "0000000000000000", "{set} of the daemon");
    }
    assert_eq!((core_limit(daemon).as_str(), is_closed(daemon)), ("0 0", true));

    let is = status(launcher);
    assert_eq!((is["Uid"].as_str(), is["NoNewPrivs"].as_str()), ("0\t0\t0\t0", "1"));
    assert_eq!((is["CapInh"].as_str(), is["CapAmb"].as_str()), ("0000000000000000", "0000000000000000"));
    // CHOWN, DAC_OVERRIDE, KILL, SETGID, SETUID, SETPCAP, NET_BIND_SERVICE, NET_ADMIN, SYS_CHROOT, SYS_PTRACE,
    // SYS_ADMIN and SYS_RESOURCE, as sandbox/src/launcher/privileges.rs gives reasons for: those of them that this test has.
    let kept = [0, 1, 5, 6, 7, 8, 10, 12, 18, 19, 21, 24].iter().fold(0_u64, |all, bit| all | 1 << bit);
    let had = u64::from_str_radix(&status(std::process::id())["CapPrm"], 16).expect("a set");
    for set in ["CapPrm", "CapEff"] {
        assert_eq!(is[set], format!("{:016x}", kept & had), "{set} of the launcher");
    }
    assert_eq!(u64::from_str_radix(&is["CapBnd"], 16).map(|set| set & !kept), Ok(0));
    // 1 is the kernel's value for "none" where cores go to a program.
    assert!(["1 1", "0 0"].contains(&core_limit(launcher).as_str()) && is_closed(launcher), "{}", core_limit(launcher));

    // The daemon, the launcher, the first process of an environment, and the function, which alone has its variable.
    let all = family(daemon);
    assert!(all.len() >= 4, "{all:?}");
    for pid in all {
        for file in ["cmdline", "environ"] {
            let text = std::fs::read(format!("/proc/{pid}/{file}")).unwrap_or_default();
            let text = String::from_utf8_lossy(&text).into_owned();
            let is_function = status(pid)["Seccomp"] == "2";
            let shown: Vec<_> = SECRETS.iter().filter(|secret| text.contains(**secret)).collect();
            // One that was made as a blank got its variables later.
            let allowed = |secret: &&str| is_function && file == "environ" && *secret == "hunter-env";
            assert!(shown.iter().all(|secret| allowed(secret)), "{file} of {:?}: {shown:?}", status(pid)["Name"]);
        }
    }
    server.stop();
}

/// A process and its descendants.
fn family(pid: u32) -> Vec<u32> {
    let mut all = vec![pid];
    let mut at = 0;
    while at < all.len() {
        let threads = std::fs::read_dir(format!("/proc/{}/task", all[at])).into_iter().flatten();
        for thread in threads.filter_map(Result::ok) {
            let text = std::fs::read_to_string(thread.path().join("children")).unwrap_or_default();
            all.extend(text.split_whitespace().filter_map(|pid| pid.parse::<u32>().ok()));
        }
        at += 1;
    }
    all
}

/// Everything below a directory that does not belong to the user.
fn not_of(uid: u32, dir: &Path) -> Vec<PathBuf> {
    let found = Command::new("find").arg(dir).args(["!", "-uid", &uid.to_string()]).output().expect("running find");
    String::from_utf8_lossy(&found.stdout).lines().map(PathBuf::from).collect()
}

#[test]
fn a_directory_that_a_root_server_made_is_taken_over() {
    let server = Server::start();
    run(server.cli().arg("deploy").arg(testkit::repository().join("examples/hello-python")));
    let stopped = server.stop();
    let data = stopped.data_dir();
    let given = Command::new("chown").args(["-R", "0:0"]).arg(&data).status().expect("running chown");
    assert!(given.success());
    let server = stopped.start();
    assert!(stdout(server.cli().args(["invoke", "hello-python", "--payload", "{}"])).contains("Hello"));
    // The launcher's lock is nobody else's to hold.
    let lock = data.join("launcher.lock");
    assert!(not_of(uid(), &data).iter().all(|path| *path == lock), "{:?}", not_of(uid(), &data));
    server.stop();
}
