//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static S3_CONFIGURATION: Shape = Shape { name: "S3Configuration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "destinationIdentifier", shape: &super::S3_URI, required: true, place: Place::Body },
    Member { name: "roleArn", shape: &super::ROLE_ARN, required: true, place: Place::Body },
    Member { name: "ownerAccountId", shape: &super::ACCOUNT_ID, required: false, place: Place::Body },
    Member { name: "kmsKeyId", shape: &super::KMS_KEY_ID, required: false, place: Place::Body },
]) };
pub static S3_DELIVERY_CONFIGURATION: Shape = Shape { name: "S3DeliveryConfiguration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "suffixPath", shape: &super::DELIVERY_SUFFIX_PATH, required: false, place: Place::Body },
    Member { name: "enableHiveCompatiblePath", shape: &super::BOOLEAN, required: false, place: Place::Body },
]) };
pub static S3_TABLE_INTEGRATION_SOURCE_IDENTIFIER: Shape = Shape { name: "S3TableIntegrationSourceIdentifier", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2048) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static S3_URI: Shape = Shape { name: "S3Uri", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(1024) }, pattern: Some(Pattern::new(r#"s3://[a-z0-9][\.\-a-z0-9]{1,61}[a-z0-9](/.*)?"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEDULE_EXPRESSION: Shape = Shape { name: "ScheduleExpression", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(256) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEDULE_TIMEZONE: Shape = Shape { name: "ScheduleTimezone", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEDULE_TYPE: Shape = Shape { name: "ScheduleType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["CUSTOMER_MANAGED", "AWS_MANAGED"], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEDULED_QUERY_DESCRIPTION: Shape = Shape { name: "ScheduledQueryDescription", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEDULED_QUERY_IDENTIFIER: Shape = Shape { name: "ScheduledQueryIdentifier", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(300) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEDULED_QUERY_LOG_GROUP_IDENTIFIERS: Shape = Shape { name: "ScheduledQueryLogGroupIdentifiers", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(50) }, member: &super::LOG_GROUP_IDENTIFIER, silent_null: false, unwrapped: false }) };
pub static SCHEDULED_QUERY_NAME: Shape = Shape { name: "ScheduledQueryName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(300) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEDULED_QUERY_STATE: Shape = Shape { name: "ScheduledQueryState", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["ENABLED", "DISABLED"], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCOPE: Shape = Shape { name: "Scope", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["ALL"], also: &[], pattern_alone: false, bare_max: None }) };
pub static SELECTION_CRITERIA: Shape = Shape { name: "SelectionCriteria", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SEQUENCE_TOKEN: Shape = Shape { name: "SequenceToken", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SERVICE: Shape = Shape { name: "Service", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(255) }, pattern: Some(Pattern::new(r#"[\w_-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SOURCE: Shape = Shape { name: "Source", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SOURCE_TIMEZONE: Shape = Shape { name: "SourceTimezone", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SPLIT_STRING: Shape = Shape { name: "SplitString", sensitive: false, kind: Kind::Structure(&[
    Member { name: "entries", shape: &super::SPLIT_STRING_ENTRIES, required: true, place: Place::Body },
]) };
pub static SPLIT_STRING_DELIMITER: Shape = Shape { name: "SplitStringDelimiter", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SPLIT_STRING_ENTRIES: Shape = Shape { name: "SplitStringEntries", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::SPLIT_STRING_ENTRY, silent_null: false, unwrapped: false }) };
pub static SPLIT_STRING_ENTRY: Shape = Shape { name: "SplitStringEntry", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: true, place: Place::Body },
    Member { name: "delimiter", shape: &super::SPLIT_STRING_DELIMITER, required: true, place: Place::Body },
]) };
pub static STANDARD_UNIT: Shape = Shape { name: "StandardUnit", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes", "Bits", "Kilobits", "Megabits", "Gigabits", "Terabits", "Percent", "Count", "Bytes/Second", "Kilobytes/Second", "Megabytes/Second", "Gigabytes/Second", "Terabytes/Second", "Bits/Second", "Kilobits/Second", "Megabits/Second", "Gigabits/Second", "Terabits/Second", "Count/Second", "None"], also: &[], pattern_alone: false, bare_max: None }) };
pub static START_FROM_HEAD: Shape = Shape { name: "StartFromHead", sensitive: false, kind: Kind::Boolean };
pub static START_LIVE_TAIL_LOG_GROUP_IDENTIFIERS: Shape = Shape { name: "StartLiveTailLogGroupIdentifiers", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::LOG_GROUP_IDENTIFIER, silent_null: false, unwrapped: false }) };
pub static START_LIVE_TAIL_REQUEST: Shape = Shape { name: "StartLiveTailRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifiers", shape: &super::START_LIVE_TAIL_LOG_GROUP_IDENTIFIERS, required: true, place: Place::Body },
    Member { name: "logStreamNames", shape: &super::INPUT_LOG_STREAM_NAMES, required: false, place: Place::Body },
    Member { name: "logStreamNamePrefixes", shape: &super::INPUT_LOG_STREAM_NAMES, required: false, place: Place::Body },
    Member { name: "logEventFilterPattern", shape: &super::FILTER_PATTERN, required: false, place: Place::Body },
]) };
pub static START_QUERY_REQUEST: Shape = Shape { name: "StartQueryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "queryLanguage", shape: &super::QUERY_LANGUAGE, required: false, place: Place::Body },
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: false, place: Place::Body },
    Member { name: "logGroupNames", shape: &super::LOG_GROUP_NAMES, required: false, place: Place::Body },
    Member { name: "logGroupIdentifiers", shape: &super::LOG_GROUP_IDENTIFIERS, required: false, place: Place::Body },
    Member { name: "startTime", shape: &super::TIMESTAMP, required: true, place: Place::Body },
    Member { name: "endTime", shape: &super::TIMESTAMP, required: true, place: Place::Body },
    Member { name: "queryString", shape: &super::QUERY_STRING, required: true, place: Place::Body },
    Member { name: "limit", shape: &super::EVENTS_LIMIT_START_QUERY, required: false, place: Place::Body },
]) };
pub static START_TIME_OFFSET: Shape = Shape { name: "StartTimeOffset", sensitive: false, kind: Kind::Long(Range { min: None, max: None }) };
pub static STOP_QUERY_REQUEST: Shape = Shape { name: "StopQueryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "queryId", shape: &super::QUERY_ID, required: true, place: Place::Body },
]) };
pub static STORAGE_TIER: Shape = Shape { name: "StorageTier", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["STANDARD", "INTELLIGENT_TIERING"], also: &[], pattern_alone: false, bare_max: None }) };
pub static SUBSTITUTE_STRING: Shape = Shape { name: "SubstituteString", sensitive: false, kind: Kind::Structure(&[
    Member { name: "entries", shape: &super::SUBSTITUTE_STRING_ENTRIES, required: true, place: Place::Body },
]) };
pub static SUBSTITUTE_STRING_ENTRIES: Shape = Shape { name: "SubstituteStringEntries", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::SUBSTITUTE_STRING_ENTRY, silent_null: false, unwrapped: false }) };
pub static SUBSTITUTE_STRING_ENTRY: Shape = Shape { name: "SubstituteStringEntry", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: true, place: Place::Body },
    Member { name: "from", shape: &super::FROM_KEY, required: true, place: Place::Body },
    Member { name: "to", shape: &super::TO_KEY, required: true, place: Place::Body },
]) };
pub static SUPPRESSION_PERIOD: Shape = Shape { name: "SuppressionPeriod", sensitive: false, kind: Kind::Structure(&[
    Member { name: "value", shape: &super::INTEGER, required: false, place: Place::Body },
    Member { name: "suppressionUnit", shape: &super::SUPPRESSION_UNIT, required: false, place: Place::Body },
]) };
pub static SUPPRESSION_STATE: Shape = Shape { name: "SuppressionState", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["SUPPRESSED", "UNSUPPRESSED"], also: &[], pattern_alone: false, bare_max: None }) };
pub static SUPPRESSION_TYPE: Shape = Shape { name: "SuppressionType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["LIMITED", "INFINITE"], also: &[], pattern_alone: false, bare_max: None }) };
pub static SUPPRESSION_UNIT: Shape = Shape { name: "SuppressionUnit", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["SECONDS", "MINUTES", "HOURS"], also: &[], pattern_alone: false, bare_max: None }) };
pub static SYSTEM_FIELD: Shape = Shape { name: "SystemField", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
