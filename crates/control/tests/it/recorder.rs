//! Whose events are recorded, and playing them again.

use bytes::Bytes;
use control::recordings::Recording;
use control::{CodeSource, Error, Invoke, RECORD_TAG, Rehearse, UpdateCode};
use domain::{RuntimeId, Tags};

use crate::invoke::call;
use crate::support::{World, at, bootstrap, until, with_world};

async fn send(world: &World, name: &str, event: &str) {
    let call = Invoke { payload: Bytes::copy_from_slice(event.as_bytes()), ..call(at(name)) };
    world.control.invoke(call).await.unwrap();
}

async fn tag(world: &World, name: &str, value: &str) {
    world.control.tag(&at(name), Tags::from([(RECORD_TAG.into(), value.into())])).await.unwrap();
}

async fn recorded(world: &World, name: &str) -> Vec<Recording> {
    let recorded = world.control.recordings(&at(name)).await.unwrap();
    assert!(recorded.damaged.is_empty());
    recorded.recordings
}

fn rehearsal(to: &str) -> Rehearse {
    Rehearse { function: at("f"), to: RuntimeId::new(to), handler: None }
}

pub fn only_who_asks_is_recorded() {
    with_world(|world| async move {
        world.make("f").await;
        world.make("g").await;
        send(&world, "f", "0").await;
        for (value, event) in [("true", "1"), ("false", "2"), ("yes", "3"), ("true", "4")] {
            tag(&world, "f", value).await;
            send(&world, "f", event).await;
            send(&world, "g", event).await;
        }
        let events = recorded(&world, "f").await;
        let seen: Vec<_> = events.iter().map(|e| (&e.request[..], &e.answer[..], e.failed)).collect();
        assert_eq!(seen, [(&b"1"[..], &b"one"[..], false), (&b"4"[..], &b"one"[..], false)]);
        assert_eq!((events[0].version.as_str(), events[0].runtime.as_str()), ("$LATEST", "provided.al2023"));
        assert_eq!(events[0].code, world.get("f").code.sha256);
        assert!(events[0].at().0 > 0 && !events[0].duration.is_zero());
        assert!(world.control.is_recorded(&at("f")).unwrap() && !world.control.is_recorded(&at("g")).unwrap());
        assert_eq!(recorded(&world, "g").await, []);
        assert_eq!(world.control.delete_recordings(&at("f")).await.unwrap(), 2);
        assert_eq!(recorded(&world, "f").await, []);
        world
    });
}

pub fn events_go_with_their_function() {
    with_world(|world| async move {
        world.make("f").await;
        tag(&world, "f", "true").await;
        send(&world, "f", "1").await;
        assert_eq!(recorded(&world, "f").await.len(), 1);
        world.control.delete_function(&at("f")).await.unwrap();
        assert!(matches!(world.control.recordings(&at("f")).await, Err(Error::NotFound(_))));
        // Another one of that name does not see them.
        world.make("f").await;
        assert_eq!(recorded(&world, "f").await, []);
        world
    });
}

pub fn a_rehearsal_changes_nothing() {
    with_world(|world| async move {
        world.make("f").await;
        tag(&world, "f", "true").await;
        send(&world, "f", "1").await;
        let two = CodeSource::Zip(bootstrap("two").into());
        let update = UpdateCode { code: two, architecture: None, revision: None, dry_run: false, publish: false };
        world.control.update_code(&at("f"), update).await.unwrap();
        let before = world.settled("f").await;
        send(&world, "f", "2").await;
        send(&world, "f", "3").await;

        let found = world.control.rehearse(rehearsal("provided.al2")).await.unwrap();
        assert_eq!((found.from.as_str(), found.to.as_str()), ("provided.al2023", "provided.al2"));
        assert_eq!((found.plays.len(), found.other_code, found.damaged), (2, 1, 0));
        for play in &found.plays {
            assert_eq!(play.difference, None, "{play:?}");
            assert!(!play.rehearsed.failed && !play.rehearsed.duration.is_zero(), "{play:?}");
        }
        assert_eq!(world.get("f"), before);
        assert_eq!(recorded(&world, "f").await.len(), 3, "what is rehearsed is not recorded");
        world.control.delete_function(&at("f")).await.unwrap();
        until("the function's and the rehearsal's environments to go", || world.pool.environments() == 0).await;
        world
    });
}

pub fn what_cannot_be_rehearsed() {
    with_world(|world| async move {
        world.make("f").await;
        for to in ["python2.7", "nothing", "custom"] {
            let refused = world.control.rehearse(rehearsal(to)).await.unwrap_err();
            assert!(matches!(refused, Error::InvalidParameter(_)), "{to}: {refused}");
        }
        let none = Rehearse { function: at("none"), ..rehearsal("provided.al2") };
        assert!(matches!(world.control.rehearse(none).await, Err(Error::NotFound(_))));
        let found = world.control.rehearse(rehearsal("provided.al2")).await.unwrap();
        assert_eq!(found.plays.len(), 0);
        world
    });
}
