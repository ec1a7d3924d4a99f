"""Tags of a function."""

import pytest
from botocore.exceptions import ClientError

from suite import ECHO, arn, error_of


def test_tags_are_added_replaced_and_removed(lam, function):
    name = function(ECHO, Tags={"a": "1", "b": "2"})
    revision = lam.get_function_configuration(FunctionName=name)["RevisionId"]
    answer = lam.tag_resource(Resource=arn(name), Tags={"b": "two", "c": "3"})
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 204
    assert lam.list_tags(Resource=arn(name))["Tags"] == {"a": "1", "b": "two", "c": "3"}
    assert lam.get_function_configuration(FunctionName=name)["RevisionId"] != revision
    assert lam.untag_resource(Resource=arn(name), TagKeys=["a", "b", "never"])["ResponseMetadata"]["HTTPStatusCode"] == 204
    assert lam.get_function(FunctionName=name)["Tags"] == {"c": "3"}
    lam.untag_resource(Resource=arn(name), TagKeys=["c"])
    assert lam.list_tags(Resource=arn(name))["Tags"] == {}
    assert "Tags" not in lam.get_function(FunctionName=name)


def test_fifty_tags_fit_and_one_more_does_not(lam, function):
    name = function(ECHO, Tags={f"k{n}": "v" for n in range(50)})
    with pytest.raises(ClientError) as caught:
        lam.tag_resource(Resource=arn(name), Tags={"one": "more"})
    assert error_of(caught) == (400, "InvalidParameterValueException", "Number of tags exceeds resource tag limit.")
    lam.tag_resource(Resource=arn(name), Tags={"k7": "overlapping keys do not count"})


@pytest.mark.parametrize("operation", ["list_tags", "tag_resource", "untag_resource"])
def test_what_can_not_be_tagged(lam, function, operation):
    more = {"list_tags": {}, "tag_resource": {"Tags": {"a": "b"}}, "untag_resource": {"TagKeys": ["a"]}}[operation]
    with pytest.raises(ClientError) as caught:
        getattr(lam, operation)(Resource=arn("missing"), **more)
    assert error_of(caught) == (404, "ResourceNotFoundException", f"Function not found: {arn('missing')}")
    name = function(ECHO)
    with pytest.raises(ClientError) as caught:
        getattr(lam, operation)(Resource=arn(name) + ":$LATEST", **more)
    assert error_of(caught) == (
        400,
        "InvalidParameterValueException",
        "Tags on function aliases and versions are not supported. Please specify a function ARN.",
    )


def test_no_tags_at_all_is_an_error(lam, function):
    name = function(ECHO)
    with pytest.raises(ClientError) as caught:
        lam.tag_resource(Resource=arn(name), Tags={})
    assert error_of(caught) == (400, "InvalidParameterValueException", "An error occurred and the request cannot be processed.")
    with pytest.raises(ClientError) as caught:
        lam.untag_resource(Resource=arn(name), TagKeys=[])
    assert error_of(caught) == (
        400,
        "ValidationException",
        "1 validation error detected: Value null at 'tagKeys' failed to satisfy constraint: Member must not be null",
    )
