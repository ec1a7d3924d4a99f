//! A directory as a zip: the same bytes for the same files, whenever and wherever it is made.

use std::fs;
use std::io::{Cursor, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Component, Path, PathBuf};

use domain::limits::{ZIP_BYTES_MAX, ZIP_ENTRIES_MAX};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::cli::failure::Failure;

/// What no function needs, by name, wherever it is.
const LEFT_OUT: [&str; 10] = [
    ".git",
    ".hg",
    ".svn",
    ".DS_Store",
    "__pycache__",
    ".venv",
    ".pytest_cache",
    ".mypy_cache",
    ".terraform",
    ".aws-sam",
];

/// A zip and what went into it.
#[derive(Debug)]
pub struct Bundle {
    /// The archive.
    pub zip: Vec<u8>,
    /// Files and links.
    pub entries: usize,
}

/// Packs everything below `dir` but [`LEFT_OUT`] and `*.pyc`.
pub fn bundle(dir: &Path) -> Result<Bundle, Failure> {
    let mut paths = Vec::new();
    walk(dir, Path::new(""), &mut paths)?;
    if paths.is_empty() {
        return Err(Failure::Local(format!("{} holds no files", dir.display())));
    }
    if paths.len() > ZIP_ENTRIES_MAX {
        let message = format!("{} holds {} files: a package has at most {ZIP_ENTRIES_MAX}", dir.display(), paths.len());
        return Err(Failure::Local(message));
    }
    // The order of directories is the file system's own; that of bytes is not.
    paths.sort_unstable();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for path in &paths {
        add(&mut zip, dir, path)?;
    }
    let zip = zip.finish().map_err(|error| Failure::Local(format!("cannot zip {}: {error}", dir.display())))?;
    let zip = zip.into_inner();
    if u64::try_from(zip.len()).unwrap_or(u64::MAX) > ZIP_BYTES_MAX {
        return Err(Failure::Local(format!(
            "{} is {} MB zipped: a package has at most {} MB. Leave out what the function does not need",
            dir.display(),
            zip.len() >> 20,
            ZIP_BYTES_MAX >> 20
        )));
    }
    Ok(Bundle { zip, entries: paths.len() })
}

/// Collects files and links below `below`, as paths relative to `dir`.
fn walk(dir: &Path, below: &Path, paths: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let full = dir.join(below);
    let unreadable = |error: std::io::Error| Failure::file(&full, "read", &error);
    for entry in fs::read_dir(&full).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name();
        let path = below.join(&name);
        let Some(text) = name.to_str() else {
            return Err(Failure::Local(format!("{}: a package's file names are UTF-8", dir.join(path).display())));
        };
        if LEFT_OUT.contains(&text) || text.ends_with(".pyc") {
            continue;
        }
        let kind = entry.file_type().map_err(unreadable)?;
        if kind.is_dir() {
            // A virtual environment under another name.
            if !dir.join(&path).join("pyvenv.cfg").exists() {
                walk(dir, &path, paths)?;
            }
        } else if kind.is_file() || kind.is_symlink() {
            paths.push(path);
        } else {
            return Err(Failure::Local(format!("{} is neither a file nor a link", dir.join(path).display())));
        }
    }
    Ok(())
}

fn add(zip: &mut ZipWriter<Cursor<Vec<u8>>>, dir: &Path, path: &Path) -> Result<(), Failure> {
    let full = dir.join(path);
    let cannot = |error: &dyn std::fmt::Display| Failure::Local(format!("cannot zip {}: {error}", full.display()));
    // `walk` saw that every part is UTF-8.
    let name = path.to_string_lossy();
    let metadata = fs::symlink_metadata(&full).map_err(|error| cannot(&error))?;
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        // The format's first moment, whatever the files say.
        .last_modified_time(DateTime::default());
    if metadata.is_symlink() {
        let target = fs::read_link(&full).map_err(|error| cannot(&error))?;
        if !stays_inside(path, &target) {
            return Err(cannot(&format!("it is a link to {}, outside of the directory", target.display())));
        }
        return zip
            .add_symlink(name, target.to_string_lossy(), options.unix_permissions(0o777))
            .map_err(|error| cannot(&error));
    }
    let executable = metadata.permissions().mode() & 0o111 != 0;
    let options = options.unix_permissions(if executable { 0o755 } else { 0o644 });
    let bytes = fs::read(&full).map_err(|error| cannot(&error))?;
    zip.start_file(name, options).map_err(|error| cannot(&error))?;
    zip.write_all(&bytes).map_err(|error| cannot(&error))
}

/// Whether a link at `path` with this target still points below the top.
fn stays_inside(path: &Path, target: &Path) -> bool {
    let mut depth = path.components().count() - 1;
    for part in target.components() {
        match part {
            Component::Normal(_) => depth += 1,
            Component::CurDir => {}
            Component::ParentDir => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return false,
            },
            Component::RootDir | Component::Prefix(_) => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, SystemTime};

    fn make(dir: &Path, names: &[&str]) {
        for name in names {
            let path = dir.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, format!("content of {name}")).unwrap();
        }
    }

    #[test]
    fn same_files_same_bytes() {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        make(one.path(), &["a.py", "lib/b.py", "z"]);
        make(two.path(), &["z", "lib/b.py", "a.py"]);
        let old = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        fs::File::open(two.path().join("a.py")).unwrap().set_modified(old).unwrap();
        fs::set_permissions(two.path().join("a.py"), fs::Permissions::from_mode(0o600)).unwrap();
        let (one, two) = (bundle(one.path()).unwrap(), bundle(two.path()).unwrap());
        assert_eq!(one.entries, 3);
        assert!(one.zip == two.zip);
    }

    #[test]
    fn modes_links_and_what_is_left_out() {
        let dir = tempfile::tempdir().unwrap();
        make(
            dir.path(),
            &[
                "bootstrap",
                "lib/a.js",
                ".git/x",
                "lib/__pycache__/x",
                "a.pyc",
                "env/pyvenv.cfg",
                "env/x",
                "node_modules/m/i.js",
            ],
        );
        fs::set_permissions(dir.path().join("bootstrap"), fs::Permissions::from_mode(0o700)).unwrap();
        std::os::unix::fs::symlink("../bootstrap", dir.path().join("lib/link")).unwrap();
        let bundle = bundle(dir.path()).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bundle.zip)).unwrap();
        let entries: Vec<_> = (0..archive.len())
            .map(|i| {
                let file = archive.by_index(i).unwrap();
                format!("{} {:o}", file.name().unwrap(), file.unix_mode().unwrap())
            })
            .collect();
        assert_eq!(entries, ["bootstrap 100755", "lib/a.js 100644", "lib/link 120777", "node_modules/m/i.js 100644"]);
    }

    #[test]
    fn refused() {
        let dir = tempfile::tempdir().unwrap();
        assert!(bundle(dir.path()).unwrap_err().to_string().contains("holds no files"));
        std::os::unix::fs::symlink("../../etc/passwd", dir.path().join("link")).unwrap();
        assert!(bundle(dir.path()).unwrap_err().to_string().contains("outside of the directory"));
        let missing = bundle(&dir.path().join("nope")).unwrap_err();
        assert_eq!((missing.code(), missing.to_string().contains("nope")), (2, true));
    }

    #[test]
    fn links() {
        let check = |path: &str, target: &str| stays_inside(Path::new(path), Path::new(target));
        assert!(check("a", "b") && check("d/a", "../b") && check("d/a", "./x/../../b"));
        assert!(!check("a", "../b") && !check("a", "/etc") && !check("d/a", "../../b"));
    }
}
