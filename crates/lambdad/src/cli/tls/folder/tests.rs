//! As root, against somebody with another id who is where root writes.

use std::os::unix::fs::{PermissionsExt as _, chown, symlink};

use super::super::{KEY, make};
use super::*;

const ANOTHER: u32 = 77_001;

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// A directory of root's that holds what an attacker would like to have changed.
fn home() -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let victim = home.path().join("victim");
    fs::create_dir(&victim).unwrap();
    fs::write(victim.join(KEY), "root's own").unwrap();
    (home, victim)
}

fn refused(path: &Path) -> String {
    let folder = Folder::open(path, true).and_then(|folder| make(&folder, &[]));
    folder.expect_err("it was written to").to_string()
}

/// What the victim's directory holds.
fn names(dir: &Path) -> Vec<String> {
    fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn root_follows_no_link_and_writes_in_nobody_elses_directory() {
    if !is_root() {
        return;
    }
    let (home, victim) = home();
    let data = home.path().join("data");
    fs::create_dir(&data).unwrap();
    symlink(&victim, data.join("tls")).unwrap();
    let linked = refused(&data.join("tls"));
    assert!(linked.contains("data/tls is a link") && linked.contains("--dir"), "{linked}");
    refused(&data.join("tls/below"));
    // Its owner could put a link there at any time.
    chown(&data, Some(ANOTHER), None).unwrap();
    let owned = refused(&data.join("tls"));
    assert!(owned.contains(&format!("data belongs to uid {ANOTHER}")) && owned.contains("--dir"), "{owned}");
    fs::remove_file(data.join("tls")).unwrap();
    assert!(refused(&data.join("new/tls")).contains("data belongs to uid"));
    assert!(names(&data).is_empty(), "nothing is made there either");
    assert_eq!(names(&victim), [KEY]);
    assert_eq!(fs::read_to_string(victim.join(KEY)).unwrap(), "root's own");
}

#[test]
fn a_directory_that_others_change_is_refused() {
    if !is_root() {
        return;
    }
    let (home, _) = home();
    let tls = home.path().join("tls");
    fs::create_dir(&tls).unwrap();
    for (mode, owner) in [(0o755, ANOTHER), (0o775, 0), (0o757, 0), (0o1777, 0)] {
        fs::set_permissions(&tls, fs::Permissions::from_mode(mode)).unwrap();
        chown(&tls, Some(owner), None).unwrap();
        let text = refused(&tls);
        assert!(text.contains(&format!("tls belongs to uid {owner} (mode {mode:04o})")), "{text}");
    }
    assert!(names(&tls).is_empty());
    // On the way, a directory like /tmp is good enough.
    let below = tls.join("roots/tls");
    make(&Folder::open(&below, true).unwrap(), &[]).unwrap();
    assert_eq!(fs::metadata(below.join(KEY)).unwrap().mode() & 0o7777, 0o600);
}

#[test]
fn a_key_that_is_not_roots_is_not_used() {
    if !is_root() {
        return;
    }
    let (home, victim) = home();
    let tls = home.path().join("tls");
    let made = || Folder::open(&tls, true).and_then(|folder| make(&folder, &[]));
    made().unwrap();
    let before = fs::read(tls.join(KEY)).unwrap();
    let key = tls.join("ca.key");
    let refused = |why: &str| {
        let text = made().expect_err("it was used").to_string();
        assert!(text.contains(why), "{text}");
        assert_eq!(fs::read(tls.join(KEY)).unwrap(), before);
    };
    chown(&key, Some(ANOTHER), None).unwrap();
    refused(&format!("ca.key belongs to uid {ANOTHER}"));
    chown(&key, Some(0), None).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o620)).unwrap();
    refused("(mode 0620)");
    fs::remove_file(&key).unwrap();
    symlink(victim.join(KEY), &key).unwrap();
    refused("ca.key is a link");
    fs::remove_file(&key).unwrap();
    rustix::fs::mkfifoat(CWD, &key, Mode::from_raw_mode(0o600)).unwrap();
    refused("ca.key is a link or no file");
    fs::remove_file(&key).unwrap();
    fs::remove_file(tls.join("ca.pem")).unwrap();
    // Where the place of another file is taken by a link, the link goes and what it leads to stays.
    fs::remove_file(tls.join(KEY)).unwrap();
    symlink(victim.join(KEY), tls.join(KEY)).unwrap();
    made().unwrap();
    assert!(fs::symlink_metadata(tls.join(KEY)).unwrap().is_file());
    assert_eq!(fs::read_to_string(victim.join(KEY)).unwrap(), "root's own");
}

#[test]
fn an_ordinary_user_may_have_links() {
    let (home, victim) = home();
    symlink(&victim, home.path().join("tls")).unwrap();
    let folder = Folder::open(&home.path().join("tls"), false).unwrap();
    make(&folder, &[]).unwrap();
    assert_eq!(names(&victim).len(), 5);
}
