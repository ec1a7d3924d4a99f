//! Functions: any at all, and plain ones.

use domain::*;
use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;

fn reason() -> impl Strategy<Value = Reason> {
    let code = prop_oneof![
        Just(ReasonCode::InternalError),
        Just(ReasonCode::InvalidZipFileException),
        Just(ReasonCode::InvalidRuntime)
    ];
    (code, any::<String>()).prop_map(|(code, text)| Reason { code, text })
}

fn config() -> impl Strategy<Value = Config> {
    let owner = (any::<String>(), option::of(any::<String>()), any::<String>(), any::<String>());
    let sizes = any::<(u32, u32, u32)>();
    let environment = option::of(btree_map(any::<String>(), any::<String>(), 0..4));
    let architecture = prop_oneof![Just(Architecture::X86_64), Just(Architecture::Arm64)];
    let tracing = prop_oneof![Just(Tracing::PassThrough), Just(Tracing::Active)];
    let snap_start = prop_oneof![Just(SnapStart::None), Just(SnapStart::PublishedVersions)];
    let rest = (architecture, tracing, snap_start, any::<String>(), option::of(any::<String>()));
    (owner, sizes, environment, rest).prop_map(|(owner, sizes, environment, rest)| {
        let (runtime, handler, role, description) = owner;
        let (memory_mb, timeout_seconds, tmp_mb) = sizes;
        let (architecture, tracing, snap_start, group, dead_letter_target) = rest;
        Config {
            runtime: RuntimeId::new(runtime),
            handler,
            role,
            description,
            memory_mb,
            timeout_seconds,
            tmp_mb,
            environment,
            architecture,
            tracing,
            logging: Logging { format: LogFormat::Text, group },
            snap_start,
            dead_letter_target,
        }
    })
}

pub fn function() -> impl Strategy<Value = Function> {
    let version = prop_oneof![Just(Version::Latest), (1..=i64::MAX as u64).prop_map(Version::Number)];
    let key = ("[a-zA-Z0-9_.-]{1,64}", version, any::<String>());
    let code = (any::<[u8; 32]>(), any::<u64>(), option::of(any::<[u8; 32]>()));
    let state = prop_oneof![Just(State::Pending), Just(State::Active), reason().prop_map(State::Failed)];
    let last_update = prop_oneof![
        Just(LastUpdate::None),
        Just(LastUpdate::Successful),
        Just(LastUpdate::InProgress),
        reason().prop_map(LastUpdate::Failed)
    ];
    let rest = (any::<u64>(), btree_map(any::<String>(), any::<String>(), 0..4));
    (key, config(), code, state, last_update, rest).prop_map(|(key, config, code, state, last_update, rest)| {
        let (sha256, size_bytes, runtime_version) = code;
        Function {
            name: FunctionName::new(&key.0).unwrap(),
            version: key.1,
            config,
            code: Code { sha256: Digest(sha256), size_bytes },
            runtime_version: runtime_version.map(Digest),
            state,
            last_update,
            revision: Revision::new(key.2),
            last_modified: Millis(rest.0),
            tags: rest.1,
        }
    })
}

/// `name` at revision `r<n>`, about 1 KiB of it, and every field says `n` somewhere.
pub fn plain(name: &str, n: u64) -> Function {
    let text = |what: &str| format!("{what} {n}");
    Function {
        name: FunctionName::new(name).unwrap(),
        version: Version::Latest,
        config: Config {
            runtime: RuntimeId::new("python3.13"),
            handler: Some(text("handler")),
            role: text("arn:aws:iam::000000000000:role/r"),
            description: text("description").repeat(20),
            memory_mb: 128,
            timeout_seconds: 3,
            tmp_mb: 512,
            environment: Some([("N".into(), n.to_string())].into()),
            architecture: Architecture::HOST,
            tracing: Tracing::PassThrough,
            logging: Logging { format: LogFormat::Text, group: format!("/aws/lambda/{name}") },
            snap_start: SnapStart::None,
            dead_letter_target: None,
        },
        code: Code { sha256: Digest([n as u8; 32]), size_bytes: n },
        runtime_version: Some(Digest([!n as u8; 32])),
        state: State::Active,
        last_update: LastUpdate::Successful,
        revision: Revision::new(format!("r{n}")),
        last_modified: Millis(n),
        tags: [("n".into(), n.to_string())].into(),
    }
}
