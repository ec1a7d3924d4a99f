"""Bad input, and the service's own words about it."""

import io
import zipfile

import pytest
from botocore.exceptions import ClientError

from suite import ACCOUNT, ECHO, PYTHON, REGION, ROLE, arn, error_of, zip_of

NAME_PATTERN = (
    r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?"
    r"([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?"
)
CREATE_PATTERN = (
    r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?"
    r"([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?"
)
ROLE_PATTERN = r"arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+"


def regex(value, path, pattern):
    return f"Value '{value}' at '{path}' failed to satisfy constraint: Member must satisfy regular expression pattern: {pattern}"


def refusal(caught):
    return error_of(caught)


def create(client, **settings):
    settings = {
        "FunctionName": "never-made",
        "Runtime": PYTHON,
        "Handler": "lambda_function.lambda_handler",
        "Role": ROLE,
        "Code": {"ZipFile": zip_of({"lambda_function.py": ECHO})},
        **settings,
    }
    client.create_function(**settings)


@pytest.mark.parametrize("bad", ["my-function!", "*", "function:name:$LATEST:extra", "arn:aws:lambda::123456789012:function:f"])
def test_a_malformed_name_is_refused_before_anything_is_looked_up(unchecked, bad):
    for operation in (unchecked.get_function, unchecked.invoke, unchecked.delete_function):
        with pytest.raises(ClientError) as caught:
            operation(FunctionName=bad)
        assert refusal(caught) == (
            400,
            "ValidationException",
            "1 validation error detected: " + regex(bad, "functionName", NAME_PATTERN),
        )


def test_all_failures_are_reported_together(unchecked):
    with pytest.raises(ClientError) as caught:
        unchecked.get_function(FunctionName="bad!", Qualifier="q" * 129)
    status, code, message = refusal(caught)
    assert (status, code) == (400, "ValidationException")
    assert message.startswith("2 validation errors detected: ")
    assert regex("bad!", "functionName", NAME_PATTERN) in message
    long = "Member must have length less than or equal to 128"
    assert f"Value '{'q' * 129}' at 'qualifier' failed to satisfy constraint: {long}" in message
    assert message.count("; ") == 1


@pytest.mark.parametrize(
    ("settings", "code", "message"),
    [
        ({"Role": "r1"}, "ValidationException", "1 validation error detected: " + regex("r1", "role", ROLE_PATTERN)),
        (
            {"FunctionName": "my.function"},
            "ValidationException",
            "1 validation error detected: " + regex("my.function", "functionName", CREATE_PATTERN),
        ),
        (
            {"FunctionName": "a" * 65},
            "InvalidParameterValueException",
            f"1 validation error detected: Value '{'a' * 65}' at 'functionName' failed to satisfy constraint:"
            " Member must have length less than or equal to 64",
        ),
        (
            {"Architectures": ["X86_64"]},
            "ValidationException",
            "1 validation error detected: Value '[X86_64]' at 'architectures' failed to satisfy constraint: Member must"
            " satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]",
        ),
        (
            {"Architectures": ["x86_64", "arm64"]},
            "ValidationException",
            "1 validation error detected: Value '[x86_64, arm64]' at 'architectures' failed to satisfy constraint:"
            " Member must have length less than or equal to 1",
        ),
        (
            {"Code": {"ZipFile": b"this is not a zip"}},
            "InvalidParameterValueException",
            "Could not unzip uploaded file. Please check your file, then try to upload again.",
        ),
        (
            {"Runtime": "nodejs14.x"},
            "InvalidParameterValueException",
            "The runtime parameter of nodejs14.x is no longer supported for creating or updating AWS Lambda functions."
            " We recommend you use a supported runtime while creating or updating functions.",
        ),
        (
            {"Tags": {f"k{n}": "v" for n in range(51)}},
            "InvalidParameterValueException",
            "Number of tags exceeds resource tag limit.",
        ),
    ],
    ids=["role", "dot", "length", "architecture", "architectures", "zip", "runtime", "tags"],
)
def test_create_refuses_with_the_words_of_the_service(lam, unchecked, settings, code, message):
    with pytest.raises(ClientError) as caught:
        create(unchecked, **settings)
    assert refusal(caught) == (400, code, message)
    assert lam.list_functions()["Functions"] == []


def test_an_unknown_runtime_names_the_ones_there_are(unchecked):
    for bad in ("non-existent-runtime", "PYTHON3.11"):
        with pytest.raises(ClientError) as caught:
            create(unchecked, Runtime=bad)
        status, code, message = refusal(caught)
        assert (status, code) == (400, "InvalidParameterValueException")
        start = f"Value {bad} at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: ["
        assert message.startswith(start) and message.endswith("] or be a valid ARN")
        assert PYTHON in message


def test_a_runtime_of_another_language_says_what_to_install(lam):
    with pytest.raises(ClientError) as caught:
        create(lam, Runtime="dotnet8", Handler="A::B::C")
    status, code, message = refusal(caught)
    assert (status, code) == (400, "InvalidParameterValueException")
    assert "dotnet8" in message


def test_the_environment_may_have_4096_bytes_and_not_one_more(lam):
    room = 4096 - len('{"KEY":""}')
    create(lam, FunctionName="full", Environment={"Variables": {"KEY": "v" * room}})
    lam.get_waiter("function_active_v2").wait(FunctionName="full", WaiterConfig={"Delay": 0.1})
    lam.delete_function(FunctionName="full")
    with pytest.raises(ClientError) as caught:
        create(lam, Environment={"Variables": {"KEY": "v" * (room + 1)}})
    measured = '{"KEY":"%s"}' % ("v" * (room + 1))
    assert refusal(caught) == (
        400,
        "InvalidParameterValueException",
        "Lambda was unable to configure your environment variables because the environment variables you have provided"
        f" exceeded the 4KB limit. String measured: {measured}",
    )


def hostile(entries):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in entries:
            archive.writestr(entry, content)
    return target.getvalue()


def link(path, target):
    entry = zipfile.ZipInfo(path)
    entry.create_system = 3
    entry.external_attr = 0o120777 << 16
    return entry, target


@pytest.mark.parametrize(
    "entries",
    [
        [("../outside.py", "x")],
        [("/etc/absolute", "x")],
        [("a/../../outside", "x")],
        [link("escape", "../../etc/passwd")],
        [link("absolute", "/etc/passwd")],
    ],
    ids=["parent", "absolute", "inner-parent", "link-out", "link-absolute"],
)
def test_a_package_that_reaches_outside_itself_is_refused(lam, entries):
    with pytest.raises(ClientError) as caught:
        create(lam, Code={"ZipFile": hostile([("lambda_function.py", ECHO), *entries])})
    assert refusal(caught)[:2] == (400, "InvalidParameterValueException")
    assert lam.list_functions()["Functions"] == []


def test_an_unpacked_size_over_the_limit_is_refused(lam):
    package = hostile([(f"{n}.bin", b"\0" * (64 << 20)) for n in range(4)])
    with pytest.raises(ClientError) as caught:
        create(lam, Code={"ZipFile": package})
    assert refusal(caught) == (
        400,
        "InvalidParameterValueException",
        "Unzipped size must be smaller than 262144000 bytes",
    )


def test_a_qualifier_that_disagrees_with_the_name(lam):
    with pytest.raises(ClientError) as caught:
        lam.get_function(FunctionName="missing:1", Qualifier="2")
    assert refusal(caught) == (
        400,
        "InvalidParameterValueException",
        "The derived qualifier from the function name does not match the specified qualifier.",
    )


def test_another_region_and_another_account_are_told_apart(lam):
    with pytest.raises(ClientError) as caught:
        lam.get_function(FunctionName=f"arn:aws:lambda:eu-west-1:{ACCOUNT}:function:f")
    assert refusal(caught) == (
        404,
        "ResourceNotFoundException",
        f"Functions from 'eu-west-1' are not reachable in this region ('{REGION}')",
    )
    with pytest.raises(ClientError) as caught:
        create(lam, FunctionName=f"arn:aws:lambda:{REGION}:999999999999:function:f")
    assert refusal(caught)[:2] == (403, "AccessDeniedException")


def test_deleting_what_can_not_be_deleted(lam, function):
    name = function(ECHO)
    with pytest.raises(ClientError) as caught:
        lam.delete_function(FunctionName=name, Qualifier="$LATEST")
    assert refusal(caught) == (
        400,
        "InvalidParameterValueException",
        "$LATEST version cannot be deleted without deleting the function.",
    )
    with pytest.raises(ClientError) as caught:
        lam.get_function(FunctionName=name, Qualifier="7")
    assert refusal(caught) == (404, "ResourceNotFoundException", f"Function not found: {arn(name)}:7")


def test_an_image_uri_is_not_for_a_zip_function(lam, function):
    name = function(ECHO)
    with pytest.raises(ClientError) as caught:
        lam.update_function_code(FunctionName=name, ImageUri=f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com/a:b")
    assert refusal(caught) == (
        400,
        "InvalidParameterValueException",
        "Please don't provide ImageUri when updating a function with packageType Zip.",
    )


@pytest.mark.parametrize(
    "spelling",
    ["999999999999:function:f", "999999999999:function:f:1", f"arn:aws:lambda:{REGION}:999999999999:function:f:$LATEST"],
)
@pytest.mark.parametrize(
    "operation",
    ["get_function", "get_function_configuration", "update_function_configuration", "invoke"],
)
def test_no_spelling_of_another_accounts_function_leads_to_ours(lam, function, operation, spelling):
    ours = function(ECHO)
    with pytest.raises(ClientError) as caught:
        getattr(lam, operation)(FunctionName=spelling.replace(":function:f", f":function:{ours}"))
    assert refusal(caught)[:2] == (403, "AccessDeniedException")
    assert lam.get_function(FunctionName=ours)["Configuration"]["FunctionName"] == ours


@pytest.mark.parametrize("bucket", ["169.254.169.254/x", "user:secret@host", "host:80", "host#", "host?", "a%2fb", "bucket."])
def test_a_bucket_that_could_be_another_host_is_refused(unchecked, bucket):
    with pytest.raises(ClientError) as caught:
        create(unchecked, Code={"S3Bucket": bucket, "S3Key": "k"})
    status, code, message = refusal(caught)
    assert (status, code) == (400, "ValidationException")
    assert "s3Bucket" in message
