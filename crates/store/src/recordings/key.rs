//! The key that everything recorded is sealed with: made once, never shown.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

use super::error::RecordingError;

/// Of XChaCha20-Poly1305.
const KEY_BYTES: usize = 32;

pub(super) struct Key(pub(super) [u8; KEY_BYTES]);

impl Key {
    /// The key in a file, which is made if it is not there. The caller holds the data directory's lock, so nobody
    /// else makes it meanwhile.
    pub(super) fn load_or_create(path: &Path) -> Result<Key, RecordingError> {
        match File::open(path) {
            Ok(file) => read(file, path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => create(path),
            Err(error) => Err(RecordingError::io("open", path)(error)),
        }
    }
}

fn read(file: File, path: &Path) -> Result<Key, RecordingError> {
    let mode = file.metadata().map_err(RecordingError::io("look at", path))?.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(RecordingError::OpenKey { path: path.into(), mode });
    }
    let mut bytes = Vec::with_capacity(KEY_BYTES + 1);
    file.take(KEY_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(RecordingError::io("read", path))?;
    bytes.try_into().map(Key).map_err(|_| RecordingError::BrokenKey(path.into()))
}

/// Whole or not at all: a key half-written at a power cut would lock out what is sealed with it later.
fn create(path: &Path) -> Result<Key, RecordingError> {
    let mut bytes = [0; KEY_BYTES];
    getrandom::fill(&mut bytes).map_err(RecordingError::Random)?;
    let new = path.with_extension("key.new");
    let written =
        OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&new).and_then(|mut file| {
            // The mode above is for a new file only; one that a crash left may have another.
            file.set_permissions(std::fs::Permissions::from_mode(0o600))?;
            file.write_all(&bytes)?;
            file.sync_all()?;
            std::fs::rename(&new, path)?;
            File::open(path.parent().filter(|dir| *dir != Path::new("")).unwrap_or(Path::new(".")))?.sync_all()
        });
    written.map_err(RecordingError::io("make", path))?;
    Ok(Key(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_once_for_its_owner_only_and_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("recorder.key");
        let first = Key::load_or_create(&path).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(Key::load_or_create(&path).unwrap().0, first.0);
        let other = Key::load_or_create(&dir.path().join("other.key")).unwrap();
        assert_ne!(other.0, first.0);

        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(Key::load_or_create(&path), Err(RecordingError::OpenKey { mode: 0o640, .. })));
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        for broken in [&b""[..], &[1; 31], &[1; 33]] {
            std::fs::write(&path, broken).unwrap();
            assert!(matches!(Key::load_or_create(&path), Err(RecordingError::BrokenKey(_))), "{}", broken.len());
            assert_eq!(std::fs::read(&path).unwrap(), broken, "a bad key is not replaced");
        }
    }
}
