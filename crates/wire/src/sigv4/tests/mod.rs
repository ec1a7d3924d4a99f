//! What is verified, against the world: published vectors, requests recorded from real clients, AWS's own Rust
//! signer, and every way of getting it wrong.

mod changed;
mod malformed;
mod oracle;
mod recorded;
mod refused;
mod vectors;

use domain::Millis;
use http::{HeaderMap, HeaderName, HeaderValue};

use super::{AuthError, Claim, Credential, Expect, Mode, Request, Secret, Signer, Verified, Verifier, time};

/// The example key of AWS's documentation, which every fixture is signed with.
const KEY: &str = "AKIDEXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const TOKEN: &str = "TOKEN/+=example";

/// A request that owns its parts.
#[derive(Clone, Debug)]
struct Owned {
    method: String,
    path: String,
    query: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Owned {
    /// Reads `METHOD target HTTP/1.1`, header lines, an empty line and the body.
    fn parse(text: &str) -> Owned {
        let (head, body) = text.split_once("\n\n").unwrap();
        let mut lines = head.lines();
        let mut first = lines.next().unwrap().split(' ');
        let method = first.next().unwrap().to_owned();
        let target = first.next().unwrap();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut headers = HeaderMap::new();
        for line in lines {
            let (name, value) = line.split_once(':').unwrap();
            headers.append(HeaderName::from_bytes(name.as_bytes()).unwrap(), HeaderValue::from_str(value).unwrap());
        }
        for value in headers.values_mut() {
            *value = HeaderValue::from_str(value.to_str().unwrap().trim()).unwrap();
        }
        Owned { method, path: path.into(), query: query.into(), headers, body: body.into() }
    }

    fn get(path: &str, query: &str) -> Owned {
        let headers = HeaderMap::from_iter([(http::header::HOST, HeaderValue::from_static("127.0.0.1:4566"))]);
        Owned { method: "GET".into(), path: path.into(), query: query.into(), headers, body: Vec::new() }
    }

    fn borrow(&self) -> Request<'_> {
        Request { method: &self.method, path: &self.path, query: &self.query, headers: &self.headers }
    }

    fn set(&mut self, name: &'static str, value: &str) {
        self.headers.insert(name, HeaderValue::from_str(value).unwrap());
    }

    /// Signs it as a client would, in header form.
    fn signed(mut self, signer: &Signer, now: Millis) -> Owned {
        let added = signer.sign(&self.borrow(), &super::hex_sha256(&self.body), now);
        self.headers.extend(added);
        self
    }

    /// Verifies it at `now`, as sent to `service` in us-east-1.
    fn verify(&self, service: &str, now: Millis) -> Result<Verified<()>, AuthError> {
        self.verify_with(&Verifier::new(Mode::Verify), service, now, None)
    }

    fn verify_with(
        &self,
        verifier: &Verifier,
        service: &str,
        now: Millis,
        token: Option<&str>,
    ) -> Result<Verified<()>, AuthError> {
        let expect = Expect { region: Some("us-east-1"), service };
        verifier.verify(&self.borrow(), &self.body, &expect, now, |id| {
            (id == KEY).then(|| Credential {
                secret_access_key: Secret::new(SECRET),
                session_token: token.map(Secret::new),
                principal: (),
            })
        })
    }
}

fn at(basic: &str) -> Millis {
    time::parse_basic(basic).unwrap()
}

fn signer(service: &str) -> Signer {
    Signer {
        access_key_id: KEY.into(),
        secret_access_key: Secret::new(SECRET),
        session_token: None,
        region: "us-east-1".into(),
        service: service.into(),
    }
}
