//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static LIST_AGGREGATE_LOG_GROUP_SUMMARIES_GROUP_BY: Shape = Shape { name: "ListAggregateLogGroupSummariesGroupBy", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["DATA_SOURCE_NAME_TYPE_AND_FORMAT", "DATA_SOURCE_NAME_AND_TYPE"], also: &[], pattern_alone: false, bare_max: None }) };
pub static LIST_AGGREGATE_LOG_GROUP_SUMMARIES_REQUEST: Shape = Shape { name: "ListAggregateLogGroupSummariesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "accountIdentifiers", shape: &super::ACCOUNT_IDS, required: false, place: Place::Body },
    Member { name: "includeLinkedAccounts", shape: &super::INCLUDE_LINKED_ACCOUNTS, required: false, place: Place::Body },
    Member { name: "logGroupClass", shape: &super::LOG_GROUP_CLASS, required: false, place: Place::Body },
    Member { name: "logGroupNamePattern", shape: &super::LOG_GROUP_NAME_REGEX_PATTERN, required: false, place: Place::Body },
    Member { name: "dataSources", shape: &super::DATA_SOURCE_FILTERS, required: false, place: Place::Body },
    Member { name: "groupBy", shape: &super::LIST_AGGREGATE_LOG_GROUP_SUMMARIES_GROUP_BY, required: true, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::LIST_LOG_GROUPS_REQUEST_LIMIT, required: false, place: Place::Body },
]) };
pub static LIST_ANOMALIES_LIMIT: Shape = Shape { name: "ListAnomaliesLimit", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(50) }) };
pub static LIST_ANOMALIES_REQUEST: Shape = Shape { name: "ListAnomaliesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "anomalyDetectorArn", shape: &super::ANOMALY_DETECTOR_ARN, required: false, place: Place::Body },
    Member { name: "suppressionState", shape: &super::SUPPRESSION_STATE, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::LIST_ANOMALIES_LIMIT, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
]) };
pub static LIST_INTEGRATIONS_REQUEST: Shape = Shape { name: "ListIntegrationsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "integrationNamePrefix", shape: &super::INTEGRATION_NAME_PREFIX, required: false, place: Place::Body },
    Member { name: "integrationType", shape: &super::INTEGRATION_TYPE, required: false, place: Place::Body },
    Member { name: "integrationStatus", shape: &super::INTEGRATION_STATUS, required: false, place: Place::Body },
]) };
pub static LIST_LIMIT: Shape = Shape { name: "ListLimit", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(1000) }) };
pub static LIST_LOG_ANOMALY_DETECTORS_LIMIT: Shape = Shape { name: "ListLogAnomalyDetectorsLimit", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(50) }) };
pub static LIST_LOG_ANOMALY_DETECTORS_REQUEST: Shape = Shape { name: "ListLogAnomalyDetectorsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "filterLogGroupArn", shape: &super::LOG_GROUP_ARN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::LIST_LOG_ANOMALY_DETECTORS_LIMIT, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
]) };
pub static LIST_LOG_GROUPS_FOR_QUERY_MAX_RESULTS: Shape = Shape { name: "ListLogGroupsForQueryMaxResults", sensitive: false, kind: Kind::Integer(Range { min: Some(50), max: Some(500) }) };
pub static LIST_LOG_GROUPS_FOR_QUERY_REQUEST: Shape = Shape { name: "ListLogGroupsForQueryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "queryId", shape: &super::QUERY_ID, required: true, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "maxResults", shape: &super::LIST_LOG_GROUPS_FOR_QUERY_MAX_RESULTS, required: false, place: Place::Body },
]) };
pub static LIST_LOG_GROUPS_REQUEST: Shape = Shape { name: "ListLogGroupsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupNamePattern", shape: &super::LOG_GROUP_NAME_REGEX_PATTERN, required: false, place: Place::Body },
    Member { name: "logGroupClass", shape: &super::LOG_GROUP_CLASS, required: false, place: Place::Body },
    Member { name: "includeLinkedAccounts", shape: &super::INCLUDE_LINKED_ACCOUNTS, required: false, place: Place::Body },
    Member { name: "accountIdentifiers", shape: &super::ACCOUNT_IDS, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::LIST_LIMIT, required: false, place: Place::Body },
    Member { name: "dataSources", shape: &super::DATA_SOURCE_FILTERS, required: false, place: Place::Body },
    Member { name: "fieldIndexNames", shape: &super::FIELD_INDEX_NAMES, required: false, place: Place::Body },
    Member { name: "logGroupTags", shape: &super::TAG_FILTERS, required: false, place: Place::Body },
]) };
pub static LIST_LOG_GROUPS_REQUEST_LIMIT: Shape = Shape { name: "ListLogGroupsRequestLimit", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(50) }) };
pub static LIST_SCHEDULED_QUERIES_MAX_RESULTS: Shape = Shape { name: "ListScheduledQueriesMaxResults", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(1000) }) };
pub static LIST_SCHEDULED_QUERIES_REQUEST: Shape = Shape { name: "ListScheduledQueriesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "maxResults", shape: &super::LIST_SCHEDULED_QUERIES_MAX_RESULTS, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "state", shape: &super::SCHEDULED_QUERY_STATE, required: false, place: Place::Body },
    Member { name: "scheduleType", shape: &super::SCHEDULE_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_SOURCES_FOR_S3_TABLE_INTEGRATION_MAX_RESULTS: Shape = Shape { name: "ListSourcesForS3TableIntegrationMaxResults", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(100) }) };
pub static LIST_SOURCES_FOR_S3_TABLE_INTEGRATION_REQUEST: Shape = Shape { name: "ListSourcesForS3TableIntegrationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "integrationArn", shape: &super::ARN, required: true, place: Place::Body },
    Member { name: "maxResults", shape: &super::LIST_SOURCES_FOR_S3_TABLE_INTEGRATION_MAX_RESULTS, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
]) };
pub static LIST_SYSLOG_CONFIGURATIONS_MAX_RESULTS: Shape = Shape { name: "ListSyslogConfigurationsMaxResults", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(50) }) };
pub static LIST_SYSLOG_CONFIGURATIONS_REQUEST: Shape = Shape { name: "ListSyslogConfigurationsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: false, place: Place::Body },
    Member { name: "vpcEndpointId", shape: &super::VPC_ENDPOINT_ID, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "maxResults", shape: &super::LIST_SYSLOG_CONFIGURATIONS_MAX_RESULTS, required: false, place: Place::Body },
]) };
pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Shape = Shape { name: "ListTagsForResourceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "resourceArn", shape: &super::AMAZON_RESOURCE_NAME, required: true, place: Place::Body },
]) };
pub static LIST_TAGS_LOG_GROUP_REQUEST: Shape = Shape { name: "ListTagsLogGroupRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
]) };
pub static LIST_TO_MAP: Shape = Shape { name: "ListToMap", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: true, place: Place::Body },
    Member { name: "key", shape: &super::KEY, required: true, place: Place::Body },
    Member { name: "valueKey", shape: &super::VALUE_KEY, required: false, place: Place::Body },
    Member { name: "target", shape: &super::TARGET, required: false, place: Place::Body },
    Member { name: "flatten", shape: &super::FLATTEN, required: false, place: Place::Body },
    Member { name: "flattenedElement", shape: &super::FLATTENED_ELEMENT, required: false, place: Place::Body },
]) };
pub static LOCALE: Shape = Shape { name: "Locale", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_GROUP_ARN: Shape = Shape { name: "LogGroupArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2048) }, pattern: Some(Pattern::new(r#"[\w#+=/:,.@-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_GROUP_ARN_LIST: Shape = Shape { name: "LogGroupArnList", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::LOG_GROUP_ARN, silent_null: false, unwrapped: false }) };
pub static LOG_GROUP_CLASS: Shape = Shape { name: "LogGroupClass", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["STANDARD", "INFREQUENT_ACCESS", "DELIVERY", "ESSENTIALS"], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_GROUP_IDENTIFIER: Shape = Shape { name: "LogGroupIdentifier", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2048) }, pattern: Some(Pattern::new(r#"[\w#+=/:,.@-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_GROUP_IDENTIFIERS: Shape = Shape { name: "LogGroupIdentifiers", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::LOG_GROUP_IDENTIFIER, silent_null: false, unwrapped: false }) };
pub static LOG_GROUP_NAME: Shape = Shape { name: "LogGroupName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: Some(Pattern::new(r#"[\.\-_/#A-Za-z0-9]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_GROUP_NAME_PATTERN: Shape = Shape { name: "LogGroupNamePattern", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(512) }, pattern: Some(Pattern::new(r#"[\.\-_/#A-Za-z0-9]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_GROUP_NAME_REGEX_PATTERN: Shape = Shape { name: "LogGroupNameRegexPattern", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(3), max: Some(129) }, pattern: Some(Pattern::new(r#"(\^?[\.\-_\/#A-Za-z0-9]{3,24})(\|\^?[\.\-_\/#A-Za-z0-9]{3,24}){0,4}"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_GROUP_NAMES: Shape = Shape { name: "LogGroupNames", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::LOG_GROUP_NAME, silent_null: false, unwrapped: false }) };
pub static LOG_OBJECT_POINTER: Shape = Shape { name: "LogObjectPointer", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_RECORD_POINTER: Shape = Shape { name: "LogRecordPointer", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_STREAM_NAME: Shape = Shape { name: "LogStreamName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: Some(Pattern::new("[^:*]*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_TYPE: Shape = Shape { name: "LogType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(255) }, pattern: Some(Pattern::new(r#"[\w]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_TYPES: Shape = Shape { name: "LogTypes", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::LOG_TYPE, silent_null: false, unwrapped: false }) };
pub static LOOKUP_TABLE_CONFIGURATION: Shape = Shape { name: "LookupTableConfiguration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "tableName", shape: &super::LOOKUP_TABLE_NAME, required: true, place: Place::Body },
    Member { name: "roleArn", shape: &super::ROLE_ARN, required: true, place: Place::Body },
    Member { name: "description", shape: &super::LOOKUP_TABLE_DESCRIPTION, required: false, place: Place::Body },
    Member { name: "kmsKeyId", shape: &super::KMS_KEY_ID, required: false, place: Place::Body },
    Member { name: "tags", shape: &super::TAGS, required: false, place: Place::Body },
]) };
pub static LOOKUP_TABLE_DESCRIPTION: Shape = Shape { name: "LookupTableDescription", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOOKUP_TABLE_NAME: Shape = Shape { name: "LookupTableName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: Some(Pattern::new("^[a-zA-Z0-9_]+$")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOWER_CASE_STRING: Shape = Shape { name: "LowerCaseString", sensitive: false, kind: Kind::Structure(&[
    Member { name: "withKeys", shape: &super::LOWER_CASE_STRING_WITH_KEYS, required: true, place: Place::Body },
]) };
pub static LOWER_CASE_STRING_WITH_KEYS: Shape = Shape { name: "LowerCaseStringWithKeys", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::WITH_KEY, silent_null: false, unwrapped: false }) };
