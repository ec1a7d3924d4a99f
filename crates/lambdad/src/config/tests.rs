//! Tables: what is given, and what comes of it.

use control::RolloutPolicy;
use domain::{Egress, FunctionName};
use package::images::Registry;

use super::*;

pub(super) fn resolve(toml: Option<&str>, vars: &[(&str, &str)], flags: Flags) -> Result<Settings, String> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("lambdad.toml");
    if let Some(toml) = toml {
        std::fs::write(&path, toml).unwrap();
    }
    let flags = Flags { config: toml.map(|_| path.clone()), ..flags };
    let env = |name: &str| vars.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned());
    Settings::resolve(flags, &env, true).map_err(|e| e.to_string().replace(&path.display().to_string(), "FILE"))
}

fn egress(confinements: &domain::Confinements, name: &str) -> Egress {
    confinements.of(&FunctionName::new(name).unwrap(), &domain::Tags::new()).egress
}

#[test]
fn defaults() {
    let settings = resolve(None, &[], Flags::default()).unwrap();
    assert_eq!(settings.listen.to_string(), "127.0.0.1:4566");
    assert_eq!(settings.account, Account { region: "us-east-1".into(), id: "000000000000".into() });
    assert_eq!(settings.data_dir, Path::new("/var/lib/lambdad"));
    assert_eq!((settings.dev, settings.s3), (false, None));
    assert!(settings.network.allow.is_empty());
    assert_eq!(egress(&settings.confinements, "any"), Egress::Internet);
    assert_eq!(settings.limits.concurrent_executions, 1000);
}

#[test]
fn a_whole_file() {
    let settings = resolve(
        Some(
            r#"
            [server]
            listen = "0.0.0.0:80"
            region = "eu-west-1"
            account_id = "123456789012"
            data_dir = "/srv/lambdad"
            drain_seconds = 5
            allowed_hosts = ["lambda.corp"]
            [s3]
            endpoint = "https://minio.corp/"
            access_key_id = "AKID"
            secret_access_key = "s"
            [network]
            egress = false
            subnet = "10.9.0.0/16"
            allow = ["10.0.0.5", "10.1.0.0/16"]
            [functions."pay-*"]
            egress = "internet"
            [runtimes]
            dir = "/srv/runtimes"
            keep = 5
            [runtimes."python3.12"]
            interpreter = "/opt/python3.12/bin/python3"
            [logs]
            bytes_max = 1000
            age_days_max = 2
            [images]
            dirs = ["/srv/images", "/srv/more"]
            [registries."registry.corp:5000"]
            username = "u"
            password = "p"
            insecure = true
            [registries."other.corp"]
            [limits]
            concurrent_executions = 7
            environments = 8
            idle_seconds = 9
            [rollout]
            waves = [5, 100]
            pause_seconds = 60
            threshold_percent = 10
            invocations_min = 3
            "#,
        ),
        &[],
        Flags::default(),
    )
    .unwrap();
    assert_eq!(settings.listen.to_string(), "0.0.0.0:80");
    assert_eq!(settings.account, Account { region: "eu-west-1".into(), id: "123456789012".into() });
    assert_eq!(settings.data_dir, Path::new("/srv/lambdad"));
    assert_eq!(settings.drain, Duration::from_secs(5));
    assert_eq!(settings.allowed_hosts, ["lambda.corp"]);
    let s3 = settings.s3.unwrap();
    assert_eq!((s3.endpoint.as_str(), s3.region.as_str(), s3.path_style), ("https://minio.corp", "eu-west-1", true));
    assert_eq!(egress(&settings.confinements, "any"), Egress::None);
    assert_eq!(egress(&settings.confinements, "pay-in"), Egress::Internet);
    assert_eq!(settings.network.subnet.to_string(), "10.9.0.0/16");
    let allow: Vec<_> = settings.network.allow.iter().map(Cidr::to_string).collect();
    assert_eq!(allow, ["10.0.0.5/32", "10.1.0.0/16"]);
    assert_eq!(settings.runtimes.dir.as_deref(), Some(Path::new("/srv/runtimes")));
    assert_eq!(settings.runtimes.interpreters["python3.12"], Path::new("/opt/python3.12/bin/python3"));
    assert_eq!(settings.logs, Logs { bytes_max: 1000, age_max: Duration::from_secs(2 * 86_400) });
    let rollout = RolloutPolicy { waves: vec![5, 100], pause_ms: 60_000, margin: 0.1, invocations_min: 3 };
    assert_eq!(settings.versions, VersionSettings { rollout, keep: 5 });
    assert_eq!(settings.images.dirs, ["/srv/images", "/srv/more"].map(Path::new));
    let registry = Registry { username: "u".into(), password: "p".into(), insecure: true };
    let registries = [("other.corp", Registry::default()), ("registry.corp:5000", registry)];
    assert!(settings.images.registries.0.into_iter().eq(registries.map(|(host, said)| (host.to_owned(), said))));
    let limits = settings.limits;
    assert_eq!((limits.concurrent_executions, limits.environments, limits.idle), (7, 8, Duration::from_secs(9)));
}

#[test]
fn what_functions_reach() {
    let entries = |list: &[&str]| Egress::List(list.iter().map(|entry| entry.parse().unwrap()).collect());
    let file = "[network]\negress = [\"10.0.0.0/8\", \"db.corp:5432\"]\n[functions.open]\negress = \"open\"\n\
                [functions.\"*\"]\n[functions.\"n*\"]\negress = []";
    let settings = resolve(Some(file), &[], Flags::default()).unwrap();
    let found = ["other", "open", "none"].map(|name| egress(&settings.confinements, name));
    assert_eq!(found, [entries(&["10.0.0.0/8", "db.corp:5432"]), Egress::Open, entries(&[])]);
    for (value, expected) in [
        ("0", Ok(Egress::None)),
        ("true", Ok(Egress::Internet)),
        ("open", Ok(Egress::Open)),
        ("10.0.0.0/8", Ok(entries(&["10.0.0.0/8"]))),
        ("db.corp, localhost:80", Ok(entries(&["db.corp", "localhost:80"]))),
        ("closed", Err("LAMBDAD_EGRESS: 'closed' is neither")),
        ("a.b, 10.0.0.0/33", Err("LAMBDAD_EGRESS: '10.0.0.0/33' is neither a network nor a name")),
    ] {
        let settings = resolve(Some(file), &[("LAMBDAD_EGRESS", value)], Flags::default());
        match (settings.map(|settings| egress(&settings.confinements, "other")), expected) {
            (Err(error), Err(expected)) => assert!(error.starts_with(expected), "{error}"),
            (found, expected) => assert_eq!(found.ok(), expected.ok(), "{value}"),
        }
    }
}

#[test]
fn what_is_recorded() {
    let usual = resolve(None, &[], Flags::default()).unwrap().recorder;
    assert_eq!((usual.all, usual.limits.events_max, usual.limits.event_bytes_max), (false, 20, 1 << 20));
    assert_eq!((usual.limits.bytes_max, usual.limits.age_max), (256 << 20, Duration::from_secs(72 * 3600)));
    let file = "[recorder]\nall = true\nevents = 2\nevent_bytes_max = 3\nbytes_max = 4\nkeep_hours = 5\n";
    let given = resolve(Some(file), &[("LAMBDAD_RECORDER_EVENTS", "7")], Flags::default()).unwrap().recorder;
    let limits =
        RecordingLimits { events_max: 7, event_bytes_max: 3, bytes_max: 4, age_max: Duration::from_secs(5 * 3600) };
    assert_eq!(given, Recorder { all: true, limits });
    let refused = resolve(Some("[recorder]\nevents = 0\n"), &[], Flags::default()).unwrap_err();
    assert_eq!(refused, "FILE: [recorder] events: '0' is not a whole number of at least 1");
}

#[test]
fn flags_before_variables_before_the_file() {
    let file = "[server]\nlisten = \"127.0.0.1:1\"\ndata_dir = \"/file\"\nregion = \"eu-west-1\"";
    let vars = [("LAMBDAD_LISTEN", "127.0.0.1:2"), ("LAMBDAD_DATA_DIR", "/env"), ("LAMBDAD_DEV", "1")];
    let flags =
        Flags { listen: Some("127.0.0.1:3".parse().unwrap()), data_dir: Some("/flag".into()), ..Flags::default() };
    let shown = |settings: Settings| (settings.listen.port(), settings.data_dir, settings.dev, settings.account.region);
    let none = Flags::default;
    assert_eq!(shown(resolve(Some(file), &[], none()).unwrap()), (1, "/file".into(), false, "eu-west-1".into()));
    assert_eq!(shown(resolve(Some(file), &vars, none()).unwrap()), (2, "/env".into(), true, "eu-west-1".into()));
    assert_eq!(shown(resolve(Some(file), &vars, flags).unwrap()), (3, "/flag".into(), true, "eu-west-1".into()));
}

#[test]
fn errors_name_the_key_and_the_place() {
    let check = |toml: &str, expected: &[&str]| {
        let error = resolve(Some(toml), &[], Flags::default()).expect_err(toml);
        assert!(error.starts_with("FILE: "), "{error}");
        for part in expected {
            assert!(error.contains(part), "{error}\nlacks {part}");
        }
    };
    check("[server]\nlisten = \"127.0.0.1:1\"\nreigon = \"x\"", &["line 3", "unknown field `reigon`", "`region`"]);
    check("[srever]", &["line 1", "unknown field `srever`", "`server`"]);
    check("[server]\nlisten = 4566", &["line 2", "listen = 4566", "expected a string"]);
    check("[server", &["line 1"]);
    check("[server]\nlisten = \"localhost\"", &["[server] listen: 'localhost' is not an address and port"]);
    check("[server]\nregion = \"US-EAST-1\"", &["[server] region: 'US-EAST-1' is not a region"]);
    check("[server]\naccount_id = \"1\"", &["[server] account_id: '1' is not an account number"]);
    check("[server]\ndrain_seconds = 0", &["[server] drain_seconds: '0' is not a whole number"]);
    check("[s3]\nendpoint = \"minio\"", &["[s3] endpoint: 'minio'"]);
    check("[s3]\nendpoint = \"http://minio\"", &["[s3]: endpoint, access_key_id and secret_access_key"]);
    check("[network]\nallow = [\"10.0.0.0/33\"]", &["[network] allow: \"10.0.0.0/33\""]);
    check(
        "[network]\negress = \"all\"",
        &["[network] egress: 'all' is neither \"none\", \"internet\" nor \"open\", nor a list such as"],
    );
    check("[functions.x]\negress = 1", &["[functions.\"x\"] egress: '1' is neither"]);
    check("[functions.x]\negress = [\"10.1.0.0/8\"]", &["egress: '10.1.0.0/8' is an address inside a network"]);
    check("[network]\negress = [\"internet\"]", &["egress: \"internet\" is a policy, not a destination"]);
    check("[functions.x]\negress = [1]", &["egress: a destination is text"]);
    let many = format!("[network]\negress = [{}]", "\"a.b\",".repeat(257));
    check(&many, &["[network] egress: 257 destinations are more than 256"]);
    check("[functions.x]\nergess = 1", &["unknown field `ergess`", "`egress`"]);
    check("[functions.\"a b\"]", &["[functions.\"a b\"]: 'a b' is neither a function's name nor a pattern"]);
    check("[runtimes]\npython9 = 1", &["[runtimes]: unknown key 'python9'"]);
    check("[runtimes.\"python3.12\"]\npath = \"/x\"", &["[runtimes.\"python3.12\"]: unknown field `path`"]);
    check("[runtimes]\nkeep = 0", &["[runtimes] keep: '0' is not a whole number"]);
    check("[runtimes]\nkeep = \"all\"", &["[runtimes] keep: '\"all\"' is not a whole number"]);
    for waves in ["[]", "[0, 100]", "[10, 10, 100]", "[50]", "[100, 10]"] {
        check(&format!("[rollout]\nwaves = {waves}"), &["[rollout] waves: '", "rising list of per cents"]);
    }
    check("[rollout]\nthreshold_percent = 51", &["[rollout] threshold_percent: '51' is not a number of percentage"]);
    check("[rollout]\npause_seconds = 0", &["[rollout] pause_seconds: '0' is not a whole number"]);
    check("[runtimes]\ndir = 1", &["[runtimes] dir: must be a path"]);
    check("[images]\ndirs = [\"images\"]", &["[images] dirs: 'images' is not an absolute path"]);
    check("[registries.\"a.corp\"]\nusername = \"u\"", &["[registries.\"a.corp\"]: username and password"]);
    check("[registries.\"a.corp/x\"]", &["[registries.\"a.corp/x\"]: the name is a host and perhaps a port"]);
    let variable = |name: &str, value: &str| resolve(None, &[(name, value)], Flags::default()).unwrap_err();
    assert!(variable("LAMBDAD_LISTEN", "x").starts_with("LAMBDAD_LISTEN: 'x' is not an address"));
    assert_eq!(variable("LAMBDAD_DEV", "yes"), "LAMBDAD_DEV: 'yes' is neither true nor false");
    assert!(
        variable("LAMBDAD_CONFIG", "/nowhere/x.toml").starts_with("cannot read the configuration file /nowhere/x.toml")
    );
}

#[test]
fn going_without_limits_is_asked_for_in_one_of_three_ways() {
    let allowed = |toml, vars: &[_], allow_unlimited| {
        let flags = Flags { allow_unlimited, ..Flags::default() };
        resolve(toml, vars, flags).map(|settings| settings.sandbox.allow_unlimited)
    };
    assert_eq!(allowed(None, &[], false), Ok(false));
    assert_eq!(allowed(None, &[], true), Ok(true));
    assert_eq!(allowed(None, &[("LAMBDAD_ALLOW_UNLIMITED", "1")], false), Ok(true));
    assert_eq!(allowed(Some("[sandbox]\nallow_unlimited = true"), &[], false), Ok(true));
}

#[test]
fn dev_is_for_loopback() {
    let listen = |address: &str| {
        let flags = Flags { listen: Some(address.parse().unwrap()), dev: true, ..Flags::default() };
        resolve(None, &[], flags).map(|settings| settings.dev)
    };
    assert_eq!(listen("127.0.0.1:0"), Ok(true));
    assert_eq!(listen("[::1]:4566"), Ok(true));
    for open in ["0.0.0.0:4566", "[::]:4566", "192.0.2.1:80"] {
        assert!(listen(open).unwrap_err().contains("loopback only"), "{open}");
    }
}

#[test]
fn data_directories() {
    let check = |vars: &[(&str, &str)], is_root: bool, expected: &str| {
        let env = |name: &str| vars.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned());
        assert_eq!(default_data_dir(&env, is_root).unwrap(), Path::new(expected), "{vars:?}");
    };
    check(&[("LAMBDAD_DATA_DIR", "/x"), ("HOME", "/root")], true, "/x");
    check(&[("XDG_DATA_HOME", "/xdg")], true, "/var/lib/lambdad");
    check(&[("XDG_DATA_HOME", "/xdg"), ("HOME", "/home/ann")], false, "/xdg/lambdad");
    check(&[("XDG_DATA_HOME", ""), ("HOME", "/home/ann")], false, "/home/ann/.local/share/lambdad");
    assert!(default_data_dir(&|_| None, false).is_err());
}
