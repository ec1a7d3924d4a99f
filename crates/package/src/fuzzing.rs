//! Doors for `fuzz/`: what is private, given bytes. Not in any other build.

use std::path::Path;

pub use crate::images::fuzzing::{Kind, challenges, documents, inflate, layers, reference};
use crate::runtimes::elf;
use crate::zip;

/// Unpacks a zip that was found good into an empty directory.
pub fn unzip(bytes: &[u8], root: &Path) -> Result<(), crate::PackageError> {
    zip::write(bytes, root)
}

/// Reads an ELF file: every name in it lies in the file.
pub fn elf(bytes: &[u8]) {
    if let Some(elf) = elf::parse(bytes) {
        for name in elf.needed.iter().chain(&elf.loader) {
            assert!(name.len() < bytes.len());
        }
    }
}
