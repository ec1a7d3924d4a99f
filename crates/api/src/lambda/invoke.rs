//! Invoke (facts §11).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use control::Invoke;
use wire::Error;
use wire::lambda as w;

use super::convert::not_built;
use crate::error::from_control;
use crate::{Api, Caller};

impl Api {
    pub(crate) async fn invoke(
        &self,
        caller: &Caller,
        input: w::InvocationRequest,
    ) -> Result<w::InvocationResponse, Error> {
        let w::InvocationRequest {
            function_name,
            invocation_type,
            log_type,
            client_context,
            durable_execution_name,
            payload,
            qualifier,
            tenant_id,
        } = input;
        let function = self.function_ref(&function_name, qualifier.as_deref())?;
        let unbuilt = [("DurableExecutionName", durable_execution_name.is_some()), ("TenantId", tenant_id.is_some())];
        if let Some((member, _)) = unbuilt.iter().find(|(_, given)| *given) {
            return Err(not_built("Invoke", member));
        }
        match invocation_type.as_deref() {
            Some("DryRun") => {
                self.control.dry_run(&function).map_err(from_control)?;
                return Ok(w::InvocationResponse { status_code: Some(204), ..Default::default() });
            }
            Some("Event") => return Err(not_built("Invoke", "InvocationType=Event")),
            Some(_) | None => {}
        }
        wire::check_event(&payload)?;
        let call = Invoke {
            function,
            request_id: caller.request_id.clone(),
            received: caller.received,
            payload,
            client_context: client_context.map(|text| decode_context(&text)).transpose()?,
            trace_id: caller.trace_id.clone(),
            tail: log_type.as_deref() == Some("Tail"),
        };
        let (outcome, version) = self.control.invoke(call).await.map_err(from_control)?;
        Ok(w::InvocationResponse {
            status_code: Some(200),
            function_error: outcome.failed.then(|| "Unhandled".into()),
            log_result: outcome.tail.map(|tail| STANDARD.encode(tail)),
            payload: outcome.payload,
            executed_version: Some(version.to_string()),
            durable_execution_arn: None,
        })
    }
}

/// Base64 of a JSON object, at most 3,583 bytes of it (the API's own documentation of the header).
fn decode_context(text: &str) -> Result<String, Error> {
    let json = STANDARD
        .decode(text)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .filter(|json| serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(json).is_ok());
    json.ok_or_else(|| Error::invalid_request_content("Client context must be a valid Base64-encoded JSON object."))
}
