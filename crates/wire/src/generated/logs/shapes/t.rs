//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static TABLE_BODY: Shape = Shape { name: "TableBody", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(10485760) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAG_FILTER: Shape = Shape { name: "TagFilter", sensitive: false, kind: Kind::Structure(&[
    Member { name: "key", shape: &super::TAG_FILTER_KEY, required: true, place: Place::Body },
    Member { name: "values", shape: &super::TAG_FILTER_VALUES, required: false, place: Place::Body },
]) };
pub static TAG_FILTER_KEY: Shape = Shape { name: "TagFilterKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"^([\p{L}\p{Z}\p{N}_.:/=+\-@]+)$"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAG_FILTER_VALUE: Shape = Shape { name: "TagFilterValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(259) }, pattern: Some(Pattern::new(r#"^!?\*?([\p{L}\p{Z}\p{N}_.:/=+\-@]*)\*?$"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAG_FILTER_VALUES: Shape = Shape { name: "TagFilterValues", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(5) }, member: &super::TAG_FILTER_VALUE, silent_null: false, unwrapped: false }) };
pub static TAG_FILTERS: Shape = Shape { name: "TagFilters", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(5) }, member: &super::TAG_FILTER, silent_null: false, unwrapped: false }) };
pub static TAG_KEY: Shape = Shape { name: "TagKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"^([\p{L}\p{Z}\p{N}_.:/=+\-@]+)$"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAG_KEY_LIST: Shape = Shape { name: "TagKeyList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(50) }, member: &super::TAG_KEY, silent_null: false, unwrapped: false }) };
pub static TAG_LIST: Shape = Shape { name: "TagList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: None }, member: &super::TAG_KEY, silent_null: false, unwrapped: false }) };
pub static TAG_LOG_GROUP_REQUEST: Shape = Shape { name: "TagLogGroupRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "tags", shape: &super::TAGS, required: true, place: Place::Body },
]) };
pub static TAG_RESOURCE_REQUEST: Shape = Shape { name: "TagResourceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "resourceArn", shape: &super::AMAZON_RESOURCE_NAME, required: true, place: Place::Body },
    Member { name: "tags", shape: &super::TAGS, required: true, place: Place::Body },
]) };
pub static TAG_VALUE: Shape = Shape { name: "TagValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(256) }, pattern: Some(Pattern::new(r#"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAGS: Shape = Shape { name: "Tags", sensitive: false, kind: Kind::Map(Map { length: Length { min: Some(1), max: Some(50) }, key: &super::TAG_KEY, value: &super::TAG_VALUE }) };
pub static TARGET: Shape = Shape { name: "Target", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TARGET_ARN: Shape = Shape { name: "TargetArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TARGET_FORMAT: Shape = Shape { name: "TargetFormat", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TARGET_TIMEZONE: Shape = Shape { name: "TargetTimezone", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TEST_EVENT_MESSAGES: Shape = Shape { name: "TestEventMessages", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(50) }, member: &super::EVENT_MESSAGE, silent_null: false, unwrapped: false }) };
pub static TEST_METRIC_FILTER_REQUEST: Shape = Shape { name: "TestMetricFilterRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "filterPattern", shape: &super::FILTER_PATTERN, required: true, place: Place::Body },
    Member { name: "logEventMessages", shape: &super::TEST_EVENT_MESSAGES, required: true, place: Place::Body },
]) };
pub static TEST_TRANSFORMER_REQUEST: Shape = Shape { name: "TestTransformerRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "transformerConfig", shape: &super::PROCESSORS, required: true, place: Place::Body },
    Member { name: "logEventMessages", shape: &super::TEST_EVENT_MESSAGES, required: true, place: Place::Body },
]) };
pub static TIMESTAMP: Shape = Shape { name: "Timestamp", sensitive: false, kind: Kind::Long(Range { min: Some(0), max: None }) };
pub static TO_KEY: Shape = Shape { name: "ToKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TRIM_STRING: Shape = Shape { name: "TrimString", sensitive: false, kind: Kind::Structure(&[
    Member { name: "withKeys", shape: &super::TRIM_STRING_WITH_KEYS, required: true, place: Place::Body },
]) };
pub static TRIM_STRING_WITH_KEYS: Shape = Shape { name: "TrimStringWithKeys", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::WITH_KEY, silent_null: false, unwrapped: false }) };
pub static TYPE: Shape = Shape { name: "Type", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["boolean", "integer", "double", "string"], also: &[], pattern_alone: false, bare_max: None }) };
pub static TYPE_CONVERTER: Shape = Shape { name: "TypeConverter", sensitive: false, kind: Kind::Structure(&[
    Member { name: "entries", shape: &super::TYPE_CONVERTER_ENTRIES, required: true, place: Place::Body },
]) };
pub static TYPE_CONVERTER_ENTRIES: Shape = Shape { name: "TypeConverterEntries", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(5) }, member: &super::TYPE_CONVERTER_ENTRY, silent_null: false, unwrapped: false }) };
pub static TYPE_CONVERTER_ENTRY: Shape = Shape { name: "TypeConverterEntry", sensitive: false, kind: Kind::Structure(&[
    Member { name: "key", shape: &super::KEY, required: true, place: Place::Body },
    Member { name: "type", shape: &super::TYPE, required: true, place: Place::Body },
]) };
