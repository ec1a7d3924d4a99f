//! Layers as text: `d/` a directory, `f` a file, `l>target` a link, `h=target` a hard link; files are shown with
//! the number of the layer they came from.

use proptest::prelude::*;

use super::*;

fn content(layer: usize) -> Digest {
    Digest([layer as u8; 32])
}

fn merge(layers: &[&str]) -> Result<Merged, ImageRefusal> {
    let mut merged = Merged::default();
    for (n, layer) in layers.iter().enumerate() {
        for entry in layer.split_whitespace() {
            if let Some((name, target)) = entry.split_once('>') {
                merged.put(name, Put::Link { target })?;
            } else if let Some((name, target)) = entry.split_once('=') {
                merged.put(name, Put::HardLink { target })?;
            } else if entry.ends_with('/') {
                merged.put(entry, Put::Directory)?;
            } else {
                merged.put(entry, Put::File { executable: false, bytes: 1, content: content(n) })?;
            }
        }
        merged.end_layer()?;
    }
    Ok(merged)
}

fn shown(merged: Merged) -> String {
    let line = |(path, node): (String, Node)| match node {
        Node::Directory { .. } => format!("{path}/"),
        Node::File { content, .. } => format!("{path}:{}", content.0[0]),
        Node::Link { target } => format!("{path}>{target}"),
    };
    merged.into_nodes().into_iter().map(line).collect::<Vec<_>>().join(" ")
}

#[test]
fn layers_come_to_what_the_specification_says() {
    for (layers, expected) in [
        (&["a/ a/x y"][..], "a/ a/x:0 y:0"),
        (&["a/x", "a/x"], "a/ a/x:1"),
        (&["./a/x /b//y ./"], "a/ a/x:0 b/ b/y:0"),
        // Replaced by another kind.
        (&["a/x", "a"], "a:1"),
        (&["a", "a/ a/x"], "a/ a/x:1"),
        (&["a/x ab a-c", "a>b"], "a>b a-c:0 ab:0"),
        (&["a/x", "a/"], "a/ a/x:0"),
        // Whiteouts take from below, wherever they stand in their layer.
        (&["a/x a/y", "a/.wh.x"], "a/ a/y:0"),
        (&["a/x a/y b", ".wh.a"], "b:0"),
        (&["a/x ab", ".wh.a"], "ab:0"),
        (&["a/x", "a/x a/.wh.x"], "a/ a/x:1"),
        (&["a/x", "a/.wh.x a/x"], "a/ a/x:1"),
        (&["a/b/x", ".wh.a a/b/y"], "a/ a/b/ a/b/y:1"),
        (&["a/b/x", "a/b/y .wh.a"], "a/ a/b/ a/b/y:1"),
        (&["a", ".wh.b"], "a:0"),
        (&["a", ".wh.a", "a"], "a:2"),
        (&["a/x a/y/z b", "a/.wh..wh..opq a/n"], "a/ a/n:1 b:0"),
        (&["a/x", "a/n a/.wh..wh..opq"], "a/ a/n:1"),
        (&["a/x", ".wh..wh..opq b"], "b:1"),
        (&["a/x a/y", "a/.wh.x a/.wh.y a/.wh..wh..opq"], "a/"),
        // What aufs kept for itself.
        (&["a", ".wh..wh.plnk/ .wh..wh.plnk/x .wh..wh.aufs .wh. "], "a:0"),
        // Links on the way are followed, in this tree only.
        (&["usr/lib/ lib>usr/lib", "lib/x"], "lib>usr/lib usr/ usr/lib/ usr/lib/x:1"),
        (&["usr/lib/y lib>/usr/lib", "lib/.wh.y"], "lib>/usr/lib usr/ usr/lib/"),
        (&["l>../../../../etc l/passwd"], "etc/ etc/passwd:0 l>../../../../etc"),
        (&["l>/ l/l/l/x"], "l>/ x:0"),
        (&["a/ a/up>.. a/up/x"], "a/ a/up>.. x:0"),
        // An entry in a link's own place replaces it.
        (&["usr/lib/ lib>usr/lib", "lib/ lib/x"], "lib/ lib/x:1 usr/ usr/lib/"),
        (&["a>b", "a"], "a:1"),
        // Hard links, to what an earlier layer has, too, and to links.
        (&["a b=a"], "a:0 b:0"),
        (&["d/a", "b=d/a .wh.d"], "b:0"),
        (&["a>x b=a"], "a>x b>x"),
        (&["usr/a l>usr", "b=l/a"], "b:0 l>usr usr/ usr/a:0"),
    ] {
        assert_eq!(shown(merge(layers).unwrap()), expected, "{layers:?}");
    }
}

#[test]
fn what_leads_out_or_nowhere_is_refused() {
    let deep = |n: usize| "d/".repeat(n) + "x";
    for (layer, expected) in [
        ("../x", ImageRefusal::Traversal("../x".into())),
        ("a/../../x", ImageRefusal::Traversal("a/../../x".into())),
        ("b=../../etc/shadow", ImageRefusal::Traversal("../../etc/shadow".into())),
        ("b=a", ImageRefusal::HardLink("b".into())),
        ("a/ b=a", ImageRefusal::HardLink("b".into())),
        ("b=/", ImageRefusal::HardLink("b".into())),
        ("a a/x", ImageRefusal::NotDirectory("a/x".into())),
        ("a>b b>a a/x", ImageRefusal::LinkLoop("a/x".into())),
        ("a>a/a a/x", ImageRefusal::LinkLoop("a/x".into())),
        (&deep(130), ImageRefusal::TooLong(deep(130).chars().take(100).collect())),
        (&"n".repeat(256), ImageRefusal::TooLong("n".repeat(100))),
    ] {
        assert_eq!(merge(&[layer]).err(), Some(expected), "{layer}");
    }
    assert!(merge(&[&deep(128)]).is_ok());
    assert!(merge(&[&"n".repeat(255)]).is_ok());
    // Each name short, but linked together too deep.
    let links = format!("{} l>{} l/{}", deep(100), "d/".repeat(100), deep(100));
    assert!(matches!(merge(&[&links]), Err(ImageRefusal::TooLong(_))));
}

#[test]
fn names_are_bounded_together() {
    let mut merged = Merged::default();
    let target = "t".repeat(TARGET_BYTES_MAX);
    let fits = limits::IMAGE_NAMES_BYTES_MAX / (TARGET_BYTES_MAX + 5);
    let put = |merged: &mut Merged, n: usize| merged.put(&format!("{n:05}"), Put::Link { target: &target });
    for n in 0..fits {
        put(&mut merged, n).unwrap();
    }
    put(&mut merged, 0).unwrap();
    assert_eq!(put(&mut merged, fits), Err(ImageRefusal::TooMany));
}

#[test]
fn mount_points_are_empty_directories_whatever_the_image_has_there() {
    for (layers, expected) in [
        (&[""][..], "var/ var/task/"),
        (&["var/task/x var/y"], "var/ var/task/ var/y:0"),
        (&["var/task"], "var/ var/task/"),
        (&["var/task>/etc etc/x"], "etc/ etc/x:0 var/ var/task/"),
    ] {
        let mut merged = merge(layers).unwrap();
        merged.mount_point("var/task", 0o755).unwrap();
        assert_eq!(shown(merged), expected, "{layers:?}");
    }
    for layers in [["var>/etc etc/"], ["var"]] {
        let mut merged = merge(&layers).unwrap();
        assert_eq!(merged.mount_point("var/task", 0o755), Err(ImageRefusal::MountPoint("var/task".into())));
    }
}

fn names() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec!["a", "b", "c", ".wh.a", ".wh.b", ".wh..wh..opq", ".", "..", ""]);
    prop::collection::vec(part, 1..5).prop_map(|parts| parts.join("/"))
}

fn entries() -> impl Strategy<Value = Vec<(String, u8, String)>> {
    prop::collection::vec((names(), 0..4_u8, names()), 0..20)
}

proptest! {
    /// Whatever archives say: every node's parents are directories, no component leads anywhere, and the count of
    /// bytes is right.
    #[test]
    fn a_tree_is_always_a_tree(layers in prop::collection::vec(entries(), 1..4)) {
        let mut merged = Merged::default();
        for layer in layers {
            for (name, kind, target) in &layer {
                let what = match kind {
                    0 => Put::Directory,
                    1 => Put::File { executable: true, bytes: 0, content: content(0) },
                    2 => Put::Link { target },
                    _ => Put::HardLink { target },
                };
                // A refusal ends an image, but must leave a tree, too.
                drop(merged.put(name, what));
            }
            merged.end_layer().unwrap();
            let names: usize = merged.nodes.iter().map(|(path, there)| cost(path, &there.node)).sum();
            prop_assert_eq!(names, merged.names_bytes);
        }
        let nodes = merged.into_nodes();
        for path in nodes.keys() {
            prop_assert!(path.split('/').all(|part| !matches!(part, "" | "." | "..")), "{path}");
            for (end, _) in path.match_indices('/') {
                let parent = nodes.get(&path[..end]);
                prop_assert!(matches!(parent, Some(Node::Directory { .. })), "{path}: {parent:?}");
            }
        }
    }
}
