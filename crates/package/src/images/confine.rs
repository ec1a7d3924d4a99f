//! The directories in which images may lie: a caller of the API must not read the host's files.

use std::fs::{self, File};
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{Mode, OFlags, ResolveFlags, openat2};

use super::ImageError;

/// The operator's directories.
pub(crate) struct Dirs(Vec<PathBuf>);

impl Dirs {
    pub fn new(dirs: Vec<PathBuf>) -> Dirs {
        Dirs(dirs)
    }

    /// A directory below one of them.
    pub fn directory(&self, path: &Path) -> Result<OwnedFd, ImageError> {
        self.open(path, OFlags::DIRECTORY)
    }

    /// A plain file below one of them.
    pub fn file(&self, path: &Path) -> Result<File, ImageError> {
        let opened = self.open(path, OFlags::NONBLOCK)?;
        plain(opened).map_err(ImageError::io("read", path))
    }

    fn open(&self, path: &Path, flags: OFlags) -> Result<OwnedFd, ImageError> {
        let outside = || ImageError::Outside {
            path: path.to_owned(),
            dirs: self.0.iter().map(|dir| dir.display().to_string()).collect::<Vec<_>>().join(", "),
        };
        let mut missing = false;
        for dir in &self.0 {
            // A relative path is relative to each of them; links are resolved before anything is compared.
            let Ok(dir) = fs::canonicalize(dir) else { continue };
            let whole = dir.join(path);
            let real = match fs::canonicalize(&whole) {
                Ok(real) => real,
                Err(_) => {
                    missing |= whole.starts_with(&dir) && !whole.components().any(|part| part.as_os_str() == "..");
                    continue;
                }
            };
            let Ok(below) = real.strip_prefix(&dir) else { continue };
            let below = if below.as_os_str().is_empty() { Path::new(".") } else { below };
            let handle = File::open(&dir).map_err(ImageError::io("open", &dir))?;
            // Without links now: what was swapped for one meanwhile is not followed.
            return beneath(&handle, below, flags, ResolveFlags::NO_SYMLINKS).map_err(ImageError::io("open", path));
        }
        if missing {
            return Err(ImageError::Missing { reference: path.display().to_string(), why: "nothing is there".into() });
        }
        Err(outside())
    }
}

/// A plain file of a directory; links are followed as long as they stay in it.
pub(crate) fn file_in(directory: &OwnedFd, path: &str) -> io::Result<File> {
    plain(beneath(directory, Path::new(path), OFlags::NONBLOCK, ResolveFlags::empty())?)
}

fn beneath(directory: impl AsFd, path: &Path, flags: OFlags, resolve: ResolveFlags) -> io::Result<OwnedFd> {
    Ok(openat2(
        directory,
        path,
        flags | OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOCTTY,
        Mode::empty(),
        resolve | ResolveFlags::BENEATH | ResolveFlags::NO_MAGICLINKS,
    )?)
}

/// Opened without waiting, because a FIFO would never answer.
fn plain(opened: OwnedFd) -> io::Result<File> {
    let file = File::from(opened);
    match file.metadata()?.is_file() {
        true => Ok(file),
        false => Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a plain file")),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn only_what_really_lies_in_the_directories_is_opened() {
        let world = tempfile::tempdir().unwrap();
        let at = |name: &str| world.path().join(name);
        fs::create_dir_all(at("images/a")).unwrap();
        fs::create_dir(at("images-not")).unwrap();
        for name in ["images/a/x", "secret", "images-not/x"] {
            fs::write(at(name), name).unwrap();
        }
        symlink(at("secret"), at("images/out")).unwrap();
        symlink("../secret", at("images/out-relative")).unwrap();
        symlink("a/x", at("images/in")).unwrap();
        symlink(at("images"), at("alias")).unwrap();
        rustix::fs::mknodat(
            rustix::fs::CWD,
            at("images/fifo"),
            rustix::fs::FileType::Fifo,
            Mode::from_raw_mode(0o600),
            0,
        )
        .unwrap();
        let dirs = Dirs::new(vec![at("gone"), at("alias")]);
        let read = |path: PathBuf| {
            let mut text = String::new();
            dirs.file(&path).map(|mut file| file.read_to_string(&mut text).map(|_| text).unwrap())
        };
        for inside in [at("images/a/x"), at("alias/a/x"), "a/x".into(), "a/../a/x".into(), "in".into()] {
            assert_eq!(read(inside.clone()).unwrap(), "images/a/x", "{}", inside.display());
        }
        for outside in
            [at("secret"), at("images-not/x"), at("images/out"), at("images/out-relative"), "../secret".into()]
        {
            assert!(matches!(read(outside.clone()), Err(ImageError::Outside { .. })), "{}", outside.display());
        }
        // Whether something is there is told only of what would be inside.
        assert!(matches!(read(at("images/nothing")), Err(ImageError::Outside { .. } | ImageError::Missing { .. })));
        assert!(matches!(read(at("alias/nothing")), Err(ImageError::Missing { .. } | ImageError::Outside { .. })));
        assert!(matches!(read("nothing".into()), Err(ImageError::Missing { .. })));
        assert!(matches!(read(at("nothing")), Err(ImageError::Outside { .. })));
        assert!(matches!(read("../nothing".into()), Err(ImageError::Outside { .. })));
        assert!(matches!(read("fifo".into()), Err(ImageError::Io { .. })), "and did not wait for a writer");
        assert!(dirs.directory(Path::new("a")).is_ok());
        assert!(dirs.directory(Path::new("a/x")).is_err());

        let layout = dirs.directory(Path::new("a")).unwrap();
        assert!(file_in(&layout, "x").is_ok());
        for out in ["../in", "../../secret", "/etc/passwd"] {
            assert!(file_in(&layout, out).is_err(), "{out}");
        }
    }
}
