//! The metadata store, on real files.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod basics;
mod crash;
mod damage;
mod disk;
mod documents;
mod generate;
mod speed;

/// A directory and a runtime for one test.
fn scratch() -> (tempfile::TempDir, tokio::runtime::Runtime) {
    (tempfile::tempdir().unwrap(), tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap())
}
