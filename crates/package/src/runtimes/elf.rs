//! What an ELF file says about itself: its processor, its loader, the libraries it asks for.
//!
//! Little-endian 64-bit only: the two architectures the service has.

use domain::Architecture;

/// What a file asks for at start.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Elf {
    /// The dynamic loader (PT_INTERP); libraries have none.
    pub loader: Option<String>,
    /// DT_NEEDED, in order.
    pub needed: Vec<String>,
    /// It has a DT_RPATH or DT_RUNPATH, so only the loader can say what its names mean.
    pub search_path: bool,
}

const PT_LOAD: u32 = 1;
const PT_DYNAMIC: u32 = 2;
const PT_INTERP: u32 = 3;
const DT_NEEDED: u64 = 1;
const DT_STRTAB: u64 = 5;
const DT_RPATH: u64 = 15;
const DT_RUNPATH: u64 = 29;

struct Segment {
    kind: u32,
    offset: u64,
    address: u64,
    bytes: u64,
}

/// The processor that an ELF file's first 64 bytes name; `None` for anything else, such as a script.
pub(crate) fn architecture(header: &[u8]) -> Option<Architecture> {
    // Magic, 64-bit, little-endian.
    if !header.starts_with(b"\x7fELF\x02\x01") {
        return None;
    }
    match u16_at(header, 18)? {
        62 => Some(Architecture::X86_64),
        183 => Some(Architecture::Arm64),
        _ => None,
    }
}

/// Reads an ELF file of a processor the service has; `None` for anything else, such as a script.
pub(crate) fn parse(file: &[u8]) -> Option<Elf> {
    architecture(file)?;
    let (table, entry_bytes, count) = (u64_at(file, 32)?, u16_at(file, 54)?, u16_at(file, 56)?);
    let mut segments = Vec::new();
    for n in 0..u64::from(count) {
        let at = table.checked_add(n * u64::from(entry_bytes))?;
        segments.push(Segment {
            kind: u32_at(file, at)?,
            offset: u64_at(file, at.checked_add(8)?)?,
            address: u64_at(file, at.checked_add(16)?)?,
            bytes: u64_at(file, at.checked_add(32)?)?,
        });
    }
    let mut elf = Elf { loader: None, needed: Vec::new(), search_path: false };
    if let Some(interp) = segments.iter().find(|s| s.kind == PT_INTERP) {
        elf.loader = text_at(file, interp.offset);
    }
    if let Some(dynamic) = segments.iter().find(|s| s.kind == PT_DYNAMIC) {
        read_dynamic(file, &segments, dynamic, &mut elf)?;
    }
    Some(elf)
}

fn read_dynamic(file: &[u8], segments: &[Segment], dynamic: &Segment, elf: &mut Elf) -> Option<()> {
    let mut needed = Vec::new();
    let mut strings = None;
    for n in 0..dynamic.bytes / 16 {
        let at = dynamic.offset.checked_add(n * 16)?;
        let value = u64_at(file, at.checked_add(8)?)?;
        match u64_at(file, at)? {
            0 => break,
            DT_NEEDED => needed.push(value),
            DT_STRTAB => strings = Some(value),
            DT_RPATH | DT_RUNPATH => elf.search_path = true,
            _ => {}
        }
    }
    let strings = strings?;
    let segment =
        segments.iter().find(|s| s.kind == PT_LOAD && strings >= s.address && strings - s.address < s.bytes)?;
    let strings = (strings - segment.address).checked_add(segment.offset)?;
    for name in needed {
        elf.needed.push(text_at(file, strings.checked_add(name)?)?);
    }
    Some(())
}

fn bytes_at<const N: usize>(file: &[u8], at: u64) -> Option<[u8; N]> {
    let at = usize::try_from(at).ok()?;
    file.get(at..at.checked_add(N)?)?.try_into().ok()
}

fn u16_at(file: &[u8], at: u64) -> Option<u16> {
    bytes_at(file, at).map(u16::from_le_bytes)
}

fn u32_at(file: &[u8], at: u64) -> Option<u32> {
    bytes_at(file, at).map(u32::from_le_bytes)
}

fn u64_at(file: &[u8], at: u64) -> Option<u64> {
    bytes_at(file, at).map(u64::from_le_bytes)
}

fn text_at(file: &[u8], at: u64) -> Option<String> {
    let rest = file.get(usize::try_from(at).ok()?..)?;
    let end = rest.iter().position(|byte| *byte == 0)?;
    String::from_utf8(rest[..end].to_vec()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_running_test_and_nothing_else() {
        let file = std::fs::read("/proc/self/exe").unwrap();
        assert_eq!(architecture(&file[..64]), Some(Architecture::HOST));
        let elf = parse(&file).unwrap();
        assert!(elf.loader.unwrap().contains("ld-"));
        assert!(elf.needed.iter().any(|name| name.starts_with("libc.so")), "{:?}", elf.needed);
        assert_eq!((parse(b"#!/bin/sh\n"), architecture(b"#!/bin/sh\n")), (None, None));
    }

    #[test]
    fn a_place_beyond_the_file_is_none() {
        let file = std::fs::read("/proc/self/exe").unwrap();
        let (table, entry) = (u64_at(&file, 32).unwrap() as usize, u16_at(&file, 54).unwrap() as usize);
        for place in [u64::MAX, u64::MAX - 4, u64::MAX - 15] {
            let mut changed = file.clone();
            changed[32..40].copy_from_slice(&place.to_le_bytes());
            assert_eq!(parse(&changed), None, "the table of segments at {place:#x}");
            for n in 0..u16_at(&file, 56).unwrap() as usize {
                let mut changed = file.clone();
                changed[table + n * entry + 8..][..8].copy_from_slice(&place.to_le_bytes());
                // Its own loader, names and all may be out of reach; it must only not be looked for elsewhere.
                drop(parse(&changed));
            }
        }
    }

    #[test]
    fn a_cut_file_is_no_elf() {
        let file = std::fs::read("/proc/self/exe").unwrap();
        for bytes in (0..600).step_by(7) {
            assert_eq!(parse(&file[..bytes]), None);
        }
    }
}
