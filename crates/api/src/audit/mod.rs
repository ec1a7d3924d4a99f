//! The audit log: one record of each management call, in the shape of CloudTrail's.
//!
//! Who called what, from where, with which parameters and what came of it; written when the call is answered. Secrets
//! are left out before anything is written: variables of functions, code, and whatever an answer carries.

mod name;
mod parameters;

use std::net::IpAddr;
use std::sync::Arc;

use domain::{Account, Millis};
use http::header::USER_AGENT;
use http::request::Parts;
use serde_json::{Value, json};

use crate::Caller;

/// Takes one record: a line of JSON without its newline. Given by whoever wires the server, because it is a file.
pub type AuditSink = Arc<dyn Fn(String) + Send + Sync>;

/// Whether a call is a data event and not a management event: CloudTrail's distinction, and a log of every invocation
/// would be on the warm path.
pub(crate) fn is_data_event(operation: &wire::Operation) -> bool {
    operation.service.name == "logs" || operation.name.starts_with("Invoke")
}

/// A call that will be recorded once its outcome is known.
pub(crate) struct Pending {
    record: Value,
}

/// Where a request came from.
pub(crate) struct From<'a> {
    pub parts: &'a Parts,
    /// `None` inside an environment.
    pub peer: Option<IpAddr>,
}

impl Pending {
    /// Before the call, because the call takes its parameters.
    pub fn operation(
        from: &From<'_>,
        caller: &Caller,
        account: &Account,
        request: &wire::Request,
        now: Millis,
    ) -> Pending {
        let operation = request.operation;
        Pending::new(
            from,
            caller,
            account,
            &format!("{}.amazonaws.com", operation.service.name.replace("lambda-core", "lambda")),
            &name::event(operation),
            operation.method == "GET",
            parameters::without_secrets(request.value()),
            now,
        )
    }

    /// A route of lambdad's own.
    pub fn own(from: &From<'_>, caller: &Caller, account: &Account, route: &str, body: &[u8], now: Millis) -> Pending {
        let parameters = serde_json::from_slice(body).map_or(Value::Null, |body| parameters::without_secrets(&body));
        let read_only = from.parts.method == http::Method::GET;
        let path = from.parts.uri.path();
        let parameters = json!({ "path": path, "body": parameters });
        Pending::new(from, caller, account, "lambdad", route, read_only, parameters, now)
    }

    #[expect(clippy::too_many_arguments, reason = "what the two kinds of record differ in")]
    fn new(
        from: &From<'_>,
        caller: &Caller,
        account: &Account,
        source: &str,
        name: &str,
        read_only: bool,
        parameters: Value,
        now: Millis,
    ) -> Pending {
        let Account { region, id } = account;
        let kind = if caller.principal.arn.ends_with(":root") { "Root" } else { "AssumedRole" };
        let agent = from.parts.headers.get(USER_AGENT).and_then(|value| value.to_str().ok());
        // CloudTrail gives times to the second.
        let at = now.rfc3339();
        let time = format!("{}Z", at.split('.').next().unwrap_or(&at));
        Pending {
            record: json!({
                "eventVersion": "1.11",
                "userIdentity": {
                    "type": kind,
                    "principalId": caller.principal.user_id,
                    "arn": caller.principal.arn,
                    "accountId": id,
                },
                "eventTime": time,
                "eventSource": source,
                "eventName": name,
                "awsRegion": region,
                "sourceIPAddress": from.peer.map_or_else(|| "execution environment".to_owned(), |peer| peer.to_string()),
                "userAgent": agent.map(parameters::short),
                "requestParameters": parameters,
                "responseElements": null,
                "requestID": caller.request_id.as_str(),
                "eventID": uuid::Uuid::new_v4().to_string(),
                "readOnly": read_only,
                "eventType": "AwsApiCall",
                "managementEvent": true,
                "recipientAccountId": id,
                "eventCategory": "Management",
            }),
        }
    }

    /// The line to write.
    pub fn finish<T>(mut self, outcome: &Result<T, wire::Error>) -> String {
        if let Err(error) = outcome {
            self.record["errorCode"] = json!(error.code());
            self.record["errorMessage"] = json!(parameters::short(&error.to_string()));
        }
        self.record.to_string()
    }
}
