//! Where an image is, as users write it: the spellings of skopeo and podman.

use std::fmt;
use std::path::PathBuf;

use domain::Digest;

use super::ImageError;

/// One image, or one of the images of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    pub place: Place,
    pub pick: Pick,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A directory in OCI layout.
    Layout(PathBuf),
    /// The same as a tar.
    OciArchive(PathBuf),
    /// What `docker save` writes.
    DockerArchive(PathBuf),
    /// `host[:port]` and repository.
    Registry { host: String, repository: String },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Pick {
    /// The only one; `latest` in a registry.
    Default,
    Tag(String),
    /// Of the manifest or index; of the configuration in a Docker archive, which has no manifests.
    Digest(Digest),
}

const TAG_BYTES_MAX: usize = 128;

impl Reference {
    pub fn parse(text: &str) -> Result<Reference, ImageError> {
        let refuse = |why| ImageError::Reference { reference: text.to_owned(), why };
        let (rest, digest) = match text.split_once('@') {
            Some((rest, digest)) => {
                let hex = digest.strip_prefix("sha256:").and_then(Digest::from_hex);
                (rest, Some(hex.ok_or_else(|| refuse("after @ comes sha256: and 64 lower-case hex digits"))?))
            }
            None => (text, None),
        };
        let local = [
            ("oci:", Place::Layout as fn(PathBuf) -> Place),
            ("oci-archive:", Place::OciArchive),
            ("docker-archive:", Place::DockerArchive),
        ];
        let (place, tag) = match local.iter().find_map(|(scheme, place)| Some((place, rest.strip_prefix(scheme)?))) {
            Some((place, rest)) => {
                let (path, tag) = match rest.split_once(':') {
                    Some((path, tag)) => (path, Some(tag)),
                    None => (rest, None),
                };
                if path.is_empty() || path.contains('\0') {
                    return Err(refuse("the path is missing"));
                }
                (place(path.into()), tag)
            }
            None => registry(rest).map_err(refuse)?,
        };
        let pick = match (tag, digest) {
            (_, Some(digest)) => Pick::Digest(digest),
            (None, None) => Pick::Default,
            // A Docker archive's tags are whole names.
            (Some(tag), None) if matches!(place, Place::DockerArchive(_)) && !tag.is_empty() => Pick::Tag(tag.into()),
            (Some(tag), None) if is_tag(tag) => Pick::Tag(tag.into()),
            (Some(_), None) => return Err(refuse("the tag is not one")),
        };
        Ok(Reference { place, pick })
    }

    /// The same place, and this image of it for good.
    pub fn pinned(&self, digest: Digest) -> Reference {
        Reference { place: self.place.clone(), pick: Pick::Digest(digest) }
    }
}

fn registry(text: &str) -> Result<(Place, Option<&str>), &'static str> {
    let (host, path) = text.split_once('/').ok_or("it begins with no host")?;
    let (name, port) = host.split_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
    let is_name = !name.is_empty()
        && !name.starts_with(['.', '-'])
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    if !is_name || !port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0)) {
        return Err("the host is not one");
    }
    // As Docker tells them apart; there is no default registry here.
    if !(name.contains('.') || port.is_some() || name == "localhost") {
        return Err("the registry's host must be named");
    }
    let (repository, tag) = path.split_once(':').map_or((path, None), |(path, tag)| (path, Some(tag)));
    let is_component = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
            && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'_' | b'-'))
    };
    if repository.len() > 255 || !repository.split('/').all(is_component) {
        return Err("the repository is not one");
    }
    Ok((Place::Registry { host: host.to_owned(), repository: repository.to_owned() }, tag))
}

fn is_tag(tag: &str) -> bool {
    tag.len() <= TAG_BYTES_MAX
        && tag.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        && tag.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::Layout(path) => write!(f, "oci:{}", path.display())?,
            Place::OciArchive(path) => write!(f, "oci-archive:{}", path.display())?,
            Place::DockerArchive(path) => write!(f, "docker-archive:{}", path.display())?,
            Place::Registry { host, repository } => write!(f, "{host}/{repository}")?,
        }
        match &self.pick {
            Pick::Default => Ok(()),
            Pick::Tag(tag) => write!(f, ":{tag}"),
            Pick::Digest(digest) => write!(f, "@sha256:{digest}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEX: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    #[test]
    fn every_spelling_comes_back_as_it_was() {
        let digest = Digest::from_hex(HEX).unwrap();
        let registry =
            |host: &str, repository: &str| Place::Registry { host: host.into(), repository: repository.into() };
        for (text, place, pick) in [
            ("oci:/x/y".to_owned(), Place::Layout("/x/y".into()), Pick::Default),
            ("oci:y:1.0".to_owned(), Place::Layout("y".into()), Pick::Tag("1.0".into())),
            (format!("oci:y@sha256:{HEX}"), Place::Layout("y".into()), Pick::Digest(digest)),
            ("oci-archive:/x.tar:a".to_owned(), Place::OciArchive("/x.tar".into()), Pick::Tag("a".into())),
            (
                "docker-archive:/x.tar:h.example/app:1".to_owned(),
                Place::DockerArchive("/x.tar".into()),
                Pick::Tag("h.example/app:1".into()),
            ),
            ("h.example/app".to_owned(), registry("h.example", "app"), Pick::Default),
            ("localhost/a/b_c:t".to_owned(), registry("localhost", "a/b_c"), Pick::Tag("t".into())),
            (format!("h:5000/app@sha256:{HEX}"), registry("h:5000", "app"), Pick::Digest(digest)),
        ] {
            let parsed = Reference::parse(&text).unwrap();
            assert_eq!(parsed, Reference { place, pick }, "{text}");
            assert_eq!(parsed.to_string(), text);
        }
    }

    #[test]
    fn what_names_no_image_is_refused() {
        for (text, why) in [
            ("", "it begins with no host"),
            ("busybox", "it begins with no host"),
            ("library/busybox", "the registry's host must be named"),
            ("oci:", "the path is missing"),
            ("oci::tag", "the path is missing"),
            ("oci:/x:a b", "the tag is not one"),
            ("h.example/app:", "the tag is not one"),
            ("h.example:0/app", "the host is not one"),
            ("h.example:x/app", "the host is not one"),
            ("h@example/app", "after @ comes sha256: and 64 lower-case hex digits"),
            ("user:pw@h.example/app", "after @ comes sha256: and 64 lower-case hex digits"),
            ("h.example/../app", "the repository is not one"),
            ("h.example/App", "the repository is not one"),
            ("h.example//app", "the repository is not one"),
            ("h.example/app?x", "the repository is not one"),
            ("h.example/app@sha256:00", "after @ comes sha256: and 64 lower-case hex digits"),
        ] {
            match Reference::parse(text) {
                Err(ImageError::Reference { why: said, .. }) => assert_eq!(said, why, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
    }
}
