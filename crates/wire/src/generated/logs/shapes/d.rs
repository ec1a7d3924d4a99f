//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static DASHBOARD_VIEWER_PRINCIPALS: Shape = Shape { name: "DashboardViewerPrincipals", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::ARN, silent_null: false, unwrapped: false }) };
pub static DATA_PROTECTION_POLICY_DOCUMENT: Shape = Shape { name: "DataProtectionPolicyDocument", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DATA_SOURCE: Shape = Shape { name: "DataSource", sensitive: false, kind: Kind::Structure(&[
    Member { name: "name", shape: &super::DATA_SOURCE_NAME, required: true, place: Place::Body },
    Member { name: "type", shape: &super::DATA_SOURCE_TYPE, required: false, place: Place::Body },
]) };
pub static DATA_SOURCE_FILTER: Shape = Shape { name: "DataSourceFilter", sensitive: false, kind: Kind::Structure(&[
    Member { name: "name", shape: &super::DATA_SOURCE_NAME, required: true, place: Place::Body },
    Member { name: "type", shape: &super::DATA_SOURCE_TYPE, required: false, place: Place::Body },
]) };
pub static DATA_SOURCE_FILTERS: Shape = Shape { name: "DataSourceFilters", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(5) }, member: &super::DATA_SOURCE_FILTER, silent_null: false, unwrapped: false }) };
pub static DATA_SOURCE_NAME: Shape = Shape { name: "DataSourceName", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DATA_SOURCE_TYPE: Shape = Shape { name: "DataSourceType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DATE_TIME_CONVERTER: Shape = Shape { name: "DateTimeConverter", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: true, place: Place::Body },
    Member { name: "target", shape: &super::TARGET, required: true, place: Place::Body },
    Member { name: "targetFormat", shape: &super::TARGET_FORMAT, required: false, place: Place::Body },
    Member { name: "matchPatterns", shape: &super::MATCH_PATTERNS, required: true, place: Place::Body },
    Member { name: "sourceTimezone", shape: &super::SOURCE_TIMEZONE, required: false, place: Place::Body },
    Member { name: "targetTimezone", shape: &super::TARGET_TIMEZONE, required: false, place: Place::Body },
    Member { name: "locale", shape: &super::LOCALE, required: false, place: Place::Body },
]) };
pub static DAYS: Shape = Shape { name: "Days", sensitive: false, kind: Kind::Integer(Range { min: None, max: None }) };
pub static DEFAULT_VALUE: Shape = Shape { name: "DefaultValue", sensitive: false, kind: Kind::Double(Range { min: None, max: None }) };
pub static DELETE_ACCOUNT_POLICY_REQUEST: Shape = Shape { name: "DeleteAccountPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "policyName", shape: &super::POLICY_NAME, required: true, place: Place::Body },
    Member { name: "policyType", shape: &super::POLICY_TYPE, required: true, place: Place::Body },
    Member { name: "dryRun", shape: &super::DRY_RUN, required: false, place: Place::Body },
]) };
pub static DELETE_DATA_PROTECTION_POLICY_REQUEST: Shape = Shape { name: "DeleteDataProtectionPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
]) };
pub static DELETE_DELIVERY_DESTINATION_POLICY_REQUEST: Shape = Shape { name: "DeleteDeliveryDestinationPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "deliveryDestinationName", shape: &super::DELIVERY_DESTINATION_NAME, required: true, place: Place::Body },
]) };
pub static DELETE_DELIVERY_DESTINATION_REQUEST: Shape = Shape { name: "DeleteDeliveryDestinationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "name", shape: &super::DELIVERY_DESTINATION_NAME, required: true, place: Place::Body },
]) };
pub static DELETE_DELIVERY_REQUEST: Shape = Shape { name: "DeleteDeliveryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "id", shape: &super::DELIVERY_ID, required: true, place: Place::Body },
]) };
pub static DELETE_DELIVERY_SOURCE_REQUEST: Shape = Shape { name: "DeleteDeliverySourceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "name", shape: &super::DELIVERY_SOURCE_NAME, required: true, place: Place::Body },
]) };
pub static DELETE_DESTINATION_REQUEST: Shape = Shape { name: "DeleteDestinationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "destinationName", shape: &super::DESTINATION_NAME, required: true, place: Place::Body },
]) };
pub static DELETE_INDEX_POLICY_REQUEST: Shape = Shape { name: "DeleteIndexPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
]) };
pub static DELETE_INTEGRATION_REQUEST: Shape = Shape { name: "DeleteIntegrationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "integrationName", shape: &super::INTEGRATION_NAME, required: true, place: Place::Body },
    Member { name: "force", shape: &super::FORCE, required: false, place: Place::Body },
]) };
pub static DELETE_KEYS: Shape = Shape { name: "DeleteKeys", sensitive: false, kind: Kind::Structure(&[
    Member { name: "withKeys", shape: &super::DELETE_WITH_KEYS, required: true, place: Place::Body },
]) };
pub static DELETE_LOG_ANOMALY_DETECTOR_REQUEST: Shape = Shape { name: "DeleteLogAnomalyDetectorRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "anomalyDetectorArn", shape: &super::ANOMALY_DETECTOR_ARN, required: true, place: Place::Body },
]) };
pub static DELETE_LOG_GROUP_REQUEST: Shape = Shape { name: "DeleteLogGroupRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
]) };
pub static DELETE_LOG_STREAM_REQUEST: Shape = Shape { name: "DeleteLogStreamRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "logStreamName", shape: &super::LOG_STREAM_NAME, required: true, place: Place::Body },
]) };
pub static DELETE_LOOKUP_TABLE_REQUEST: Shape = Shape { name: "DeleteLookupTableRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "lookupTableArn", shape: &super::ARN, required: true, place: Place::Body },
]) };
pub static DELETE_METRIC_FILTER_REQUEST: Shape = Shape { name: "DeleteMetricFilterRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "filterName", shape: &super::FILTER_NAME, required: true, place: Place::Body },
]) };
pub static DELETE_QUERY_DEFINITION_REQUEST: Shape = Shape { name: "DeleteQueryDefinitionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "queryDefinitionId", shape: &super::QUERY_ID, required: true, place: Place::Body },
]) };
pub static DELETE_RESOURCE_POLICY_REQUEST: Shape = Shape { name: "DeleteResourcePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "policyName", shape: &super::POLICY_NAME, required: false, place: Place::Body },
    Member { name: "resourceArn", shape: &super::ARN, required: false, place: Place::Body },
    Member { name: "expectedRevisionId", shape: &super::EXPECTED_REVISION_ID, required: false, place: Place::Body },
]) };
pub static DELETE_RETENTION_POLICY_REQUEST: Shape = Shape { name: "DeleteRetentionPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
]) };
pub static DELETE_SCHEDULED_QUERY_REQUEST: Shape = Shape { name: "DeleteScheduledQueryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "identifier", shape: &super::SCHEDULED_QUERY_IDENTIFIER, required: true, place: Place::Body },
]) };
pub static DELETE_SUBSCRIPTION_FILTER_REQUEST: Shape = Shape { name: "DeleteSubscriptionFilterRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "filterName", shape: &super::FILTER_NAME, required: true, place: Place::Body },
]) };
pub static DELETE_SYSLOG_CONFIGURATION_REQUEST: Shape = Shape { name: "DeleteSyslogConfigurationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
    Member { name: "vpcEndpointId", shape: &super::VPC_ENDPOINT_ID, required: false, place: Place::Body },
]) };
pub static DELETE_TRANSFORMER_REQUEST: Shape = Shape { name: "DeleteTransformerRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: true, place: Place::Body },
]) };
pub static DELETE_WITH_KEYS: Shape = Shape { name: "DeleteWithKeys", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(5) }, member: &super::WITH_KEY, silent_null: false, unwrapped: false }) };
pub static DELETION_PROTECTION_ENABLED: Shape = Shape { name: "DeletionProtectionEnabled", sensitive: false, kind: Kind::Boolean };
pub static DELIMITER: Shape = Shape { name: "Delimiter", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DELIVERY_DESTINATION_CONFIGURATION: Shape = Shape { name: "DeliveryDestinationConfiguration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "destinationResourceArn", shape: &super::ARN, required: true, place: Place::Body },
]) };
pub static DELIVERY_DESTINATION_NAME: Shape = Shape { name: "DeliveryDestinationName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(60) }, pattern: Some(Pattern::new(r#"[\w-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DELIVERY_DESTINATION_NAMES: Shape = Shape { name: "DeliveryDestinationNames", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(20) }, member: &super::DELIVERY_DESTINATION_NAME, silent_null: false, unwrapped: false }) };
pub static DELIVERY_DESTINATION_POLICY: Shape = Shape { name: "DeliveryDestinationPolicy", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(51200) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DELIVERY_DESTINATION_TYPE: Shape = Shape { name: "DeliveryDestinationType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["S3", "CWL", "FH", "XRAY"], also: &[], pattern_alone: false, bare_max: None }) };
pub static DELIVERY_DESTINATION_TYPES: Shape = Shape { name: "DeliveryDestinationTypes", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(4) }, member: &super::DELIVERY_DESTINATION_TYPE, silent_null: false, unwrapped: false }) };
pub static DELIVERY_ID: Shape = Shape { name: "DeliveryId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new("^[0-9A-Za-z]+$")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DELIVERY_SOURCE_CONFIGURATION: Shape = Shape { name: "DeliverySourceConfiguration", sensitive: false, kind: Kind::Map(Map { length: Length { min: None, max: None }, key: &super::DELIVERY_SOURCE_CONFIGURATION_KEY, value: &super::DELIVERY_SOURCE_CONFIGURATION_VALUE }) };
pub static DELIVERY_SOURCE_CONFIGURATION_KEY: Shape = Shape { name: "DeliverySourceConfigurationKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(255) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DELIVERY_SOURCE_CONFIGURATION_VALUE: Shape = Shape { name: "DeliverySourceConfigurationValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(255) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DELIVERY_SOURCE_NAME: Shape = Shape { name: "DeliverySourceName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(60) }, pattern: Some(Pattern::new(r#"[\w-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DELIVERY_SOURCE_NAMES: Shape = Shape { name: "DeliverySourceNames", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(20) }, member: &super::DELIVERY_SOURCE_NAME, silent_null: false, unwrapped: false }) };
pub static DELIVERY_SUFFIX_PATH: Shape = Shape { name: "DeliverySuffixPath", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DESCENDING: Shape = Shape { name: "Descending", sensitive: false, kind: Kind::Boolean };
pub static DESCRIBE_ACCOUNT_POLICIES_REQUEST: Shape = Shape { name: "DescribeAccountPoliciesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "policyType", shape: &super::POLICY_TYPE, required: true, place: Place::Body },
    Member { name: "policyName", shape: &super::POLICY_NAME, required: false, place: Place::Body },
    Member { name: "accountIdentifiers", shape: &super::ACCOUNT_IDS, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
]) };
pub static DESCRIBE_CONFIGURATION_TEMPLATES_REQUEST: Shape = Shape { name: "DescribeConfigurationTemplatesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "service", shape: &super::SERVICE, required: false, place: Place::Body },
    Member { name: "logTypes", shape: &super::LOG_TYPES, required: false, place: Place::Body },
    Member { name: "resourceTypes", shape: &super::RESOURCE_TYPES, required: false, place: Place::Body },
    Member { name: "deliveryDestinationTypes", shape: &super::DELIVERY_DESTINATION_TYPES, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
]) };
pub static DESCRIBE_DELIVERIES_REQUEST: Shape = Shape { name: "DescribeDeliveriesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
    Member { name: "deliverySourceNames", shape: &super::DELIVERY_SOURCE_NAMES, required: false, place: Place::Body },
]) };
pub static DESCRIBE_DELIVERY_DESTINATIONS_REQUEST: Shape = Shape { name: "DescribeDeliveryDestinationsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
    Member { name: "names", shape: &super::DELIVERY_DESTINATION_NAMES, required: false, place: Place::Body },
]) };
pub static DESCRIBE_DELIVERY_SOURCES_REQUEST: Shape = Shape { name: "DescribeDeliverySourcesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
    Member { name: "resourceArns", shape: &super::FILTER_RESOURCE_ARNS, required: false, place: Place::Body },
]) };
pub static DESCRIBE_DESTINATIONS_REQUEST: Shape = Shape { name: "DescribeDestinationsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DestinationNamePrefix", shape: &super::DESTINATION_NAME, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
]) };
pub static DESCRIBE_EXPORT_TASKS_REQUEST: Shape = Shape { name: "DescribeExportTasksRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "taskId", shape: &super::EXPORT_TASK_ID, required: false, place: Place::Body },
    Member { name: "statusCode", shape: &super::EXPORT_TASK_STATUS_CODE, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
]) };
pub static DESCRIBE_FIELD_INDEXES_LOG_GROUP_IDENTIFIERS: Shape = Shape { name: "DescribeFieldIndexesLogGroupIdentifiers", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(100) }, member: &super::LOG_GROUP_IDENTIFIER, silent_null: false, unwrapped: false }) };
pub static DESCRIBE_FIELD_INDEXES_REQUEST: Shape = Shape { name: "DescribeFieldIndexesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifiers", shape: &super::DESCRIBE_FIELD_INDEXES_LOG_GROUP_IDENTIFIERS, required: true, place: Place::Body },
    Member { name: "indexCategories", shape: &super::INDEX_CATEGORIES, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
]) };
pub static DESCRIBE_IMPORT_TASK_BATCHES_REQUEST: Shape = Shape { name: "DescribeImportTaskBatchesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "importId", shape: &super::IMPORT_ID, required: true, place: Place::Body },
    Member { name: "batchImportStatus", shape: &super::IMPORT_STATUS_LIST, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
]) };
pub static DESCRIBE_IMPORT_TASKS_REQUEST: Shape = Shape { name: "DescribeImportTasksRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "importId", shape: &super::IMPORT_ID, required: false, place: Place::Body },
    Member { name: "importStatus", shape: &super::IMPORT_STATUS, required: false, place: Place::Body },
    Member { name: "importSourceArn", shape: &super::ARN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
]) };
pub static DESCRIBE_INDEX_POLICIES_LOG_GROUP_IDENTIFIERS: Shape = Shape { name: "DescribeIndexPoliciesLogGroupIdentifiers", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(1) }, member: &super::LOG_GROUP_IDENTIFIER, silent_null: false, unwrapped: false }) };
pub static DESCRIBE_INDEX_POLICIES_REQUEST: Shape = Shape { name: "DescribeIndexPoliciesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupIdentifiers", shape: &super::DESCRIBE_INDEX_POLICIES_LOG_GROUP_IDENTIFIERS, required: true, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
]) };
pub static DESCRIBE_LIMIT: Shape = Shape { name: "DescribeLimit", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(50) }) };
pub static DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS: Shape = Shape { name: "DescribeLogGroupsLogGroupIdentifiers", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(50) }, member: &super::LOG_GROUP_IDENTIFIER, silent_null: false, unwrapped: false }) };
pub static DESCRIBE_LOG_GROUPS_REQUEST: Shape = Shape { name: "DescribeLogGroupsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "accountIdentifiers", shape: &super::ACCOUNT_IDS, required: false, place: Place::Body },
    Member { name: "logGroupNamePrefix", shape: &super::LOG_GROUP_NAME, required: false, place: Place::Body },
    Member { name: "logGroupNamePattern", shape: &super::LOG_GROUP_NAME_PATTERN, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
    Member { name: "includeLinkedAccounts", shape: &super::INCLUDE_LINKED_ACCOUNTS, required: false, place: Place::Body },
    Member { name: "logGroupClass", shape: &super::LOG_GROUP_CLASS, required: false, place: Place::Body },
    Member { name: "logGroupIdentifiers", shape: &super::DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS, required: false, place: Place::Body },
]) };
pub static DESCRIBE_LOG_STREAMS_REQUEST: Shape = Shape { name: "DescribeLogStreamsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: false, place: Place::Body },
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: false, place: Place::Body },
    Member { name: "logStreamNamePrefix", shape: &super::LOG_STREAM_NAME, required: false, place: Place::Body },
    Member { name: "orderBy", shape: &super::ORDER_BY, required: false, place: Place::Body },
    Member { name: "descending", shape: &super::DESCENDING, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
]) };
pub static DESCRIBE_LOOKUP_TABLES_MAX_RESULTS: Shape = Shape { name: "DescribeLookupTablesMaxResults", sensitive: false, kind: Kind::Integer(Range { min: None, max: Some(100) }) };
pub static DESCRIBE_LOOKUP_TABLES_REQUEST: Shape = Shape { name: "DescribeLookupTablesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "lookupTableNamePrefix", shape: &super::LOOKUP_TABLE_NAME, required: false, place: Place::Body },
    Member { name: "maxResults", shape: &super::DESCRIBE_LOOKUP_TABLES_MAX_RESULTS, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
]) };
pub static DESCRIBE_METRIC_FILTERS_REQUEST: Shape = Shape { name: "DescribeMetricFiltersRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: false, place: Place::Body },
    Member { name: "filterNamePrefix", shape: &super::FILTER_NAME, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
    Member { name: "metricName", shape: &super::METRIC_NAME, required: false, place: Place::Body },
    Member { name: "metricNamespace", shape: &super::METRIC_NAMESPACE, required: false, place: Place::Body },
]) };
pub static DESCRIBE_QUERIES_MAX_RESULTS: Shape = Shape { name: "DescribeQueriesMaxResults", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(1000) }) };
pub static DESCRIBE_QUERIES_REQUEST: Shape = Shape { name: "DescribeQueriesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: false, place: Place::Body },
    Member { name: "status", shape: &super::QUERY_STATUS, required: false, place: Place::Body },
    Member { name: "maxResults", shape: &super::DESCRIBE_QUERIES_MAX_RESULTS, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "queryLanguage", shape: &super::QUERY_LANGUAGE, required: false, place: Place::Body },
]) };
pub static DESCRIBE_QUERY_DEFINITIONS_REQUEST: Shape = Shape { name: "DescribeQueryDefinitionsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "queryLanguage", shape: &super::QUERY_LANGUAGE, required: false, place: Place::Body },
    Member { name: "queryDefinitionNamePrefix", shape: &super::QUERY_DEFINITION_NAME, required: false, place: Place::Body },
    Member { name: "maxResults", shape: &super::QUERY_LIST_MAX_RESULTS, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
]) };
pub static DESCRIBE_RESOURCE_POLICIES_REQUEST: Shape = Shape { name: "DescribeResourcePoliciesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
    Member { name: "resourceArn", shape: &super::ARN, required: false, place: Place::Body },
    Member { name: "policyScope", shape: &super::POLICY_SCOPE, required: false, place: Place::Body },
]) };
pub static DESCRIBE_SUBSCRIPTION_FILTERS_REQUEST: Shape = Shape { name: "DescribeSubscriptionFiltersRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: true, place: Place::Body },
    Member { name: "filterNamePrefix", shape: &super::FILTER_NAME, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::DESCRIBE_LIMIT, required: false, place: Place::Body },
]) };
pub static DESTINATION_ARN: Shape = Shape { name: "DestinationArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DESTINATION_CONFIGURATION: Shape = Shape { name: "DestinationConfiguration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "s3Configuration", shape: &super::S3_CONFIGURATION, required: false, place: Place::Body },
    Member { name: "lookupTableConfiguration", shape: &super::LOOKUP_TABLE_CONFIGURATION, required: false, place: Place::Body },
]) };
pub static DESTINATION_FIELD: Shape = Shape { name: "DestinationField", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DESTINATION_NAME: Shape = Shape { name: "DestinationName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: Some(Pattern::new("[^:*]*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DETECTOR_KMS_KEY_ARN: Shape = Shape { name: "DetectorKmsKeyArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(256) }, pattern: Some(Pattern::new(r#"^arn:aws[a-z\-]*:kms:[-a-z0-9]*:[0-9]*:key/[-a-z0-9]*$"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DETECTOR_NAME: Shape = Shape { name: "DetectorName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DIMENSIONS: Shape = Shape { name: "Dimensions", sensitive: false, kind: Kind::Map(Map { length: Length { min: None, max: None }, key: &super::DIMENSIONS_KEY, value: &super::DIMENSIONS_VALUE }) };
pub static DIMENSIONS_KEY: Shape = Shape { name: "DimensionsKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(255) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DIMENSIONS_VALUE: Shape = Shape { name: "DimensionsValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(255) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DISASSOCIATE_KMS_KEY_REQUEST: Shape = Shape { name: "DisassociateKmsKeyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: false, place: Place::Body },
    Member { name: "resourceIdentifier", shape: &super::RESOURCE_IDENTIFIER, required: false, place: Place::Body },
]) };
pub static DISASSOCIATE_SOURCE_FROM_S3_TABLE_INTEGRATION_REQUEST: Shape = Shape { name: "DisassociateSourceFromS3TableIntegrationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "identifier", shape: &super::S3_TABLE_INTEGRATION_SOURCE_IDENTIFIER, required: true, place: Place::Body },
]) };
pub static DISTRIBUTION: Shape = Shape { name: "Distribution", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Random", "ByLogStream"], also: &[], pattern_alone: false, bare_max: None }) };
pub static DRY_RUN: Shape = Shape { name: "DryRun", sensitive: false, kind: Kind::Boolean };
