//! The rules, by a small language: one line is one request on one day, with what it comes to.

use std::collections::BTreeMap;

use super::*;

const DAY: u64 = 86_400_000;

/// A runtime `r`, changed as requests say.
#[derive(Default)]
struct World {
    registry: Registry,
    day: u64,
    users: Vec<String>,
}

fn lifecycle(days: [Option<&str>; 3]) -> ReleaseLifecycle {
    let [deprecation, create_block, update_block] = days.map(|day| day.map(|day| day.parse().unwrap()));
    ReleaseLifecycle { state: None, deprecation, create_block, update_block }
}

impl World {
    fn now(&self) -> Millis {
        Millis(self.day * DAY + 1_000)
    }

    /// Does one thing; gives nothing, or the kind of refusal.
    fn ask(&mut self, request: &str) -> &'static str {
        let words: Vec<&str> = request.split_whitespace().collect();
        let (now, all) = (self.now(), &self.registry);
        let window = |word: Option<&&str>| word.map(|days| days.parse().unwrap());
        let alias = |name: &str, version: &str| ChangeAlias {
            name: name.into(),
            version: version.into(),
            ..ChangeAlias::default()
        };
        let changed = match words.as_slice() {
            ["create"] => {
                let request = CreateRuntime { name: "r".into(), ..CreateRuntime::default() };
                all.create_runtime(request, format!("id-{}", self.day), now).map(Changed::Runtime)
            }
            ["describe"] => all.update_runtime("r", UpdateRuntime::default(), now).map(Changed::Runtime),
            ["tag"] => all.retag("r", now, |tags| drop(tags.insert("k".into(), "v".into()))).map(Changed::Runtime),
            ["delete", rest @ ..] => {
                all.delete_runtime("r", window(rest.first()), &self.users, now).map(Changed::Runtime)
            }
            ["version", name] => all.may_create_version("r", name, now).map(|()| Changed::Version(version(name, now))),
            ["ready", name] => {
                let tree = domain::Digest([1; 32]);
                all.finish_version("r", name, VersionState::Active { tree }, now)
                    .map(Changed::Version)
                    .ok_or_else(|| Error::NotFound("nobody waits".into()))
            }
            ["fail", name] => all
                .finish_version("r", name, VersionState::Failed { reason: String::new() }, now)
                .map(Changed::Version)
                .ok_or_else(|| Error::NotFound("nobody waits".into())),
            ["note", name] => all.update_version("r", name, "new".into(), now).map(Changed::Version),
            ["delete-version", name, rest @ ..] => {
                all.delete_version("r", name, window(rest.first()), now).map(Changed::Version)
            }
            ["alias", name, version] => all.create_alias("r", alias(name, version), now).map(Changed::Alias),
            ["move", name, version] => all.update_alias("r", alias(name, version), now).map(Changed::Alias),
            ["delete-alias", name, rest @ ..] => {
                all.delete_alias("r", name, window(rest.first()), now).map(Changed::Alias)
            }
            ["restore"] => all.restore("r", None, now),
            ["restore-version", name] => all.restore("r", Some(&RuntimePart::Version((*name).into())), now),
            ["restore-alias", name] => all.restore("r", Some(&RuntimePart::Alias((*name).into())), now),
            ["day", day] => {
                self.day = day.parse().unwrap();
                return "";
            }
            ["used"] => {
                self.users = vec!["f".into()];
                return "";
            }
            ["reap"] => {
                for gone in self.registry.gone(now) {
                    self.registry.forget(&gone);
                }
                return "";
            }
            _ => panic!("{request}"),
        };
        match changed {
            Ok(changed) => {
                assert!(self.registry.show(changed), "{request}");
                ""
            }
            Err(Error::Conflict(_)) => "conflict",
            Err(Error::NotFound(_)) => "missing",
            Err(Error::InvalidParameter(_)) => "invalid",
            Err(Error::QuotaExceeded(_)) => "quota",
            Err(other) => panic!("{request}: {other}"),
        }
    }

    /// `request` or `request: refusal`, one after another.
    fn run(story: &str) -> World {
        let mut world = World::default();
        for line in story.split(';').map(str::trim).filter(|line| !line.is_empty()) {
            let (request, expected) = line.split_once(':').unwrap_or((line, ""));
            assert_eq!(world.ask(request), expected.trim(), "{line} of {story}");
        }
        world
    }
}

fn version(name: &str, now: Millis) -> Version {
    Version {
        runtime: "r".into(),
        name: name.into(),
        image: "oci:/x".into(),
        platforms: Vec::new(),
        env: Vec::new(),
        notes: None,
        state: VersionState::Creating,
        created: now,
        modified: now,
        delete_at: None,
    }
}

#[test]
fn stories() {
    for story in [
        "create; create: conflict; describe; tag",
        "describe: missing; delete: missing; version 1: missing; alias a 1: missing; restore: missing",
        // A version is used once it is ready, and never made twice.
        "create; version 1; version 1: conflict; alias a 1: conflict; ready 1; alias a 1; alias a 1: conflict",
        "create; version 1; fail 1; alias a 1: conflict; note 1; delete-version 1; version 1: conflict",
        "create; version 1; delete-version 1: conflict; ready 1; ready 1: missing; delete-version 1",
        "create; alias a 1: missing; version 1; ready 1; alias a 1; move a 2: missing; move b 1: missing",
        // A version that an alias names stays, also if the alias is on its way out: it may come back.
        "create; version 1; ready 1; alias a 1; delete-version 1: conflict; delete-alias a; delete-version 1: conflict",
        "create; version 1; ready 1; alias a 1; version 2; ready 2; move a 2; delete-version 1; move a 1: conflict",
        "create; version 1; ready 1; alias a 1; delete-alias a 7; day 7; delete-version 1",
        // What is pending is not changed, only restored.
        "create; delete; describe: conflict; version 1: conflict; delete: conflict; tag; restore; describe; restore: conflict",
        "create; version 1; ready 1; delete-version 1; note 1: conflict; restore-version 1; note 1; restore-version 1: conflict",
        "create; version 1; ready 1; alias a 1; delete-alias a; move a 1: conflict; restore-alias a; move a 1",
        "create; restore-version 1: missing; restore-alias a: missing; restore: conflict",
        // With the runtime, everything of it; a part is not restored alone.
        "create; version 1; ready 1; alias a 1; delete; note 1: conflict; move a 1: conflict; restore-alias a: conflict;
         restore; note 1; move a 1",
        // In use.
        "create; used; delete: conflict",
        // The window, to the second: 7 days, and 30 if nothing is said.
        "create; delete 7; day 6; restore; delete 7; day 12; restore; delete 7; day 19; restore: missing; describe: missing",
        "create; delete; day 29; restore; delete; day 59; restore: missing; create; describe",
        // A new one of the same name has nothing of the old one's.
        "create; version 1; ready 1; alias a 1; delete 7; day 7; create; version 1; alias a 1: conflict",
        "create; version 1; ready 1; delete-version 1 7; day 7; reap; version 1; alias a 1: conflict; ready 1; alias a 1",
        // A version that was being made when its runtime went.
        "create; version 1; delete 7; day 7; reap; ready 1: missing",
    ] {
        World::run(story);
    }
}

#[test]
fn what_is_pending_says_until_when_the_runtimes_end_included() {
    let mut world =
        World::run("create; version 1; ready 1; version 2; ready 2; alias a 1; delete-version 2 10; delete 20");
    let at = |days: u64| Some(Millis(days * DAY + 1_000));
    let ends = |world: &World| {
        let (all, now) = (&world.registry, world.now());
        [
            all.runtime("r", now).unwrap().delete_at,
            all.version("r", "1", now).unwrap().delete_at,
            all.version("r", "2", now).unwrap().delete_at,
            all.alias("r", "a", now).unwrap().delete_at,
        ]
    };
    assert_eq!(ends(&world), [at(20), at(20), at(10), at(20)]);
    assert_eq!(world.ask("restore"), "");
    assert_eq!(ends(&world), [None, None, at(10), None]);
    world.day = 10;
    let gone: Vec<String> = world.registry.gone(world.now()).iter().map(ToString::to_string).collect();
    assert_eq!(gone, ["arn:aws:lambda:us-east-1:000000000000:runtime/r/version/2"]);
    assert_eq!(world.registry.versions("r", world.now()).unwrap().len(), 1, "at once, reaped or not");
}

#[test]
fn dates_are_inherited_and_always_fit() {
    let mut world = World::run("create; version 1; ready 1; alias a 1");
    let now = world.now();
    let update = |lifecycle| UpdateRuntime { lifecycle: Some(lifecycle), ..UpdateRuntime::default() };
    let runtimes = lifecycle([Some("2027-01-01"), Some("2027-02-01"), Some("2027-04-01")]);
    let changed = world.registry.update_runtime("r", update(runtimes), now).unwrap();
    world.registry.show(Changed::Runtime(changed));
    assert_eq!(world.registry.alias("r", "a", now).unwrap().lifecycle, runtimes);

    let change = |days| ChangeAlias {
        name: "a".into(),
        version: "1".into(),
        lifecycle: Some(lifecycle(days)),
        ..ChangeAlias::default()
    };
    // 29 days between its own and its runtime's, and 30.
    let refused = world.registry.update_alias("r", change([None, Some("2027-03-03"), None]), now).unwrap_err();
    assert!(refused.to_string().contains("29 days after phase 1 (2027-03-03): it must be at least 30"), "{refused}");
    let changed = world.registry.update_alias("r", change([None, Some("2027-03-02"), None]), now).unwrap();
    world.registry.show(Changed::Alias(changed));
    let shown = world.registry.alias("r", "a", now).unwrap().lifecycle;
    assert_eq!(shown, lifecycle([Some("2027-01-01"), Some("2027-03-02"), Some("2027-04-01")]));

    // The runtime's may not leave an alias with less either.
    let earlier = lifecycle([None, Some("2027-02-01"), Some("2027-03-20")]);
    let refused = world.registry.update_runtime("r", update(earlier), now).unwrap_err();
    assert!(refused.to_string().ends_with("(for the alias a, which has dates of its own)"), "{refused}");

    // Moved, or deleted and restored, it still has only its own.
    for request in ["move a 1", "delete-alias a", "restore-alias a"] {
        assert_eq!(world.ask(request), "");
    }
    let changed = world.registry.update_runtime("r", update(ReleaseLifecycle::default()), now);
    world.registry.show(Changed::Runtime(changed.unwrap()));
    assert_eq!(world.registry.alias("r", "a", now).unwrap().lifecycle, lifecycle([None, Some("2027-03-02"), None]));
}

#[test]
fn there_are_only_so_many() {
    let mut world = World::run("create");
    for n in 0..limits::CUSTOM_RUNTIME_PARTS_MAX {
        assert_eq!(world.ask(&format!("version {n}")), "");
    }
    assert_eq!(world.ask("version one-more"), "quota");
    assert_eq!(world.ask("ready 0"), "");
    for n in 0..limits::CUSTOM_RUNTIME_PARTS_MAX {
        assert_eq!(world.ask(&format!("alias {n} 0")), "");
    }
    assert_eq!(world.ask("alias one-more 0"), "quota");
    let now = world.now();
    for n in 1..=limits::CUSTOM_RUNTIMES_MAX {
        let request = CreateRuntime { name: format!("r{n}"), ..CreateRuntime::default() };
        match world.registry.create_runtime(request, String::new(), now) {
            Ok(runtime) if n < limits::CUSTOM_RUNTIMES_MAX => drop(world.registry.show(Changed::Runtime(runtime))),
            Err(Error::QuotaExceeded(_)) if n == limits::CUSTOM_RUNTIMES_MAX => {}
            other => panic!("{n}: {other:?}"),
        }
    }
    let tags: BTreeMap<String, String> = (0..=limits::TAGS_MAX).map(|n| (n.to_string(), String::new())).collect();
    assert!(world.registry.retag("r", now, |all| all.extend(tags)).is_err());
}
