//! Bytes on their way out of a blob: a part of a file, unpacked, counted and hashed.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::os::unix::fs::FileExt;

use domain::Digest;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use sha2::Digest as _;

use super::ImageRefusal;
use super::error::refusal;

/// Part of a file, not to be read past.
pub(crate) struct Blob {
    pub file: File,
    pub start: u64,
    pub bytes: u64,
}

impl Blob {
    pub fn whole(file: File) -> io::Result<Blob> {
        let bytes = file.metadata()?.len();
        Ok(Blob { file, start: 0, bytes })
    }

    pub fn reader(&self) -> impl BufRead + '_ {
        BufReader::with_capacity(64 * 1024, Section { blob: self, at: 0 })
    }

    /// The whole of it, if it is no longer than `bytes_max`.
    pub fn read(&self, bytes_max: u64) -> io::Result<Vec<u8>> {
        if self.bytes > bytes_max {
            return Err(ImageRefusal::Broken(format!("a part of it has more than {bytes_max} bytes")).into());
        }
        let mut bytes = Vec::new();
        self.reader().read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    pub fn sha256(&self) -> io::Result<Digest> {
        crate::files::sha256_of(self.reader())
    }
}

struct Section<'a> {
    blob: &'a Blob,
    at: u64,
}

impl Read for Section<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.blob.bytes - self.at).unwrap_or(usize::MAX).min(into.len());
        let read = self.blob.file.read_at(&mut into[..left], self.blob.start + self.at)?;
        self.at += read as u64;
        Ok(read)
    }
}

/// Hashes what goes through.
pub(crate) struct Hashing<R> {
    inner: R,
    hash: sha2::Sha256,
}

impl<R> Hashing<R> {
    pub fn new(inner: R) -> Hashing<R> {
        Hashing { inner, hash: sha2::Sha256::new() }
    }

    pub fn digest(self) -> Digest {
        Digest(self.hash.finalize().into())
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.hash.update(&into[..read]);
        Ok(read)
    }
}

/// Lets no more than `left` bytes through, and turns whatever is wrong with what comes into a refusal.
pub(crate) struct Bounded<'a, R> {
    inner: R,
    left: &'a mut u64,
}

impl<'a, R> Bounded<'a, R> {
    pub fn new(inner: R, left: &'a mut u64) -> Bounded<'a, R> {
        Bounded { inner, left }
    }
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into).map_err(|error| match refusal(&error) {
            Some(_) => error,
            None => ImageRefusal::Broken(format!("a layer cannot be read: {error}")).into(),
        })?;
        *self.left = self.left.checked_sub(read as u64).ok_or(ImageRefusal::TooLarge)?;
        Ok(read)
    }
}

/// Unpacks gzip and zstd, whatever the media type says: the first bytes never lie.
pub(crate) fn unpacked<'a>(mut packed: impl BufRead + 'a) -> io::Result<Box<dyn Read + 'a>> {
    let first = packed.fill_buf()?;
    Ok(if first.starts_with(&[0x1f, 0x8b]) {
        Box::new(flate2::bufread::MultiGzDecoder::new(packed))
    } else if is_zstd(first) {
        Box::new(Zstd { packed, frame: None })
    } else {
        Box::new(packed)
    })
}

/// A frame, or a skippable frame (RFC 8878 §3.1): what zstd:chunked begins with.
fn is_zstd(first: &[u8]) -> bool {
    first.starts_with(&[0x28, 0xb5, 0x2f, 0xfd])
        || (first.len() >= 4 && first[0] & 0xf0 == 0x50 && first[1..4] == [0x2a, 0x4d, 0x18])
}

/// All frames of a stream, one after another: the decoder knows one.
struct Zstd<R> {
    packed: R,
    /// `None` between frames.
    frame: Option<Box<FrameDecoder>>,
}

impl<R: BufRead> Read for Zstd<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() {
            return Ok(0);
        }
        loop {
            let Some(frame) = &mut self.frame else {
                if self.packed.fill_buf()?.is_empty() {
                    return Ok(0);
                }
                self.frame = begin(&mut self.packed)?;
                continue;
            };
            if frame.can_collect() > 0 {
                return frame.read(into);
            }
            match frame.is_finished() {
                true => self.frame = None,
                false => {
                    let one = BlockDecodingStrategy::UptoBlocks(1);
                    frame.decode_blocks(&mut self.packed, one).map_err(io::Error::other)?;
                }
            }
        }
    }
}

/// Begins a frame, or skips one that has nothing for us. The decoder refuses windows over 128 MB.
fn begin(mut packed: impl BufRead) -> io::Result<Option<Box<FrameDecoder>>> {
    let mut decoder = Box::new(FrameDecoder::new());
    match decoder.init(&mut packed) {
        Ok(()) => Ok(Some(decoder)),
        Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
            let skipped = io::copy(&mut packed.take(u64::from(length)), &mut io::sink())?;
            if skipped == u64::from(length) { Ok(None) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
        }
        Err(error) => Err(io::Error::other(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(packed: &[u8]) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        unpacked(packed)?.read_to_end(&mut bytes).map(|_| bytes)
    }

    fn zstd(bytes: &[u8]) -> Vec<u8> {
        ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        use std::io::Write as _;
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn whatever_packed_it_comes_out_whole() {
        let text: Vec<u8> = (0..300_000_u32).flat_map(|n| (n / 7).to_le_bytes()).collect();
        let (one, two) = text.split_at(500_000);
        let skippable = [&[0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0], &b"xyz"[..]].concat();
        for (what, packed) in [
            ("plain", text.clone()),
            ("gzip", gzip(&text)),
            ("gzip in members", [gzip(one), gzip(two)].concat()),
            ("zstd", zstd(&text)),
            ("zstd in frames", [zstd(one), zstd(two)].concat()),
            ("zstd:chunked", [skippable.clone(), zstd(one), skippable.clone(), zstd(two), skippable.clone()].concat()),
        ] {
            assert!(all(&packed).unwrap() == text, "{what}");
        }
        for (what, packed) in [
            ("gzip cut off", gzip(&text)[..1_000].to_vec()),
            ("zstd cut off", zstd(&text)[..1_000].to_vec()),
            ("zstd and something", [zstd(&text), b"something".to_vec()].concat()),
            ("a skippable frame cut off", skippable[..9].to_vec()),
        ] {
            assert!(all(&packed).is_err(), "{what}");
        }
    }

    #[test]
    fn no_byte_comes_through_over_the_bound() {
        let bomb = gzip(&vec![0; 1_000_000]);
        assert!(bomb.len() < 10_000);
        let through = |bound: u64| {
            let mut left = bound;
            io::copy(&mut Bounded::new(unpacked(&bomb[..]).unwrap(), &mut left), &mut io::sink())
        };
        assert_eq!(through(1_000_000).unwrap(), 1_000_000);
        assert_eq!(refusal(&through(999_999).unwrap_err()), Some(ImageRefusal::TooLarge));
    }

    #[test]
    fn a_blob_is_its_part_of_the_file() {
        use std::io::Write as _;
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(b"before the blob after").unwrap();
        let blob = Blob { file, start: 7, bytes: 8 };
        assert_eq!(blob.read(8).unwrap(), b"the blob");
        assert!(blob.read(7).is_err());
        assert_eq!(blob.sha256().unwrap(), crate::files::sha256(b"the blob"));
    }
}
