"""Published versions (facts/aws-lambda-behaviour.md §7, §8, §9)."""

import pytest
from botocore.exceptions import ClientError

from suite import ROLE, PYTHON, arn, error_of, result, zip_of

CODE = "import os\ndef lambda_handler(event, context):\n    return [context.function_version, os.environ.get('VALUE')]\n"


def update(lam, name, **settings):
    lam.update_function_configuration(FunctionName=name, **settings)
    lam.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})


def numbers(lam, name):
    return [version["Version"] for version in lam.list_versions_by_function(FunctionName=name)["Versions"]]


def test_a_version_is_a_snapshot(lam, function):
    name = function(CODE, Environment={"Variables": {"VALUE": "one"}}, Description="first")
    published = lam.publish_version(FunctionName=name)
    assert published["ResponseMetadata"]["HTTPStatusCode"] == 201
    assert (published["Version"], published["State"], published["LastUpdateStatus"]) == ("1", "Active", "Successful")
    assert (published["FunctionArn"], published["Description"]) == (f"{arn(name)}:1", "first")
    update(lam, name, Environment={"Variables": {"VALUE": "two"}})
    assert lam.publish_version(FunctionName=name, Description="second")["Description"] == "second"
    assert result(lam, name, Qualifier="1") == ["1", "one"]
    assert result(lam, f"{name}:2") == ["2", "two"]
    assert result(lam, name) == ["$LATEST", "two"]
    assert lam.invoke(FunctionName=name, Qualifier="1")["ExecutedVersion"] == "1"
    configuration = lam.get_function_configuration(FunctionName=name, Qualifier="1")
    assert (configuration["FunctionArn"], configuration["Version"]) == (f"{arn(name)}:1", "1")
    assert configuration["RevisionId"] == published["RevisionId"]


def test_publishing_without_a_change_gives_the_last_version(lam, function):
    name = function(CODE)
    first = lam.publish_version(FunctionName=name)
    again = lam.publish_version(FunctionName=name, Description="ignored")
    assert (again["Version"], again["RevisionId"], again["Description"]) == ("1", first["RevisionId"], "")
    update(lam, name, Description="counts as a change")
    assert lam.publish_version(FunctionName=name)["Version"] == "2"


def test_what_publishing_insists_on(lam, function):
    name = function(CODE)
    current = lam.get_function_configuration(FunctionName=name)
    with pytest.raises(ClientError) as caught:
        lam.publish_version(FunctionName=name, CodeSha256="x" * 43 + "=")
    sha = current["CodeSha256"]
    assert error_of(caught) == (
        400,
        "InvalidParameterValueException",
        f"CodeSHA256 ({'x' * 43}=) is different from current CodeSHA256 in $LATEST ({sha}). "
        "Please try again with the CodeSHA256 in $LATEST.",
    )
    with pytest.raises(ClientError) as caught:
        lam.publish_version(FunctionName=name, RevisionId="stale")
    assert error_of(caught)[:2] == (412, "PreconditionFailedException")
    version = lam.publish_version(FunctionName=name, CodeSha256=sha, RevisionId=current["RevisionId"])
    assert version["Version"] == "1"
    assert lam.get_function_configuration(FunctionName=name)["RevisionId"] != current["RevisionId"]
    with pytest.raises(ClientError) as caught:
        lam.publish_version(FunctionName="missing")
    assert error_of(caught) == (404, "ResourceNotFoundException", f"Function not found: {arn('missing')}")


def test_numbers_never_repeat(lam, function):
    name = function(CODE)
    lam.publish_version(FunctionName=name)
    update(lam, name, Description="2")
    lam.publish_version(FunctionName=name)
    lam.delete_function(FunctionName=name, Qualifier="1")
    assert numbers(lam, name) == ["$LATEST", "2"]
    lam.delete_function(FunctionName=name, Qualifier="2")
    update(lam, name, Description="3")
    assert lam.publish_version(FunctionName=name)["Version"] == "3"
    with pytest.raises(ClientError) as caught:
        lam.invoke(FunctionName=name, Qualifier="1")
    assert error_of(caught) == (404, "ResourceNotFoundException", f"Function not found: {arn(name)}:1")


def test_publish_with_create_and_with_an_update_of_code(lam, name):
    code = {"ZipFile": zip_of({"lambda_function.py": CODE})}
    settings = {"Runtime": PYTHON, "Role": ROLE, "Handler": "lambda_function.lambda_handler"}
    made = lam.create_function(FunctionName=name, Code=code, Publish=True, **settings)
    assert (made["Version"], made["FunctionArn"], made["State"]) == ("1", arn(name), "Pending")
    lam.get_waiter("function_active_v2").wait(FunctionName=name, Qualifier="1", WaiterConfig={"Delay": 0.1})
    lam.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})
    assert lam.get_function_configuration(FunctionName=name)["Version"] == "$LATEST"
    assert lam.publish_version(FunctionName=name)["Version"] == "1"
    changed = zip_of({"lambda_function.py": CODE + "# changed"})
    updated = lam.update_function_code(FunctionName=name, ZipFile=changed, Publish=True)
    assert (updated["Version"], updated["FunctionArn"], updated["State"]) == ("2", f"{arn(name)}:2", "Pending")
    assert "LastUpdateStatus" not in updated
    lam.get_waiter("function_active_v2").wait(FunctionName=name, Qualifier="2", WaiterConfig={"Delay": 0.1})
    assert result(lam, name, Qualifier="2")[0] == "2"
    lam.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})
    lam.delete_function(FunctionName=name)


def test_lists_page_through_versions(lam, function):
    names = [function(CODE) for _ in range(2)]
    for name in names:
        lam.publish_version(FunctionName=name)
    wanted = [f"{arn(name)}:{version}" for name in sorted(names) for version in ("$LATEST", "1")]
    for size in (1, 3):
        pages = lam.get_paginator("list_functions").paginate(
            FunctionVersion="ALL", PaginationConfig={"PageSize": size}
        )
        assert [f["FunctionArn"] for page in pages for f in page["Functions"]] == wanted
    pages = lam.get_paginator("list_versions_by_function").paginate(
        FunctionName=names[0], PaginationConfig={"PageSize": 1}
    )
    listed = [version for page in pages for version in page["Versions"]]
    assert [version["Version"] for version in listed] == ["$LATEST", "1"]
    assert "State" not in listed[1]
    assert [f["FunctionArn"] for f in lam.list_functions()["Functions"]] == [arn(name) for name in sorted(names)]
