//! Files in somebody's home that may be written by root for them, as `sudo lambdad configure` does.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

use rustix::fs::{Gid, Mode, OFlags, Uid};

/// Replaces the file at once, keeping its owner, group and mode and following it if it is a link. A new one has `mode`,
/// and is, as are the directories made for it, the property of whoever owns the nearest directory that was there.
pub fn write(path: &Path, text: &str, mode: u32) -> io::Result<()> {
    // Somebody's dotfiles may be links into a repository; the link must stay one.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) | None => Path::new("."),
    };
    let of_parent = make(parent)?;
    let (owner, mode) = match fs::metadata(path) {
        Ok(old) => (Owner::of(&old), old.permissions().mode() & 0o7777),
        Err(_) => (of_parent, mode),
    };
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let new = path.with_file_name(name);
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&new)?;
    let done = file
        .write_all(text.as_bytes())
        // The mode comes last: a change of owner takes bits of it away.
        .and_then(|()| owner.give(&file))
        .and_then(|()| file.set_permissions(fs::Permissions::from_mode(mode)))
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&new, path));
    if done.is_err() {
        // The first error is the one to tell.
        fs::remove_file(&new).ok();
    }
    done
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Owner {
    uid: u32,
    gid: u32,
}

impl Owner {
    fn of(metadata: &fs::Metadata) -> Owner {
        Owner { uid: metadata.uid(), gid: metadata.gid() }
    }

    /// Nobody but root may give files away: for others they stay their own.
    fn give(self, file: &File) -> io::Result<()> {
        if Owner::of(&file.metadata()?) == self {
            return Ok(());
        }
        match rustix::fs::fchown(file, Some(Uid::from_raw(self.uid)), Some(Gid::from_raw(self.gid))) {
            Err(rustix::io::Errno::PERM) if !rustix::process::geteuid().is_root() => Ok(()),
            other => Ok(other?),
        }
    }
}

/// Makes the directories that are missing, for the owner of the nearest one that is not, which is given.
fn make(dir: &Path) -> io::Result<Owner> {
    match fs::metadata(dir) {
        Ok(found) => return Ok(Owner::of(&found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let owner = match dir.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => make(parent)?,
        Some(_) | None => Owner::of(&fs::metadata(".")?),
    };
    match fs::create_dir(dir) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        Err(_) => return Ok(owner),
        Ok(()) => {}
    }
    // Opened, and never through a link: what its owner may have put there meanwhile is not given away.
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    owner.give(&File::from(rustix::fs::open(dir, flags, Mode::empty())?))?;
    Ok(owner)
}

/// Reads it; nothing if it is not there. The error says whose file it is and what lets us read it.
pub fn read(path: &Path) -> Result<Option<String>, String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        // Also a file where a directory of the path would be.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(format!("cannot read {}: {error}{}", path.display(), whose(path, &error))),
    }
}

/// Whose file it is that we may not read, and the command that makes it ours if it is in a directory of ours.
fn whose(path: &Path, error: &io::Error) -> String {
    let Some((at, found)) = closed(path, error) else { return String::new() };
    let (uid, gid) = (rustix::process::geteuid().as_raw(), rustix::process::getegid().as_raw());
    let (owner, mode) = (found.uid(), found.mode() & 0o7777);
    let what = if at == path { "It" } else { "Its directory" };
    if owner == uid {
        return format!(". {what} has mode {mode:04o}: chmod u+rwX {}", at.display());
    }
    let whose = format!(". {what} belongs to uid {owner} (mode {mode:04o}), you are uid {uid}");
    // In somebody else's home, to take it is not the way.
    let ours = |dir: &Path| fs::metadata(dir).is_ok_and(|dir| dir.uid() == uid);
    match at.ancestors().zip(at.ancestors().skip(1)).find(|(_, parent)| ours(parent)) {
        Some((topmost, _)) => format!("{whose}: sudo chown -R {uid}:{gid} {}", topmost.display()),
        None => format!("{whose}: is HOME the right one?"),
    }
}

/// What is in the way of an error that is about permissions: the file, or the directory that is closed to us so that
/// nothing can be learned of what is in it.
pub fn closed<'a>(path: &'a Path, error: &io::Error) -> Option<(&'a Path, fs::Metadata)> {
    if error.kind() != io::ErrorKind::PermissionDenied {
        return None;
    }
    path.ancestors().find_map(|at| Some((at, fs::metadata(at).ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_keeps_links_and_modes() {
        let dir = tempfile::tempdir().unwrap();
        let (real, link) = (dir.path().join("sub/real"), dir.path().join("link"));
        write(&real, "1", 0o600).unwrap();
        let mode = || fs::metadata(&real).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(), 0o600);
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        write(&link, "2", 0o600).unwrap();
        assert!(link.is_symlink());
        assert_eq!((fs::read_to_string(&real).unwrap().as_str(), mode()), ("2", 0o640));
        assert_eq!(fs::read_dir(dir.path().join("sub")).unwrap().count(), 1);
    }

    #[test]
    fn root_writes_in_a_home_for_its_owner() {
        if !rustix::process::geteuid().is_root() {
            return;
        }
        let home = tempfile::tempdir().unwrap();
        let owner = |path: &Path| {
            let found = fs::metadata(path).unwrap();
            (found.uid(), found.gid(), found.mode() & 0o7777)
        };
        std::os::unix::fs::chown(home.path(), Some(4711), Some(4712)).unwrap();
        let new = home.path().join(".aws/deeper/config");
        write(&new, "1", 0o600).unwrap();
        assert_eq!(owner(&new), (4711, 4712, 0o600));
        for made in [".aws", ".aws/deeper"] {
            let (uid, gid, _) = owner(&home.path().join(made));
            assert_eq!((uid, gid), (4711, 4712), "{made}");
        }
        // One that is there stays whose it is, whoever owns the directory.
        std::os::unix::fs::chown(&new, Some(4713), Some(4714)).unwrap();
        fs::set_permissions(&new, fs::Permissions::from_mode(0o640)).unwrap();
        write(&new, "2", 0o600).unwrap();
        assert_eq!((fs::read_to_string(&new).unwrap().as_str(), owner(&new)), ("2", (4713, 4714, 0o640)));
    }

    #[test]
    fn says_whose_a_closed_file_is() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("credentials");
        assert_eq!(read(&path), Ok(None));
        assert_eq!(read(&path.join("below")), Ok(None));
        fs::write(&path, "text").unwrap();
        assert_eq!(read(&path), Ok(Some("text".into())));
        let denied = io::Error::from(io::ErrorKind::PermissionDenied);
        let text = whose(&path, &denied);
        assert!(text.contains("chmod u+rwX") && text.contains("credentials"), "{text}");
        if rustix::process::geteuid().is_root() {
            let foreign = |path: &Path| std::os::unix::fs::chown(path, Some(4711), Some(4712)).unwrap();
            let sub = dir.path().join(".aws");
            let below = sub.join("credentials");
            fs::create_dir(&sub).unwrap();
            fs::write(&below, "text").unwrap();
            fs::set_permissions(&below, fs::Permissions::from_mode(0o600)).unwrap();
            for path in [&below, &sub] {
                foreign(path);
                let text = whose(&below, &denied);
                let whose = "It belongs to uid 4711 (mode 0600), you are uid 0: sudo chown -R 0:";
                assert!(text.contains(whose) && text.ends_with(&format!(" {}", path.display())), "{text}");
            }
        }
    }
}
