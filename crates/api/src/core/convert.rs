//! Between the wire's structs and the rules' types.

use control::custom::{Alias, Runtime, Version, VersionState};
use domain::{Account, Architecture, Millis, ReleaseLifecycle, ReleaseState, RuntimeArn};
use wire::Error;
use wire::lambda_core as w;

/// The same members in another struct: the service has four for each thing.
macro_rules! only {
    ($all:expr => $to:ident { $($member:ident),+ $(,)? }) => {{
        let all = $all;
        wire::lambda_core::$to { $($member: all.$member),+ }
    }};
}
pub(super) use only;

/// As every timestamp of this API: text, which the model leaves open.
fn time(at: Millis) -> Option<String> {
    Some(at.rfc3339())
}

/// A runtime with all its members.
pub(super) fn runtime(runtime: Runtime, account: &Account) -> w::GetRuntimeResponse {
    let Runtime { name, id, description, license, lifecycle, tags: _, created, modified, delete_at } = runtime;
    w::GetRuntimeResponse {
        arn: Some(RuntimeArn::new(account, &name).to_string()),
        name: Some(name),
        description,
        license_info: license,
        release_lifecycle: lifecycle_shown(lifecycle),
        state: Some(if delete_at.is_some() { "PENDING_DELETION" } else { "ACTIVE" }.into()),
        pending_deletion_at: delete_at.and_then(time),
        created: time(created),
        last_modified: time(modified),
        id: Some(id),
    }
}

/// A version with all its members.
pub(super) fn version(version: Version, account: &Account) -> w::GetRuntimeVersionResponse {
    let Version { runtime, name, image, platforms, env: _, notes, state, created, modified, delete_at } = version;
    let state = match (delete_at, state) {
        (Some(_), _) => "PENDING_DELETION",
        (None, VersionState::Creating) => "CREATING",
        (None, VersionState::Active { .. }) => "ACTIVE",
        (None, VersionState::Failed { .. }) => "FAILED",
    };
    let platform = |platform: control::custom::Platform| w::Platform {
        architecture: Some(platform.architecture),
        os: Some(platform.os),
        digest: Some(format!("sha256:{}", platform.digest)),
    };
    w::GetRuntimeVersionResponse {
        arn: Some(RuntimeArn::new(account, &runtime).version(&name).to_string()),
        name: Some(name),
        resolved_uri: Some(image),
        state: Some(state.into()),
        pending_deletion_at: delete_at.and_then(time),
        release_notes: notes,
        platforms: Some(platforms.into_iter().map(platform).collect()),
        compatibility: compatibility(),
        created: time(created),
        last_modified: time(modified),
    }
}

/// An alias with all its members.
pub(super) fn alias(alias: Alias, account: &Account) -> w::GetRuntimeAliasResponse {
    let Alias { runtime, name, version, description, lifecycle, created, modified, delete_at } = alias;
    let arn = RuntimeArn::new(account, &runtime);
    w::GetRuntimeAliasResponse {
        arn: Some(arn.clone().alias(&name).to_string()),
        name: Some(name),
        runtime_version_arn: Some(arn.version(&version).to_string()),
        runtime_version: Some(version),
        state: Some(if delete_at.is_some() { "PENDING_DELETION" } else { "ACTIVE" }.into()),
        pending_deletion_at: delete_at.and_then(time),
        description,
        compatibility: compatibility(),
        release_lifecycle: lifecycle_shown(lifecycle),
        created: time(created),
        last_modified: time(modified),
    }
}

/// What functions on it can be: this machine's architecture is what its image was unpacked for.
fn compatibility() -> Option<w::Compatibility> {
    Some(w::Compatibility {
        integration_models: Some(vec!["RuntimeAPI".into()]),
        architectures: Some(vec![Architecture::HOST.as_str().into()]),
        managed_instances: Some("NotSupported".into()),
    })
}

fn lifecycle_shown(lifecycle: ReleaseLifecycle) -> Option<w::RuntimeReleaseLifecycle> {
    let ReleaseLifecycle { state, deprecation, create_block, update_block } = lifecycle;
    (!lifecycle.is_empty()).then(|| w::RuntimeReleaseLifecycle {
        release_state: state.map(|state| state.as_str().into()),
        deprecation_date: deprecation.map(|day| day.to_string()),
        function_create_block_date: create_block.map(|day| day.to_string()),
        function_update_block_date: update_block.map(|day| day.to_string()),
    })
}

/// The wire's pattern lets 2027-02-30 through.
pub(super) fn lifecycle(lifecycle: w::RuntimeReleaseLifecycle) -> Result<ReleaseLifecycle, Error> {
    let w::RuntimeReleaseLifecycle {
        release_state,
        deprecation_date,
        function_create_block_date,
        function_update_block_date,
    } = lifecycle;
    let day = |member: &str, text: Option<String>| {
        let parsed = text.map(|text| {
            let refused = |_| Error::invalid_parameter(format!("ReleaseLifecycle.{member}: {text} is no calendar day"));
            text.parse().map_err(refused)
        });
        parsed.transpose()
    };
    Ok(ReleaseLifecycle {
        state: release_state.as_deref().and_then(ReleaseState::parse),
        deprecation: day("DeprecationDate", deprecation_date)?,
        create_block: day("FunctionCreateBlockDate", function_create_block_date)?,
        update_block: day("FunctionUpdateBlockDate", function_update_block_date)?,
    })
}

/// The wire has checked that it is 7 to 30.
pub(super) fn days(window: Option<i32>) -> Option<u32> {
    window.map(i32::unsigned_abs)
}
