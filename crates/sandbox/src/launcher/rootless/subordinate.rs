//! The ids that `/etc/subuid` and `/etc/subgid` give to a user (subuid(5)).

use std::path::Path;

/// Below this a range is of no use: an environment takes a few.
const IDS_MIN: u32 = 64;

/// What may be mapped beside the user's own ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ranges {
    pub(super) uid: u32,
    pub(super) gid: u32,
    /// Of both.
    pub(super) count: u32,
}

/// The user's, or why there are none.
pub(super) fn of(uid: u32) -> Result<Ranges, String> {
    let passwd = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let name = name_of(&passwd, uid);
    let read = |file: &str| {
        let text = std::fs::read_to_string(Path::new("/etc").join(file)).unwrap_or_default();
        largest(&text, name, uid).ok_or_else(|| {
            let name = name.map_or_else(|| uid.to_string(), str::to_owned);
            format!(
                "/etc/{file} has no range of {IDS_MIN} ids or more for {name}; `sudo usermod --add-subuids \
                     100000-165535 --add-subgids 100000-165535 {name}` gives one"
            )
        })
    };
    let ((uid, uids), (gid, gids)) = (read("subuid")?, read("subgid")?);
    Ok(Ranges { uid, gid, count: uids.min(gids) })
}

fn name_of(passwd: &str, uid: u32) -> Option<&str> {
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)?.parse() == Ok(uid)).then_some(name)
    })
}

/// Start and length of the longest range that is `name`'s or `uid`'s.
fn largest(text: &str, name: Option<&str>, uid: u32) -> Option<(u32, u32)> {
    let range = |line: &str| {
        let mut fields = line.trim().split(':');
        let owner = fields.next()?;
        let (start, count): (u32, u32) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
        let ours = Some(owner) == name || owner.parse() == Ok(uid);
        (ours && count >= IDS_MIN && start.checked_add(count).is_some()).then_some((start, count))
    };
    text.lines().filter_map(range).max_by_key(|(_, count)| *count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_range_of_the_user_is_taken() {
        let text = "other:100000:65536\nme:165536:65536\n# me:1:99999\nme:300000:131072\n1000:7:64\nme:x:y\n";
        assert_eq!(largest(text, Some("me"), 1000), Some((300_000, 131_072)));
        assert_eq!(largest(text, None, 1000), Some((7, 64)));
        assert_eq!(largest(text, Some("nobody"), 65_534), None);
        assert_eq!(largest("me:1:63\nme:4294967295:64\n", Some("me"), 1000), None);
    }

    #[test]
    fn a_user_has_the_name_of_the_account() {
        let passwd = "root:x:0:0:root:/root:/bin/bash\nme:x:1000:1000::/home/me:/bin/sh\n";
        assert_eq!(name_of(passwd, 1000), Some("me"));
        assert_eq!(name_of(passwd, 100), None);
    }
}
