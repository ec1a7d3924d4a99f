//! `lambdad configure`: a profile for the AWS tools.

use std::path::Path;

use clap::Args;
use serde_json::json;

use super::failure::Failure;
use super::target::{self, PROFILE, Target};
use super::{Common, Context, env};
use crate::{dotfile, ini};

/// Write an AWS profile that leads to this server
///
/// Sets the keys, the region, the endpoint and, if AWS_CA_BUNDLE is set, the authorities of one profile in ~/.aws/credentials and ~/.aws/config (or where
/// AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE point); everything else in these files stays as it is.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad configure
  aws --profile lambdad lambda list-functions

  lambdad configure --profile work --endpoint http://10.0.0.7:4566 --data-dir /srv/lambdad")]
pub struct ConfigureArgs {
    /// Name of the profile
    #[arg(long, value_name = "NAME", default_value = PROFILE)]
    profile: String,
    #[command(flatten)]
    pub(super) common: Common,
}

pub fn run(args: ConfigureArgs, context: &Context) -> Result<(), Failure> {
    let found = Target::find(&context.target, &env, rustix::process::geteuid().is_root())?;
    let [credentials, config] = target::files(&env).ok_or_else(|| {
        Failure::Local("HOME is not set: set it, or AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE".into())
    })?;
    // The AWS tools look for it where they are, so that it is written as it is found from everywhere.
    let bundle = env("AWS_CA_BUNDLE").filter(|path| !path.is_empty());
    let bundle = bundle.map(|path| {
        std::path::absolute(&path)
            .map(|path| path.display().to_string())
            .map_err(|error| Failure::file(Path::new(&path), "find", &error))
    });
    let bundle = bundle.transpose()?;
    write(&args.profile, &found, bundle.as_deref(), &credentials, &config)?;
    if context.output.json {
        return context.output.document(&json!({
            "profile": args.profile,
            "endpoint": found.endpoint,
            "credentialsFile": credentials.display().to_string(),
            "caBundle": bundle,
            "configFile": config.display().to_string(),
        }));
    }
    context.output.line(&format!(
        "profile {} in {} and {}\n  aws --profile {} lambda list-functions",
        args.profile,
        credentials.display(),
        config.display(),
        args.profile,
    ))
}

fn write(
    profile: &str,
    found: &Target,
    bundle: Option<&str>,
    credentials: &Path,
    config: &Path,
) -> Result<(), Failure> {
    if profile.is_empty() || profile.contains(['[', ']', '\n', '\r', '"', '\'']) {
        return Err(Failure::Local(format!("'{profile}' cannot be the name of a profile")));
    }
    let token = found.session_token.as_ref().map(|token| token.expose());
    edit(
        credentials,
        profile,
        &[
            ("aws_access_key_id", Some(&found.access_key_id)),
            ("aws_secret_access_key", Some(found.secret_access_key.expose())),
            // One that was left here would be sent with the new keys, and be refused.
            ("aws_session_token", token),
        ],
    )?;
    // In this file, unlike in the other, all names but `default` carry a word.
    let section = if profile == "default" { profile.to_owned() } else { format!("profile {profile}") };
    let mut settings = vec![("region", Some(found.region.as_str())), ("endpoint_url", Some(&found.endpoint))];
    // Without the variable, one that is there stays.
    settings.extend(bundle.map(|path| ("ca_bundle", Some(path))));
    edit(config, &section, &settings)
}

fn edit(path: &Path, section: &str, changes: &[(&str, Option<&str>)]) -> Result<(), Failure> {
    let old = dotfile::read(path).map_err(Failure::Local)?.unwrap_or_default();
    let new = ini::edit(&old, section, changes);
    if new == old {
        return Ok(());
    }
    dotfile::write(path, &new, 0o600).map_err(|error| Failure::file(path, "write", &error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::sigv4::Secret;

    #[test]
    fn writes_one_profile_and_keeps_the_rest() {
        let dir = tempfile::tempdir().unwrap();
        let (credentials, config) = (dir.path().join("aws/credentials"), dir.path().join("config"));
        std::fs::write(&config, "[default]\nregion = eu-west-1\n").unwrap();
        let target = |key: &str| Target {
            endpoint: "http://127.0.0.1:4566".into(),
            region: "us-east-1".into(),
            access_key_id: key.into(),
            secret_access_key: Secret::new("s/+"),
            session_token: None,
        };
        write("lambdad", &target("OLD"), None, &credentials, &config).unwrap();
        write("lambdad", &target("NEW"), None, &credentials, &config).unwrap();
        let read = |path: &Path| std::fs::read_to_string(path).unwrap();
        assert_eq!(read(&credentials), "[lambdad]\naws_access_key_id = NEW\naws_secret_access_key = s/+\n");
        assert_eq!(
            read(&config),
            "[default]\nregion = eu-west-1\n\n[profile lambdad]\nregion = us-east-1\nendpoint_url = http://127.0.0.1:4566\n"
        );
        write("default", &target("NEW"), Some("/d/ca.pem"), &credentials, &config).unwrap();
        assert!(read(&config).starts_with(
            "[default]\nregion = us-east-1\nendpoint_url = http://127.0.0.1:4566\nca_bundle = /d/ca.pem\n"
        ));
        assert!(write("a]\n[b", &target("NEW"), None, &credentials, &config).is_err());
    }
}
