//! The help, as people see it. `LAMBDAD_UPDATE_HELP=1` writes the files anew; a diff shows what changed.

use super::failure::Failure;
use super::*;

#[test]
fn arguments_are_consistent() {
    Cli::command().debug_assert();
}

#[test]
fn help_is_what_the_files_say() {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/help");
    let update = std::env::var_os("LAMBDAD_UPDATE_HELP").is_some();
    let mut command = Cli::command().term_width(100);
    command.build();
    let mut pages = vec![("lambdad".to_owned(), command.render_long_help().to_string())];
    // `lambdad help` is clap's, and shows these pages.
    for sub in command.get_subcommands_mut().filter(|sub| sub.get_name() != "help") {
        pages.push((sub.get_name().to_owned(), sub.clone().term_width(100).render_long_help().to_string()));
    }
    for (name, text) in &pages {
        let text: String = text.lines().map(|line| format!("{}\n", line.trim_end())).collect();
        let path = dir.join(format!("{name}.txt"));
        if update {
            std::fs::write(&path, &text).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == text, "{} differs from the help, which is now:\n{text}", path.display());
    }
    assert_eq!(std::fs::read_dir(&dir).unwrap().count(), pages.len(), "a file of a command that is no more");
}

#[test]
fn help_is_a_command_too() {
    for line in ["lambdad help", "lambdad help deploy", "lambdad runtimes help report"] {
        let shown = Cli::command().try_get_matches_from(line.split(' ')).expect_err(line);
        assert_eq!((shown.kind(), shown.exit_code()), (clap::error::ErrorKind::DisplayHelp, 0), "{line}");
    }
}

#[test]
fn days_are_said_to_be_days() {
    for line in [
        "lambdad runtimes report --as-of 02/02/2027",
        "lambdad runtimes notices --dry-run --as-of x",
        "lambdad runtimes deprecate python3.11 --reason r --phase1 x",
        "lambdad runtimes deprecate python3.11 --reason r --phase1 2027-02-02 --phase2 x",
        "lambdad serve --clock x",
    ] {
        let error = Cli::command().try_get_matches_from(line.split(' ')).expect_err(line).to_string();
        assert!(error.contains("not a day such as 2027-02-02"), "{error}");
    }
}

#[test]
fn usage_errors_have_code_2() {
    let check = |line: &str| {
        let error = Cli::command().try_get_matches_from(line.split(' ')).expect_err(line);
        assert_eq!(error.exit_code(), 2, "{line}");
    };
    for line in ["lambdad", "lambdad fly", "lambdad serve --listen here", "lambdad invoke", "lambdad deploy . --env A"]
    {
        check(line);
    }
}

#[test]
fn every_failure_has_its_code() {
    let text = || String::from("x");
    assert_eq!(Failure::Function(text()).code(), 1);
    assert_eq!(Failure::Gate(text()).code(), 1);
    assert_eq!(Failure::Local(text()).code(), 2);
    assert_eq!(Failure::Unreachable { endpoint: text(), reason: text(), advice: text() }.code(), 3);
    assert_eq!(Failure::Refused { code: text(), message: text() }.code(), 4);
    assert_eq!(Failure::from(std::io::Error::from(std::io::ErrorKind::BrokenPipe)).code(), 0);
}
