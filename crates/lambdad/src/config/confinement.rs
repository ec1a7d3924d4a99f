//! How functions are confined: `[network] egress`, which holds for all, and `[functions."PATTERN"]`.

use std::collections::BTreeMap;

use domain::{Confinement, Confinements, Egress, Pattern, Rule};

use super::parse::Source;
use super::{ConfigError, file};

pub(super) fn confinements(
    source: &Source<'_>,
    usual: Option<toml::Value>,
    functions: BTreeMap<String, file::Function>,
) -> Result<Confinements, ConfigError> {
    let given = source.get("LAMBDAD_EGRESS", "", None, word)?;
    let given = given.map_or_else(|| egress(source, "[network] egress", usual), |given| Ok(Some(given)))?;
    let usual = Confinement { egress: given.unwrap_or(Egress::Internet) };
    let mut rules = Vec::with_capacity(functions.len());
    for (pattern, table) in functions {
        let file::Function { egress: value } = table;
        let name = format!("[functions.\"{pattern}\"]");
        let pattern: Pattern = pattern.parse().map_err(|error| (source.in_file)(format!("{name}: {error}")))?;
        rules.push(Rule { pattern, egress: egress(source, &format!("{name} egress"), value)? });
    }
    Ok(Confinements::new(usual, rules))
}

fn egress(source: &Source<'_>, key: &str, value: Option<toml::Value>) -> Result<Option<Egress>, ConfigError> {
    let parsed = value.map(|value| match value {
        toml::Value::Boolean(on) => word(if on { "true" } else { "false" }),
        toml::Value::String(text) => word(&text),
        other => Err(format!("'{other}' is neither \"none\" nor \"internet\"")),
    });
    parsed.transpose().map_err(|message| (source.in_file)(format!("{key}: {message}")))
}

/// `true` and `false` are what there was before there were more than two.
fn word(text: &str) -> Result<Egress, String> {
    match text {
        "none" | "false" | "0" => Ok(Egress::None),
        "internet" | "true" | "1" => Ok(Egress::Internet),
        _ => Err(format!("'{text}' is neither \"none\" nor \"internet\"")),
    }
}
