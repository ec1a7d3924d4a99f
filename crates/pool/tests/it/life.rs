//! Idle, frozen, retired, stopped.

use std::time::Duration;

use pool::{InvokeError, Limits};

use crate::support::{World, answer, ended, limits, until};

#[tokio::test]
async fn idle_ones_are_frozen_and_thawed_for_the_next_event() {
    let world = World::start(limits());
    let function = world.function("f", |_| ());
    let before = function.call("gap").await;
    world.idle(1).await;
    // Long enough to tell from a busy machine's hiccups: the time frozen is what is measured.
    tokio::time::sleep(Duration::from_millis(500)).await;
    let after = function.call("gap").await;
    assert_eq!((&after.environment, after.count), (&before.environment, 2));
    assert!(after.text.parse::<u64>().unwrap() >= 450, "it ran while it was idle: {}", after.text);
    world.stop().await;
}

#[tokio::test]
async fn idle_ones_go_after_a_while() {
    let world = World::start(Limits { idle_max: Duration::from_millis(20), ..limits() });
    let function = world.function("f", |_| ());
    let before = function.call("count").await;
    world.environments(0).await;
    assert_ne!(function.call("count").await.environment, before.environment);
    world.stop().await;
}

#[tokio::test]
async fn retired_while_busy_it_finishes_first() {
    let world = World::start(limits());
    let function = world.function("f", |_| ());
    let running = function.begin("wait go");
    world.written("waiting for go").await;
    function.target.retire();
    function.release("go");
    assert_eq!(answer(running).await.count, 1);
    world.environments(0).await;
    world.stop().await;
}

#[tokio::test]
async fn retired_while_idle_it_goes_at_once() {
    let world = World::start(limits());
    let function = world.function("f", |_| ());
    function.call("count").await;
    world.idle(1).await;
    function.target.retire();
    world.environments(0).await;
    // Whoever found the target a moment before is still served, and nothing stays behind.
    assert_eq!(function.call("count").await.count, 1);
    world.environments(0).await;
    world.stop().await;
}

#[tokio::test]
async fn retired_while_starting_it_serves_who_waits_and_goes() {
    let world = World::start(limits());
    let function = world.function("f", |_| ());
    let running = function.begin("count");
    world.environments(1).await;
    function.target.retire();
    assert_eq!(answer(running).await.count, 1);
    world.environments(0).await;
    world.stop().await;
}

#[tokio::test]
async fn a_shutdown_waits_for_what_runs_and_for_what_waits() {
    let world = World::start(Limits { environments_max: 1, ..limits() });
    let function = world.function("f", |_| ());
    let running = function.begin("wait go");
    world.written("waiting for go").await;
    let waiting = function.begin("count");
    // It is admitted, and waits, when it has been polled once.
    tokio::task::yield_now().await;
    let pool = world.pool.clone();
    let stopping = tokio::spawn(async move { pool.shutdown(Duration::from_secs(60)).await });
    until("a pool that stops", || {
        use std::future::Future as _;
        let mut refused = Box::pin(function.target.invoke(function.event("count")));
        let polled = refused.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
        matches!(polled, std::task::Poll::Ready(Err(InvokeError::ShuttingDown)))
    })
    .await;
    function.release("go");
    assert_eq!(answer(running).await.count, 1);
    assert_eq!(answer(waiting).await.count, 2);
    assert!(stopping.await.unwrap());
    assert_eq!(world.pool.environments(), 0);
}

#[tokio::test]
async fn a_shutdown_cuts_off_what_does_not_end() {
    let world = World::start(Limits { environments_max: 1, ..limits() });
    let function = world.function("f", |_| ());
    let running = function.begin("wait for-ever");
    world.written("waiting for for-ever").await;
    let waiting = function.begin("count");
    tokio::task::yield_now().await;
    assert!(!world.pool.shutdown(Duration::from_millis(50)).await);
    assert_eq!(ended(waiting).await.unwrap_err(), InvokeError::ShuttingDown);
    let cut = ended(running).await.unwrap();
    assert!(cut.failed && cut.payload.ends_with(b"Runtime exited with error: signal: killed\"}"), "{cut:?}");
    assert_eq!(world.pool.environments(), 0, "tasks are left");
    world.written("REPORT RequestId: ID").await;
}
