"""The life of a function: create, read, list, update, delete, and the states between."""

import urllib.request

import pytest
from botocore.exceptions import ClientError

from suite import ACCOUNT, ECHO, PYTHON, REGION, ROLE, arn, error_of, result, sha256_base64, zip_of

CODE = {"lambda_function.py": ECHO}


def create(lam, name, **settings):
    settings = {"Runtime": PYTHON, "Handler": "lambda_function.lambda_handler", "Role": ROLE, **settings}
    return lam.create_function(FunctionName=name, Code={"ZipFile": zip_of(CODE)}, **settings)


def settle(lam, name):
    lam.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})
    lam.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})


def test_create_answers_201_with_the_members_and_defaults_of_the_service(lam, name):
    made = create(lam, name)
    metadata = made.pop("ResponseMetadata")
    assert metadata["HTTPStatusCode"] == 201
    package = zip_of(CODE)
    assert made.pop("LastModified").endswith("+0000")
    assert len(made.pop("RevisionId")) == 36
    runtime_version = made.pop("RuntimeVersionConfig")["RuntimeVersionArn"]
    assert runtime_version.startswith(f"arn:aws:lambda:{REGION}::runtime:")
    assert made == {
        "FunctionName": name,
        "FunctionArn": arn(name),
        "Runtime": PYTHON,
        "Role": ROLE,
        "Handler": "lambda_function.lambda_handler",
        "CodeSize": len(package),
        "CodeSha256": sha256_base64(package),
        "Description": "",
        "Timeout": 3,
        "MemorySize": 128,
        "Version": "$LATEST",
        "TracingConfig": {"Mode": "PassThrough"},
        "State": "Pending",
        "StateReason": "The function is being created.",
        "StateReasonCode": "Creating",
        "PackageType": "Zip",
        "Architectures": ["x86_64"],
        "EphemeralStorage": {"Size": 512},
        "SnapStart": {"ApplyOn": "None", "OptimizationStatus": "Off"},
        "LoggingConfig": {"LogFormat": "Text", "LogGroup": f"/aws/lambda/{name}"},
    }
    settle(lam, name)
    settled = lam.get_function(FunctionName=name)
    assert "Tags" not in settled and "Concurrency" not in settled
    configuration = settled["Configuration"]
    assert configuration["State"] == "Active"
    assert configuration["LastUpdateStatus"] == "Successful"
    assert "StateReason" not in configuration and "StateReasonCode" not in configuration
    assert configuration["RevisionId"] != made.get("RevisionId")
    lam.delete_function(FunctionName=name)


def test_everything_that_was_set_comes_back(lam, name):
    create(
        lam,
        name,
        Description="what it is",
        Timeout=17,
        MemorySize=256,
        Environment={"Variables": {"COLOUR": "blue", "EMPTY": ""}},
        EphemeralStorage={"Size": 1024},
        Tags={"team": "a"},
    )
    settle(lam, name)
    found = lam.get_function(FunctionName=name)
    configuration = found["Configuration"]
    assert configuration["Description"] == "what it is"
    assert configuration["Timeout"] == 17
    assert configuration["MemorySize"] == 256
    assert configuration["Environment"] == {"Variables": {"COLOUR": "blue", "EMPTY": ""}}
    assert configuration["EphemeralStorage"] == {"Size": 1024}
    assert found["Tags"] == {"team": "a"}
    same = lam.get_function_configuration(FunctionName=name)
    same.pop("ResponseMetadata")
    assert same == configuration
    lam.delete_function(FunctionName=name)


def test_an_empty_environment_is_echoed_and_none_is_absent(lam, name):
    assert create(lam, name, Environment={"Variables": {}})["Environment"] == {"Variables": {}}
    lam.delete_function(FunctionName=name)
    assert "Environment" not in create(lam, name), "deleting and creating the same name again works at once"
    lam.delete_function(FunctionName=name)


def test_every_spelling_of_the_name_finds_the_function(lam, function):
    name = function(ECHO)
    for spelling in (name, f"function:{name}", f"{ACCOUNT}:function:{name}", arn(name)):
        assert lam.get_function_configuration(FunctionName=spelling)["FunctionName"] == name
    for spelling in (f"{name}:$LATEST", arn(name) + ":$LATEST"):
        assert lam.get_function_configuration(FunctionName=spelling)["FunctionArn"] == arn(name) + ":$LATEST"


def test_a_name_can_be_taken_once(lam, function, name):
    taken = function(ECHO)
    with pytest.raises(ClientError) as caught:
        create(lam, taken)
    assert error_of(caught) == (409, "ResourceConflictException", f"Function already exist: {taken}")


def test_code_location_gives_the_uploaded_bytes(lam, function):
    name = function({"lambda_function.py": ECHO, "data/blob.bin": bytes(range(256)) * 64})
    code = lam.get_function(FunctionName=name)["Code"]
    assert code["RepositoryType"] == "S3"
    with urllib.request.urlopen(code["Location"]) as answer:
        downloaded = answer.read()
    assert downloaded == zip_of({"lambda_function.py": ECHO, "data/blob.bin": bytes(range(256)) * 64})


def test_list_is_paged_and_complete(lam, function):
    names = sorted(function(ECHO, FunctionName=f"page-{n}") for n in range(5))
    pages = list(lam.get_paginator("list_functions").paginate(PaginationConfig={"PageSize": 2}))
    listed = [f["FunctionName"] for page in pages for f in page["Functions"]]
    assert [n for n in listed if n.startswith("page-")] == names
    assert all(len(page["Functions"]) <= 2 for page in pages)
    assert "NextMarker" not in pages[-1]
    item = pages[0]["Functions"][0]
    for absent in ("State", "LastUpdateStatus", "RuntimeVersionConfig"):
        assert absent not in item


def test_new_code_is_what_the_next_invoke_runs(lam, function):
    name = function("def lambda_handler(event, context): return 'old'")
    assert result(lam, name) == "old"
    before = lam.get_function_configuration(FunctionName=name)
    package = zip_of({"lambda_function.py": "def lambda_handler(event, context): return 'new'"})
    answer = lam.update_function_code(FunctionName=name, ZipFile=package)
    assert answer["State"] == "Active"
    assert answer["LastUpdateStatus"] == "InProgress"
    assert answer["LastUpdateStatusReason"] == "The function is being created."
    assert answer["LastUpdateStatusReasonCode"] == "Creating"
    assert answer["CodeSha256"] == sha256_base64(package)
    assert answer["RevisionId"] != before["RevisionId"]
    settle(lam, name)
    after = lam.get_function_configuration(FunctionName=name)
    assert after["LastUpdateStatus"] == "Successful"
    assert after["RevisionId"] != answer["RevisionId"]
    assert "LastUpdateStatusReason" not in after
    assert result(lam, name) == "new"


def test_a_dry_run_of_new_code_changes_nothing(lam, function):
    name = function("def lambda_handler(event, context): return 'old'")
    before = lam.get_function_configuration(FunctionName=name)
    package = zip_of({"lambda_function.py": "def lambda_handler(event, context): return 'new'"})
    answer = lam.update_function_code(FunctionName=name, ZipFile=package, DryRun=True)
    assert answer["CodeSha256"] == sha256_base64(package)
    after = lam.get_function_configuration(FunctionName=name)
    assert after["CodeSha256"] == before["CodeSha256"]
    assert after["RevisionId"] == before["RevisionId"]
    assert result(lam, name) == "old"


def test_new_configuration_is_seen_at_once_and_by_the_next_invoke(lam, function):
    name = function("import os\ndef lambda_handler(event, context):\n    return os.environ.get('WORD'), context.memory_limit_in_mb")
    assert result(lam, name) == [None, "128"]
    answer = lam.update_function_configuration(
        FunctionName=name, MemorySize=192, Timeout=9, Description="changed", Environment={"Variables": {"WORD": "yes"}}
    )
    assert (answer["MemorySize"], answer["Timeout"], answer["Description"]) == (192, 9, "changed")
    assert answer["LastUpdateStatus"] == "InProgress"
    settle(lam, name)
    assert result(lam, name) == ["yes", "192"]


def test_an_update_with_an_old_revision_is_refused(lam, function):
    name = function(ECHO)
    old = lam.get_function_configuration(FunctionName=name)["RevisionId"]
    lam.update_function_configuration(FunctionName=name, Timeout=5)
    settle(lam, name)
    with pytest.raises(ClientError) as caught:
        lam.update_function_configuration(FunctionName=name, Timeout=6, RevisionId=old)
    assert error_of(caught) == (
        412,
        "PreconditionFailedException",
        "The Revision Id provided does not match the latest Revision Id."
        " Call the GetFunction/GetAlias API to retrieve the latest Revision Id",
    )
    assert lam.get_function_configuration(FunctionName=name)["Timeout"] == 5


def test_delete_answers_204_and_then_nothing_is_there(lam, name):
    create(lam, name)
    settle(lam, name)
    assert lam.delete_function(FunctionName=name)["ResponseMetadata"]["HTTPStatusCode"] == 204
    for operation in (lam.get_function, lam.get_function_configuration, lam.delete_function):
        with pytest.raises(ClientError) as caught:
            operation(FunctionName=name)
        assert error_of(caught) == (404, "ResourceNotFoundException", f"Function not found: {arn(name)}")
    with pytest.raises(ClientError) as caught:
        lam.invoke(FunctionName=name)
    assert error_of(caught) == (404, "ResourceNotFoundException", f"Function not found: {arn(name)}:$LATEST")


def test_account_settings_count_functions_and_bytes(lam, function):
    before = lam.get_account_settings()
    assert before["AccountLimit"]["CodeSizeUnzipped"] == 262144000
    assert before["AccountLimit"]["CodeSizeZipped"] == 52428800
    assert before["AccountLimit"]["TotalCodeSize"] == 80530636800
    assert before["AccountLimit"]["ConcurrentExecutions"] == 1000
    function(ECHO)
    after = lam.get_account_settings()["AccountUsage"]
    assert after["FunctionCount"] == before["AccountUsage"]["FunctionCount"] + 1
    assert after["TotalCodeSize"] == before["AccountUsage"]["TotalCodeSize"] + len(zip_of(CODE))
