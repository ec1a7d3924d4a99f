//! `lambdad tls`: a local authority and a certificate for the server.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
};
use serde_json::json;

use super::failure::Failure;
use super::{Common, Context, env};
use crate::config::default_data_dir;

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
/// An authority that is there already is used again: clients that trust it trust the new certificate.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  sudo lambdad tls init --name lambda.corp --name 10.0.0.7")]
struct InitArgs {
    /// A name or address that clients use; localhost, 127.0.0.1 and ::1 are always there
    #[arg(long = "name", value_name = "NAME")]
    names: Vec<String>,
    /// Where the files go [default: tls in the data directory]
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
    let dir = match dir {
        Some(dir) => dir,
        None => default_data_dir(&env, rustix::process::geteuid().is_root())
            .map_err(|error| Failure::Local(error.to_string()))?
            .join("tls"),
    };
    let made = Files::at(&dir);
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&dir)
        .map_err(|error| Failure::file(&dir, "make", &error))?;
    make(&made, &names)?;
    if context.output.json {
        let path = |path: &Path| path.display().to_string();
        return context.output.document(&json!({
            "authority": path(&made.authority), "certificate": path(&made.certificate), "key": path(&made.key),
        }));
    }
    context.output.line(&format!(
        "In the server's configuration file:\n\n  [tls]\n  certificate = {:?}\n  key = {:?}\n\nClients trust it with:\n\n  \
         export AWS_CA_BUNDLE={} AWS_ENDPOINT_URL=https://{}:4566",
        made.certificate.display().to_string(),
        made.key.display().to_string(),
        made.authority.display(),
        names.first().map_or("localhost", String::as_str),
    ))
}

struct Files {
    authority: PathBuf,
    authority_key: PathBuf,
    certificate: PathBuf,
    key: PathBuf,
}

impl Files {
    fn at(dir: &Path) -> Files {
        Files {
            authority: dir.join("ca.pem"),
            authority_key: dir.join("ca.key"),
            certificate: dir.join("server.pem"),
            key: dir.join("server.key"),
        }
    }
}

fn make(files: &Files, names: &[String]) -> Result<(), Failure> {
    let authority = authority(files)?;
    let mut subjects: Vec<String> = ["localhost", "127.0.0.1", "::1"].map(str::to_owned).to_vec();
    subjects.extend(names.iter().cloned());
    let mut params = CertificateParams::new(subjects)
        .map_err(|error| Failure::Local(format!("a --name cannot be in a certificate: {error}")))?;
    params.distinguished_name.push(DnType::CommonName, names.first().map_or("lambdad", String::as_str));
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    good_for(&mut params, SERVER_DAYS);
    let key = KeyPair::generate().map_err(failed)?;
    let certificate = params.signed_by(&key, &authority).map_err(failed)?;
    write(&files.key, &key.serialize_pem(), 0o600)?;
    write(&files.certificate, &certificate.pem(), 0o644)
}

/// The one that is there, or a new one.
fn authority(files: &Files) -> Result<Issuer<'static, KeyPair>, Failure> {
    if files.authority.exists() && files.authority_key.exists() {
        let read = |path: &Path| fs::read_to_string(path).map_err(|error| Failure::file(path, "read", &error));
        let key = KeyPair::from_pem(&read(&files.authority_key)?).map_err(failed)?;
        read(&files.authority)?;
        return Ok(Issuer::new(authority_params(), key));
    }
    let (params, key) = (authority_params(), KeyPair::generate().map_err(failed)?);
    let certificate = params.self_signed(&key).map_err(failed)?;
    write(&files.authority_key, &key.serialize_pem(), 0o600)?;
    write(&files.authority, &certificate.pem(), 0o644)?;
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

/// From yesterday, because clocks differ.
fn good_for(params: &mut CertificateParams, days: i64) {
    let today = super::client::now().day();
    let on = |offset: i64| {
        let day = today.saturating_add(jiff::Span::new().days(offset));
        rcgen::date_time_ymd(i32::from(day.year()), day.month().unsigned_abs(), day.day().unsigned_abs())
    };
    (params.not_before, params.not_after) = (on(-1), on(days));
}

fn failed(error: rcgen::Error) -> Failure {
    Failure::Local(format!("cannot make the certificate: {error}"))
}

fn write(path: &Path, text: &str, mode: u32) -> Result<(), Failure> {
    let written = fs::remove_file(path).or_else(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    });
    // A new file, so that the mode is right from the first byte on.
    let written = written
        .and_then(|()| fs::OpenOptions::new().write(true).create_new(true).mode(mode).open(path))
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
    written.map_err(|error| Failure::file(path, "write", &error))
}
