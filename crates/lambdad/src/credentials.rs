//! The root credentials: made at the first start, kept in DIR/credentials, overridden by two variables.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use rustix::fs::{CWD, Mode, OFlags, openat};
use rustix::io::Errno;
use wire::sigv4::Secret;

use crate::config::Env;
use crate::ini;

const ID: &str = "LAMBDAD_ROOT_ACCESS_KEY_ID";
const SECRET: &str = "LAMBDAD_ROOT_SECRET_ACCESS_KEY";
/// The file's only section, which AWS's tools take when they are not told another.
const SECTION: &str = "default";

/// The key that may do everything.
#[derive(Clone, Debug)]
pub struct RootCredentials {
    /// `AKIA` and 16 more.
    pub access_key_id: String,
    /// 40 characters.
    pub secret_access_key: Secret,
}

/// Why there are none.
#[derive(Debug, thiserror::Error)]
pub enum CredentialsError {
    /// There is no file.
    #[error("there are no credentials at {}: `lambdad serve` makes them at its first start", .0.display())]
    Absent(PathBuf),
    /// The file cannot be read or made.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Others may read it.
    #[error("{} may be read by others (mode {mode:04o}): run chmod 600 on it, or remove it to get new ones", path.display())]
    Open {
        /// The file.
        path: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// A link, or a directory, or a pipe.
    #[error("{} is a link or no file, and only a file of the server's is used: look at who put it there, and remove it", .0.display())]
    NoFile(PathBuf),
    /// Not of anybody whose key it could be.
    #[error(
        "{} is a file of uid {uid}, neither its directory's owner's nor yours nor root's, or one with a second name: look \
         at who put it there, and remove it",
        path.display()
    )]
    Foreign {
        /// The file.
        path: PathBuf,
        /// Its owner.
        uid: u32,
    },
    /// It does not hold a key pair.
    #[error("{} lacks aws_access_key_id or aws_secret_access_key: restore it, or remove it to get new ones", .0.display())]
    Broken(PathBuf),
    /// One variable without the other.
    #[error("{ID} and {SECRET} must be set together, and not be empty")]
    HalfSet,
    /// The system has no randomness.
    #[error("the system gave no random numbers: {0}")]
    Random(String),
}

impl RootCredentials {
    /// The file in a data directory.
    pub fn path(data_dir: &Path) -> PathBuf {
        data_dir.join("credentials")
    }

    /// Those of the variables, else those of the file, which is made if it is not there.
    pub fn load_or_create(data_dir: &Path, env: Env<'_>) -> Result<RootCredentials, CredentialsError> {
        match RootCredentials::load(data_dir, env) {
            Err(CredentialsError::Absent(path)) => create(&path),
            other => other,
        }
    }

    /// Those of the variables, else those of the file.
    pub fn load(data_dir: &Path, env: Env<'_>) -> Result<RootCredentials, CredentialsError> {
        match (env(ID), env(SECRET)) {
            (None, None) => read(&RootCredentials::path(data_dir)),
            (Some(id), Some(secret)) if !id.is_empty() && !secret.is_empty() => {
                Ok(RootCredentials { access_key_id: id, secret_access_key: Secret::new(secret) })
            }
            (Some(_) | None, _) => Err(CredentialsError::HalfSet),
        }
    }
}

/// Root reads this, too, in a directory that is the server's: a server that somebody has taken over must not choose with
/// which of root's files a command is signed.
fn read(path: &Path) -> Result<RootCredentials, CredentialsError> {
    let io = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => CredentialsError::Absent(path.to_owned()),
        _ => CredentialsError::Io { path: path.to_owned(), source },
    };
    let (dir, name) = (path.parent().unwrap_or(Path::new(".")), path.file_name().unwrap_or(path.as_os_str()));
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let dir = openat(CWD, dir, flags, Mode::empty()).map_err(|error| io(error.into()))?;
    // Without waiting for whoever writes into a pipe of that name.
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let mut file = match openat(&dir, name, flags, Mode::empty()) {
        Ok(file) => File::from(file),
        Err(Errno::LOOP) => return Err(CredentialsError::NoFile(path.to_owned())),
        Err(error) => return Err(io(error.into())),
    };
    let (meta, server) = (file.metadata().map_err(io)?, File::from(dir).metadata().map_err(io)?.uid());
    if !meta.is_file() {
        return Err(CredentialsError::NoFile(path.to_owned()));
    }
    let (uid, caller) = (meta.uid(), rustix::process::geteuid().as_raw());
    // Where the kernel lets everybody give another name to a file that is not theirs, that is a link as well.
    if uid != server && (meta.nlink() > 1 || (uid != 0 && uid != caller)) {
        return Err(CredentialsError::Foreign { path: path.to_owned(), uid });
    }
    let mode = meta.mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(CredentialsError::Open { path: path.to_owned(), mode });
    }
    let mut text = String::new();
    file.read_to_string(&mut text).map_err(io)?;
    let pairs = ini::section(&text, SECTION);
    let value = |key| pairs.iter().find(|(k, v)| *k == key && !v.is_empty()).map(|(_, value)| (*value).to_owned());
    match (value("aws_access_key_id"), value("aws_secret_access_key")) {
        (Some(access_key_id), Some(secret)) => {
            Ok(RootCredentials { access_key_id, secret_access_key: Secret::new(secret) })
        }
        (Some(_) | None, _) => Err(CredentialsError::Broken(path.to_owned())),
    }
}

/// Makes new ones and publishes them whole: a crash leaves either no file or all of it, and of two processes
/// that do this at once both end with the same key.
fn create(path: &Path) -> Result<RootCredentials, CredentialsError> {
    let io = |source| CredentialsError::Io { path: path.to_owned(), source };
    let (id, secret) = (access_key_id()?, secret_access_key()?);
    let dir = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(dir).map_err(io)?;
    let new = path.with_extension(format!("{}.new", std::process::id()));
    let text = format!("[{SECTION}]\naws_access_key_id = {id}\naws_secret_access_key = {secret}\n");
    let written = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&new).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    // A link, unlike a rename, never replaces what another process just made.
    let linked = written.and_then(|()| fs::hard_link(&new, path));
    let removed = fs::remove_file(&new);
    match linked {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(io(error)),
        Err(_) | Ok(()) => {}
    }
    removed.and_then(|()| fs::File::open(dir)?.sync_all()).map_err(io)?;
    read(path)
}

fn random<const N: usize>() -> Result<[u8; N], CredentialsError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| CredentialsError::Random(error.to_string()))?;
    Ok(bytes)
}

fn access_key_id() -> Result<String, CredentialsError> {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let tail = random::<16>()?.map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    Ok(format!("AKIA{}", String::from_iter(tail)))
}

fn secret_access_key() -> Result<String, CredentialsError> {
    Ok(base64::engine::general_purpose::STANDARD.encode(random::<30>()?))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, chown, symlink};

    use super::*;

    const GOOD: &str = "[default]\naws_access_key_id = a\naws_secret_access_key = b\n";

    fn none(_: &str) -> Option<String> {
        None
    }

    #[test]
    fn made_once_and_then_kept() {
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("data");
        assert!(matches!(RootCredentials::load(&data, &none), Err(CredentialsError::Absent(_))));
        let first = RootCredentials::load_or_create(&data, &none).unwrap();
        assert!(first.access_key_id.starts_with("AKIA") && first.access_key_id.len() == 20);
        assert!(first.access_key_id.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()));
        assert_eq!(first.secret_access_key.expose().len(), 40);
        let again = RootCredentials::load_or_create(&data, &none).unwrap();
        assert_eq!(again.access_key_id, first.access_key_id);
        assert!(again.secret_access_key.matches(first.secret_access_key.expose()));
        let names: Vec<_> = fs::read_dir(&data).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(names, ["credentials"]);
        assert_eq!(fs::metadata(data.join("credentials")).unwrap().permissions().mode() & 0o777, 0o600);
        let other = RootCredentials::load_or_create(&dir.path().join("other"), &none).unwrap();
        assert_ne!(other.access_key_id, first.access_key_id);
    }

    #[test]
    fn variables_override_and_make_no_file() {
        let dir = tempfile::tempdir().unwrap();
        let both = |name: &str| Some(format!("my-{}", name.len()));
        let found = RootCredentials::load_or_create(dir.path(), &both).unwrap();
        assert_eq!(found.access_key_id, format!("my-{}", ID.len()));
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
        for half in [ID, SECRET] {
            let env = |name: &str| (name == half).then(|| "x".to_owned());
            assert!(matches!(RootCredentials::load_or_create(dir.path(), &env), Err(CredentialsError::HalfSet)));
        }
        let empty = |_: &str| Some(String::new());
        assert!(matches!(RootCredentials::load_or_create(dir.path(), &empty), Err(CredentialsError::HalfSet)));
    }

    #[test]
    fn a_bad_file_is_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let path = RootCredentials::path(dir.path());
        let write = |text: &str, mode: u32| {
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            RootCredentials::load_or_create(dir.path(), &none).unwrap_err()
        };
        assert!(matches!(write(GOOD, 0o640), CredentialsError::Open { mode: 0o640, .. }));
        for broken in
            ["", "[default]\naws_access_key_id = a\n", "[default]\naws_access_key_id = a\naws_secret_access_key =\n"]
        {
            assert!(matches!(write(broken, 0o600), CredentialsError::Broken(_)), "{broken}");
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), "[default]\naws_access_key_id = a\naws_secret_access_key =\n");
    }

    #[test]
    fn a_link_is_never_followed() {
        let home = tempfile::tempdir().unwrap();
        let (data, secret) = (home.path().join("data"), home.path().join("secret"));
        fs::create_dir(&data).unwrap();
        fs::write(&secret, GOOD).unwrap();
        fs::set_permissions(&secret, fs::Permissions::from_mode(0o600)).unwrap();
        let refused = || {
            let error = RootCredentials::load_or_create(&data, &none).unwrap_err();
            assert!(matches!(error, CredentialsError::NoFile(_)), "{error}");
            fs::remove_file(data.join("credentials")).unwrap();
        };
        symlink(&secret, data.join("credentials")).unwrap();
        refused();
        rustix::fs::mkfifoat(CWD, data.join("credentials"), Mode::from_raw_mode(0o600)).unwrap();
        refused();
        assert!(RootCredentials::load_or_create(&data, &none).is_ok());
        // Whoever names the directory may name it by a link.
        symlink(&data, home.path().join("link")).unwrap();
        assert!(RootCredentials::load(&home.path().join("link"), &none).is_ok());
    }

    /// Only root can make files of others.
    #[test]
    fn whose_file_it_is_counts() {
        if !rustix::process::geteuid().is_root() {
            return;
        }
        const SERVER: u32 = 77_001;
        const OTHER: u32 = 77_002;
        let home = tempfile::tempdir().unwrap();
        let (data, secret) = (home.path().join("data"), home.path().join("secret"));
        let file = data.join("credentials");
        fs::create_dir(&data).unwrap();
        RootCredentials::load_or_create(&data, &none).unwrap();
        let load = |server: u32, owner: u32| {
            chown(&data, Some(server), None).unwrap();
            chown(&file, Some(owner), None).unwrap();
            RootCredentials::load(&data, &none)
        };
        for (server, owner) in [(0, 0), (SERVER, SERVER), (SERVER, 0)] {
            assert!(load(server, owner).is_ok(), "{server} {owner}");
        }
        for (server, owner) in [(0, SERVER), (SERVER, OTHER)] {
            assert!(matches!(load(server, owner), Err(CredentialsError::Foreign { uid, .. }) if uid == owner));
        }
        fs::hard_link(&file, &secret).unwrap();
        assert!(matches!(load(SERVER, 0), Err(CredentialsError::Foreign { uid: 0, .. })));
        assert!(load(SERVER, SERVER).is_ok(), "two servers that make it at once");
    }
}
