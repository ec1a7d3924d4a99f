//! What an error of the database means for the writer.

use rusqlite::ErrorCode;
use rusqlite::ffi;

/// One decision, taken in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// No room: rolled back, and the next transaction may work.
    Full,
    /// This change cannot be made; the database is well.
    Refused(String),
    /// The disk or the file is not to be trusted: nothing more is written by this process. An fsync that failed is
    /// never tried again, because the kernel may have thrown the dirty pages away and would then report success.
    Stop(String),
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Failure {
        let text = error.to_string();
        let rusqlite::Error::SqliteFailure(code, _) = error else {
            return Failure::Refused(text);
        };
        match code.code {
            ErrorCode::DiskFull => Failure::Full,
            // The WAL index could not grow; nothing was synced yet.
            _ if code.extended_code == ffi::SQLITE_IOERR_SHMSIZE => Failure::Full,
            ErrorCode::SystemIoFailure
            | ErrorCode::DatabaseCorrupt
            | ErrorCode::NotADatabase
            | ErrorCode::CannotOpen
            | ErrorCode::ReadOnly
            | ErrorCode::PermissionDenied
            | ErrorCode::FileLockingProtocolFailed
            | ErrorCode::InternalMalfunction => Failure::Stop(format!("{text} (SQLite code {})", code.extended_code)),
            _ => Failure::Refused(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_goes_on_and_a_failed_sync_does_not() {
        let of = |code| {
            let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            match Failure::from(error) {
                Failure::Full => "full",
                Failure::Refused(_) => "refused",
                Failure::Stop(_) => "stop",
            }
        };
        for (code, expected) in [
            (ffi::SQLITE_FULL, "full"),
            (ffi::SQLITE_IOERR_SHMSIZE, "full"),
            (ffi::SQLITE_IOERR_FSYNC, "stop"),
            (ffi::SQLITE_IOERR_DIR_FSYNC, "stop"),
            (ffi::SQLITE_IOERR_WRITE, "stop"),
            (ffi::SQLITE_CORRUPT, "stop"),
            (ffi::SQLITE_READONLY, "stop"),
            (ffi::SQLITE_BUSY, "refused"),
            (ffi::SQLITE_TOOBIG, "refused"),
        ] {
            assert_eq!(of(code), expected, "{code}");
        }
    }
}
