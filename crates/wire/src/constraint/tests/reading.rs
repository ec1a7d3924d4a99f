//! Values of the wrong JSON type, nulls, and elements that are structures.

use serde_json::json;

use super::{check, one, passes};

#[test]
fn what_can_not_be_read_at_all() {
    for (input, message) in [
        (json!({"Timeout": "3"}), "STRING_VALUE can not be converted to an Integer"),
        (json!({"Timeout": 1.5}), "NUMBER_VALUE can not be converted to an Integer"),
        (json!({"Timeout": u64::MAX}), "NUMBER_VALUE can not be converted to an Integer"),
        (json!({"Description": true}), "TRUE_VALUE can not be converted to a String"),
        (json!({"Description": {}}), "Start of structure or map found where not expected."),
        (json!({"Description": []}), "Start of list found where not expected"),
        (json!({"Layers": "x"}), "Unexpected field type"),
        (json!({"VpcConfig": {"SubnetIds": {}}}), "Start of structure or map found where not expected."),
    ] {
        let mut input = input;
        input["FunctionName"] = "f".into();
        check("UpdateFunctionConfiguration", input, "SerializationException", message);
    }
}

#[test]
fn null_is_absent_and_integral_floats_are_integers() {
    passes(
        "UpdateFunctionConfiguration",
        json!({"FunctionName": "f", "Timeout": null, "Layers": null, "MemorySize": 256.0}),
    );
    one(
        "UpdateFunctionConfiguration",
        json!({"FunctionName": null}),
        "Value null at 'functionName' failed to satisfy constraint: Member must not be null",
    );
}

#[test]
fn elements_that_are_structures_have_a_path_of_their_own() {
    check(
        "UpdateFunctionConfiguration",
        json!({"FunctionName": "f", "FileSystemConfigs": [{"LocalMountPath": "/etc"}]}),
        "ValidationException",
        "2 validation errors detected: Value null at 'fileSystemConfigs.1.member.arn' failed to satisfy constraint: Member must not be null; \
         Value '/etc' at 'fileSystemConfigs.1.member.localMountPath' failed to satisfy constraint: Member must satisfy regular expression pattern: /mnt/[a-zA-Z0-9-_.]+",
    );
    one(
        "UpdateFunctionConfiguration",
        json!({"FunctionName": "f", "FileSystemConfigs": [{"Arn": "a", "LocalMountPath": "b"}, {"Arn": null}]}),
        "Value '[FileSystemConfig(arn=a, localMountPath=b, s3FilesConfig=null), FileSystemConfig(arn=null, localMountPath=null, s3FilesConfig=null)]' at 'fileSystemConfigs' \
         failed to satisfy constraint: Member must have length less than or equal to 1",
    );
}

#[test]
fn a_null_element_breaks_its_list() {
    one(
        "UpdateFunctionCode",
        json!({"FunctionName": "f", "Architectures": [null]}),
        "Value '[null]' at 'architectures' failed to satisfy constraint: Member must satisfy constraint: \
         [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]",
    );
}

#[test]
fn lengths_count_utf16_as_java_does() {
    passes("UpdateFunctionConfiguration", json!({"FunctionName": "f", "Description": "\u{1f600}".repeat(128)}));
    let long = "\u{1f600}".repeat(128) + "x";
    one(
        "UpdateFunctionConfiguration",
        json!({"FunctionName": "f", "Description": long}),
        &format!(
            "Value '{long}' at 'description' failed to satisfy constraint: Member must have length less than or equal to 256"
        ),
    );
}
