//! The other operations (facts §1, §2, §8, §10, §13, §14, §16, §17, §19, §20, §23).

use serde_json::json;

use super::{GET_PATTERN, QUALIFIER_PATTERN, check, one, operation, outcome, passes};

#[test]
fn get_delete_and_invoke_report_only_the_pattern_of_a_name() {
    let long = format!("!{}", "a".repeat(300));
    for name in ["GetFunction", "DeleteFunction", "Invoke"] {
        for text in ["my-function!", "*", "arn:aws:s3:::x", "f:1:2", "function:name:$LATEST:extra", "f:$LATES", &long] {
            let expected = format!(
                "Value '{text}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: {GET_PATTERN}"
            );
            one(name, json!({"FunctionName": text}), &expected);
        }
        passes(name, json!({"FunctionName": "a".repeat(65)}));
        passes(name, json!({"FunctionName": "f", "Qualifier": "$latest"}));
    }
}

#[test]
fn an_invoke_of_a_malformed_arn_of_the_facts() {
    let text = "arn:aws:lambda:us-east-1:000000000000@function:myfn";
    let expected = format!(
        "Value '{text}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: {GET_PATTERN}"
    );
    one("Invoke", json!({"FunctionName": text}), &expected);
}

#[test]
fn name_and_qualifier_are_reported_together() {
    let long = "q".repeat(129);
    let expected = format!(
        "Value '{long}' at 'qualifier' failed to satisfy constraint: Member must have length less than or equal to 128"
    );
    one("GetFunction", json!({"FunctionName": "f", "Qualifier": long}), &expected);
    check(
        "GetFunction",
        json!({"FunctionName": "f!", "Qualifier": long}),
        "ValidationException",
        &format!(
            "2 validation errors detected: Value 'f!' at 'functionName' failed to satisfy constraint: Member must satisfy regular \
             expression pattern: {GET_PATTERN}; {expected}"
        ),
    );
    one(
        "AddPermission",
        json!({"FunctionName": "f", "StatementId": "s", "Action": "lambda:*", "Principal": "p", "Qualifier": "a b"}),
        &format!(
            "Value 'a b' at 'qualifier' failed to satisfy constraint: Member must satisfy regular expression pattern: {QUALIFIER_PATTERN}"
        ),
    );
}

#[test]
fn enums_in_the_service_s_order() {
    for (name, input, path, set) in [
        ("ListFunctions", json!({"FunctionVersion": "x"}), "functionVersion", "[ALL]"),
        (
            "PutFunctionRecursionConfig",
            json!({"FunctionName": "f", "RecursiveLoop": "x"}),
            "recursiveLoop",
            "[Terminate, Allow]",
        ),
        (
            "CreateEventSourceMapping",
            json!({"FunctionName": "f", "StartingPosition": "x"}),
            "startingPosition",
            "[LATEST, AT_TIMESTAMP, TRIM_HORIZON]",
        ),
        (
            "CreateFunctionUrlConfig",
            json!({"FunctionName": "f", "AuthType": "NONE", "InvokeMode": "x"}),
            "invokeMode",
            "[RESPONSE_STREAM, BUFFERED]",
        ),
        ("ListLayers", json!({"CompatibleArchitecture": "x"}), "compatibleArchitecture", "[x86_64, arm64]"),
    ] {
        let expected =
            format!("Value 'x' at '{path}' failed to satisfy constraint: Member must satisfy enum value set: {set}");
        one(name, input, &expected);
    }
}

#[test]
fn alias_names_and_weights() {
    let alias = |changes: serde_json::Value| {
        let mut input = json!({"FunctionName": "f", "Name": "prod", "FunctionVersion": "1"});
        input.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        input
    };
    one(
        "CreateAlias",
        alias(json!({"Name": "2024"})),
        "Value '2024' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)",
    );
    passes(
        "CreateAlias",
        alias(json!({"Name": "2024-01-02", "RoutingConfig": {"AdditionalVersionWeights": {"2": 1, "3": 0.0}}})),
    );
    for (weight, shown) in [(2.0, "2.0"), (-1.0, "-1.0")] {
        one(
            "CreateAlias",
            alias(json!({"RoutingConfig": {"AdditionalVersionWeights": {"2": weight}}})),
            &format!(
                "Value '{{2={shown}}}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map value must satisfy \
                 constraint: [Member must have value less than or equal to 1.0, Member must have value greater than or equal to 0.0, \
                 Member must not be null]"
            ),
        );
    }
    one(
        "UpdateAlias",
        alias(json!({"RoutingConfig": {"AdditionalVersionWeights": {"$LATEST": 0.5}}})),
        "Value '{$LATEST=0.5}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map keys must satisfy constraint: \
         [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, \
         Member must satisfy regular expression pattern: [0-9]+]",
    );
}

#[test]
fn numbers_and_destinations() {
    one(
        "PutProvisionedConcurrencyConfig",
        json!({"FunctionName": "f", "Qualifier": "1", "ProvisionedConcurrentExecutions": 0}),
        "Value '0' at 'provisionedConcurrentExecutions' failed to satisfy constraint: Member must have value greater than or equal to 1",
    );
    one(
        "PutFunctionEventInvokeConfig",
        json!({"FunctionName": "f", "DestinationConfig": {"OnFailure": {"Destination": "bad"}}}),
        r"Value 'bad' at 'destinationConfig.onFailure.destination' failed to satisfy constraint: Member must satisfy regular expression pattern: $|kafka://([^.]([a-zA-Z0-9\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)",
    );
}

#[test]
fn permissions_urls_and_tags() {
    one(
        "AddPermission",
        json!({"FunctionName": "f", "StatementId": "a.b", "Action": "lambda:*", "Principal": "p"}),
        "Value 'a.b' at 'statementId' failed to satisfy constraint: Member must satisfy regular expression pattern: ([a-zA-Z0-9-_]+)",
    );
    for qualifier in ["1", "$LATEST"] {
        one(
            "GetFunctionUrlConfig",
            json!({"FunctionName": "f", "Qualifier": qualifier}),
            &format!(
                r"Value '{qualifier}' at 'qualifier' failed to satisfy constraint: Member must satisfy regular expression pattern: ((?!^\d+$)^[0-9a-zA-Z-_]+$)"
            ),
        );
    }
    one(
        "ListTags",
        json!({"Resource": "f"}),
        r"Value 'f' at 'resource' failed to satisfy constraint: Member must satisfy regular expression pattern: arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:(function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+)",
    );
    one(
        "UntagResource",
        json!({"Resource": "arn:aws:lambda:us-east-1:000000000000:function:f"}),
        "Value null at 'tagKeys' failed to satisfy constraint: Member must not be null",
    );
}

#[test]
fn layers() {
    let runtimes = "[nodejs20.x, python3.14, provided.al2023, python3.12, python3.13, nodejs24.x, nodejs22.x, java25, python3.10, python3.11, java21, ruby3.3, ruby3.4, ruby3.2, python3.8, python3.9, java17, nodejs16.x, dotnet10, dotnet8, java11, dotnet6, nodejs18.x, provided.al2, java8.al2]";
    let publish = |runtimes: &[&str]| json!({"LayerName": "l", "Content": {"ZipFile": ""}, "CompatibleRuntimes": runtimes, "CompatibleArchitectures": ["x86_64", "invalidarch"]});
    check(
        "PublishLayerVersion",
        publish(&["python3.12", "invalidruntime"]),
        "ValidationException",
        &format!(
            "2 validation errors detected: Value '[x86_64, invalidarch]' at 'compatibleArchitectures' failed to satisfy constraint: Member must \
             satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]; \
             Value '[python3.12, invalidruntime]' at 'compatibleRuntimes' failed to satisfy constraint: Member must satisfy enum value set: {runtimes}"
        ),
    );
    passes(
        "PublishLayerVersion",
        json!({"LayerName": "l", "Content": {}, "CompatibleRuntimes": ["java8", "go1.x", "provided"]}),
    );
    let longer = outcome(operation("lambda", "ListLayers"), json!({"CompatibleRuntime": "bad"})).unwrap_err().1;
    assert!(longer.starts_with("1 validation error detected: Value 'bad' at 'compatibleRuntime' failed to satisfy constraint: Member must satisfy enum value set: [ruby3.5, ruby2.6, "), "{longer}");
    assert!(longer.ends_with("python3.6, python2.7]"), "{longer}");
    one(
        "AddLayerVersionPermission",
        json!({"LayerName": "l", "VersionNumber": 1, "StatementId": "s", "Action": "lambda:Other", "Principal": "*"}),
        "Value 'lambda:Other' at 'action' failed to satisfy constraint: Member must satisfy regular expression pattern: lambda:GetLayerVersion",
    );
}

#[test]
fn logs_reports_under_its_own_code() {
    let (code, message) = outcome(operation("logs", "DescribeLogStreams"), json!({"logGroupName": "a b"})).unwrap_err();
    assert_eq!(code, "InvalidParameterException");
    assert_eq!(
        message,
        r"1 validation error detected: Value 'a b' at 'logGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\.\-_/#A-Za-z0-9]+"
    );
}
