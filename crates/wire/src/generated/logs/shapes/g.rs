//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static GET_DATA_PROTECTION_POLICY_REQUEST: Shape = Shape { name: "GetDataProtectionPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
]) };
pub static GET_DELIVERY_DESTINATION_POLICY_REQUEST: Shape = Shape { name: "GetDeliveryDestinationPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "deliveryDestinationName", shape: &super::DELIVERY_DESTINATION_NAME, required: true, place: Place::Body },
]) };
pub static GET_DELIVERY_DESTINATION_REQUEST: Shape = Shape { name: "GetDeliveryDestinationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "name", shape: &super::DELIVERY_DESTINATION_NAME, required: true, place: Place::Body },
]) };
pub static GET_DELIVERY_REQUEST: Shape = Shape { name: "GetDeliveryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "id", shape: &super::DELIVERY_ID, required: true, place: Place::Body },
]) };
pub static GET_DELIVERY_SOURCE_REQUEST: Shape = Shape { name: "GetDeliverySourceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "name", shape: &super::DELIVERY_SOURCE_NAME, required: true, place: Place::Body },
]) };
pub static GET_INTEGRATION_REQUEST: Shape = Shape { name: "GetIntegrationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "integrationName", shape: &super::INTEGRATION_NAME, required: true, place: Place::Body },
]) };
pub static GET_LOG_ANOMALY_DETECTOR_REQUEST: Shape = Shape { name: "GetLogAnomalyDetectorRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "anomalyDetectorArn", shape: &super::ANOMALY_DETECTOR_ARN, required: true, place: Place::Body },
]) };
pub static GET_LOG_EVENTS_REQUEST: Shape = Shape { name: "GetLogEventsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: false, place: Place::Body },
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: false, place: Place::Body },
    Member { name: "logStreamName", shape: &super::LOG_STREAM_NAME, required: true, place: Place::Body },
    Member { name: "startTime", shape: &super::TIMESTAMP, required: false, place: Place::Body },
    Member { name: "endTime", shape: &super::TIMESTAMP, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::EVENTS_LIMIT, required: false, place: Place::Body },
    Member { name: "startFromHead", shape: &super::START_FROM_HEAD, required: false, place: Place::Body },
    Member { name: "unmask", shape: &super::UNMASK, required: false, place: Place::Body },
]) };
pub static GET_LOG_FIELDS_REQUEST: Shape = Shape { name: "GetLogFieldsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "dataSourceName", shape: &super::DATA_SOURCE_NAME, required: true, place: Place::Body },
    Member { name: "dataSourceType", shape: &super::DATA_SOURCE_TYPE, required: true, place: Place::Body },
]) };
pub static GET_LOG_GROUP_FIELDS_REQUEST: Shape = Shape { name: "GetLogGroupFieldsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: false, place: Place::Body },
    Member { name: "time", shape: &super::TIMESTAMP, required: false, place: Place::Body },
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: false, place: Place::Body },
]) };
pub static GET_LOG_OBJECT_REQUEST: Shape = Shape { name: "GetLogObjectRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "unmask", shape: &super::UNMASK, required: false, place: Place::Body },
    Member { name: "logObjectPointer", shape: &super::LOG_OBJECT_POINTER, required: true, place: Place::Body },
]) };
pub static GET_LOG_RECORD_REQUEST: Shape = Shape { name: "GetLogRecordRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logRecordPointer", shape: &super::LOG_RECORD_POINTER, required: true, place: Place::Body },
    Member { name: "unmask", shape: &super::UNMASK, required: false, place: Place::Body },
]) };
pub static GET_LOOKUP_TABLE_REQUEST: Shape = Shape { name: "GetLookupTableRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "lookupTableArn", shape: &super::ARN, required: true, place: Place::Body },
]) };
pub static GET_QUERY_RESULTS_MAX_ITEMS: Shape = Shape { name: "GetQueryResultsMaxItems", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(10000) }) };
pub static GET_QUERY_RESULTS_NEXT_TOKEN: Shape = Shape { name: "GetQueryResultsNextToken", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static GET_QUERY_RESULTS_REQUEST: Shape = Shape { name: "GetQueryResultsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "queryId", shape: &super::QUERY_ID, required: true, place: Place::Body },
    Member { name: "nextToken", shape: &super::GET_QUERY_RESULTS_NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "maxItems", shape: &super::GET_QUERY_RESULTS_MAX_ITEMS, required: false, place: Place::Body },
]) };
pub static GET_SCHEDULED_QUERY_HISTORY_MAX_RESULTS: Shape = Shape { name: "GetScheduledQueryHistoryMaxResults", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(1000) }) };
pub static GET_SCHEDULED_QUERY_HISTORY_REQUEST: Shape = Shape { name: "GetScheduledQueryHistoryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "identifier", shape: &super::SCHEDULED_QUERY_IDENTIFIER, required: true, place: Place::Body },
    Member { name: "startTime", shape: &super::TIMESTAMP, required: true, place: Place::Body },
    Member { name: "endTime", shape: &super::TIMESTAMP, required: true, place: Place::Body },
    Member { name: "executionStatuses", shape: &super::EXECUTION_STATUS_LIST, required: false, place: Place::Body },
    Member { name: "maxResults", shape: &super::GET_SCHEDULED_QUERY_HISTORY_MAX_RESULTS, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
]) };
pub static GET_SCHEDULED_QUERY_REQUEST: Shape = Shape { name: "GetScheduledQueryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "identifier", shape: &super::SCHEDULED_QUERY_IDENTIFIER, required: true, place: Place::Body },
]) };
pub static GET_STORAGE_TIER_POLICY_REQUEST: Shape = Shape { name: "GetStorageTierPolicyRequest", sensitive: false, kind: Kind::Structure(&[
]) };
pub static GET_TRANSFORMER_REQUEST: Shape = Shape { name: "GetTransformerRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
]) };
pub static GROK: Shape = Shape { name: "Grok", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: false, place: Place::Body },
    Member { name: "match", shape: &super::GROK_MATCH, required: true, place: Place::Body },
]) };
pub static GROK_MATCH: Shape = Shape { name: "GrokMatch", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
