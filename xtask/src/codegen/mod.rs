//! `models/*.json` to `crates/wire/src/generated/`: pure text in, text out, then written or compared.
//!
//! The generated modules are `#[rustfmt::skip]`ped: one shape is one line, which reviews better than what
//! rustfmt would make of it, and the output then depends on nothing but the models.

/// Appends formatted text.
macro_rules! put {
    ($to:expr, $($text:tt)*) => { $to.push_str(&format!($($text)*)) };
}

/// Appends one formatted line.
macro_rules! line {
    ($to:expr, $($text:tt)*) => {{ put!($to, $($text)*); $to.push('\n') }};
}

mod errors;
mod model;
mod names;
mod operations;
mod output;
mod overrides;
mod shapes;
mod types;

use std::collections::BTreeMap;
use std::path::Path;

use model::Model;
use overrides::Overrides;

/// Any failure, as the line to show.
pub type Result<T> = std::result::Result<T, String>;

/// Path below `generated/`, to content.
type Files = BTreeMap<String, String>;

/// The services of `models/`, and for which of them (and which operations) typed structs are made.
const SERVICES: &[(&str, Typed)] = &[
    ("iam", Typed::None),
    ("lambda", Typed::All),
    ("lambda-core", Typed::Some(RUNTIME_OPERATIONS)),
    ("logs", Typed::Some(&["DescribeLogGroups", "DescribeLogStreams", "FilterLogEvents", "GetLogEvents"])),
    ("scheduler", Typed::None),
    ("sts", Typed::Some(&["GetCallerIdentity"])),
];

/// Customer-managed runtimes; the network connectors are not built.
const RUNTIME_OPERATIONS: &[&str] = &[
    "CreateRuntime",
    "CreateRuntimeAlias",
    "CreateRuntimeVersion",
    "DeleteRuntime",
    "DeleteRuntimeAlias",
    "DeleteRuntimeVersion",
    "GetRuntime",
    "GetRuntimeAlias",
    "GetRuntimeVersion",
    "ListRuntimeAliases",
    "ListRuntimeVersions",
    "ListRuntimes",
    "RestoreRuntime",
    "UpdateRuntime",
    "UpdateRuntimeAlias",
    "UpdateRuntimeVersion",
];

/// Which operations of a service have typed structs: those that lambdad builds, because each struct costs
/// compile time.
#[derive(Clone, Copy)]
pub enum Typed {
    All,
    Some(&'static [&'static str]),
    None,
}

impl Typed {
    pub fn has(self, operation: &str) -> bool {
        match self {
            Typed::All => true,
            Typed::Some(names) => names.contains(&operation),
            Typed::None => false,
        }
    }
}

/// Generates and writes; says what changed.
pub fn write(root: &Path) -> Result<String> {
    output::write(&root.join("crates/wire/src/generated"), &generate(root)?)
}

/// Generates and compares; fails when the committed files differ.
pub fn check(root: &Path) -> Result<String> {
    output::check(&root.join("crates/wire/src/generated"), &generate(root)?)
}

fn generate(root: &Path) -> Result<Files> {
    let overrides = Overrides::load(&root.join("xtask/overrides.toml"))?;
    let mut files = Files::new();
    for (service, typed) in SERVICES {
        let mut model = Model::load(&root.join(format!("models/{service}.json")))?;
        overrides.apply(service, &mut model)?;
        let mut add = |name: &str, text: String| files.insert(format!("{}/{name}", names::module(service)), text);
        let structs = types::generate(&model, *typed)?;
        for (name, text) in &structs {
            add(&format!("types/{name}.rs"), text.clone());
        }
        if !structs.is_empty() {
            add("types/mod.rs", modules(structs.keys(), "pub use", "Typed requests and responses."));
        }
        let tables = shapes::generate(&model)?;
        for (name, text) in &tables {
            add(&format!("shapes/{name}.rs"), text.clone());
        }
        add("shapes/mod.rs", modules(tables.keys(), "pub use", "Constraints of everything a request may hold."));
        add("operations.rs", operations::generate(service, &model)?);
        add("errors.rs", errors::generate(&model)?);
        add("mod.rs", service_module(service, &model, &overrides, !structs.is_empty()));
    }
    files.insert("mod.rs".into(), root_module());
    Ok(files)
}

/// First line of every generated file.
pub const HEADER: &str = "// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.\n";

fn modules<'a>(names: impl Iterator<Item = &'a String> + Clone, reexport: &str, doc: &str) -> String {
    let mut text = format!("//! {doc}\n{HEADER}\n");
    for name in names.clone() {
        line!(text, "mod {name};");
    }
    text.push('\n');
    for name in names {
        line!(text, "{reexport} {name}::*;");
    }
    text
}

fn service_module(service: &str, model: &Model, overrides: &Overrides, typed: bool) -> String {
    let meta = &model.metadata;
    let types = if typed { "mod types;\n\npub use types::*;\n" } else { "" };
    format!(
        "//! {title}, API version {version}.\n{HEADER}\nmod errors;\nmod operations;\nmod shapes;\n{types}\n\
         use crate::model::{{Protocol, Service}};\n\n\
         /// The service as one row.\npub static SERVICE: Service = Service {{\n    \
         name: {name:?},\n    scope: {scope:?},\n    protocol: Protocol::{protocol},\n    target: {target:?},\n    \
         namespace: {namespace:?},\n    validation: {validation:?},\n    operations: operations::OPERATIONS,\n    \
         errors: errors::ERRORS,\n}};\n",
        title = meta.service_full_name,
        version = meta.api_version,
        name = service,
        scope = meta.signing_name.as_ref().unwrap_or(&meta.endpoint_prefix),
        protocol = meta.protocol_variant(),
        target = meta.target_prefix.as_deref().unwrap_or_default(),
        namespace = meta.xml_namespace.as_deref().unwrap_or_default(),
        validation = overrides.validation_code(service),
    )
}

fn root_module() -> String {
    let mut text = format!("//! What `models/` says, as Rust. One folder per service.\n{HEADER}\n");
    for (service, _) in SERVICES {
        line!(text, "pub mod {};", names::module(service));
    }
    text.push_str(
        "\nuse crate::model::Service;\n\n/// Every service that has a model.\npub static SERVICES: &[&Service] = &[\n",
    );
    for (service, _) in SERVICES {
        line!(text, "    &{}::SERVICE,", names::module(service));
    }
    text.push_str("];\n");
    text
}
