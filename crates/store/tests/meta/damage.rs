//! A flipped bit is noticed, and takes nothing else with it.

use std::path::Path;

use domain::{Function, FunctionName};
use store::{Damage, Damaged, Expect, Loaded, Store, StoreError};

use crate::generate::plain;
use crate::scratch;

fn filled(dir: &Path, rt: &tokio::runtime::Runtime, count: u64) -> Vec<Function> {
    let functions: Vec<_> = (0..count).map(|n| plain(&format!("f{n:04}"), n)).collect();
    rt.block_on(async {
        let store = Store::open(dir).unwrap();
        for function in &functions {
            store.put(function, Expect::Absent).await.unwrap();
        }
    });
    functions
}

#[test]
fn a_bad_record_is_set_aside_and_its_name_is_free_again() {
    let (dir, rt) = scratch();
    let functions = filled(dir.path(), &rt, 5);
    let path = dir.path().join("meta.db");
    let mut bytes = std::fs::read(&path).unwrap();
    // In every copy: a page that was split leaves stale ones behind.
    let text = b"\"handler 3\"";
    while let Some(at) = bytes.windows(text.len()).position(|window| window == text) {
        bytes[at + 4] ^= 0x10;
    }
    std::fs::write(&path, bytes).unwrap();

    rt.block_on(async {
        let store = Store::open(dir.path()).unwrap();
        let Loaded { functions: good, damaged, structure } = store.load().await.unwrap();
        assert_eq!(good, [&functions[..3], &functions[4..]].concat());
        assert_eq!(damaged, [Damaged { name: "f0003".into(), version: 0, why: Damage::Checksum }]);
        assert_eq!(structure, [""; 0]);
        store.put(&functions[3], Expect::Absent).await.unwrap();
        let again = store.load().await.unwrap();
        assert_eq!((again.functions, again.damaged), (functions, vec![]));
    });
    let db = rusqlite::Connection::open(path).unwrap();
    let kept: String = db.query_row("SELECT name FROM quarantine", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, "f0003");
}

#[test]
fn a_record_of_unknown_shape_stays_where_it_is() {
    let (dir, rt) = scratch();
    let functions = filled(dir.path(), &rt, 2);
    let db = rusqlite::Connection::open(dir.path().join("meta.db")).unwrap();
    let sealed = |record: &str| {
        let mut crc = crc32c::crc32c(&0i64.to_le_bytes());
        for part in ["odd", "r", record] {
            crc = crc32c::crc32c_append(crc, &(part.len() as u64).to_le_bytes());
            crc = crc32c::crc32c_append(crc, part.as_bytes());
        }
        crc
    };
    let record = r#"{"shape":"of tomorrow"}"#;
    db.execute("INSERT INTO function VALUES ('odd', 0, 'r', ?1, ?2)", (record.as_bytes(), sealed(record))).unwrap();
    drop(db);
    rt.block_on(async {
        let store = Store::open(dir.path()).unwrap();
        for _ in 0..2 {
            let loaded = store.load().await.unwrap();
            assert_eq!(loaded.functions, functions);
            let [Damaged { name, why: Damage::Undecodable(why), .. }] = &loaded.damaged[..] else {
                panic!("{:?}", loaded.damaged)
            };
            assert_eq!(name, "odd");
            assert!(why.contains("unknown field `shape`"), "{why}");
        }
        assert!(store.delete(&FunctionName::new("odd").unwrap()).await.unwrap());
    });
}

/// R5 of the reliability facts: 300 flips, each in a fresh copy; nothing wrong is ever handed out in silence.
#[test]
fn three_hundred_flips_none_silent() {
    let (dir, rt) = scratch();
    let functions = filled(dir.path(), &rt, 200);
    let good = std::fs::read(dir.path().join("meta.db")).unwrap();
    let (mut refused, mut reported, mut untouched) = (0, 0, 0);
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    for round in 0..300 {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = (random >> 33) as usize % good.len();
        let mut bytes = good.clone();
        bytes[at] ^= 1 << (random & 7);
        let copy = tempfile::tempdir().unwrap();
        std::fs::write(copy.path().join("meta.db"), bytes).unwrap();
        let loaded: Result<Loaded, StoreError> = rt.block_on(async { Store::open(copy.path())?.load().await });
        let Ok(loaded) = loaded else {
            refused += 1;
            continue;
        };
        for function in &loaded.functions {
            let n = function.code.size_bytes as usize;
            assert_eq!(functions.get(n), Some(function), "round {round}: byte {at} gave a wrong function");
        }
        if loaded.functions.len() == functions.len() {
            untouched += 1;
        } else {
            reported += 1;
            assert!(
                !loaded.damaged.is_empty() || !loaded.structure.is_empty(),
                "round {round}: byte {at}: {} functions vanished in silence",
                functions.len() - loaded.functions.len()
            );
        }
    }
    println!("300 flips: {refused} refused, {reported} reported, {untouched} in unused bytes, 0 silent");
    assert!(reported > 150, "the flips must hit records");
}
