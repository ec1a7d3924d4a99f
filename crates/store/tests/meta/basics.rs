//! What is put is what is loaded; who expects wrongly changes nothing; one server per directory.

use domain::{Function, FunctionName, Revision, Version};
use proptest::prelude::*;
use store::{Expect, PutError, Store, StoreError};

use crate::generate::{function, plain};
use crate::scratch;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn every_field_comes_back(mut functions in proptest::collection::vec(function(), 1..5)) {
        let (dir, rt) = scratch();
        rt.block_on(async {
            let store = Store::open(dir.path()).unwrap();
            for function in &functions {
                store.put(function, Expect::Any).await.unwrap();
            }
            drop(store);
            let loaded = Store::open(dir.path()).unwrap().load().await.unwrap();
            functions.sort_by(|a, b| (&a.name, a.version).cmp(&(&b.name, b.version)));
            assert_eq!(loaded.functions, functions);
            assert_eq!((loaded.damaged, loaded.structure), (vec![], vec![]));
        });
    }
}

#[test]
fn expectations() {
    let (dir, rt) = scratch();
    rt.block_on(async {
        let store = Store::open(dir.path()).unwrap();
        let revision = |n: u64| Expect::Revision(Revision::new(format!("r{n}")));
        // What is put, on what expectation, the outcome, and what is there afterwards.
        let steps = [
            (1, revision(1), "stale", None),
            (1, Expect::Absent, "ok", Some(1)),
            (2, Expect::Absent, "exists", Some(1)),
            (2, revision(7), "stale", Some(1)),
            (2, revision(1), "ok", Some(2)),
            (3, revision(1), "stale", Some(2)),
            (4, Expect::Any, "ok", Some(4)),
        ];
        for (n, expect, outcome, there) in steps {
            let got = match store.put(&plain("f", n), expect.clone()).await {
                Ok(()) => "ok",
                Err(PutError::Exists) => "exists",
                Err(PutError::Stale) => "stale",
                Err(PutError::Store(error)) => panic!("{error}"),
            };
            assert_eq!(got, outcome, "put {n} expecting {expect:?}");
            let functions = store.load().await.unwrap().functions;
            assert_eq!(functions, there.map(|n| plain("f", n)).into_iter().collect::<Vec<_>>());
        }
    });
}

#[test]
fn delete_takes_every_version_and_no_other_function() {
    let (dir, rt) = scratch();
    rt.block_on(async {
        let store = Store::open(dir.path()).unwrap();
        for version in [Version::Latest, Version::Number(1), Version::Number(2)] {
            store.put(&Function { version, ..plain("f", 1) }, Expect::Absent).await.unwrap();
        }
        store.put(&plain("f2", 1), Expect::Absent).await.unwrap();
        let name = FunctionName::new("f").unwrap();
        assert!(store.delete(&name).await.unwrap());
        assert!(!store.delete(&name).await.unwrap());
        assert_eq!(store.load().await.unwrap().functions, [plain("f2", 1)]);
        store.put(&plain("f", 5), Expect::Absent).await.unwrap();
    });
}

#[test]
fn of_many_that_expect_the_same_revision_one_wins() {
    let (dir, rt) = scratch();
    rt.block_on(async {
        let store = std::sync::Arc::new(Store::open(dir.path()).unwrap());
        store.put(&plain("f", 0), Expect::Absent).await.unwrap();
        let racers: Vec<_> = (1..=50)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move { (n, store.put(&plain("f", n), Expect::Revision(Revision::new("r0"))).await) })
            })
            .collect();
        let mut winners = Vec::new();
        for racer in racers {
            match racer.await.unwrap() {
                (n, Ok(())) => winners.push(n),
                (_, Err(PutError::Stale)) => {}
                (n, Err(error)) => panic!("{n}: {error}"),
            }
        }
        assert_eq!(winners.len(), 1);
        assert_eq!(store.load().await.unwrap().functions, [plain("f", winners[0])]);
    });
}

#[test]
fn a_second_server_is_told_who_has_the_directory() {
    let (dir, _rt) = scratch();
    let first = Store::open(dir.path()).unwrap();
    let error = Store::open(dir.path()).unwrap_err();
    let StoreError::Locked { pid, .. } = &error else { panic!("{error}") };
    assert_eq!(*pid, std::process::id().to_string());
    assert!(error.to_string().starts_with(&dir.path().display().to_string()), "{error}");
    drop(first);
    Store::open(dir.path()).unwrap();
}

#[test]
fn a_database_of_a_later_release_is_left_alone() {
    let (dir, _rt) = scratch();
    drop(Store::open(dir.path()).unwrap());
    let db = rusqlite::Connection::open(dir.path().join("meta.db")).unwrap();
    db.pragma_update(None, "user_version", 1000).unwrap();
    drop(db);
    let error = Store::open(dir.path()).unwrap_err();
    assert!(matches!(error, StoreError::Newer { found: 1000, .. }), "{error}");
}
