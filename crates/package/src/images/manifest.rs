//! Indexes, manifests and configurations: OCI image-spec 1.1, and Docker's schema 2, which differs by names only.

use domain::{Architecture, Digest, limits};
use serde::Deserialize;

use super::ImageRefusal;

/// Which media types are asked for, and taken.
pub(crate) const MANIFESTS: [&str; 2] =
    ["application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.distribution.manifest.v2+json"];
pub(crate) const INDEXES: [&str; 2] =
    ["application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.list.v2+json"];
const CONFIGS: [&str; 2] =
    ["application/vnd.oci.image.config.v1+json", "application/vnd.docker.container.image.v1+json"];
/// How a layer is compressed shows in its first bytes; its media type says only that it is one.
const LAYERS: [&str; 5] = [
    "application/vnd.oci.image.layer.v1.tar",
    "application/vnd.oci.image.layer.v1.tar+gzip",
    "application/vnd.oci.image.layer.v1.tar+zstd",
    "application/vnd.docker.image.rootfs.diff.tar",
    "application/vnd.docker.image.rootfs.diff.tar.gzip",
];

/// What a blob must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Descriptor {
    pub digest: Digest,
    pub bytes: u64,
    pub media_type: String,
}

/// One platform of an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Platform {
    /// As the image spells it, such as `amd64`.
    pub architecture: String,
    /// Such as `linux`.
    pub os: String,
    /// Of its manifest; of its configuration in a Docker archive.
    pub digest: Digest,
}

impl Platform {
    /// What the service calls it, if it is one that the service knows.
    pub fn known(&self) -> Option<Architecture> {
        match (self.os.as_str(), self.architecture.as_str()) {
            ("linux", "amd64") => Some(Architecture::X86_64),
            ("linux", "arm64") => Some(Architecture::Arm64),
            _ => None,
        }
    }
}

/// One entry of an index.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    pub descriptor: Descriptor,
    pub platform: Option<(String, String)>,
    /// `org.opencontainers.image.ref.name`: the tag in an OCI layout.
    pub tag: Option<String>,
}

/// An index or a manifest.
#[derive(Debug)]
pub(crate) enum Document {
    Index(Vec<Listed>),
    Manifest { config: Descriptor, layers: Vec<Descriptor> },
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawDocument {
    media_type: Option<String>,
    manifests: Option<Vec<RawDescriptor>>,
    config: Option<RawDescriptor>,
    layers: Option<Vec<RawDescriptor>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawDescriptor {
    media_type: String,
    digest: String,
    size: u64,
    platform: Option<RawPlatform>,
    #[serde(default)]
    annotations: Option<std::collections::BTreeMap<String, String>>,
}

#[derive(Deserialize)]
struct RawPlatform {
    architecture: String,
    os: String,
}

impl RawDescriptor {
    fn parse(self) -> Result<Listed, ImageRefusal> {
        let digest = digest(&self.digest)?;
        let tag = self.annotations.and_then(|mut all| all.remove("org.opencontainers.image.ref.name"));
        Ok(Listed {
            descriptor: Descriptor { digest, bytes: self.size, media_type: self.media_type },
            platform: self.platform.map(|platform| (platform.os, platform.architecture)),
            tag,
        })
    }
}

pub(crate) fn digest(text: &str) -> Result<Digest, ImageRefusal> {
    let hex = text.strip_prefix("sha256:").and_then(Digest::from_hex);
    hex.ok_or_else(|| ImageRefusal::Broken(format!("{text:?} is not a SHA-256 digest")))
}

fn json<'a, T: Deserialize<'a>>(what: &str, bytes: &'a [u8]) -> Result<T, ImageRefusal> {
    serde_json::from_slice(bytes).map_err(|error| ImageRefusal::Broken(format!("{what} is not one: {error}")))
}

/// Reads an index or a manifest. `media_type` is what led here said of it; the document's own word must agree.
pub(crate) fn document(bytes: &[u8], media_type: Option<&str>) -> Result<Document, ImageRefusal> {
    let raw: RawDocument = json("the manifest", bytes)?;
    if let (Some(told), Some(own)) = (media_type, raw.media_type.as_deref())
        && told != own
    {
        // One document must not be an index to one reader and a manifest to another.
        return Err(ImageRefusal::Broken(format!("the manifest says it is {own:?}, and its place says {told:?}")));
    }
    let kind = media_type.or(raw.media_type.as_deref());
    let is = |all: &[&str]| kind.is_some_and(|kind| all.contains(&kind));
    match (raw.manifests, raw.config, raw.layers) {
        (Some(listed), None, None) if kind.is_none() || is(&INDEXES) => {
            Ok(Document::Index(listed.into_iter().map(RawDescriptor::parse).collect::<Result<_, _>>()?))
        }
        (None, Some(config), Some(layers)) if kind.is_none() || is(&MANIFESTS) => {
            let config = config.parse()?.descriptor;
            known(&config, &CONFIGS)?;
            if layers.len() > limits::IMAGE_LAYERS_MAX {
                return Err(ImageRefusal::TooManyLayers);
            }
            let layers = layers.into_iter().map(|layer| Ok(layer.parse()?.descriptor));
            let layers = layers.collect::<Result<Vec<_>, ImageRefusal>>()?;
            layers.iter().try_for_each(|layer| known(layer, &LAYERS))?;
            Ok(Document::Manifest { config, layers })
        }
        _ => Err(ImageRefusal::MediaType(kind.unwrap_or("neither an index nor a manifest").to_owned())),
    }
}

fn known(descriptor: &Descriptor, types: &[&str]) -> Result<(), ImageRefusal> {
    match types.contains(&descriptor.media_type.as_str()) {
        true => Ok(()),
        false => Err(ImageRefusal::MediaType(descriptor.media_type.clone())),
    }
}

/// The platforms of an index, without what is only attached to them (attestations say `unknown`).
pub(crate) fn platforms(listed: &[Listed]) -> Vec<Platform> {
    let platform = |listed: &Listed| {
        let (os, architecture) = listed.platform.clone()?;
        let digest = listed.descriptor.digest;
        (os != "unknown" && MANIFESTS.contains(&listed.descriptor.media_type.as_str())).then_some(Platform {
            architecture,
            os,
            digest,
        })
    };
    listed.iter().filter_map(platform).collect()
}

/// The manifest that this machine runs.
pub(crate) fn for_host(listed: &[Listed]) -> Result<&Descriptor, ImageRefusal> {
    let wanted = host();
    let platforms = platforms(listed);
    let found = platforms.iter().find(|platform| platform.known() == Some(Architecture::HOST));
    match found.and_then(|found| listed.iter().find(|listed| listed.descriptor.digest == found.digest)) {
        Some(listed) => Ok(&listed.descriptor),
        None => {
            let has: Vec<_> = platforms.iter().map(|p| format!("{}/{}", p.os, p.architecture)).collect();
            Err(ImageRefusal::Platform { wanted, has: if has.is_empty() { "nothing".into() } else { has.join(", ") } })
        }
    }
}

/// This machine's architecture as images spell it.
pub(crate) fn host() -> &'static str {
    match Architecture::HOST {
        Architecture::X86_64 => "amd64",
        Architecture::Arm64 => "arm64",
    }
}

/// What an image says of how it wants to be run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImageConfig {
    /// Variables, in its order, each name once.
    pub env: Vec<(String, String)>,
    /// Empty if it has none.
    pub working_dir: String,
    /// Empty if it has none.
    pub entrypoint: Vec<String>,
}

/// A configuration.
#[derive(Debug)]
pub(crate) struct Configuration {
    pub config: ImageConfig,
    pub os: String,
    pub architecture: String,
    /// Of each layer, unpacked.
    pub diff_ids: Vec<Digest>,
}

#[derive(Deserialize)]
struct RawConfiguration {
    os: String,
    architecture: String,
    config: Option<RawConfig>,
    rootfs: RawRootfs,
}

#[derive(Deserialize)]
struct RawRootfs {
    diff_ids: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct RawConfig {
    env: Option<Vec<String>>,
    working_dir: Option<String>,
    entrypoint: Option<Vec<String>>,
}

pub(crate) fn configuration(bytes: &[u8]) -> Result<Configuration, ImageRefusal> {
    let RawConfiguration { os, architecture, config, rootfs } = json("the configuration", bytes)?;
    let wanted = host();
    if os != "linux" || architecture != wanted {
        return Err(ImageRefusal::Platform { wanted, has: format!("{os}/{architecture}") });
    }
    let diff_ids = rootfs.diff_ids.iter().map(|id| digest(id)).collect::<Result<Vec<_>, _>>()?;
    let RawConfig { env, working_dir, entrypoint } =
        config.unwrap_or(RawConfig { env: None, working_dir: None, entrypoint: None });
    let config = ImageConfig {
        env: variables(env.unwrap_or_default())?,
        working_dir: working_dir.unwrap_or_default(),
        entrypoint: entrypoint.unwrap_or_default(),
    };
    Ok(Configuration { config, os, architecture, diff_ids })
}

fn variables(raw: Vec<String>) -> Result<Vec<(String, String)>, ImageRefusal> {
    if raw.iter().map(|variable| variable.len() + 1).sum::<usize>() > limits::IMAGE_ENV_BYTES_MAX {
        return Err(ImageRefusal::Environment);
    }
    let mut all: Vec<(String, String)> = Vec::with_capacity(raw.len());
    for variable in raw {
        let (name, value) = variable.split_once('=').unwrap_or((&variable, ""));
        if name.is_empty() || variable.contains('\0') {
            return Err(ImageRefusal::Environment);
        }
        match all.iter_mut().find(|(there, _)| there == name) {
            Some((_, there)) => value.clone_into(there),
            None => all.push((name.to_owned(), value.to_owned())),
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OCI: &str = "application/vnd.oci.image.manifest.v1+json";
    const INDEX: &str = "application/vnd.oci.image.index.v1+json";

    fn described(media_type: &str, fill: char, rest: &str) -> String {
        let hex = fill.to_string().repeat(64);
        format!(r#"{{"mediaType":"{media_type}","size":1,"digest":"sha256:{hex}"{rest}}}"#)
    }

    fn listed(fill: char, os: &str, architecture: &str) -> String {
        described(OCI, fill, &format!(r#","platform":{{"os":"{os}","architecture":"{architecture}"}}"#))
    }

    #[test]
    fn the_hosts_platform_is_chosen_and_attestations_are_not_platforms() {
        let index = |parts: &[String]| format!(r#"{{"manifests":[{}]}}"#, parts.join(","));
        let own = listed('a', "linux", host());
        let others =
            [listed('b', "windows", host()), listed('c', "linux", "riscv64"), listed('d', "unknown", "unknown")];
        let parse = |parts: &[String]| match document(index(parts).as_bytes(), Some(INDEX)) {
            Ok(Document::Index(listed)) => listed,
            other => panic!("{other:?}"),
        };
        let with = parse(&[&others[..], &[own]].concat());
        assert_eq!(for_host(&with).unwrap().digest.hex(), "a".repeat(64));
        let fills: Vec<_> = platforms(&with).iter().map(|p| p.digest.hex().remove(0)).collect();
        assert_eq!(fills, ['b', 'c', 'a']);
        let error = for_host(&parse(&others)).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "it has nothing for linux/{0}, only for windows/{0}, linux/riscv64: build it for this machine",
                host()
            )
        );
    }

    #[test]
    fn only_documents_that_mean_one_thing_are_taken() {
        let config = described("application/vnd.oci.image.config.v1+json", 'e', "");
        let layer = described("application/vnd.oci.image.layer.v1.tar+zstd", 'f', "");
        let manifest = format!(r#"{{"config":{config},"layers":[{layer}]}}"#);
        assert!(matches!(document(manifest.as_bytes(), Some(OCI)), Ok(Document::Manifest { .. })));
        assert!(matches!(document(manifest.as_bytes(), None), Ok(Document::Manifest { .. })));
        let foreign = described("application/vnd.docker.image.rootfs.foreign.diff.tar.gzip", 'f', "");
        let many = vec![layer.clone(); limits::IMAGE_LAYERS_MAX + 1].join(",");
        for (bad, media_type) in [
            (manifest.clone(), Some(INDEX)),
            (format!(r#"{{"mediaType":"{INDEX}","config":{config},"layers":[]}}"#), Some(OCI)),
            (format!(r#"{{"config":{config},"layers":[],"manifests":[]}}"#), None),
            (format!(r#"{{"config":{config},"layers":[{foreign}]}}"#), Some(OCI)),
            (format!(r#"{{"config":{layer},"layers":[]}}"#), Some(OCI)),
            (format!(r#"{{"config":{config},"layers":[{many}]}}"#), Some(OCI)),
            (manifest.replace("sha256:", "sha512:"), Some(OCI)),
            (manifest.replace(&"e".repeat(64), "../../../etc/passwd"), Some(OCI)),
            ("[".repeat(100_000), None),
            (String::new(), None),
        ] {
            assert!(document(bad.as_bytes(), media_type).is_err(), "{}", &bad[..bad.len().min(200)]);
        }
    }

    #[test]
    fn a_configuration_is_for_this_machine_and_its_variables_are_bounded() {
        let text = |env: &str, architecture: &str| {
            format!(
                r#"{{"os":"linux","architecture":"{architecture}","config":{{"Env":{env},"WorkingDir":"/w","Entrypoint":["/e"]}},
                "rootfs":{{"type":"layers","diff_ids":["sha256:{}"]}}}}"#,
                "a".repeat(64)
            )
        };
        let read = configuration(text(r#"["A=1","B=x=y","A=2","C"]"#, host()).as_bytes()).unwrap();
        let env = [("A", "2"), ("B", "x=y"), ("C", "")].map(|(k, v)| (k.to_owned(), v.to_owned()));
        assert_eq!(read.config.env, env);
        assert_eq!((read.config.working_dir.as_str(), read.config.entrypoint.join(" ").as_str()), ("/w", "/e"));
        assert_eq!(read.diff_ids.len(), 1);
        assert!(matches!(
            configuration(text("[]", "mips").as_bytes()),
            Err(ImageRefusal::Platform { has, .. }) if has == "linux/mips"
        ));
        let most = limits::IMAGE_ENV_BYTES_MAX - 3;
        let sized = |bytes: usize| configuration(text(&format!(r#"["A={}"]"#, "x".repeat(bytes)), host()).as_bytes());
        assert!(sized(most).is_ok());
        assert_eq!(sized(most + 1).unwrap_err(), ImageRefusal::Environment);
        for bad in [r#"["=x"]"#, r#"["A=\u0000"]"#, r#"[""]"#] {
            assert_eq!(configuration(text(bad, host()).as_bytes()).unwrap_err(), ImageRefusal::Environment, "{bad}");
        }
    }
}
