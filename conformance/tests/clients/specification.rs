//! SPECIFICATION.md names the tests that hold its promises: they must be there.

use std::path::Path;

#[test]
fn every_test_that_the_specification_names_is_there() {
    let page = read(&testkit::repository().join("SPECIFICATION.md"));
    // Every other piece between backticks is code.
    let names: Vec<&str> = page.split('`').skip(1).step_by(2).collect();
    let missing: Vec<&str> = names.iter().copied().filter(|name| !is_there(name)).collect();
    assert!(missing.is_empty(), "named in SPECIFICATION.md, but not there: {missing:#?}");
    assert!(names.iter().any(|name| name.starts_with("py:")), "the page names tests in this form");
}

/// Whether a name of a test leads to one; anything else between backticks does not name a test.
pub fn is_there(name: &str) -> bool {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    if let Some(name) = name.strip_prefix("py:") {
        let (file, test) = name.split_once("::").unwrap_or((name, ""));
        let path = here.join("python").join(file);
        return path.is_file() && read(&path).contains(&format!("def {test}"));
    }
    match name.strip_prefix("clients ").and_then(|name| name.split_once("::")) {
        // Those are made by a macro, one for each file.
        Some(("python", _)) | None => true,
        // And those for each mode and group; `hostile_functions::table` looks for them.
        Some(("hostile_functions", _)) => here.join("hostile").is_dir(),
        Some((module, test)) => {
            let path = here.join("tests/clients").join(module).with_extension("rs");
            path.is_file() && read(&path).contains(&format!("fn {test}("))
        }
    }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("reading {}: {e}", path.display()))
}
