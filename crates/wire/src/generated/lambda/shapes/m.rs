//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static MASTER_REGION: Shape = Shape { name: "MasterRegion", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(50) }, pattern: Some(Pattern::new(r#"ALL|(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static MAX_AGE: Shape = Shape { name: "MaxAge", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(86400) }) };
pub static MAX_FIFTY_LIST_ITEMS: Shape = Shape { name: "MaxFiftyListItems", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(50) }) };
pub static MAX_FUNCTION_EVENT_INVOKE_CONFIG_LIST_ITEMS: Shape = Shape { name: "MaxFunctionEventInvokeConfigListItems", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(50) }) };
pub static MAX_ITEMS: Shape = Shape { name: "MaxItems", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(50) }) };
pub static MAX_LAYER_LIST_ITEMS: Shape = Shape { name: "MaxLayerListItems", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(50) }) };
pub static MAX_LIST_ITEMS: Shape = Shape { name: "MaxListItems", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(10000) }) };
pub static MAX_PROVISIONED_CONCURRENCY_CONFIG_LIST_ITEMS: Shape = Shape { name: "MaxProvisionedConcurrencyConfigListItems", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(50) }) };
pub static MAXIMUM_BATCHING_WINDOW_IN_SECONDS: Shape = Shape { name: "MaximumBatchingWindowInSeconds", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(300) }) };
pub static MAXIMUM_CONCURRENCY: Shape = Shape { name: "MaximumConcurrency", sensitive: false, kind: Kind::Integer(Range { min: Some(2), max: Some(1000) }) };
pub static MAXIMUM_EVENT_AGE_IN_SECONDS: Shape = Shape { name: "MaximumEventAgeInSeconds", sensitive: false, kind: Kind::Integer(Range { min: Some(60), max: Some(21600) }) };
pub static MAXIMUM_NUMBER_OF_POLLERS: Shape = Shape { name: "MaximumNumberOfPollers", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(10000) }) };
pub static MAXIMUM_RECORD_AGE_IN_SECONDS: Shape = Shape { name: "MaximumRecordAgeInSeconds", sensitive: false, kind: Kind::Integer(Range { min: Some(-1), max: Some(604800) }) };
pub static MAXIMUM_RETRY_ATTEMPTS: Shape = Shape { name: "MaximumRetryAttempts", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(2) }) };
pub static MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING: Shape = Shape { name: "MaximumRetryAttemptsEventSourceMapping", sensitive: false, kind: Kind::Integer(Range { min: Some(-1), max: Some(10000) }) };
pub static MEMORY_SIZE: Shape = Shape { name: "MemorySize", sensitive: false, kind: Kind::Integer(Range { min: Some(128), max: Some(32768) }) };
pub static METHOD: Shape = Shape { name: "Method", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(6) }, pattern: Some(Pattern::new(".*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static METRIC_TARGET_VALUE: Shape = Shape { name: "MetricTargetValue", sensitive: false, kind: Kind::Double(Range { min: Some(0.0), max: Some(100.0) }) };
pub static MINIMUM_NUMBER_OF_POLLERS: Shape = Shape { name: "MinimumNumberOfPollers", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(200) }) };
