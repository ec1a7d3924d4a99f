//! The directories that the server writes in, made for its user, and taken over from servers that were root.

use std::ffi::{CStr, CString};
use std::fs::{self, DirBuilder};
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, Dir, FileType, Gid, Mode, OFlags, Uid, chownat, fstat, openat};
use sandbox::view;

use super::user::{UID_DEFAULT, User};

/// Not taken over: `lambdad tls init` keeps keys there that only root is to read, an authority's among them.
const LEFT: &CStr = c"tls";

/// Makes `dir`, its parents for everybody to pass through, and gives its real path.
pub fn make(dir: &Path, mode: u32) -> Result<PathBuf, String> {
    let failed = |error: io::Error| format!("cannot make the directory {}: {error}", dir.display());
    if let Some(parent) = dir.parent() {
        DirBuilder::new().recursive(true).mode(0o755).create(parent).map_err(failed)?;
    }
    DirBuilder::new().recursive(true).mode(mode).create(dir).map_err(failed)?;
    fs::canonicalize(dir).map_err(failed)
}

/// Makes `dir` for `user`, or sees to it that it is that user's.
pub fn prepare(dir: &Path, mode: u32, marks: &[&str], user: &User) -> Result<PathBuf, String> {
    let failed = |what: &str, error: io::Error| format!("cannot {what} {}: {error}", dir.display());
    let dir = make(dir, mode)?;
    let meta = fs::metadata(&dir).map_err(|error| failed("look at the directory", error))?;
    let identity = user.identity();
    if meta.uid() != user.uid {
        if let Some(why) = not_ours(&dir, &meta, marks, user) {
            return Err(format!(
                "{} belongs to uid {} {why}: lambdad runs as {user} and cannot write there",
                dir.display(),
                meta.uid()
            ));
        }
        hand_over(&dir, meta.uid(), user)
            .map_err(|error| format!("cannot give {} to {user}: {error}", dir.display()))?;
    }
    let closed = view::closed(&dir.join("x"), identity).map_err(|error| failed("look at the way to", error))?;
    match closed {
        None => Ok(dir),
        Some(closed) => Err(format!(
            "{user}, as which lambdad runs, cannot reach {}: it may not pass through {} (mode {:04o}). Let others pass \
             through it (chmod o+x {}), or name a directory elsewhere",
            dir.display(),
            closed.display(),
            fs::metadata(&closed).map_or(0, |meta| meta.mode() & 0o7777),
            closed.display()
        )),
    }
}

/// Why a directory is not taken over, and what to do. Ours is empty or has what only a server of ours makes, belonged to root or
/// to the usual user, and nobody else could have put anything into it.
fn not_ours(dir: &Path, meta: &fs::Metadata, marks: &[&str], user: &User) -> Option<String> {
    let (place, uid, gid) = (dir.display(), user.uid, user.gid);
    let foreign = meta.uid() != 0 && meta.uid() != UID_DEFAULT;
    match fs::read_dir(dir).map(|mut entries| entries.next().is_none()) {
        Ok(true) => {
            return foreign.then(|| {
                format!("and is empty. If it is to be this server's, give it to it: chown {uid}:{gid} {place}")
            });
        }
        Ok(false) => {}
        Err(error) => return Some(format!("and cannot be read ({error}). Name another directory")),
    }
    if !marks.iter().all(|mark| fs::symlink_metadata(dir.join(mark)).is_ok()) {
        return Some("and holds something else than a server's data. Name an empty directory".to_owned());
    }
    if meta.mode() & 0o022 != 0 {
        return Some(format!(
            "and others may write to it (mode {:04o}). If nobody has, close it: chmod go-w {place}",
            meta.mode() & 0o7777
        ));
    }
    foreign.then(|| {
        format!(
            "and was another user's server's. If it is to be this one's, give it to it: chown -R {uid}:{gid} {place}"
        )
    })
}

/// Gives a tree to the user: what belongs to `from`, on this file system, without following a link. The directory itself
/// goes last, so that a hand-over that was cut short is done again.
fn hand_over(dir: &Path, from: u32, user: &User) -> io::Result<()> {
    let to = (Uid::from_raw(user.uid), Gid::from_raw(user.gid));
    let top = openat(CWD, dir, OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC, Mode::empty())?;
    let device = fstat(&top)?.st_dev;
    give_below(&top, from, to, device, Some(LEFT))?;
    give(&top, from, to)
}

fn give_below(dir: &OwnedFd, from: u32, to: (Uid, Gid), device: u64, left: Option<&CStr>) -> io::Result<()> {
    let names = Dir::read_from(dir)?
        .map(|entry| entry.map(|entry| entry.file_name().to_owned()))
        .collect::<Result<Vec<CString>, _>>()?;
    for name in names {
        if name.as_c_str() == c"." || name.as_c_str() == c".." || Some(name.as_c_str()) == left {
            continue;
        }
        // Opened first and then looked at: what has the name meanwhile does not matter.
        let entry = openat(dir, &name, OFlags::PATH | OFlags::NOFOLLOW | OFlags::CLOEXEC, Mode::empty())?;
        let stat = fstat(&entry)?;
        if stat.st_dev != device {
            continue;
        }
        if FileType::from_raw_mode(stat.st_mode) == FileType::Directory {
            let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            give_below(&openat(&entry, c".", flags, Mode::empty())?, from, to, device, None)?;
        }
        give(&entry, from, to)?;
    }
    Ok(())
}

fn give(entry: impl AsFd, from: u32, (uid, gid): (Uid, Gid)) -> io::Result<()> {
    if fstat(&entry)?.st_uid == from {
        chownat(&entry, c"", Some(uid), Some(gid), AtFlags::EMPTY_PATH | AtFlags::SYMLINK_NOFOLLOW)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    const SERVER: &str = "77001";

    fn user() -> User {
        User::resolve(Some(SERVER), "").unwrap()
    }

    fn temporary(mode: u32) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(mode)).unwrap();
        dir
    }

    fn uid(path: &Path) -> u32 {
        fs::symlink_metadata(path).unwrap().uid()
    }

    /// Only root hands anything over.
    fn is_root() -> bool {
        rustix::process::geteuid().is_root()
    }

    #[test]
    fn what_a_root_server_made_is_taken_over_once_and_nothing_else() {
        if !is_root() {
            return;
        }
        let home = temporary(0o755);
        let outside = home.path().join("outside");
        fs::write(&outside, "somebody's").unwrap();
        let data = home.path().join("data");
        fs::create_dir_all(data.join("code/abc")).unwrap();
        fs::create_dir_all(data.join("tls")).unwrap();
        for file in ["meta.db", "code/abc/x.py", "tls/server.key", "another's"] {
            fs::write(data.join(file), "").unwrap();
        }
        std::os::unix::fs::chown(data.join("another's"), Some(77_002), None).unwrap();
        symlink(&outside, data.join("code/link")).unwrap();
        symlink(home.path(), data.join("code/up")).unwrap();
        let again = prepare(&data, 0o700, &["meta.db"], &user()).unwrap();
        assert_eq!(again, fs::canonicalize(&data).unwrap());
        for ours in ["", "meta.db", "code", "code/abc", "code/abc/x.py", "code/link", "code/up"] {
            assert_eq!(uid(&data.join(ours)), 77_001, "{ours}");
        }
        for (left, owner) in [("tls", 0), ("tls/server.key", 0), ("another's", 77_002)] {
            assert_eq!(uid(&data.join(left)), owner, "{left}");
        }
        assert_eq!((uid(&outside), uid(home.path())), (0, 0));
        // Once: what root puts there later stays root's.
        fs::write(data.join("later"), "").unwrap();
        prepare(&data, 0o700, &["meta.db"], &user()).unwrap();
        assert_eq!(uid(&data.join("later")), 0);
    }

    #[test]
    fn a_directory_that_is_not_ours_is_left_alone() {
        if !is_root() {
            return;
        }
        let home = temporary(0o755);
        let data = home.path().join("data");
        fs::create_dir(&data).unwrap();
        fs::write(data.join("thesis.tex"), "").unwrap();
        let refused = || prepare(&data, 0o700, &["meta.db"], &user()).expect_err("it was taken");
        let message = refused();
        assert!(message.contains("Name an empty directory") && !message.contains("chown"), "{message}");
        // Anybody could have put the mark there.
        fs::write(data.join("meta.db"), "").unwrap();
        fs::set_permissions(&data, fs::Permissions::from_mode(0o777)).unwrap();
        assert!(refused().contains("chmod go-w /"), "{}", refused());
        assert_eq!(uid(&data), 0);
        // Another user's server's is given by whoever knows that it may be.
        fs::set_permissions(&data, fs::Permissions::from_mode(0o700)).unwrap();
        std::os::unix::fs::chown(&data, Some(77_002), None).unwrap();
        assert!(refused().contains("chown -R 77001:77001 /"), "{}", refused());
        std::os::unix::fs::chown(&data, Some(0), None).unwrap();
        assert_eq!((uid(&data), uid(&data.join("thesis.tex"))), (0, 0));
    }

    #[test]
    fn a_closed_directory_on_the_way_is_named() {
        if !is_root() {
            return;
        }
        let home = temporary(0o700);
        let error = prepare(&home.path().join("a/data"), 0o700, &[], &user()).expect_err("it is closed");
        let closed = fs::canonicalize(home.path()).unwrap();
        assert!(error.contains(&format!("pass through {} (mode 0700)", closed.display())), "{error}");
        assert!(error.contains(&format!("chmod o+x {}", closed.display())), "{error}");
    }
}
