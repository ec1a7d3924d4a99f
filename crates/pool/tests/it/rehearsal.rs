//! Recorded events, played again.

use std::time::Duration;

use crate::support::{World, event, limits};

#[tokio::test]
async fn what_is_rehearsed_is_in_nobodys_log_and_leaves_nothing() {
    let world = World::start(limits());
    let spec = world.spec("f", |_| ());
    let name = spec.function.name.clone();
    let rehearsal = world.pool.rehearsal(spec);
    let mut seen = Vec::new();
    for text in ["print secret", "gap"] {
        let outcome = rehearsal.play(event(&name, text)).await.unwrap();
        assert!(!outcome.failed && outcome.duration < Duration::from_secs(60), "{outcome:?}");
        seen.push((
            String::from_utf8(outcome.payload.into()).unwrap(),
            String::from_utf8(outcome.tail.unwrap()).unwrap(),
        ));
    }
    // One environment for all of it, which the tail of its log goes on in.
    let [(first, tail), (second, _)] = &seen[..] else { panic!("{seen:?}") };
    assert_eq!(first.split(' ').next(), second.split(' ').next());
    assert_eq!((first.split(' ').nth(1), second.split(' ').nth(1)), (Some("1"), Some("2")));
    assert!(tail.contains("secret\n") && tail.contains("REPORT RequestId: ID"), "{tail}");
    drop(rehearsal);
    world.environments(0).await;
    // Whatever had been handed up would have come before this.
    world.function("other", |_| ()).call("print public").await;
    world.written("public").await;
    assert!(!world.events().iter().any(|event| event.contains("secret")), "{:?}", world.events());
    assert_eq!(world.events().iter().filter(|event| event.starts_with("INIT_START")).count(), 1);
    world.stop().await;
}

#[tokio::test]
async fn dropped_while_it_plays_it_ends_with_the_event() {
    let world = World::start(limits());
    let spec = world.spec("f", |_| ());
    let (name, code) = (spec.function.name.clone(), spec.code.clone());
    let rehearsal = world.pool.rehearsal(spec);
    let playing = tokio::spawn(async move { rehearsal.play(event(&name, "wait go")).await });
    world.environments(1).await;
    playing.abort();
    assert!(playing.await.is_err());
    std::fs::write(code.join("go"), "").unwrap();
    world.environments(0).await;
    world.stop().await;
}
