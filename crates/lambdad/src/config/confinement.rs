//! How functions are confined: `[network] egress` and `[sandbox] isolation`, which hold for all, and `[functions."PATTERN"]`.

use std::collections::BTreeMap;

use domain::limits::DESTINATIONS_MAX;
use domain::{Confinement, Confinements, Destination, Egress, Isolation, Pattern, Rule};

use super::parse::{Source, items};
use super::{ConfigError, file};

pub(super) fn confinements(
    source: &Source<'_>,
    usual: Option<toml::Value>,
    usual_isolation: Option<String>,
    functions: BTreeMap<String, file::Function>,
) -> Result<Confinements, ConfigError> {
    let given = source.get("LAMBDAD_EGRESS", "", None, words)?;
    let given = given.map_or_else(|| egress(source, "[network] egress", usual), |given| Ok(Some(given)))?;
    let around = source.get("LAMBDAD_ISOLATION", "[sandbox] isolation", usual_isolation, isolation)?;
    let usual =
        Confinement { egress: given.unwrap_or(Egress::Internet), isolation: around.unwrap_or(Isolation::Process) };
    let mut rules = Vec::with_capacity(functions.len());
    for (pattern, table) in functions {
        let file::Function { egress: value, isolation: around } = table;
        let name = format!("[functions.\"{pattern}\"]");
        let pattern: Pattern = pattern.parse().map_err(|error| (source.in_file)(format!("{name}: {error}")))?;
        let around = around.map(|text| isolation(&text)).transpose();
        let isolation = around.map_err(|message| (source.in_file)(format!("{name} isolation: {message}")))?;
        rules.push(Rule { pattern, egress: egress(source, &format!("{name} egress"), value)?, isolation });
    }
    Ok(Confinements::new(usual, rules))
}

fn isolation(text: &str) -> Result<Isolation, String> {
    match text {
        "process" => Ok(Isolation::Process),
        "microvm" => {
            Err("'microvm' is not built: docs/decisions/0054 says what stands in the way. gVisor (\"runsc\") is \
                          the strongest there is"
                .into())
        }
        name => sandbox::oci_runtime(name).map(Isolation::Oci).map_err(|error| {
            format!(
                "{error}. It may be \"process\", an OCI runtime such as \"runsc\", \"crun\" or \"runc\", or its path"
            )
        }),
    }
}

fn egress(source: &Source<'_>, key: &str, value: Option<toml::Value>) -> Result<Option<Egress>, ConfigError> {
    let parsed = value.map(|value| match value {
        toml::Value::Boolean(on) => word(if on { "true" } else { "false" }),
        toml::Value::String(text) => word(&text),
        toml::Value::Array(items) => list(items.iter().map(toml::Value::as_str)),
        other => Err(no_egress(&other.to_string())),
    });
    parsed.transpose().map_err(|message| (source.in_file)(format!("{key}: {message}")))
}

/// As the variable has it: a word, or a list with commas.
fn words(text: &str) -> Result<Egress, String> {
    word(text).or_else(|error| {
        let items = items(text);
        // One that is no destination was meant to be a word.
        let is_list = items.len() > 1
            || text.parse::<Destination>().is_ok_and(|entry| text.contains(['.', ':']) || entry.port.is_some());
        if is_list { list(items.iter().map(|item| Some(item.as_str()))) } else { Err(error) }
    })
}

/// `true` and `false` are what there was before there were more than two.
fn word(text: &str) -> Result<Egress, String> {
    match text {
        "none" | "false" | "0" => Ok(Egress::None),
        "internet" | "true" | "1" => Ok(Egress::Internet),
        "open" => Ok(Egress::Open),
        _ => Err(no_egress(text)),
    }
}

fn list<'a>(items: impl ExactSizeIterator<Item = Option<&'a str>>) -> Result<Egress, String> {
    if items.len() > DESTINATIONS_MAX {
        return Err(format!("{} destinations are more than {DESTINATIONS_MAX}", items.len()));
    }
    let entry = |item: Option<&str>| match item {
        Some(text @ ("none" | "internet" | "open")) => {
            Err(format!("\"{text}\" is a policy, not a destination: write it without a list"))
        }
        Some(text) => text.parse::<Destination>().map_err(|error| error.to_string()),
        None => Err("a destination is text, such as \"10.0.0.0/8\"".to_owned()),
    };
    items.map(entry).collect::<Result<_, _>>().map(Egress::List)
}

fn no_egress(text: &str) -> String {
    format!(
        "'{text}' is neither \"none\", \"internet\" nor \"open\", nor a list such as [\"10.0.0.0/8\", \"db.example.com:5432\"]"
    )
}
