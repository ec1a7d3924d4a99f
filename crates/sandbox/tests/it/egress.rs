//! Egress on the whole way: function, forwarder, launcher, table. The machine and the world around it are network namespaces
//! of the test; no packet leaves them.

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::process::Command;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use rustix::process::{Pid, Signal, kill_process};
use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space, unshare_unsafe};
use sandbox::dns::Names;
use sandbox::{Cidr, Destination, EgressConfig, EgressPolicy, Host as To, Launcher, LauncherConfig, Spec, TmpMode};

use crate::support::{Host, config, data_dir, instance};

const PUBLIC: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 10);
const PUBLIC_TOO: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 11);
const PRIVATE: Ipv4Addr = Ipv4Addr::new(10, 9, 9, 9);

/// A network of the calling thread's own.
fn own_network() -> OwnedFd {
    // SAFETY: changes only which network this short thread sees.
    unsafe { unshare_unsafe(UnshareFlags::NEWNET) }.unwrap();
    run("ip", "link set lo up");
    File::open("/proc/thread-self/ns/net").unwrap().into()
}

fn run(program: &str, arguments: &str) -> String {
    let output = Command::new(program).args(arguments.split(' ')).output().unwrap();
    assert!(output.status.success(), "{program} {arguments}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Runs a test in a machine of its own with one neighbour that has all the addresses, and listens on the port.
fn in_a_machine<F: Future<Output = ()>>(test: impl FnOnce(u16) -> F + Send + 'static) {
    if !rustix::process::geteuid().is_root() {
        eprintln!("SKIPPED: only root can make network namespaces");
        return;
    }
    let machine = std::thread::spawn(move || {
        let _machine = own_network();
        std::fs::write("/proc/sys/net/ipv4/ip_forward", "0").unwrap();
        let outside = std::thread::spawn(own_network).join().unwrap();
        let path = format!("/proc/{}/fd/{}", std::process::id(), outside.as_raw_fd());
        run("ip", &format!("link add up0 type veth peer name w0 netns {path}"));
        run("ip", "addr add 203.0.113.1/24 dev up0");
        run("ip", "link set up0 up");
        let listener = std::thread::spawn(move || {
            move_into_link_name_space(outside.as_fd(), Some(LinkNameSpaceType::Network)).unwrap();
            run("ip", &format!("addr add {PUBLIC}/24 dev w0"));
            run("ip", &format!("addr add {PUBLIC_TOO}/32 dev w0"));
            run("ip", &format!("addr add {PRIVATE}/32 dev lo"));
            run("ip", "link set w0 up");
            TcpListener::bind("0.0.0.0:0").unwrap()
        });
        let listener = listener.join().unwrap();
        run("ip", &format!("route add default via {PUBLIC}"));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(test(listener.local_addr().unwrap().port()));
    });
    if let Err(panic) = machine.join() {
        std::panic::resume_unwind(panic);
    }
}

/// A name server that knows every name, and tells which names it was asked for.
fn name_server() -> (SocketAddr, Receiver<String>) {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap();
    let (asked, questions) = channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 512];
        while let Ok((length, from)) = socket.recv_from(&mut buffer) {
            let question = &buffer[..length];
            let mut name = String::new();
            let mut at = 12;
            while question[at] != 0 {
                let label = &question[at + 1..at + 1 + usize::from(question[at])];
                name = format!("{name}{}.", String::from_utf8_lossy(label));
                at += 1 + label.len();
            }
            let mut answer = question[..at + 5].to_vec();
            answer[2..12].copy_from_slice(&[0x81, 0x80, 0, 1, 0, 0, 0, 0, 0, 0]);
            let address = match name.split('.').next() {
                Some("private") => PRIVATE,
                Some("a") => PUBLIC_TOO,
                _ => PUBLIC,
            };
            if question[at + 2] == 1 {
                answer[7] = 1;
                answer.extend([0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4]);
                answer.extend(address.octets());
            }
            socket.send_to(&answer, from).unwrap();
            if asked.send(name).is_err() {
                break;
            }
        }
    });
    (address, questions)
}

fn listing(entries: &[(&str, Option<u16>)]) -> EgressPolicy {
    let host = |text: &str| text.parse::<Cidr>().map_or_else(|_| To::Name(text.into()), To::Network);
    EgressPolicy::List(entries.iter().map(|(text, port)| Destination { host: host(text), port: *port }).collect())
}

fn start(instance: &str, data: &std::path::Path, policies: Vec<EgressPolicy>) -> Launcher {
    let egress = EgressConfig { policies, ..EgressConfig::default() };
    let started = sandbox::start(&LauncherConfig { egress, ..config(instance, data) }).unwrap();
    assert_eq!(started.egress_off(), None);
    Launcher::attach(started).unwrap()
}

/// For each place in turn, whether bash gets a connection there.
fn attempts(places: &[&str], port: u16) -> String {
    let places = places.join(" ");
    format!("for place in {places}; do (exec 3<>/dev/tcp/$place/{port}) 2>/dev/null && echo $place; done; true")
}

#[test]
fn a_listed_name_is_open_when_it_is_told() {
    in_a_machine(|port| async move {
        let (resolver, questions) = name_server();
        let names = listing(&[("public.example", Some(port)), ("private.example", None), ("*.below.example", Some(1))]);
        let both = listing(&[("private.example", None), ("10.0.0.0/8", Some(port))]);
        let data = data_dir();
        let instance = instance();
        let launcher = start(&instance, data.path(), vec![names.clone(), both.clone(), EgressPolicy::Internet]);
        let host = Host { data, instance, launcher };
        let public = PUBLIC.to_string();
        let places = [
            &public[..],
            "public.example",
            "PUBLIC.example.",
            &public,
            "private.example",
            "a.below.example",
            "other.example",
        ];
        for (policy, reached, denied, asked) in [
            (
                names,
                &["public.example", "PUBLIC.example.", &public][..],
                // The address before the name, the private one, the port.
                3,
                &["public.example.", "private.example.", "a.below.example."][..],
            ),
            // Only the network opens what is private.
            (both, &["private.example"], 2, &["private.example."]),
            (
                EgressPolicy::Internet,
                &[&public, "public.example", "PUBLIC.example.", &public, "a.below.example", "other.example"],
                1,
                &["public.example.", "private.example.", "a.below.example.", "other.example."],
            ),
            (EgressPolicy::None, &[], 0, &[]),
        ] {
            let mut spec = host.command(&["/bin/bash", "-c", &attempts(&places, port)]);
            spec.egress = policy.clone();
            let mut sandbox = host.create(spec).await;
            let names = Names::of(&policy, sandbox.name_gate());
            let dns = sandbox.dns.take().unwrap();
            let forwarder = tokio::spawn(sandbox::dns::serve(dns, Arc::from([resolver]), names));
            let mut output = String::new();
            let mut pipe = sandbox.output.take().unwrap();
            tokio::io::AsyncReadExt::read_to_string(&mut pipe, &mut output).await.unwrap();
            assert_eq!(output.lines().collect::<Vec<_>>(), reached, "{policy:?}");
            assert_eq!(sandbox.exited().await.denied, denied, "{policy:?}");
            sandbox.destroy().await;
            forwarder.abort();
            let mut heard: Vec<String> = questions.try_iter().map(|name| name.to_ascii_lowercase()).collect();
            heard.sort();
            heard.dedup();
            let mut asked = asked.to_vec();
            asked.sort_unstable();
            assert_eq!(heard, asked, "{policy:?}");
        }
        host.stop().await;
        assert_eq!(run("nft", "list tables"), "");
    });
}

#[test]
fn what_is_denied_can_be_asked_while_it_lives() {
    in_a_machine(|port| async move {
        let data = data_dir();
        let instance = instance();
        let launcher = start(&instance, data.path(), vec![EgressPolicy::Internet]);
        let host = Host { data, instance, launcher };
        let script = attempts(&["10.9.9.9", "10.9.9.9"], port) + "; echo done; sleep 1000";
        let mut spec = host.command(&["/bin/bash", "-c", &script]);
        spec.egress = EgressPolicy::Internet;
        let mut sandbox = host.create(spec).await;
        crate::support::read_until(&mut sandbox, "done").await;
        let denials = host.launcher.denied().await.unwrap();
        assert_eq!(denials.counts, [(sandbox.id(), 2)]);
        let [(whose, to)] = denials.destinations[..] else { panic!("{denials:?}") };
        assert_eq!((whose, to.address, to.protocol, to.port, to.packets), (sandbox.id(), PRIVATE, 6, port, 2));
        sandbox.kill();
        assert_eq!(sandbox.exited().await.denied, 2);
        sandbox.destroy().await;
        assert_eq!(host.launcher.denied().await.unwrap(), sandbox::Denials::default());
        let mut spec = host.shell("true");
        spec.egress = EgressPolicy::Open;
        let error = host.launcher.create(spec).await.err().expect("not configured").to_string();
        assert!(error.contains("was not started with the policy Open"), "{error}");
        host.stop().await;
    });
}

#[test]
fn a_killed_launchers_network_goes_at_the_next_start() {
    in_a_machine(|_| async move {
        let data = data_dir();
        let instance = instance();
        let links = || run("ip", "-o link show").matches(&format!(" ld{instance}-")).count();
        for policies in [vec![EgressPolicy::Internet, EgressPolicy::Open], vec![listing(&[("a.example", None)])]] {
            let last = policies.last().cloned().unwrap();
            let launcher = start(&instance, data.path(), policies);
            let host = Host { data: data_dir(), instance: instance.clone(), launcher };
            let mut spec = host.shell("echo up; sleep 1000");
            let path = data.path().canonicalize().unwrap();
            (spec.root, spec.code) = (path.join("root"), Some(path.join("code")));
            spec.egress = last;
            let mut sandbox = host.create(spec).await;
            crate::support::read_until(&mut sandbox, "up").await;
            assert!(links() > 0);
            let pid = Pid::from_raw(host.launcher.pid().unwrap().cast_signed()).unwrap();
            kill_process(pid, Signal::KILL).unwrap();
            host.launcher.ended().await;
            assert_eq!(run("nft", "list tables"), format!("table inet lambdad_{instance}\n"));
        }
        let launcher = start(&instance, data.path(), vec![EgressPolicy::Internet]);
        assert_eq!(launcher.shutdown().await, "");
        assert_eq!((links(), run("nft", "list tables")), (0, String::new()));
    });
}

/// A `/tmp` on disk has a loop device that does not go by itself.
#[test]
fn what_fails_for_want_of_an_address_leaves_no_tmp_behind() {
    in_a_machine(|_| async move {
        let (data, instance) = (data_dir(), instance());
        // Five addresses.
        let egress = EgressConfig {
            policies: vec![EgressPolicy::Internet],
            subnet: "10.73.0.0/29".parse().unwrap(),
            ..EgressConfig::default()
        };
        let config = LauncherConfig { egress, tmp: TmpMode::Disk, ..config(&instance, data.path()) };
        let launcher = Launcher::attach(sandbox::start(&config).unwrap()).unwrap();
        let host = Host { data, instance, launcher };
        let (mut running, mut failed) = (Vec::new(), 0);
        for _ in 0..20 {
            let spec = Spec { egress: EgressPolicy::Internet, ..host.shell("while :; do sleep 60; done") };
            match host.launcher.create(spec).await {
                Ok(sandbox) => running.push(sandbox),
                Err(_) => failed += 1,
            }
        }
        assert!(!running.is_empty() && failed >= 10, "{} run, {failed} failed", running.len());
        // Those that run, and four that are kept ready.
        let loops = crate::tmp::loops(host.data.path()).len();
        assert!(loops <= running.len() + 4, "{loops} loop devices, {} run", running.len());
        for sandbox in running {
            sandbox.destroy().await;
        }
        host.stop().await;
    });
}
