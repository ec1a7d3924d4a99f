//! A container image with nothing in it, by hand.

use std::path::Path;

/// Makes an OCI layout that holds the same image under each of these tags.
pub fn layout(path: &Path, tags: &[&str]) {
    std::fs::create_dir_all(path.join("blobs/sha256")).unwrap();
    let blob = |media_type: &str, bytes: &[u8], rest: &str| {
        let digest = package::code(bytes).sha256;
        std::fs::write(path.join("blobs/sha256").join(digest.hex()), bytes).unwrap();
        format!(r#"{{"mediaType":"{media_type}","digest":"sha256:{digest}","size":{}{rest}}}"#, bytes.len())
    };
    // The end of a tar is two blocks of zeros.
    let tar = [0; 1_024];
    let architecture = if cfg!(target_arch = "aarch64") { "arm64" } else { "amd64" };
    let layer = blob("application/vnd.oci.image.layer.v1.tar", &tar, "");
    let config = format!(
        r#"{{"os":"linux","architecture":"{architecture}","rootfs":{{"diff_ids":["sha256:{}"]}}}}"#,
        package::code(&tar).sha256
    );
    let config = blob("application/vnd.oci.image.config.v1+json", config.as_bytes(), "");
    let manifest = format!(r#"{{"config":{config},"layers":[{layer}]}}"#);
    let listed: Vec<String> = tags
        .iter()
        .map(|tag| {
            let name = format!(r#","annotations":{{"org.opencontainers.image.ref.name":"{tag}"}}"#);
            blob("application/vnd.oci.image.manifest.v1+json", manifest.as_bytes(), &name)
        })
        .collect();
    std::fs::write(path.join("index.json"), format!(r#"{{"manifests":[{}]}}"#, listed.join(","))).unwrap();
}
