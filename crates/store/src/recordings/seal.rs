//! What is on disk is XChaCha20-Poly1305: `MAGIC`, the nonce, then ciphertext and tag.
//!
//! The nonce is random for each file: 24 bytes, so that two never meet however many are made. Function and id are
//! authenticated with it: a file that was moved to another function's directory, or renamed to seem younger, does
//! not open.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use domain::FunctionName;

use super::key::Key;
use super::record::RecordingId;

/// Says what the file is, and in which shape.
const MAGIC: &[u8; 8] = b"lambdrc1";
const NONCE_BYTES: usize = 24;

/// `None` if there is more than the cipher takes: 256 GB.
pub(super) fn seal(
    key: &Key,
    function: &FunctionName,
    id: &RecordingId,
    plain: &[u8],
) -> Result<Option<Vec<u8>>, getrandom::Error> {
    let mut nonce = [0; NONCE_BYTES];
    getrandom::fill(&mut nonce)?;
    let aad = associated(function, id);
    let cipher = XChaCha20Poly1305::new(&key.0.into());
    let Ok(sealed) = cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &aad }) else { return Ok(None) };
    Ok(Some([MAGIC.as_slice(), &nonce, &sealed].concat()))
}

/// `None` if this key did not seal exactly these bytes for this function and id.
pub(super) fn open(key: &Key, function: &FunctionName, id: &RecordingId, file: &[u8]) -> Option<Vec<u8>> {
    let rest = file.strip_prefix(MAGIC)?;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE_BYTES>()?;
    let aad = associated(function, id);
    let cipher = XChaCha20Poly1305::new(&key.0.into());
    cipher.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: &aad }).ok()
}

/// No name holds a zero byte, so no two pairs are the same bytes.
fn associated(function: &FunctionName, id: &RecordingId) -> Vec<u8> {
    [function.as_str().as_bytes(), b"\0", id.as_str().as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_only_with_the_same_key_place_and_bytes() {
        let key = Key([7; 32]);
        let name = |text| FunctionName::new(text).unwrap();
        let id = RecordingId::new(domain::Millis(1)).unwrap();
        let other_id = RecordingId::new(domain::Millis(1)).unwrap();
        let sealed = seal(&key, &name("f"), &id, b"secret").unwrap().unwrap();
        assert_eq!(open(&key, &name("f"), &id, &sealed).as_deref(), Some(&b"secret"[..]));
        assert_eq!(open(&Key([8; 32]), &name("f"), &id, &sealed), None, "another key");
        assert_eq!(open(&key, &name("g"), &id, &sealed), None, "another function");
        assert_eq!(open(&key, &name("f"), &other_id, &sealed), None, "another id");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(open(&key, &name("f"), &id, &changed), None, "byte {at} changed");
            assert_eq!(open(&key, &name("f"), &id, &sealed[..at]), None, "cut at {at}");
        }
        assert!(!sealed.windows(6).any(|window| window == b"secret"));
        assert_ne!(seal(&key, &name("f"), &id, b"secret").unwrap().unwrap(), sealed, "a nonce of its own");
    }
}
