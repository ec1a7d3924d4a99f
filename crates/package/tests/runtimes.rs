//! Interpreters of this machine, captured and run with nothing but their tree to see.
#![expect(clippy::unwrap_used, reason = "the helpers of a test fail as the test does")]

mod inside;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use domain::{Catalogue, Entry};
use inside::{inside, prints};
use package::{Kind, RuntimeError, RuntimeVersion, Runtimes};

/// One directory for all tests: what is captured once is shared, as between servers.
fn shared() -> &'static Runtimes {
    static DIR: OnceLock<(tempfile::TempDir, Runtimes)> = OnceLock::new();
    let (_, runtimes) = DIR.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let runtimes = Runtimes::open(dir.path(), BTreeMap::new()).unwrap();
        (dir, runtimes)
    });
    runtimes
}

/// A row of the table.
fn entry(id: &str) -> Entry {
    Catalogue::builtin().find(id).unwrap().clone()
}

/// The first of these identifiers that this machine can run.
fn captured(ids: &[&str]) -> RuntimeVersion {
    let Some(entry) = ids.iter().map(|id| entry(id)).find(|entry| shared().available(entry).is_ok()) else {
        panic!("none of {ids:?} is installed: {}", shared().available(&entry(ids[0])).unwrap_err());
    };
    shared().ensure(&entry).unwrap()
}

fn python() -> RuntimeVersion {
    captured(&["python3.11", "python3.12", "python3.13"])
}

fn node() -> RuntimeVersion {
    captured(&["nodejs20.x", "nodejs22.x", "nodejs24.x", "nodejs18.x"])
}

fn interpreter(version: &RuntimeVersion) -> &str {
    match &version.kind {
        Kind::Framed { argv, .. } => &argv[0],
        Kind::Bootstrap | Kind::Image { .. } => panic!("{} has no interpreter", version.id),
    }
}

#[test]
fn python_has_its_standard_library() {
    let python = python();
    let run = |script: &str| prints(&python, &[interpreter(&python), "-c", script]);
    assert_eq!(
        run(
            "import asyncio, bz2, ctypes, curses, datetime, decimal, email, hashlib, json, logging, lzma, multiprocessing, \
             sqlite3, ssl, tempfile, unittest.mock, urllib.request, uuid, xml.etree.ElementTree, zlib, zoneinfo\n\
             assert ssl.create_default_context().get_ca_certs()\n\
             assert sqlite3.connect(':memory:').execute('select 6 * 7').fetchone() == (42,)\n\
             assert zoneinfo.ZoneInfo('Europe/Berlin').key\n\
             assert ctypes.CDLL('libc.so.6').getpid()\n\
             import locale, pwd, time\n\
             assert locale.setlocale(locale.LC_ALL, '') == 'en_US.UTF-8'\n\
             assert pwd.getpwuid(993).pw_name == 'sbx_user1051'\n\
             print(hashlib.sha256(b'').hexdigest()[:8], time.tzname[0], len('é'))"
        ),
        "e3b0c442 UTC 1"
    );
    let version = python.id.as_str().trim_start_matches("python");
    let paths = run("import sys; print(sys.executable, sys.prefix, sys.path[1:])");
    let lib = format!("/var/lang/lib/python{version}");
    let zip = format!("/var/lang/lib/python{}.zip", version.replace('.', ""));
    let expected = ["/var/runtime", &zip, &lib, &format!("{lib}/lib-dynload"), &format!("{lib}/site-packages")];
    assert_eq!(paths, format!("/var/lang/bin/python{version} /var/lang {}", format!("{expected:?}").replace('"', "'")));
}

#[test]
fn python_runs_compiled_files_and_shows_the_trees_paths() {
    let python = python();
    let script = "import json, json.decoder, sys, traceback\n\
        assert json.decoder.__cached__.startswith('/var/lang/lib/python3')\n\
        with open(json.decoder.__cached__, 'rb') as f: assert f.read(8)[4:] == b'\\x01\\0\\0\\0'\n\
        try: json.loads('{')\n\
        except ValueError: print(traceback.format_exc())";
    let trace = prints(&python, &[interpreter(&python), "-c", script]);
    let decoder =
        format!("File \"/var/lang/lib/{}/json/decoder.py\"", interpreter(&python).rsplit('/').next().unwrap());
    assert!(trace.contains(&decoder), "{trace}");
    // Nothing but a script's first line may name a place of the host; `-v` says where each module came from.
    let output = inside(&python, &[interpreter(&python), "-v", "-c", "import json"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("json/__pycache__/decoder.") && !said.contains("wrote "), "{said}");
}

#[test]
fn python_without_a_library_path_finds_its_libraries() {
    let python = python();
    let command = ["/usr/bin/env", "-u", "LD_LIBRARY_PATH", interpreter(&python), "-c", "import ssl; print('ok')"];
    assert_eq!(prints(&python, &command), "ok");
}

/// A distribution's own: other places, other patches than one built from source.
#[test]
fn the_systems_python_can_be_captured_too() {
    let dir = tempfile::tempdir().unwrap();
    for minor in 6..=14 {
        let (id, path) = (format!("python3.{minor}"), Path::new("/usr/bin").join(format!("python3.{minor}")));
        if path.exists() {
            let overrides = BTreeMap::from([(id.clone(), path)]);
            let version = Runtimes::open(dir.path(), overrides).unwrap().ensure(&entry(&id)).unwrap();
            let script =
                "import ctypes, json, sqlite3, ssl, sys; print(sys.prefix, [p for p in sys.path if 'dist' in p])";
            assert_eq!(prints(&version, &[interpreter(&version), "-c", script]), "/var/lang []");
        }
    }
}

#[test]
fn node_has_its_library() {
    let node = node();
    let script = "const c = require('crypto'); require('https'); require('zlib'); require('worker_threads');\
        console.log(c.createHash('sha256').digest('hex').slice(0, 8), process.execPath,\
        new Intl.DateTimeFormat('de', {timeZone: 'Europe/Berlin', timeStyle: 'long'}).format(0))";
    assert_eq!(prints(&node, &["/var/lang/bin/node", "-e", script]), "e3b0c442 /var/lang/bin/node 01:00:00 MEZ");
    let module = "import { readFile } from 'node:fs/promises'; console.log(typeof await readFile('/etc/hosts'))";
    assert_eq!(prints(&node, &["/var/lang/bin/node", "--input-type=module", "-e", module]), "object");
}

#[test]
fn scripts_have_the_tutorials_tools_and_no_warnings() {
    let os = captured(&["provided.al2023"]);
    assert_eq!(os.kind, Kind::Bootstrap);
    assert!(os.label == "provided:al2023.v1", "{}", os.label);
    let script = r#"set -euo pipefail
        HEADERS="$(mktemp)"
        printf 'HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 8476a536\r\n' > "$HEADERS"
        REQUEST_ID=$(grep -Fi Lambda-Runtime-Aws-Request-Id "$HEADERS" | tr -d '[:space:]' | cut -d: -f2)
        echo "$(cut -d. -f1 <<< function.handler) $REQUEST_ID $(echo abc | sed s/b/x/) $(date -d @0 +%H:%M)"
        curl --version | head -1 | cut -d' ' -f1; ls / | tr '\n' ' '"#;
    let said = prints(&os, &["/bin/bash", "-c", script]);
    assert_eq!(said, "function 8476a536 axc 00:00\ncurl\nbin dev etc lib lib64 opt proc sbin tmp usr var");
    assert_eq!(prints(&os, &["/bin/sh", "-c", "TZ=America/New_York date -d @0 +%H"]), "19");
}

#[test]
fn a_tree_is_whole_read_only_and_always_the_same() {
    let elsewhere = tempfile::tempdir().unwrap();
    let again = Runtimes::open(elsewhere.path(), BTreeMap::new()).unwrap();
    for version in [python(), captured(&["provided.al2023"])] {
        let other = again.ensure(&entry(version.id.as_str())).unwrap();
        assert_eq!(other.digest, version.digest, "{}", version.id);
        assert_eq!(
            shared().refresh(&entry(version.id.as_str())).unwrap(),
            version,
            "captured anew, and found the same"
        );
        assert_eq!(shared().version(&entry(version.id.as_str()), version.digest).as_ref(), Some(&version));
        let lists = |path: &Path| std::fs::read_to_string(path.with_extension("manifest")).unwrap();
        let manifest = lists(&version.root);
        assert!(manifest.lines().all(|line| line.starts_with("f 444 ")
            || line.starts_with("f 555 ")
            || line.starts_with("d 755 ")
            || line.starts_with("l ")
            || line == "d 1777 \"tmp\""));
        assert_every_line_is_on_disk(&version.root, &manifest);
    }
    assert_eq!(shared().version(&entry("python3.11"), domain::Digest([0; 32])), None);
}

/// The tree holds what its manifest says, and nothing of it belongs to the host.
fn assert_every_line_is_on_disk(root: &Path, manifest: &str) {
    use std::os::unix::fs::MetadataExt;
    for line in manifest.lines().filter(|line| line.starts_with("f ")) {
        let path = root.join(line.split('"').nth(1).unwrap());
        let meta = std::fs::symlink_metadata(&path).unwrap();
        let fields: Vec<_> = line.split(' ').collect();
        assert!(meta.is_file() && meta.len().to_string() == fields[2], "{line}");
        assert_eq!((meta.uid(), meta.mode() & 0o7222), (0, 0), "{line}");
        let host = Path::new("/").join(path.strip_prefix(root).unwrap());
        let linked = std::fs::metadata(&host).is_ok_and(|there| (there.dev(), there.ino()) == (meta.dev(), meta.ino()));
        assert!(!linked, "{line} is the host's own file");
    }
}

#[test]
fn concurrent_captures_agree() {
    let dir = tempfile::tempdir().unwrap();
    let id = entry("provided.al2");
    let versions: Vec<_> = std::thread::scope(|scope| {
        let captures: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| Runtimes::open(dir.path(), BTreeMap::new()).unwrap().ensure(&id).unwrap()))
            .collect();
        captures.into_iter().map(|capture| capture.join().unwrap()).collect()
    });
    assert!(versions.iter().all(|version| *version == versions[0] && version.label == "provided:al2.v1"));
}

/// What a power loss does to files that were not flushed: the tree is there, but its contents are not.
#[test]
fn a_capture_that_a_power_loss_cut_is_made_again() {
    let dir = tempfile::tempdir().unwrap();
    let id = entry("provided.al2023");
    let before = Runtimes::open(dir.path(), BTreeMap::new()).unwrap();
    let version = before.ensure(&id).unwrap();
    before.flush();
    let hosts = version.root.join("etc/hosts");
    let whole = std::fs::read_to_string(&hosts).unwrap();
    std::fs::write(&hosts, "").unwrap();
    std::fs::remove_file(version.root.with_extension("synced")).unwrap();
    std::fs::write(version.root.with_extension("boot"), "an earlier boot").unwrap();

    let after = Runtimes::open(dir.path(), BTreeMap::new()).unwrap();
    assert_eq!(after.version(&id, version.digest), None);
    assert_eq!(after.ensure(&id).unwrap(), version);
    assert_eq!(std::fs::read_to_string(&hosts).unwrap(), whole);
}

#[test]
fn what_cannot_run_says_what_to_do() {
    let said = |id: &str| shared().available(&entry(id)).unwrap_err().to_string();
    assert!(said("python2.7").contains("needs CPython 3.6 or newer"));
    assert!(said("nodejs14.x").contains("needs Node.js 16 or newer"));
    for (id, language) in [("ruby3.3", "Ruby"), ("java21", "Java"), ("dotnet8", ".NET")] {
        assert!(said(id).contains(&format!("{language} is not built into lambdad so far")), "{}", said(id));
    }
    let dir = tempfile::tempdir().unwrap();
    let configured = |interpreter: &Path| {
        let overrides = BTreeMap::from([("python3.11".to_owned(), interpreter.to_owned())]);
        let runtimes = Runtimes::open(dir.path(), overrides).unwrap();
        match runtimes.ensure(&entry("python3.11")) {
            Err(RuntimeError::Unavailable(why)) => why.to_string(),
            other => panic!("{other:?}"),
        }
    };
    let missing = configured(&dir.path().join("none"));
    assert!(missing.starts_with("python3.11 cannot run: [runtimes.\"python3.11\"] interpreter = \"/"), "{missing}");
    assert!(missing.ends_with("is not a file; correct the configuration"), "{missing}");
    assert!(configured(Path::new("/bin/sh")).contains("is not an interpreter of that language"));
}
