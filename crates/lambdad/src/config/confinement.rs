//! How functions are confined: `[network] egress` and `[sandbox] isolation`, which hold for all, and `[functions."PATTERN"]`.

use std::collections::BTreeMap;

use domain::{Confinement, Confinements, Egress, Isolation, Pattern, Rule};

use super::parse::Source;
use super::{ConfigError, file};

pub(super) fn confinements(
    source: &Source<'_>,
    usual: Option<toml::Value>,
    usual_isolation: Option<String>,
    functions: BTreeMap<String, file::Function>,
) -> Result<Confinements, ConfigError> {
    let given = source.get("LAMBDAD_EGRESS", "", None, word)?;
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
