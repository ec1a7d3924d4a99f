//! Credentials that environments carry, so that a function can call the API back with an unchanged SDK.
//!
//! They live as long as their environment and only in this process: after a restart no environment is left
//! that could use them.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use domain::Account;

/// Who signs with a session's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    /// `arn:aws:sts::ACCOUNT:assumed-role/ROLE/FUNCTION` (facts §25).
    pub arn: String,
    /// `ROLEID:FUNCTION`.
    pub user_id: String,
}

/// One key, its secret, and the token that must come with it.
#[derive(Clone)]
pub struct SessionCredentials {
    /// `ASIA…`.
    pub access_key_id: String,
    /// 40 characters.
    pub secret_access_key: String,
    /// Opaque.
    pub session_token: String,
    /// Who it stands for.
    pub principal: Principal,
}

impl std::fmt::Debug for SessionCredentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Never the secret: this reaches logs.
        f.debug_struct("SessionCredentials").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

/// The credentials of all living environments.
#[derive(Clone, Default)]
pub struct Sessions {
    by_key: Arc<RwLock<HashMap<String, Arc<SessionCredentials>>>>,
}

impl Sessions {
    /// The credentials behind a key id.
    pub fn find(&self, access_key_id: &str) -> Option<Arc<SessionCredentials>> {
        self.by_key.read().unwrap_or_else(|poisoned| poisoned.into_inner()).get(access_key_id).cloned()
    }

    /// New credentials for a role's session; revoked when the guard goes.
    pub(crate) fn issue(&self, account: &Account, role: &str, function: &str) -> std::io::Result<Session> {
        let role_name = role.rsplit('/').next().unwrap_or(role);
        // One-character names are too short for a session name (facts §25).
        let session = if function.len() == 1 { format!("{function}@lambda_function") } else { function.to_owned() };
        let credentials = Arc::new(SessionCredentials {
            access_key_id: format!("ASIA{}", random(16, b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")?),
            secret_access_key: random(40, BASE64)?,
            session_token: random(160, BASE64)?,
            principal: Principal {
                arn: format!("arn:aws:sts::{}:assumed-role/{role_name}/{session}", account.id),
                user_id: format!("AROA{}:{session}", random(17, b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")?),
            },
        });
        let mut by_key = self.by_key.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        by_key.insert(credentials.access_key_id.clone(), credentials.clone());
        Ok(Session { sessions: self.clone(), credentials })
    }
}

/// Revokes on drop.
pub(crate) struct Session {
    sessions: Sessions,
    pub(crate) credentials: Arc<SessionCredentials>,
}

impl Drop for Session {
    fn drop(&mut self) {
        let mut by_key = self.sessions.by_key.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        by_key.remove(&self.credentials.access_key_id);
    }
}

const BASE64: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn random(chars: usize, alphabet: &[u8]) -> std::io::Result<String> {
    let mut bytes = vec![0; chars];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    // Both alphabets have a power of two of letters, so the remainder is unbiased.
    Ok(bytes.into_iter().map(|b| alphabet[usize::from(b) % alphabet.len()] as char).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_with_its_guard() {
        let sessions = Sessions::default();
        let session = sessions.issue(&Account::default(), "arn:aws:iam::000000000000:role/path/r", "f").unwrap();
        let key = session.credentials.access_key_id.clone();
        let found = sessions.find(&key).expect("lives");
        assert_eq!(found.principal.arn, "arn:aws:sts::000000000000:assumed-role/r/f@lambda_function");
        assert_eq!((found.secret_access_key.len(), key.len()), (40, 20));
        assert!(!format!("{found:?}").contains(&found.secret_access_key));
        drop(session);
        assert!(sessions.find(&key).is_none());
    }
}
