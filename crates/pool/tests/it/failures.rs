//! What a caller gets when the function cannot answer, and what becomes of the environment.

use std::collections::BTreeMap;
use std::time::Duration;

use domain::limits::RESPONSE_BYTES_MAX;
use pool::{Counts, Limits};

use crate::support::{World, limits};

/// The payload of a failed invocation, and the end of its tail.
async fn check(event: &str, memory_mb: u32, payload: &str, report: &str) {
    let world = World::start(limits());
    let function = world.function("f", |config| {
        config.timeout_seconds = if event.starts_with("wait") || event.starts_with("flood") { 1 } else { 60 };
        config.memory_mb = memory_mb;
    });
    let before = function.call("count").await;
    world.idle(1).await;
    let (got, tail) = function.fail(event).await;
    assert_eq!(got, payload, "{event}");
    assert!(tail.contains(report), "{event}: {tail}");
    assert!(!tail.contains("Max Memory Used: 0 MB"), "{event}: {tail}");
    world.environments(0).await;

    let after = function.call("count").await;
    assert_ne!(after.environment, before.environment, "{event}");
    assert_eq!(after.count, 1, "{event}");
    assert_eq!(function.target.take_counts(), Counts { invocations: 3, errors: 1 }, "{event}");
    assert_eq!(function.target.take_counts(), Counts::default(), "{event}: counted once");
    world.stop().await;
}

#[tokio::test]
async fn a_timeout_answers_in_time_and_destroys() {
    check(
        "wait for-ever",
        128,
        r#"{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ID Error: Task timed out after 1.00 seconds"}"#,
        "Duration: 1000.00 ms\tBilled Duration: 1000 ms",
    )
    .await;
}

#[tokio::test]
async fn a_function_that_always_writes_times_out_all_the_same() {
    check(
        "flood for-ever",
        // As fast as it can: its pipe is full whenever it is looked at.
        3538,
        r#"{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ID Error: Task timed out after 1.00 seconds"}"#,
        "Status: timeout",
    )
    .await;
}

#[tokio::test]
async fn an_exit_says_its_code() {
    check(
        "exit 3",
        128,
        r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 3"}"#,
        "Status: error\tError Type: Runtime.ExitError",
    )
    .await;
}

#[tokio::test]
async fn an_exit_with_success_has_no_reason() {
    check(
        "exit 0",
        128,
        r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited without providing a reason"}"#,
        "Status: error\tError Type: Runtime.ExitError",
    )
    .await;
}

#[tokio::test]
async fn a_signal_has_its_name() {
    check(
        "abort",
        128,
        r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: signal: aborted"}"#,
        "Status: error\tError Type: Runtime.ExitError",
    )
    .await;
}

#[tokio::test]
async fn too_much_memory_is_a_kill() {
    check(
        "fill",
        128,
        r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: signal: killed"}"#,
        "Memory Size: 128 MB\tMax Memory Used: 128 MB",
    )
    .await;
}

#[tokio::test]
async fn a_failed_init_is_tried_again_under_the_invocation() {
    let world = World::start(limits());
    let function = world.function("f", |config| {
        config.environment = Some(BTreeMap::from([("INIT".into(), "exit".into())]));
    });
    let (payload, tail) = function.fail("count").await;
    assert_eq!(
        payload,
        r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 7"}"#
    );
    assert!(tail.ends_with("Status: error\tError Type: Runtime.ExitError\t\n"), "{tail}");
    world.environments(0).await;
    world.written("REPORT RequestId").await;
    let phases: Vec<_> = world.events().into_iter().filter(|event| event.starts_with("INIT_REPORT")).collect();
    assert_eq!(phases.len(), 2, "{phases:?}");
    assert!(phases[0].contains("Phase: init\t") && phases[1].contains("Phase: invoke\t"), "{phases:?}");
    assert_eq!(function.target.take_counts(), Counts { invocations: 1, errors: 1 });
    world.stop().await;
}

#[tokio::test]
async fn an_init_under_the_invocation_uses_up_its_time() {
    let world = World::start(limits());
    let function = world.function("f", |config| {
        config.timeout_seconds = 1;
        config.environment = Some(BTreeMap::from([("INIT".into(), "wait".into())]));
    });
    // INIT's own ten seconds pass, then the second of the invocation.
    let (payload, _) = function.fail("count").await;
    assert_eq!(
        payload,
        r#"{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ID Error: Task timed out after 1.00 seconds"}"#
    );
    function.release("initialised");
    assert_eq!(function.call("count").await.count, 1);
    world.stop().await;
}

#[tokio::test]
async fn too_large_a_response_keeps_the_environment() {
    let world = World::start(limits());
    let function = world.function("f", |_| ());
    let before = function.call("count").await;
    world.idle(1).await;
    let (payload, _) = function.fail(&format!("large {RESPONSE_BYTES_MAX}")).await;
    assert_eq!(
        payload,
        r#"{"errorMessage":"Response payload size exceeded maximum allowed payload size (6291556 bytes).","errorType":"Function.ResponseSizeTooLarge"}"#
    );
    world.idle(1).await;
    let after = function.call("count").await;
    assert_eq!((after.environment, after.count), (before.environment, 3));
    world.stop().await;
}

#[tokio::test]
async fn one_that_died_idle_is_replaced_without_a_failure() {
    // Frozen, it could not die.
    let world = World::start(Limits { freeze_after: Duration::from_secs(600), ..limits() });
    let function = world.function("f", |_| ());
    let before = function.call("exit-later now").await;
    function.release("now");
    world.environments(0).await;
    let after = function.call("count").await;
    assert_ne!(after.environment, before.environment);
    world.stop().await;
}
