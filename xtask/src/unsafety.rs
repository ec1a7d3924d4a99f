//! `docs/unsafe.md` lists every `unsafe` block, and every block has a reason.

use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A line that opens an `unsafe` block, or begins an `unsafe` function or implementation.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    line: usize,
    text: String,
    reasoned: bool,
}

/// Comments and strings aside, which hold the word without a brace or a name after it.
fn found(source: &str) -> Vec<Found> {
    let lines: Vec<&str> = source.lines().collect();
    let mut all = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        let block = code.contains("unsafe {");
        let item =
            ["unsafe fn ", "unsafe impl ", "unsafe trait ", "unsafe extern "].iter().any(|item| code.contains(item));
        if !block && !item {
            continue;
        }
        // The comment above the statement that the block is part of.
        let comment = |wanted: &str| {
            let above = lines[..at].iter().rev().take_while(|line| {
                let line = line.trim();
                !line.is_empty()
                    && !line.ends_with('}')
                    && (line.starts_with("//") || line.starts_with("#[") || !line.ends_with(';'))
            });
            above.take(12).any(|line| line.contains(wanted))
        };
        let reasoned = if block { comment("SAFETY:") } else { comment("# Safety") };
        // Formatted blocks go on in the lines below.
        let text = lines[at..].iter().take(if code.trim_end().ends_with("unsafe {") { 3 } else { 1 });
        all.push(Found { line: at + 1, text: text.copied().collect::<Vec<_>>().join("\n"), reasoned });
    }
    all
}

/// File and words of every row of the table, less what is said in brackets.
fn listed(page: &str) -> Vec<(String, String)> {
    page.lines()
        .filter_map(|line| {
            let mut cells = line.strip_prefix("| `")?.splitn(3, " | ");
            let (file, block) = (cells.next()?.strip_suffix('`')?, cells.next()?);
            let block = block.strip_prefix('`')?.split('`').next()?;
            Some((file.to_owned(), block.to_owned()))
        })
        .collect()
}

fn is_test(file: &str) -> bool {
    file.contains("/tests/") || file.ends_with("tests.rs") || file.contains("/examples/")
}

#[test]
fn every_unsafe_block_is_listed_and_has_a_reason() {
    let output = Command::new("git").args(["ls-files", "-z", "*.rs"]).current_dir(root()).output().expect("git");
    assert!(output.status.success(), "git ls-files: {}", String::from_utf8_lossy(&output.stderr));
    let files = String::from_utf8(output.stdout).expect("names in UTF-8");
    let mut rows = listed(&std::fs::read_to_string(root().join("docs/unsafe.md")).expect("docs/unsafe.md"));
    let mut problems = Vec::new();
    for file in files.split_terminator('\0') {
        let Ok(source) = std::fs::read_to_string(root().join(file)) else { continue };
        for Found { line, text, reasoned } in found(&source) {
            // This file is about the word.
            if file == "xtask/src/unsafety.rs" {
                continue;
            }
            if !reasoned {
                problems.push(format!("{file}:{line}: no SAFETY comment above it"));
            }
            if is_test(file) || !text.contains("unsafe {") {
                continue;
            }
            if !["crates/jail/", "crates/sandbox/"].iter().any(|place| file.starts_with(place)) {
                problems.push(format!("{file}:{line}: unsafe code belongs into jail or sandbox"));
            }
            match rows.iter().position(|(row, block)| row == file && text.contains(block.as_str())) {
                Some(at) => drop(rows.remove(at)),
                None => problems.push(format!("{file}:{line}: no row in docs/unsafe.md: review it, and write one")),
            }
        }
    }
    problems
        .extend(rows.iter().map(|(file, block)| format!("docs/unsafe.md: no block `{block}` in {file} (any more)")));
    assert_eq!(problems, Vec::<String>::new());
}

#[test]
fn blocks_and_their_reasons_are_seen() {
    let good = "// SAFETY: of no harm.\nlet x = unsafe { f() };\n";
    assert_eq!(found(good), [Found { line: 2, text: "let x = unsafe { f() };".into(), reasoned: true }]);
    for (source, count, reasoned) in [
        ("let y = 1;\nlet x = unsafe { f() };\n", 1, false),
        ("// SAFETY: of another.\nlet y = g();\nlet x = unsafe { f() };\n", 1, false),
        ("// SAFETY: two lines\n// of it.\nmatch unsafe { f() } {\n", 1, true),
        ("/// # Safety\n///\n/// Never.\npub unsafe fn f() {}\n", 1, true),
        ("/// Never.\npub unsafe fn f() {}\n", 1, false),
        ("// unsafe { } in words\nuse x::unshare_unsafe;\n", 0, true),
    ] {
        let found = found(source);
        assert_eq!(found.len(), count, "{source}");
        assert!(found.iter().all(|found| found.reasoned == reasoned), "{source}");
    }
    assert_eq!(listed("| `a.rs` | `f(` (twice) | why |\n| file | block | why |"), [("a.rs".into(), "f(".into())]);
}
