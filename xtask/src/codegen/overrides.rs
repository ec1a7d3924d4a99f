//! `xtask/overrides.toml`: where the recorded service differs from its published model.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::Result;
use super::model::Model;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overrides {
    service: BTreeMap<String, ServiceRow>,
    operation: Vec<OperationRow>,
    shape: Vec<ShapeRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ServiceRow {
    validation: String,
    #[expect(dead_code, reason = "for the reader of the file; required so that no row comes without it")]
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OperationRow {
    service: String,
    operation: String,
    status: u16,
    #[expect(dead_code, reason = "for the reader of the file; required so that no row comes without it")]
    source: String,
}

/// Changes one shape, or, written `Structure$Member`, a copy of it for that member only.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShapeRow {
    service: String,
    shapes: Vec<String>,
    pattern: Option<String>,
    /// The enum as messages show it; empty = not checked by the wire.
    values: Option<Vec<String>>,
    also: Option<Vec<String>>,
    #[serde(default)]
    unwrapped: bool,
    #[serde(default)]
    silent_null: bool,
    #[serde(default)]
    pattern_alone: bool,
    bare_max: Option<u32>,
    #[expect(dead_code, reason = "for the reader of the file; required so that no row comes without it")]
    source: String,
}

impl Overrides {
    pub fn load(path: &Path) -> Result<Overrides> {
        let text = std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))
    }

    /// The code under which a service reports constraint failures.
    pub fn validation_code(&self, service: &str) -> &str {
        self.service.get(service).map_or("ValidationException", |row| &row.validation)
    }

    pub fn apply(&self, service: &str, model: &mut Model) -> Result<()> {
        for row in self.operation.iter().filter(|row| row.service == service) {
            let operation = model.operations.get_mut(&row.operation);
            operation.ok_or_else(|| format!("overrides: no operation {}", row.operation))?.http.response_code =
                row.status;
        }
        for row in self.shape.iter().filter(|row| row.service == service) {
            for target in &row.shapes {
                row.apply(model, target)?;
            }
        }
        Ok(())
    }
}

impl ShapeRow {
    fn apply(&self, model: &mut Model, target: &str) -> Result<()> {
        let missing = || format!("overrides: no shape {target}");
        let name = match target.split_once('$') {
            None => target.to_owned(),
            Some((structure, member)) => copy_for_member(model, structure, member).ok_or_else(missing)?,
        };
        let shape = model.shapes.get_mut(&name).ok_or_else(missing)?;
        shape.unwrapped |= self.unwrapped;
        shape.silent_null |= self.silent_null;
        // What a list may hold is said of its elements: a copy of their shape, for this list alone.
        let name = match shape.member.as_mut() {
            Some(element) if self.values.is_some() => {
                let copy = format!("{name}Element");
                let original = std::mem::replace(&mut element.shape, copy.clone());
                let element = model.shape(&original)?.clone();
                model.shapes.insert(copy.clone(), element);
                copy
            }
            _ => name,
        };
        let shape = model.shapes.get_mut(&name).ok_or_else(missing)?;
        if let Some(pattern) = &self.pattern {
            shape.pattern = Some(pattern.clone());
        }
        if let Some(values) = &self.values {
            shape.values.clone_from(values);
        }
        if let Some(also) = &self.also {
            shape.also.clone_from(also);
        }
        shape.pattern_alone |= self.pattern_alone;
        shape.bare_max = self.bare_max.or(shape.bare_max);
        Ok(())
    }
}

fn copy_for_member(model: &mut Model, structure: &str, member: &str) -> Option<String> {
    let name = format!("{structure}{member}");
    let members = &mut model.shapes.get_mut(structure)?.members.0;
    let reference = &mut members.iter_mut().find(|(n, _)| n == member)?.1.shape;
    let original = std::mem::replace(reference, name.clone());
    // A second row for the same member changes the copy that the first one made.
    if original != name {
        let copy = model.shapes.get(&original)?.clone();
        model.shapes.insert(name.clone(), copy);
    }
    Some(name)
}
