//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static OCSF_VERSION: Shape = Shape { name: "OCSFVersion", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["V1.1", "V1.5"], also: &[], pattern_alone: false, bare_max: None }) };
pub static OPEN_SEARCH_RESOURCE_CONFIG: Shape = Shape { name: "OpenSearchResourceConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "kmsKeyArn", shape: &super::ARN, required: false, place: Place::Body },
    Member { name: "dataSourceRoleArn", shape: &super::ARN, required: true, place: Place::Body },
    Member { name: "dashboardViewerPrincipals", shape: &super::DASHBOARD_VIEWER_PRINCIPALS, required: true, place: Place::Body },
    Member { name: "applicationArn", shape: &super::ARN, required: false, place: Place::Body },
    Member { name: "retentionDays", shape: &super::COLLECTION_RETENTION_DAYS, required: true, place: Place::Body },
]) };
pub static ORDER_BY: Shape = Shape { name: "OrderBy", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["LogStreamName", "LastEventTime"], also: &[], pattern_alone: false, bare_max: None }) };
pub static OUTPUT_FORMAT: Shape = Shape { name: "OutputFormat", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["json", "plain", "w3c", "raw", "parquet"], also: &[], pattern_alone: false, bare_max: None }) };
pub static OVERWRITE_IF_EXISTS: Shape = Shape { name: "OverwriteIfExists", sensitive: false, kind: Kind::Boolean };
