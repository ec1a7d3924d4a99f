//! What a registry wants to know before it answers (RFC 9110 §11.6.1; Docker's token specification).

/// One of the schemes we know.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::images) enum Challenge {
    Basic,
    Bearer { realm: String, service: Option<String>, scope: Option<String> },
}

impl Challenge {
    /// Tokens rather than passwords, if both are taken.
    pub fn choose<'a>(headers: impl Iterator<Item = &'a str>) -> Option<Challenge> {
        let mut all: Vec<Challenge> = headers.filter_map(Challenge::parse).collect();
        let bearer = all.iter().position(|challenge| matches!(challenge, Challenge::Bearer { .. })).unwrap_or(0);
        (!all.is_empty()).then(|| all.swap_remove(bearer))
    }

    fn parse(text: &str) -> Option<Challenge> {
        let (scheme, rest) = text.split_once(' ').unwrap_or((text, ""));
        if scheme.eq_ignore_ascii_case("basic") {
            return Some(Challenge::Basic);
        }
        if !scheme.eq_ignore_ascii_case("bearer") {
            return None;
        }
        let (mut realm, mut service, mut scope) = (None, None, None);
        let mut rest = rest.trim_start();
        while let Some((name, value)) = rest.split_once('=') {
            let (value, after) = match value.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"')?,
                None => value.split_once(',').map_or((value, ""), |(value, after)| (value.trim_end(), after)),
            };
            match name.trim().to_ascii_lowercase().as_str() {
                "realm" => realm = Some(value.to_owned()),
                "service" => service = Some(value.to_owned()),
                "scope" => scope = Some(value.to_owned()),
                _ => {}
            }
            rest = after.trim_start_matches([',', ' ']);
        }
        Some(Challenge::Bearer { realm: realm?, service, scope })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn challenges_are_read_as_registries_write_them() {
        let bearer = |realm: &str, service: Option<&str>, scope: Option<&str>| Challenge::Bearer {
            realm: realm.into(),
            service: service.map(str::to_owned),
            scope: scope.map(str::to_owned),
        };
        for (headers, expected) in [
            (&[r#"Basic realm="Registry""#][..], Some(Challenge::Basic)),
            (&["basic"], Some(Challenge::Basic)),
            (
                &[r#"Bearer realm="https://a/token",service="s",scope="repository:x:pull,push""#],
                Some(bearer("https://a/token", Some("s"), Some("repository:x:pull,push"))),
            ),
            (&[r#"bearer scope="s", realm="https://a/?x=y""#], Some(bearer("https://a/?x=y", None, Some("s")))),
            (&["Bearer realm=https://a, service=s"], Some(bearer("https://a", Some("s"), None))),
            (&[r#"Basic realm="x""#, r#"Bearer realm="https://a""#], Some(bearer("https://a", None, None))),
            (&["Bearer"], None),
            (&[r#"Bearer service="s""#], None),
            (&[r#"Bearer realm="https://a"#], None),
            (&["Negotiate"], None),
            (&[], None),
        ] {
            assert_eq!(Challenge::choose(headers.iter().copied()), expected, "{headers:?}");
        }
    }
}
