//! What CloudTrail calls an operation of Lambda: its name with the date of its API, `v2` where there is a second form.

use wire::Operation;

/// Those whose names end so (from memory of CloudTrail's records; the facts have none).
const SECOND: &[&str] = &[
    "AddPermission",
    "GetFunction",
    "GetFunctionConfiguration",
    "GetPolicy",
    "RemovePermission",
    "UpdateFunctionCode",
    "UpdateFunctionConfiguration",
];

/// `CreateFunction` is `CreateFunction20150331`; other services' operations have their own names.
pub(super) fn event(operation: &Operation) -> String {
    if operation.service.name != "lambda" {
        return operation.name.to_owned();
    }
    let date: String = operation.path.chars().skip(1).take(10).filter(char::is_ascii_digit).collect();
    let second = if SECOND.contains(&operation.name) { "v2" } else { "" };
    format!("{}{date}{second}", operation.name)
}
