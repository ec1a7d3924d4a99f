//! Signing keys: derived from the secret, one per day, region and service.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::{Secret, TERMINATOR};

/// Keys held at once. One access key has one per service and day; the rest are those of running environments.
const CACHED_MAX: usize = 1024;

pub(super) fn hmac(key: &[u8], data: &[u8]) -> [u8; 32] {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(data);
    mac.finalize().into_bytes().into()
}

/// The signing key of a scope.
pub(super) fn derive(secret: &Secret, date: &str, region: &str, service: &str) -> [u8; 32] {
    let first = hmac(format!("AWS4{}", secret.expose()).as_bytes(), date.as_bytes());
    let parts = [region, service, TERMINATOR];
    parts.iter().fold(first, |key, part| hmac(&key, part.as_bytes()))
}

/// Signing keys already derived, by `access key/date/region/service`. Bounded; dropped whole when full, since
/// deriving again costs four hashes.
#[derive(Debug, Default)]
pub struct KeyCache(RwLock<HashMap<Box<str>, Cached>>);

#[derive(Debug)]
struct Cached {
    /// The secret this came from: a key id whose secret was replaced must not go on with the old one.
    secret: Secret,
    key: Secretive,
}

struct Secretive([u8; 32]);

impl std::fmt::Debug for Secretive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("..")
    }
}

impl KeyCache {
    pub(super) fn get(&self, access_key_id: &str, secret: &Secret, scope: [&str; 3]) -> [u8; 32] {
        let [date, region, service] = scope;
        let name = format!("{access_key_id}/{date}/{region}/{service}");
        // A poisoned map is still a map: every write to it is one insert.
        let held = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(cached) = held.get(name.as_str())
            && cached.secret.matches(secret.expose())
        {
            return cached.key.0;
        }
        drop(held);
        let key = derive(secret, date, region, service);
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= CACHED_MAX {
            held.clear();
        }
        held.insert(name.into(), Cached { secret: secret.clone(), key: Secretive(key) });
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCOPE: [&str; 3] = ["20150830", "us-east-1", "iam"];

    /// The example of AWS's own page on deriving a signing key.
    #[test]
    fn derives_the_published_example() {
        let secret = Secret::new("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
        let hex: String = derive(&secret, "20150830", "us-east-1", "iam").iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(hex, "c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9");
    }

    #[test]
    fn a_replaced_secret_gets_its_own_key() {
        let cache = KeyCache::default();
        let (old, new) = (Secret::new("old"), Secret::new("new"));
        let first = cache.get("AKID", &old, SCOPE);
        assert_eq!(cache.get("AKID", &old, SCOPE), first);
        assert_eq!(cache.get("AKID", &new, SCOPE), derive(&new, SCOPE[0], SCOPE[1], SCOPE[2]));
    }

    #[test]
    fn stays_bounded() {
        let cache = KeyCache::default();
        for n in 0..=CACHED_MAX {
            cache.get(&n.to_string(), &Secret::new("s"), SCOPE);
        }
        assert_eq!(cache.0.read().unwrap().len(), 1);
    }
}
