"""What is not built yet, and services there are not: an error that names itself, in the shape of that service."""

import pytest
from botocore.exceptions import ClientError

from conftest import client
from suite import ECHO, arn, error_of


def test_the_caller_is_the_root_of_the_account():
    identity = client("sts").get_caller_identity()
    assert identity["Account"] == "000000000000"
    assert identity["Arn"] == "arn:aws:iam::000000000000:root"
    assert identity["UserId"] == "000000000000"


@pytest.mark.parametrize(
    ("operation", "settings"),
    [
        ("list_layers", {}),
        ("list_event_source_mappings", {}),
        ("put_function_concurrency", {"FunctionName": "f", "ReservedConcurrentExecutions": 1}),
        ("create_function_url_config", {"FunctionName": "f", "AuthType": "NONE"}),
        ("add_permission", {"FunctionName": "f", "StatementId": "s", "Action": "lambda:InvokeFunction", "Principal": "*"}),
        ("list_code_signing_configs", {}),
    ],
)
def test_an_operation_that_is_not_built_names_itself(lam, operation, settings):
    with pytest.raises(ClientError) as caught:
        getattr(lam, operation)(**settings)
    status, code, message = error_of(caught)
    assert status == 501
    spoken = lam.meta.method_to_api_mapping[operation]
    assert spoken in message
    assert code == "NotImplementedException"


def test_the_validation_of_an_unbuilt_operation_comes_first(unchecked):
    with pytest.raises(ClientError) as caught:
        unchecked.put_function_concurrency(FunctionName="bad!", ReservedConcurrentExecutions=1)
    assert error_of(caught)[:2] == (400, "ValidationException")


def test_an_unbuilt_invocation_type_names_itself(lam, function):
    name = function(ECHO)
    with pytest.raises(ClientError) as caught:
        lam.invoke(FunctionName=name, InvocationType="Event", Payload=b"{}")
    status, _, message = error_of(caught)
    assert status == 501
    assert "Event" in message


def test_unbuilt_operations_of_the_other_services(logs):
    for operation, settings in (
        (logs.put_retention_policy, {"logGroupName": "g", "retentionInDays": 7}),
        (client("sts").get_session_token, {}),
        (client("iam").list_roles, {}),
        (client("scheduler").list_schedules, {}),
    ):
        with pytest.raises(ClientError) as caught:
            operation(**settings)
        status, _, message = error_of(caught)
        assert status == 501
        spoken = operation.__self__.meta.method_to_api_mapping[operation.__name__]
        assert spoken in message


@pytest.mark.parametrize(
    ("service", "operation", "settings"),
    [
        ("dynamodb", "list_tables", {}),  # JSON 1.0
        ("kinesis", "list_streams", {}),  # JSON 1.1
        ("sqs", "list_queues", {}),  # JSON 1.0 with a query error code
        ("sns", "list_topics", {}),  # query, XML
        ("ec2", "describe_vpcs", {}),  # ec2 query, XML
        ("s3", "list_buckets", {}),  # REST XML
        ("apigateway", "get_rest_apis", {}),  # REST JSON
    ],
)
def test_a_service_there_is_not_answers_in_its_own_shape(service, operation, settings):
    with pytest.raises(ClientError) as caught:
        getattr(client(service), operation)(**settings)
    status, code, message = error_of(caught)
    assert status == 501
    assert not code.isdigit(), "the client found a code in the body"
    assert service in message.lower()


def test_a_function_arn_of_a_missing_function_is_not_a_501(lam):
    with pytest.raises(ClientError) as caught:
        lam.get_function(FunctionName=arn("missing"))
    assert error_of(caught)[0] == 404
