"""Functions that fail, each in its own way: the exact payload, and a fresh environment afterwards."""

import json

import pytest

from suite import NODE, invoke, result, tail

# Counts the invokes of one environment; `event` says how to fail.
FRAGILE = """
import ctypes, os, sys, threading, time
n = -1
def lambda_handler(event, context):
    global n
    n += 1
    if event == "raise":
        raise ValueError("no such thing")
    if event == "exit 0":
        sys.exit(0)
    if event == "exit 3":
        os._exit(3)
    if event == "segfault":
        ctypes.string_at(0)
    if event == "sleep":
        time.sleep(30)
    if event == "spin":
        while True:
            pass
    if event == "memory":
        hoard = []
        while True:
            hoard.append(bytearray(b"x") * (8 << 20))
    return n
"""


def failure(lam, name, event=None):
    answer, payload = invoke(lam, name, event, LogType="Tail")
    assert answer["StatusCode"] == 200
    assert answer["FunctionError"] == "Unhandled"
    assert answer["ExecutedVersion"] == "$LATEST"
    return answer["ResponseMetadata"]["RequestId"], payload, tail(answer)


def compact(value):
    return json.dumps(value, separators=(",", ":")).encode()


def test_an_exception_is_the_payload_byte_for_byte_and_keeps_the_environment(lam, function):
    name = function(FRAGILE)
    assert result(lam, name) == 0
    request_id, payload, text = failure(lam, name, "raise")
    line = FRAGILE.splitlines().index('        raise ValueError("no such thing")') + 1
    frame = f'  File "/var/task/lambda_function.py", line {line}, in lambda_handler\n    raise ValueError("no such thing")\n'
    # awslambdaric writes its payload with json.dumps, blanks and all, in this order.
    assert payload == json.dumps(
        {"errorMessage": "no such thing", "errorType": "ValueError", "requestId": request_id, "stackTrace": [frame]}
    ).encode()
    assert "[ERROR] ValueError: no such thing" in text
    assert "Traceback (most recent call last):" in text
    assert result(lam, name) == 2, "an exception does not end the environment"


def test_an_exception_at_import_has_no_request_id(lam, function):
    name = function("raise KeyError('at import')")
    _, payload, _ = failure(lam, name)
    error = json.loads(payload)
    assert list(error) == ["errorMessage", "errorType", "requestId", "stackTrace"]
    assert (error["errorMessage"], error["errorType"], error["requestId"]) == ("'at import'", "KeyError", "")
    assert any("/var/task/lambda_function.py" in frame for frame in error["stackTrace"])


@pytest.mark.parametrize(
    ("settings", "code", "kind", "message"),
    [
        (
            {"Handler": "nowhere.handler"},
            "",
            "Runtime.ImportModuleError",
            "Unable to import module 'nowhere': No module named 'nowhere'",
        ),
        (
            {"Handler": "lambda_function.nothing"},
            "x = 1",
            "Runtime.HandlerNotFound",
            "Handler 'nothing' missing on module 'lambda_function'",
        ),
        (
            {"Handler": "nodot"},
            "x = 1",
            "Runtime.MalformedHandlerName",
            "Bad handler 'nodot': not enough values to unpack (expected 2, got 1)",
        ),
        (
            {},
            "import missing_dependency",
            "Runtime.ImportModuleError",
            "Unable to import module 'lambda_function': No module named 'missing_dependency'",
        ),
    ],
    ids=["module", "function", "malformed", "dependency"],
)
def test_a_handler_that_can_not_be_loaded(lam, function, settings, code, kind, message):
    name = function(code, **settings)
    _, payload, _ = failure(lam, name)
    error = json.loads(payload)
    assert (error["errorType"], error["errorMessage"]) == (kind, message)
    assert error["requestId"] == ""


def test_a_syntax_error_names_the_place(lam, function):
    _, payload, _ = failure(lam, function("def broken(:\n"))
    error = json.loads(payload)
    assert error["errorType"] == "Runtime.UserCodeSyntaxError"
    assert error["errorMessage"].startswith("Syntax error in module 'lambda_function': ")


@pytest.mark.parametrize("event", ["sleep", "spin"])
def test_a_timeout(lam, function, event):
    name = function(FRAGILE, Timeout=1)
    assert result(lam, name) == 0
    request_id, payload, text = failure(lam, name, event)
    assert payload == compact(
        {
            "errorType": "Sandbox.Timedout",
            "errorMessage": f"RequestId: {request_id} Error: Task timed out after 1.00 seconds",
        }
    )
    assert f"{request_id} Task timed out after 1.00 seconds" in text
    assert "Status: timeout" in text
    assert result(lam, name) == 0, "the next invoke has a fresh environment"


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        ("exit 0", "Runtime exited without providing a reason"),
        ("exit 3", "Runtime exited with error: exit status 3"),
        ("segfault", "Runtime exited with error: signal: segmentation fault"),
    ],
)
def test_an_exit(lam, function, event, reason):
    name = function(FRAGILE)
    assert result(lam, name) == 0
    request_id, payload, text = failure(lam, name, event)
    assert payload == compact({"errorType": "Runtime.ExitError", "errorMessage": f"RequestId: {request_id} Error: {reason}"})
    assert "REPORT RequestId" in text
    assert result(lam, name) == 0, "the next invoke has a fresh environment"


def test_out_of_memory(lam, function):
    name = function(FRAGILE, Timeout=20)
    assert result(lam, name) == 0
    request_id, payload, text = failure(lam, name, "memory")
    assert payload == compact(
        {
            "errorType": "Runtime.ExitError",
            "errorMessage": f"RequestId: {request_id} Error: Runtime exited with error: signal: killed",
        }
    )
    assert "Memory Size: 128 MB\tMax Memory Used: 128 MB" in text
    assert result(lam, name) == 0, "the next invoke has a fresh environment"


def test_an_exit_while_loading(lam, function):
    name = function("import sys\nsys.exit(0)")
    request_id, payload, _ = failure(lam, name)
    assert payload == compact(
        {
            "errorType": "Runtime.ExitError",
            "errorMessage": f"RequestId: {request_id} Error: Runtime exited without providing a reason",
        }
    )


def test_a_result_that_is_not_json(lam, function):
    name = function("def lambda_handler(event, context): return {1, 2}")
    _, payload, _ = failure(lam, name)
    error = json.loads(payload)
    assert error["errorType"] == "Runtime.MarshalError"
    assert error["errorMessage"].startswith("Unable to marshal response: ")


def test_a_node_exception(lam, function):
    code = 'export const handler = async () => { throw new TypeError("no such thing"); };'
    name = function({"index.mjs": code}, runtime=NODE, Handler="index.handler")
    _, payload, text = failure(lam, name)
    error = json.loads(payload)
    assert list(error) == ["errorType", "errorMessage", "trace"]
    assert (error["errorType"], error["errorMessage"]) == ("TypeError", "no such thing")
    assert error["trace"][0] == "TypeError: no such thing"
    assert "/var/task/index.mjs:1:" in error["trace"][1]
    assert "ERROR\tInvoke Error" in text


@pytest.mark.parametrize(
    ("files", "handler", "kind"),
    [
        ({"index.mjs": "export const other = 1;"}, "index.handler", "Runtime.HandlerNotFound"),
        ({"index.mjs": "export const handler = 1;"}, "index.handler", "Runtime.HandlerNotFound"),
        ({"index.mjs": "export const handler = ;"}, "index.handler", "Runtime.UserCodeSyntaxError"),
        ({"index.mjs": "export const handler = 1;"}, "other.handler", "Runtime.ImportModuleError"),
        ({"index.mjs": "export const handler = 1;"}, "../index.handler", "Runtime.MalformedHandlerName"),
    ],
    ids=["missing", "not-a-function", "syntax", "module", "malformed"],
)
def test_a_node_handler_that_can_not_be_loaded(lam, function, files, handler, kind):
    _, payload, _ = failure(lam, function(files, runtime=NODE, Handler=handler))
    assert json.loads(payload)["errorType"] == kind
