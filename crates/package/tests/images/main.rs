//! Images as umoci and skopeo make them, from directories, archives and a real registry, and run.
#![expect(clippy::unwrap_used, reason = "the helpers of a test fail as the test does")]

#[path = "../inside/mod.rs"]
mod inside;
mod registry;
mod tokens;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use domain::{Catalogue, RuntimeId};
use package::images::{Image, ImageError, Images, Registries, Registry};
use package::{Kind, RuntimeVersion, Runtimes};

use self::registry::Served;

/// A layout `app` with the tag `v1`: two layers, of what this machine has for functions without a language and of
/// a small bootstrap, with a file between them that goes again. Made once for all tests.
fn layout() -> &'static Path {
    static DIR: OnceLock<tempfile::TempDir> = OnceLock::new();
    let dir = DIR.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
        let runtimes = Runtimes::open(Path::new(&at("captured")), BTreeMap::new()).unwrap();
        let base = runtimes.ensure(Catalogue::builtin().find("provided.al2023").unwrap()).unwrap();
        let image = format!("{}:v1", at("app"));
        run("umoci", &["init", "--layout", &at("app")]);
        run("umoci", &["new", "--image", &image]);
        run("tar", &["-C", base.root.to_str().unwrap(), "-cf", &at("base.tar"), "."]);
        run("umoci", &["raw", "add-layer", "--image", &image, &at("base.tar")]);
        run("umoci", &["unpack", "--image", &image, &at("bundle")]);
        let rootfs = PathBuf::from(at("bundle/rootfs"));
        fs::create_dir_all(rootfs.join("var/runtime")).unwrap();
        fs::write(rootfs.join("var/runtime/bootstrap"), "#!/bin/sh\necho \"$GREETING from $0\"\n").unwrap();
        run("chmod", &["755", rootfs.join("var/runtime/bootstrap").to_str().unwrap()]);
        fs::remove_file(rootfs.join("usr/bin/yes")).unwrap();
        run("umoci", &["repack", "--image", &image, &at("bundle")]);
        run(
            "umoci",
            &["config", "--image", &image, "--config.env", "GREETING=hello", "--config.workingdir", "/var/task"],
        );
        dir
    });
    dir.path()
}

#[track_caller]
fn run(program: &str, arguments: &[&str]) {
    let done = Command::new(program).args(arguments).output();
    let done = done.unwrap_or_else(|error| panic!("{program}: {error}; ./dev test installs it"));
    assert!(done.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

fn skopeo(from: &str, to: &str, more: &[&str]) {
    run("skopeo", &[&["copy", "--quiet", "--insecure-policy"], more, &[from, to]].concat());
}

struct World {
    dir: tempfile::TempDir,
    images: Images,
}

fn world(registries: Registries) -> World {
    let dir = tempfile::tempdir().unwrap();
    let sources = vec![layout().to_owned(), dir.path().join("sources")];
    fs::create_dir(&sources[1]).unwrap();
    let images = Images::open(&dir.path().join("images"), sources, registries).unwrap();
    World { dir, images }
}

impl World {
    fn source(&self, name: &str) -> String {
        self.dir.path().join("sources").join(name).to_str().unwrap().to_owned()
    }
}

fn prints(image: &Image, argv: &[&str]) -> String {
    let version = RuntimeVersion {
        id: RuntimeId::new("custom"),
        digest: image.digest,
        root: image.root.clone(),
        label: String::new(),
        kind: Kind::Framed { argv: Vec::new(), env: image.resolved.config.env.clone() },
    };
    inside::prints(&version, argv)
}

#[test]
fn an_image_of_umoci_runs() {
    let world = world(Registries::default());
    let image = world.images.pull("oci:app:v1").unwrap();
    assert_eq!(prints(&image, &["/var/runtime/bootstrap"]), "hello from /var/runtime/bootstrap");
    assert_eq!(prints(&image, &["/bin/ls", "/var/task", "/opt"]), "/opt:\n\n/var/task:");
    assert!(!image.root.join("usr/bin/yes").exists(), "the second layer took it away");
    assert!(image.root.join("usr/bin/true").exists());
}

#[test]
fn every_format_of_skopeo_gives_the_same_tree() {
    let world = world(Registries::default());
    let from = format!("oci:{}:v1", layout().join("app").display());
    let image = world.images.pull("oci:app:v1").unwrap();
    for (scheme, name, more) in [
        ("oci", "zstd", &["--dest-compress", "--dest-compress-format", "zstd"][..]),
        ("oci-archive", "oci.tar", &[]),
        ("docker-archive", "docker.tar", &[]),
    ] {
        let to = format!("{scheme}:{}", world.source(name));
        let tag = if scheme == "docker-archive" { "h.example/app:v9" } else { "v9" };
        skopeo(&from, &format!("{to}:{tag}"), more);
        for reference in [to.clone(), format!("{to}:{tag}")] {
            assert_eq!(world.images.pull(&reference).unwrap().digest, image.digest, "{reference}");
        }
        assert!(matches!(world.images.pull(&format!("{to}:other")), Err(ImageError::Missing { .. })), "{to}");
    }
}

#[test]
fn a_registry_is_asked_without_and_with_a_password() {
    let from = format!("oci:{}:v1", layout().join("app").display());
    for password in [None, Some("secret")] {
        let served = Served::start(password);
        let to = format!("docker://{}/team/app:v1", served.host);
        let credentials = ["--dest-creds", "user:secret"];
        let more = [&["--dest-tls-verify=false"][..], if password.is_some() { &credentials[..] } else { &[] }].concat();
        skopeo(&from, &to, &more);
        let registry = |password: &str| Registry {
            username: if password.is_empty() { String::new() } else { "user".into() },
            password: password.into(),
            insecure: true,
        };
        let with = |registry: Registry| world(Registries(BTreeMap::from([(served.host.clone(), registry)])));

        let right = with(registry(password.unwrap_or_default()));
        let reference = format!("{}/team/app:v1", served.host);
        let resolved = right.images.resolve(&reference).unwrap();
        let (place, digest) = resolved.pinned.split_once('@').unwrap();
        assert_eq!(place, format!("{}/team/app", served.host));
        assert_eq!(digest.len(), "sha256:".len() + 64);
        let image = right.images.pull(&resolved.pinned).unwrap();
        assert_eq!(image.digest, right.images.pull("oci:app:v1").unwrap().digest);
        for missing in ["team/app:v2", "team/none:v1", &format!("team/app@sha256:{}", "0".repeat(64))] {
            let reference = format!("{}/{missing}", served.host);
            assert!(matches!(right.images.resolve(&reference), Err(ImageError::Missing { .. })), "{missing}");
        }
        if password.is_some() {
            for wrong in ["", "wrong"] {
                let error = with(registry(wrong)).images.resolve(&reference).unwrap_err().to_string();
                assert_eq!(
                    error,
                    format!(
                        "the registry {0} does not let us read team/app: set username and password of \
                         [registries.\"{0}\"] in the configuration",
                        served.host
                    )
                );
            }
        }
        // Without the operator's word for it, nothing goes over plain http.
        let refused = world(Registries::default()).images.resolve(&reference);
        assert!(matches!(refused, Err(ImageError::Registry { .. })), "{refused:?}");
    }
}
