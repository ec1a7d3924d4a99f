//! Integers little-endian, strings with their length and a NUL at the end, so that they can be handed to the
//! kernel where they lie.

use std::ffi::CStr;

use super::Malformed;

pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    pub(super) fn new(kind: u8) -> Writer {
        Writer(vec![kind])
    }

    pub(super) fn u8(&mut self, value: u8) {
        self.0.push(value);
    }

    pub(super) fn u16(&mut self, value: u16) {
        self.0.extend_from_slice(&value.to_le_bytes());
    }

    pub(super) fn u32(&mut self, value: u32) {
        self.0.extend_from_slice(&value.to_le_bytes());
    }

    pub(super) fn u64(&mut self, value: u64) {
        self.0.extend_from_slice(&value.to_le_bytes());
    }

    /// A string, given in parts. One with a NUL in it is refused where it is read.
    pub(super) fn string(&mut self, parts: &[&[u8]]) {
        let bytes: usize = parts.iter().map(|part| part.len()).sum::<usize>() + 1;
        self.u32(u32::try_from(bytes).unwrap_or(u32::MAX));
        parts.iter().for_each(|part| self.0.extend_from_slice(part));
        self.0.push(0);
    }

    pub(super) fn count(&mut self, items: usize) {
        self.u32(u32::try_from(items).unwrap_or(u32::MAX));
    }
}

pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader(bytes)
    }

    fn take(&mut self, bytes: usize) -> Result<&'a [u8], Malformed> {
        let (taken, rest) = self.0.split_at_checked(bytes).ok_or(Malformed("too short"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        self.take(N)?.try_into().map_err(|_| Malformed("too short"))
    }

    pub(super) fn u8(&mut self) -> Result<u8, Malformed> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(super) fn u16(&mut self) -> Result<u16, Malformed> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Malformed> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn u64(&mut self) -> Result<u64, Malformed> {
        self.array().map(u64::from_le_bytes)
    }

    pub(super) fn flag(&mut self) -> Result<bool, Malformed> {
        match self.u8()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Malformed("a flag is neither 0 nor 1")),
        }
    }

    pub(super) fn string(&mut self) -> Result<&'a CStr, Malformed> {
        let bytes = self.u32()? as usize;
        CStr::from_bytes_with_nul(self.take(bytes)?).map_err(|_| Malformed("a string has a NUL inside, or none"))
    }

    pub(super) fn text(&mut self) -> Result<&'a str, Malformed> {
        self.string()?.to_str().map_err(|_| Malformed("a text is not UTF-8"))
    }

    pub(super) fn strings(&mut self) -> Result<Vec<&'a CStr>, Malformed> {
        let items = self.u32()? as usize;
        // Each takes five bytes or more: a lying count cannot make this allocate more than the message has.
        if items > self.0.len() / 5 {
            return Err(Malformed("a list is longer than its message"));
        }
        (0..items).map(|_| self.string()).collect()
    }

    pub(super) fn end(self) -> Result<(), Malformed> {
        if self.0.is_empty() { Ok(()) } else { Err(Malformed("too long")) }
    }
}
