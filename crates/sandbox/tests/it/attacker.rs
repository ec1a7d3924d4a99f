//! A daemon that somebody has taken over: it owns the data directory, and asks the launcher for things.

use std::ffi::CString;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use tokio::io::AsyncReadExt as _;

use crate::support::Host;

/// Puts two names in each other's place at once.
fn exchange(one: &Path, other: &Path) {
    let path = |path: &Path| CString::new(path.as_os_str().as_bytes()).unwrap();
    let flags = rustix::fs::RenameFlags::EXCHANGE;
    rustix::fs::renameat_with(rustix::fs::CWD, path(one), rustix::fs::CWD, path(other), flags).unwrap();
}

/// Ends the swapping, also when an assertion fails.
struct Until<'a>(&'a AtomicBool);

impl Drop for Until<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// While `at` and a link to `outside` change places, environments are made: each has what belongs there, or there is none.
async fn swapped(host: &Host, at: &str, outside: &Path, script: &str, honest: &str) {
    let place = host.data.path().join(at);
    let link = host.data.path().join("link");
    symlink(outside, &link).unwrap();
    let (stop, swaps) = (AtomicBool::new(false), AtomicU32::new(0));
    let (mut made, mut refused) = (0, 0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(Ordering::Relaxed) {
                exchange(&place, &link);
                swaps.fetch_add(1, Ordering::Relaxed);
            }
        });
        let until = Until(&stop);
        // On this thread, whose runtime the launcher's socket belongs to.
        tokio::task::block_in_place(|| {
            tokio::runtime::Handle::current().block_on(async {
                for _ in 0..60 {
                    match host.launcher.create(host.shell(script)).await {
                        Ok(mut sandbox) => {
                            let mut output = String::new();
                            sandbox.output.as_mut().unwrap().read_to_string(&mut output).await.unwrap();
                            assert_eq!(output, honest);
                            sandbox.destroy().await;
                            made += 1;
                        }
                        Err(error) => {
                            let text = error.to_string();
                            assert!(text.contains("failed: "), "{text}");
                            refused += 1;
                        }
                    }
                }
            });
        });
        drop(until);
    });
    let swaps = swaps.into_inner();
    assert!(swaps > 60 && refused > 0, "{swaps} swaps, {made} made, {refused} refused");
    // Left as it was found.
    if place.is_symlink() {
        exchange(&place, &link);
    }
    fs::remove_file(&link).unwrap();
    assert_eq!(host.output(script).await, honest);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_directory_that_becomes_a_link_shows_nothing_of_the_host() {
    let host = Host::start();
    let script = "cat /var/task/handler /var/task/passwd 2>/dev/null; true";
    swapped(&host, "code", Path::new("/etc"), script, "the function's code\n").await;
    host.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_runtime_that_becomes_a_link_shows_nothing_of_the_host() {
    let host = Host::start();
    // A whole tree, so that nothing but its place is wrong with it.
    let elsewhere = crate::support::data_dir();
    let outside = elsewhere.path().join("root");
    fs::write(outside.join("etc/passwd"), "the host's\n").unwrap();
    let honest = "sbx_user1051:x:993:990::/tmp:/bin/sh\n";
    swapped(&host, "root", &outside, "cat /etc/passwd", honest).await;
    host.stop().await;
}

#[tokio::test]
async fn a_data_directory_that_is_replaced_is_not_looked_at() {
    let host = Host::start();
    let spec = host.shell("cat /var/task/handler");
    let (data, away) = (host.data.path().to_owned(), host.data.path().with_extension("away"));
    fs::rename(&data, &away).unwrap();
    symlink("/etc", &data).unwrap();
    let (output, _) = host.run(spec).await;
    fs::remove_file(&data).unwrap();
    fs::rename(&away, &data).unwrap();
    assert_eq!(output, "the function's code\n");
    host.stop().await;
}

#[test]
fn a_lock_that_is_a_link_is_not_followed() {
    let data = crate::support::data_dir();
    let target = data.path().join("target");
    symlink(&target, data.path().join("launcher.lock")).unwrap();
    let config = crate::support::config(&crate::support::instance(), data.path());
    let error = sandbox::start(&config).unwrap_err().to_string();
    assert!(error.contains("opening launcher.lock: "), "{error}");
    assert!(!target.exists());
}
