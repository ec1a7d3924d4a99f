//! Which server the commands talk to, and with which credentials.

use std::path::{Path, PathBuf};

use clap::Args;
use wire::sigv4::Secret;

use super::failure::Failure;
use crate::config::{self, Env};
use crate::credentials::{CredentialsError, RootCredentials};
use crate::{dotfile, ini};

const ENDPOINT_DEFAULT: &str = "http://127.0.0.1:4566";
const REGION_DEFAULT: &str = "us-east-1";
/// What `lambdad configure` writes, and what is read when there is nothing better.
pub const PROFILE: &str = "lambdad";

/// Flags that every command that talks to a server has.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Server")]
pub struct TargetArgs {
    /// Address of the server [default: http://127.0.0.1:4566]
    #[arg(long, value_name = "URL")]
    pub endpoint: Option<String>,
    /// Data directory that holds the server's credentials
    #[arg(long, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Region to sign for [default: us-east-1]
    #[arg(long, value_name = "REGION")]
    pub region: Option<String>,
}

/// A server and the key to it.
#[derive(Clone, Debug)]
pub struct Target {
    /// Such as `http://127.0.0.1:4566`, without a slash at the end.
    pub endpoint: String,
    /// The region to sign for.
    pub region: String,
    /// The access key id.
    pub access_key_id: String,
    /// Its secret.
    pub secret_access_key: Secret,
    /// The session token, if the key is a temporary one.
    pub session_token: Option<Secret>,
}

struct Key {
    access_key_id: String,
    secret_access_key: Secret,
    session_token: Option<Secret>,
    /// What comes with the key: a region, and an address to prefer to the default.
    region: Option<String>,
    endpoint: Option<String>,
}

impl Target {
    /// Flags before variables before the data directory before the profile; see the help's last part.
    pub fn find(args: &TargetArgs, env: Env<'_>, is_root: bool) -> Result<Target, Failure> {
        let given = |name| env(name).filter(|value| !value.is_empty());
        let endpoint = args
            .endpoint
            .clone()
            .or_else(|| given("LAMBDAD_ENDPOINT"))
            .or_else(|| given("AWS_ENDPOINT_URL_LAMBDA"))
            .or_else(|| given("AWS_ENDPOINT_URL"));
        let key = find_key(args, env, is_root, endpoint.is_some())?;
        let endpoint = endpoint.or(key.endpoint).unwrap_or_else(|| ENDPOINT_DEFAULT.to_owned());
        if !endpoint.starts_with("http://") && !endpoint.starts_with("https://") {
            return Err(Failure::Local(format!("'{endpoint}' is not an address such as {ENDPOINT_DEFAULT}")));
        }
        let region = args.region.clone().or_else(|| given("LAMBDAD_REGION")).or(key.region);
        Ok(Target {
            endpoint: endpoint.trim_end_matches('/').to_owned(),
            region: region.unwrap_or_else(|| REGION_DEFAULT.to_owned()),
            access_key_id: key.access_key_id,
            secret_access_key: key.secret_access_key,
            session_token: key.session_token,
        })
    }
}

fn find_key(args: &TargetArgs, env: Env<'_>, is_root: bool, endpoint_given: bool) -> Result<Key, Failure> {
    // Keys in the environment may be those of a real account: they are for an endpoint that somebody named.
    if endpoint_given
        && args.data_dir.is_none()
        && let Some(key) = from_variables(env)
    {
        return Ok(key);
    }
    let data_dir = match &args.data_dir {
        Some(dir) => dir.clone(),
        None => config::default_data_dir(env, is_root).map_err(|error| Failure::Local(error.to_string()))?,
    };
    let missing = match RootCredentials::load(&data_dir, env) {
        Ok(RootCredentials { access_key_id, secret_access_key }) => {
            return Ok(Key { access_key_id, secret_access_key, session_token: None, region: None, endpoint: None });
        }
        Err(error @ (CredentialsError::Absent(_) | CredentialsError::Io { .. })) if args.data_dir.is_none() => error,
        Err(CredentialsError::Io { path, source }) => return Err(Failure::Local(unreadable(&path, &source))),
        Err(error) => return Err(Failure::Local(error.to_string())),
    };
    let profile = from_profile(env);
    if let Ok(Some(key)) = profile {
        return Ok(key);
    }
    from_variables(env).ok_or_else(|| {
        Failure::Local(match (profile, missing) {
            // They exist: what to do is not to make others.
            (Err(closed), _) => format!("found no credentials: {closed}"),
            (Ok(_), CredentialsError::Io { path, source }) => unreadable(&path, &source),
            (Ok(_), missing) => format!(
                "found no credentials: {missing}. Name the server's data directory with --data-dir, or set \
                 AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
            ),
        })
    })
}

/// The server's own file. Nobody else is to have it, so that the way is another than to give it away.
fn unreadable(path: &Path, error: &std::io::Error) -> String {
    let Some((at, found)) = dotfile::closed(path, error) else {
        return format!("cannot read the credentials: {}: {error}", path.display());
    };
    format!(
        "cannot read the credentials: {}: {error}. {} belongs to uid {}, the server's: use sudo, or let it write you a \
         profile once: sudo --preserve-env=HOME lambdad configure",
        path.display(),
        at.display(),
        std::os::unix::fs::MetadataExt::uid(&found),
    )
}

fn from_variables(env: Env<'_>) -> Option<Key> {
    let given = |name| env(name).filter(|value| !value.is_empty());
    Some(Key {
        access_key_id: given("AWS_ACCESS_KEY_ID")?,
        secret_access_key: Secret::new(given("AWS_SECRET_ACCESS_KEY")?),
        session_token: given("AWS_SESSION_TOKEN").map(Secret::new),
        region: given("AWS_REGION").or_else(|| given("AWS_DEFAULT_REGION")),
        endpoint: None,
    })
}

/// The keys of the profile, if there are any; an error if it may be there but the files are closed to us.
fn from_profile(env: Env<'_>) -> Result<Option<Key>, String> {
    let Some([credentials, config]) = files(env) else { return Ok(None) };
    let read = |path: &Path| dotfile::read(path).map(Option::unwrap_or_default);
    let (credentials, config) = (read(&credentials)?, read(&config)?);
    let keys = ini::section(&credentials, PROFILE);
    let settings = ini::section(&config, &format!("profile {PROFILE}"));
    let value = |pairs: &[(&str, &str)], name: &str| {
        pairs.iter().find(|(key, value)| *key == name && !value.is_empty()).map(|(_, value)| (*value).to_owned())
    };
    let (Some(access_key_id), Some(secret)) =
        (value(&keys, "aws_access_key_id"), value(&keys, "aws_secret_access_key"))
    else {
        return Ok(None);
    };
    Ok(Some(Key {
        access_key_id,
        secret_access_key: Secret::new(secret),
        session_token: None,
        region: value(&settings, "region"),
        endpoint: value(&settings, "endpoint_url"),
    }))
}

/// The AWS tools' credentials file and configuration file.
pub fn files(env: Env<'_>) -> Option<[PathBuf; 2]> {
    let path = |variable: &str, name: &str| {
        env(variable).filter(|value| !value.is_empty()).map(PathBuf::from).or_else(|| {
            let home = env("HOME").filter(|value| !value.is_empty())?;
            Some(PathBuf::from(home).join(".aws").join(name))
        })
    };
    Some([path("AWS_SHARED_CREDENTIALS_FILE", "credentials")?, path("AWS_CONFIG_FILE", "config")?])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A home with a data directory and a profile, either of which may be absent.
    fn find(data: bool, profile: bool, vars: &[(&str, &str)], args: TargetArgs) -> Result<[String; 3], String> {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().display().to_string();
        if data {
            let made = RootCredentials::load_or_create(&home.path().join(".local/share/lambdad"), &|_| None).unwrap();
            assert_eq!(made.secret_access_key.expose().len(), 40);
        }
        if profile {
            std::fs::create_dir(home.path().join(".aws")).unwrap();
            let keys = "[lambdad]\naws_access_key_id = PROFILE\naws_secret_access_key = s\n";
            std::fs::write(home.path().join(".aws/credentials"), keys).unwrap();
            let settings = "[profile lambdad]\nregion = eu-west-1\nendpoint_url = http://10.0.0.1:80/\n";
            std::fs::write(home.path().join(".aws/config"), settings).unwrap();
        }
        let env = |name: &str| match name {
            "HOME" => Some(path.clone()),
            _ => vars.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned()),
        };
        Target::find(&args, &env, false)
            .map(|found| [found.endpoint, found.region, found.access_key_id[..4].to_owned()])
            .map_err(|failure| failure.to_string())
    }

    const KEYS: [(&str, &str); 3] =
        [("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_REGION", "eu-north-1")];

    #[test]
    fn order_of_places() {
        let default = "http://127.0.0.1:4566";
        let check = |data, profile, vars: &[(&str, &str)], expected: [&str; 3]| {
            assert_eq!(find(data, profile, vars, TargetArgs::default()).unwrap(), expected, "{vars:?}");
        };
        let with = |name, url| [KEYS[0], KEYS[1], KEYS[2], (name, url)];
        check(true, true, &[], [default, "us-east-1", "AKIA"]);
        // Keys of some account, but no endpoint: not for us while there is anything else.
        check(true, true, &KEYS, [default, "us-east-1", "AKIA"]);
        check(false, true, &KEYS, ["http://10.0.0.1:80", "eu-west-1", "PROF"]);
        check(false, false, &KEYS, [default, "eu-north-1", "test"]);
        check(true, true, &with("AWS_ENDPOINT_URL", "http://h:1/"), ["http://h:1", "eu-north-1", "test"]);
        check(true, true, &with("LAMBDAD_ENDPOINT", "http://h:2"), ["http://h:2", "eu-north-1", "test"]);
        check(true, true, &[("LAMBDAD_ENDPOINT", "http://h:2")], ["http://h:2", "us-east-1", "AKIA"]);
        check(false, true, &[("LAMBDAD_ENDPOINT", "http://h:2")], ["http://h:2", "eu-west-1", "PROF"]);
        let root = [("LAMBDAD_ROOT_ACCESS_KEY_ID", "ROOT"), ("LAMBDAD_ROOT_SECRET_ACCESS_KEY", "s")];
        check(true, true, &root, [default, "us-east-1", "ROOT"]);
    }

    #[test]
    fn flags_win() {
        let args = TargetArgs { endpoint: Some("http://f".into()), region: Some("ap-east-1".into()), data_dir: None };
        let found = find(true, true, &[("LAMBDAD_ENDPOINT", "http://h:2")], args).unwrap();
        assert_eq!(found, ["http://f", "ap-east-1", "AKIA"]);
        // A data directory that was named is the one, or an error.
        let args = TargetArgs { data_dir: Some("/nowhere".into()), ..TargetArgs::default() };
        assert!(find(true, true, &KEYS, args).unwrap_err().contains("no credentials at /nowhere/credentials"));
        assert!(find(false, false, &[], TargetArgs::default()).unwrap_err().contains("--data-dir"));
        let args = TargetArgs { endpoint: Some("localhost:1".into()), ..TargetArgs::default() };
        assert!(find(true, false, &[], args).unwrap_err().contains("is not an address"));
    }

    #[test]
    fn a_profile_that_cannot_be_read_is_named() {
        let home = tempfile::tempdir().unwrap();
        // Even root cannot read a directory as a file.
        let path = home.path().join(".aws/credentials");
        std::fs::create_dir_all(&path).unwrap();
        let text = home.path().display().to_string();
        let env = |name: &str| (name == "HOME").then(|| text.clone());
        let failure = Target::find(&TargetArgs::default(), &env, false).err().map(|failure| failure.to_string());
        assert!(failure.as_deref().is_some_and(|text| text.contains(&format!("cannot read {}", path.display()))));
    }
}
