"""Invoke: what goes in, what comes out, and what the function sees."""

import base64
import json
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from botocore.exceptions import ClientError

from suite import ECHO, PYTHON, ROLE, arn, call, error_of, invoke, result, tail, wait_for_log, zip_of

CONTEXT = """
import os
def lambda_handler(event, context):
    client = context.client_context
    return {
        "request_id": context.aws_request_id,
        "arn": context.invoked_function_arn,
        "name": context.function_name,
        "version": context.function_version,
        "memory": context.memory_limit_in_mb,
        "group": context.log_group_name,
        "stream": context.log_stream_name,
        "remaining": context.get_remaining_time_in_millis(),
        "custom": client.custom if client else None,
        "environment": dict(os.environ),
        "cwd": os.getcwd(),
    }
"""


@pytest.mark.parametrize(
    "value",
    [True, False, None, 1, 1.5, "text", 'quotes " and \\ and \u2603 \U0001f600', [1, 2, [3]], {"a": {"b": []}}, {}, ""],
    ids=repr,
)
def test_any_json_value_comes_back(lam, function_echo, value):
    answer, payload = invoke(lam, function_echo, Payload=json.dumps(value))
    assert answer["StatusCode"] == 200
    assert answer["ExecutedVersion"] == "$LATEST"
    assert "FunctionError" not in answer
    assert json.loads(payload) == value


@pytest.fixture(scope="module")
def function_echo(lam):
    lam.create_function(
        FunctionName="echo",
        Role=ROLE,
        Runtime=PYTHON,
        Handler="lambda_function.lambda_handler",
        Code={"ZipFile": zip_of({"lambda_function.py": ECHO})},
        Timeout=30,
        MemorySize=512,
    )
    lam.get_waiter("function_active_v2").wait(FunctionName="echo", WaiterConfig={"Delay": 0.1})
    yield "echo"
    lam.delete_function(FunctionName="echo")


def test_five_megabytes_come_back(lam, function_echo):
    event = {"big": "x" * (5 * 1024 * 1024)}
    assert result(lam, function_echo, event) == event


def test_no_payload_is_an_empty_object(lam, function_echo):
    assert result(lam, function_echo) == {}


def test_no_result_is_null(lam, function):
    name = function("def lambda_handler(event, context): pass")
    assert invoke(lam, name)[1] == b"null"


def test_a_dry_run_answers_204_and_runs_nothing(lam, function):
    name = function("raise RuntimeError('never loaded')")
    answer, payload = invoke(lam, name, InvocationType="DryRun")
    assert answer["StatusCode"] == 204
    assert payload == b""
    assert "ExecutedVersion" not in answer


def test_an_environment_is_used_again(lam, function):
    name = function("n = -1\ndef lambda_handler(event, context):\n    global n\n    n += 1\n    return n")
    assert [result(lam, name) for _ in range(3)] == [0, 1, 2]


def test_the_context_says_who_is_running(lam, function):
    name = function(CONTEXT, Timeout=7, MemorySize=256, Environment={"Variables": {"WORD": "from the user"}})
    client_context = base64.b64encode(json.dumps({"custom": {"k": "v"}, "client": {}, "env": {}}).encode()).decode()
    answer, payload = invoke(lam, name, ClientContext=client_context)
    seen = json.loads(payload)
    assert seen["request_id"] == answer["ResponseMetadata"]["RequestId"]
    assert seen["arn"] == arn(name)
    assert (seen["name"], seen["version"], seen["memory"]) == (name, "$LATEST", "256")
    assert seen["group"] == f"/aws/lambda/{name}"
    assert re.fullmatch(r"\d{4}/\d\d/\d\d/\[\$LATEST\][0-9a-f]{32}", seen["stream"])
    assert 5000 < seen["remaining"] <= 7000
    assert seen["custom"] == {"k": "v"}
    assert seen["cwd"] == "/var/task"
    variables = seen["environment"]
    assert variables["WORD"] == "from the user"
    assert variables["AWS_LAMBDA_FUNCTION_NAME"] == name
    assert variables["AWS_LAMBDA_FUNCTION_VERSION"] == "$LATEST"
    assert variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] == "256"
    assert variables["AWS_LAMBDA_INITIALIZATION_TYPE"] == "on-demand"
    assert variables["AWS_REGION"] == variables["AWS_DEFAULT_REGION"] == "us-east-1"
    assert variables["LAMBDA_TASK_ROOT"] == "/var/task"
    assert variables["_HANDLER"] == "lambda_function.lambda_handler"
    assert variables["TZ"] == ":UTC"
    for present in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_ENDPOINT_URL"):
        assert variables[present]
    assert "_LAMBDAD_CONTROL_FD" not in variables


def test_the_arn_in_the_context_is_the_one_that_was_invoked(lam, function):
    name = function("def lambda_handler(event, context): return context.invoked_function_arn")
    assert result(lam, f"{name}:$LATEST") == arn(name) + ":$LATEST"
    assert result(lam, name, Qualifier="$LATEST") == arn(name) + ":$LATEST"
    assert result(lam, arn(name)) == arn(name)


def test_a_tail_is_start_output_end_and_report(lam, function):
    name = function("def lambda_handler(event, context): print('hello from inside')", MemorySize=192)
    cold, _ = invoke(lam, name, LogType="Tail")
    warm, _ = invoke(lam, name, LogType="Tail")
    for answer, init in ((cold, r"Init Duration: \d+\.\d\d ms\t"), (warm, "")):
        request_id = answer["ResponseMetadata"]["RequestId"]
        assert re.fullmatch(
            rf"START RequestId: {request_id} Version: \$LATEST\n"
            r"hello from inside\n"
            rf"END RequestId: {request_id}\n"
            rf"REPORT RequestId: {request_id}\tDuration: \d+\.\d\d ms\tBilled Duration: \d+ ms\tMemory Size: 192 MB\t"
            rf"Max Memory Used: \d+ MB\t{init}\n",
            tail(answer),
        ), tail(answer)


def test_a_tail_is_the_last_four_kilobytes(lam, function):
    name = function("def lambda_handler(event, context):\n    for n in range(1000): print('line', n)")
    text = tail(invoke(lam, name, LogType="Tail")[0])
    assert len(text.encode()) <= 4096
    assert "line 999\n" in text and "line 0\n" not in text
    assert text.rstrip("\n").splitlines()[-1].startswith("REPORT ")


def test_without_a_tail_there_is_no_log_in_the_answer(lam, function_echo):
    assert "LogResult" not in invoke(lam, function_echo)[0]


def test_a_body_that_is_not_json_is_refused(lam, function_echo):
    with pytest.raises(ClientError) as caught:
        lam.invoke(FunctionName=function_echo, Payload=b"{not json")
    status, code, message = error_of(caught)
    assert (status, code) == (400, "InvalidRequestContentException")
    assert message.startswith("Could not parse request body into json: Could not parse payload into json: ")


def test_a_result_over_the_limit_is_an_error_and_the_environment_lives_on(lam, function):
    name = function(
        "n = 0\ndef lambda_handler(event, context):\n    global n\n    n += 1\n    return n if event == 'count' else 'x' * event",
        MemorySize=512,
        Timeout=30,
    )
    fits = 6 * 1024 * 1024
    assert len(result(lam, name, fits)) == fits
    answer, payload = invoke(lam, name, fits + 99)
    assert answer["FunctionError"] == "Unhandled"
    assert json.loads(payload) == {
        "errorMessage": "Response payload size exceeded maximum allowed payload size (6291556 bytes).",
        "errorType": "Function.ResponseSizeTooLarge",
    }
    assert result(lam, name, "count") == 3


def test_the_headers_of_an_answer(lam, function_echo):
    answer = call("POST", f"/2015-03-31/functions/{function_echo}/invocations", b'{"a": 1}')
    assert answer.status == 200
    assert answer.json() == {"a": 1}
    assert len(answer.header("date")) == 1
    assert answer.header("content-type") == ["application/json"]
    assert answer.header("x-amz-executed-version") == ["$LATEST"]
    assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", answer.header("x-amzn-requestid")[0])


def test_the_trace_of_the_caller_reaches_the_function(lam, function):
    name = function("import os\ndef lambda_handler(event, context): return os.environ['_X_AMZN_TRACE_ID']")
    path = f"/2015-03-31/functions/{name}/invocations"
    root = "Root=1-5759e988-bd862e3fe1be46a994272793"
    assert root in call("POST", path, b"{}", {"X-Amzn-Trace-Id": f"{root};Sampled=1"}).json()
    fresh = {call("POST", path, b"{}").json().split(";")[0] for _ in range(2)}
    assert len(fresh) == 2 and root not in fresh


@pytest.mark.parametrize("change", ["update", "delete"])
def test_a_running_invoke_finishes_although_its_function_changes(lam, logs, function, name, change):
    source = "import time\ndef lambda_handler(event, context):\n    print('begun')\n    time.sleep(4)\n    return 'old'"
    function(source, FunctionName=name, Timeout=10)
    with ThreadPoolExecutor() as pool:
        running = pool.submit(result, lam, name)
        wait_for_log(logs, name, "begun")
        if change == "update":
            new = zip_of({"lambda_function.py": "def lambda_handler(event, context): return 'new'"})
            lam.update_function_code(FunctionName=name, ZipFile=new)
            lam.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})
            assert result(lam, name) == "new"
        else:
            lam.delete_function(FunctionName=name)
        assert not running.done(), "the change must fall into the running invoke"
        assert running.result() == "old"
    if change == "delete":
        function(ECHO, FunctionName=name)
