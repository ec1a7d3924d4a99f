//! Creating, updating, listing.

use control::{CodeSource, ConfigChange, CreateFunction, Error, UpdateCode};
use domain::{Architecture, LastUpdate, Revision, RuntimeId, State};
use package::PackageError;

use crate::support::{at, bootstrap, create, with_world};

const ARN: &str = "arn:aws:lambda:us-east-1:000000000000:function";

fn code(answer: &str) -> UpdateCode {
    UpdateCode {
        code: CodeSource::Zip(bootstrap(answer).into()),
        architecture: None,
        revision: None,
        dry_run: false,
        publish: false,
    }
}

pub fn what_is_refused_leaves_nothing() {
    with_world(|world| async move {
        world.make("taken").await;
        let foreign = match Architecture::HOST {
            Architecture::X86_64 => Architecture::Arm64,
            Architecture::Arm64 => Architecture::X86_64,
        };
        let with = |change: fn(&mut ConfigChange)| {
            let mut request = create("f");
            change(&mut request.config);
            request
        };
        let invalid = |part: &str| Error::InvalidParameter(part.into());
        let cases = [
            (
                CreateFunction { code: CodeSource::Zip("no zip".into()), ..create("f") },
                invalid("Could not unzip uploaded file. Please check your file, then try to upload again."),
            ),
            (with(|c| c.runtime = Some(RuntimeId::new("PYTHON3.9"))), invalid("Value PYTHON3.9 at 'runtime' failed")),
            (
                with(|c| c.runtime = Some(RuntimeId::new("java8"))),
                invalid("The runtime parameter of java8 is no longer"),
            ),
            (with(|c| c.handler = None), invalid("Runtime and Handler are mandatory parameters")),
            (
                with(|c| c.timeout_seconds = Some(901)),
                Error::Validation("1 validation error detected: Value '901'".into()),
            ),
            (
                with(|c| c.environment = Some([("K".into(), "v".repeat(4096))].into())),
                invalid("Lambda was unable to configure your environment variables"),
            ),
            (
                CreateFunction { tags: (0..51).map(|n| (n.to_string(), String::new())).collect(), ..create("f") },
                invalid("Number of tags exceeds resource tag limit."),
            ),
            (CreateFunction { architecture: foreign, ..create("f") }, invalid("")),
            (create(&"f".repeat(65)), invalid("1 validation error detected: Value 'ffff")),
            (create("taken"), Error::Conflict("Function already exist: taken".into())),
        ];
        let (taken, before) = (world.get("taken"), world.control.account_usage());
        for (mut request, expected) in cases {
            // Code of its own, so that keeping it shows.
            if matches!(&request.code, CodeSource::Zip(zip) if zip.starts_with(b"PK")) {
                request.code = CodeSource::Zip(bootstrap("refused").into());
            }
            let got = world.control.create_function(request).await.unwrap_err();
            assert_eq!(std::mem::discriminant(&got), std::mem::discriminant(&expected), "{got:?}");
            assert!(got.to_string().starts_with(&expected.to_string()), "{got}");
        }
        assert_eq!(world.control.account_usage(), before);
        assert_eq!(world.get("taken"), taken);
        let refused = package::code(&bootstrap("refused")).sha256;
        assert!(matches!(world.packages.read(refused), Err(PackageError::Missing(_))), "its code was kept");
        world
    });
}

pub fn from_pending_to_active() {
    with_world(|world| async move {
        let created = world.control.create_function(create("f")).await.unwrap();
        assert_eq!((&created.state, &created.last_update), (&State::Pending, &LastUpdate::None));
        assert_eq!(world.get("f"), created);
        let active = world.settled("f").await;
        assert_eq!((&active.state, &active.last_update), (&State::Active, &LastUpdate::Successful));
        assert_ne!(active.revision, created.revision);

        let asked = world.control.update_code(&at("f"), code("two")).await.unwrap();
        assert_eq!((&asked.state, &asked.last_update), (&State::Active, &LastUpdate::InProgress));
        assert_eq!(asked.code, package::code(&bootstrap("two")));
        assert_eq!(world.get("f"), asked, "the new values show at once");
        let done = world.settled("f").await;
        assert_eq!(done.last_update, LastUpdate::Successful);
        assert!(asked.revision != active.revision && done.revision != asked.revision);

        // Nothing changes, and it is an update all the same.
        let asked = world.control.update_config(&at("f"), ConfigChange::default(), None).await.unwrap();
        assert_eq!((&asked.last_update, &asked.config), (&LastUpdate::InProgress, &done.config));
        assert_ne!(world.settled("f").await.revision, asked.revision);

        let change = ConfigChange {
            dead_letter_target: Some("arn:aws:sqs:us-east-1:000000000000:q".into()),
            ..ConfigChange::default()
        };
        world.control.update_config(&at("f"), change, None).await.unwrap();
        assert!(world.settled("f").await.config.dead_letter_target.is_some());
        world.control.update_config(&at("f"), ConfigChange::default(), None).await.unwrap();
        assert!(world.settled("f").await.config.dead_letter_target.is_some(), "not mentioned");
        let change = ConfigChange { dead_letter_target: Some(String::new()), ..ConfigChange::default() };
        world.control.update_config(&at("f"), change, None).await.unwrap();
        assert_eq!(world.settled("f").await.config.dead_letter_target, None);
        world
    });
}

pub fn one_change_at_a_time() {
    with_world(|world| async move {
        let busy = |what: String| Error::Conflict(format!("The operation cannot be performed at this time. {what}"));
        world.control.create_function(create("f")).await.unwrap();
        let pending = busy("The function is currently in the following state: Pending".into());
        assert_eq!(world.control.update_code(&at("f"), code("two")).await.unwrap_err(), pending);
        assert_eq!(world.control.dry_run(&at("f")).unwrap_err(), pending);
        world.settled("f").await;

        world.control.update_code(&at("f"), code("two")).await.unwrap();
        let updating = busy(format!("An update is in progress for resource: {ARN}:f"));
        assert_eq!(world.control.update_code(&at("f:$LATEST"), code("three")).await.unwrap_err(), updating);
        let again = world.control.update_config(&at("f"), ConfigChange::default(), None).await;
        assert_eq!(again.unwrap_err(), updating);
        assert_eq!(world.control.dry_run(&at("f")), Ok(()), "the old revision serves on");
        assert_eq!(world.settled("f").await.code, package::code(&bootstrap("two")));

        let missing = Error::NotFound(format!("Function not found: {ARN}:g"));
        assert_eq!(world.control.update_code(&at("g"), code("two")).await.unwrap_err(), missing);
        world
    });
}

pub fn a_dry_run_changes_nothing() {
    with_world(|world| async move {
        let before = world.make("f").await;
        let shown = world.control.update_code(&at("f"), UpdateCode { dry_run: true, ..code("two") }).await.unwrap();
        let two = package::code(&bootstrap("two"));
        assert_eq!((shown.code, &shown.revision), (two, &before.revision));
        assert_eq!(world.get("f"), before);
        assert!(matches!(world.packages.read(two.sha256), Err(PackageError::Missing(_))), "its code was kept");
        world
    });
}

pub fn a_stale_revision_changes_nothing() {
    with_world(|world| async move {
        let before = world.make("f").await;
        let stale = Some(Revision::new("00000000-0000-0000-0000-000000000000"));
        let update = UpdateCode { revision: stale.clone(), ..code("two") };
        assert_eq!(world.control.update_code(&at("f"), update).await.unwrap_err(), Error::StaleRevision);
        let change = ConfigChange { timeout_seconds: Some(5), ..ConfigChange::default() };
        let update = world.control.update_config(&at("f"), change.clone(), stale).await;
        assert_eq!(update.unwrap_err(), Error::StaleRevision);
        assert_eq!(world.get("f"), before);

        let current = Some(before.revision.clone());
        world.control.update_config(&at("f"), change, current).await.unwrap();
        assert_eq!(world.settled("f").await.config.timeout_seconds, 5);
        world
    });
}

pub fn pages_follow_names() {
    with_world(|world| async move {
        for name in ["b", "a", "c"] {
            world.make(name).await;
        }
        let page = |after: Option<&str>, limit| {
            let after = after.map(|name| at(name).name);
            let (functions, more) = world.control.functions(after.as_ref(), limit);
            (functions.iter().map(|f| f.name.to_string()).collect::<Vec<_>>(), more)
        };
        assert_eq!(page(None, 2), (vec!["a".into(), "b".into()], true));
        assert_eq!(page(Some("b"), 2), (vec!["c".into()], false));
        assert_eq!(page(Some("aa"), 1), (vec!["b".into()], true), "the one named may be gone");
        world
    });
}
