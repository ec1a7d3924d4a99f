//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static FILE_SYSTEM_ARN: Shape = Shape { name: "FileSystemArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(256) }, pattern: Some(Pattern::new(r#"arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FILE_SYSTEM_CONFIG: Shape = Shape { name: "FileSystemConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Arn", shape: &super::FILE_SYSTEM_ARN, required: true, place: Place::Body },
    Member { name: "LocalMountPath", shape: &super::LOCAL_MOUNT_PATH, required: true, place: Place::Body },
    Member { name: "S3FilesConfig", shape: &super::S3_FILES_CONFIG, required: false, place: Place::Body },
]) };
pub static FILE_SYSTEM_CONFIG_LIST: Shape = Shape { name: "FileSystemConfigList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(1) }, member: &super::FILE_SYSTEM_CONFIG, silent_null: false, unwrapped: false }) };
pub static FILTER: Shape = Shape { name: "Filter", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Pattern", shape: &super::PATTERN, required: false, place: Place::Body },
]) };
pub static FILTER_CRITERIA: Shape = Shape { name: "FilterCriteria", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Filters", shape: &super::FILTER_LIST, required: false, place: Place::Body },
]) };
pub static FILTER_LIST: Shape = Shape { name: "FilterList", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::FILTER, silent_null: false, unwrapped: false }) };
pub static FULL_DOCUMENT: Shape = Shape { name: "FullDocument", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["UpdateLookup", "Default"], also: &[], pattern_alone: false, bare_max: None }) };
pub static FUNCTION_CODE: Shape = Shape { name: "FunctionCode", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ZipFile", shape: &super::BLOB, required: false, place: Place::Body },
    Member { name: "S3Bucket", shape: &super::S3_BUCKET, required: false, place: Place::Body },
    Member { name: "S3Key", shape: &super::S3_KEY, required: false, place: Place::Body },
    Member { name: "S3ObjectVersion", shape: &super::S3_OBJECT_VERSION, required: false, place: Place::Body },
    Member { name: "S3ObjectStorageMode", shape: &super::S3_OBJECT_STORAGE_MODE, required: false, place: Place::Body },
    Member { name: "ImageUri", shape: &super::STRING, required: false, place: Place::Body },
    Member { name: "SourceKMSKeyArn", shape: &super::KMS_KEY_ARN, required: false, place: Place::Body },
]) };
pub static FUNCTION_NAME: Shape = Shape { name: "FunctionName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(140) }, pattern: Some(Pattern::new(r#"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FUNCTION_RESPONSE_TYPE: Shape = Shape { name: "FunctionResponseType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["ReportBatchItemFailures"], also: &[], pattern_alone: false, bare_max: None }) };
pub static FUNCTION_RESPONSE_TYPE_LIST: Shape = Shape { name: "FunctionResponseTypeList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(1) }, member: &super::FUNCTION_RESPONSE_TYPE, silent_null: false, unwrapped: false }) };
pub static FUNCTION_RUNTIME_ALIAS: Shape = Shape { name: "FunctionRuntimeAlias", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FUNCTION_RUNTIME_ARN: Shape = Shape { name: "FunctionRuntimeArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(48), max: Some(2048) }, pattern: Some(Pattern::new(r#"arn:[a-z-]+:lambda:[a-z0-9-]+:\d{12}:runtime/.+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FUNCTION_RUNTIME_CONFIG: Shape = Shape { name: "FunctionRuntimeConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeArn", shape: &super::FUNCTION_RUNTIME_ARN, required: true, place: Place::Body },
    Member { name: "RuntimeAlias", shape: &super::FUNCTION_RUNTIME_ALIAS, required: true, place: Place::Body },
]) };
pub static FUNCTION_SCALING_CONFIG: Shape = Shape { name: "FunctionScalingConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "MinExecutionEnvironments", shape: &super::FUNCTION_SCALING_CONFIG_EXECUTION_ENVIRONMENTS, required: false, place: Place::Body },
    Member { name: "MaxExecutionEnvironments", shape: &super::FUNCTION_SCALING_CONFIG_EXECUTION_ENVIRONMENTS, required: false, place: Place::Body },
]) };
pub static FUNCTION_SCALING_CONFIG_EXECUTION_ENVIRONMENTS: Shape = Shape { name: "FunctionScalingConfigExecutionEnvironments", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(15000) }) };
pub static FUNCTION_URL_AUTH_TYPE: Shape = Shape { name: "FunctionUrlAuthType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["NONE", "AWS_IAM"], also: &[], pattern_alone: false, bare_max: None }) };
pub static FUNCTION_URL_FUNCTION_NAME: Shape = Shape { name: "FunctionUrlFunctionName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(140) }, pattern: Some(Pattern::new(r#"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]{1,64})(:((?!\d+$)[0-9a-zA-Z-_]+))?"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FUNCTION_URL_QUALIFIER: Shape = Shape { name: "FunctionUrlQualifier", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"((?!^\d+$)^[0-9a-zA-Z-_]+$)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FUNCTION_VERSION: Shape = Shape { name: "FunctionVersion", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["ALL"], also: &[], pattern_alone: false, bare_max: None }) };
pub static FUNCTION_VERSION_LATEST_PUBLISHED: Shape = Shape { name: "FunctionVersionLatestPublished", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["LATEST_PUBLISHED"], also: &[], pattern_alone: false, bare_max: None }) };
