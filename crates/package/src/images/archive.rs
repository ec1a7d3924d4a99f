//! An image in one file: what lies where in it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use domain::limits;

use super::stream::{Blob, Bounded, unpacked};
use super::{ImageRefusal, tar};
use crate::files;

/// Members of one archive: three for each layer, and a few.
const MEMBERS_MAX: usize = 4_096;
/// Links from one member to another, one after another.
const HOPS_MAX: usize = 8;

/// An open archive.
pub(crate) struct Archive {
    file: File,
    members: BTreeMap<String, Member>,
}

enum Member {
    File {
        start: u64,
        bytes: u64,
    },
    /// `docker save` did not write a layer twice.
    Link(String),
}

impl Archive {
    /// Looks through it once. One that is compressed is unpacked into `staging` first, without a name there.
    pub fn open(file: File, staging: &Path) -> io::Result<Archive> {
        let blob = Blob::whole(file)?;
        let mut head = Vec::new();
        blob.reader().take(4).read_to_end(&mut head)?;
        let plain = !(head.starts_with(&[0x1f, 0x8b]) || head == [0x28, 0xb5, 0x2f, 0xfd]);
        let file = match plain {
            true => blob.file,
            false => {
                let mut left = limits::IMAGE_BYTES_MAX;
                let path = files::unique(staging);
                let mut whole = std::fs::OpenOptions::new().read(true).write(true).create_new(true).open(&path)?;
                std::fs::remove_file(&path)?;
                io::copy(&mut Bounded::new(unpacked(blob.reader())?, &mut left), &mut whole)?;
                whole
            }
        };
        let whole = Blob::whole(file)?;
        let mut members = BTreeMap::new();
        tar::each(whole.reader(), &mut |entry, _| {
            let member = match entry.kind {
                tar::Kind::File { .. } => Member::File { start: entry.start, bytes: entry.bytes },
                tar::Kind::Link { target } => Member::Link(beside(&entry.name, &target)),
                tar::Kind::HardLink { target } => Member::Link(plain_name(&target)),
                tar::Kind::Directory | tar::Kind::Special => return Ok(()),
            };
            if members.len() >= MEMBERS_MAX {
                return Err(ImageRefusal::TooMany.into());
            }
            members.insert(plain_name(&entry.name), member);
            Ok(())
        })?;
        Ok(Archive { file: whole.file, members })
    }

    /// One member; `None` if there is none of that name.
    pub fn member(&self, name: &str) -> io::Result<Option<Blob>> {
        let mut name = plain_name(name);
        for _ in 0..HOPS_MAX {
            match self.members.get(&name) {
                Some(Member::File { start, bytes }) => {
                    return Ok(Some(Blob { file: self.file.try_clone()?, start: *start, bytes: *bytes }));
                }
                Some(Member::Link(target)) => name.clone_from(target),
                None => return Ok(None),
            }
        }
        Ok(None)
    }
}

/// Only names of members are looked up, so whatever a name says, it leads to a member or to nothing.
fn plain_name(name: &str) -> String {
    name.split('/').filter(|part| !matches!(*part, "" | ".")).collect::<Vec<_>>().join("/")
}

fn beside(name: &str, target: &str) -> String {
    let name = plain_name(name);
    let mut at: Vec<&str> = name.split('/').collect();
    at.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                at.pop();
            }
            part => at.push(part),
        }
    }
    at.join("/")
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::super::forge::Forge;
    use super::*;

    #[test]
    fn members_are_found_by_their_names_and_through_links() {
        let tar = Forge::new()
            .file("./a/layer.tar", b"contents")
            .link("b/layer.tar", "../a/layer.tar")
            .hard_link("c", "a/layer.tar")
            .link("out", "../../etc/passwd")
            .link("round", "round")
            .done();
        let staging = tempfile::tempdir().unwrap();
        let gzip = {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            encoder.write_all(&tar).unwrap();
            encoder.finish().unwrap()
        };
        for bytes in [tar, gzip] {
            let mut file = tempfile::tempfile().unwrap();
            file.write_all(&bytes).unwrap();
            let archive = Archive::open(file, staging.path()).unwrap();
            let read = |name: &str| archive.member(name).unwrap().map(|blob| blob.read(100).unwrap());
            for name in ["a/layer.tar", "./a//layer.tar", "b/layer.tar", "c"] {
                assert_eq!(read(name).as_deref(), Some(&b"contents"[..]), "{name}");
            }
            for name in ["out", "round", "a", "", "/etc/passwd", "../a/layer.tar"] {
                assert_eq!(read(name), None, "{name}");
            }
        }
        assert_eq!(std::fs::read_dir(staging.path()).unwrap().count(), 0);
    }
}
