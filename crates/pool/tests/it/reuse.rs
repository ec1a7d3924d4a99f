//! Which environment an invocation goes to.

use crate::support::{World, answer, limits};

#[tokio::test]
async fn one_after_another_run_in_one_environment() {
    let world = World::start(limits());
    let function = world.function("f", |_| ());
    let first = function.call("count").await;
    world.idle(1).await;
    let second = function.call("count").await;
    assert_eq!((first.count, second.count), (1, 2));
    assert_eq!(first.environment, second.environment);
    assert_eq!(world.pool.environments(), 1);
    world.stop().await;
}

#[tokio::test]
async fn two_at_once_run_in_two_and_the_one_idle_last_comes_first() {
    let world = World::start(limits());
    let function = world.function("f", |_| ());
    let early = function.begin("wait early");
    let late = function.begin("wait late");
    world.written("waiting for early").await;
    world.written("waiting for late").await;
    assert_eq!(world.pool.environments(), 2);

    function.release("early");
    let early = answer(early).await;
    world.idle(1).await;
    function.release("late");
    let late = answer(late).await;
    assert_ne!(early.environment, late.environment);
    world.idle(2).await;
    let last = function.call("count").await;
    assert_eq!(last.environment, late.environment, "early was {}", early.environment);
    world.stop().await;
}

#[tokio::test]
async fn functions_do_not_share_environments() {
    let world = World::start(limits());
    let (one, two) = (world.function("one", |_| ()), world.function("two", |_| ()));
    let (first, second) = (one.call("count").await, two.call("count").await);
    assert_ne!(first.environment, second.environment);
    assert_eq!((first.count, second.count), (1, 1));
    world.stop().await;
}
