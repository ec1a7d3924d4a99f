//! Archives that no honest tool would write.

/// An archive written entry by entry by hand, so that it can say what no honest tool would.
#[derive(Default)]
struct Forge {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub name: &'a [u8],
    pub data: &'a [u8],
    pub mode: u32,
    pub size: Option<u32>,
    pub method: u16,
    pub flags: u16,
    /// Where its local header is claimed to be, if not where it is.
    pub at: Option<u32>,
}

/// A one-byte file.
pub(crate) const FILE: Entry<'_> =
    Entry { name: b"f", data: b"x", mode: 0o100_644, size: None, method: 0, flags: 0x800, at: None };

impl Forge {
    fn add(mut self, entry: Entry<'_>) -> Forge {
        let at = entry.at.unwrap_or(self.bytes.len() as u32);
        let size = entry.size.unwrap_or(entry.data.len() as u32);
        let mut common = Vec::new();
        for half in [20, entry.flags, entry.method, 0, 0x21] {
            common.extend(half.to_le_bytes());
        }
        for word in [crc32(entry.data), entry.data.len() as u32, size] {
            common.extend(word.to_le_bytes());
        }
        common.extend((entry.name.len() as u16).to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(entry.name);
        self.bytes.extend(entry.data);
        self.directory.extend(b"PK\x01\x02\x14\x03");
        self.directory.extend(&common);
        self.directory.extend([0; 6]);
        self.directory.extend((entry.mode << 16).to_le_bytes());
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(entry.name);
        self.count += 1;
        self
    }

    fn end(mut self) -> Vec<u8> {
        let at = self.bytes.len() as u32;
        self.bytes.extend(&self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend((self.directory.len() as u32).to_le_bytes());
        self.bytes.extend(at.to_le_bytes());
        self.bytes.extend([0, 0]);
        self.bytes
    }
}

fn crc32(data: &[u8]) -> u32 {
    !data.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(crc & 1)))
    })
}

pub(crate) fn forge(entries: &[Entry<'_>]) -> Vec<u8> {
    entries.iter().fold(Forge::default(), |forge, entry| forge.add(*entry)).end()
}
