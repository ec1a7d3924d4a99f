//! A full disk is survived; a failing one stops the writer for good. Each in a child process of its own: the full
//! disk is a small tmpfs in a private mount namespace, the failing one a limit on the size of files.

use std::path::Path;
use std::process::{Command, Output};

use domain::Function;
use store::{Expect, PutError, Store, StoreError};

use crate::generate::plain;
use crate::scratch;

const DIR: &str = "STORE_TEST_DISK_DIR";

/// A function of about 200 KiB.
fn large(n: u64) -> Function {
    let mut function = plain(&format!("large{n:04}"), n);
    function.config.description = "x".repeat(200 << 10);
    function
}

/// Runs one test of this file again, inside `script`, which is given the test's command line as `"$@"`.
fn again(test: &str, wrapper: &[&str], script: &str, dir: &Path) -> Output {
    let [program, arguments @ ..] = wrapper else { unreachable!("a wrapper has a program") };
    Command::new(program)
        .args(arguments)
        .args(["sh", "-c", script, "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(DIR, dir)
        .output()
        .unwrap()
}

fn passed(output: &Output) {
    let text = [output.stdout.as_slice(), &output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&text));
}

#[test]
fn full_then_freed_it_goes_on() {
    if let Ok(dir) = std::env::var(DIR) {
        return fill_and_free(Path::new(&dir));
    }
    let (dir, _rt) = scratch();
    // unshare makes the whole tree of mounts private before it starts the shell.
    let wrapper = ["unshare", "--mount", "--propagation", "private"];
    if !Command::new("unshare").args(&wrapper[1..]).arg("true").status().is_ok_and(|status| status.success()) {
        eprintln!("NOT RUN: full_then_freed_it_goes_on needs root (a mount namespace of its own)");
        return;
    }
    let script = r#"mount -t tmpfs -o size=4m lambdad-test "$STORE_TEST_DISK_DIR" && exec "$@""#;
    passed(&again("disk::full_then_freed_it_goes_on", &wrapper, script, dir.path()));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0, "the tmpfs was the child's alone");
}

fn fill_and_free(dir: &Path) {
    let rt = tokio::runtime::Builder::new_current_thread().build().unwrap();
    rt.block_on(async {
        let store = Store::open(dir).unwrap();
        let ballast = dir.join("ballast");
        std::fs::write(&ballast, vec![1; 2 << 20]).unwrap();
        let mut acked = Vec::new();
        let error = loop {
            let function = large(acked.len() as u64);
            match store.put(&function, Expect::Absent).await {
                Ok(()) => acked.push(function),
                Err(error) => break error,
            }
        };
        assert!(matches!(error, PutError::Store(StoreError::Full { .. })), "{error}");
        // Of a group, the small one need not suffer for the large one.
        let large = large(1000);
        let small = plain("small", 1);
        let (refused, stored) = tokio::join!(store.put(&large, Expect::Absent), store.put(&small, Expect::Absent));
        assert!(matches!(refused, Err(PutError::Store(StoreError::Full { .. }))), "{refused:?}");
        stored.unwrap();
        acked.push(small);

        std::fs::remove_file(&ballast).unwrap();
        store.put(&large, Expect::Absent).await.unwrap();
        acked.push(large);
        acked.sort_by(|a, b| a.name.cmp(&b.name));
        assert_eq!(store.load().await.unwrap().functions, acked);
        drop(store);
        assert_eq!(Store::open(dir).unwrap().load().await.unwrap().functions, acked);
    });
}

#[test]
fn a_failing_disk_stops_the_writer() {
    if let Ok(dir) = std::env::var(DIR) {
        return write_until_it_stops(Path::new(&dir));
    }
    let (dir, rt) = scratch();
    // Files may not grow beyond 2 MiB (4096 blocks of 512 bytes); a write beyond is EFBIG, which SQLite calls EIO.
    let script = r#"trap "" XFSZ; ulimit -f 4096; exec "$@""#;
    let output = again("disk::a_failing_disk_stops_the_writer", &["env"], script, dir.path());
    passed(&output);
    let acked = String::from_utf8_lossy(&output.stdout).matches("acked large").count() as u64;
    assert!(acked > 3, "{acked}");
    let functions = rt.block_on(async { Store::open(dir.path()).unwrap().load().await.unwrap().functions });
    assert_eq!(functions, (0..acked).map(large).collect::<Vec<_>>());
}

fn write_until_it_stops(dir: &Path) {
    let rt = tokio::runtime::Builder::new_current_thread().build().unwrap();
    rt.block_on(async {
        let store = Store::open(dir).unwrap();
        let mut n = 0;
        let first = loop {
            match store.put(&large(n), Expect::Absent).await {
                Ok(()) => println!("acked large {n}"),
                Err(error) => break error.to_string(),
            }
            n += 1;
        };
        let reason = store.stopped().await;
        assert!(first.contains(&*reason), "{first}");
        let second = store.put(&plain("small", 1), Expect::Absent).await.unwrap_err();
        assert_eq!(second.to_string(), first, "nothing is tried again");
        assert_eq!(store.load().await.unwrap().functions.len() as u64, n, "reading goes on");
    });
}
