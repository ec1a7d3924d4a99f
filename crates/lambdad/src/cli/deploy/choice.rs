//! What a function runs on and where it begins: what the flags say, else what it has, else what fits its files.

use std::path::Path;

use domain::lifecycle::Step;
use domain::{Catalogue, Entry, Language};
use jiff::civil::Date;
use serde_json::Value;

use super::detect;
use crate::cli::failure::Failure;
use crate::cli::runtimes::Runtime;

/// What the user said.
pub struct Said<'a> {
    pub name: &'a str,
    pub dir: &'a Path,
    pub runtime: Option<&'a str>,
    pub handler: Option<&'a str>,
}

/// What is to be set; what is `None` stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub runtime: Option<String>,
    pub handler: Option<String>,
}

/// `before` is the function's configuration, if there is one: a deployment changes its code, not what it runs on.
pub fn choose(
    said: &Said<'_>,
    before: Option<&Value>,
    catalogue: &Catalogue,
    runtimes: &[Runtime],
    today: Date,
) -> Result<Choice, Failure> {
    // Before the files are looked at: without the runtime, they are not what is missing.
    if let Some(row) = runtimes.iter().find(|row| Some(row.identifier.as_str()) == said.runtime)
        && let Some(hint) = &row.install_hint
    {
        return Err(Failure::Local(format!("the server cannot run {}: {hint}", row.identifier)));
    }
    let language_of = |id: &str| catalogue.find(id).map(Entry::language);
    let detect = |language| detect::detect(said.dir, language, said.handler).map_err(Failure::Local);
    let Some(before) = before else {
        let found = detect(said.runtime.and_then(language_of))?;
        let runtime = match said.runtime {
            Some(runtime) => runtime.to_owned(),
            None => newest(found.language, catalogue, runtimes, today)?,
        };
        return Ok(Choice { runtime: Some(runtime), handler: Some(found.handler) });
    };
    let old = before["Runtime"].as_str().and_then(language_of);
    let language = said.runtime.map_or(old, language_of);
    let handler = match (said.handler, before["Handler"].as_str()) {
        (Some(handler), _) => Some(handler.to_owned()),
        (None, Some(kept)) if language == old => {
            detect::holds(said.dir, language, kept).map_err(|why| {
                let name = said.name;
                Failure::Local(format!("{name} begins at {kept}, but {why}: name its handler with --handler"))
            })?;
            None
        }
        // Another language has its handlers elsewhere.
        (None, _) => Some(detect(language)?.handler),
    };
    Ok(Choice { runtime: said.runtime.map(str::to_owned), handler })
}

/// The newest runtime of a language that the server runs and that is neither on its way out nor in preview.
fn newest(language: Language, catalogue: &Catalogue, runtimes: &[Runtime], today: Date) -> Result<String, Failure> {
    let rows = || {
        runtimes
            .iter()
            .filter_map(|runtime| Some((runtime, catalogue.find(&runtime.identifier)?)))
            .filter(|(_, entry)| entry.language() == language && entry.may_create(today))
    };
    let here = rows()
        .filter(|(runtime, _)| runtime.runs_here())
        .max_by_key(|(_, entry)| (!entry.preview, entry.dates.on(Step::Deprecation), version(entry.version())));
    match here {
        Some((_, entry)) => Ok(entry.id.clone()),
        None => {
            let newest = rows().filter(|(_, entry)| !entry.preview).max_by_key(|(_, entry)| version(entry.version()));
            let hint = newest.and_then(|(runtime, _)| runtime.install_hint.clone());
            let hint = hint.map_or_else(String::new, |hint| format!(": {hint}"));
            Err(Failure::Local(format!(
                "the server runs no runtime for {language:?}{hint}. See lambdad runtimes --all"
            )))
        }
    }
}

/// `3.12` as something that orders.
fn version(text: &str) -> Vec<u32> {
    text.split('.').filter_map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const TODAY: Date = Date::constant(2026, 11, 22);

    fn rows(ids: &[(&str, bool)]) -> Vec<Runtime> {
        ids.iter()
            .map(|(id, here)| {
                let hint = (!here).then(|| format!("install {id}"));
                let row = json!({ "identifier": id, "os": "", "source": "", "version": "", "phase": "", "preview": false,
                    "install_hint": hint });
                serde_json::from_value(row).unwrap()
            })
            .collect()
    }

    #[test]
    fn the_newest_that_runs_here() {
        let check = |ids: &[(&str, bool)], language, expected: &str| {
            assert_eq!(newest(language, &Catalogue::builtin(), &rows(ids), TODAY).unwrap(), expected, "{ids:?}");
        };
        check(&[("python3.9", true), ("python3.11", true), ("python3.14", false)], Language::Python, "python3.11");
        // Closed to new functions on that day.
        check(&[("python3.7", true), ("python3.9", true)], Language::Python, "python3.9");
        let closed = newest(Language::Python, &Catalogue::builtin(), &rows(&[("python3.7", true)]), TODAY);
        assert_eq!(closed.unwrap_err().code(), 2);
        check(&[("nodejs26.x", true), ("nodejs20.x", true)], Language::Node, "nodejs20.x");
        check(&[("nodejs26.x", true)], Language::Node, "nodejs26.x");
        check(&[("provided.al2", true), ("provided.al2023", true)], Language::OsOnly, "provided.al2023");
        let none =
            newest(Language::Node, &Catalogue::builtin(), &rows(&[("nodejs22.x", false), ("python3.11", true)]), TODAY)
                .unwrap_err();
        assert!(none.to_string().contains("install nodejs22.x"), "{none}");
    }

    /// Files, the runtime and handler there are and those of the flags, and what is to be set.
    fn chosen(
        files: &[(&str, &str)],
        before: Option<[&str; 2]>,
        runtime: Option<&str>,
        handler: Option<&str>,
    ) -> Result<[Option<String>; 2], String> {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            std::fs::write(dir.path().join(name), text).unwrap();
        }
        let before = before.map(|[runtime, handler]| json!({ "Runtime": runtime, "Handler": handler }));
        let said = Said { name: "orders", dir: dir.path(), runtime, handler };
        let rows = rows(&[("python3.11", true), ("python3.13", true), ("nodejs22.x", true), ("ruby3.3", false)]);
        choose(&said, before.as_ref(), &Catalogue::builtin(), &rows, TODAY)
            .map(|Choice { runtime, handler }| [runtime, handler])
            .map_err(|failure| failure.to_string())
    }

    #[test]
    fn what_exists_stays_as_it_is() {
        let both = [
            ("app.py", "def handler(e, c): pass"),
            ("other.py", "def go(e, c): pass"),
            ("index.mjs", "export const handler = 1"),
        ];
        let check = |before, runtime, handler, expected: [Option<&str>; 2]| {
            let found = chosen(&both, before, runtime, handler);
            assert_eq!(found, Ok(expected.map(|text| text.map(str::to_owned))), "{before:?} {runtime:?} {handler:?}");
        };
        let here = Some(["python3.11", "other.go"]);
        check(None, Some("python3.11"), None, [Some("python3.11"), Some("app.handler")]);
        check(here, None, None, [None, None]);
        check(here, None, Some("app.handler"), [None, Some("app.handler")]);
        check(here, Some("python3.13"), None, [Some("python3.13"), None]);
        check(here, Some("nodejs22.x"), None, [Some("nodejs22.x"), Some("index.handler")]);
        check(Some(["custom", "anything"]), None, None, [None, None]);
        // Another directory than it was deployed from.
        let wrong = chosen(&both, Some(["python3.11", "gone.handler"]), None, None).unwrap_err();
        assert!(wrong.contains("orders begins at gone.handler, but") && wrong.contains("--handler"), "{wrong}");
        // One that a layer brings, say.
        check(Some(["python3.11", "gone.handler"]), None, Some("gone.handler"), [None, Some("gone.handler")]);
    }

    #[test]
    fn what_to_install_comes_before_what_is_missing() {
        for before in [None, Some(["python3.11", "app.handler"])] {
            let error = chosen(&[], before, Some("ruby3.3"), None).unwrap_err();
            assert_eq!(error, "the server cannot run ruby3.3: install ruby3.3");
        }
    }
}
