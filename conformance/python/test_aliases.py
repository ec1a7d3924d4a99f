"""Aliases (facts/aws-lambda-behaviour.md §10)."""

import collections

import pytest
from botocore.exceptions import ClientError

from suite import arn, error_of, result

CODE = "def lambda_handler(event, context):\n    return [context.function_version, context.invoked_function_arn]\n"


@pytest.fixture
def two(lam, function):
    """A function with two versions."""
    name = function(CODE)
    lam.publish_version(FunctionName=name)
    lam.update_function_configuration(FunctionName=name, Description="second")
    lam.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})
    lam.publish_version(FunctionName=name)
    return name


def test_an_alias_names_a_version_and_moves(lam, two):
    made = lam.create_alias(FunctionName=two, Name="live", FunctionVersion="1")
    assert made["ResponseMetadata"]["HTTPStatusCode"] == 201
    assert (made["AliasArn"], made["FunctionVersion"], made["Description"]) == (f"{arn(two)}:live", "1", "")
    assert "RoutingConfig" not in made
    assert result(lam, f"{two}:live") == ["1", f"{arn(two)}:live"]
    moved = lam.update_alias(FunctionName=two, Name="live", FunctionVersion="2")
    assert moved["RevisionId"] != made["RevisionId"]
    assert result(lam, two, Qualifier="live")[0] == "2"
    assert lam.invoke(FunctionName=two, Qualifier="live")["ExecutedVersion"] == "2"
    configuration = lam.get_function_configuration(FunctionName=two, Qualifier="live")
    assert (configuration["Version"], configuration["FunctionArn"]) == ("2", f"{arn(two)}:live")
    assert lam.get_alias(FunctionName=two, Name="live")["FunctionVersion"] == "2"
    assert lam.delete_alias(FunctionName=two, Name="live")["ResponseMetadata"]["HTTPStatusCode"] == 204
    assert lam.delete_alias(FunctionName=two, Name="live")["ResponseMetadata"]["HTTPStatusCode"] == 204


def test_weights_send_a_share_elsewhere(lam, two):
    lam.create_alias(
        FunctionName=two, Name="both", FunctionVersion="1", RoutingConfig={"AdditionalVersionWeights": {"2": 0.5}}
    )
    assert lam.get_alias(FunctionName=two, Name="both")["RoutingConfig"] == {"AdditionalVersionWeights": {"2": 0.5}}
    seen = collections.Counter(lam.invoke(FunctionName=two, Qualifier="both")["ExecutedVersion"] for _ in range(60))
    assert set(seen) == {"1", "2"}, seen
    cleared = lam.update_alias(FunctionName=two, Name="both", RoutingConfig={"AdditionalVersionWeights": {}})
    assert "RoutingConfig" not in cleared
    assert all(lam.invoke(FunctionName=two, Qualifier="both")["ExecutedVersion"] == "1" for _ in range(20))


def test_what_is_refused(lam, two):
    def refused(operation, **settings):
        with pytest.raises(ClientError) as caught:
            operation(FunctionName=settings.pop("FunctionName", two), **settings)
        return error_of(caught)

    lam.create_alias(FunctionName=two, Name="live", FunctionVersion="1")
    create, invalid = lam.create_alias, (400, "InvalidParameterValueException")
    assert refused(create, Name="live", FunctionVersion="2") == (
        409, "ResourceConflictException", f"Alias already exists: {arn(two)}:live")
    assert refused(create, Name="a", FunctionVersion="10") == (
        404, "ResourceNotFoundException", f"Function not found: {arn(two)}:10")
    assert refused(create, FunctionName="missing", Name="a", FunctionVersion="1") == (
        404, "ResourceNotFoundException", f"Function not found: {arn('missing')}:1")
    routing = {"AdditionalVersionWeights": {"1": 0.1}}
    assert refused(create, Name="a", FunctionVersion="1", RoutingConfig=routing) == (
        *invalid, "Invalid function version 1. Function version 1 is already included in routing configuration.")
    assert refused(create, Name="a", FunctionVersion="$LATEST", RoutingConfig=routing) == (
        *invalid, "$LATEST is not supported for an alias pointing to more than 1 version")
    many = {"AdditionalVersionWeights": {"1": 0.1, "2": 0.1}}
    assert refused(create, Name="a", FunctionVersion="1", RoutingConfig=many) == (
        *invalid, "Number of items in AdditionalVersionWeights cannot be greater than 1")
    assert refused(lam.get_alias, Name="none") == (
        404, "ResourceNotFoundException", f"Cannot find alias arn: {arn(two)}:none")
    assert refused(lam.update_alias, Name="none", FunctionVersion="1") == (
        404, "ResourceNotFoundException", f"Alias not found: {arn(two)}:none")
    assert refused(lam.update_alias, Name="live", FunctionVersion="2", RevisionId="stale")[0] == 412
    assert refused(lam.delete_function, Qualifier="1")[0] == 409, "an alias means it"
    assert refused(lam.invoke, Qualifier="none") == (
        404, "ResourceNotFoundException", f"Function not found: {arn(two)}:none")


def test_lists_page_and_filter(lam, two):
    for name, version in (("a", "1"), ("b", "2"), ("c", "1")):
        lam.create_alias(FunctionName=two, Name=name, FunctionVersion=version)
    pages = lam.get_paginator("list_aliases").paginate(FunctionName=two, PaginationConfig={"PageSize": 2})
    assert [alias["Name"] for page in pages for alias in page["Aliases"]] == ["a", "b", "c"]
    listed = lam.list_aliases(FunctionName=two, FunctionVersion="1")["Aliases"]
    assert [alias["Name"] for alias in listed] == ["a", "c"]
