//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static PARSE_CLOUDFRONT: Shape = Shape { name: "ParseCloudfront", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: false, place: Place::Body },
]) };
pub static PARSE_JSON: Shape = Shape { name: "ParseJSON", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: false, place: Place::Body },
    Member { name: "destination", shape: &super::DESTINATION_FIELD, required: false, place: Place::Body },
]) };
pub static PARSE_KEY_VALUE: Shape = Shape { name: "ParseKeyValue", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: false, place: Place::Body },
    Member { name: "destination", shape: &super::DESTINATION_FIELD, required: false, place: Place::Body },
    Member { name: "fieldDelimiter", shape: &super::PARSER_FIELD_DELIMITER, required: false, place: Place::Body },
    Member { name: "keyValueDelimiter", shape: &super::KEY_VALUE_DELIMITER, required: false, place: Place::Body },
    Member { name: "keyPrefix", shape: &super::KEY_PREFIX, required: false, place: Place::Body },
    Member { name: "nonMatchValue", shape: &super::NON_MATCH_VALUE, required: false, place: Place::Body },
    Member { name: "overwriteIfExists", shape: &super::OVERWRITE_IF_EXISTS, required: false, place: Place::Body },
]) };
pub static PARSE_POSTGRES: Shape = Shape { name: "ParsePostgres", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: false, place: Place::Body },
]) };
pub static PARSE_ROUTE53: Shape = Shape { name: "ParseRoute53", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: false, place: Place::Body },
]) };
pub static PARSE_TO_OCSF: Shape = Shape { name: "ParseToOCSF", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: false, place: Place::Body },
    Member { name: "eventSource", shape: &super::EVENT_SOURCE, required: true, place: Place::Body },
    Member { name: "ocsfVersion", shape: &super::OCSF_VERSION, required: true, place: Place::Body },
    Member { name: "mappingVersion", shape: &super::MAPPING_VERSION, required: false, place: Place::Body },
]) };
pub static PARSE_VPC: Shape = Shape { name: "ParseVPC", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: false, place: Place::Body },
]) };
pub static PARSE_WAF: Shape = Shape { name: "ParseWAF", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: false, place: Place::Body },
]) };
pub static PARSER_FIELD_DELIMITER: Shape = Shape { name: "ParserFieldDelimiter", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PATTERN_ID: Shape = Shape { name: "PatternId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(32), max: Some(32) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_DOCUMENT: Shape = Shape { name: "PolicyDocument", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(51200) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_NAME: Shape = Shape { name: "PolicyName", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_SCOPE: Shape = Shape { name: "PolicyScope", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["ACCOUNT", "RESOURCE"], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_TYPE: Shape = Shape { name: "PolicyType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["DATA_PROTECTION_POLICY", "SUBSCRIPTION_FILTER_POLICY", "FIELD_INDEX_POLICY", "TRANSFORMER_POLICY", "METRIC_EXTRACTION_POLICY", "RETENTION_POLICY"], also: &[], pattern_alone: false, bare_max: None }) };
pub static PROCESSOR: Shape = Shape { name: "Processor", sensitive: false, kind: Kind::Structure(&[
    Member { name: "addKeys", shape: &super::ADD_KEYS, required: false, place: Place::Body },
    Member { name: "copyValue", shape: &super::COPY_VALUE, required: false, place: Place::Body },
    Member { name: "csv", shape: &super::CSV, required: false, place: Place::Body },
    Member { name: "dateTimeConverter", shape: &super::DATE_TIME_CONVERTER, required: false, place: Place::Body },
    Member { name: "deleteKeys", shape: &super::DELETE_KEYS, required: false, place: Place::Body },
    Member { name: "grok", shape: &super::GROK, required: false, place: Place::Body },
    Member { name: "listToMap", shape: &super::LIST_TO_MAP, required: false, place: Place::Body },
    Member { name: "lowerCaseString", shape: &super::LOWER_CASE_STRING, required: false, place: Place::Body },
    Member { name: "moveKeys", shape: &super::MOVE_KEYS, required: false, place: Place::Body },
    Member { name: "parseCloudfront", shape: &super::PARSE_CLOUDFRONT, required: false, place: Place::Body },
    Member { name: "parseJSON", shape: &super::PARSE_JSON, required: false, place: Place::Body },
    Member { name: "parseKeyValue", shape: &super::PARSE_KEY_VALUE, required: false, place: Place::Body },
    Member { name: "parseRoute53", shape: &super::PARSE_ROUTE53, required: false, place: Place::Body },
    Member { name: "parseToOCSF", shape: &super::PARSE_TO_OCSF, required: false, place: Place::Body },
    Member { name: "parsePostgres", shape: &super::PARSE_POSTGRES, required: false, place: Place::Body },
    Member { name: "parseVPC", shape: &super::PARSE_VPC, required: false, place: Place::Body },
    Member { name: "parseWAF", shape: &super::PARSE_WAF, required: false, place: Place::Body },
    Member { name: "renameKeys", shape: &super::RENAME_KEYS, required: false, place: Place::Body },
    Member { name: "splitString", shape: &super::SPLIT_STRING, required: false, place: Place::Body },
    Member { name: "substituteString", shape: &super::SUBSTITUTE_STRING, required: false, place: Place::Body },
    Member { name: "trimString", shape: &super::TRIM_STRING, required: false, place: Place::Body },
    Member { name: "typeConverter", shape: &super::TYPE_CONVERTER, required: false, place: Place::Body },
    Member { name: "upperCaseString", shape: &super::UPPER_CASE_STRING, required: false, place: Place::Body },
]) };
pub static PROCESSORS: Shape = Shape { name: "Processors", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(20) }, member: &super::PROCESSOR, silent_null: false, unwrapped: false }) };
pub static PUT_ACCOUNT_POLICY_REQUEST: Shape = Shape { name: "PutAccountPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "policyName", shape: &super::POLICY_NAME, required: true, place: Place::Body },
    Member { name: "policyDocument", shape: &super::ACCOUNT_POLICY_DOCUMENT, required: true, place: Place::Body },
    Member { name: "policyType", shape: &super::POLICY_TYPE, required: true, place: Place::Body },
    Member { name: "scope", shape: &super::SCOPE, required: false, place: Place::Body },
    Member { name: "selectionCriteria", shape: &super::SELECTION_CRITERIA, required: false, place: Place::Body },
    Member { name: "dryRun", shape: &super::DRY_RUN, required: false, place: Place::Body },
]) };
pub static PUT_BEARER_TOKEN_AUTHENTICATION_REQUEST: Shape = Shape { name: "PutBearerTokenAuthenticationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
    Member { name: "bearerTokenAuthenticationEnabled", shape: &super::BEARER_TOKEN_AUTHENTICATION_ENABLED, required: true, place: Place::Body },
]) };
pub static PUT_DATA_PROTECTION_POLICY_REQUEST: Shape = Shape { name: "PutDataProtectionPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
    Member { name: "policyDocument", shape: &super::DATA_PROTECTION_POLICY_DOCUMENT, required: true, place: Place::Body },
]) };
pub static PUT_DELIVERY_DESTINATION_POLICY_REQUEST: Shape = Shape { name: "PutDeliveryDestinationPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "deliveryDestinationName", shape: &super::DELIVERY_DESTINATION_NAME, required: true, place: Place::Body },
    Member { name: "deliveryDestinationPolicy", shape: &super::DELIVERY_DESTINATION_POLICY, required: true, place: Place::Body },
]) };
pub static PUT_DELIVERY_DESTINATION_REQUEST: Shape = Shape { name: "PutDeliveryDestinationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "name", shape: &super::DELIVERY_DESTINATION_NAME, required: true, place: Place::Body },
    Member { name: "outputFormat", shape: &super::OUTPUT_FORMAT, required: false, place: Place::Body },
    Member { name: "deliveryDestinationConfiguration", shape: &super::DELIVERY_DESTINATION_CONFIGURATION, required: false, place: Place::Body },
    Member { name: "deliveryDestinationType", shape: &super::DELIVERY_DESTINATION_TYPE, required: false, place: Place::Body },
    Member { name: "roleArn", shape: &super::ARN, required: false, place: Place::Body },
    Member { name: "tags", shape: &super::TAGS, required: false, place: Place::Body },
]) };
pub static PUT_DELIVERY_SOURCE_REQUEST: Shape = Shape { name: "PutDeliverySourceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "name", shape: &super::DELIVERY_SOURCE_NAME, required: true, place: Place::Body },
    Member { name: "resourceArn", shape: &super::ARN, required: true, place: Place::Body },
    Member { name: "logType", shape: &super::LOG_TYPE, required: true, place: Place::Body },
    Member { name: "tags", shape: &super::TAGS, required: false, place: Place::Body },
    Member { name: "deliverySourceConfiguration", shape: &super::DELIVERY_SOURCE_CONFIGURATION, required: false, place: Place::Body },
]) };
pub static PUT_DESTINATION_POLICY_REQUEST: Shape = Shape { name: "PutDestinationPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "destinationName", shape: &super::DESTINATION_NAME, required: true, place: Place::Body },
    Member { name: "accessPolicy", shape: &super::ACCESS_POLICY, required: true, place: Place::Body },
    Member { name: "forceUpdate", shape: &super::FORCE_UPDATE, required: false, place: Place::Body },
]) };
pub static PUT_DESTINATION_REQUEST: Shape = Shape { name: "PutDestinationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "destinationName", shape: &super::DESTINATION_NAME, required: true, place: Place::Body },
    Member { name: "targetArn", shape: &super::TARGET_ARN, required: true, place: Place::Body },
    Member { name: "roleArn", shape: &super::ROLE_ARN, required: true, place: Place::Body },
    Member { name: "tags", shape: &super::TAGS, required: false, place: Place::Body },
]) };
pub static PUT_INDEX_POLICY_REQUEST: Shape = Shape { name: "PutIndexPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
    Member { name: "policyDocument", shape: &super::POLICY_DOCUMENT, required: true, place: Place::Body },
]) };
pub static PUT_INTEGRATION_REQUEST: Shape = Shape { name: "PutIntegrationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "integrationName", shape: &super::INTEGRATION_NAME, required: true, place: Place::Body },
    Member { name: "resourceConfig", shape: &super::RESOURCE_CONFIG, required: true, place: Place::Body },
    Member { name: "integrationType", shape: &super::INTEGRATION_TYPE, required: true, place: Place::Body },
]) };
pub static PUT_LOG_EVENTS_REQUEST: Shape = Shape { name: "PutLogEventsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "logStreamName", shape: &super::LOG_STREAM_NAME, required: true, place: Place::Body },
    Member { name: "logEvents", shape: &super::INPUT_LOG_EVENTS, required: true, place: Place::Body },
    Member { name: "sequenceToken", shape: &super::SEQUENCE_TOKEN, required: false, place: Place::Body },
    Member { name: "entity", shape: &super::ENTITY, required: false, place: Place::Body },
]) };
pub static PUT_LOG_GROUP_DELETION_PROTECTION_REQUEST: Shape = Shape { name: "PutLogGroupDeletionProtectionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
    Member { name: "deletionProtectionEnabled", shape: &super::DELETION_PROTECTION_ENABLED, required: true, place: Place::Body },
]) };
pub static PUT_METRIC_FILTER_REQUEST: Shape = Shape { name: "PutMetricFilterRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "filterName", shape: &super::FILTER_NAME, required: true, place: Place::Body },
    Member { name: "filterPattern", shape: &super::FILTER_PATTERN, required: true, place: Place::Body },
    Member { name: "metricTransformations", shape: &super::METRIC_TRANSFORMATIONS, required: true, place: Place::Body },
    Member { name: "applyOnTransformedLogs", shape: &super::APPLY_ON_TRANSFORMED_LOGS, required: false, place: Place::Body },
    Member { name: "fieldSelectionCriteria", shape: &super::FIELD_SELECTION_CRITERIA, required: false, place: Place::Body },
    Member { name: "emitSystemFieldDimensions", shape: &super::EMIT_SYSTEM_FIELDS, required: false, place: Place::Body },
]) };
pub static PUT_QUERY_DEFINITION_REQUEST: Shape = Shape { name: "PutQueryDefinitionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "queryLanguage", shape: &super::QUERY_LANGUAGE, required: false, place: Place::Body },
    Member { name: "name", shape: &super::QUERY_DEFINITION_NAME, required: true, place: Place::Body },
    Member { name: "queryDefinitionId", shape: &super::QUERY_ID, required: false, place: Place::Body },
    Member { name: "logGroupNames", shape: &super::LOG_GROUP_NAMES, required: false, place: Place::Body },
    Member { name: "queryString", shape: &super::QUERY_DEFINITION_STRING, required: true, place: Place::Body },
    Member { name: "clientToken", shape: &super::CLIENT_TOKEN, required: false, place: Place::Body },
    Member { name: "parameters", shape: &super::QUERY_PARAMETER_LIST, required: false, place: Place::Body },
]) };
pub static PUT_RESOURCE_POLICY_REQUEST: Shape = Shape { name: "PutResourcePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "policyName", shape: &super::POLICY_NAME, required: false, place: Place::Body },
    Member { name: "policyDocument", shape: &super::POLICY_DOCUMENT, required: false, place: Place::Body },
    Member { name: "resourceArn", shape: &super::ARN, required: false, place: Place::Body },
    Member { name: "expectedRevisionId", shape: &super::EXPECTED_REVISION_ID, required: false, place: Place::Body },
]) };
pub static PUT_RETENTION_POLICY_REQUEST: Shape = Shape { name: "PutRetentionPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "retentionInDays", shape: &super::DAYS, required: true, place: Place::Body },
]) };
pub static PUT_STORAGE_TIER_POLICY_REQUEST: Shape = Shape { name: "PutStorageTierPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "storageTier", shape: &super::STORAGE_TIER, required: true, place: Place::Body },
]) };
pub static PUT_SUBSCRIPTION_FILTER_REQUEST: Shape = Shape { name: "PutSubscriptionFilterRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "filterName", shape: &super::FILTER_NAME, required: true, place: Place::Body },
    Member { name: "filterPattern", shape: &super::FILTER_PATTERN, required: true, place: Place::Body },
    Member { name: "destinationArn", shape: &super::DESTINATION_ARN, required: true, place: Place::Body },
    Member { name: "roleArn", shape: &super::ROLE_ARN, required: false, place: Place::Body },
    Member { name: "distribution", shape: &super::DISTRIBUTION, required: false, place: Place::Body },
    Member { name: "applyOnTransformedLogs", shape: &super::APPLY_ON_TRANSFORMED_LOGS, required: false, place: Place::Body },
    Member { name: "fieldSelectionCriteria", shape: &super::FIELD_SELECTION_CRITERIA, required: false, place: Place::Body },
    Member { name: "emitSystemFields", shape: &super::EMIT_SYSTEM_FIELDS, required: false, place: Place::Body },
]) };
pub static PUT_SYSLOG_CONFIGURATION_REQUEST: Shape = Shape { name: "PutSyslogConfigurationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
    Member { name: "vpcEndpointId", shape: &super::VPC_ENDPOINT_ID, required: false, place: Place::Body },
]) };
pub static PUT_TRANSFORMER_REQUEST: Shape = Shape { name: "PutTransformerRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
    Member { name: "transformerConfig", shape: &super::PROCESSORS, required: true, place: Place::Body },
]) };
