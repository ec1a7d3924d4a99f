//! Customer-managed runtimes, as boto3's `lambda-core` and `lambda` clients meet them: one data directory through
//! restarts, both phases and a deletion, by the server's clock.

use std::path::Path;

use testkit::{Builder, Server};

use crate::installed::stdout;
use crate::python::pytest;

/// What this server has of its own: no other server's runtimes, and a place for images.
fn own(home: &Path) -> Builder {
    let at = |name: &str| {
        let path = home.join(name);
        std::fs::create_dir_all(&path).expect("a directory");
        path.canonicalize().expect("its path").display().to_string()
    };
    Server::builder()
        .config(&format!("[images]\ndirs = [{:?}]\n", at("images")))
        .env("LAMBDAD_RUNTIMES_DIR", &at("runtimes"))
}

#[test]
fn a_whole_life_with_boto3() {
    let home = tempfile::tempdir().expect("a temporary directory");
    let path = home.path().canonicalize().expect("its path");
    let at = |name: &str| path.join(name).display().to_string();
    let variables = |step: &'static str| {
        [
            ("LAMBDAD_STEP", step.to_owned()),
            ("LAMBDAD_TEST_IMAGES", at("images")),
            ("LAMBDAD_TEST_RUNTIMES", at("runtimes")),
        ]
    };
    // The hostile image of the first step.
    let mut server = own(&path)
        .clock("2026-12-01T00:00:00Z")
        .expect_log("customer-managed runtime failed")
        .expect_log("what the image has there is left out")
        .start();
    for (step, instant) in [
        ("live", "2026-12-01T00:00:00Z"),
        ("restarted", "2027-01-31T23:59:00Z"),
        ("phase1", "2027-02-01T00:00:00Z"),
        ("phase2", "2027-03-05T00:00:00Z"),
        ("deleting", "2027-03-06T00:00:00Z"),
        ("gone", "2027-03-13T12:00:00Z"),
    ] {
        if step != "live" {
            server = server.stop().at(instant).start();
        }
        let variables = variables(step);
        let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
        pytest(&server, "test_custom_runtimes.py", &variables);
        if step == "restarted" {
            for (to, expected) in [("provided.al2023", "from shell/live"), ("shell/live", "from provided.al2023")] {
                let said = stdout(server.cli().args(["migrate", "f", "--to", to]));
                assert!(said.contains(&format!("f is on {to} now, {expected}")), "{said}");
            }
        }
    }
    server.stop();
}

#[test]
fn a_version_that_a_crash_interrupted_is_made_after_the_restart() {
    let home = tempfile::tempdir().expect("a temporary directory");
    let path = home.path().canonicalize().expect("its path");
    let images = path.join("images").display().to_string();
    let runtimes = path.join("runtimes").display().to_string();
    let at = |step| {
        [("LAMBDAD_STEP", step), ("LAMBDAD_TEST_IMAGES", images.as_str()), ("LAMBDAD_TEST_RUNTIMES", runtimes.as_str())]
    };
    let server = own(&path).start();
    // Nothing is unpacked while somebody has the lock.
    let own_images = std::fs::read_dir(path.join("runtimes/images")).expect("trees").next().expect("this server's");
    let lock = std::fs::File::create(own_images.expect("its name").path().join("lock")).expect("the lock");
    lock.lock().expect("locking");
    // The server, which is not this process's user, is to wait for the lock and not to fail at opening it.
    let everybody = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    lock.set_permissions(everybody).expect("opening the lock to the server");
    pytest(&server, "test_custom_runtimes.py", &at("interrupted"));
    let killed = server.kill9();
    drop(lock);
    let server = killed.start();
    pytest(&server, "test_custom_runtimes.py", &at("taken-up"));
    server.stop();
}
