"""A function that calls lambdad back with an unchanged boto3, by nothing but its environment."""

import os
import zipfile

from suite import ECHO, arn, result

CODE = """
import boto3, json
def lambda_handler(event, context):
    client = boto3.client("lambda")
    answer = client.invoke(FunctionName=event["target"], Payload=json.dumps(event["payload"]))
    return {
        "identity": boto3.client("sts").get_caller_identity()["Arn"],
        "result": json.loads(answer["Payload"].read()),
        "endpoint": client.meta.endpoint_url,
    }
"""


def test_a_function_invokes_another(lam, function):
    echo = function(ECHO)
    files = {"lambda_function.py": CODE}
    with zipfile.ZipFile(os.environ["LAMBDAD_BOTO3_ZIP"]) as archive:
        files.update({entry: archive.read(entry) for entry in archive.namelist()})
    caller = function(files, MemorySize=512, Timeout=30)
    for _ in range(2):
        seen = result(lam, caller, {"target": echo, "payload": {"deep": [1]}})
        assert seen["result"] == {"deep": [1]}
        # The session of the function's role, as the service names it.
        assert seen["identity"] == f"arn:aws:sts::000000000000:assumed-role/suite/{caller}"
        assert seen["endpoint"].startswith("http://127.0.0.1:")
    assert result(lam, caller, {"target": arn(echo), "payload": 1})["result"] == 1
