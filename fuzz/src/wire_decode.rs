//! Any request of any service: the struct of its operation, or an error in that service's own shape.

use bytes::Bytes;
use serde_json::Value;
use wire::Input as _;

use crate::text::Message;

/// Every typed request: what satisfies the model must fit the struct.
macro_rules! inputs {
    ($request:expr, $($service:ident: $($input:ident)*;)*) => {
        match $request.operation {
            $($(operation if operation == wire::$service::$input::OPERATION => {
                Some($request.input::<wire::$service::$input>().map(drop))
            })*)*
            _ => None,
        }
    };
}

/// Structs that are both read and written: what is written is read again as the same.
macro_rules! both {
    ($value:expr, $($shape:ident)*) => {
        $(if let Ok(read) = serde_json::from_value::<wire::lambda::$shape>($value.clone()) {
            let written = serde_json::to_value(&read).expect("written");
            let again: wire::lambda::$shape = serde_json::from_value(written.clone()).expect("its own writing");
            assert_eq!(serde_json::to_value(&again).expect("written"), written, stringify!($shape));
        })*
    };
}

/// First line: the service of the scope. Then an HTTP request as text.
pub fn run(data: &[u8]) {
    let Some(end) = data.iter().position(|byte| *byte == b'\n') else { return };
    let Ok(scope) = std::str::from_utf8(&data[..end]) else { return };
    let Some(message) = Message::read(&data[end + 1..]) else { return };
    if let Ok(value) = serde_json::from_slice::<Value>(&message.body) {
        shapes(&value);
    }
    let mut head = http::Request::builder()
        .method(message.method.as_str())
        .uri(if message.query.is_empty() {
            message.path.clone()
        } else {
            format!("{}?{}", message.path, message.query)
        })
        .body(())
        .expect("as it was read")
        .into_parts()
        .0;
    head.headers = message.headers;
    let service = wire::service(scope, &head.headers);
    let decoded = service.route(&head).and_then(|target| target.decode(&head, Bytes::from(message.body)));
    let refused = match decoded {
        Ok(request) => match typed(request) {
            Some(Err(error)) => error,
            Some(Ok(())) | None => return,
        },
        Err(error) => error,
    };
    let reply = refused.render(service, "the-request-id");
    assert!((400..=501).contains(&reply.status().as_u16()), "{} is no refusal", reply.status());
    match reply.headers().get("content-type").and_then(|kind| kind.to_str().ok()) {
        Some(kind) if kind.contains("json") => {
            let body: Value = serde_json::from_slice(reply.body()).expect("a JSON service answers JSON");
            assert!(body.is_object());
        }
        _ => assert!(reply.body().starts_with(b"<") && std::str::from_utf8(reply.body()).is_ok()),
    }
}

/// Only base64 is left to the struct to refuse.
fn typed(request: wire::Request) -> Option<Result<(), wire::Error>> {
    let shown = format!("{:?} {}", request.operation, request.value());
    let done = inputs! { request,
        lambda:
            AddLayerVersionPermissionRequest AddPermissionRequest CheckpointDurableExecutionRequest
            CreateAliasRequest CreateCapacityProviderRequest CreateCodeSigningConfigRequest
            CreateEventSourceMappingRequest CreateFunctionRequest CreateFunctionUrlConfigRequest DeleteAliasRequest
            DeleteCapacityProviderRequest DeleteCodeSigningConfigRequest DeleteDurableExecutionRequest
            DeleteEventSourceMappingRequest DeleteFunctionCodeSigningConfigRequest DeleteFunctionConcurrencyRequest
            DeleteFunctionEventInvokeConfigRequest DeleteFunctionRequest DeleteFunctionUrlConfigRequest
            DeleteLayerVersionRequest DeleteProvisionedConcurrencyConfigRequest DeleteResourcePolicyRequest
            GetAccountSettingsRequest GetAliasRequest GetCapacityProviderRequest GetCodeSigningConfigRequest
            GetDurableExecutionHistoryRequest GetDurableExecutionRequest GetDurableExecutionStateRequest
            GetEventSourceMappingRequest GetFunctionCodeSigningConfigRequest GetFunctionConcurrencyRequest
            GetFunctionConfigurationRequest GetFunctionEventInvokeConfigRequest GetFunctionRecursionConfigRequest
            GetFunctionRequest GetFunctionScalingConfigRequest GetFunctionUrlConfigRequest
            GetLayerVersionByArnRequest GetLayerVersionPolicyRequest GetLayerVersionRequest GetPolicyRequest
            GetProvisionedConcurrencyConfigRequest GetResourcePolicyRequest GetRuntimeManagementConfigRequest
            InvocationRequest InvokeAsyncRequest InvokeWithResponseStreamRequest ListAliasesRequest
            ListCapacityProvidersRequest ListCodeSigningConfigsRequest ListDurableExecutionsByFunctionRequest
            ListEventSourceMappingsRequest ListFunctionEventInvokeConfigsRequest ListFunctionUrlConfigsRequest
            ListFunctionVersionsByCapacityProviderRequest ListFunctionsByCodeSigningConfigRequest
            ListFunctionsRequest ListLayerVersionsRequest ListLayersRequest ListProvisionedConcurrencyConfigsRequest
            ListTagsRequest ListVersionsByFunctionRequest PauseDurableExecutionRequest PublishLayerVersionRequest
            PublishVersionRequest PutFunctionCodeSigningConfigRequest PutFunctionConcurrencyRequest
            PutFunctionEventInvokeConfigRequest PutFunctionRecursionConfigRequest PutFunctionScalingConfigRequest
            PutProvisionedConcurrencyConfigRequest PutResourcePolicyRequest PutRuntimeManagementConfigRequest
            RemoveLayerVersionPermissionRequest RemovePermissionRequest ResumeDurableExecutionRequest
            SendDurableExecutionCallbackFailureRequest SendDurableExecutionCallbackHeartbeatRequest
            SendDurableExecutionCallbackSuccessRequest StopDurableExecutionRequest TagResourceRequest
            UntagResourceRequest UpdateAliasRequest UpdateCapacityProviderRequest UpdateCodeSigningConfigRequest
            UpdateEventSourceMappingRequest UpdateFunctionCodeRequest UpdateFunctionConfigurationRequest
            UpdateFunctionEventInvokeConfigRequest UpdateFunctionUrlConfigRequest;
        lambda_core:
            CreateRuntimeAliasRequest CreateRuntimeRequest CreateRuntimeVersionRequest DeleteRuntimeAliasRequest
            DeleteRuntimeRequest DeleteRuntimeVersionRequest GetRuntimeAliasRequest GetRuntimeRequest
            GetRuntimeVersionRequest ListRuntimeAliasesRequest ListRuntimeVersionsRequest ListRuntimesRequest
            RestoreRuntimeRequest UpdateRuntimeAliasRequest UpdateRuntimeRequest UpdateRuntimeVersionRequest;
        logs:
            DescribeLogGroupsRequest DescribeLogStreamsRequest FilterLogEventsRequest GetLogEventsRequest;
        sts:
            GetCallerIdentityRequest;
    };
    if let Some(Err(error)) = &done {
        let why = error.message().unwrap_or_default();
        assert!(why.contains("base64"), "the model takes what the struct refuses: {why}: {shown}");
    }
    done
}

fn shapes(value: &Value) {
    both! { value,
            AcceleratorConfig AliasRoutingConfiguration AllowedPublishers AmazonManagedKafkaEventSourceConfig
            CapacityProviderConfig CapacityProviderLoggingConfig CapacityProviderPermissionsConfig
            CapacityProviderScalingConfig CapacityProviderTelemetryConfig CapacityProviderVpcConfig
            CodeSigningPolicies Cors DeadLetterConfig DestinationConfig DocumentDBEventSourceConfig DurableConfig
            EphemeralStorage ErrorObject EventSourceMappingLoggingConfig EventSourceMappingMetricsConfig
            FileSystemConfig Filter FilterCriteria FunctionRuntimeConfig FunctionScalingConfig ImageConfig
            InstanceRequirements KafkaSchemaRegistryAccessConfig KafkaSchemaRegistryConfig
            KafkaSchemaValidationConfig LambdaManagedInstancesCapacityProviderConfig LoggingConfig OnFailure
            OnSuccess PropagateTags ProvisionedPollerConfig S3FilesConfig ScalingConfig SelfManagedEventSource
            SelfManagedKafkaEventSourceConfig SourceAccessConfiguration TargetTrackingScalingPolicy TenancyConfig
    }
}
