//! Messages between the daemon and its launcher, which is root: nothing panics, nothing leads outside.

use std::path::{Component, Path};

use jail::{REPORT_BYTES, Report};

pub fn run(data: &[u8]) {
    let (data_dir, runtimes) = (Path::new("/data"), Path::new("/runtimes"));
    for path in sandbox::fuzzing::request(data, data_dir, runtimes) {
        let path = std::str::from_utf8(&path).expect("it was a text");
        let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
        assert!(plain && !path.is_empty() && !path.contains('\0'), "{path:?} leads outside");
    }
    for fds in 0..9 {
        sandbox::fuzzing::reply(data, fds);
    }
    if let Some(report) = data.first_chunk::<REPORT_BYTES>().copied().and_then(Report::decode) {
        assert_eq!(Report::decode(report.encode()), Some(report));
    }
    if let Ok(text) = std::str::from_utf8(data) {
        sandbox::fuzzing::mountinfo(text);
    }
}
