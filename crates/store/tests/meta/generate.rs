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
            custom_runtime: architecture_name(architecture),
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

/// None for one, some for the other.
fn architecture_name(architecture: Architecture) -> Option<CustomRuntime> {
    let alias = architecture.as_str().to_owned();
    (architecture == Architecture::Arm64).then(|| CustomRuntime { runtime: format!("r {alias}"), alias })
}

fn version_ref((tree, custom): ([u8; 32], Option<(String, String)>)) -> RuntimeVersionRef {
    let tree = Digest(tree);
    match custom {
        Some((runtime, version)) => RuntimeVersionRef::Custom { runtime, version, tree },
        None => RuntimeVersionRef::Managed(tree),
    }
}

pub fn function() -> impl Strategy<Value = Function> {
    let version = prop_oneof![Just(Version::Latest), (1..=i64::MAX as u64).prop_map(Version::Number)];
    let key = ("[a-zA-Z0-9_.-]{1,64}", version, any::<String>());
    let runtime_version = option::of((any::<[u8; 32]>(), option::of(any::<(String, String)>())).prop_map(version_ref));
    let update =
        prop_oneof![Just(RuntimeUpdate::Auto), Just(RuntimeUpdate::FunctionUpdate), Just(RuntimeUpdate::Manual)];
    let history = proptest::collection::vec(any::<String>().prop_map(RuntimeId::new), 0..3);
    let code = (any::<[u8; 32]>(), any::<u64>(), runtime_version, update, history);
    let state = prop_oneof![Just(State::Pending), Just(State::Active), reason().prop_map(State::Failed)];
    let last_update = prop_oneof![
        Just(LastUpdate::None),
        Just(LastUpdate::Successful),
        Just(LastUpdate::InProgress),
        reason().prop_map(LastUpdate::Failed)
    ];
    let rest = (any::<(u64, u64)>(), btree_map(any::<String>(), any::<String>(), 0..4));
    (key, config(), code, state, last_update, rest).prop_map(|(key, config, code, state, last_update, rest)| {
        let (sha256, size_bytes, runtime_version, runtime_update, runtime_history) = code;
        Function {
            name: FunctionName::new(&key.0).unwrap(),
            version: key.1,
            config,
            code: Code { sha256: Digest(sha256), size_bytes },
            runtime_version,
            runtime_update,
            runtime_history,
            state,
            last_update,
            revision: Revision::new(key.2),
            last_modified: Millis(rest.0.0),
            last_published: rest.0.1,
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
            custom_runtime: None,
            handler: Some(text("handler")),
            role: text("arn:aws:iam::000000000000:role/r"),
            description: text("description").repeat(12),
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
        runtime_version: Some(RuntimeVersionRef::Managed(Digest([!n as u8; 32]))),
        runtime_update: RuntimeUpdate::Auto,
        runtime_history: vec![RuntimeId::new(text("runtime"))],
        state: State::Active,
        last_update: LastUpdate::Successful,
        revision: Revision::new(format!("r{n}")),
        last_published: n,
        last_modified: Millis(n),
        tags: [("n".into(), n.to_string())].into(),
    }
}
