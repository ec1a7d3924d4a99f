use std::io::{Cursor, Write};

use ::zip::write::SimpleFileOptions;
use ::zip::{CompressionMethod, ZipWriter};

use super::forge::{Entry, FILE, forge};
use super::*;
use crate::Refusal;

fn link<'a>(name: &'a str, target: &'a str) -> Entry<'a> {
    Entry { name: name.as_bytes(), data: target.as_bytes(), mode: 0o120_777, ..FILE }
}

fn named(name: &[u8]) -> Entry<'_> {
    Entry { name, ..FILE }
}

#[track_caller]
fn refused(zip: &[u8]) -> Refusal {
    let dir = tempfile::tempdir().unwrap();
    let error = check(zip).expect_err("refused");
    // Unpacking refuses it as well, should a caller not have checked.
    assert!(write(zip, dir.path()).is_err());
    match error {
        PackageError::Refused(refusal) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn names_stay_inside() {
    let long = [b"a".repeat(255), b"/".to_vec()].concat().repeat(15);
    let deep = b"d/".repeat(129);
    let check_name = |name: &[u8]| refused(&forge(&[named(name)]));
    for name in [&b"../f"[..], b"a/../../f", b"a/..", b".."] {
        assert!(matches!(check_name(name), Refusal::Traversal(_)), "{}", String::from_utf8_lossy(name));
    }
    assert!(matches!(check_name(b"/etc/passwd"), Refusal::Absolute(_)));
    assert!(matches!(check_name(b"..\\f"), Refusal::Backslash(_)));
    assert!(matches!(check_name(b"a\xff"), Refusal::Name(_)));
    assert!(matches!(check_name(b"a\0b"), Refusal::Name(_)));
    assert!(matches!(check_name(b"."), Refusal::Name(_)));
    assert!(matches!(check_name(&b"n".repeat(256)), Refusal::PathTooLong(_)));
    assert!(matches!(check_name(&[long, b"f".to_vec()].concat()), Refusal::PathTooLong(_)));
    assert!(matches!(check_name(&[deep.clone(), b"f".to_vec()].concat()), Refusal::TooDeep(_)));
    check(&forge(&[named(&[&deep[2..], b"f"].concat()), named(&b"n".repeat(255))])).unwrap();
}

#[test]
fn a_path_is_one_thing() {
    let twice = |a: &[u8], b: &[u8]| refused(&forge(&[named(a), named(b)]));
    assert!(matches!(twice(b"f", b"f"), Refusal::Duplicate(_)));
    assert!(matches!(twice(b"a/f", b"./a//f"), Refusal::Duplicate(_)));
    assert_eq!(twice(b"a", b"a/f"), Refusal::Conflict("a".into()));
    assert_eq!(twice(b"a/f", b"a"), Refusal::Conflict("a".into()));
    assert_eq!(refused(&forge(&[link("a", "b"), named(b"a/f"), named(b"b/g")])), Refusal::Conflict("a".into()));
    assert_eq!(refused(&forge(&[link("a", "b"), named(b"a")])), Refusal::Duplicate("one of 1 names".into()));
    assert_eq!(refused(&forge(&[link("./a", "b"), named(b"a")])), Refusal::Duplicate("a".into()));
    let directory = Entry { name: b"a/", data: b"", mode: 0o040_755, ..FILE };
    check(&forge(&[directory, Entry { name: b"./a/", ..directory }, named(b"a/f")])).unwrap();
}

#[test]
fn links_stay_inside() {
    for target in ["/etc/passwd", "..", "../x", "a/../../x", "x/../../../y"] {
        let deeper = format!("../../{}", target.trim_start_matches("/"));
        assert!(matches!(refused(&forge(&[link("d/l/m", &format!("../{deeper}"))])), Refusal::LinkEscapes(_)));
        assert!(matches!(refused(&forge(&[link("l", target)])), Refusal::LinkEscapes(_)), "{target}");
    }
    // Each harmless alone: d/up is the root, and one above it is not.
    let chain = [link("d/e/up", "../.."), link("out", "d/e/up/../x")];
    assert_eq!(refused(&forge(&chain)), Refusal::LinkEscapes("out".into()));
    assert!(matches!(refused(&forge(&[link("a", "b"), link("b", "a")])), Refusal::LinkBroken(_)));
    assert!(matches!(refused(&forge(&[link("a", "")])), Refusal::LinkBroken(_)));
    assert!(matches!(refused(&forge(&[link("a", &"x/".repeat(2_048))])), Refusal::LinkBroken(_)));
    let inside = [link("node_modules/.bin/tool", "../tool/cli.js"), link("dangling", "nowhere"), chain[0]];
    assert_eq!(check(&forge(&inside)).unwrap().links, 3);
}

#[test]
fn only_files_directories_and_links() {
    for mode in [0o020_666, 0o060_666, 0o010_644, 0o140_755] {
        assert_eq!(refused(&forge(&[Entry { mode, ..FILE }])), Refusal::Special("f".into()), "{mode:o}");
    }
    assert_eq!(refused(&forge(&[Entry { flags: 0x801, ..FILE }])), Refusal::Encrypted("f".into()));
    assert_eq!(refused(&forge(&[Entry { method: 12, ..FILE }])), Refusal::Method("f".into()));
    assert!(matches!(refused(&forge(&[Entry { name: b"d/", ..FILE }])), Refusal::Conflict(_)));
    assert!(matches!(refused(&forge(&[Entry { name: b"d/", mode: 0, ..FILE }])), Refusal::BrokenEntry(_)));
}

#[test]
fn sizes_are_counted_while_inflating() {
    let lies = |size| refused(&forge(&[Entry { size: Some(size), ..FILE }]));
    assert_eq!(lies(0), Refusal::BrokenEntry("f".into()));
    assert_eq!(lies(2), Refusal::BrokenEntry("f".into()));
    // What is inflated past the declared size goes nowhere: the quota is on declared sizes.
    let lie = forge(&[Entry { data: &[b'x'; 100], size: Some(99), ..FILE }]);
    let (mut archive, plan) = plan::read(&lie, u64::MAX).unwrap();
    let mut seen = 0;
    let sink = |piece: &[u8]| {
        seen += piece.len();
        Ok(())
    };
    inflate::inflate(&mut archive, &plan.files[0], &mut inflate::buffer(), sink).unwrap_err();
    assert_eq!(seen, 0);
    // Both entries claim the same bytes.
    let overlap = [named(b"f"), Entry { name: b"g", at: Some(0), ..FILE }];
    assert_eq!(refused(&forge(&overlap)), Refusal::Overlap);

    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("zeros", SimpleFileOptions::default()).unwrap();
    let zeros = vec![0; 1 << 20];
    for _ in 1..domain::limits::UNZIPPED_BYTES_MAX >> 20 {
        zip.write_all(&zeros).unwrap();
    }
    zip.write_all(&zeros[1..]).unwrap();
    let fits = zip.finish_into_readable().unwrap().into_inner().into_inner();
    assert_eq!(check(&fits).unwrap().unzipped_bytes, domain::limits::UNZIPPED_BYTES_MAX - 1);
    let mut zip = ZipWriter::new_append(Cursor::new(fits)).unwrap();
    zip.start_file("one", SimpleFileOptions::default()).unwrap();
    zip.write_all(&[0]).unwrap();
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 20);
    assert_eq!(check(&bomb).unwrap_err().to_string(), "Unzipped size must be smaller than 262144000 bytes");
}

#[test]
fn a_zip_of_the_limit_is_one_too_large() {
    let with_zipped_bytes = |bytes: u64| {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("f", stored).unwrap();
        zip.write_all(&vec![b'x'; 1_000]).unwrap();
        let zip = zip.finish().unwrap().into_inner();
        check_within(&zip, &Limits { zipped_bytes: zip.len() as u64 + bytes, ..Limits::UPLOAD })
    };
    with_zipped_bytes(1).unwrap();
    assert_eq!(with_zipped_bytes(0).unwrap_err().to_string(), "Zipped size must be smaller than 52428800 bytes");
}

#[test]
fn entries_and_the_directories_they_imply_are_counted() {
    let archive = |count: usize, name: &dyn Fn(usize) -> String| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for n in 0..count {
            zip.start_file(name(n), SimpleFileOptions::default()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let max = domain::limits::ZIP_ENTRIES_MAX;
    assert_eq!(check(&archive(max, &|n| format!("{n}"))).unwrap().files, max);
    assert_eq!(refused(&archive(max + 1, &|n| format!("{n}"))), Refusal::TooManyEntries);
    assert_eq!(refused(&archive(600, &|n| format!("{n}/").repeat(128) + "f")), Refusal::TooManyEntries);
}

#[test]
fn broken_archives_are_refused_with_the_services_text() {
    let whole = forge(&[FILE, named(b"g")]);
    check(&whole).unwrap();
    for cut in 0..whole.len() {
        check(&whole[..cut]).unwrap_err();
    }
    let empty = forge(&[]);
    assert_eq!(refused(&empty), Refusal::Empty);
    assert_eq!(
        check(b"not a zip").unwrap_err().to_string(),
        "Could not unzip uploaded file. Please check your file, then try to upload again."
    );
    let mut flipped = whole.clone();
    flipped[31] ^= 1;
    assert_eq!(refused(&flipped), Refusal::BrokenEntry("f".into()));
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_judged_without_a_panic(
        at in 0_usize..260, value: u8, also in 0_usize..260, other: u8, cut in 200_usize..600,
    ) {
        let mut zip = forge(&[FILE, link("d/l", "../f"), named(b"a/b/c")]);
        let bytes = zip.len();
        zip[at % bytes] = value;
        zip[also % bytes] = other;
        zip.truncate(cut.max(1));
        let dir = tempfile::tempdir().unwrap();
        // What passes can be unpacked.
        if check(&zip).is_ok() {
            write(&zip, dir.path()).unwrap();
        }
    }
}
