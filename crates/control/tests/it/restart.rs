//! What a new start makes of what the last one left.

use domain::{Digest, FunctionName, LastUpdate, ReasonCode, State};
use package::{PackageError, Packages};
use store::{Expect, Store};

use crate::support::{World, at, bootstrap, run};

pub fn what_was_unfinished_is_finished() {
    run(|dir| async move {
        let world = World::start(dir.path()).await;
        let made = (*world.make("made").await).clone();
        world.stop().await;

        let store = Store::open(dir.path()).unwrap();
        let missing = domain::Code { sha256: Digest([7; 32]), ..made.code };
        for (name, state, last_update, code) in [
            ("pending", State::Pending, LastUpdate::None, made.code),
            ("updating", State::Active, LastUpdate::InProgress, made.code),
            ("pending-broken", State::Pending, LastUpdate::None, missing),
            ("updating-broken", State::Active, LastUpdate::InProgress, missing),
        ] {
            let name = FunctionName::new(name).unwrap();
            let function = domain::Function { name, state, last_update, code, ..made.clone() };
            store.put(&function, Expect::Absent).await.unwrap();
        }
        drop(store);

        let world = World::start(dir.path()).await;
        assert_eq!(*world.get("made"), made, "what was finished stays as it is");
        for name in ["pending", "updating"] {
            let function = world.settled(name).await;
            assert_eq!((&function.state, &function.last_update), (&State::Active, &LastUpdate::Successful), "{name}");
            assert_ne!(function.revision, made.revision, "{name}");
            assert_eq!(world.control.dry_run(&at(name)), Ok(()), "{name}");
        }
        let failed = world.settled("pending-broken").await;
        assert!(matches!(&failed.state, State::Failed(why) if why.code == ReasonCode::InternalError), "{failed:?}");
        let refused = world.control.dry_run(&at("pending-broken")).unwrap_err();
        assert!(refused.to_string().ends_with("in the following state: Failed"), "{refused}");
        let failed = world.settled("updating-broken").await;
        assert_eq!(failed.state, State::Active);
        assert!(matches!(failed.last_update, LastUpdate::Failed(_)), "{failed:?}");
        world.stop().await;

        // And that is durable.
        let world = World::start(dir.path()).await;
        assert_eq!(world.get("updating-broken"), failed);
        world.stop().await;
    });
}

pub fn code_of_nobody_is_swept() {
    run(|dir| async move {
        let world = World::start(dir.path()).await;
        world.make("kept").await;
        let mut request = crate::support::create("deleted");
        request.code = control::CodeSource::Zip(bootstrap("deleted").into());
        world.control.create_function(request).await.unwrap();
        let deleted = world.settled("deleted").await.code.sha256;
        world.control.delete_function(&at("deleted")).await.unwrap();
        world.stop().await;

        // What was just used is spared by the process that used it; the next one owes it nothing.
        let packages = Packages::open(&dir.path().join("code")).unwrap();
        assert!(packages.read(deleted).is_ok());
        let world = World::start(dir.path()).await;
        crate::support::until("the sweep", || matches!(packages.read(deleted), Err(PackageError::Missing(_)))).await;
        assert!(packages.read(world.get("kept").code.sha256).is_ok());
        assert_eq!(world.control.dry_run(&at("kept")), Ok(()));
        world.stop().await;
    });
}
