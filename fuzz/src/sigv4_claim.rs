//! Any head at all: reading the claim never panics, and nothing unsigned is believed.

use domain::Millis;
use wire::sigv4::{Claim, Credential, Expect, Mode, Request, Secret, Verifier};

use crate::text::Message;

pub fn run(data: &[u8]) {
    let Some(message) = Message::read(data) else { return };
    let request =
        Request { method: &message.method, path: &message.path, query: &message.query, headers: &message.headers };
    let claim = match Claim::read(&request) {
        Ok(claim) => claim,
        Err(error) => return drop(error.to_string()),
    };
    let service = claim.service().to_owned();
    let expect = Expect { region: Some("us-east-1"), service: &service };
    // A time that the request may be of; the secret is one that no input knows.
    for now in [0, 1_440_938_160_000, u64::MAX] {
        let known = |_: &str| {
            Some(Credential { secret_access_key: Secret::new("unknown-to-all"), session_token: None, principal: () })
        };
        let believed = Verifier::new(Mode::Verify).verify(&request, &message.body, &expect, Millis(now), known);
        assert!(believed.is_err(), "believed without the secret: {message:?}");
        // Dev mode believes the key, and still never panics.
        drop(Verifier::new(Mode::AcceptAny).verify(&request, &message.body, &expect, Millis(now), known));
    }
}
