//! Arbitrary bytes, paths, queries and headers end in an answer or an error.

use bytes::Bytes;
use proptest::prelude::*;

proptest! {
    #[test]
    fn arbitrary_requests(
        scope in prop::sample::select(vec!["lambda", "logs", "sts", "iam", "scheduler", "s3", ""]),
        method in prop::sample::select(vec!["GET", "POST", "PUT", "DELETE"]),
        path in prop::sample::select(vec!["/2015-03-31/functions", "/2015-03-31/functions/%ff%zz/code", "/2017-03-31/tags/x", "/", "//%2F/"]),
        query in "[ -\"$-;=?-~%&+]{0,40}",
        target in "(Logs_20140328\\.(GetLogEvents|PutLogEvents|x))?",
        header in prop::collection::vec(0x20_u8..=0xff, 0..20),
        body in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..64),
            "Action=[A-Z][a-zA-Z]{0,12}(&[a-zA-Z.0-9]{1,20}=[ -~]{0,9}){0,4}".prop_map(String::into_bytes),
            "\\{(\"[A-Z][a-zA-Z]{0,9}\":(1|\"x\"|null|\\[\\]|\\{\\}))?\\}".prop_map(String::into_bytes),
        ],
    ) {
        let uri = format!("{path}?{query}");
        let value = http::HeaderValue::from_bytes(&header);
        prop_assume!(uri.parse::<http::Uri>().is_ok() && value.is_ok());
        let mut request = http::Request::builder().method(method).uri(uri).header("x-amz-invocation-type", value.unwrap());
        if !target.is_empty() {
            request = request.header("x-amz-target", target);
        }
        let (parts, body) = request.body(Bytes::from(body)).unwrap().into_parts();
        let service = wire::service(scope, &parts.headers);
        let outcome = service.route(&parts).and_then(|t| t.decode(&parts, body.clone()));
        if let Err(error) = outcome {
            let reply = error.render(service, "id");
            prop_assert!(reply.status().is_client_error() || reply.status().as_u16() == 501);
            prop_assert!(!reply.body().starts_with(b"<html"));
        }
        prop_assert_eq!(wire::check_event(&body).is_err(), !body.is_empty() && serde_json::from_slice::<serde_json::Value>(&body).is_err());
    }
}
