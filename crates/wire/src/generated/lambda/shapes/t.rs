//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static TAG_KEY: Shape = Shape { name: "TagKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAG_KEY_LIST: Shape = Shape { name: "TagKeyList", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::TAG_KEY, silent_null: false, unwrapped: false }) };
pub static TAG_RESOURCE_REQUEST: Shape = Shape { name: "TagResourceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Resource", shape: &super::TAGGABLE_RESOURCE, required: true, place: Place::Label("Resource") },
    Member { name: "Tags", shape: &super::TAGS, required: true, place: Place::Body },
]) };
pub static TAG_VALUE: Shape = Shape { name: "TagValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(256) }, pattern: Some(Pattern::new(r#"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAGGABLE_RESOURCE: Shape = Shape { name: "TaggableResource", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(10000) }, pattern: Some(Pattern::new(r#"arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:(function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+)"#)), values: &[], also: &["arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:runtime/[a-z0-9]([a-z0-9_.-]{0,126})?[a-z0-9]"], pattern_alone: false, bare_max: None }) };
pub static TAGS: Shape = Shape { name: "Tags", sensitive: false, kind: Kind::Map(Map { length: Length { min: None, max: None }, key: &super::TAG_KEY, value: &super::TAG_VALUE }) };
pub static TARGET_TRACKING_SCALING_POLICY: Shape = Shape { name: "TargetTrackingScalingPolicy", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PredefinedMetricType", shape: &super::CAPACITY_PROVIDER_PREDEFINED_METRIC_TYPE, required: true, place: Place::Body },
    Member { name: "TargetValue", shape: &super::METRIC_TARGET_VALUE, required: true, place: Place::Body },
]) };
pub static TENANCY_CONFIG: Shape = Shape { name: "TenancyConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "TenantIsolationMode", shape: &super::TENANT_ISOLATION_MODE, required: true, place: Place::Body },
]) };
pub static TENANT_ID: Shape = Shape { name: "TenantId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: Some(Pattern::new(r#"[a-zA-Z0-9\._:\/=+\-@ ]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TENANT_ISOLATION_MODE: Shape = Shape { name: "TenantIsolationMode", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["PER_TENANT"], also: &[], pattern_alone: false, bare_max: None }) };
pub static TIMEOUT: Shape = Shape { name: "Timeout", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(5400) }) };
pub static TOPIC: Shape = Shape { name: "Topic", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(249) }, pattern: Some(Pattern::new(r#"[^.]([a-zA-Z0-9\-_.]+)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TOPICS: Shape = Shape { name: "Topics", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(1) }, member: &super::TOPIC, silent_null: false, unwrapped: false }) };
pub static TRACING_CONFIG: Shape = Shape { name: "TracingConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Mode", shape: &super::TRACING_MODE, required: false, place: Place::Body },
]) };
pub static TRACING_MODE: Shape = Shape { name: "TracingMode", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Active", "PassThrough"], also: &[], pattern_alone: false, bare_max: None }) };
pub static TUMBLING_WINDOW_IN_SECONDS: Shape = Shape { name: "TumblingWindowInSeconds", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(900) }) };
