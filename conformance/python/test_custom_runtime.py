"""`provided.al2023`: an executable `bootstrap` that speaks the HTTP Runtime API."""

import base64
import json
import os
import pathlib

import pytest

from suite import invoke, result, tail

# The bootstrap of the service's own tutorial, with the handler in a second file. Its `source` and `pipefail` need a
# /bin/sh that is bash, as on Amazon Linux.
TUTORIAL = """#!/bin/sh
set -euo pipefail
source $LAMBDA_TASK_ROOT/"$(echo $_HANDLER | cut -d. -f1).sh"
while true
do
  HEADERS="$(mktemp)"
  EVENT_DATA=$(curl -sS -LD "$HEADERS" "http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/next")
  REQUEST_ID=$(grep -Fi Lambda-Runtime-Aws-Request-Id "$HEADERS" | tr -d '[:space:]' | cut -d: -f2)
  RESPONSE=$($(echo "$_HANDLER" | cut -d. -f2) "$EVENT_DATA")
  curl -s "http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/$REQUEST_ID/response" -d "$RESPONSE"
done
"""

FUNCTION = """
function handler () {
  EVENT_DATA=$1
  echo "$EVENT_DATA" 1>&2;
  RESPONSE="Echoing request: '$EVENT_DATA'"
  echo $RESPONSE
}
"""


@pytest.mark.parametrize("runtime", ["provided.al2023", "provided.al2"])
def test_the_bash_tutorial_runs_as_it_stands(lam, function, runtime):
    name = function({"bootstrap": TUTORIAL, "function.sh": FUNCTION}, runtime=runtime, Handler="function.handler", Timeout=10)
    for _ in range(2):
        answer, payload = invoke(lam, name, {"text": "Hello"}, LogType="Tail")
        assert "FunctionError" not in answer, payload
        assert payload == b"""Echoing request: '{"text": "Hello"}'"""
    assert '{"text": "Hello"}\n' in tail(answer)


def test_a_function_of_the_rust_runtime_crate(lam, function):
    bootstrap = pathlib.Path(os.environ["LAMBDAD_RUST_FUNCTION"]).read_bytes()
    name = function({"bootstrap": bootstrap}, runtime="provided.al2023", Handler="bootstrap", MemorySize=192, Timeout=10)
    answer, payload = invoke(lam, name, {"a": [1, 2]})
    seen = json.loads(payload)
    assert seen["echo"] == {"a": [1, 2]}
    assert seen["memory_mb"] == 192
    assert seen["function"] == name
    assert seen["request_id"] == answer["ResponseMetadata"]["RequestId"]
    answer, payload = invoke(lam, name, {"fail": True})
    assert answer["FunctionError"] == "Unhandled"
    assert json.loads(payload)["errorMessage"] == "asked to fail"
    assert result(lam, name, 1)["echo"] == 1, "an error does not end the environment"


def test_awslambdaric_as_the_runtime_client_of_a_custom_runtime(lam, function):
    package = pathlib.Path(os.environ["LAMBDAD_RIC_ZIP"]).read_bytes()
    name = "awslambdaric"
    lam.create_function(
        FunctionName=name,
        Role="arn:aws:iam::000000000000:role/suite",
        Runtime="provided.al2023",
        Handler="app.handler",
        MemorySize=256,
        Timeout=20,
        Code={"ZipFile": package},
    )
    lam.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})
    for n in range(3):
        answer, payload = invoke(lam, name, {"n": n})
        assert json.loads(payload) == {
            "n": n,
            "count": n,
            "request_id": answer["ResponseMetadata"]["RequestId"],
            "client": "awslambdaric 4.2.2",
        }
    answer, payload = invoke(lam, name, {"raise": True})
    assert answer["FunctionError"] == "Unhandled"
    assert json.loads(payload)["errorType"] == "LookupError"
    lam.delete_function(FunctionName=name)


def test_a_package_without_a_bootstrap(lam, function):
    name = function({"other": "x"}, runtime="provided.al2023", Handler="none")
    answer, payload = invoke(lam, name)
    assert answer["FunctionError"] == "Unhandled"
    assert json.loads(payload)["errorType"] == "Runtime.InvalidEntrypoint"


# A bootstrap that asks the Runtime API for things it must refuse, and reports what it was told.
PROBE = """#!/bin/bash
api="http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime"
while true; do
  headers=$(mktemp)
  curl -sS -D "$headers" -o /dev/null "$api/invocation/next"
  id=$(grep -Fi Lambda-Runtime-Aws-Request-Id "$headers" | tr -d '[:space:]' | cut -d: -f2)
  wrong=$(curl -s -w ' %{http_code}' -d x "$api/invocation/00000000-0000-0000-0000-000000000000/response")
  init=$(curl -s -o /dev/null -w '%{http_code}' -d '{}' "$api/init/error")
  unknown=$(curl -s -o /dev/null -w '%{http_code}' "$api/nothing")
  body=$(printf '%s|%s|%s' "$wrong" "$init" "$unknown" | base64 -w0)
  curl -s -d "\\"$body\\"" "$api/invocation/$id/response" >/dev/null
done
"""


def test_the_runtime_api_refuses_what_is_out_of_order(lam, function):
    name = function({"bootstrap": PROBE}, runtime="provided.al2023", Handler="none", Timeout=10)
    wrong, init, unknown = base64.b64decode(result(lam, name)).decode().split("|")
    body, status = wrong.rsplit(" ", 1)
    assert status == "400"
    assert json.loads(body) == {"errorMessage": "Invalid request ID", "errorType": "InvalidRequestID"}
    assert init == "403"
    assert unknown == "404"
