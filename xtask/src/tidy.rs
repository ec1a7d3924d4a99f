//! What holds for the repository as a whole, as tests: the picture in ARCHITECTURE.md is the crates' own, and
//! nothing in it names the machine it was written on.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Crate to the crates of the workspace that it depends on.
type Edges = BTreeMap<String, BTreeSet<String>>;

/// As the manifests say, tests' dependencies aside.
fn edges_of_manifests() -> Edges {
    let crates: BTreeSet<String> = std::fs::read_dir(root().join("crates"))
        .expect("crates/")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .collect();
    let edges = |name: &String| {
        let manifest: toml::Table = read(format!("crates/{name}/Cargo.toml")).parse().expect("a manifest");
        let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table);
        dependencies.into_iter().flat_map(|table| table.keys()).filter(|name| crates.contains(*name)).cloned().collect()
    };
    crates.iter().map(|name| (name.clone(), edges(name))).collect()
}

/// As the table says. `all` is whatever there is.
fn edges_of_table(text: &str) -> BTreeMap<String, Option<BTreeSet<String>>> {
    let rows = text.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells[..] {
            ["", name, _, edges, _, ""] => Some((name.strip_prefix('`')?.strip_suffix('`')?.to_owned(), edges)),
            _ => None,
        }
    });
    let set = |edges: &str| match edges {
        "all" => None,
        "-" => Some(BTreeSet::new()),
        edges => Some(edges.split(", ").map(str::to_owned).collect()),
    };
    rows.map(|(name, edges)| (name, set(edges))).collect()
}

#[test]
fn the_picture_is_the_crates_own() {
    let (real, drawn) = (edges_of_manifests(), edges_of_table(&read("ARCHITECTURE.md")));
    assert_eq!(
        drawn.keys().collect::<Vec<_>>(),
        real.keys().collect::<Vec<_>>(),
        "the crates in the table of ARCHITECTURE.md (left) are not those in crates/ (right)"
    );
    for (name, edges) in drawn {
        if let Some(edges) = edges {
            assert_eq!(edges, real[&name], "edges of `{name}`: in ARCHITECTURE.md (left), in its Cargo.toml (right)");
        }
    }
}

#[test]
fn a_table_is_read_as_it_looks() {
    let table = "| crate | what | edges | never |\n| --- | --- | --- | --- |\n| `a` | x | - | y |\n| `b` | x | a, c | y |\n| `c` | x | all | y |\n";
    let drawn = edges_of_table(table);
    assert_eq!(drawn.len(), 3);
    assert_eq!(drawn["a"], Some(BTreeSet::new()));
    assert_eq!(drawn["b"], Some(BTreeSet::from(["a".into(), "c".into()])));
    assert_eq!(drawn["c"], None);
}

/// Folders of the machine this is written on; in halves, because this file is looked at, too.
const FOLDERS: &[&str] = &[concat!("/wo", "rk/"), concat!("/ro", "ot/")];
/// Where packages are downloaded from: a lock file or a script that names one builds nowhere else.
const HOSTS: &[&str] = &[
    concat!("index.crates", ".io"),
    concat!("static.crates", ".io"),
    concat!("registry.npmjs", ".org"),
    concat!("pypi", ".org"),
    concat!("files.pythonhosted", ".org"),
    concat!("proxy.golang", ".org"),
    concat!("deb.debian", ".org"),
];

/// What a text names that it should not.
fn named(text: &str) -> Option<&'static str> {
    let absolute = |folder: &str| {
        text.match_indices(folder).any(|(at, _)| {
            // `/proc/1/…` and `x/…` go on from something else.
            let before = text[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '}' | '*'))
        })
    };
    let folder = FOLDERS.iter().find(|folder| absolute(folder));
    folder.or_else(|| HOSTS.iter().find(|host| text.contains(*host))).copied()
}

#[test]
fn no_committed_file_names_this_machine_or_a_registry() {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output().expect("git");
    assert!(listed.status.success(), "git ls-files: {}", String::from_utf8_lossy(&listed.stderr));
    let files = String::from_utf8(listed.stdout).expect("names in UTF-8");
    let mut looked_at = 0;
    for file in files.split_terminator('\0') {
        // One that is deleted and not yet committed, or a link, is not there to be read.
        let Ok(bytes) = std::fs::read(root().join(file)) else { continue };
        assert_eq!(named(&String::from_utf8_lossy(&bytes)), None, "in {file}");
        looked_at += 1;
    }
    assert!(looked_at > 100, "only {looked_at} files: was this the repository?");
}

#[test]
fn names_are_seen_where_they_are_meant() {
    let [folder, ..] = FOLDERS else { panic!("none") };
    for text in
        [format!("{folder}main"), format!("cd {folder}"), format!("x=\"{folder}\""), format!("http://{}/x", HOSTS[0])]
    {
        assert!(named(&text).is_some(), "{text}");
    }
    for text in [format!("/proc/1{folder}x"), format!("net{folder}"), "https://crates.io/crates/x".into()] {
        assert_eq!(named(&text), None, "{text}");
    }
}
