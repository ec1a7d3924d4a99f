"""What each phase of a runtime's life allows, on one data directory; the Rust test moves the server's clock.

The runtime that ends is this machine's Python; `provided.al2023` is where functions can move to. Messages are compared
byte for byte with the service's (facts/aws-runtimes.md, Errors).
"""

import json
import os

import pytest
from botocore.exceptions import ClientError

from suite import PYTHON, ROLE, error_of, zip_of

PHASE = os.environ["LAMBDAD_PHASE"]
ELSEWHERE = "provided.al2023"
GOLDEN = (
    400,
    "InvalidParameterValueException",
    f"The runtime parameter of {PYTHON} is no longer supported for creating or updating AWS Lambda functions. "
    "We recommend you use a supported runtime while creating or updating functions.",
)

BOOTSTRAP = """#!/bin/bash
api=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation
while :; do
  id=$(curl -s -o /dev/null -D - $api/next | tr -d '\\r' | grep -i '^lambda-runtime-aws-request-id' | cut -d ' ' -f 2)
  curl -s -o /dev/null -d '"elsewhere"' $api/$id/response
done
"""
# Runs on either runtime.
CODE = zip_of({"lambda_function.py": "def lambda_handler(event, context):\n    return 'python'\n", "bootstrap": BOOTSTRAP})


def create(lam, name, runtime):
    lam.create_function(
        FunctionName=name, Runtime=runtime, Role=ROLE, Handler="lambda_function.lambda_handler", Code={"ZipFile": CODE}
    )
    settle(lam, name)


def settle(lam, name):
    lam.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})
    lam.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})


def update(lam, name, **settings):
    lam.update_function_configuration(FunctionName=name, **settings)
    settle(lam, name)


def refused(operation, *args, **settings):
    with pytest.raises(ClientError) as caught:
        operation(*args, **settings)
    return error_of(caught)


def answer(lam, name, **settings):
    return json.load(lam.invoke(FunctionName=name, **settings)["Payload"])


@pytest.fixture(autouse=True)
def every_function_answers_afterwards(lam):
    """Invocation is never blocked, in any phase."""
    yield
    for function in lam.list_functions()["Functions"]:
        expected = "python" if function["Runtime"] == PYTHON else "elsewhere"
        assert answer(lam, function["FunctionName"]) == expected


@pytest.mark.skipif(PHASE != "supported", reason="another phase")
def test_supported(lam):
    for name in ("stays", "returns", "migrates"):
        create(lam, name, PYTHON)
    create(lam, "stranger", ELSEWHERE)
    update(lam, "returns", Runtime=ELSEWHERE)
    assert lam.publish_version(FunctionName="migrates")["Version"] == "1"
    lam.create_alias(FunctionName="migrates", Name="live", FunctionVersion="1")
    update(lam, "migrates", Description="second")
    assert lam.publish_version(FunctionName="migrates")["Version"] == "2"


@pytest.mark.skipif(PHASE != "deprecated", reason="another phase")
def test_deprecated_closes_nothing(lam):
    create(lam, "late", PYTHON)
    update(lam, "stays", Timeout=4)
    create(lam, "visitor", ELSEWHERE)
    update(lam, "visitor", Runtime=PYTHON)


@pytest.mark.skipif(not PHASE.startswith("phase1"), reason="another phase")
def test_phase_1_closes_creation(lam):
    assert refused(create, lam, "new", PYTHON) == GOLDEN
    assert refused(update, lam, "stranger", Runtime=PYTHON) == GOLDEN
    assert refused(lam.get_function, FunctionName="new")[0] == 404
    # Everything else goes on, to another runtime and back.
    lam.update_function_code(FunctionName="stays", ZipFile=CODE)
    settle(lam, "stays")
    update(lam, "stays", Runtime=PYTHON, MemorySize=256)
    update(lam, "returns", Runtime=PYTHON)
    update(lam, "returns", Runtime=ELSEWHERE)
    lam.publish_version(FunctionName="stays")


@pytest.mark.skipif(PHASE != "phase2", reason="another phase")
def test_phase_2_closes_updates(lam):
    assert refused(create, lam, "new", PYTHON) == GOLDEN
    assert refused(update, lam, "stays", Timeout=5) == GOLDEN
    assert refused(update, lam, "stays", Runtime=PYTHON, Timeout=5) == GOLDEN
    assert refused(lam.update_function_code, FunctionName="stays", ZipFile=CODE) == GOLDEN
    assert refused(lam.update_function_code, FunctionName="stays", ZipFile=CODE, DryRun=True) == GOLDEN
    assert refused(update, lam, "returns", Runtime=PYTHON) == GOLDEN, "it was there before, and the way back is closed"
    assert refused(update, lam, "stranger", Runtime=PYTHON) == GOLDEN
    # Nothing of that is an update of code or configuration.
    arn = lam.get_function_configuration(FunctionName="stays")["FunctionArn"]
    lam.tag_resource(Resource=arn, Tags={"team": "a"})
    assert answer(lam, "migrates", Qualifier="live") == "python"
    lam.update_alias(FunctionName="migrates", Name="live", FunctionVersion="2")
    assert lam.invoke(FunctionName="migrates", Qualifier="live")["ExecutedVersion"] == "2"


@pytest.mark.skipif(PHASE != "phase2", reason="another phase")
def test_phase_2_lets_a_function_leave_and_not_return(lam):
    update(lam, "migrates", Runtime=ELSEWHERE, Description="migrated")
    assert answer(lam, "migrates") == "elsewhere"
    assert refused(update, lam, "migrates", Runtime=PYTHON) == GOLDEN
    # Its published versions are on the retired runtime and go on.
    assert answer(lam, "migrates", Qualifier="1") == "python"
    assert answer(lam, "migrates", Qualifier="live") == "python"
    lam.update_alias(FunctionName="migrates", Name="live", FunctionVersion="1")
    assert answer(lam, "migrates", Qualifier="live") == "python"
    lam.delete_function(FunctionName="late")
