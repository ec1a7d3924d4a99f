//! Room: when there is none, who goes, who waits, and who is refused.

use pool::{InvokeError, Limits};

use crate::support::{World, answer, ended, limits};

#[tokio::test]
async fn a_full_server_lets_an_idle_environment_of_another_go() {
    let world = World::start(Limits { environments_max: 1, ..limits() });
    let (one, two) = (world.function("one", |_| ()), world.function("two", |_| ()));
    let before = one.call("count").await;
    world.idle(1).await;
    two.call("count").await;
    world.environments(1).await;
    world.idle(1).await;
    assert_eq!(two.call("count").await.count, 2);
    world.idle(1).await;
    assert_ne!(one.call("count").await.environment, before.environment);
    world.environments(1).await;
    world.stop().await;
}

#[tokio::test]
async fn a_full_server_with_nothing_idle_refuses_at_once() {
    let world = World::start(Limits { environments_max: 1, ..limits() });
    let (one, two) = (world.function("one", |_| ()), world.function("two", |_| ()));
    let running = one.begin("wait go");
    world.written("waiting for go").await;
    assert_eq!(ended(two.begin("count")).await.unwrap_err(), InvokeError::Throttled);
    one.release("go");
    answer(running).await;
    world.idle(1).await;
    assert_eq!(two.call("count").await.count, 1);
    world.stop().await;
}

#[tokio::test]
async fn an_event_waits_for_its_own_functions_environment() {
    let world = World::start(Limits { environments_max: 1, ..limits() });
    let function = world.function("f", |_| ());
    let running = function.begin("wait go");
    world.written("waiting for go").await;
    let waiting = function.begin("count");
    tokio::task::yield_now().await;
    function.release("go");
    assert_eq!(answer(running).await.count, 1);
    assert_eq!(answer(waiting).await.count, 2);
    world.stop().await;
}

#[tokio::test]
async fn an_event_that_waits_takes_any_room_that_comes_free() {
    let world = World::start(Limits { environments_max: 2, ..limits() });
    let (one, two) = (world.function("one", |_| ()), world.function("two", |_| ()));
    let (long, short) = (one.begin("wait never"), two.begin("wait go"));
    world.written("waiting for never").await;
    world.written("waiting for go").await;
    let waiting = one.begin("count");
    tokio::task::yield_now().await;
    two.release("go");
    answer(short).await;
    // Two's idle environment makes room; one's other environment is as busy as ever.
    assert_eq!(answer(waiting).await.count, 1);
    one.release("never");
    answer(long).await;
    world.stop().await;
}

#[tokio::test]
async fn an_event_whose_caller_has_gone_runs_and_counts_until_then() {
    let world = World::start(Limits { environments_max: 1, concurrency_max: 2, ..limits() });
    let function = world.function("f", |_| ());
    let running = function.begin("wait go");
    world.written("waiting for go").await;
    let gone = function.begin("print nobody-listens");
    tokio::task::yield_now().await;
    gone.abort();
    assert!(gone.await.unwrap_err().is_cancelled());
    assert_eq!(ended(function.begin("count")).await.unwrap_err(), InvokeError::Throttled);
    function.release("go");
    assert_eq!(answer(running).await.count, 1);
    world.written("nobody-listens").await;
    assert_eq!(function.call("count").await.count, 3);
    world.stop().await;
}

#[tokio::test]
async fn one_more_than_the_account_may_is_refused() {
    let world = World::start(Limits { concurrency_max: 1, ..limits() });
    let function = world.function("f", |_| ());
    let running = function.begin("wait go");
    world.written("waiting for go").await;
    assert_eq!(ended(function.begin("count")).await.unwrap_err(), InvokeError::Throttled);
    function.release("go");
    answer(running).await;
    // Whoever has an answer may call again at once.
    for _ in 0..10 {
        function.call("count").await;
    }
    world.stop().await;
}
