//! Mail by SMTP.

use std::time::Duration;

use lettre::transport::smtp::SmtpTransport;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::Tls as LettreTls;
use lettre::transport::smtp::extension::ClientId;
use lettre::{Transport as _, transport::smtp::Error};

use crate::{BadSetting, Mail, SendError, Trust};

/// Each step of the dialogue, connecting included.
const STEP_MAX: Duration = Duration::from_secs(20);
const PORT_SMTP: u16 = 25;
/// RFC 8314 §3.3.
const PORT_SMTPS: u16 = 465;

/// How a connection is kept private.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// With STARTTLS where the server offers it, else in the clear.
    Opportunistic,
    /// With STARTTLS, or not at all.
    Required,
    /// From the first byte: `smtps://`.
    Wrapper,
}

/// A mail server.
#[derive(Clone)]
pub struct Smtp {
    transport: SmtpTransport,
    host: String,
    port: u16,
    tls: Tls,
}

impl std::fmt::Debug for Smtp {
    /// Without the password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Smtp({}:{}, {:?})", self.host, self.port, self.tls)
    }
}

/// The parts of an address, not yet put to use.
#[derive(Debug, PartialEq, Eq)]
struct Parts {
    host: String,
    port: u16,
    tls: Tls,
    credentials: Option<(String, String)>,
}

impl Smtp {
    /// `smtp://[user:password@]host[:port][?tls=required|opportunistic]` or `smtps://…`; user and password
    /// percent-encoded. With a password, TLS is required unless the server is on this machine or the address says
    /// otherwise. `hello` is what this machine calls itself (RFC 5321 §4.1.1.1).
    pub fn new(url: &str, trust: &Trust, hello: &str) -> Result<Smtp, BadSetting> {
        let Parts { host, port, tls, credentials } = parse(url)?;
        let parameters = trust.of_smtp(&host)?;
        let mut builder = SmtpTransport::builder_dangerous(host.as_str())
            .port(port)
            .timeout(Some(STEP_MAX))
            .hello_name(hello_name(hello))
            .tls(match tls {
                Tls::Opportunistic => LettreTls::Opportunistic(parameters),
                Tls::Required => LettreTls::Required(parameters),
                Tls::Wrapper => LettreTls::Wrapper(parameters),
            });
        if let Some((user, password)) = credentials {
            builder = builder.credentials(Credentials::new(user, password));
        }
        Ok(Smtp { transport: builder.build(), host, port, tls })
    }

    /// Host and port, which may be shown.
    pub fn address(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    /// Hands one message to the server. Blocks until the server has taken it.
    pub fn send(&self, mail: Mail) -> Result<(), SendError> {
        self.transport.send(&mail.message()?).map(drop).map_err(|error| self.judge(&error))
    }

    fn judge(&self, error: &Error) -> SendError {
        let text = format!("the mail server {}: {}", self.address(), chain(error));
        match error.status().map(u16::from) {
            // RFC 5321 §4.2.2: 421 closes the connection; RFC 4954 §6: 454, 530, 534, 535, 538 are about who we are.
            Some(421 | 454 | 530 | 534 | 535 | 538) | None => SendError::Down(text),
            // RFC 3463 §3.2: X.1.X is about the address. Other refusals may be a setting of the server's.
            Some(550 | 551 | 553) if text.contains("5.1.") => SendError::Never(text),
            Some(_) => SendError::NotNow(text),
        }
    }
}

/// Every cause, each once: some errors repeat theirs.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let more = cause.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        next = cause.source();
    }
    text
}

fn hello_name(hello: &str) -> ClientId {
    let fits = !hello.is_empty() && hello.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'));
    if fits { ClientId::Domain(hello.to_owned()) } else { ClientId::default() }
}

fn parse(url: &str) -> Result<Parts, BadSetting> {
    // The address may hold a password, so no message repeats it.
    let bad = |why: &str| {
        BadSetting(format!(
            "{why}; a mail server is given as smtp://[user:password@]host[:port][?tls=required] or smtps://…"
        ))
    };
    let (scheme, rest) = url.split_once("://").ok_or_else(|| bad("there is no smtp:// or smtps:// before it"))?;
    let wrapper = match scheme {
        "smtp" => false,
        "smtps" => true,
        _ => return Err(bad("there is neither smtp:// nor smtps:// before it")),
    };
    let (rest, query) = rest.split_once('?').map_or((rest, None), |(rest, query)| (rest, Some(query)));
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let (userinfo, place) = rest.rsplit_once('@').map_or((None, rest), |(info, place)| (Some(info), place));
    let (host, port) = host_and_port(place).ok_or_else(|| bad("its host or port cannot be read"))?;
    let credentials = userinfo
        .map(|info| {
            let (user, password) = info.split_once(':').ok_or_else(|| bad("there is a user and no password"))?;
            let decoded =
                |text| decode(text).ok_or_else(|| bad("the user or the password is not well percent-encoded"));
            Ok((decoded(user)?, decoded(password)?))
        })
        .transpose()?;
    let tls = match (wrapper, query) {
        (true, None | Some("tls=required")) => Tls::Wrapper,
        (false, Some("tls=required")) => Tls::Required,
        (false, Some("tls=opportunistic")) => Tls::Opportunistic,
        (false, None) if credentials.is_some() && !is_loopback(&host) => Tls::Required,
        (false, None) => Tls::Opportunistic,
        (_, Some(_)) => return Err(bad("what comes after its ? is not known")),
    };
    let usual = if wrapper { PORT_SMTPS } else { PORT_SMTP };
    Ok(Parts { host, port: port.unwrap_or(usual), tls, credentials })
}

fn host_and_port(place: &str) -> Option<(String, Option<u16>)> {
    let (host, port) = match place.strip_prefix('[') {
        Some(v6) => {
            let (host, rest) = v6.split_once(']')?;
            host.parse::<std::net::Ipv6Addr>().ok()?;
            let port = if rest.is_empty() { None } else { Some(rest.strip_prefix(':')?) };
            (host, port)
        }
        None => {
            let (host, port) = place.split_once(':').map_or((place, None), |(host, port)| (host, Some(port)));
            let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_');
            (!host.is_empty() && host.bytes().all(fits)).then_some((host, port))?
        }
    };
    let port = port.map(|text| text.parse().ok().filter(|port| *port > 0).ok_or(())).transpose().ok()?;
    Some((host.to_owned(), port))
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let hex = std::str::from_utf8(rest.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(hex, 16).ok()?);
        rest = rest.get(2..)?;
    }
    String::from_utf8(bytes).ok()
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests;
