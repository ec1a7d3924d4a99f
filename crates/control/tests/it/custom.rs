//! Functions on customer-managed runtimes, where requests meet.

use std::io::Cursor;

use control::custom::{ChangeAlias, CreateRuntime, CreateVersion, UpdateRuntime, VersionState};
use control::{CodeSource, ConfigChange, Error};
use domain::lifecycle::Phase;
use domain::{CustomRuntime, ReleaseLifecycle, RuntimeId, RuntimeVersionRef, State};
use jiff::civil::Date;

use crate::image::layout;
use crate::support::{World, at, create, run, until, with_world};

async fn version(world: &World, name: &str) {
    let request = CreateVersion { name: name.into(), image: format!("oci:app:{name}"), ..CreateVersion::default() };
    world.control.create_runtime_version("shell", request).await.unwrap();
    let state = || world.control.custom_version("shell", name).unwrap().state;
    until("the version", || state() != VersionState::Creating).await;
    assert!(matches!(state(), VersionState::Active { .. }), "{:?}", state());
}

fn alias(version: &str) -> ChangeAlias {
    ChangeAlias { name: "live".into(), version: version.into(), ..ChangeAlias::default() }
}

fn on_live() -> ConfigChange {
    ConfigChange {
        runtime: Some(RuntimeId::new("custom")),
        custom_runtime: Some(CustomRuntime { runtime: "shell".into(), alias: "live".into() }),
        ..create("f").config
    }
}

/// A runtime `shell` with the versions 1 and 2 and the alias `live` on 1.
async fn shell(world: &World) {
    let request = CreateRuntime { name: "shell".into(), ..CreateRuntime::default() };
    world.control.create_runtime(request).await.unwrap();
    version(world, "1").await;
    version(world, "2").await;
    world.control.create_runtime_alias("shell", alias("1")).await.unwrap();
}

fn runs_on(world: &World, name: &str) -> String {
    match &world.get(name).runtime_version {
        Some(RuntimeVersionRef::Custom { version, .. }) => version.clone(),
        other => panic!("{other:?}"),
    }
}

/// A package that takes a while to unpack: long enough for a request to come between.
fn slow() -> CodeSource {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..5_000 {
        zip.start_file(format!("{n}"), zip::write::SimpleFileOptions::default()).unwrap();
    }
    CodeSource::Zip(zip.finish().unwrap().into_inner().into())
}

pub fn a_function_that_is_being_made_or_updated_ends_on_what_its_alias_names() {
    run(|dir| async move {
        layout(&dir.path().join("images/app"), &["1", "2"]);
        let world = World::start(dir.path()).await;
        shell(&world).await;
        let mut request = create("f");
        request.config = on_live();
        request.code = slow();
        world.control.create_function(request).await.unwrap();
        world.control.update_runtime_alias("shell", alias("2")).await.unwrap();
        assert_eq!(world.get("f").state, State::Pending, "the alias is moved meanwhile");
        world.settled("f").await;
        assert_eq!(runs_on(&world, "f"), "2");

        let change = ConfigChange { description: Some("new".into()), ..ConfigChange::default() };
        let wanted = at("f");
        let (updated, moved) = tokio::join!(
            world.control.update_config(&wanted, change, None),
            world.control.update_runtime_alias("shell", alias("1"))
        );
        updated.unwrap();
        moved.unwrap();
        assert_eq!(world.settled("f").await.config.description, "new");
        assert_eq!(runs_on(&world, "f"), "1");
        world.stop().await;
    });
}

pub fn the_report_and_the_notices_know_its_dates() {
    run(|dir| async move {
        layout(&dir.path().join("images/app"), &["1", "2"]);
        let world = World::start(dir.path()).await;
        shell(&world).await;
        let mut request = create("f");
        request.config = on_live();
        world.control.create_function(request).await.unwrap();
        world.settled("f").await;
        let phase1: Date = "2199-02-01".parse().unwrap();
        let before = phase1.yesterday().unwrap();
        assert!(world.control.notices_until(phase1).is_empty(), "no dates, no notices");
        let lifecycle = ReleaseLifecycle { create_block: Some(phase1), ..ReleaseLifecycle::default() };
        let update = UpdateRuntime { lifecycle: Some(lifecycle), ..UpdateRuntime::default() };
        world.control.update_custom_runtime("shell", update).await.unwrap();

        let on = async |day: Date| {
            let row = world.control.report(day).await.pop().unwrap();
            (row.runtime.to_string(), row.phase, row.is_blocked())
        };
        assert_eq!(on(before).await, ("shell/live".into(), Phase::Supported, false));
        assert_eq!(on(phase1).await, ("shell/live".into(), Phase::Phase1, true));
        let planned = world.control.notices_until(phase1);
        assert!(!planned.is_empty());
        assert!(planned.iter().all(|row| row.runtime.as_deref() == Some("shell/live")), "{planned:?}");
        world.stop().await;
    });
}

pub fn names_are_taken_once_however_many_ask() {
    run(|dir| async move {
        layout(&dir.path().join("images/app"), &["1", "2"]);
        let world = World::start(dir.path()).await;
        let request = || CreateRuntime { name: "shell".into(), ..CreateRuntime::default() };
        let (one, other) =
            tokio::join!(world.control.create_runtime(request()), world.control.create_runtime(request()));
        assert!(matches!((&one, &other), (Ok(_), Err(Error::Conflict(_))) | (Err(Error::Conflict(_)), Ok(_))));
        let request = || CreateVersion { name: "1".into(), image: "oci:app:1".into(), ..CreateVersion::default() };
        let (one, other) = tokio::join!(
            world.control.create_runtime_version("shell", request()),
            world.control.create_runtime_version("shell", request())
        );
        assert!(matches!((&one, &other), (Ok(_), Err(Error::Conflict(_))) | (Err(Error::Conflict(_)), Ok(_))));
        world.stop().await;
    });
}

pub fn what_is_not_ours_is_said_to_be_so() {
    with_world(|world| async {
        let other_account = "arn:aws:lambda:us-east-1:111111111111:runtime/shell";
        assert_eq!(world.control.own_runtime(other_account), Err(Error::OtherAccount));
        for missing in ["arn:aws:lambda:eu-west-1:000000000000:runtime/shell", "NO", "shell/version/1"] {
            assert!(matches!(world.control.own_runtime(missing), Err(Error::NotFound(_))), "{missing}");
        }
        world
    });
}
