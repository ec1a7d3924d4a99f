//! Which shared libraries a file needs, as the host's own loader answers.
//!
//! The loader is asked (`ld.so --list`) rather than imitated: it alone knows its cache, `$ORIGIN` and the
//! variants for this processor. It is not asked again for names it has answered, unless the file brings a
//! search path of its own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::elf::{self, Elf};

/// Libraries found so far: the name programs ask for to the file on the host.
#[derive(Default)]
pub(crate) struct Libraries {
    /// The loader of the first program: everything in a tree shares one libc.
    loader: Option<String>,
    found: BTreeMap<String, PathBuf>,
    missing: BTreeMap<String, PathBuf>,
}

impl Libraries {
    /// Notes what `host` (whose bytes are `file`) needs. A file that is no ELF needs nothing.
    pub fn add(&mut self, host: &Path, file: &[u8]) {
        let Some(Elf { loader, needed, search_path, .. }) = elf::parse(file) else {
            return;
        };
        if self.loader.is_none() {
            self.loader = loader;
        }
        if !search_path && needed.iter().all(|name| self.found.contains_key(name)) {
            return;
        }
        let Some(loader) = &self.loader else {
            return;
        };
        // Not with our environment: a preloaded library of the operator is not the function's.
        let listed = Command::new(loader)
            .arg("--list")
            .arg(host)
            .env_clear()
            .envs(std::env::var_os("LD_LIBRARY_PATH").map(|path| ("LD_LIBRARY_PATH", path)))
            .output();
        match listed {
            Ok(output) => self.read_list(host, &String::from_utf8_lossy(&output.stdout)),
            Err(error) => {
                tracing::warn!(%loader, %error, "cannot ask the loader which libraries are needed")
            }
        }
    }

    /// Reads lines such as `libm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x…)`.
    fn read_list(&mut self, host: &Path, list: &str) {
        for line in list.lines() {
            let line = line.trim();
            let line = line.rsplit_once(" (0x").map_or(line, |(before, _)| before);
            match line.split_once(" => ") {
                Some((name, "not found")) => {
                    self.missing.entry(name.to_owned()).or_insert_with(|| host.to_owned());
                }
                Some((name, path)) if path.starts_with('/') => {
                    self.found.entry(base_name(name).to_owned()).or_insert_with(|| PathBuf::from(path));
                }
                // The loader itself; `linux-vdso` has no file.
                None if line.starts_with('/') => {
                    self.found.entry(base_name(line).to_owned()).or_insert_with(|| PathBuf::from(line));
                }
                _ => {}
            }
        }
    }

    /// Notes a library that programs open at run time, if the host has it beside one already found.
    pub fn add_optional(&mut self, name: &str) {
        let beside = self.found.values().find_map(|found| {
            let candidate = found.parent()?.join(name);
            candidate.exists().then_some(candidate)
        });
        if let (Some(path), false) = (beside, self.found.contains_key(name)) {
            if let Ok(file) = std::fs::read(&path) {
                self.add(&path, &file);
            }
            self.found.insert(name.to_owned(), path);
        }
    }

    /// Name and place on the host, sorted.
    pub fn found(&self) -> impl Iterator<Item = (&str, &Path)> {
        self.found.iter().map(|(name, path)| (name.as_str(), path.as_path()))
    }

    /// Names the host does not have either, each with a file that asks for it.
    pub fn missing(&self) -> impl Iterator<Item = (&str, &Path)> {
        self.missing.iter().map(|(name, path)| (name.as_str(), path.as_path()))
    }
}

fn base_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_loaders_print() {
        let mut libraries = Libraries::default();
        libraries.read_list(
            Path::new("/x"),
            "\tlinux-vdso.so.1 (0x00007f5f)\n\tlibm.so.6 => /lib/a/libm.so.6 (0x00007f5f)\n\
             \tlibodd.so => not found\n\t/lib64/ld-linux-x86-64.so.2 (0x00007f5f)\n",
        );
        let found: Vec<_> = libraries.found().collect();
        assert_eq!(
            found,
            [
                ("ld-linux-x86-64.so.2", Path::new("/lib64/ld-linux-x86-64.so.2")),
                ("libm.so.6", Path::new("/lib/a/libm.so.6")),
            ]
        );
        assert_eq!(libraries.missing().collect::<Vec<_>>(), [("libodd.so", Path::new("/x"))]);
    }
}
