//! Which user the server becomes.

use std::fmt;

use sandbox::Identity;

/// The account that is taken if it exists.
const ACCOUNT: &str = "lambdad";
/// Taken where there is no such account, as user and as group: no distribution gives out 65,536 to 99,999 by itself
/// (login.defs begins its subordinate ids at 100,000; docs/decisions/0050).
pub const UID_DEFAULT: u32 = 84_566;
/// From here on ids are those of execution environments (`sandbox`'s slots), and then systemd's foreign ones.
const ENVIRONMENTS: u32 = 1_879_048_192;
/// `nobody`: whatever else on the machine runs as it could look into the data directory.
const NOBODY: u32 = 65_534;

/// A user that is not root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// User id.
    pub uid: u32,
    /// Its primary group.
    pub gid: u32,
    name: Option<String>,
}

impl fmt::Display for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "user {name} (uid {})", self.uid),
            None => write!(f, "uid {}", self.uid),
        }
    }
}

impl User {
    /// From `[server] user` and the text of `/etc/passwd`.
    pub fn resolve(setting: Option<&str>, passwd: &str) -> Result<User, String> {
        let accounts = || passwd.lines().filter_map(User::parse);
        let user = match setting {
            None => match accounts().find(|user| user.name.as_deref() == Some(ACCOUNT)) {
                Some(user) => user,
                None => match accounts().find(|user| user.uid == UID_DEFAULT) {
                    Some(taken) => {
                        return Err(format!(
                            "lambdad would run as uid {UID_DEFAULT}, which is {taken} here: make an account for it \
                             (useradd --system --no-create-home {ACCOUNT}), or name one with user in [server]"
                        ));
                    }
                    None => User { uid: UID_DEFAULT, gid: UID_DEFAULT, name: None },
                },
            },
            Some(text) => match text.parse() {
                Ok(uid) => accounts().find(|user| user.uid == uid).unwrap_or(User { uid, gid: uid, name: None }),
                Err(_) => accounts().find(|user| user.name.as_deref() == Some(text)).ok_or_else(|| {
                    format!(
                        "[server] user: there is no account '{text}' in /etc/passwd; give its uid if it is elsewhere"
                    )
                })?,
            },
        };
        user.fit()
    }

    /// As the kernel knows it.
    pub fn identity(&self) -> Identity {
        Identity { uid: self.uid, gid: self.gid }
    }

    fn parse(line: &str) -> Option<User> {
        let mut fields = line.split(':');
        let name = fields.next()?.to_owned();
        let (_password, uid, gid) = (fields.next()?, fields.next()?, fields.next()?);
        Some(User { uid: uid.parse().ok()?, gid: gid.parse().ok()?, name: Some(name) })
    }

    fn fit(self) -> Result<User, String> {
        let why = match (self.uid, self.gid) {
            (0, _) => "the server does not run as root; it starts as root and becomes another user",
            (_, 0) => "its group is root's",
            (NOBODY, _) => "other programs run as nobody, and could read the server's data",
            (uid, gid) if uid.max(gid) >= ENVIRONMENTS => "ids from 1879048192 on belong to functions",
            _ => return Ok(self),
        };
        Err(format!("[server] user: {self} is refused: {why}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSWD: &str =
        "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/\nwww:x:33:34::/:/\nwheel:x:50:0::/:/\nbroken\n";

    fn ids(setting: Option<&str>, more: &str) -> Result<(u32, u32), String> {
        User::resolve(setting, &format!("{PASSWD}{more}")).map(|user| (user.uid, user.gid))
    }

    #[test]
    fn the_account_then_the_number() {
        assert_eq!(ids(None, ""), Ok((84_566, 84_566)));
        assert_eq!(ids(None, "lambdad:x:998:997::/:/\n"), Ok((998, 997)));
        assert_eq!(ids(Some("www"), "lambdad:x:998:997::/:/\n"), Ok((33, 34)));
        assert_eq!(ids(Some("33"), ""), Ok((33, 34)));
        assert_eq!(ids(Some("70000"), ""), Ok((70_000, 70_000)));
    }

    #[test]
    fn what_is_refused_says_why() {
        for (setting, more, why) in [
            (Some("root"), "", "does not run as root"),
            (Some("0"), "", "does not run as root"),
            (Some("wheel"), "", "its group is root's"),
            (Some("nobody"), "", "other programs run as nobody"),
            (Some("1879048192"), "", "belong to functions"),
            (Some("4294967295"), "", "belong to functions"),
            (Some("ghost"), "", "there is no account 'ghost'"),
            (Some("-1"), "", "there is no account '-1'"),
            (None, "db:x:84566:5::/:/\n", "which is user db (uid 84566) here"),
            (None, "lambdad:x:0:0::/:/\n", "does not run as root"),
        ] {
            let error = ids(setting, more).expect_err(why);
            assert!(error.contains(why), "{setting:?}: {error}");
        }
    }
}
