use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderMap, HeaderValue};

use crate::Invocation;

/// The streaming switch of a response.
pub(super) const RESPONSE_MODE: &str = "lambda-runtime-function-response-mode";
/// The type of an error, as a header, or as the trailer of a stream that broke off.
pub(super) const ERROR_TYPE: &str = "lambda-runtime-function-error-type";
/// The error of a stream that broke off: base64 of JSON, a trailer.
pub(super) const ERROR_BODY: &str = "lambda-runtime-function-error-body";
/// One attempt of a request. A runtime may name it in its answer.
pub(super) const INVOCATION_ID: &str = "lambda-runtime-invocation-id";

/// The headers of an invocation; what is empty is left out.
pub(super) fn of(invocation: &Invocation, attempt: u64) -> HeaderMap {
    let Invocation {
        request_id,
        deadline_ms,
        function_arn,
        trace_id,
        client_context,
        cognito_identity,
        content_type,
        payload: _,
    } = invocation;
    let mut headers = HeaderMap::with_capacity(10);
    let mut put = |name: &'static str, value: &str| {
        if !value.is_empty() {
            headers.insert(HeaderName::from_static(name), one_line(value));
        }
    };
    put("lambda-runtime-aws-request-id", request_id);
    put("lambda-runtime-deadline-ms", &deadline_ms.to_string());
    put("lambda-runtime-invoked-function-arn", function_arn);
    put("lambda-runtime-trace-id", trace_id);
    put("lambda-runtime-client-context", client_context.as_deref().unwrap_or_default());
    put("lambda-runtime-cognito-identity", cognito_identity.as_deref().unwrap_or_default());
    put(INVOCATION_ID, &attempt.to_string());
    let media = content_type.as_deref().filter(|media| !media.is_empty()).unwrap_or("application/json");
    headers.insert(CONTENT_TYPE, one_line(media));
    headers
}

/// A header's value. JSON may hold line breaks, a header may not; between tokens a space means the same.
fn one_line(value: &str) -> HeaderValue {
    HeaderValue::from_str(value).unwrap_or_else(|_| {
        let clean: Vec<u8> = value.bytes().map(|byte| if byte < 0x20 || byte == 0x7f { b' ' } else { byte }).collect();
        HeaderValue::from_bytes(&clean).unwrap_or_else(|_| HeaderValue::from_static(""))
    })
}
