//! Half a record at the end is cut off; damage inside costs what follows it in that file, and no more.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use domain::Millis;

use crate::{GROUP, STREAM, all, event, messages, numbered, open, pages};

fn segments(dir: &Path) -> Vec<PathBuf> {
    let group = std::fs::read_dir(dir).unwrap().next().unwrap().unwrap().path();
    let mut files: Vec<_> = std::fs::read_dir(group).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[tokio::test]
async fn a_torn_record_is_cut_and_appending_goes_on() {
    for torn in [&[1][..], &[9, 0, 0, 0, 1, 2, 3, 4, 1], &[0; 100]] {
        let dir = tempfile::tempdir().unwrap();
        let store = open(dir.path());
        store.append(GROUP, STREAM, Millis(0), numbered(0..3));
        drop(store);
        let file = &segments(dir.path())[0];
        let whole = file.metadata().unwrap().len();
        OpenOptions::new().append(true).open(file).unwrap().write_all(torn).unwrap();

        let store = open(dir.path());
        assert_eq!(messages(&store.filter_events(&all(GROUP)).unwrap().items), ["0", "1", "2"], "{torn:?}");
        assert_eq!(file.metadata().unwrap().len(), whole);
        store.append(GROUP, STREAM, Millis(0), numbered(3..4));
        store.append(GROUP, "another", Millis(0), numbered(4..5));
        drop(store);
        let store = open(dir.path());
        assert_eq!(messages(&store.filter_events(&all(GROUP)).unwrap().items), ["0", "1", "2", "3", "4"]);
        assert_eq!(segments(dir.path()).len(), 1, "in the same file");
    }
}

#[tokio::test]
async fn a_file_without_a_header_is_as_if_it_were_not_there() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    store.append(GROUP, STREAM, Millis(0), numbered(0..1));
    drop(store);
    let later = segments(dir.path())[0].with_file_name("18446744073709551000.log");
    std::fs::write(&later, b"lbd").unwrap();
    let store = open(dir.path());
    assert!(!later.exists());
    assert_eq!(messages(&store.filter_events(&all(GROUP)).unwrap().items), ["0"]);
}

#[tokio::test]
async fn damage_costs_the_rest_of_its_file_only() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    store.append(GROUP, STREAM, Millis(0), numbered(100..110));
    drop(store);
    let file = &segments(dir.path())[0];
    let mut bytes = std::fs::read(file).unwrap();
    let at = bytes.windows(3).position(|window| window == b"105").unwrap();
    bytes[at] ^= 1;
    std::fs::write(file, &bytes).unwrap();

    let store = open(dir.path());
    store.append(GROUP, STREAM, Millis(0), numbered(110..112));
    store.flush().await;
    let expected = ["100", "101", "102", "103", "104", "110", "111"];
    assert_eq!(messages(&store.filter_events(&all(GROUP)).unwrap().items), expected);
    assert_eq!(std::fs::read(file).unwrap(), bytes, "what is left is left for people to look at");
    drop(store);
    assert_eq!(messages(&open(dir.path()).filter_events(&all(GROUP)).unwrap().items), expected);
}

#[tokio::test]
async fn figures() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let (batches, each) = (20_000, 4);
    let line = "x".repeat(100);
    let start = Instant::now();
    for n in 0..batches {
        let group = format!("/aws/lambda/f{}", n % 100);
        store.append(&group, STREAM, Millis(n), (0..each).map(|_| event(n, line.clone())).collect());
        if n % 2000 == 1999 {
            store.flush().await;
        }
    }
    let took = start.elapsed();
    println!(
        "{} events in 100 groups: {:.0}/s to the file",
        batches * each,
        (batches * each) as f64 / took.as_secs_f64()
    );
    let start = Instant::now();
    store.append(GROUP, STREAM, Millis(0), numbered(0..1));
    store.flush().await;
    println!("append to readable: {:.1?}", start.elapsed());
    drop(store);
    let start = Instant::now();
    let store = open(dir.path());
    println!("open with 101 groups: {:.1?}", start.elapsed());
    let start = Instant::now();
    let found = pages(&store, all("/aws/lambda/f7")).concat().len() as u64;
    println!("filter, first time, {found} events: {:.1?}", start.elapsed());
    assert_eq!(found, batches / 100 * each);
}
