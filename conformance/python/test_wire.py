"""What is on the wire: signatures, paths, headers, and who may speak to the server at all."""

import datetime
import hashlib
import re
import urllib.parse

import botocore.auth
import botocore.awsrequest
import botocore.credentials
import pytest

from suite import ACCOUNT, ECHO, ENDPOINT, REGION, arn, call, credentials, send, signed

LIST = "/2015-03-31/functions/"
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"


def test_a_signed_request_is_answered_with_one_of_each_header():
    answer = call("GET", LIST)
    assert answer.status == 200
    for header in ("date", "content-type", "content-length", "x-amzn-requestid"):
        assert len(answer.header(header)) == 1, header
    assert answer.header("content-type") == ["application/json"]
    assert re.fullmatch(UUID, answer.header("x-amzn-requestid")[0])


def test_an_error_has_the_envelope_of_the_service():
    answer = call("GET", "/2015-03-31/functions/missing")
    assert answer.status == 404
    assert answer.header("x-amzn-errortype") == ["ResourceNotFoundException"]
    assert answer.json() == {"Type": "User", "Message": f"Function not found: {arn('missing')}"}
    assert b": " not in answer.body.replace(b"found: ", b""), "compact JSON"
    answer = call("GET", "/2015-03-31/functions/bad!")
    assert answer.status == 400
    assert answer.header("x-amzn-errortype") == ["ValidationException"]
    assert list(answer.json()) == ["message"]


def test_an_arn_in_the_path_may_be_encoded_or_not(function):
    name = function(ECHO)
    for path in (arn(name), urllib.parse.quote(arn(name), safe=""), urllib.parse.quote(arn(name), safe="").lower()):
        answer = call("GET", f"/2015-03-31/functions/{path}/configuration")
        assert answer.status == 200, (path, answer.body)
        assert answer.json()["FunctionName"] == name


def test_nobody_without_a_signature_gets_in():
    for method, path in (("GET", LIST), ("POST", "/2015-03-31/functions/f/invocations"), ("DELETE", "/2015-03-31/functions/f")):
        answer = send(method, path)
        assert answer.status == 403, path
        assert answer.header("content-type") == ["application/json"]
        assert answer.header("x-amzn-errortype") == ["MissingAuthenticationTokenException"]


def test_a_wrong_key_and_a_wrong_secret():
    stranger = botocore.credentials.Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    answer = send("GET", LIST, headers=signed("GET", LIST, keys=stranger))
    assert answer.status == 403
    assert answer.header("x-amzn-errortype") == ["UnrecognizedClientException"]
    forged = botocore.credentials.Credentials(credentials().access_key, "not the secret")
    answer = send("GET", LIST, headers=signed("GET", LIST, keys=forged))
    assert answer.status == 403
    assert answer.header("x-amzn-errortype") == ["InvalidSignatureException"]


@pytest.mark.parametrize("change", ["path", "query", "body", "header"])
def test_a_request_that_was_changed_on_the_way(change):
    path, body = "/2015-03-31/functions/f/invocations", b'{"a":1}'
    headers = signed("POST", path, body, {"X-Amz-Invocation-Type": "DryRun"})
    if change == "path":
        path = "/2015-03-31/functions/g/invocations"
    elif change == "query":
        path += "?Qualifier=1"
    elif change == "body":
        body = b'{"a":2}'
    elif change == "header":
        headers["X-Amz-Invocation-Type"] = "Event"
    answer = send("POST", path, body, headers)
    assert answer.status == 403, answer.body
    assert answer.header("x-amzn-errortype") == ["InvalidSignatureException"]


def test_a_request_to_look_is_not_one_to_delete():
    path = "/2015-03-31/functions/f"
    answer = send("DELETE", path, headers=signed("GET", path))
    assert answer.status == 403
    assert answer.header("x-amzn-errortype") == ["InvalidSignatureException"]


class Clock(botocore.auth.SigV4Auth):
    """Signs as if it were another time."""

    def __init__(self, seconds):
        super().__init__(credentials(), "lambda", REGION)
        self.seconds = seconds

    def add_auth(self, request):
        then = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=self.seconds)
        request.context["timestamp"] = then.strftime("%Y%m%dT%H%M%SZ")
        self._modify_request_before_signing(request)
        canonical = self.canonical_request(request)
        signature = self.signature(self.string_to_sign(request, canonical), request)
        self._inject_signature_to_request(request, signature)


@pytest.mark.parametrize(("seconds", "status"), [(-290, 200), (290, 200), (-310, 403), (310, 403)])
def test_a_clock_may_be_five_minutes_off(seconds, status):
    request = botocore.awsrequest.AWSRequest("GET", ENDPOINT + LIST)
    Clock(seconds).add_auth(request)
    answer = send("GET", LIST, headers=dict(request.headers.items()))
    assert answer.status == status, answer.body


def presigned(path, seconds):
    request = botocore.awsrequest.AWSRequest("GET", ENDPOINT + path)
    botocore.auth.SigV4QueryAuth(credentials(), "lambda", REGION, expires=seconds).add_auth(request)
    return request.url.removeprefix(ENDPOINT)


def test_a_presigned_url_works_until_somebody_touches_it():
    url = presigned(LIST, 60)
    assert send("GET", url).status == 200
    assert send("GET", url + "&MaxItems=1").status == 403
    assert send("GET", url[:-1] + ("0" if url[-1] != "0" else "1")).status == 403


def test_a_payload_hash_that_does_not_fit():
    path, body = "/2015-03-31/functions/f/invocations", b"{}"
    headers = signed("POST", path, body, {"X-Amz-Content-SHA256": hashlib.sha256(b"other").hexdigest()})
    assert send("POST", path, body, headers).status == 403


@pytest.mark.parametrize(
    "headers",
    [{"Host": "attacker.example"}, {"Origin": "http://attacker.example"}, {"Origin": "null"}, {"Host": "169.254.169.254"}],
    ids=["rebound-host", "origin", "opaque-origin", "metadata"],
)
def test_a_web_page_can_not_call_it(headers):
    # Even with the right signature: a page might have come by one.
    request_headers = {**signed("GET", LIST), **headers}
    answer = send("GET", LIST, headers=request_headers)
    assert answer.status == 403
    assert not answer.header("access-control-allow-origin")


def test_a_preflight_grants_nothing():
    answer = send("OPTIONS", LIST, headers={"Origin": "http://attacker.example", "Access-Control-Request-Method": "POST"})
    assert answer.status in (403, 404, 405)
    assert not answer.header("access-control-allow-origin")


def test_a_key_of_another_region_says_so():
    request = botocore.awsrequest.AWSRequest("GET", ENDPOINT + LIST)
    botocore.auth.SigV4Auth(credentials(), "lambda", "eu-west-1").add_auth(request)
    answer = send("GET", LIST, headers=dict(request.headers.items()))
    assert answer.status == 403
    assert answer.header("x-amzn-errortype") == ["InvalidSignatureException"]
    assert REGION in answer.body.decode()


def test_an_unknown_path_is_an_error_of_the_service_and_not_a_page():
    answer = call("GET", "/2099-01-01/nothing/here")
    assert answer.status == 404
    assert answer.header("content-type") == ["application/json"]
    assert answer.header("x-amzn-errortype") == ["UnknownOperationException"]
    assert ACCOUNT not in answer.body.decode()
