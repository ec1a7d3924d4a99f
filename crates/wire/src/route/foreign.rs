//! Services without a model: enough to refuse them in their own shape.

use http::HeaderMap;
use http::header::CONTENT_TYPE;

use crate::model::{Protocol, Service};

const fn known(scope: &'static str, protocol: Protocol) -> Service {
    Service {
        name: scope,
        scope,
        protocol,
        target: "",
        namespace: "",
        validation: "ValidationException",
        operations: &[],
        errors: &[],
    }
}

/// Services whose shape can not be told from the request's headers, and the common ones. What is not here is told
/// from its headers. Source: the `protocol` of each service's botocore model.
static KNOWN: &[Service] = &[
    known("acm", Protocol::Json11),
    known("apigateway", Protocol::RestJson),
    known("autoscaling", Protocol::Query),
    known("cloudformation", Protocol::Query),
    known("cloudfront", Protocol::Query),
    known("cognito-idp", Protocol::Json11),
    known("dynamodb", Protocol::Json10),
    known("ec2", Protocol::Ec2),
    known("ecr", Protocol::Json11),
    known("elasticache", Protocol::Query),
    known("elasticloadbalancing", Protocol::Query),
    known("events", Protocol::Json11),
    known("firehose", Protocol::Json11),
    known("glue", Protocol::Json11),
    known("kinesis", Protocol::Json11),
    known("kms", Protocol::Json11),
    known("monitoring", Protocol::Query),
    known("rds", Protocol::Query),
    known("redshift", Protocol::Query),
    known("route53", Protocol::Query),
    known("s3", Protocol::S3),
    known("secretsmanager", Protocol::Json11),
    known("sns", Protocol::Query),
    known("sqs", Protocol::Json10),
    known("ssm", Protocol::Json11),
    known("states", Protocol::Json10),
    known("tagging", Protocol::Json11),
    known("xray", Protocol::RestJson),
];

static BY_TARGET_10: Service = known("", Protocol::Json10);
static BY_TARGET: Service = known("", Protocol::Json11);
static BY_FORM: Service = known("", Protocol::Query);
static OTHERWISE: Service = known("", Protocol::RestJson);

/// By what the request itself shows first (sqs, for one, has clients of two protocols), then by name.
pub(super) fn service(scope: &str, headers: &HeaderMap) -> &'static Service {
    let kind = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let shown = match kind {
        _ if kind.starts_with("application/x-amz-json-1.0") => Some(&BY_TARGET_10),
        _ if kind.starts_with("application/x-amz-json") || headers.contains_key("x-amz-target") => Some(&BY_TARGET),
        _ if kind.starts_with("application/x-www-form-urlencoded") => Some(&BY_FORM),
        _ => None,
    };
    let named = KNOWN.iter().find(|s| s.scope == scope);
    match (shown, named) {
        // EC2's forms have an error document of their own; otherwise the name only improves the text.
        (Some(shown), Some(named)) if shown.protocol == named.protocol || named.protocol == Protocol::Ec2 => named,
        (Some(shown), _) => shown,
        (None, Some(named)) => named,
        (None, None) => &OTHERWISE,
    }
}
