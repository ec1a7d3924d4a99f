//! Zips and runtimes, checked and unpacked into content-addressed read-only trees
