//! A tar, entry by entry, with every length bounded: names, links and extended headers are read into memory.

use std::io::{self, Read};

use ::tar::{Archive, EntryType, Header};

use super::ImageRefusal;

/// A name or a link's target, bytes: Linux's PATH_MAX.
const NAME_BYTES_MAX: usize = 4_096;
/// An extended header, bytes. Some hold file capabilities and SELinux labels; we take the name and the target.
const EXTENDED_BYTES_MAX: u64 = 1024 * 1024;

/// One entry. Names are as the archive spells them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub name: String,
    pub kind: Kind,
    /// Of its contents.
    pub bytes: u64,
    /// Where its contents begin in the archive.
    pub start: u64,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    File { executable: bool },
    Directory,
    Link { target: String },
    HardLink { target: String },
    Special,
}

/// Calls `visit` with each entry and its contents. The error is a refusal, `visit`'s own, or `tar`'s.
pub(crate) fn each(tar: impl Read, visit: &mut dyn FnMut(Entry, &mut dyn Read) -> io::Result<()>) -> io::Result<()> {
    let mut archive = Archive::new(tar);
    let broken = |error: io::Error| match super::error::refusal(&error) {
        Some(_) => error,
        None => ImageRefusal::Broken(format!("an archive in it is not a complete tar: {error}")).into(),
    };
    let mut extended = Extended::default();
    for entry in archive.entries()?.raw(true) {
        let mut entry = entry.map_err(broken)?;
        let header = entry.header();
        let kind = header.entry_type();
        match kind {
            EntryType::GNULongName => extended.name = Some(long(&mut entry).map_err(broken)?),
            EntryType::GNULongLink => extended.target = Some(long(&mut entry).map_err(broken)?),
            EntryType::XHeader => extended.read(&bounded(&mut entry, EXTENDED_BYTES_MAX).map_err(broken)?)?,
            // What it says of all that follows is nothing we take: never a name.
            EntryType::XGlobalHeader => {}
            _ => {
                let parsed = parse(header, std::mem::take(&mut extended), entry.size(), entry.raw_file_position())?;
                // What is left of it, `tar` skips, and says if there is less than that.
                visit(parsed, &mut entry)?;
            }
        }
    }
    Ok(())
}

/// What headers before an entry say of it.
#[derive(Default)]
struct Extended {
    name: Option<Vec<u8>>,
    target: Option<Vec<u8>>,
    bytes: Option<u64>,
}

impl Extended {
    /// Records of `LENGTH KEY=VALUE\n`; values may hold newlines (POSIX pax).
    fn read(&mut self, mut records: &[u8]) -> io::Result<()> {
        let broken = || io::Error::from(ImageRefusal::Broken("an extended header in it is broken".into()));
        while !records.is_empty() {
            let space = records.iter().take(12).position(|b| *b == b' ').ok_or_else(broken)?;
            let length: usize =
                std::str::from_utf8(&records[..space]).ok().and_then(|n| n.parse().ok()).ok_or_else(broken)?;
            if length <= space + 1 || length > records.len() || records[length - 1] != b'\n' {
                return Err(broken());
            }
            let record = &records[space + 1..length - 1];
            let equals = record.iter().position(|b| *b == b'=').ok_or_else(broken)?;
            let (key, value) = (&record[..equals], &record[equals + 1..]);
            match key {
                b"path" => self.name = Some(value.to_vec()),
                b"linkpath" => self.target = Some(value.to_vec()),
                b"size" => {
                    let size = std::str::from_utf8(value).ok().and_then(|n| n.parse().ok());
                    self.bytes = Some(size.ok_or_else(broken)?);
                }
                _ if key.starts_with(b"GNU.sparse.") => {
                    return Err(ImageRefusal::Broken("it has sparse files: pack it without --sparse".into()).into());
                }
                _ => {}
            }
            records = &records[length..];
        }
        Ok(())
    }
}

fn parse(header: &Header, extended: Extended, bytes: u64, start: u64) -> io::Result<Entry> {
    let name = extended.name.unwrap_or_else(|| header.path_bytes().into_owned());
    let target = || extended.target.clone().or_else(|| header.link_name_bytes().map(|target| target.into_owned()));
    // Readers that disagree about a length see different archives.
    if extended.bytes.is_some_and(|said| said != bytes) {
        return Err(ImageRefusal::Broken(format!("{:?} has two sizes", shown(&name))).into());
    }
    let kind = match header.entry_type() {
        // Before POSIX, a directory was a file with a slash.
        EntryType::Regular | EntryType::Continuous if name.ends_with(b"/") => Kind::Directory,
        EntryType::Regular | EntryType::Continuous => {
            Kind::File { executable: header.mode().is_ok_and(|mode| mode & 0o111 != 0) }
        }
        EntryType::Directory => Kind::Directory,
        EntryType::Symlink => Kind::Link { target: text(target().unwrap_or_default())? },
        EntryType::Link => Kind::HardLink { target: text(target().unwrap_or_default())? },
        EntryType::GNUSparse => {
            return Err(ImageRefusal::Broken("it has sparse files: pack it without --sparse".into()).into());
        }
        _ => Kind::Special,
    };
    Ok(Entry { name: text(name)?, kind, bytes, start })
}

fn text(bytes: Vec<u8>) -> io::Result<String> {
    if bytes.len() > NAME_BYTES_MAX {
        return Err(ImageRefusal::TooLong(shown(&bytes)).into());
    }
    match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => Ok(text),
        Ok(text) => Err(ImageRefusal::Name(shown(text.as_bytes())).into()),
        Err(error) => Err(ImageRefusal::Name(shown(error.as_bytes())).into()),
    }
}

/// A GNU long name, without the NUL at its end.
fn long(entry: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = bounded(entry, NAME_BYTES_MAX as u64 + 1)?;
    if bytes.last() == Some(&0) {
        bytes.pop();
    }
    Ok(bytes)
}

fn bounded(entry: &mut impl Read, bytes_max: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    entry.take(bytes_max + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > bytes_max {
        return Err(ImageRefusal::TooLong(shown(&bytes)).into());
    }
    Ok(bytes)
}

/// A raw name for a message: at most 100 characters of it.
pub(crate) fn shown(raw: &[u8]) -> String {
    String::from_utf8_lossy(&raw[..raw.len().min(400)]).chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::super::error::refusal;
    use super::super::forge::{Forge, pax};
    use super::*;

    fn read(tar: &[u8]) -> Result<Vec<Entry>, Option<ImageRefusal>> {
        let mut entries = Vec::new();
        each(tar, &mut |entry, _| {
            entries.push(entry);
            Ok(())
        })
        .map(|()| entries)
        .map_err(|error| refusal(&error))
    }

    fn names(tar: &[u8]) -> Vec<String> {
        read(tar).unwrap().into_iter().map(|entry| entry.name).collect()
    }

    #[test]
    fn every_way_to_say_a_long_name() {
        let long = "d/".repeat(200) + "x";
        assert_eq!(
            names(&Forge::new().raw(b'L', "././@LongLink", long.as_bytes()).file("cut", b"x").done()),
            [long.as_str()]
        );
        assert_eq!(
            names(&Forge::new().raw(b'x', "pax", &pax("path", &long)).file("cut", b"x").done()),
            [long.as_str()]
        );
        let both = [pax("SCHILY.xattr.user.x", "a\nb=c"), pax("path", "p"), pax("mtime", "1.5")].concat();
        let tar = Forge::new().raw(b'x', "pax", &both).file("cut", b"x").file("next", b"y").done();
        assert_eq!(names(&tar), ["p", "next"], "it says nothing of the one after");
        let tar = Forge::new().raw(b'g', "pax", &pax("path", "p")).file("x", b"x").done();
        assert_eq!(names(&tar), ["x"], "nor does a global one of any");
        let tar = Forge::new().raw(b'x', "pax", &pax("linkpath", &long)).link("l", "cut").done();
        assert_eq!(read(&tar).unwrap()[0].kind, Kind::Link { target: long });
    }

    #[test]
    fn kinds_and_places() {
        let tar = Forge::new()
            .directory("d/")
            .file("d/f", b"contents")
            .executable("d/x", b"")
            .link("l", "d/f")
            .hard_link("h", "d/f")
            .raw(b'3', "c", b"")
            .raw(b'6', "fifo", b"")
            .raw(0, "old/", b"")
            .done();
        let kinds: Vec<_> = read(&tar).unwrap().into_iter().map(|entry| (entry.name, entry.kind)).collect();
        let target = || "d/f".to_owned();
        let expected = [
            ("d/", Kind::Directory),
            ("d/f", Kind::File { executable: false }),
            ("d/x", Kind::File { executable: true }),
            ("l", Kind::Link { target: target() }),
            ("h", Kind::HardLink { target: target() }),
            ("c", Kind::Special),
            ("fifo", Kind::Special),
            ("old/", Kind::Directory),
        ];
        assert_eq!(kinds, expected.map(|(name, kind)| (name.to_owned(), kind)));
        let file = &read(&tar).unwrap()[1];
        assert_eq!(&tar[file.start as usize..][..file.bytes as usize], b"contents");
    }

    #[test]
    fn what_would_fill_memory_or_means_two_things_is_refused() {
        let megabytes = vec![b'a'; 3 << 20];
        let whole = Forge::new().file("f", &[b'x'; 2_000]).done();
        for (what, tar) in [
            ("a long name", Forge::new().raw(b'L', "l", &megabytes).file("f", b"").done()),
            ("a long link", Forge::new().raw(b'K', "l", &megabytes).link("f", "x").done()),
            ("a long header", Forge::new().raw(b'x', "l", &megabytes).file("f", b"").done()),
            ("a name by pax", Forge::new().raw(b'x', "l", &pax("path", &"a".repeat(5_000))).file("f", b"").done()),
            ("two sizes", Forge::new().raw(b'x', "l", &pax("size", "3")).file("f", b"").done()),
            ("a size that is none", Forge::new().raw(b'x', "l", &pax("size", "-3")).file("f", b"").done()),
            ("sparse", Forge::new().raw(b'x', "l", &pax("GNU.sparse.major", "1")).file("f", b"").done()),
            ("GNU sparse", Forge::new().raw(b'S', "f", b"").done()),
            ("no length", Forge::new().raw(b'x', "l", b"path=x\n").file("f", b"").done()),
            ("length 0", Forge::new().raw(b'x', "l", b"0 path=x\n").file("f", b"").done()),
            ("length over", Forge::new().raw(b'x', "l", b"99 path=x\n").file("f", b"").done()),
            ("not UTF-8", Forge::new().raw(b'x', "l", b"10 path=\xff\n").file("f", b"").done()),
            ("a NUL", Forge::new().raw(b'x', "l", b"12 path=a\0b\n").file("f", b"").done()),
            ("cut off in a file", whole[..1_024].to_vec()),
            ("cut off in a header", whole[..100].to_vec()),
            ("no tar", vec![b'x'; 2_048]),
            ("a size of 8 EiB", Forge::new().sized("f", u64::MAX >> 1).done()),
        ] {
            assert!(matches!(read(&tar), Err(Some(_))), "{what}: {:?}", read(&tar));
        }
    }
}
