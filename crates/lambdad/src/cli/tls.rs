//! `lambdad tls`: a local authority and a certificate for the server.

mod folder;

use std::collections::HashSet;
use std::net::{IpAddr, Ipv6Addr};
use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    PublicKeyData as _,
};
use serde_json::json;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;

use super::failure::Failure;
use super::{Common, Context, env};
use crate::config::default_data_dir;
use folder::Folder;

/// Where root's files go: not in the data directory, which belongs to the server's user, who could put another directory
/// in the place of any in it.
const ROOTS_DIR: &str = "/etc/lambdad/tls";
/// The authority's certificate there.
pub(super) const ROOTS_AUTHORITY: &str = "/etc/lambdad/tls/ca.pem";

const AUTHORITY: &str = "ca.pem";
const AUTHORITY_KEY: &str = "ca.key";
const CERTIFICATE: &str = "server.pem";
const KEY: &str = "server.key";
/// What the certificate is for beside this machine, one a line.
const NAMES: &str = "names";

/// How long certificates are good for, days: browsers and Apple's systems refuse more than 825.
const SERVER_DAYS: i64 = 820;
const AUTHORITY_DAYS: i64 = 3650;

/// Encrypt the server's connections with a certificate of a local authority
#[derive(Debug, Args)]
pub struct TlsArgs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(InitArgs),
}

/// Make an authority and a certificate for this server, and say how both are used
///
/// An authority that is there already is used again: clients that trust it trust the new certificate. Names of the
/// certificate that is there are kept; they are in DIR/names.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  sudo lambdad tls init --name lambda.corp --name 10.0.0.7")]
struct InitArgs {
    /// A name or address that clients use; localhost, 127.0.0.1 and ::1 are always there
    #[arg(long = "name", value_name = "NAME")]
    names: Vec<String>,
    /// Where the files go [default: /etc/lambdad/tls for root, else tls in the data directory]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    #[command(flatten)]
    common: Common,
}

impl TlsArgs {
    pub(super) fn common(&self) -> &Common {
        let Command::Init(args) = &self.command;
        &args.common
    }
}

pub fn run(args: TlsArgs, context: &Context) -> Result<(), Failure> {
    let Command::Init(InitArgs { names, dir, common: _ }) = args.command;
    let is_root = rustix::process::geteuid().is_root();
    let dir = match dir {
        Some(dir) => dir,
        None if is_root => PathBuf::from(ROOTS_DIR),
        None => default_data_dir(&env, is_root).map_err(|error| Failure::Local(error.to_string()))?.join("tls"),
    };
    if let Some(bad) = names.iter().find(|name| !is_name(name)) {
        return Err(Failure::Local(format!(
            "--name {bad:?} is neither a host's name, such as lambda.corp, nor an address, such as 10.0.0.7"
        )));
    }
    let made = Folder::open(&dir, is_root)?;
    let names = with_kept(&made, names)?;
    let expires = make(&made, &names)?;
    if context.output.json {
        let path = |name| made.path(name).display().to_string();
        return context.output.document(&json!({
            "authority": path(AUTHORITY), "certificate": path(CERTIFICATE), "key": path(KEY),
            "names": subjects(&names), "expires": expires.to_string(),
        }));
    }
    context.output.text(&usage(&made, &names, expires))
}

/// What is to be done with the files.
fn usage(made: &Folder, names: &[String], expires: Date) -> String {
    // Addresses need no leave: a server is known by them.
    let hosts: Vec<_> = names.iter().filter(|name| name.parse::<IpAddr>().is_err() && *name != "localhost").collect();
    let allowed = match hosts.is_empty() {
        true => String::new(),
        false => format!("  [server]\n  allowed_hosts = {hosts:?}\n\n"),
    };
    format!(
        "The certificate is for {}, until {expires}: make another before then in the same way.\n\n\
         In the server's configuration file (lambdad serve --config FILE), then restart the server:\n\n\
         {allowed}  [tls]\n  certificate = {:?}\n  key = {:?}\n\n\
         Clients trust it with ca.pem, of which a copy that they can read will do:\n\n  \
         export AWS_CA_BUNDLE={} AWS_ENDPOINT_URL=https://{}:4566\n",
        subjects(names).join(", "),
        made.path(CERTIFICATE).display().to_string(),
        made.path(KEY).display().to_string(),
        made.path(AUTHORITY).display(),
        match names.first() {
            Some(address) if address.parse::<Ipv6Addr>().is_ok() => format!("[{address}]"),
            Some(name) => name.clone(),
            None => "localhost".to_owned(),
        },
    )
}

/// An address, or a name without a wildcard: the server answers to names that it can list.
fn is_name(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.parse::<IpAddr>().is_ok() || (text.len() <= 253 && text.split('.').all(is_label))
}

/// The names given, and those of the certificate that is there.
fn with_kept(files: &Folder, mut names: Vec<String>) -> Result<Vec<String>, Failure> {
    let kept = files.read(NAMES)?.unwrap_or_default();
    names.extend(kept.lines().map(|line| line.trim().to_owned()).filter(|name| !name.is_empty()));
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    Ok(names)
}

/// All that the certificate is for.
fn subjects(names: &[String]) -> Vec<String> {
    let always = ["localhost", "127.0.0.1", "::1"].map(str::to_owned);
    let others = names.iter().filter(|name| !always.contains(name)).cloned();
    always.iter().cloned().chain(others).collect()
}

/// Writes them, and gives the day on which the certificate ends.
fn make(files: &Folder, names: &[String]) -> Result<Date, Failure> {
    let authority = authority(files)?;
    let mut params = CertificateParams::new(subjects(names))
        .map_err(|error| Failure::Local(format!("a --name cannot be in a certificate: {error}")))?;
    params.distinguished_name.push(DnType::CommonName, names.first().map_or("lambdad", String::as_str));
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    let expires = good_for(&mut params, SERVER_DAYS);
    let key = KeyPair::generate().map_err(failed)?;
    let certificate = params.signed_by(&key, &authority).map_err(failed)?;
    files.write(KEY, &key.serialize_pem(), 0o600)?;
    files.write(CERTIFICATE, &certificate.pem(), 0o644)?;
    files.write(NAMES, &names.iter().map(|name| format!("{name}\n")).collect::<String>(), 0o644)?;
    Ok(expires)
}

/// The one that is there, or a new one. Half of one is refused: whoever trusts it would not trust another.
fn authority(files: &Folder) -> Result<Issuer<'static, KeyPair>, Failure> {
    let (certificate, key) = (files.path(AUTHORITY), files.path(AUTHORITY_KEY));
    let (certificate, key) = (certificate.display(), key.display());
    let refused = |what: String| {
        Failure::Local(format!(
            "{what}. Put back what was there, or remove both to make a new authority, which every client must then be given"
        ))
    };
    match (files.read(AUTHORITY)?, files.read(AUTHORITY_KEY)?) {
        (Some(pem), Some(key_pem)) => {
            let pair = KeyPair::from_pem(&key_pem).map_err(|error| refused(format!("{key} is no key: {error}")))?;
            let der = CertificateDer::from_pem_slice(pem.as_bytes())
                .map_err(|error| refused(format!("{certificate} is no certificate: {error}")))?;
            let public = pair.subject_public_key_info();
            if !der.windows(public.len()).any(|part| part == public) {
                return Err(refused(format!("{certificate} and {key} do not belong together")));
            }
            return Ok(Issuer::new(authority_params(), pair));
        }
        (Some(_), None) => return Err(refused(format!("{certificate} is there, and its key {key} is not"))),
        (None, Some(_)) => return Err(refused(format!("{key} is there, and its certificate {certificate} is not"))),
        (None, None) => {}
    }
    let (params, key) = (authority_params(), KeyPair::generate().map_err(failed)?);
    let certificate = params.self_signed(&key).map_err(failed)?;
    files.write(AUTHORITY_KEY, &key.serialize_pem(), 0o600)?;
    files.write(AUTHORITY, &certificate.pem(), 0o644)?;
    Ok(Issuer::new(params, key))
}

/// The same each time, so that an authority's certificate and what it signs later agree on its name.
fn authority_params() -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, "lambdad local authority");
    // It may sign servers and nothing that signs others.
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    good_for(&mut params, AUTHORITY_DAYS);
    params
}

/// From yesterday, because clocks differ, to the beginning of the day that is given.
fn good_for(params: &mut CertificateParams, days: i64) -> Date {
    let today = super::client::now().day();
    let on = |offset: i64| today.saturating_add(jiff::Span::new().days(offset));
    let at =
        |day: Date| rcgen::date_time_ymd(i32::from(day.year()), day.month().unsigned_abs(), day.day().unsigned_abs());
    (params.not_before, params.not_after) = (at(on(-1)), at(on(days)));
    on(days)
}

fn failed(error: rcgen::Error) -> Failure {
    Failure::Local(format!("cannot make the certificate: {error}"))
}

/// For tests: what a server needs, made in a directory that is there.
#[cfg(test)]
pub(super) fn made_in(dir: &std::path::Path, names: &[&str]) -> Result<crate::config::Tls, Failure> {
    let files = Folder::open(dir, rustix::process::geteuid().is_root())?;
    let names = with_kept(&files, names.iter().map(|name| (*name).to_owned()).collect())?;
    make(&files, &names)?;
    Ok(crate::config::Tls { certificate: files.path(CERTIFICATE), key: files.path(KEY) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let files = Folder::open(dir.path(), false).unwrap();
        let names = || with_kept(&files, vec![]).unwrap();
        made_in(dir.path(), &["lambda.corp", "10.0.0.7"]).unwrap();
        assert_eq!(names(), ["lambda.corp", "10.0.0.7"]);
        let before = std::fs::read(files.path(AUTHORITY)).unwrap();
        made_in(dir.path(), &[]).unwrap();
        made_in(dir.path(), &["other.corp", "lambda.corp"]).unwrap();
        assert_eq!(names(), ["other.corp", "lambda.corp", "10.0.0.7"]);
        assert_eq!(std::fs::read(files.path(AUTHORITY)).unwrap(), before, "clients go on trusting it");
    }

    #[test]
    fn half_an_authority_is_refused() {
        let check = |break_it: &dyn Fn(&Folder), expected: &str| {
            let dir = tempfile::tempdir().unwrap();
            made_in(dir.path(), &[]).unwrap();
            let files = Folder::open(dir.path(), false).unwrap();
            break_it(&files);
            let message = made_in(dir.path(), &[]).unwrap_err().to_string();
            assert!(message.contains(expected) && message.contains("remove both"), "{message}");
        };
        check(&|files| files.write(AUTHORITY, "x", 0o644).unwrap(), "ca.pem is no certificate");
        check(&|files| files.write(AUTHORITY_KEY, "x", 0o600).unwrap(), "ca.key is no key");
        check(&|files| std::fs::remove_file(files.path(AUTHORITY_KEY)).unwrap(), "ca.key is not");
        check(&|files| std::fs::remove_file(files.path(AUTHORITY)).unwrap(), "ca.pem is not");
        let other = KeyPair::generate().unwrap().serialize_pem();
        check(&|files| files.write(AUTHORITY_KEY, &other, 0o600).unwrap(), "do not belong together");
    }

    #[test]
    fn names_are_names() {
        for good in ["localhost", "lambda.corp", "a-b.c1", "10.0.0.7", "::2"] {
            assert!(is_name(good), "{good}");
        }
        for bad in ["", "bad name", "http://x", "a..b", "lambda.corp:4566", "*.corp", "-a", &"a".repeat(64)] {
            assert!(!is_name(bad), "{bad}");
        }
    }

    #[test]
    fn says_what_to_do() {
        let dir = tempfile::tempdir().unwrap();
        let (files, at) = (Folder::open(dir.path(), false).unwrap(), dir.path().display());
        let names = ["lambda.corp", "10.0.0.7"].map(str::to_owned);
        let text = usage(&files, &names, Date::constant(2029, 2, 19));
        for part in [
            "localhost, 127.0.0.1, ::1, lambda.corp, 10.0.0.7, until 2029-02-19",
            "restart the server",
            "[server]\n  allowed_hosts = [\"lambda.corp\"]",
            &format!("AWS_CA_BUNDLE={at}/ca.pem AWS_ENDPOINT_URL=https://lambda.corp:4566"),
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!usage(&files, &[], Date::constant(2029, 2, 19)).contains("allowed_hosts"));
    }
}
