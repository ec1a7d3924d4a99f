//! Container images: layers become a tree in which every path is plain and every parent a directory; documents,
//! references and challenges are read.

use std::time::Duration;

use crate::scratch;

const BYTES_MAX: u64 = 4 << 20;
const TIME_MAX: Duration = Duration::from_secs(5);

/// First byte: 0 to 3 cut the rest into that many layers and one, 4 documents, 5 a reference, 6 challenges.
pub fn run(data: &[u8]) {
    let Some((choice, rest)) = data.split_first() else { return };
    match choice % 8 {
        cuts @ 0..=3 => layers(rest, usize::from(cuts) + 1),
        4 => package::fuzzing::documents(rest),
        5 => std::str::from_utf8(rest).map(package::fuzzing::reference).unwrap_or_default(),
        6 => std::str::from_utf8(rest).map(package::fuzzing::challenges).unwrap_or_default(),
        _ => {
            if let Ok(all) = package::fuzzing::inflate(rest, BYTES_MAX) {
                assert!(all.len() as u64 <= BYTES_MAX);
            }
        }
    }
}

fn layers(bytes: &[u8], count: usize) {
    // Whole blocks, so that a tar can be cut between two entries.
    let each = (bytes.len() / count).next_multiple_of(512).max(512);
    let begin = scratch::cpu_time();
    let merged = package::fuzzing::layers(bytes.chunks(each), BYTES_MAX);
    assert!(scratch::cpu_time() - begin < TIME_MAX, "{:?} for {} bytes", scratch::cpu_time() - begin, bytes.len());
    let Ok(nodes) = merged else { return };
    for (path, kind) in &nodes {
        let plain =
            path.split('/').all(|part| !matches!(part, "" | "." | "..") && part.len() <= 255 && !part.contains('\0'));
        assert!(plain, "{path:?} is not a plain path");
        if let Some((parent, _)) = path.rsplit_once('/') {
            assert_eq!(nodes.get(parent), Some(&None), "{path:?} lies in what is no directory");
        }
        if let Some(Some(target)) = kind {
            assert!(!target.is_empty() && !target.contains('\0'));
        }
    }
    for place in ["var/task", "tmp", "proc", "dev"] {
        assert_eq!(nodes.get(place), Some(&None));
        assert!(!nodes.keys().any(|path| path.starts_with(&format!("{place}/"))), "something lies in /{place}");
    }
}
