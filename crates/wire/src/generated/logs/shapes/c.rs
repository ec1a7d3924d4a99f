//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static CSV: Shape = Shape { name: "CSV", sensitive: false, kind: Kind::Structure(&[
    Member { name: "quoteCharacter", shape: &super::QUOTE_CHARACTER, required: false, place: Place::Body },
    Member { name: "delimiter", shape: &super::DELIMITER, required: false, place: Place::Body },
    Member { name: "columns", shape: &super::COLUMNS, required: false, place: Place::Body },
    Member { name: "source", shape: &super::SOURCE, required: false, place: Place::Body },
    Member { name: "destination", shape: &super::DESTINATION_FIELD, required: false, place: Place::Body },
]) };
pub static CANCEL_EXPORT_TASK_REQUEST: Shape = Shape { name: "CancelExportTaskRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "taskId", shape: &super::EXPORT_TASK_ID, required: true, place: Place::Body },
]) };
pub static CANCEL_IMPORT_TASK_REQUEST: Shape = Shape { name: "CancelImportTaskRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "importId", shape: &super::IMPORT_ID, required: true, place: Place::Body },
]) };
pub static CLIENT_TOKEN: Shape = Shape { name: "ClientToken", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(36), max: Some(128) }, pattern: Some(Pattern::new(r#"\S{36,128}"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static COLLECTION_RETENTION_DAYS: Shape = Shape { name: "CollectionRetentionDays", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(30) }) };
pub static COLUMN: Shape = Shape { name: "Column", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static COLUMNS: Shape = Shape { name: "Columns", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: Some(100) }, member: &super::COLUMN, silent_null: false, unwrapped: false }) };
pub static COPY_VALUE: Shape = Shape { name: "CopyValue", sensitive: false, kind: Kind::Structure(&[
    Member { name: "entries", shape: &super::COPY_VALUE_ENTRIES, required: true, place: Place::Body },
]) };
pub static COPY_VALUE_ENTRIES: Shape = Shape { name: "CopyValueEntries", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(5) }, member: &super::COPY_VALUE_ENTRY, silent_null: false, unwrapped: false }) };
pub static COPY_VALUE_ENTRY: Shape = Shape { name: "CopyValueEntry", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: true, place: Place::Body },
    Member { name: "target", shape: &super::TARGET, required: true, place: Place::Body },
    Member { name: "overwriteIfExists", shape: &super::OVERWRITE_IF_EXISTS, required: false, place: Place::Body },
]) };
pub static CREATE_DELIVERY_REQUEST: Shape = Shape { name: "CreateDeliveryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "deliverySourceName", shape: &super::DELIVERY_SOURCE_NAME, required: true, place: Place::Body },
    Member { name: "deliveryDestinationArn", shape: &super::ARN, required: true, place: Place::Body },
    Member { name: "recordFields", shape: &super::RECORD_FIELDS, required: false, place: Place::Body },
    Member { name: "fieldDelimiter", shape: &super::FIELD_DELIMITER, required: false, place: Place::Body },
    Member { name: "s3DeliveryConfiguration", shape: &super::S3_DELIVERY_CONFIGURATION, required: false, place: Place::Body },
    Member { name: "tags", shape: &super::TAGS, required: false, place: Place::Body },
]) };
pub static CREATE_EXPORT_TASK_REQUEST: Shape = Shape { name: "CreateExportTaskRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "taskName", shape: &super::EXPORT_TASK_NAME, required: false, place: Place::Body },
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "logStreamNamePrefix", shape: &super::LOG_STREAM_NAME, required: false, place: Place::Body },
    Member { name: "from", shape: &super::TIMESTAMP, required: true, place: Place::Body },
    Member { name: "to", shape: &super::TIMESTAMP, required: true, place: Place::Body },
    Member { name: "destination", shape: &super::EXPORT_DESTINATION_BUCKET, required: true, place: Place::Body },
    Member { name: "destinationPrefix", shape: &super::EXPORT_DESTINATION_PREFIX, required: false, place: Place::Body },
]) };
pub static CREATE_IMPORT_TASK_REQUEST: Shape = Shape { name: "CreateImportTaskRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "importSourceArn", shape: &super::ARN, required: true, place: Place::Body },
    Member { name: "importRoleArn", shape: &super::ROLE_ARN, required: true, place: Place::Body },
    Member { name: "importFilter", shape: &super::IMPORT_FILTER, required: false, place: Place::Body },
]) };
pub static CREATE_LOG_ANOMALY_DETECTOR_REQUEST: Shape = Shape { name: "CreateLogAnomalyDetectorRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupArnList", shape: &super::LOG_GROUP_ARN_LIST, required: true, place: Place::Body },
    Member { name: "detectorName", shape: &super::DETECTOR_NAME, required: false, place: Place::Body },
    Member { name: "evaluationFrequency", shape: &super::EVALUATION_FREQUENCY, required: false, place: Place::Body },
    Member { name: "filterPattern", shape: &super::FILTER_PATTERN, required: false, place: Place::Body },
    Member { name: "kmsKeyId", shape: &super::DETECTOR_KMS_KEY_ARN, required: false, place: Place::Body },
    Member { name: "anomalyVisibilityTime", shape: &super::ANOMALY_VISIBILITY_TIME, required: false, place: Place::Body },
    Member { name: "tags", shape: &super::TAGS, required: false, place: Place::Body },
]) };
pub static CREATE_LOG_GROUP_REQUEST: Shape = Shape { name: "CreateLogGroupRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "kmsKeyId", shape: &super::KMS_KEY_ID, required: false, place: Place::Body },
    Member { name: "tags", shape: &super::TAGS, required: false, place: Place::Body },
    Member { name: "logGroupClass", shape: &super::LOG_GROUP_CLASS, required: false, place: Place::Body },
    Member { name: "deletionProtectionEnabled", shape: &super::DELETION_PROTECTION_ENABLED, required: false, place: Place::Body },
]) };
pub static CREATE_LOG_STREAM_REQUEST: Shape = Shape { name: "CreateLogStreamRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "logStreamName", shape: &super::LOG_STREAM_NAME, required: true, place: Place::Body },
]) };
pub static CREATE_LOOKUP_TABLE_REQUEST: Shape = Shape { name: "CreateLookupTableRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "lookupTableName", shape: &super::LOOKUP_TABLE_NAME, required: true, place: Place::Body },
    Member { name: "description", shape: &super::LOOKUP_TABLE_DESCRIPTION, required: false, place: Place::Body },
    Member { name: "tableBody", shape: &super::TABLE_BODY, required: false, place: Place::Body },
    Member { name: "queryId", shape: &super::QUERY_ID, required: false, place: Place::Body },
    Member { name: "kmsKeyId", shape: &super::KMS_KEY_ID, required: false, place: Place::Body },
    Member { name: "tags", shape: &super::TAGS, required: false, place: Place::Body },
]) };
pub static CREATE_SCHEDULED_QUERY_REQUEST: Shape = Shape { name: "CreateScheduledQueryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "name", shape: &super::SCHEDULED_QUERY_NAME, required: true, place: Place::Body },
    Member { name: "description", shape: &super::SCHEDULED_QUERY_DESCRIPTION, required: false, place: Place::Body },
    Member { name: "queryLanguage", shape: &super::QUERY_LANGUAGE, required: true, place: Place::Body },
    Member { name: "queryString", shape: &super::QUERY_STRING, required: true, place: Place::Body },
    Member { name: "logGroupIdentifiers", shape: &super::SCHEDULED_QUERY_LOG_GROUP_IDENTIFIERS, required: false, place: Place::Body },
    Member { name: "scheduleExpression", shape: &super::SCHEDULE_EXPRESSION, required: true, place: Place::Body },
    Member { name: "timezone", shape: &super::SCHEDULE_TIMEZONE, required: false, place: Place::Body },
    Member { name: "startTimeOffset", shape: &super::START_TIME_OFFSET, required: false, place: Place::Body },
    Member { name: "endTimeOffset", shape: &super::END_TIME_OFFSET, required: false, place: Place::Body },
    Member { name: "destinationConfiguration", shape: &super::DESTINATION_CONFIGURATION, required: false, place: Place::Body },
    Member { name: "scheduleStartTime", shape: &super::TIMESTAMP, required: false, place: Place::Body },
    Member { name: "scheduleEndTime", shape: &super::TIMESTAMP, required: false, place: Place::Body },
    Member { name: "executionRoleArn", shape: &super::ROLE_ARN, required: true, place: Place::Body },
    Member { name: "state", shape: &super::SCHEDULED_QUERY_STATE, required: false, place: Place::Body },
    Member { name: "tags", shape: &super::TAGS, required: false, place: Place::Body },
]) };
