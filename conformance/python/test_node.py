"""The shapes a Node function may have."""

import re

import pytest

from suite import NODE, invoke, messages, result, tail, wait_for_log

CALLBACK = "exports.handler = (event, context, callback) => { setTimeout(() => callback(null, 'found'), 5); };"
BEFORE_24 = int(NODE.removeprefix("nodejs").removesuffix(".x")) < 24


@pytest.mark.parametrize(
    ("files", "handler"),
    [
        ({"index.mjs": "export const handler = async () => 'found';"}, "index.handler"),
        ({"index.mjs": "const word = await Promise.resolve('found'); export const handler = async () => word;"}, "index.handler"),
        ({"index.js": "exports.handler = async () => 'found';"}, "index.handler"),
        ({"index.cjs": "exports.handler = async () => 'found';"}, "index.handler"),
        ({"index.js": "export const handler = async () => 'found';", "package.json": '{"type": "module"}'}, "index.handler"),
        ({"src/app.js": "exports.main = async () => 'found';"}, "src/app.main"),
        ({"app.js": "exports.a = { b: { c: async () => 'found' } };"}, "app.a.b.c"),
        ({"index.mjs": "import { word } from './lib/word.mjs'; export const handler = async () => word;", "lib/word.mjs": "export const word = 'found';"}, "index.handler"),
        ({"index.js": "exports.handler = async () => require('dep');", "node_modules/dep/index.js": "module.exports = 'found';"}, "index.handler"),
    ],
    ids=["esm", "top-level-await", "cjs", "cjs-extension", "type-module", "folder", "nested", "import", "node_modules"],
)
def test_handlers(lam, function, files, handler):
    assert result(lam, function(files, runtime=NODE, Handler=handler)) == "found"


@pytest.mark.skipif(not BEFORE_24, reason="nodejs24.x has no callback handlers")
def test_a_callback_handler(lam, function):
    assert result(lam, function({"index.js": CALLBACK}, runtime=NODE, Handler="index.handler")) == "found"


@pytest.mark.skipif(not BEFORE_24, reason="nodejs24.x has no callback handlers")
def test_a_callback_with_an_error(lam, function):
    code = "exports.handler = (event, context, callback) => { callback(new RangeError('too far')); };"
    answer, payload = invoke(lam, function({"index.js": code}, runtime=NODE, Handler="index.handler"))
    assert answer["FunctionError"] == "Unhandled"
    assert b'"errorType":"RangeError","errorMessage":"too far"' in payload


def test_undefined_is_null(lam, function):
    name = function({"index.mjs": "export const handler = async () => {};"}, runtime=NODE, Handler="index.handler")
    assert invoke(lam, name)[1] == b"null"


def test_an_environment_is_used_again_and_sees_its_context(lam, function):
    code = """
    let n = 0;
    export const handler = async (event, context) => ({
      n: n++, id: context.awsRequestId, memory: context.memoryLimitInMB, arn: context.invokedFunctionArn,
      left: context.getRemainingTimeInMillis(), version: process.versions.node.split(".")[0],
    });
    """
    name = function({"index.mjs": code}, runtime=NODE, Handler="index.handler", Timeout=5)
    first, second = result(lam, name), result(lam, name)
    assert (first["n"], second["n"]) == (0, 1)
    assert first["id"] != second["id"]
    assert first["memory"] == "128"
    assert 3000 < first["left"] <= 5000
    assert f"nodejs{first['version']}.x" == NODE


def test_an_async_handler_that_never_settles(lam, function):
    code = "export const handler = async () => { await new Promise(() => {}); };"
    answer, payload = invoke(lam, function({"index.mjs": code}, runtime=NODE, Handler="index.handler"))
    assert answer["FunctionError"] == "Unhandled"
    assert b"Runtime.NodeJsExit" in payload


def test_a_rejection_nobody_handles(lam, function):
    code = "export const handler = async () => { Promise.reject(new Error('lost')); await new Promise(r => setTimeout(r, 200)); };"
    answer, payload = invoke(lam, function({"index.mjs": code}, runtime=NODE, Handler="index.handler"))
    assert answer["FunctionError"] == "Unhandled"
    assert b"Runtime.UnhandledPromiseRejection" in payload


def test_console_has_the_shape_of_the_service(lam, logs, function):
    code = "export const handler = async () => { console.log('first', { a: 1 }); console.error('second'); };"
    name = function({"index.mjs": code}, runtime=NODE, Handler="index.handler")
    answer, _ = invoke(lam, name, LogType="Tail")
    request_id = answer["ResponseMetadata"]["RequestId"]
    wait_for_log(logs, name, "REPORT")
    stamp = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"
    written = [m for m in messages(logs, name) if "\tINFO\t" in m or "\tERROR\t" in m]
    assert re.fullmatch(rf"{stamp}\t{request_id}\tINFO\tfirst {{ a: 1 }}\n", written[0])
    assert re.fullmatch(rf"{stamp}\t{request_id}\tERROR\tsecond\n", written[1])
    assert "first { a: 1 }" in tail(answer)
