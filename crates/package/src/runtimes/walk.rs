//! Through a directory of the host.

use std::fs;
use std::io;
use std::path::Path;

/// Calls `visit(relative path, host path)` for every file below `root`, links followed, in sorted order;
/// leaves out the names (of directories as of files) that `wanted` refuses.
pub(crate) fn walk(
    root: &Path,
    wanted: &dyn Fn(&str) -> bool,
    visit: &mut dyn FnMut(&str, &Path) -> io::Result<()>,
) -> io::Result<()> {
    let mut todo = vec![String::new()];
    while let Some(below) = todo.pop() {
        let mut names: Vec<String> = Vec::new();
        for entry in fs::read_dir(root.join(&below))? {
            // A name that is not UTF-8 is nothing a standard library has.
            names.extend(entry?.file_name().into_string());
        }
        names.sort_unstable();
        for name in names.into_iter().filter(|name| wanted(name)) {
            let path = if below.is_empty() { name } else { format!("{below}/{name}") };
            let host = root.join(&path);
            match fs::metadata(&host) {
                // A linked directory could lead round in a circle.
                Ok(meta) if meta.is_dir() && !host.is_symlink() => todo.push(path),
                Ok(meta) if meta.is_file() => visit(&path, &host)?,
                Ok(_) => {}
                // A link that leads nowhere.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(())
}
