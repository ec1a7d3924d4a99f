//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static NAMESPACED_FUNCTION_NAME: Shape = Shape { name: "NamespacedFunctionName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: Some(Pattern::new(r#"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?"#)), values: &[], also: &[], pattern_alone: true, bare_max: None }) };
pub static NAMESPACED_STATEMENT_ID: Shape = Shape { name: "NamespacedStatementId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(100) }, pattern: Some(Pattern::new("([a-zA-Z0-9-_.]+)")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NULLABLE_BOOLEAN: Shape = Shape { name: "NullableBoolean", sensitive: false, kind: Kind::Boolean };
pub static NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER: Shape = Shape { name: "NumericLatestPublishedOrAliasQualifier", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
