//! A package: checked within bounds of time and memory, and unpacked to nothing outside its directory.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::scratch;

/// A small package is checked in no time; what takes this long grows faster than its bytes.
const TIME_MAX: Duration = Duration::from_secs(5);

pub fn run(data: &[u8]) {
    let begin = scratch::cpu_time();
    let checked = package::check(data);
    assert!(scratch::cpu_time() - begin < TIME_MAX, "{:?} for {} bytes", scratch::cpu_time() - begin, data.len());
    let Ok(checked) = checked else { return };
    // Deflate makes a thousand of one; more would be slow and no new code.
    if checked.unzipped_bytes > 1 << 20 || checked.files + checked.directories > 1_000 {
        return;
    }
    let scratch = scratch::directory();
    let root = scratch.path().join("root");
    fs::create_dir(&root).expect("a directory");
    // What the checks let through can be refused by the file system (a name of bytes it cannot have); it is not left.
    let written = package::fuzzing::unzip(data, &root);
    let beside: Vec<_> =
        fs::read_dir(scratch.path()).expect("a directory").map(|e| e.expect("an entry").path()).collect();
    assert_eq!(beside, std::slice::from_ref(&root), "something was written outside");
    let mut seen = (0, 0, 0, 0);
    walk(&root, &root, &mut seen);
    if written.is_ok() {
        let (files, links, directories, bytes) = seen;
        assert_eq!(
            (files, links, directories, bytes),
            (checked.files, checked.links, checked.directories, checked.unzipped_bytes),
        );
    }
}

fn walk(root: &Path, directory: &Path, seen: &mut (usize, usize, usize, u64)) {
    for entry in fs::read_dir(directory).expect("a directory") {
        let path = entry.expect("an entry").path();
        let about = fs::symlink_metadata(&path).expect("it is there");
        assert_eq!(about.mode() & 0o7000, 0, "set-id bits on {}", path.display());
        if about.is_symlink() {
            seen.1 += 1;
            let target = resolved(directory, &fs::read_link(&path).expect("a link"));
            assert!(target.starts_with(root), "{} leads to {}", path.display(), target.display());
            // And as the kernel follows it, where it leads anywhere.
            if let Ok(real) = fs::canonicalize(&path) {
                assert!(real.starts_with(root), "{} is {}", path.display(), real.display());
            }
        } else if about.is_dir() {
            seen.2 += 1;
            walk(root, &path, seen);
        } else {
            assert!(about.is_file(), "{} is special", path.display());
            seen.0 += 1;
            seen.3 += about.len();
        }
    }
}

/// As the text says, which is enough for a target that no other link is on the way to.
fn resolved(directory: &Path, target: &Path) -> PathBuf {
    assert!(target.is_relative(), "an absolute target");
    let mut at = directory.to_owned();
    for part in target.components() {
        match part {
            std::path::Component::ParentDir => drop(at.pop()),
            part => at.push(part),
        }
    }
    match fs::symlink_metadata(&at) {
        Ok(about) if !about.is_symlink() => at,
        // Through another link, which the kernel's own answer is about.
        _ => directory.to_owned(),
    }
}
