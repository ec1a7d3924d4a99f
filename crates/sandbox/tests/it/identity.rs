//! Who the function is, and what it holds.

use std::collections::BTreeMap;

use crate::support::Host;

fn fields(status: &str) -> BTreeMap<&str, &str> {
    status.lines().filter_map(|line| line.split_once(":\t")).map(|(name, value)| (name, value.trim())).collect()
}

#[tokio::test]
async fn it_is_the_functions_user_and_nobody_else() {
    let host = Host::start();
    let status = host.output("exec cat /proc/self/status").await;
    let status = fields(&status);
    assert_eq!(status["Uid"], "993\t993\t993\t993");
    assert_eq!(status["Gid"], "990\t990\t990\t990");
    assert_eq!(status["Groups"], "");
    for set in ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"] {
        assert_eq!(status[set], "0000000000000000", "{set}");
    }
    assert_eq!(status["NoNewPrivs"], "1");
    assert_eq!(status["Seccomp"], "2");
    assert_eq!(status["SigBlk"], "0000000000000000");
    assert_eq!(status["SigIgn"], "0000000000000000", "the launcher ignores signals; its children must not");
    assert_eq!(host.output("id -u; id -un").await, "993\nsbx_user1051\n");
    assert_eq!(host.output("exec /bin/setuid-id -u").await, "993\n", "set-id bits mean nothing");
    host.stop().await;
}

#[tokio::test]
async fn each_environment_has_its_own_ids_on_the_host() {
    let host = Host::start();
    let map = |text: String| text.split_whitespace().map(|n| n.parse::<u32>().unwrap()).collect::<Vec<_>>();
    let one = map(host.output("cat /proc/self/uid_map").await);
    let two = map(host.output("cat /proc/self/uid_map").await);
    assert_eq!((one[0], one[2], two[0], two[2]), (0, 65_536, 0, 65_536));
    assert_eq!(one[1].abs_diff(two[1]), 65_536);
    host.stop().await;
}

#[tokio::test]
async fn it_gets_exactly_its_environment() {
    let host = Host::start();
    let mut spec = host.command(&["/bin/cat", "/proc/self/environ"]);
    spec.env = vec![("ONE".into(), "1 = one".into()), ("LEER".into(), String::new()), ("ü".into(), "ö".into())];
    let (output, _) = host.run(spec).await;
    assert_eq!(output, "ONE=1 = one\0LEER=\0ü=ö\0");
    host.stop().await;
}

#[tokio::test]
async fn it_gets_three_descriptors_and_the_control_socket_if_there_is_one() {
    let host = Host::start();
    let list = "for fd in /proc/self/fd/*; do echo ${fd##*/}; done";
    // The shell opens the directory itself while it lists it.
    let with = |n: usize| (0..n).map(|fd| format!("{fd}\n")).collect::<String>();
    let listed = host.output(list).await;
    assert_eq!(listed, with(4), "0, 1, 2 and the directory");

    let (ours, theirs) = std::os::unix::net::UnixStream::pair().unwrap();
    let mut spec = host.shell("echo hello >&3; cat <&3");
    spec.control = Some(theirs.into());
    let mut sandbox = host.create(spec).await;
    let mut line = [0; 6];
    std::io::Read::read_exact(&mut &ours, &mut line).unwrap();
    assert_eq!(&line, b"hello\n");
    std::io::Write::write_all(&mut &ours, b"from outside").unwrap();
    drop(ours);
    assert_eq!(crate::support::read_until(&mut sandbox, "outside").await, "from outside");
    assert_eq!(sandbox.exited().await.status, sandbox::ExitStatus::Code(0));
    host.stop().await;
}

#[tokio::test]
async fn limits_of_a_process_are_the_services() {
    let host = Host::start();
    let limits = host.output("cat /proc/self/limits").await;
    let limit = |name: &str| {
        let line = limits.lines().find(|line| line.starts_with(name)).unwrap();
        line[name.len()..].split_whitespace().take(2).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(limit("Max open files"), "256 256");
    assert_eq!(limit("Max processes"), "64 64");
    assert_eq!(limit("Max core file size"), "1 1");
    assert_eq!(limit("Max locked memory"), "65536 65536");
    host.stop().await;
}

/// Service managers and containers like to forbid cores with a limit of 0, which the kernel takes for "pipe it to the
/// host's program all the same".
#[tokio::test]
async fn under_a_server_without_core_dumps_a_function_has_a_core_limit_of_one_and_keeps_it() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    use rustix::thread::CapabilitySet;
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).unwrap();
    // Without CAP_SYS_RESOURCE (a container's root, say) nobody raises it again.
    let can_raise = rustix::thread::capabilities(None).unwrap().effective.contains(CapabilitySet::SYS_RESOURCE);
    let expected = if can_raise { "1" } else { "0" };
    let host = Host::start();
    let limits =
        host.output("cat /proc/self/limits; ulimit -c 0 2>/dev/null && echo lowered; cat /proc/self/limits").await;
    let core = limits.lines().filter_map(|line| line.strip_prefix("Max core file size"));
    let core: Vec<Vec<&str>> = core.map(|rest| rest.split_whitespace().take(2).collect()).collect();
    assert_eq!((core, limits.contains("lowered")), (vec![vec![expected; 2]; 2], false));
    host.stop().await;
}
