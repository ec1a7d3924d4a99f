//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static UNMASK: Shape = Shape { name: "Unmask", sensitive: false, kind: Kind::Boolean };
pub static UNTAG_LOG_GROUP_REQUEST: Shape = Shape { name: "UntagLogGroupRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "tags", shape: &super::TAG_LIST, required: true, place: Place::Body },
]) };
pub static UNTAG_RESOURCE_REQUEST: Shape = Shape { name: "UntagResourceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "resourceArn", shape: &super::AMAZON_RESOURCE_NAME, required: true, place: Place::Body },
    Member { name: "tagKeys", shape: &super::TAG_KEY_LIST, required: true, place: Place::Body },
]) };
pub static UPDATE_ANOMALY_REQUEST: Shape = Shape { name: "UpdateAnomalyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "anomalyId", shape: &super::ANOMALY_ID, required: false, place: Place::Body },
    Member { name: "patternId", shape: &super::PATTERN_ID, required: false, place: Place::Body },
    Member { name: "anomalyDetectorArn", shape: &super::ANOMALY_DETECTOR_ARN, required: true, place: Place::Body },
    Member { name: "suppressionType", shape: &super::SUPPRESSION_TYPE, required: false, place: Place::Body },
    Member { name: "suppressionPeriod", shape: &super::SUPPRESSION_PERIOD, required: false, place: Place::Body },
    Member { name: "baseline", shape: &super::BASELINE, required: false, place: Place::Body },
]) };
pub static UPDATE_DELIVERY_CONFIGURATION_REQUEST: Shape = Shape { name: "UpdateDeliveryConfigurationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "id", shape: &super::DELIVERY_ID, required: true, place: Place::Body },
    Member { name: "recordFields", shape: &super::RECORD_FIELDS, required: false, place: Place::Body },
    Member { name: "fieldDelimiter", shape: &super::FIELD_DELIMITER, required: false, place: Place::Body },
    Member { name: "s3DeliveryConfiguration", shape: &super::S3_DELIVERY_CONFIGURATION, required: false, place: Place::Body },
]) };
pub static UPDATE_LOG_ANOMALY_DETECTOR_REQUEST: Shape = Shape { name: "UpdateLogAnomalyDetectorRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "anomalyDetectorArn", shape: &super::ANOMALY_DETECTOR_ARN, required: true, place: Place::Body },
    Member { name: "evaluationFrequency", shape: &super::EVALUATION_FREQUENCY, required: false, place: Place::Body },
    Member { name: "filterPattern", shape: &super::FILTER_PATTERN, required: false, place: Place::Body },
    Member { name: "anomalyVisibilityTime", shape: &super::ANOMALY_VISIBILITY_TIME, required: false, place: Place::Body },
    Member { name: "enabled", shape: &super::BOOLEAN, required: true, place: Place::Body },
]) };
pub static UPDATE_LOOKUP_TABLE_REQUEST: Shape = Shape { name: "UpdateLookupTableRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "lookupTableArn", shape: &super::ARN, required: true, place: Place::Body },
    Member { name: "description", shape: &super::LOOKUP_TABLE_DESCRIPTION, required: false, place: Place::Body },
    Member { name: "tableBody", shape: &super::TABLE_BODY, required: false, place: Place::Body },
    Member { name: "queryId", shape: &super::QUERY_ID, required: false, place: Place::Body },
    Member { name: "kmsKeyId", shape: &super::KMS_KEY_ID, required: false, place: Place::Body },
]) };
pub static UPDATE_SCHEDULED_QUERY_REQUEST: Shape = Shape { name: "UpdateScheduledQueryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "identifier", shape: &super::SCHEDULED_QUERY_IDENTIFIER, required: true, place: Place::Body },
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
]) };
pub static UPPER_CASE_STRING: Shape = Shape { name: "UpperCaseString", sensitive: false, kind: Kind::Structure(&[
    Member { name: "withKeys", shape: &super::UPPER_CASE_STRING_WITH_KEYS, required: true, place: Place::Body },
]) };
pub static UPPER_CASE_STRING_WITH_KEYS: Shape = Shape { name: "UpperCaseStringWithKeys", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::WITH_KEY, silent_null: false, unwrapped: false }) };
