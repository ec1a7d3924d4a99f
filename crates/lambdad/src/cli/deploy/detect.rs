//! What a directory is: its language and its handler, found by looking, never by running anything.

use std::path::Path;

use domain::Language;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The language, which a runtime is then chosen for.
    pub language: Language,
    /// `file.function`, or `bootstrap`.
    pub handler: String,
}

/// Files looked at, in this order, and the functions looked for in them.
struct Rule {
    language: Language,
    stems: &'static [&'static str],
    extensions: &'static [&'static str],
    functions: &'static [&'static str],
}

const RULES: [Rule; 2] = [
    Rule {
        language: Language::Python,
        stems: &["lambda_function", "app", "main", "handler", "index", "function"],
        extensions: &["py"],
        functions: &["lambda_handler", "handler", "main"],
    },
    Rule {
        language: Language::Node,
        stems: &["index", "app", "handler", "lambda", "main", "dist/index"],
        extensions: &["mjs", "js", "cjs"],
        functions: &["handler", "lambdaHandler", "lambda_handler"],
    },
];

/// Looks into `dir`. `language` and `handler` are what the user has already said.
pub fn detect(dir: &Path, language: Option<Language>, handler: Option<&str>) -> Result<Found, String> {
    let wanted = |other: Language| language.is_none_or(|language| language == other);
    if let Some(handler) = handler {
        return by_handler(dir, language, handler);
    }
    if wanted(Language::OsOnly) && dir.join("bootstrap").is_file() {
        return bootstrap(dir);
    }
    let mut found = Vec::new();
    for rule in RULES.iter().filter(|rule| wanted(rule.language)) {
        found.extend(handler_in(dir, rule)?.map(|handler| Found { language: rule.language, handler }));
    }
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(nothing(dir, language)),
        _ => Err(format!(
            "{} looks like more than one function ({}): say which with --runtime or --handler",
            dir.display(),
            found.iter().map(|found| found.handler.as_str()).collect::<Vec<_>>().join(", "),
        )),
    }
}

/// The language of a handler that was named: that of the file it is in.
fn by_handler(dir: &Path, language: Option<Language>, handler: &str) -> Result<Found, String> {
    let found = |language| Ok(Found { language, handler: handler.to_owned() });
    if let Some(language) = language {
        return found(language);
    }
    if handler == "bootstrap" && dir.join("bootstrap").is_file() {
        return bootstrap(dir);
    }
    match RULES.iter().find(|rule| has_file_of(dir, rule, handler)) {
        Some(rule) => found(rule.language),
        None => Err(format!(
            "no file of {} belongs to the handler {handler}: say what runs it with --runtime",
            dir.display()
        )),
    }
}

/// Whether what a function begins at can be in `dir`; if not, why. Languages whose files say nothing can.
pub fn holds(dir: &Path, language: Option<Language>, handler: &str) -> Result<(), String> {
    if language == Some(Language::OsOnly) {
        return match dir.join("bootstrap").is_file() {
            true => bootstrap(dir).map(drop),
            false => Err(format!("{} has no bootstrap", dir.display())),
        };
    }
    match RULES.iter().find(|rule| Some(rule.language) == language) {
        Some(rule) if !has_file_of(dir, rule, handler) => Err(format!("{} has no file of that", dir.display())),
        Some(_) | None => Ok(()),
    }
}

fn has_file_of(dir: &Path, rule: &Rule, handler: &str) -> bool {
    let file = handler.rsplit_once('.').map_or(handler, |(file, _)| file);
    // Python's handlers may name a module with dots, or a package.
    let python = rule.language == Language::Python;
    let file = if python { file.replace('.', "/") } else { file.to_owned() };
    rule.extensions.iter().any(|extension| dir.join(format!("{file}.{extension}")).is_file())
        || (python && dir.join(file).join("__init__.py").is_file())
}

fn bootstrap(dir: &Path) -> Result<Found, String> {
    use std::os::unix::fs::PermissionsExt as _;
    let path = dir.join("bootstrap");
    let mode = std::fs::metadata(&path).map_err(|error| format!("{}: {error}", path.display()))?.permissions().mode();
    if mode & 0o111 == 0 {
        return Err(format!("{0} is not executable: run chmod +x {0}", path.display()));
    }
    Ok(Found { language: Language::OsOnly, handler: "bootstrap".to_owned() })
}

fn handler_in(dir: &Path, rule: &Rule) -> Result<Option<String>, String> {
    let named = if rule.language == Language::Node { package_main(dir)? } else { None };
    let usual = rule.stems.iter().flat_map(|stem| rule.extensions.iter().map(move |ext| format!("{stem}.{ext}")));
    for file in named.into_iter().chain(usual) {
        let path = dir.join(&file);
        if !path.is_file() {
            continue;
        }
        let bytes = std::fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let text = String::from_utf8_lossy(&bytes);
        let defines = |function: &&&str| match rule.language {
            Language::Python => python_defines(&text, function),
            _ => node_exports(&text, function),
        };
        if let Some(function) = rule.functions.iter().find(defines) {
            let stem = Path::new(&file).with_extension("");
            return Ok(Some(format!("{}.{function}", stem.display())));
        }
    }
    Ok(None)
}

/// `main` of package.json, as a path below `dir`.
fn package_main(dir: &Path) -> Result<Option<String>, String> {
    let path = dir.join("package.json");
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(format!("cannot read {}: {error}", path.display())),
    };
    let package: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let main = package.get("main").and_then(serde_json::Value::as_str);
    let main = main.map(|main| main.trim_start_matches("./").to_owned());
    Ok(main.filter(|main| [".js", ".mjs", ".cjs"].iter().any(|end| main.ends_with(end))))
}

/// `def NAME(` or `NAME =` at the start of a line.
fn python_defines(text: &str, name: &str) -> bool {
    text.lines().any(|line| {
        let rest = line.strip_prefix("async ").unwrap_or(line);
        match rest.strip_prefix("def ") {
            Some(rest) => rest.trim_start().strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('(')),
            None => line.strip_prefix(name).is_some_and(|rest| {
                let rest = rest.trim_start();
                rest.starts_with('=') && !rest.starts_with("==")
            }),
        }
    })
}

/// `export ... NAME`, `exports.NAME` or NAME within `module.exports = {...}`.
fn node_exports(text: &str, name: &str) -> bool {
    let has_word = |text: &str| {
        text.match_indices(name).any(|(at, _)| {
            let part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
            !text[..at].ends_with(part) && !text[at + name.len()..].starts_with(part)
        })
    };
    // The declaration or the list that follows the word: to its `=`, `(` or `}`, whichever ends it.
    let declared = |after: &str| {
        let after = after.trim_start();
        let end = if after.starts_with('{') { after.find('}') } else { after.find(['=', '(']) };
        has_word(&after[..end.unwrap_or(after.len())])
    };
    let exported = text.match_indices("export").any(|(at, _)| {
        let line = text[..at].rsplit('\n').next().unwrap_or("");
        let rest = &text[at + "export".len()..];
        // Bundlers put several statements on one line.
        let begins = line.trim().is_empty() || line.trim_end().ends_with([';', '}']);
        begins && rest.starts_with([' ', '{', '\n']) && declared(rest)
    });
    let assigned = text.match_indices("exports.").any(|(at, word)| {
        let rest = &text[at + word.len()..];
        rest.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='))
    });
    let object = text.match_indices("module.exports").any(|(at, word)| {
        let rest = text[at + word.len()..].trim_start();
        rest.strip_prefix('=').map(str::trim_start).is_some_and(|rest| {
            rest.starts_with('{') && has_word(&rest[..rest.find("\n}").or(rest.find('}')).unwrap_or(rest.len())])
        })
    });
    exported || assigned || object
}

fn nothing(dir: &Path, language: Option<Language>) -> String {
    let looked: Vec<String> = RULES
        .iter()
        .filter(|rule| language.is_none_or(|language| language == rule.language))
        .map(|rule| {
            let files: Vec<_> = rule.stems.iter().map(|stem| format!("{stem}.{}", rule.extensions[0])).collect();
            format!("a function {} in {}", rule.functions.join(" or "), files.join(", "))
        })
        .chain(language.is_none().then(|| "an executable bootstrap".to_owned()))
        .collect();
    if looked.is_empty() {
        // Nothing is known of how its files look.
        return "name the handler with --handler FILE.FUNCTION".to_owned();
    }
    format!(
        "found no function in {}: looked for {}. Name it with --handler FILE.FUNCTION",
        dir.display(),
        looked.join("; ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    /// Files as (path, text); a path that ends in `*` is executable.
    fn look(
        files: &[(&str, &str)],
        language: Option<Language>,
        handler: Option<&str>,
    ) -> Result<(Language, String), String> {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = dir.path().join(name.trim_end_matches('*'));
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, text).unwrap();
            let mode = if name.ends_with('*') { 0o755 } else { 0o644 };
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        }
        detect(dir.path(), language, handler).map(|found| (found.language, found.handler))
    }

    const PY: &str = "import json\n\ndef lambda_handler(event, context):\n    return 1\n";
    const MJS: &str = "export const handler = async (event) => 1;\n";

    #[test]
    fn directories() {
        let check = |files: &[(&str, &str)], language: Language, handler: &str| {
            assert_eq!(look(files, None, None), Ok((language, handler.to_owned())), "{files:?}");
        };
        check(&[("lambda_function.py", PY)], Language::Python, "lambda_function.lambda_handler");
        check(&[("app.py", PY), ("main.py", PY)], Language::Python, "app.lambda_handler");
        check(&[("app.py", "x = 1"), ("main.py", "handler = Mangum(app)")], Language::Python, "main.handler");
        check(&[("index.mjs", MJS)], Language::Node, "index.handler");
        check(&[("index.js", "exports.handler = async () => 1")], Language::Node, "index.handler");
        check(&[("package.json", "{\"main\": \"./src/fn.js\"}"), ("src/fn.js", MJS)], Language::Node, "src/fn.handler");
        check(&[("package.json", "{\"name\": \"x\"}"), ("index.js", MJS)], Language::Node, "index.handler");
        check(&[("bootstrap*", "#!/bin/sh"), ("app.py", PY)], Language::OsOnly, "bootstrap");
        // A helper of another language is no second function.
        check(&[("index.mjs", MJS), ("main.py", "print(1)")], Language::Node, "index.handler");
    }

    #[test]
    fn what_the_user_says_decides() {
        let both = [("index.mjs", MJS), ("lambda_function.py", PY), ("pkg/mod.py", PY), ("bootstrap*", "")];
        let check = |language, handler, expected: (Language, &str)| {
            assert_eq!(look(&both, language, handler), Ok((expected.0, expected.1.to_owned())));
        };
        check(Some(Language::Node), None, (Language::Node, "index.handler"));
        check(Some(Language::Python), None, (Language::Python, "lambda_function.lambda_handler"));
        check(None, Some("index.other"), (Language::Node, "index.other"));
        check(None, Some("pkg.mod.fn"), (Language::Python, "pkg.mod.fn"));
        check(None, Some("bootstrap"), (Language::OsOnly, "bootstrap"));
        check(Some(Language::Ruby), Some("x.y"), (Language::Ruby, "x.y"));
        let package = [("fn/__init__.py", PY)];
        let found = look(&package, None, Some("fn.lambda_handler"));
        assert_eq!(found, Ok((Language::Python, "fn.lambda_handler".to_owned())));
    }

    #[test]
    fn a_directory_holds_a_handler() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("app.py"), PY).unwrap();
        let check = |language, handler: &str, expected: bool| {
            assert_eq!(holds(dir.path(), language, handler).is_ok(), expected, "{language:?} {handler}");
        };
        check(Some(Language::Python), "app.whatever", true);
        check(Some(Language::Python), "main.handler", false);
        check(Some(Language::Node), "app.handler", false);
        check(Some(Language::OsOnly), "bootstrap", false);
        check(Some(Language::Java), "a.B::c", true);
        check(None, "x.y", true);
    }

    #[test]
    fn refusals_say_what_to_do() {
        let check = |files: &[(&str, &str)], handler: Option<&str>, expected: &str| {
            let error = look(files, None, handler).unwrap_err();
            assert!(error.contains(expected), "{error}");
        };
        check(&[], None, "looked for a function lambda_handler or handler or main in lambda_function.py");
        check(
            &[("index.mjs", MJS), ("app.py", PY)],
            None,
            "more than one function (app.lambda_handler, index.handler)",
        );
        check(&[("bootstrap", "")], None, "run chmod +x");
        check(&[("index.mjs", MJS)], Some("nope.handler"), "--runtime");
        check(&[("package.json", "{")], None, "package.json: ");
        assert!(look(&[], Some(Language::Ruby), None).unwrap_err().starts_with("name the handler"));
    }

    #[test]
    fn exports() {
        let yes = [
            "export const handler = async () => 1",
            "export async function handler(event) {}",
            "export function handler(){}",
            "import x from 'y';\nexport { a, handler };",
            "export{a as handler};",
            "var a=1;export{a as handler};",
            "exports.handler = fn",
            "module.exports.handler=fn",
            "module.exports = { handler }",
            "module.exports = {\n  handler: async () => { return {} },\n}",
            "0 && (module.exports = { handler });",
        ];
        for text in yes {
            assert!(node_exports(text, "handler"), "{text}");
        }
        let no = [
            "const handler = 1",
            "export const handlers = 1",
            "export const other = handler",
            "exports.handlers = 1",
            "exports.x = handler",
            "// export const handler = 1",
            "module.exports = { other }",
            "import { handler } from './x'",
        ];
        for text in no {
            assert!(!node_exports(text, "handler"), "{text}");
        }
    }

    #[test]
    fn definitions() {
        for text in ["def handler(e, c):", "async def handler (e, c):", "handler = f", "x=1\ndef handler(e,c): pass"] {
            assert!(python_defines(text, "handler"), "{text}");
        }
        for text in ["    def handler(self):", "def handlers(e):", "handler == 1", "# def handler(", "x.handler = 1"] {
            assert!(!python_defines(text, "handler"), "{text}");
        }
    }
}
