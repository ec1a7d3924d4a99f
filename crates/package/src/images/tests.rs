//! Forged images, pulled for real. What tools make is in `tests/images.rs`.

use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

use domain::limits;

use super::forge::{Forge, Layout, MANIFEST, descriptor, gzip, tagged, zstd};
use super::*;

struct World {
    dir: tempfile::TempDir,
    images: Images,
}

impl World {
    fn new() -> World {
        let dir = tempfile::tempdir().unwrap();
        let sources = dir.path().join("sources");
        fs::create_dir(&sources).unwrap();
        let images = Images::open(&dir.path().join("images"), vec![sources], Registries::default()).unwrap();
        World { dir, images }
    }

    fn layout(&self, name: &str) -> Layout {
        Layout::new(self.dir.path().join("sources").join(name))
    }

    /// One line for each thing in a tree: mode, path, contents.
    fn shown(&self, image: &Image) -> Vec<String> {
        let mut lines = Vec::new();
        let mut todo = vec![image.root.clone()];
        while let Some(at) = todo.pop() {
            let meta = fs::symlink_metadata(&at).unwrap();
            let path = at.strip_prefix(&image.root).unwrap().display().to_string();
            let mode = meta.permissions().mode() & 0o7777;
            assert_eq!((meta.uid(), meta.gid()), (0, 0), "{path}");
            if meta.is_symlink() {
                lines.push(format!("{path} -> {}", fs::read_link(&at).unwrap().display()));
            } else if meta.is_dir() {
                lines.push(format!("{mode:o} {path}/"));
                todo.extend(fs::read_dir(&at).unwrap().map(|entry| entry.unwrap().path()));
            } else {
                assert!(meta.is_file(), "{path}");
                lines.push(format!("{mode:o} {path} {:?}", fs::read_to_string(&at).unwrap()));
            }
        }
        lines.sort();
        lines.retain(|line| !line.contains(" etc/") && line != "755 /");
        lines
    }

    /// Contents of the pool, and what is left of unpacking.
    fn kept(&self) -> (usize, usize) {
        let images = self.dir.path().join("images");
        let shards = fs::read_dir(images.join("pool")).map_or_else(|_| Vec::new(), Iterator::collect);
        let contents = shards.into_iter().map(|shard| fs::read_dir(shard.unwrap().path()).unwrap().count()).sum();
        (contents, fs::read_dir(images.join("tmp")).unwrap().count())
    }

    fn refused(&self, reference: &str) -> ImageRefusal {
        match self.images.pull(reference) {
            Err(ImageError::Refused { refusal, .. }) => refusal,
            other => panic!("{reference}: {other:?}"),
        }
    }
}

const MOUNT_POINTS: [&str; 6] = ["1777 tmp/", "755 dev/", "755 opt/", "755 proc/", "755 var/", "755 var/task/"];

fn with_mount_points(lines: &[&str]) -> Vec<String> {
    let mut all: Vec<String> =
        [&MOUNT_POINTS[..], &["755 etc/"], lines].concat().into_iter().map(String::from).collect();
    all.sort();
    all.retain(|line| !line.contains(" etc/"));
    all
}

#[test]
fn layers_become_one_tree_however_they_are_packed() {
    let world = World::new();
    let layout = world.layout("app");
    let lower = Forge::new()
        .directory("bin/")
        .executable("bin/x", b"lower")
        .file("bin/y", b"y")
        .file("gone", b"gone")
        .file("var/task/hidden", b"hidden")
        .raw(b'3', "dev/null", b"")
        .file("etc/resolv.conf", b"nameserver 6.6.6.6")
        .file("etc/passwd", b"root:x:0:0:root:/:/bin/sh\n")
        .done();
    let upper = Forge::new()
        .executable("bin/x", b"upper")
        .hard_link("bin/z", "bin/x")
        .link("l", "/etc/passwd")
        .file(".wh.gone", b"")
        .done();
    let layers = [(gzip(&lower), lower.clone()), (zstd(&upper), upper.clone())];
    let manifest = layout.image(&layers, r#"{"Env":["A=1","PATH=/p"],"WorkingDir":"/w","Entrypoint":["/e","x"]}"#);
    layout.index(&[tagged(&manifest, "1.0")]);

    let resolved = world.images.resolve("oci:app:1.0").unwrap();
    let digest = files::sha256(&manifest);
    assert_eq!(resolved.pinned, format!("oci:app@sha256:{digest}"));
    assert_eq!(resolved.config.env, [("A", "1"), ("PATH", "/p")].map(|(k, v)| (k.to_owned(), v.to_owned())));
    assert_eq!((resolved.config.working_dir.as_str(), resolved.config.entrypoint.len()), ("/w", 2));
    assert_eq!(resolved.platforms, [Platform { architecture: manifest::host().into(), os: "linux".into(), digest }]);
    assert_eq!(world.kept(), (0, 0), "looked at only");

    let image = world.images.pull(&resolved.pinned).unwrap();
    let expected = ["755 bin/", "555 bin/x \"upper\"", "444 bin/y \"y\"", "555 bin/z \"upper\"", "l -> /etc/passwd"];
    assert_eq!(world.shown(&image), with_mount_points(&expected));
    let etc = |name: &str| fs::read_to_string(image.root.join("etc").join(name)).unwrap();
    assert_eq!(etc("resolv.conf"), "nameserver 127.0.0.1\n");
    assert_eq!(etc("passwd"), "root:x:0:0:root:/:/bin/sh\n");
    assert!(etc("group").contains("sbx_user1051"));
    assert_eq!(world.images.root(image.digest).as_deref(), Some(&*image.root));
    assert_eq!(world.kept(), (6, 0), "x, y and four of etc: nothing of what a layer took away");

    // The same image, packed and tagged otherwise, is the same tree.
    layout.plain(&[lower, upper], "2.0");
    assert_eq!(world.images.pull("oci:app").unwrap().digest, image.digest);
    let own = HashSet::from([image.digest]);
    assert_eq!(world.images.trees().unwrap(), own);
    world.images.remove(&HashSet::new()).unwrap();
    assert_eq!((world.images.root(image.digest).is_some(), world.kept()), (true, (6, 0)));
    world.images.remove(&own).unwrap();
    assert_eq!((world.images.root(image.digest), world.kept()), (None, (0, 0)));
    assert!(!image.root.exists());
}

#[test]
fn the_same_image_in_an_archive_of_either_kind() {
    let world = World::new();
    let layout = world.layout("app");
    let layer = Forge::new().file("f", b"f").done();
    let manifest = layout.plain(std::slice::from_ref(&layer), "latest");
    let by_layout = world.images.pull("oci:app").unwrap();

    let mut forge = Forge::new();
    for entry in ["index.json", "oci-layout"] {
        forge = forge.file(entry, &fs::read(layout.0.join(entry)).unwrap());
    }
    for blob in fs::read_dir(layout.0.join("blobs/sha256")).unwrap() {
        let blob = blob.unwrap();
        let name = format!("blobs/sha256/{}", blob.file_name().into_string().unwrap());
        forge = forge.file(&name, &fs::read(blob.path()).unwrap());
    }
    let sources = world.dir.path().join("sources");
    let tar = forge.done();
    fs::write(sources.join("oci.tar"), &tar).unwrap();
    fs::write(sources.join("oci.tar.gz"), gzip(&tar)).unwrap();
    for reference in ["oci-archive:oci.tar", "oci-archive:oci.tar.gz:latest"] {
        let image = world.images.pull(reference).unwrap();
        assert_eq!(image.digest, by_layout.digest, "{reference}");
        let file = reference.trim_end_matches(":latest");
        assert_eq!(image.resolved.pinned, format!("{file}@sha256:{}", files::sha256(&manifest)));
    }

    let config = format!(
        r#"{{"os":"linux","architecture":"{}","rootfs":{{"diff_ids":["sha256:{}"]}}}}"#,
        manifest::host(),
        files::sha256(&layer)
    );
    let listed =
        |tag: &str| format!(r#"{{"Config":"c.json","RepoTags":["h.example/app:{tag}"],"Layers":["x/layer.tar"]}}"#);
    let docker = |list: String| {
        Forge::new()
            .file("manifest.json", list.as_bytes())
            .file("c.json", config.as_bytes())
            .file("y/layer.tar", &layer)
            .link("x/layer.tar", "../y/layer.tar")
            .done()
    };
    fs::write(sources.join("docker.tar"), docker(format!("[{}]", listed("1")))).unwrap();
    for reference in ["docker-archive:docker.tar", "docker-archive:docker.tar:h.example/app:1"] {
        let image = world.images.pull(reference).unwrap();
        assert_eq!(image.digest, by_layout.digest, "{reference}");
        let id = files::sha256(config.as_bytes());
        assert_eq!(image.resolved.pinned, format!("docker-archive:docker.tar@sha256:{id}"));
        assert!(world.images.resolve(&image.resolved.pinned).is_ok());
    }
    assert!(matches!(world.images.pull("docker-archive:docker.tar:2"), Err(ImageError::Missing { .. })));
    fs::write(sources.join("docker.tar"), docker(format!("[{},{}]", listed("1"), listed("2")))).unwrap();
    assert_eq!(world.refused("docker-archive:docker.tar"), ImageRefusal::Ambiguous(2));
    assert!(world.images.pull("docker-archive:docker.tar:2").is_ok());
}

#[test]
fn the_image_that_is_meant_is_taken_or_none() {
    let world = World::new();
    let layout = world.layout("app");
    let one = layout.plain(&[Forge::new().file("one", b"1").done()], "one");
    let two = layout.plain(&[Forge::new().file("two", b"2").done()], "two");
    let foreign = layout.image(&[], "{}");
    layout.index(&[tagged(&one, "one"), tagged(&two, "two"), tagged(&two, "also-two")]);
    let pulled = |reference: &str| world.images.pull(reference).unwrap().root;
    assert!(pulled("oci:app:one").join("one").exists());
    assert!(pulled("oci:app:also-two").join("two").exists());
    assert!(pulled(&format!("oci:app@sha256:{}", files::sha256(&one))).join("one").exists());
    assert_eq!(world.refused("oci:app"), ImageRefusal::Ambiguous(3));
    for missing in ["oci:app:three".to_owned(), format!("oci:app@sha256:{}", files::sha256(b""))] {
        assert!(matches!(world.images.pull(&missing), Err(ImageError::Missing { .. })), "{missing}");
    }

    // An index of platforms, as buildx writes it.
    let of = |manifest: &[u8], platform: &str| descriptor(MANIFEST, manifest, &format!(r#","platform":{platform}"#));
    let own = format!(r#"{{"os":"linux","architecture":"{}"}}"#, manifest::host());
    let all = [
        of(&foreign, r#"{"os":"linux","architecture":"s390x"}"#),
        of(&two, &own),
        of(&one, r#"{"os":"unknown","architecture":"unknown"}"#),
    ];
    let inner = format!(r#"{{"manifests":[{}]}}"#, all.join(",")).into_bytes();
    layout.blob(&inner);
    layout.index(&[descriptor("application/vnd.oci.image.index.v1+json", &inner, "")]);
    let image = world.images.pull("oci:app").unwrap();
    assert!(image.root.join("two").exists());
    assert_eq!(image.resolved.pinned, format!("oci:app@sha256:{}", files::sha256(&inner)));
    let platforms: Vec<_> = image.resolved.platforms.iter().map(|p| p.architecture.as_str()).collect();
    assert_eq!(platforms, ["s390x", manifest::host()]);
    // The same without one index inside another.
    layout.index(&all[..2]);
    assert!(world.images.pull("oci:app").unwrap().root.join("two").exists());
    layout.index(&all[..1]);
    let plain = of(&foreign, r#"{"os":"linux","architecture":"s390x"}"#);
    let only_foreign = format!(r#"{{"manifests":[{plain}]}}"#).into_bytes();
    layout.blob(&only_foreign);
    layout.index(&[descriptor("application/vnd.oci.image.index.v1+json", &only_foreign, "")]);
    assert!(matches!(world.refused("oci:app"), ImageRefusal::Platform { has, .. } if has == "linux/s390x"));
}

#[test]
fn what_was_changed_on_the_way_is_refused_and_leaves_nothing() {
    let world = World::new();
    let layout = world.layout("app");
    let layer = Forge::new().file("f", b"contents").done();
    let other = Forge::new().file("f", b"CONTENTS").done();
    let manifest = layout.plain(std::slice::from_ref(&layer), "t");
    let path = layout.path_of(&layer);

    fs::write(&path, &other).unwrap();
    assert!(matches!(world.refused("oci:app"), ImageRefusal::Digest { wanted, found, .. }
        if wanted == files::sha256(&layer) && found == files::sha256(&other)));
    fs::write(&path, &layer[1..]).unwrap();
    assert!(matches!(world.refused("oci:app"), ImageRefusal::Size { .. }));
    fs::remove_file(&path).unwrap();
    assert!(matches!(world.images.pull("oci:app"), Err(ImageError::Missing { .. })));
    // The configuration: another of the same length.
    layout.blob(&layer);
    let listed: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    let config = layout.0.join("blobs/sha256").join(&listed["config"]["digest"].as_str().unwrap()[7..]);
    let right = fs::read(&config).unwrap();
    fs::write(&config, String::from_utf8(right.clone()).unwrap().replace("{}", "[]")).unwrap();
    assert!(matches!(world.refused("oci:app"), ImageRefusal::Digest { wanted, .. } if wanted == files::sha256(&right)));
    fs::write(&config, right).unwrap();
    fs::remove_file(&path).unwrap();
    // A blob that leads to a file of the host.
    fs::write(world.dir.path().join("secret"), &layer).unwrap();
    symlink("../../../../secret", &path).unwrap();
    assert!(matches!(world.images.pull("oci:app"), Err(ImageError::Io { .. })));
    fs::remove_file(&path).unwrap();
    layout.blob(&layer);
    assert!(world.images.resolve("oci:app").is_ok());

    // Packed right, but not what the configuration says it unpacks to.
    let wrong = layout.image(&[(layer.clone(), other.clone())], "{}");
    layout.index(&[tagged(&wrong, "t")]);
    assert!(matches!(world.refused("oci:app"), ImageRefusal::Digest { wanted, .. } if wanted == files::sha256(&other)));
    assert_eq!(world.kept(), (0, 0), "nothing of it stays");
    let more = layout.image(&[(layer.clone(), layer.clone()), (layer.clone(), layer)], "{}");
    let text = String::from_utf8(more).unwrap();
    let (head, layers) = text.split_once("\"layers\":[").unwrap();
    let (first, _) = layers.split_once("},").unwrap();
    let fewer = format!("{head}\"layers\":[{first}}}]}}").into_bytes();
    layout.blob(&fewer);
    layout.index(&[tagged(&fewer, "t")]);
    assert!(matches!(world.refused("oci:app"), ImageRefusal::Broken(text) if text.contains("names 2 layers")));
    fs::write(layout.path_of(&manifest), b"{}").unwrap();
    layout.index(&[tagged(&manifest, "t")]);
    assert!(matches!(world.refused("oci:app"), ImageRefusal::Size { .. }));
}

#[test]
fn hostile_layers_write_nothing_outside_and_nothing_at_all() {
    let world = World::new();
    // Not below /tmp, which is emptied in every tree.
    let outside = tempfile::tempdir_in("/var/tmp").unwrap();
    let outside = outside.path().to_str().unwrap();
    let up = "../".repeat(8);
    let cases: Vec<(&str, Vec<Vec<u8>>)> = vec![
        ("a name that goes up", vec![Forge::new().file("../../../../outside/x", b"x").done()]),
        ("up in the middle", vec![Forge::new().file("a/../../x", b"x").done()]),
        ("a hard link out", vec![Forge::new().hard_link("x", "../../../../etc/passwd").done()]),
        ("a hard link to what is not there", vec![Forge::new().hard_link("x", "/etc/shadow").done()]),
        ("a device", vec![Forge::new().raw(b'4', "disk", b"").done()]),
        ("a device beside dev", vec![Forge::new().raw(b'4', "devil/disk", b"").done()]),
        ("a FIFO", vec![Forge::new().raw(b'6', "var/fifo", b"").done()]),
        ("below a file", vec![Forge::new().file("a", b"x").file("a/b", b"x").done()]),
        ("a circle of links", vec![Forge::new().link("a", "b").link("b", "a").file("a/x", b"x").done()]),
        ("a mount point through a link", vec![Forge::new().link("var", outside).done()]),
        ("a name of a megabyte", vec![Forge::new().raw(b'L', "l", &vec![b'a'; 1 << 20]).file("f", b"").done()]),
        ("no tar", vec![b"no tar at all".repeat(100)]),
    ];
    for (what, layers) in cases {
        let layout = world.layout(what);
        layout.plain(&layers, "t");
        world.refused(&format!("oci:{what}"));
        assert_eq!(world.kept(), (0, 0), "{what}");
    }

    // Links that lead out are kept as they are, and never followed on the host.
    let layout = world.layout("links");
    let lower = Forge::new()
        .link("abs", outside)
        .link("rel", &format!("{up}{}", &outside[1..]))
        .link("etc", outside)
        .link("self", ".")
        .done();
    let upper = Forge::new().file("abs/x", b"1").file("rel/y", b"2").file("self/self/z", b"3").done();
    layout.plain(&[lower, upper], "t");
    let image = world.images.pull("oci:links").unwrap();
    assert_eq!(fs::read_dir(outside).unwrap().count(), 0, "not even our own /etc/resolv.conf");
    let inside = image.root.join(&outside[1..]);
    assert_eq!(fs::read_to_string(inside.join("x")).unwrap(), "1");
    assert_eq!(fs::read_to_string(inside.join("y")).unwrap(), "2");
    assert!(inside.join("resolv.conf").is_file(), "etc is a link, and means a place in the tree");
    assert_eq!(fs::read_to_string(image.root.join("z")).unwrap(), "3");
}

#[test]
fn a_layer_that_unpacks_to_too_much_is_given_up() {
    let world = World::new();
    let layout = world.layout("bomb");
    // Says 11 GB, has 2 KB: it must be given up for what it is, without room being made for what it says.
    let tar = Forge::new().sized("f", limits::IMAGE_BYTES_MAX + 1).done();
    layout.plain(&[tar], "t");
    assert!(matches!(world.refused("oci:bomb"), ImageRefusal::Broken(_)));
    let many: Vec<_> = (0..=limits::IMAGE_LAYERS_MAX).map(|_| Forge::new().done()).collect();
    layout.plain(&many, "t");
    assert_eq!(world.refused("oci:bomb"), ImageRefusal::TooManyLayers);
    layout.plain(&many[1..], "t");
    assert!(world.images.pull("oci:bomb").is_ok());
}

#[test]
fn a_tree_that_is_damaged_is_made_again() {
    let world = World::new();
    world.layout("app").plain(&[Forge::new().file("f", b"f").done()], "t");
    let image = world.images.pull("oci:app").unwrap();
    fs::remove_dir_all(&image.root).unwrap();
    assert_eq!(world.images.root(image.digest), None);
    assert_eq!(world.images.pull("oci:app").unwrap(), image);
    assert_eq!(world.images.root(image.digest), Some(image.root));
}
