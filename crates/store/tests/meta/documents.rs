//! Documents: by kind and key, several changes at once, and damage.

use serde::{Deserialize, Serialize};
use store::{Batch, Document, Expect, PutError, Store};

use crate::generate::plain;
use crate::scratch;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    name: String,
    text: String,
}

impl Document for Note {
    const KIND: &'static str = "note/1";

    fn key(&self) -> String {
        self.name.clone()
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Other(u32);

impl Document for Other {
    const KIND: &'static str = "other/1";

    fn key(&self) -> String {
        "a".into()
    }
}

fn note(name: &str, text: &str) -> Note {
    Note { name: name.into(), text: text.into() }
}

#[test]
fn kinds_do_not_mix_and_survive_a_restart() {
    let (dir, rt) = scratch();
    rt.block_on(async {
        let store = Store::open(dir.path()).unwrap();
        store.commit(Batch::new().put(&note("b", "2")).put(&note("a", "1")).put(&Other(7))).await.unwrap();
        store.commit(Batch::new().put(&note("a", "3")).delete::<Other>("absent")).await.unwrap();
        drop(store);
        let store = Store::open(dir.path()).unwrap();
        assert_eq!(store.documents::<Note>().await.unwrap(), [note("a", "3"), note("b", "2")]);
        assert_eq!(store.documents::<Other>().await.unwrap(), [Other(7)]);
        store.commit(Batch::new().delete::<Note>("a")).await.unwrap();
        assert_eq!(store.documents::<Note>().await.unwrap(), [note("b", "2")]);
    });
}

#[test]
fn all_of_a_batch_or_nothing() {
    let (dir, rt) = scratch();
    rt.block_on(async {
        let store = Store::open(dir.path()).unwrap();
        store.put(&plain("f", 1), Expect::Absent).await.unwrap();
        let batch = Batch::new().put(&note("a", "1")).put_function(&plain("f", 2), Expect::Absent);
        assert!(matches!(store.commit(batch).await, Err(PutError::Exists)));
        assert_eq!(store.documents::<Note>().await.unwrap(), []);
        let batch = Batch::new().put(&note("a", "1")).delete_function(&plain("f", 1).name);
        store.commit(batch).await.unwrap();
        assert_eq!(store.documents::<Note>().await.unwrap().len(), 1);
        assert_eq!(store.load().await.unwrap().functions, []);
    });
}

#[test]
fn a_damaged_document_hides_no_other() {
    let (dir, rt) = scratch();
    rt.block_on(async {
        let store = Store::open(dir.path()).unwrap();
        store.commit(Batch::new().put(&note("a", "1")).put(&note("b", "2"))).await.unwrap();
        drop(store);
        let conn = rusqlite::Connection::open(dir.path().join("meta.db")).unwrap();
        conn.execute(
            "UPDATE document SET record = CAST(replace(CAST(record AS TEXT), '1', '9') AS BLOB) WHERE key = 'a'",
            [],
        )
        .unwrap();
        drop(conn);
        let store = Store::open(dir.path()).unwrap();
        assert_eq!(store.documents::<Note>().await.unwrap(), [note("b", "2")]);
    });
}
