//! A plan made real, below one directory.

use std::io::Write;
use std::path::Path;

use super::plan::{self, Plan};
use super::{Limits, inflate};
use crate::{PackageError, files};

/// Unpacks into `root`, an empty directory that nobody else writes to.
///
/// Files become 0444 or 0555, directories 0755; set-id and sticky bits are gone. Links come last, and files are
/// only ever created, so nothing is written through a link. What is left after an error is the caller's to remove.
pub(crate) fn write(zip: &[u8], root: &Path) -> Result<(), PackageError> {
    let (mut archive, plan) = plan::read(zip, Limits::BUCKET.unzipped_bytes)?;
    let Plan { directories, files: planned, links } = &plan;
    for directory in directories {
        let path = root.join(directory);
        files::create_dir(&path).map_err(PackageError::io("create", &path))?;
    }
    let mut buffer = inflate::buffer();
    for file in planned {
        let path = root.join(&file.path);
        let mut out = files::create_new(&path).map_err(PackageError::io("create", &path))?;
        inflate::inflate(&mut archive, file, &mut buffer, |piece| {
            out.write_all(piece).map_err(PackageError::io("write", &path))
        })?;
        let mode = if file.executable { 0o555 } else { 0o444 };
        files::finish(&out, mode, file.modified).map_err(PackageError::io("set the mode of", &path))?;
    }
    for (link, target) in links {
        let path = root.join(link);
        std::os::unix::fs::symlink(target, &path).map_err(PackageError::io("link", &path))?;
    }
    Ok(())
}
