//! The audit log's files: lines are only ever added, and old files go by number and age.
//!
//! `audit.jsonl` takes lines; at a size it becomes `audit-<UTC time>.jsonl` and a new one begins. What the lines say is
//! their writer's business.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

use domain::Millis;

/// Lines that may wait for the disk; the caller of one more waits with it.
const QUEUE_LINES: usize = 1024;
const CURRENT: &str = "audit.jsonl";

/// How much is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditLimits {
    /// A file of more bytes is closed and a new one begun.
    pub file_bytes: u64,
    /// A closed file is removed after this.
    pub age_max: Duration,
    /// What all files may take: the oldest go first.
    pub bytes_max: u64,
}

impl Default for AuditLimits {
    /// 64 MiB; 90 days, as CloudTrail's own history has; 4 GiB, some four million calls.
    fn default() -> AuditLimits {
        AuditLimits { file_bytes: 64 << 20, age_max: Duration::from_secs(90 * 86_400), bytes_max: 4 << 30 }
    }
}

/// Appends lines from any thread; on the disk within moments, and all of them before it is dropped.
#[derive(Debug)]
pub struct AuditLog {
    /// `None` only while dropping.
    lines: Option<SyncSender<String>>,
    writer: Option<JoinHandle<()>>,
}

impl AuditLog {
    /// Opens the directory, making it if need be, for its owner only.
    pub fn open(dir: &Path, limits: AuditLimits) -> io::Result<AuditLog> {
        fs::create_dir_all(dir)?;
        fs::set_permissions(dir, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        let (lines, inbox) = sync_channel(QUEUE_LINES);
        let mut writer = Writer { dir: dir.to_owned(), limits, file: None, failing: false };
        writer.open()?;
        let writer = std::thread::Builder::new().name("store-audit".into()).spawn(move || writer.run(&inbox))?;
        Ok(AuditLog { lines: Some(lines), writer: Some(writer) })
    }

    /// Adds a line. Waits while the disk is far behind: a call that is not recorded is worse than a slow one.
    pub fn append(&self, line: String) {
        if let Some(lines) = &self.lines
            && lines.send(line).is_err()
        {
            tracing::error!("the audit log's writer has ended: a call was not recorded");
        }
    }
}

impl Drop for AuditLog {
    fn drop(&mut self) {
        self.lines = None;
        if self.writer.take().is_some_and(|writer| writer.join().is_err()) {
            tracing::error!("the audit log's writer panicked");
        }
    }
}

struct Writer {
    dir: PathBuf,
    limits: AuditLimits,
    /// The current file and its length.
    file: Option<(File, u64)>,
    /// Whether the last write failed, so that a full disk is said once.
    failing: bool,
}

impl Writer {
    fn run(mut self, inbox: &Receiver<String>) {
        while let Ok(first) = inbox.recv() {
            let mut text = String::new();
            for line in std::iter::once(first).chain(inbox.try_iter().take(QUEUE_LINES)) {
                text.push_str(&line);
                text.push('\n');
            }
            match self.write(&text) {
                Ok(()) => self.failing = false,
                Err(error) if self.failing => tracing::debug!(%error, "the audit log cannot be written"),
                Err(error) => {
                    self.failing = true;
                    tracing::error!(%error, dir = %self.dir.display(), "the audit log cannot be written: calls go unrecorded; free some space");
                }
            }
        }
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        if self.file.as_ref().is_some_and(|(_, bytes)| *bytes >= self.limits.file_bytes) {
            self.rotate()?;
        }
        if self.file.is_none() {
            self.open()?;
        }
        let Some((file, bytes)) = &mut self.file else { return Ok(()) };
        file.write_all(text.as_bytes())?;
        *bytes += text.len() as u64;
        file.sync_data()
    }

    fn open(&mut self) -> io::Result<()> {
        let file = OpenOptions::new().append(true).create(true).mode(0o600).open(self.dir.join(CURRENT))?;
        let bytes = file.metadata()?.len();
        self.file = Some((file, bytes));
        Ok(())
    }

    fn rotate(&mut self) -> io::Result<()> {
        self.file = None;
        let now: Millis = SystemTime::now().into();
        let mut closed = Vec::new();
        for entry in fs::read_dir(&self.dir)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with("audit-") {
                closed.push((name, entry.metadata()?));
            }
        }
        let stamp: String = now.rfc3339().chars().filter(|c| c.is_ascii_alphanumeric()).collect();
        let mut name = format!("audit-{stamp}.jsonl");
        // After every other, although the clock may have been set back, or not have moved.
        let newest = closed.iter().map(|(name, _)| name).max();
        if let Some(newest) = newest.filter(|newest| **newest >= name) {
            name = format!("{}_.jsonl", newest.trim_end_matches(".jsonl"));
        }
        let path = self.dir.join(&name);
        fs::rename(self.dir.join(CURRENT), &path)?;
        closed.push((name, fs::metadata(path)?));
        // Newest first: their names are times. The file that is begun now will take its part.
        closed.sort_by(|(a, _), (b, _)| b.cmp(a));
        let mut bytes = self.limits.file_bytes;
        for (name, metadata) in closed {
            bytes = bytes.saturating_add(metadata.len());
            let age = metadata.modified()?.elapsed().unwrap_or_default();
            if age > self.limits.age_max || bytes > self.limits.bytes_max {
                fs::remove_file(self.dir.join(name))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(dir: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(dir)
            .expect("lists")
            .map(|e| e.expect("an entry").file_name().into_string().expect("text"))
            .collect();
        names.sort();
        names
    }

    #[test]
    fn lines_are_added_and_files_rotated() {
        let dir = tempfile::tempdir().expect("a directory");
        let limits = AuditLimits { file_bytes: 10, age_max: Duration::from_secs(3600), bytes_max: 1000 };
        for line in ["first line", "second line", "third"] {
            // Each is on the disk when the log is dropped, and the next one goes on where it was.
            AuditLog::open(dir.path(), limits).expect("opens").append(line.to_owned());
        }
        let names = files(dir.path());
        assert_eq!(names.len(), 3, "{names:?}");
        let texts: Vec<_> =
            names.iter().map(|name| fs::read_to_string(dir.path().join(name)).expect("reads")).collect();
        assert_eq!(texts, ["first line\n", "second line\n", "third\n"]);
    }

    #[test]
    fn the_oldest_go_when_there_are_too_many_bytes() {
        let dir = tempfile::tempdir().expect("a directory");
        let limits = AuditLimits { file_bytes: 10, age_max: Duration::from_secs(3600), bytes_max: 30 };
        let lines = ["the first ..", "the second .", "the third ..", "the fourth ."];
        for line in lines {
            AuditLog::open(dir.path(), limits).expect("opens").append(line.to_owned());
        }
        let names = files(dir.path());
        let texts: Vec<_> =
            names.iter().map(|name| fs::read_to_string(dir.path().join(name)).expect("reads")).collect();
        assert_eq!(texts, ["the third ..\n", "the fourth .\n"]);
    }

    #[test]
    fn old_files_go_with_the_next_rotation() {
        let dir = tempfile::tempdir().expect("a directory");
        let limits = AuditLimits { file_bytes: 1, age_max: Duration::ZERO, bytes_max: 1000 };
        for line in ["a", "b", "c"] {
            AuditLog::open(dir.path(), limits).expect("opens").append(line.to_owned());
        }
        assert_eq!(files(dir.path()).last().map(String::as_str), Some("audit.jsonl"));
        assert_eq!(fs::read_to_string(dir.path().join(CURRENT)).expect("reads"), "c\n");
        assert_eq!(files(dir.path()).len(), 1);
    }
}
