//! Versions of a runtime: who is moved when, and the way back. On real sandboxes.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bytes::Bytes;
use control::{
    Clock, CodeSource, ConfigChange, CreateFunction, Error, Invoke, PublishVersion, RolloutPolicy, RolloutState,
    RuntimeManagement, UpdateCode, VersionSettings, Wish,
};
use domain::{
    Account, Digest, Function, FunctionRef, Millis, RequestId, RuntimeId, RuntimeUpdate, RuntimeVersionRef, Version,
};

use crate::support::{World, at, create, run, until, zip_of};

const ID: &str = "provided.al2023";
/// Says which version it runs on, because each planted one has a file of its own.
const TELL: &str = r#"#!/bin/bash
api=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation
while :; do
  id=$(curl -s -o /tmp/event -D - $api/next | tr -d '\r' | grep -i '^lambda-runtime-aws-request-id' | cut -d ' ' -f 2)
  while grep -q wait /tmp/event && ! [ -e /var/task/never ]; do sleep 0.05; [ $SECONDS -ge 2 ] && break; done
  if [ -e /etc/planted ]; then answer=$(cat /etc/planted); else answer=captured; fi
  curl -s -o /dev/null -d "\"$answer\"" $api/$id/response
done
"#;

fn settings(waves: &[u8], pause_ms: u64) -> VersionSettings {
    let rollout = RolloutPolicy { waves: waves.to_vec(), pause_ms, margin: 0.02, invocations_min: 5 };
    VersionSettings { rollout, keep: 1 }
}

fn telling(name: &str) -> CreateFunction {
    CreateFunction { code: CodeSource::Zip(zip_of(TELL).into()), ..create(name) }
}

async fn make(world: &World, name: &str) -> Version {
    world.control.create_function(telling(name)).await.unwrap();
    world.settled(name).await.version
}

fn digest(function: &Function) -> Digest {
    function.runtime_version.as_ref().unwrap().tree()
}

fn arn(digest: Digest) -> String {
    RuntimeVersionRef::Managed(digest).arn(&Account::default())
}

/// The answer, and whether it is an error.
async fn invoke(world: &World, function: &FunctionRef, payload: &'static str) -> (String, bool) {
    let call = Invoke {
        function: function.clone(),
        request_id: RequestId::new(format!("{:08x}-0000-4000-8000-000000000000", rand())),
        received: std::time::Instant::now(),
        payload: Bytes::from_static(payload.as_bytes()),
        client_context: None,
        trace_id: None,
        tail: false,
    };
    let (outcome, _) = world.control.invoke(call).await.unwrap();
    (String::from_utf8(outcome.payload.to_vec()).unwrap(), outcome.failed)
}

/// Names a request: only that it is another one matters.
fn rand() -> u32 {
    static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(1);
    NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
}

/// A version of the runtime that nobody captured: the captured one with one file more, or without a shell.
fn plant(dir: &Path, number: u8, broken: bool) -> Digest {
    let id = dir.join("runtimes").join(ID);
    let captured = captured(&id);
    let digest = Digest([number; 32]);
    let root = id.join(digest.hex());
    link_tree(&id.join(captured.hex()), &root);
    fs::write(root.join("etc/planted"), format!("v{number}")).unwrap();
    if broken {
        fs::remove_file(root.join("usr/bin/bash")).unwrap();
    }
    fs::copy(id.join(captured.hex()).with_extension("manifest"), root.with_extension("manifest")).unwrap();
    fs::write(root.with_extension("number"), number.to_string()).unwrap();
    fs::write(root.with_extension("synced"), "").unwrap();
    digest
}

/// The one version that a capture made.
fn captured(id: &Path) -> Digest {
    let numbered = |path: &PathBuf| path.extension().is_some_and(|e| e == "number") && fs::read(path).unwrap() == b"1";
    let mut notes = fs::read_dir(id).unwrap().map(|entry| entry.unwrap().path()).filter(numbered);
    Digest::from_hex(notes.next().unwrap().file_stem().unwrap().to_str().unwrap()).unwrap()
}

fn link_tree(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            link_tree(&old, &new);
        } else if kind.is_symlink() {
            symlink(fs::read_link(&old).unwrap(), &new).unwrap();
        } else {
            fs::hard_link(&old, &new).unwrap();
        }
    }
}

/// Makes a version the one that the machine has now.
fn set_current(dir: &Path, digest: Digest) {
    for entry in fs::read_dir(dir.join("runtimes").join(ID)).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().unwrap().to_str().unwrap().starts_with("current-") {
            fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
            fs::write(&path, digest.hex()).unwrap();
        }
    }
}

async fn rollout(world: &World) -> Option<RolloutState> {
    world.control.rollout(&RuntimeId::new(ID)).await.map(|view| view.rollout.state)
}

/// The numbers are printed.
pub fn a_broken_version_is_halted_and_rolled_back() {
    run(|dir| async move {
        const FUNCTIONS: usize = 20;
        // A pause is long enough for three rounds of invocations on a busy machine.
        let world = World::start_with(dir.path(), Clock::system(), settings(&[10, 50, 100], 10_000)).await;
        let mut before = BTreeMap::new();
        for n in 0..FUNCTIONS {
            let name = format!("f{n}");
            make(&world, &name).await;
            for _ in 0..15 {
                assert_eq!(invoke(&world, &at(&name), "{}").await, ("\"captured\"".into(), false));
            }
            before.insert(name.clone(), world.get(&name));
        }
        let good = digest(&before["f0"]);
        let broken = plant(dir.path(), 2, true);
        set_current(dir.path(), broken);

        let (mut invocations, mut failed, mut moved_max, mut halted) = (0, 0, 0, None);
        let began = Instant::now();
        while halted.is_none() || before.keys().any(|name| digest(&world.get(name)) != good) {
            assert!(began.elapsed() < Duration::from_secs(60), "{:?}", rollout(&world).await);
            for name in before.keys() {
                let (answer, is_error) = invoke(&world, &at(name), "{}").await;
                assert!(!is_error || answer.contains("Runtime.InvalidEntrypoint"), "{answer}");
                invocations += 1;
                failed += usize::from(is_error);
            }
            moved_max = moved_max.max(before.keys().filter(|name| digest(&world.get(name)) == broken).count());
            if let Some(RolloutState::Halted { why, .. }) = rollout(&world).await {
                halted = Some(why.to_string());
            }
        }
        println!(
            "a broken runtime version: moved {moved_max} of {FUNCTIONS} functions before the halt, {failed} of \
             {invocations} invocations failed ({:.1} %); {}",
            failed as f64 * 100.0 / invocations as f64,
            halted.unwrap()
        );
        assert_eq!(moved_max, 2, "the first wave");
        assert!(failed >= 5 && failed * 5 < invocations);
        for (name, before) in &before {
            assert_eq!(world.get(name), *before, "neither its revision nor its last change is new");
            assert_eq!(invoke(&world, &at(name), "{}").await, ("\"captured\"".into(), false));
        }
        // Nobody is given it.
        make(&world, "later").await;
        assert_eq!(digest(&world.get("later")), good);
        let versions = world.control.runtime_versions(ID).await.unwrap();
        let shown: Vec<_> = versions.iter().map(|v| (v.kept.version.digest, v.halted, v.used_by.len())).collect();
        assert_eq!(shown, [(good, false, FUNCTIONS + 1), (broken, true, 0)]);

        // Also after a restart.
        world.stop().await;
        let world = World::start_with(dir.path(), Clock::system(), settings(&[10, 50, 100], 200)).await;
        make(&world, "after").await;
        assert_eq!(digest(&world.get("after")), good);
        assert!(matches!(rollout(&world).await, Some(RolloutState::Halted { .. })));
        let stopped = world.control.status().await.unwrap().rollouts;
        let shown: Vec<_> = stopped.iter().map(|one| (one.version, one.number, one.halted.is_some())).collect();
        assert_eq!(shown, [(broken, Some(2), true)]);
        world.stop().await;
    });
}

pub fn waves_go_on_after_a_restart_and_leave_the_others_alone() {
    run(|dir| async move {
        let world = World::start_with(dir.path(), Clock::system(), settings(&[10, 100], 3_600_000)).await;
        for name in ["a", "b", "c", "updated", "pinned"] {
            make(&world, name).await;
        }
        world.control.publish_version(&at("a"), PublishVersion::default()).await.unwrap();
        let old = digest(&world.get("a"));
        for (name, management) in
            [("updated", RuntimeManagement::FunctionUpdate), ("pinned", RuntimeManagement::Manual { arn: arn(old) })]
        {
            world.control.manage_runtime(&at(name), management).await.unwrap();
        }
        let new = plant(dir.path(), 2, false);
        set_current(dir.path(), new);
        // Whoever is updated gets it at once; that is the first phase.
        let change = || ConfigChange { description: Some("x".into()), ..ConfigChange::default() };
        world.control.update_config(&at("c"), change(), None).await.unwrap();
        assert_eq!(digest(&*world.settled("c").await), new);
        world.control.update_config(&at("pinned"), change(), None).await.unwrap();
        assert_eq!(digest(&*world.settled("pinned").await), old);
        world.stop().await;

        // The pauses are over sooner now.
        let on = |world: &World, name: &str| digest(&world.control.function(&at(name)).unwrap());
        let world = World::start_with(dir.path(), Clock::system(), settings(&[10, 100], 200)).await;
        until_async("the rollout to begin", async || rollout(&world).await.is_some()).await;
        until("everyone to be moved", || ["a", "a:1", "b"].iter().all(|name| on(&world, name) == new)).await;
        world.stop().await;

        let world = World::start_with(dir.path(), Clock::system(), settings(&[10, 100], 200)).await;
        assert_eq!(["a", "a:1", "b", "c"].map(|name| on(&world, name)), [new; 4]);
        assert_eq!(["updated", "pinned"].map(|name| on(&world, name)), [old; 2]);
        assert_eq!(invoke(&world, &at("a:1"), "{}").await.0, "\"v2\"");
        assert_eq!(invoke(&world, &at("pinned"), "{}").await.0, "\"captured\"");
        world.control.update_config(&at("updated"), change(), None).await.unwrap();
        assert_eq!(digest(&*world.settled("updated").await), new);
        world.stop().await;
    });
}

pub fn what_the_machine_has_now_is_captured_by_itself() {
    run(|dir| async move {
        let world = World::start_with(dir.path(), Clock::system(), settings(&[100], 3_600_000)).await;
        make(&world, "first").await;
        let machines = digest(&world.get("first"));
        let planted = plant(dir.path(), 2, false);
        set_current(dir.path(), planted);
        make(&world, "f").await;
        assert_eq!(digest(&world.get("f")), planted);
        world.stop().await;

        // Nothing was captured yet from what is there now, as after an upgrade.
        for entry in fs::read_dir(dir.path().join("runtimes").join(ID)).unwrap() {
            let path = entry.unwrap().path();
            if path.file_name().unwrap().to_str().unwrap().starts_with("current-") {
                fs::remove_file(path).unwrap();
            }
        }
        let world = World::start_with(dir.path(), Clock::system(), settings(&[100], 200)).await;
        until("f to be moved", || digest(&world.get("f")) == machines).await;
        world.stop().await;
    });
}

pub fn an_operator_holds_resumes_and_takes_back() {
    run(|dir| async move {
        let world = World::start_with(dir.path(), Clock::system(), settings(&[50, 100], 3_600_000)).await;
        let on = |world: &World, name: &str| digest(&world.get(name));
        make(&world, "first").await;
        let machines = on(&world, "first");
        let not_found = world.control.steer_rollout(ID, Wish::Halt).await.unwrap_err();
        assert_eq!(not_found, Error::NotFound(format!("No version of {ID} is or was rolled out.")));
        let nobody = world.control.steer_rollout("provided.al2", Wish::Halt).await.unwrap_err();
        assert!(matches!(nobody, Error::NotFound(text) if text.starts_with("No function is on provided.al2:")));
        let unknown = world.control.steer_rollout("python9", Wish::Halt).await.unwrap_err();
        assert!(matches!(unknown, Error::NotFound(text) if text.starts_with("There is no runtime 'python9'")));
        // The same files are the same version.
        let same = world.control.update_runtime(ID, false).await.unwrap();
        assert_eq!((same.version.digest, same.is_new, same.rollout.is_some()), (machines, false, false));

        // What this machine has is new to functions that were made when it had something else.
        let planted = plant(dir.path(), 2, false);
        set_current(dir.path(), planted);
        for name in ["a", "b"] {
            make(&world, name).await;
        }
        assert_eq!(["a", "b"].map(|name| on(&world, name)), [planted; 2]);
        let captured = world.control.update_runtime(ID, false).await.unwrap();
        assert_eq!((captured.version.digest, captured.is_new), (machines, true));
        let begun = captured.rollout.unwrap();
        assert!(matches!(begun.rollout.state, RolloutState::Pausing { waves: 0, .. }), "{begun:?}");
        assert_eq!((begun.on_it, begun.waiting), (1, 2));
        let held = world.control.steer_rollout(ID, Wish::Halt).await.unwrap();
        assert!(matches!(held.rollout.state, RolloutState::Held { waves: 0, .. }), "{held:?}");
        let resumed = world.control.steer_rollout(ID, Wish::Resume).await.unwrap();
        assert!(matches!(resumed.rollout.state, RolloutState::Pausing { waves: 0, .. }), "{resumed:?}");
        let again = world.control.steer_rollout(ID, Wish::Resume).await.unwrap_err();
        assert!(
            matches!(again, Error::Conflict(text) if text.ends_with("is held or halted: its rollout is going on."))
        );

        // Without waves, as an operator may want it.
        let at_once = world.control.update_runtime(ID, true).await.unwrap();
        assert_eq!((at_once.version.digest, at_once.is_new), (machines, false));
        assert_eq!(["a", "b"].map(|name| on(&world, name)), [machines; 2]);
        let back = world.control.steer_rollout(ID, Wish::RollBack).await.unwrap();
        assert_eq!((back.on_it, back.waiting), (1, 2), "who was not moved stays");
        assert_eq!(["a", "b"].map(|name| on(&world, name)), [planted; 2]);
        make(&world, "later").await;
        assert_eq!(on(&world, "later"), planted, "what was halted is not handed out");
        let halted = world.control.update_runtime(ID, true).await.unwrap_err();
        let says_how = |text: &str| text.ends_with(&format!("lambdad runtimes rollout {ID} --resume first."));
        assert!(matches!(&halted, Error::Conflict(text) if says_how(text)), "{halted}");
        assert_eq!(["a", "b", "later"].map(|name| on(&world, name)), [planted; 3]);
        let resumed = world.control.steer_rollout(ID, Wish::Resume).await.unwrap();
        assert_eq!((resumed.on_it, resumed.waiting), (3, 1), "the first wave: half of three");

        // The machine has the other one again: this rollout is not wanted any more, that one is.
        set_current(dir.path(), planted);
        let other = world.control.steer_rollout(ID, Wish::Halt).await.unwrap();
        assert_eq!((other.rollout.to, other.waiting), (planted, 3), "{other:?}");
        world.stop().await;
    });
}

pub fn a_pin_is_any_version_that_is_kept() {
    run(|dir| async move {
        let world = World::start_with(dir.path(), Clock::system(), settings(&[100], 3_600_000)).await;
        make(&world, "f").await;
        let old = digest(&world.get("f"));
        let new = plant(dir.path(), 2, false);
        let manual = |digest| RuntimeManagement::Manual { arn: arn(digest) };
        let put = async |name: &str, management| world.control.manage_runtime(&at(name), management).await;
        let refused = async |name: &str, management| put(name, management).await.unwrap_err();

        let alias = refused("f:live", RuntimeManagement::Auto).await;
        let text = "The provided function name arn:aws:lambda:us-east-1:000000000000:function:f:live is invalid. \
                    Aliases are not allowed.";
        assert_eq!(alias, Error::InvalidParameter(text.into()));
        let missing = "Function not found: arn:aws:lambda:us-east-1:000000000000:function:";
        assert_eq!(refused("g", RuntimeManagement::Auto).await, Error::NotFound(format!("{missing}g")));
        assert_eq!(refused("f:7", manual(new)).await, Error::NotFound(format!("{missing}f:7")));
        for (arn, why) in [
            (arn(Digest([9; 32])), "no such version of provided.al2023 is kept on this server"),
            (arn(new).replace("us-east-1", "eu-west-1"), "followed by 64 hexadecimal digits"),
            ("arn:aws:lambda:us-east-1:000000000000:runtime/r/version/1".into(), "followed by 64 hexadecimal digits"),
        ] {
            let error = refused("f", RuntimeManagement::Manual { arn }).await;
            assert!(matches!(&error, Error::InvalidParameter(text) if text.contains(why)), "{error}");
        }
        world.control.create_function(telling("busy")).await.unwrap();
        assert!(matches!(refused("busy", RuntimeManagement::Auto).await, Error::Conflict(_)));
        world.settled("busy").await;

        // What runs finishes where it began; what comes after runs on the new version.
        let before = world.get("f");
        let f = at("f");
        let running = invoke(&world, &f, r#"{"wait": 1}"#);
        let pinned = async {
            until("it to run", || world.pool.environments() == 1).await;
            put("f", manual(new)).await.unwrap()
        };
        let ((answer, _), pinned) = tokio::join!(running, pinned);
        assert_eq!(answer, "\"captured\"");
        assert_eq!((digest(&pinned), pinned.runtime_update), (new, RuntimeUpdate::Manual));
        assert_eq!(pinned.last_modified, before.last_modified);
        assert_ne!(pinned.revision, before.revision);
        assert_eq!(invoke(&world, &f, "{}").await.0, "\"v2\"");
        assert_eq!(put("f", manual(old)).await.map(|f| digest(&f)), Ok(old));
        assert_eq!(invoke(&world, &f, "{}").await.0, "\"captured\"");

        // An update leaves it there; another runtime does not.
        let code = UpdateCode {
            code: CodeSource::Zip(zip_of(TELL).into()),
            architecture: None,
            revision: None,
            dry_run: false,
            publish: false,
        };
        set_current(dir.path(), new);
        world.control.update_code(&f, code).await.unwrap();
        assert_eq!(digest(&*world.settled("f").await), old);
        let other = ConfigChange { runtime: Some(RuntimeId::new("provided.al2")), ..ConfigChange::default() };
        world.control.update_config(&f, other, None).await.unwrap();
        assert_eq!(world.settled("f").await.runtime_update, RuntimeUpdate::Auto);
        world.stop().await;
    });
}

pub fn versions_that_nobody_needs_are_removed() {
    run(|dir| async move {
        let world = World::start_with(dir.path(), Clock::system(), settings(&[100], 200)).await;
        for name in ["f", "pinned"] {
            make(&world, name).await;
        }
        let first = digest(&world.get("f"));
        let [second, third, fourth] = [2, 3, 4].map(|number| plant(dir.path(), number, false));
        world.control.manage_runtime(&at("pinned"), RuntimeManagement::Manual { arn: arn(second) }).await.unwrap();
        set_current(dir.path(), fourth);
        until("f to be moved", || digest(&world.get("f")) == fourth).await;
        let kept = async |world: &World| {
            let versions = world.control.runtime_versions(ID).await.unwrap();
            versions.iter().map(|row| row.kept.version.digest).collect::<Vec<_>>()
        };
        assert_eq!(kept(&world).await, [first, second, third, fourth]);
        world.stop().await;

        // A day later. The rollout may still be taken back to the first.
        let now: Millis = std::time::SystemTime::now().into();
        let tomorrow = Clock::starting_at(Millis(now.0 + 25 * 3_600_000));
        let world = World::start_with(dir.path(), tomorrow, settings(&[100], 200)).await;
        until_async("the third to go", async || kept(&world).await == [first, second, fourth]).await;
        assert!(!dir.path().join("runtimes").join(ID).join(third.hex()).exists());
        for (name, answer) in [("f", "\"v4\""), ("pinned", "\"v2\"")] {
            assert_eq!(invoke(&world, &at(name), "{}").await.0, answer);
        }
        let error = world.control.manage_runtime(&at("f"), RuntimeManagement::Manual { arn: arn(third) }).await;
        assert!(error.is_err(), "it is gone");
        world.stop().await;

        // In a directory that other servers may use, nothing is removed.
        plant(dir.path(), 3, false);
        let world = World::start_sharing(dir.path(), tomorrow, settings(&[100], 200)).await;
        assert!(!world.control.prunes_runtimes());
        assert_eq!(kept(&world).await, [first, second, third, fourth]);
        world.stop().await;
    });
}

pub fn a_deprecated_runtime_is_not_patched() {
    run(|dir| async move {
        let world = World::start_with(dir.path(), Clock::system(), settings(&[100], 50)).await;
        make(&world, "f").await;
        let old = digest(&world.get("f"));
        world.stop().await;
        let new = plant(dir.path(), 2, false);
        set_current(dir.path(), new);

        // provided.al2023 is deprecated on 2029-06-30 (facts, runtimes §a).
        let day =
            |text: &str| Millis(u64::try_from(text.parse::<jiff::Timestamp>().unwrap().as_millisecond()).unwrap());
        let clock = Clock::starting_at(day("2029-06-30T00:00:00Z"));
        let world = World::start_with(dir.path(), clock, settings(&[100], 50)).await;
        let refused = world.control.update_runtime(ID, false).await.unwrap_err();
        assert!(
            matches!(&refused, Error::InvalidParameter(text) if text.contains("gets no new versions")),
            "{refused}"
        );
        assert!(rollout(&world).await.is_none());
        assert_eq!(digest(&world.get("f")), old);
        world.stop().await;

        let clock = Clock::starting_at(day("2029-06-28T00:00:00Z"));
        let world = World::start_with(dir.path(), clock, settings(&[100], 50)).await;
        until("it to be patched", || digest(&world.get("f")) == new).await;
        world.stop().await;
    });
}

async fn until_async(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let began = Instant::now();
    while !holds().await {
        assert!(began.elapsed() < Duration::from_secs(60), "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}
