//! Every operation.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use super::{SERVICE, shapes};
use crate::model::Operation;

pub(super) static OPERATIONS: &[&Operation] = &[
    &ASSOCIATE_KMS_KEY,
    &ASSOCIATE_SOURCE_TO_S3_TABLE_INTEGRATION,
    &CANCEL_EXPORT_TASK,
    &CANCEL_IMPORT_TASK,
    &CREATE_DELIVERY,
    &CREATE_EXPORT_TASK,
    &CREATE_IMPORT_TASK,
    &CREATE_LOG_ANOMALY_DETECTOR,
    &CREATE_LOG_GROUP,
    &CREATE_LOG_STREAM,
    &CREATE_LOOKUP_TABLE,
    &CREATE_SCHEDULED_QUERY,
    &DELETE_ACCOUNT_POLICY,
    &DELETE_DATA_PROTECTION_POLICY,
    &DELETE_DELIVERY,
    &DELETE_DELIVERY_DESTINATION,
    &DELETE_DELIVERY_DESTINATION_POLICY,
    &DELETE_DELIVERY_SOURCE,
    &DELETE_DESTINATION,
    &DELETE_INDEX_POLICY,
    &DELETE_INTEGRATION,
    &DELETE_LOG_ANOMALY_DETECTOR,
    &DELETE_LOG_GROUP,
    &DELETE_LOG_STREAM,
    &DELETE_LOOKUP_TABLE,
    &DELETE_METRIC_FILTER,
    &DELETE_QUERY_DEFINITION,
    &DELETE_RESOURCE_POLICY,
    &DELETE_RETENTION_POLICY,
    &DELETE_SCHEDULED_QUERY,
    &DELETE_SUBSCRIPTION_FILTER,
    &DELETE_SYSLOG_CONFIGURATION,
    &DELETE_TRANSFORMER,
    &DESCRIBE_ACCOUNT_POLICIES,
    &DESCRIBE_CONFIGURATION_TEMPLATES,
    &DESCRIBE_DELIVERIES,
    &DESCRIBE_DELIVERY_DESTINATIONS,
    &DESCRIBE_DELIVERY_SOURCES,
    &DESCRIBE_DESTINATIONS,
    &DESCRIBE_EXPORT_TASKS,
    &DESCRIBE_FIELD_INDEXES,
    &DESCRIBE_IMPORT_TASK_BATCHES,
    &DESCRIBE_IMPORT_TASKS,
    &DESCRIBE_INDEX_POLICIES,
    &DESCRIBE_LOG_GROUPS,
    &DESCRIBE_LOG_STREAMS,
    &DESCRIBE_LOOKUP_TABLES,
    &DESCRIBE_METRIC_FILTERS,
    &DESCRIBE_QUERIES,
    &DESCRIBE_QUERY_DEFINITIONS,
    &DESCRIBE_RESOURCE_POLICIES,
    &DESCRIBE_SUBSCRIPTION_FILTERS,
    &DISASSOCIATE_KMS_KEY,
    &DISASSOCIATE_SOURCE_FROM_S3_TABLE_INTEGRATION,
    &FILTER_LOG_EVENTS,
    &GET_DATA_PROTECTION_POLICY,
    &GET_DELIVERY,
    &GET_DELIVERY_DESTINATION,
    &GET_DELIVERY_DESTINATION_POLICY,
    &GET_DELIVERY_SOURCE,
    &GET_INTEGRATION,
    &GET_LOG_ANOMALY_DETECTOR,
    &GET_LOG_EVENTS,
    &GET_LOG_FIELDS,
    &GET_LOG_GROUP_FIELDS,
    &GET_LOG_OBJECT,
    &GET_LOG_RECORD,
    &GET_LOOKUP_TABLE,
    &GET_QUERY_RESULTS,
    &GET_SCHEDULED_QUERY,
    &GET_SCHEDULED_QUERY_HISTORY,
    &GET_STORAGE_TIER_POLICY,
    &GET_TRANSFORMER,
    &LIST_AGGREGATE_LOG_GROUP_SUMMARIES,
    &LIST_ANOMALIES,
    &LIST_INTEGRATIONS,
    &LIST_LOG_ANOMALY_DETECTORS,
    &LIST_LOG_GROUPS,
    &LIST_LOG_GROUPS_FOR_QUERY,
    &LIST_SCHEDULED_QUERIES,
    &LIST_SOURCES_FOR_S3_TABLE_INTEGRATION,
    &LIST_SYSLOG_CONFIGURATIONS,
    &LIST_TAGS_FOR_RESOURCE,
    &LIST_TAGS_LOG_GROUP,
    &PUT_ACCOUNT_POLICY,
    &PUT_BEARER_TOKEN_AUTHENTICATION,
    &PUT_DATA_PROTECTION_POLICY,
    &PUT_DELIVERY_DESTINATION,
    &PUT_DELIVERY_DESTINATION_POLICY,
    &PUT_DELIVERY_SOURCE,
    &PUT_DESTINATION,
    &PUT_DESTINATION_POLICY,
    &PUT_INDEX_POLICY,
    &PUT_INTEGRATION,
    &PUT_LOG_EVENTS,
    &PUT_LOG_GROUP_DELETION_PROTECTION,
    &PUT_METRIC_FILTER,
    &PUT_QUERY_DEFINITION,
    &PUT_RESOURCE_POLICY,
    &PUT_RETENTION_POLICY,
    &PUT_STORAGE_TIER_POLICY,
    &PUT_SUBSCRIPTION_FILTER,
    &PUT_SYSLOG_CONFIGURATION,
    &PUT_TRANSFORMER,
    &START_LIVE_TAIL,
    &START_QUERY,
    &STOP_QUERY,
    &TAG_LOG_GROUP,
    &TAG_RESOURCE,
    &TEST_METRIC_FILTER,
    &TEST_TRANSFORMER,
    &UNTAG_LOG_GROUP,
    &UNTAG_RESOURCE,
    &UPDATE_ANOMALY,
    &UPDATE_DELIVERY_CONFIGURATION,
    &UPDATE_LOG_ANOMALY_DETECTOR,
    &UPDATE_LOOKUP_TABLE,
    &UPDATE_SCHEDULED_QUERY,
];

pub static ASSOCIATE_KMS_KEY: Operation = Operation { service: &SERVICE, name: "AssociateKmsKey", method: "POST", path: "/", query: "", status: 200, input: &shapes::ASSOCIATE_KMS_KEY_REQUEST, wrapper: "" };
pub static ASSOCIATE_SOURCE_TO_S3_TABLE_INTEGRATION: Operation = Operation { service: &SERVICE, name: "AssociateSourceToS3TableIntegration", method: "POST", path: "/", query: "", status: 200, input: &shapes::ASSOCIATE_SOURCE_TO_S3_TABLE_INTEGRATION_REQUEST, wrapper: "" };
pub static CANCEL_EXPORT_TASK: Operation = Operation { service: &SERVICE, name: "CancelExportTask", method: "POST", path: "/", query: "", status: 200, input: &shapes::CANCEL_EXPORT_TASK_REQUEST, wrapper: "" };
pub static CANCEL_IMPORT_TASK: Operation = Operation { service: &SERVICE, name: "CancelImportTask", method: "POST", path: "/", query: "", status: 200, input: &shapes::CANCEL_IMPORT_TASK_REQUEST, wrapper: "" };
pub static CREATE_DELIVERY: Operation = Operation { service: &SERVICE, name: "CreateDelivery", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_DELIVERY_REQUEST, wrapper: "" };
pub static CREATE_EXPORT_TASK: Operation = Operation { service: &SERVICE, name: "CreateExportTask", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_EXPORT_TASK_REQUEST, wrapper: "" };
pub static CREATE_IMPORT_TASK: Operation = Operation { service: &SERVICE, name: "CreateImportTask", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_IMPORT_TASK_REQUEST, wrapper: "" };
pub static CREATE_LOG_ANOMALY_DETECTOR: Operation = Operation { service: &SERVICE, name: "CreateLogAnomalyDetector", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_LOG_ANOMALY_DETECTOR_REQUEST, wrapper: "" };
pub static CREATE_LOG_GROUP: Operation = Operation { service: &SERVICE, name: "CreateLogGroup", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_LOG_GROUP_REQUEST, wrapper: "" };
pub static CREATE_LOG_STREAM: Operation = Operation { service: &SERVICE, name: "CreateLogStream", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_LOG_STREAM_REQUEST, wrapper: "" };
pub static CREATE_LOOKUP_TABLE: Operation = Operation { service: &SERVICE, name: "CreateLookupTable", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_LOOKUP_TABLE_REQUEST, wrapper: "" };
pub static CREATE_SCHEDULED_QUERY: Operation = Operation { service: &SERVICE, name: "CreateScheduledQuery", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_SCHEDULED_QUERY_REQUEST, wrapper: "" };
pub static DELETE_ACCOUNT_POLICY: Operation = Operation { service: &SERVICE, name: "DeleteAccountPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_ACCOUNT_POLICY_REQUEST, wrapper: "" };
pub static DELETE_DATA_PROTECTION_POLICY: Operation = Operation { service: &SERVICE, name: "DeleteDataProtectionPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_DATA_PROTECTION_POLICY_REQUEST, wrapper: "" };
pub static DELETE_DELIVERY: Operation = Operation { service: &SERVICE, name: "DeleteDelivery", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_DELIVERY_REQUEST, wrapper: "" };
pub static DELETE_DELIVERY_DESTINATION: Operation = Operation { service: &SERVICE, name: "DeleteDeliveryDestination", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_DELIVERY_DESTINATION_REQUEST, wrapper: "" };
pub static DELETE_DELIVERY_DESTINATION_POLICY: Operation = Operation { service: &SERVICE, name: "DeleteDeliveryDestinationPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_DELIVERY_DESTINATION_POLICY_REQUEST, wrapper: "" };
pub static DELETE_DELIVERY_SOURCE: Operation = Operation { service: &SERVICE, name: "DeleteDeliverySource", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_DELIVERY_SOURCE_REQUEST, wrapper: "" };
pub static DELETE_DESTINATION: Operation = Operation { service: &SERVICE, name: "DeleteDestination", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_DESTINATION_REQUEST, wrapper: "" };
pub static DELETE_INDEX_POLICY: Operation = Operation { service: &SERVICE, name: "DeleteIndexPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_INDEX_POLICY_REQUEST, wrapper: "" };
pub static DELETE_INTEGRATION: Operation = Operation { service: &SERVICE, name: "DeleteIntegration", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_INTEGRATION_REQUEST, wrapper: "" };
pub static DELETE_LOG_ANOMALY_DETECTOR: Operation = Operation { service: &SERVICE, name: "DeleteLogAnomalyDetector", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_LOG_ANOMALY_DETECTOR_REQUEST, wrapper: "" };
pub static DELETE_LOG_GROUP: Operation = Operation { service: &SERVICE, name: "DeleteLogGroup", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_LOG_GROUP_REQUEST, wrapper: "" };
pub static DELETE_LOG_STREAM: Operation = Operation { service: &SERVICE, name: "DeleteLogStream", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_LOG_STREAM_REQUEST, wrapper: "" };
pub static DELETE_LOOKUP_TABLE: Operation = Operation { service: &SERVICE, name: "DeleteLookupTable", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_LOOKUP_TABLE_REQUEST, wrapper: "" };
pub static DELETE_METRIC_FILTER: Operation = Operation { service: &SERVICE, name: "DeleteMetricFilter", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_METRIC_FILTER_REQUEST, wrapper: "" };
pub static DELETE_QUERY_DEFINITION: Operation = Operation { service: &SERVICE, name: "DeleteQueryDefinition", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_QUERY_DEFINITION_REQUEST, wrapper: "" };
pub static DELETE_RESOURCE_POLICY: Operation = Operation { service: &SERVICE, name: "DeleteResourcePolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_RESOURCE_POLICY_REQUEST, wrapper: "" };
pub static DELETE_RETENTION_POLICY: Operation = Operation { service: &SERVICE, name: "DeleteRetentionPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_RETENTION_POLICY_REQUEST, wrapper: "" };
pub static DELETE_SCHEDULED_QUERY: Operation = Operation { service: &SERVICE, name: "DeleteScheduledQuery", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_SCHEDULED_QUERY_REQUEST, wrapper: "" };
pub static DELETE_SUBSCRIPTION_FILTER: Operation = Operation { service: &SERVICE, name: "DeleteSubscriptionFilter", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_SUBSCRIPTION_FILTER_REQUEST, wrapper: "" };
pub static DELETE_SYSLOG_CONFIGURATION: Operation = Operation { service: &SERVICE, name: "DeleteSyslogConfiguration", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_SYSLOG_CONFIGURATION_REQUEST, wrapper: "" };
pub static DELETE_TRANSFORMER: Operation = Operation { service: &SERVICE, name: "DeleteTransformer", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_TRANSFORMER_REQUEST, wrapper: "" };
pub static DESCRIBE_ACCOUNT_POLICIES: Operation = Operation { service: &SERVICE, name: "DescribeAccountPolicies", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_ACCOUNT_POLICIES_REQUEST, wrapper: "" };
pub static DESCRIBE_CONFIGURATION_TEMPLATES: Operation = Operation { service: &SERVICE, name: "DescribeConfigurationTemplates", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_CONFIGURATION_TEMPLATES_REQUEST, wrapper: "" };
pub static DESCRIBE_DELIVERIES: Operation = Operation { service: &SERVICE, name: "DescribeDeliveries", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_DELIVERIES_REQUEST, wrapper: "" };
pub static DESCRIBE_DELIVERY_DESTINATIONS: Operation = Operation { service: &SERVICE, name: "DescribeDeliveryDestinations", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_DELIVERY_DESTINATIONS_REQUEST, wrapper: "" };
pub static DESCRIBE_DELIVERY_SOURCES: Operation = Operation { service: &SERVICE, name: "DescribeDeliverySources", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_DELIVERY_SOURCES_REQUEST, wrapper: "" };
pub static DESCRIBE_DESTINATIONS: Operation = Operation { service: &SERVICE, name: "DescribeDestinations", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_DESTINATIONS_REQUEST, wrapper: "" };
pub static DESCRIBE_EXPORT_TASKS: Operation = Operation { service: &SERVICE, name: "DescribeExportTasks", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_EXPORT_TASKS_REQUEST, wrapper: "" };
pub static DESCRIBE_FIELD_INDEXES: Operation = Operation { service: &SERVICE, name: "DescribeFieldIndexes", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_FIELD_INDEXES_REQUEST, wrapper: "" };
pub static DESCRIBE_IMPORT_TASK_BATCHES: Operation = Operation { service: &SERVICE, name: "DescribeImportTaskBatches", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_IMPORT_TASK_BATCHES_REQUEST, wrapper: "" };
pub static DESCRIBE_IMPORT_TASKS: Operation = Operation { service: &SERVICE, name: "DescribeImportTasks", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_IMPORT_TASKS_REQUEST, wrapper: "" };
pub static DESCRIBE_INDEX_POLICIES: Operation = Operation { service: &SERVICE, name: "DescribeIndexPolicies", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_INDEX_POLICIES_REQUEST, wrapper: "" };
pub static DESCRIBE_LOG_GROUPS: Operation = Operation { service: &SERVICE, name: "DescribeLogGroups", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_LOG_GROUPS_REQUEST, wrapper: "" };
pub static DESCRIBE_LOG_STREAMS: Operation = Operation { service: &SERVICE, name: "DescribeLogStreams", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_LOG_STREAMS_REQUEST, wrapper: "" };
pub static DESCRIBE_LOOKUP_TABLES: Operation = Operation { service: &SERVICE, name: "DescribeLookupTables", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_LOOKUP_TABLES_REQUEST, wrapper: "" };
pub static DESCRIBE_METRIC_FILTERS: Operation = Operation { service: &SERVICE, name: "DescribeMetricFilters", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_METRIC_FILTERS_REQUEST, wrapper: "" };
pub static DESCRIBE_QUERIES: Operation = Operation { service: &SERVICE, name: "DescribeQueries", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_QUERIES_REQUEST, wrapper: "" };
pub static DESCRIBE_QUERY_DEFINITIONS: Operation = Operation { service: &SERVICE, name: "DescribeQueryDefinitions", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_QUERY_DEFINITIONS_REQUEST, wrapper: "" };
pub static DESCRIBE_RESOURCE_POLICIES: Operation = Operation { service: &SERVICE, name: "DescribeResourcePolicies", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_RESOURCE_POLICIES_REQUEST, wrapper: "" };
pub static DESCRIBE_SUBSCRIPTION_FILTERS: Operation = Operation { service: &SERVICE, name: "DescribeSubscriptionFilters", method: "POST", path: "/", query: "", status: 200, input: &shapes::DESCRIBE_SUBSCRIPTION_FILTERS_REQUEST, wrapper: "" };
pub static DISASSOCIATE_KMS_KEY: Operation = Operation { service: &SERVICE, name: "DisassociateKmsKey", method: "POST", path: "/", query: "", status: 200, input: &shapes::DISASSOCIATE_KMS_KEY_REQUEST, wrapper: "" };
pub static DISASSOCIATE_SOURCE_FROM_S3_TABLE_INTEGRATION: Operation = Operation { service: &SERVICE, name: "DisassociateSourceFromS3TableIntegration", method: "POST", path: "/", query: "", status: 200, input: &shapes::DISASSOCIATE_SOURCE_FROM_S3_TABLE_INTEGRATION_REQUEST, wrapper: "" };
pub static FILTER_LOG_EVENTS: Operation = Operation { service: &SERVICE, name: "FilterLogEvents", method: "POST", path: "/", query: "", status: 200, input: &shapes::FILTER_LOG_EVENTS_REQUEST, wrapper: "" };
pub static GET_DATA_PROTECTION_POLICY: Operation = Operation { service: &SERVICE, name: "GetDataProtectionPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_DATA_PROTECTION_POLICY_REQUEST, wrapper: "" };
pub static GET_DELIVERY: Operation = Operation { service: &SERVICE, name: "GetDelivery", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_DELIVERY_REQUEST, wrapper: "" };
pub static GET_DELIVERY_DESTINATION: Operation = Operation { service: &SERVICE, name: "GetDeliveryDestination", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_DELIVERY_DESTINATION_REQUEST, wrapper: "" };
pub static GET_DELIVERY_DESTINATION_POLICY: Operation = Operation { service: &SERVICE, name: "GetDeliveryDestinationPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_DELIVERY_DESTINATION_POLICY_REQUEST, wrapper: "" };
pub static GET_DELIVERY_SOURCE: Operation = Operation { service: &SERVICE, name: "GetDeliverySource", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_DELIVERY_SOURCE_REQUEST, wrapper: "" };
pub static GET_INTEGRATION: Operation = Operation { service: &SERVICE, name: "GetIntegration", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_INTEGRATION_REQUEST, wrapper: "" };
pub static GET_LOG_ANOMALY_DETECTOR: Operation = Operation { service: &SERVICE, name: "GetLogAnomalyDetector", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_LOG_ANOMALY_DETECTOR_REQUEST, wrapper: "" };
pub static GET_LOG_EVENTS: Operation = Operation { service: &SERVICE, name: "GetLogEvents", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_LOG_EVENTS_REQUEST, wrapper: "" };
pub static GET_LOG_FIELDS: Operation = Operation { service: &SERVICE, name: "GetLogFields", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_LOG_FIELDS_REQUEST, wrapper: "" };
pub static GET_LOG_GROUP_FIELDS: Operation = Operation { service: &SERVICE, name: "GetLogGroupFields", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_LOG_GROUP_FIELDS_REQUEST, wrapper: "" };
pub static GET_LOG_OBJECT: Operation = Operation { service: &SERVICE, name: "GetLogObject", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_LOG_OBJECT_REQUEST, wrapper: "" };
pub static GET_LOG_RECORD: Operation = Operation { service: &SERVICE, name: "GetLogRecord", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_LOG_RECORD_REQUEST, wrapper: "" };
pub static GET_LOOKUP_TABLE: Operation = Operation { service: &SERVICE, name: "GetLookupTable", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_LOOKUP_TABLE_REQUEST, wrapper: "" };
pub static GET_QUERY_RESULTS: Operation = Operation { service: &SERVICE, name: "GetQueryResults", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_QUERY_RESULTS_REQUEST, wrapper: "" };
pub static GET_SCHEDULED_QUERY: Operation = Operation { service: &SERVICE, name: "GetScheduledQuery", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_SCHEDULED_QUERY_REQUEST, wrapper: "" };
pub static GET_SCHEDULED_QUERY_HISTORY: Operation = Operation { service: &SERVICE, name: "GetScheduledQueryHistory", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_SCHEDULED_QUERY_HISTORY_REQUEST, wrapper: "" };
pub static GET_STORAGE_TIER_POLICY: Operation = Operation { service: &SERVICE, name: "GetStorageTierPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_STORAGE_TIER_POLICY_REQUEST, wrapper: "" };
pub static GET_TRANSFORMER: Operation = Operation { service: &SERVICE, name: "GetTransformer", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_TRANSFORMER_REQUEST, wrapper: "" };
pub static LIST_AGGREGATE_LOG_GROUP_SUMMARIES: Operation = Operation { service: &SERVICE, name: "ListAggregateLogGroupSummaries", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_AGGREGATE_LOG_GROUP_SUMMARIES_REQUEST, wrapper: "" };
pub static LIST_ANOMALIES: Operation = Operation { service: &SERVICE, name: "ListAnomalies", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_ANOMALIES_REQUEST, wrapper: "" };
pub static LIST_INTEGRATIONS: Operation = Operation { service: &SERVICE, name: "ListIntegrations", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_INTEGRATIONS_REQUEST, wrapper: "" };
pub static LIST_LOG_ANOMALY_DETECTORS: Operation = Operation { service: &SERVICE, name: "ListLogAnomalyDetectors", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_LOG_ANOMALY_DETECTORS_REQUEST, wrapper: "" };
pub static LIST_LOG_GROUPS: Operation = Operation { service: &SERVICE, name: "ListLogGroups", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_LOG_GROUPS_REQUEST, wrapper: "" };
pub static LIST_LOG_GROUPS_FOR_QUERY: Operation = Operation { service: &SERVICE, name: "ListLogGroupsForQuery", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_LOG_GROUPS_FOR_QUERY_REQUEST, wrapper: "" };
pub static LIST_SCHEDULED_QUERIES: Operation = Operation { service: &SERVICE, name: "ListScheduledQueries", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_SCHEDULED_QUERIES_REQUEST, wrapper: "" };
pub static LIST_SOURCES_FOR_S3_TABLE_INTEGRATION: Operation = Operation { service: &SERVICE, name: "ListSourcesForS3TableIntegration", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_SOURCES_FOR_S3_TABLE_INTEGRATION_REQUEST, wrapper: "" };
pub static LIST_SYSLOG_CONFIGURATIONS: Operation = Operation { service: &SERVICE, name: "ListSyslogConfigurations", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_SYSLOG_CONFIGURATIONS_REQUEST, wrapper: "" };
pub static LIST_TAGS_FOR_RESOURCE: Operation = Operation { service: &SERVICE, name: "ListTagsForResource", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_TAGS_FOR_RESOURCE_REQUEST, wrapper: "" };
pub static LIST_TAGS_LOG_GROUP: Operation = Operation { service: &SERVICE, name: "ListTagsLogGroup", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_TAGS_LOG_GROUP_REQUEST, wrapper: "" };
pub static PUT_ACCOUNT_POLICY: Operation = Operation { service: &SERVICE, name: "PutAccountPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_ACCOUNT_POLICY_REQUEST, wrapper: "" };
pub static PUT_BEARER_TOKEN_AUTHENTICATION: Operation = Operation { service: &SERVICE, name: "PutBearerTokenAuthentication", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_BEARER_TOKEN_AUTHENTICATION_REQUEST, wrapper: "" };
pub static PUT_DATA_PROTECTION_POLICY: Operation = Operation { service: &SERVICE, name: "PutDataProtectionPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_DATA_PROTECTION_POLICY_REQUEST, wrapper: "" };
pub static PUT_DELIVERY_DESTINATION: Operation = Operation { service: &SERVICE, name: "PutDeliveryDestination", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_DELIVERY_DESTINATION_REQUEST, wrapper: "" };
pub static PUT_DELIVERY_DESTINATION_POLICY: Operation = Operation { service: &SERVICE, name: "PutDeliveryDestinationPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_DELIVERY_DESTINATION_POLICY_REQUEST, wrapper: "" };
pub static PUT_DELIVERY_SOURCE: Operation = Operation { service: &SERVICE, name: "PutDeliverySource", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_DELIVERY_SOURCE_REQUEST, wrapper: "" };
pub static PUT_DESTINATION: Operation = Operation { service: &SERVICE, name: "PutDestination", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_DESTINATION_REQUEST, wrapper: "" };
pub static PUT_DESTINATION_POLICY: Operation = Operation { service: &SERVICE, name: "PutDestinationPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_DESTINATION_POLICY_REQUEST, wrapper: "" };
pub static PUT_INDEX_POLICY: Operation = Operation { service: &SERVICE, name: "PutIndexPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_INDEX_POLICY_REQUEST, wrapper: "" };
pub static PUT_INTEGRATION: Operation = Operation { service: &SERVICE, name: "PutIntegration", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_INTEGRATION_REQUEST, wrapper: "" };
pub static PUT_LOG_EVENTS: Operation = Operation { service: &SERVICE, name: "PutLogEvents", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_LOG_EVENTS_REQUEST, wrapper: "" };
pub static PUT_LOG_GROUP_DELETION_PROTECTION: Operation = Operation { service: &SERVICE, name: "PutLogGroupDeletionProtection", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_LOG_GROUP_DELETION_PROTECTION_REQUEST, wrapper: "" };
pub static PUT_METRIC_FILTER: Operation = Operation { service: &SERVICE, name: "PutMetricFilter", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_METRIC_FILTER_REQUEST, wrapper: "" };
pub static PUT_QUERY_DEFINITION: Operation = Operation { service: &SERVICE, name: "PutQueryDefinition", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_QUERY_DEFINITION_REQUEST, wrapper: "" };
pub static PUT_RESOURCE_POLICY: Operation = Operation { service: &SERVICE, name: "PutResourcePolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_RESOURCE_POLICY_REQUEST, wrapper: "" };
pub static PUT_RETENTION_POLICY: Operation = Operation { service: &SERVICE, name: "PutRetentionPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_RETENTION_POLICY_REQUEST, wrapper: "" };
pub static PUT_STORAGE_TIER_POLICY: Operation = Operation { service: &SERVICE, name: "PutStorageTierPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_STORAGE_TIER_POLICY_REQUEST, wrapper: "" };
pub static PUT_SUBSCRIPTION_FILTER: Operation = Operation { service: &SERVICE, name: "PutSubscriptionFilter", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_SUBSCRIPTION_FILTER_REQUEST, wrapper: "" };
pub static PUT_SYSLOG_CONFIGURATION: Operation = Operation { service: &SERVICE, name: "PutSyslogConfiguration", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_SYSLOG_CONFIGURATION_REQUEST, wrapper: "" };
pub static PUT_TRANSFORMER: Operation = Operation { service: &SERVICE, name: "PutTransformer", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_TRANSFORMER_REQUEST, wrapper: "" };
pub static START_LIVE_TAIL: Operation = Operation { service: &SERVICE, name: "StartLiveTail", method: "POST", path: "/", query: "", status: 200, input: &shapes::START_LIVE_TAIL_REQUEST, wrapper: "" };
pub static START_QUERY: Operation = Operation { service: &SERVICE, name: "StartQuery", method: "POST", path: "/", query: "", status: 200, input: &shapes::START_QUERY_REQUEST, wrapper: "" };
pub static STOP_QUERY: Operation = Operation { service: &SERVICE, name: "StopQuery", method: "POST", path: "/", query: "", status: 200, input: &shapes::STOP_QUERY_REQUEST, wrapper: "" };
pub static TAG_LOG_GROUP: Operation = Operation { service: &SERVICE, name: "TagLogGroup", method: "POST", path: "/", query: "", status: 200, input: &shapes::TAG_LOG_GROUP_REQUEST, wrapper: "" };
pub static TAG_RESOURCE: Operation = Operation { service: &SERVICE, name: "TagResource", method: "POST", path: "/", query: "", status: 200, input: &shapes::TAG_RESOURCE_REQUEST, wrapper: "" };
pub static TEST_METRIC_FILTER: Operation = Operation { service: &SERVICE, name: "TestMetricFilter", method: "POST", path: "/", query: "", status: 200, input: &shapes::TEST_METRIC_FILTER_REQUEST, wrapper: "" };
pub static TEST_TRANSFORMER: Operation = Operation { service: &SERVICE, name: "TestTransformer", method: "POST", path: "/", query: "", status: 200, input: &shapes::TEST_TRANSFORMER_REQUEST, wrapper: "" };
pub static UNTAG_LOG_GROUP: Operation = Operation { service: &SERVICE, name: "UntagLogGroup", method: "POST", path: "/", query: "", status: 200, input: &shapes::UNTAG_LOG_GROUP_REQUEST, wrapper: "" };
pub static UNTAG_RESOURCE: Operation = Operation { service: &SERVICE, name: "UntagResource", method: "POST", path: "/", query: "", status: 200, input: &shapes::UNTAG_RESOURCE_REQUEST, wrapper: "" };
pub static UPDATE_ANOMALY: Operation = Operation { service: &SERVICE, name: "UpdateAnomaly", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_ANOMALY_REQUEST, wrapper: "" };
pub static UPDATE_DELIVERY_CONFIGURATION: Operation = Operation { service: &SERVICE, name: "UpdateDeliveryConfiguration", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_DELIVERY_CONFIGURATION_REQUEST, wrapper: "" };
pub static UPDATE_LOG_ANOMALY_DETECTOR: Operation = Operation { service: &SERVICE, name: "UpdateLogAnomalyDetector", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_LOG_ANOMALY_DETECTOR_REQUEST, wrapper: "" };
pub static UPDATE_LOOKUP_TABLE: Operation = Operation { service: &SERVICE, name: "UpdateLookupTable", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_LOOKUP_TABLE_REQUEST, wrapper: "" };
pub static UPDATE_SCHEDULED_QUERY: Operation = Operation { service: &SERVICE, name: "UpdateScheduledQuery", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_SCHEDULED_QUERY_REQUEST, wrapper: "" };
