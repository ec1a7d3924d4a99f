"""Plain helpers of the suite: zips, raw signed requests, shorthand for an invoke."""

import base64
import hashlib
import http.client
import io
import json
import os
import stat
import time
import urllib.parse
import zipfile

import botocore.auth
import botocore.awsrequest
import botocore.credentials

ACCOUNT = "000000000000"
REGION = "us-east-1"
ROLE = f"arn:aws:iam::{ACCOUNT}:role/suite"
ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
PYTHON = os.environ["LAMBDAD_PYTHON_RUNTIME"]
NODE = os.environ["LAMBDAD_NODE_RUNTIME"]

ECHO = """
def lambda_handler(event, context):
    return event
"""


def arn(function_name):
    return f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{function_name}"


def zip_of(files, executable=("bootstrap",)):
    """A zip of {path: text or bytes}; the paths in `executable` get mode 0755, the others 0644."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, date_time=(2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            mode = 0o755 if path in executable else 0o644
            entry.external_attr = (stat.S_IFREG | mode) << 16
            archive.writestr(entry, content)
    return target.getvalue()


def sha256_base64(content):
    return base64.b64encode(hashlib.sha256(content).digest()).decode()


def invoke(lam, function_name, event=None, **settings):
    """Invokes and gives (answer, payload bytes)."""
    if event is not None:
        settings["Payload"] = json.dumps(event)
    answer = lam.invoke(FunctionName=function_name, **settings)
    return answer, answer["Payload"].read()


def result(lam, function_name, event=None, **settings):
    """The decoded result of an invoke that must succeed."""
    answer, payload = invoke(lam, function_name, event, **settings)
    assert "FunctionError" not in answer, payload
    return json.loads(payload)


def tail(answer):
    return base64.b64decode(answer["LogResult"]).decode()


class Answer:
    """One raw HTTP answer."""

    def __init__(self, response):
        self.status = response.status
        self.headers = response.getheaders()
        self.body = response.read()

    def header(self, wanted):
        """All values of a header."""
        return [value for name, value in self.headers if name.lower() == wanted]

    def json(self):
        return json.loads(self.body)


def credentials():
    return botocore.credentials.Credentials(os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"])


def signed(method, path, body=b"", headers=None, service="lambda", keys=None):
    """Headers of a request as botocore signs it; `path` is already percent-encoded."""
    request = botocore.awsrequest.AWSRequest(method, ENDPOINT + path, headers=headers or {}, data=body)
    botocore.auth.SigV4Auth(keys or credentials(), service, REGION).add_auth(request)
    return dict(request.headers.items())


def send(method, path, body=b"", headers=None):
    """Sends exactly this, and nothing a client library would add but Host and Content-Length."""
    address = urllib.parse.urlsplit(ENDPOINT)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=30)
    connection.putrequest(method, path, skip_host="Host" in (headers or {}), skip_accept_encoding=True)
    for header, value in (headers or {}).items():
        connection.putheader(header, value)
    connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    answer = Answer(connection.getresponse())
    connection.close()
    return answer


def call(method, path, body=b"", headers=None, service="lambda"):
    """A raw request, signed."""
    return send(method, path, body, signed(method, path, body, headers, service))


def error_of(caught):
    """(HTTP status, code, message) of a botocore ClientError caught by pytest.raises."""
    response = caught.value.response
    error = response["Error"]
    return response["ResponseMetadata"]["HTTPStatusCode"], error["Code"], error.get("Message")


def wait_for(what, check, seconds=20):
    """Polls `check` until it gives something true, and gives that."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = check()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(f"{what} did not come within {seconds} s")


def messages(logs, function_name):
    """All log events of a function, oldest first; none while it has no log group."""
    try:
        pages = logs.get_paginator("filter_log_events").paginate(logGroupName=f"/aws/lambda/{function_name}")
        return [event["message"] for page in pages for event in page["events"]]
    except logs.exceptions.ResourceNotFoundException:
        return []


def wait_for_log(logs, function_name, text):
    return wait_for(f"a log event with {text!r}", lambda: [m for m in messages(logs, function_name) if text in m])
