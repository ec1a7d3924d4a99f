//! Who is calling: the root credentials, a living environment's session, or, in dev mode, anyone.

use control::Sessions;
use domain::{Account, Millis};
use http::request::Parts;
use wire::sigv4::{AuthError, Claim, Credential, Dialect, Expect, Pending, Request, Secret, Signer, Verifier};
use wire::{Error, Protocol, Service};

pub use wire::sigv4::Mode;

/// The server's own credentials.
#[derive(Clone, Debug)]
pub struct Root {
    /// `AKIA…`.
    pub access_key_id: String,
    /// Its secret.
    pub secret_access_key: Secret,
}

/// Whom a good signature proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Principal {
    /// As GetCallerIdentity shows it.
    pub arn: String,
    /// As GetCallerIdentity shows it.
    pub user_id: String,
    /// The operator, and not a function.
    pub is_root: bool,
}

pub(crate) struct Auth {
    verifier: Verifier,
    mode: Mode,
    root: Root,
    account: Account,
    sessions: Sessions,
}

/// A request whose head is in order.
#[must_use = "nothing is verified before `finish`"]
pub(crate) struct Waiting {
    pending: Pending<Principal>,
    dialect: Dialect,
}

impl Auth {
    pub fn new(root: Root, mode: Mode, account: Account, sessions: Sessions) -> Auth {
        Auth { verifier: Verifier::new(mode), mode, root, account, sessions }
    }

    /// Checks what can be checked without the body.
    pub fn begin(&self, head: &Head<'_>, now: Millis) -> Result<Waiting, Error> {
        let Head { request, claim, service } = head;
        let dialect = dialect(service);
        let claim = claim.as_ref().map_err(|error| refusal(error, dialect))?;
        // Dev mode is for people whose environment says `test` or another region.
        let region = (self.mode == Mode::Verify).then_some(self.account.region.as_str());
        let expect = Expect { region, service: claim.service() };
        let pending = self.verifier.begin(request, claim, &expect, now, |key| self.credential(key));
        let pending = pending.map_err(|error| refusal(&error, dialect))?;
        Ok(Waiting { pending, dialect })
    }

    fn credential(&self, key: &str) -> Option<Credential<Principal>> {
        if let Some(session) = self.sessions.find(key) {
            return Some(Credential {
                secret_access_key: Secret::new(session.secret_access_key.as_str()),
                session_token: Some(Secret::new(session.session_token.as_str())),
                principal: Principal {
                    arn: session.principal.arn.clone(),
                    user_id: session.principal.user_id.clone(),
                    is_root: false,
                },
            });
        }
        if key != self.root.access_key_id && self.mode == Mode::Verify {
            return None;
        }
        Some(Credential {
            secret_access_key: self.root.secret_access_key.clone(),
            session_token: None,
            principal: Principal {
                arn: format!("arn:aws:iam::{}:root", self.account.id),
                user_id: self.account.id.clone(),
                is_root: true,
            },
        })
    }

    /// Signs with the root credentials, for addresses that this server hands out.
    pub fn signer(&self) -> Signer {
        Signer {
            access_key_id: self.root.access_key_id.clone(),
            secret_access_key: self.root.secret_access_key.clone(),
            session_token: None,
            region: self.account.region.clone(),
            service: "lambda".into(),
        }
    }
}

impl Waiting {
    /// Checks the body.
    pub fn finish(self, body: &[u8]) -> Result<Principal, Error> {
        let Waiting { pending, dialect } = self;
        Ok(pending.finish(body).map_err(|error| refusal(&error, dialect))?.principal)
    }
}

/// The head of a request, read once: what it claims, and where it wants to go.
pub(crate) struct Head<'a> {
    request: Request<'a>,
    claim: Result<Claim<'a>, AuthError>,
    /// The service that the credential scope names; without one, the service that the request looks like.
    pub service: &'static Service,
}

impl<'a> Head<'a> {
    pub fn read(parts: &'a Parts) -> Head<'a> {
        let request = Request {
            method: parts.method.as_str(),
            path: parts.uri.path(),
            query: parts.uri.query().unwrap_or_default(),
            headers: &parts.headers,
        };
        let claim = Claim::read(&request);
        let scope = match &claim {
            Ok(claim) => claim.service(),
            Err(_) => match parts.headers.get("x-amz-target").and_then(|target| target.to_str().ok()) {
                Some(target) if target.starts_with("Logs_") => "logs",
                Some(_) | None => "lambda",
            },
        };
        let service = wire::service(scope, &parts.headers);
        Head { request, claim, service }
    }

    /// The key that it says it was signed with.
    pub fn access_key_id(&self) -> &str {
        self.claim.as_ref().map_or("", |claim| claim.access_key_id())
    }
}

fn dialect(service: &Service) -> Dialect {
    match service.protocol {
        Protocol::RestJson | Protocol::Json10 | Protocol::Json11 => Dialect::Json,
        Protocol::Query | Protocol::Ec2 => Dialect::Query,
        Protocol::S3 => Dialect::S3,
    }
}

fn refusal(error: &AuthError, dialect: Dialect) -> Error {
    Error::new(error.status(dialect), error.code(dialect), error.message(dialect))
}
