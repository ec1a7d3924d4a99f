//! Messages across the socket and back, and what is not one.

use std::ffi::CStr;
use std::net::Ipv4Addr;
use std::os::fd::OwnedFd;

use rustix::net::{AddressFamily, SocketFlags, SocketType, socketpair};

use super::reply::{COUNTS_MAX, DESTINATIONS_MAX, Hello, Offer, Reply};
use super::request::{self, Request};
use super::{ADDRESSES_MAX, MESSAGE_BYTES_MAX, Packet, is_gone, receive, send};
use crate::Privilege;
use crate::cgroup::{CgroupVersion, Handles};
use crate::cpu::{CpuShare, CpuWeight};
use crate::daemon::{Assignment, DeniedTo, Exit, ExitStatus, LauncherConfig, Spec, TmpMode};
use crate::net::{EgressConfig, EgressPolicy, PolicyNumber};

fn spec() -> Spec {
    Spec {
        root: "/data/r".into(),
        code: Some("/data/c".into()),
        argv: vec!["/bin/x".into(), String::new()],
        env: vec![("A".into(), "1=2".into()), ("ü".into(), String::new())],
        cwd: "/var/task".into(),
        memory_mb: 1,
        cpu: CpuShare::cores(1),
        tmp_mb: 3,
        tasks_max: 4,
        open_files_max: 5,
        egress: EgressPolicy::Internet,
        oci: Some("/bin/oci".into()),
        control: None,
    }
}

#[test]
fn a_creation_arrives_as_it_was_sent() {
    let bytes = request::create(7, &spec(), PolicyNumber(9));
    let Request::Create(create) = Request::decode(&bytes).unwrap() else { panic!("not a creation") };
    assert_eq!((create.id, create.root, create.code, create.cwd), (7, "/data/r", Some("/data/c"), c"/var/task"));
    assert_eq!(create.argv, [c"/bin/x", c""]);
    assert_eq!(create.env, [c"A=1=2", CStr::from_bytes_with_nul("ü=\0".as_bytes()).unwrap()]);
    assert_eq!((create.memory_mb, create.cpu_quota_us, create.tmp_mb, create.tasks_max), (1, 100_000, 3, 4));
    assert_eq!((create.open_files_max, create.egress), (5, PolicyNumber(9)));
    assert_eq!((create.oci, create.control), (c"/bin/oci", false));
}

fn assignment() -> Assignment {
    Assignment { code: "/data/c".into(), memory_mb: 128, cpu: CpuShare::cores(2) }
}

#[test]
fn a_blank_and_its_assignment_arrive_as_they_were_sent() {
    let bytes = request::create(7, &Spec { code: None, ..spec() }, PolicyNumber(1));
    let Request::Create(create) = Request::decode(&bytes).unwrap() else { panic!("not a creation") };
    assert_eq!((create.code, create.cwd), (None, c"/var/task"));
    let bytes = request::assign(8, &assignment());
    let Request::Assign(assign) = Request::decode(&bytes).unwrap() else { panic!("not an assignment") };
    assert_eq!((assign.id, assign.code, assign.memory_mb, assign.cpu_quota_us), (8, "/data/c", 128, 200_000));
}

#[test]
fn a_configuration_arrives_as_it_was_sent() {
    let egress = EgressConfig { allow: vec!["10.0.0.0/8".parse().unwrap()], ..EgressConfig::default() };
    let config = LauncherConfig {
        egress: egress.clone(),
        tmp: TmpMode::Auto,
        cpu_weight: CpuWeight::new(300).unwrap(),
        memory_bytes: Some(7),
        oci: vec!["/bin/oci".into()],
        ..LauncherConfig::new("ab12", "/data")
    };
    let bytes = request::configure(&config, b"/data", b"/runtimes").unwrap();
    let Request::Configure(configure) = Request::decode(&bytes).unwrap() else { panic!("not a configuration") };
    assert_eq!((configure.instance, configure.data, configure.runtimes), ("ab12", "/data", "/runtimes"));
    assert_eq!(configure.egress, egress);
    assert_eq!((configure.tmp, configure.cpu_weight.get(), configure.memory_bytes), (TmpMode::Auto, 300, Some(7)));
    assert_eq!(configure.oci, [c"/bin/oci"]);
}

#[test]
fn every_cut_and_every_addition_is_refused() {
    let blank = Spec { code: None, ..spec() };
    let messages = [
        request::create(7, &spec(), PolicyNumber::NONE),
        request::create(7, &blank, PolicyNumber(1)),
        request::assign(7, &assignment()),
        request::resolved(1, 7, "db.corp", &[(Ipv4Addr::new(192, 0, 2, 1), 60)]),
        request::denied(1),
        request::kill(7),
        request::shutdown(),
    ];
    for message in messages {
        for bytes in 0..message.len() {
            assert!(Request::decode(&message[..bytes]).is_err(), "{bytes} bytes of {message:?}");
        }
        let longer = [&message[..], &[0]].concat();
        assert!(Request::decode(&longer).is_err());
    }
    assert_eq!(Request::decode(&[99]).unwrap_err().0, "unknown request");
}

#[test]
fn a_nul_inside_and_a_lying_count_are_refused() {
    let mut nul = spec();
    nul.cwd = "/a\0b".into();
    assert!(Request::decode(&request::create(1, &nul, PolicyNumber::NONE)).is_err());
    // The count of arguments follows the id, three strings, and whether there is code.
    let mut bytes = request::create(1, &spec(), PolicyNumber::NONE);
    let count = 1 + 8 + (4 + 8) + 1 + (4 + 8) + (4 + 10);
    assert_eq!(bytes[count..count + 4], 2_u32.to_le_bytes());
    bytes[count..count + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(Request::decode(&bytes).unwrap_err().0, "a list is longer than its message");
}

fn fd() -> OwnedFd {
    std::fs::File::open("/dev/null").unwrap().into()
}

#[test]
fn descriptors_arrive_in_their_places() {
    let (ours, theirs) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None).unwrap();
    let handles = Handles { freezer: None, memory_peak: Some(fd()), cpu: None, weight: None };
    let offer = Offer { output: fd(), runtime_api: fd(), endpoint: fd(), dns: fd(), handles };
    send(&ours, &Reply::Created { id: 3, offer: Box::new(offer) }.encode()).unwrap();
    let mut buffer = vec![0; MESSAGE_BYTES_MAX];
    let (bytes, fds) = receive(&theirs, &mut buffer).unwrap().unwrap();
    assert_eq!(fds.len(), 5);
    let Reply::Created { id: 3, offer } = Reply::decode(&buffer[..bytes], fds).unwrap() else {
        panic!("another reply")
    };
    let Handles { freezer: None, memory_peak: Some(_), cpu: None, weight: None } = offer.handles else {
        panic!("other handles")
    };
    // And without them it is refused.
    assert!(Reply::decode(&buffer[..bytes], Vec::new()).is_err());
    drop(ours);
    assert!(receive(&theirs, &mut buffer).unwrap().is_none(), "the other side is gone");
}

#[test]
fn a_side_that_went_with_messages_unread_is_gone() {
    let (ours, theirs) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None).unwrap();
    let reply = || Reply::Failed { id: 1, text: "unread".into() }.encode();
    send(&ours, &reply()).unwrap();
    drop(theirs);
    let kinds: Vec<_> = (0..2).map(|_| send(&ours, &reply()).unwrap_err()).collect();
    assert!(kinds.iter().all(is_gone), "{kinds:?}");
    assert_eq!(kinds[0].kind(), std::io::ErrorKind::ConnectionReset, "the one that was taken for a fault");
}

#[test]
fn an_end_arrives_as_it_was_sent() {
    for status in [ExitStatus::Code(-1), ExitStatus::Code(255), ExitStatus::Signal(9), ExitStatus::NotExecuted(2)] {
        for memory_peak_bytes in [None, Some(0), Some(1 << 40)] {
            let exit = Exit { status, oom_killed: true, memory_peak_bytes, denied: 7 };
            let packet = Reply::Exited { id: 5, exit }.encode();
            let Reply::Exited { id: 5, exit: arrived } = Reply::decode(&packet.bytes, vec![]).unwrap() else {
                panic!("another reply")
            };
            assert_eq!(arrived, exit);
        }
    }
    for privilege in [Privilege::Root, Privilege::Subordinate { ids: 65_536 }, Privilege::OneId] {
        let hello = Reply::Hello(Hello {
            cgroups: CgroupVersion::V2,
            privilege,
            missing: "cpu".into(),
            egress_off: "off\0".into(),
            notes: String::new(),
            memory: None,
        });
        let packet = hello.encode();
        let Reply::Hello(hello) = Reply::decode(&packet.bytes, vec![]).unwrap() else { panic!("another reply") };
        assert_eq!((hello.cgroups, hello.privilege), (CgroupVersion::V2, privilege));
        assert_eq!((&*hello.missing, &*hello.egress_off), ("cpu", "off?"));
    }
}

#[test]
fn what_is_said_of_the_network_arrives_as_it_was_sent() {
    let addresses: Vec<_> = (0..ADDRESSES_MAX as u32).map(|n| (Ipv4Addr::from_bits(n), n)).collect();
    let bytes = request::resolved(3, 7, "db.corp", &addresses);
    let Request::Resolved { token: 3, id: 7, name: "db.corp", addresses: arrived } = Request::decode(&bytes).unwrap()
    else {
        panic!("another request")
    };
    assert_eq!(arrived, addresses);
    let more = [&addresses[..], &addresses[..1]].concat();
    assert_eq!(Request::decode(&request::resolved(3, 7, "x", &more)).unwrap_err().0, "too many addresses");

    // As much as there can be still is one message; what is more is left out.
    let to = DeniedTo { address: Ipv4Addr::new(10, 0, 0, 1), protocol: 6, port: 5432, packets: u64::MAX };
    let counts: Vec<_> = (0..COUNTS_MAX as u64 + 1).map(|n| (n, u64::MAX)).collect();
    let destinations = vec![(u64::MAX, to); DESTINATIONS_MAX + 1];
    let reply = Reply::Denied { token: 4, counts: counts.clone(), destinations: destinations.clone() }.encode();
    assert!(reply.bytes.len() < MESSAGE_BYTES_MAX, "{}", reply.bytes.len());
    let Reply::Denied { token: 4, counts: some, destinations: few } = Reply::decode(&reply.bytes, vec![]).unwrap()
    else {
        panic!("another reply")
    };
    assert_eq!((&some[..], &few[..]), (&counts[..COUNTS_MAX], &destinations[..DESTINATIONS_MAX]));
    assert!(Reply::decode(&reply.bytes[..reply.bytes.len() - 1], vec![]).is_err());
    let reply = Reply::Resolved { token: 5, problem: "p".into() }.encode();
    let Reply::Resolved { token: 5, problem } = Reply::decode(&reply.bytes, vec![]).unwrap() else { panic!("another") };
    assert_eq!(problem, "p");
}

#[test]
fn a_message_has_a_longest_length() {
    let (ours, theirs) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None).unwrap();
    let mut buffer = vec![0; MESSAGE_BYTES_MAX];
    send(&ours, &Packet::plain(vec![1; MESSAGE_BYTES_MAX])).unwrap();
    assert_eq!(receive(&theirs, &mut buffer).unwrap().unwrap().0, MESSAGE_BYTES_MAX);
    let refused = send(&ours, &Packet::plain(vec![1; MESSAGE_BYTES_MAX + 1])).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::InvalidInput);
}
