//! CreateFunction (facts §2, §3).

use serde_json::{Value, json};

use super::{CREATE_PATTERN, check, one, passes};

const ROLE: &str = "arn:aws:iam::000000000000:role/r";

fn create(changes: Value) -> Value {
    let mut input = json!({"FunctionName": "f", "Role": ROLE, "Code": {"ZipFile": "UEsF"}});
    for (name, value) in changes.as_object().unwrap() {
        input[name] = value.clone();
    }
    input
}

#[test]
fn every_spelling_of_the_name_passes() {
    let arn = "arn:aws:lambda:us-east-1:000000000000:function";
    for name in ["f", "f:$LATEST", "000000000000:function:f", "function:f", arn, &format!("{arn}:f"), &"a".repeat(64)] {
        passes("CreateFunction", create(json!({"FunctionName": name})));
    }
}

#[test]
fn names_with_a_forbidden_character() {
    for name in ["my-function!", "*", "function:name:$LATEST:extra", "f:$latest", "f:$LATES", "a.b", "name\n"] {
        let expected = format!(
            "Value '{name}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: {CREATE_PATTERN}"
        );
        one("CreateFunction", create(json!({"FunctionName": name})), &expected);
    }
}

#[test]
fn a_bare_name_of_65_is_an_invalid_parameter() {
    let name = "a".repeat(65);
    let expected = format!(
        "1 validation error detected: Value '{name}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64"
    );
    check("CreateFunction", create(json!({"FunctionName": name})), "InvalidParameterValueException", &expected);
}

#[test]
fn a_name_over_140_and_one_that_is_also_malformed() {
    let long = format!("f:{}", "q".repeat(139));
    let length = "failed to satisfy constraint: Member must have length less than or equal to 140";
    one("CreateFunction", create(json!({"FunctionName": long})), &format!("Value '{long}' at 'functionName' {length}"));
    passes("CreateFunction", create(json!({"FunctionName": &long[..140]})));
    let both = format!("f!{long}");
    let pattern =
        format!("failed to satisfy constraint: Member must satisfy regular expression pattern: {CREATE_PATTERN}");
    check(
        "CreateFunction",
        create(json!({"FunctionName": both})),
        "ValidationException",
        &format!(
            "2 validation errors detected: Value '{both}' at 'functionName' {pattern}; Value '{both}' at 'functionName' {length}"
        ),
    );
}

#[test]
fn the_role() {
    let pattern = r"arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+";
    let expected = format!(
        "Value 'r1' at 'role' failed to satisfy constraint: Member must satisfy regular expression pattern: {pattern}"
    );
    one("CreateFunction", create(json!({"Role": "r1"})), &expected);
    one("UpdateFunctionConfiguration", json!({"FunctionName": "f", "Role": "r1"}), &expected);
}

#[test]
fn required_members_in_the_order_of_the_model() {
    check(
        "CreateFunction",
        json!({"FunctionName": "f"}),
        "ValidationException",
        "2 validation errors detected: Value null at 'role' failed to satisfy constraint: Member must not be null; \
         Value null at 'code' failed to satisfy constraint: Member must not be null",
    );
}

#[test]
fn architectures() {
    // A wrong length hides what is wrong with the elements.
    one(
        "CreateFunction",
        create(json!({"Architectures": ["x", "y"]})),
        "Value '[x, y]' at 'architectures' failed to satisfy constraint: Member must have length less than or equal to 1",
    );
    one(
        "CreateFunction",
        create(json!({"Architectures": ["X86_64"]})),
        "Value '[X86_64]' at 'architectures' failed to satisfy constraint: Member must satisfy constraint: \
         [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]",
    );
    one(
        "CreateFunction",
        create(json!({"Architectures": ["x86_64", "arm64"]})),
        "Value '[x86_64, arm64]' at 'architectures' failed to satisfy constraint: Member must have length less than or equal to 1",
    );
}

#[test]
fn the_runtime_is_not_the_wire_s_to_judge() {
    passes("CreateFunction", create(json!({"Runtime": "non-existent-runtime"})));
    passes("UpdateFunctionConfiguration", json!({"FunctionName": "f", "Runtime": "PYTHON3.9"}));
}

#[test]
fn snap_start() {
    one(
        "CreateFunction",
        create(json!({"SnapStart": {"ApplyOn": "invalid"}})),
        "Value 'invalid' at 'snapStart.applyOn' failed to satisfy constraint: Member must satisfy enum value set: [PublishedVersions, None]",
    );
}

#[test]
fn ids_of_a_network() {
    for (member, path, pattern) in
        [("SubnetIds", "subnetIds", "subnet-[0-9a-z]*"), ("SecurityGroupIds", "securityGroupIds", "sg-[0-9a-zA-Z]*")]
    {
        one(
            "CreateFunction",
            create(json!({"VpcConfig": {member: ["bad-format"]}})),
            &format!(
                "Value '[bad-format]' at 'vpcConfig.{path}' failed to satisfy constraint: Member must satisfy constraint: \
                 [Member must have length less than or equal to 1024, Member must have length greater than or equal to 0, \
                 Member must satisfy regular expression pattern: {pattern}]"
            ),
        );
    }
}

#[test]
fn a_layer_without_a_version() {
    let arn = "arn:aws:lambda:us-east-1:000000000000:layer:l";
    one(
        "CreateFunction",
        create(json!({"Layers": [arn]})),
        &format!(
            "Value '[{arn}]' at 'layers' failed to satisfy constraint: Member must satisfy constraint: [Member must have \
             length less than or equal to 2048, Member must have length greater than or equal to 1, Member must satisfy \
             regular expression pattern: {}, Member must not be null]",
            r"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)"
        ),
    );
}

#[test]
fn variables_are_never_repeated() {
    one(
        "CreateFunction",
        create(json!({"Environment": {"Variables": {"A-B": "secret"}}})),
        "Value at 'environment.variables' failed to satisfy constraint: Map keys must satisfy constraint: \
         [Member must satisfy regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+]",
    );
}

#[test]
fn ranges_at_the_limit_and_one_past_it() {
    passes("CreateFunction", create(json!({"Timeout": 1, "MemorySize": 128, "EphemeralStorage": {"Size": 512}})));
    check(
        "CreateFunction",
        create(json!({"Timeout": 0, "MemorySize": 127, "EphemeralStorage": {"Size": 511}})),
        "ValidationException",
        "3 validation errors detected: \
         Value '0' at 'timeout' failed to satisfy constraint: Member must have value greater than or equal to 1; \
         Value '127' at 'memorySize' failed to satisfy constraint: Member must have value greater than or equal to 128; \
         Value '511' at 'ephemeralStorage.size' failed to satisfy constraint: Member must have value greater than or equal to 512",
    );
}
