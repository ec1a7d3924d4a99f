//! Archives and images that no tool would make, for tests.

use ::tar::Header;

/// A tar, as raw as it gets.
#[derive(Default)]
pub(crate) struct Forge(Vec<u8>);

impl Forge {
    pub fn new() -> Forge {
        Forge::default()
    }

    fn entry(mut self, change: impl FnOnce(&mut Header), name: &str, data: &[u8]) -> Forge {
        let mut header = Header::new_ustar();
        header.set_mode(0o644);
        header.set_size(data.len() as u64);
        let bytes = name.as_bytes();
        header.as_old_mut().name[..bytes.len()].copy_from_slice(bytes);
        change(&mut header);
        header.set_cksum();
        self.0.extend_from_slice(header.as_bytes());
        self.0.extend_from_slice(data);
        self.0.resize(self.0.len().next_multiple_of(512), 0);
        self
    }

    pub fn raw(self, kind: u8, name: &str, data: &[u8]) -> Forge {
        self.entry(|header| header.set_entry_type(::tar::EntryType::new(kind)), name, data)
    }

    pub fn file(self, name: &str, data: &[u8]) -> Forge {
        self.raw(b'0', name, data)
    }

    pub fn executable(self, name: &str, data: &[u8]) -> Forge {
        // Set-id bits, too, which must not arrive.
        self.entry(|header| header.set_mode(0o6755), name, data)
    }

    pub fn directory(self, name: &str) -> Forge {
        self.raw(b'5', name, b"")
    }

    pub fn link(self, name: &str, target: &str) -> Forge {
        self.targeted(b'2', name, target)
    }

    pub fn hard_link(self, name: &str, target: &str) -> Forge {
        self.targeted(b'1', name, target)
    }

    fn targeted(self, kind: u8, name: &str, target: &str) -> Forge {
        self.entry(
            |header| {
                header.set_entry_type(::tar::EntryType::new(kind));
                header.as_old_mut().linkname[..target.len()].copy_from_slice(target.as_bytes());
            },
            name,
            b"",
        )
    }

    /// Says it has so many bytes, and has none.
    pub fn sized(self, name: &str, bytes: u64) -> Forge {
        self.entry(|header| header.set_size(bytes), name, b"")
    }

    pub fn done(mut self) -> Vec<u8> {
        self.0.resize(self.0.len() + 1_024, 0);
        self.0
    }
}

/// One record of an extended header.
pub(crate) fn pax(key: &str, value: &str) -> Vec<u8> {
    let rest = format!(" {key}={value}\n");
    let mut length = rest.len();
    while length != rest.len() + length.to_string().len() {
        length = rest.len() + length.to_string().len();
    }
    format!("{length}{rest}").into_bytes()
}

/// The descriptor of a blob that [`Layout::blob`] put.
pub(crate) fn descriptor(media_type: &str, bytes: &[u8], rest: &str) -> String {
    let (digest, size) = (crate::files::sha256(bytes), bytes.len());
    format!(r#"{{"mediaType":"{media_type}","size":{size},"digest":"sha256:{digest}"{rest}}}"#)
}

pub(crate) const MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";
pub(crate) const CONFIG: &str = "application/vnd.oci.image.config.v1+json";
pub(crate) const LAYER: &str = "application/vnd.oci.image.layer.v1.tar";

/// A directory in OCI layout.
pub(crate) struct Layout(pub std::path::PathBuf);

impl Layout {
    pub fn new(path: std::path::PathBuf) -> Layout {
        std::fs::create_dir_all(path.join("blobs/sha256")).unwrap();
        std::fs::write(path.join("oci-layout"), r#"{"imageLayoutVersion":"1.0.0"}"#).unwrap();
        Layout(path)
    }

    pub fn path_of(&self, bytes: &[u8]) -> std::path::PathBuf {
        self.0.join("blobs/sha256").join(crate::files::sha256(bytes).hex())
    }

    pub fn blob(&self, bytes: &[u8]) {
        std::fs::write(self.path_of(bytes), bytes).unwrap();
    }

    /// A whole image for this machine; gives its manifest. Each layer is what lies in the layout and what it
    /// unpacks to.
    pub fn image(&self, layers: &[(Vec<u8>, Vec<u8>)], config: &str) -> Vec<u8> {
        let ids: Vec<_> = layers.iter().map(|(_, tar)| format!("\"sha256:{}\"", crate::files::sha256(tar))).collect();
        let configuration = format!(
            r#"{{"os":"linux","architecture":"{}","config":{config},"rootfs":{{"type":"layers","diff_ids":[{}]}}}}"#,
            super::manifest::host(),
            ids.join(",")
        );
        self.blob(configuration.as_bytes());
        layers.iter().for_each(|(packed, _)| self.blob(packed));
        let listed: Vec<_> = layers.iter().map(|(packed, _)| descriptor(LAYER, packed, "")).collect();
        let config = descriptor(CONFIG, configuration.as_bytes(), "");
        let manifest = format!(
            r#"{{"schemaVersion":2,"mediaType":"{MANIFEST}","config":{config},"layers":[{}]}}"#,
            listed.join(",")
        )
        .into_bytes();
        self.blob(&manifest);
        manifest
    }

    pub fn index(&self, listed: &[String]) {
        let index = format!(r#"{{"schemaVersion":2,"manifests":[{}]}}"#, listed.join(","));
        std::fs::write(self.0.join("index.json"), index).unwrap();
    }

    /// One image under one tag, of layers as they are.
    pub fn plain(&self, layers: &[Vec<u8>], tag: &str) -> Vec<u8> {
        let layers: Vec<_> = layers.iter().map(|tar| (tar.clone(), tar.clone())).collect();
        let manifest = self.image(&layers, "{}");
        self.index(&[tagged(&manifest, tag)]);
        manifest
    }
}

pub(crate) fn tagged(manifest: &[u8], tag: &str) -> String {
    descriptor(MANIFEST, manifest, &format!(r#","annotations":{{"org.opencontainers.image.ref.name":"{tag}"}}"#))
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub(crate) fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}
