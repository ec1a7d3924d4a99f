"""The CloudWatch Logs operations, on what functions wrote."""

import re
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from botocore.exceptions import ClientError

from suite import error_of, invoke, messages, result, wait_for_log

CODE = "def lambda_handler(event, context):\n    for n in range(event): print(f'line {n}')\n    return context.log_stream_name"


@pytest.fixture
def spoken(lam, logs, function):
    """A function that was invoked once and wrote ten lines: (name, stream)."""
    name = function(CODE)
    stream = result(lam, name, 10)
    wait_for_log(logs, name, "REPORT")
    return name, stream


def test_the_events_of_one_cold_invoke(logs, spoken):
    name, _ = spoken
    found = messages(logs, name)
    assert re.fullmatch(
        r"INIT_START Runtime Version: python:3\.\d+\.v\w+\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:\w+\n", found[0]
    )
    assert found[1].startswith("START RequestId: ")
    assert [m.rstrip("\n") for m in found[2:12]] == [f"line {n}" for n in range(10)]
    assert found[12].startswith("END RequestId: ")
    assert found[13].startswith("REPORT RequestId: ")
    assert len(found) == 14


def test_groups_and_streams_are_described(logs, spoken):
    name, stream = spoken
    groups = logs.describe_log_groups(logGroupNamePrefix=f"/aws/lambda/{name}")["logGroups"]
    assert [g["logGroupName"] for g in groups] == [f"/aws/lambda/{name}"]
    assert groups[0]["arn"] == f"arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/{name}:*"
    assert groups[0]["storedBytes"] >= 0
    streams = logs.describe_log_streams(logGroupName=f"/aws/lambda/{name}", orderBy="LastEventTime", descending=True)
    assert [s["logStreamName"] for s in streams["logStreams"]] == [stream]
    first = streams["logStreams"][0]
    assert first["firstEventTimestamp"] <= first["lastEventTimestamp"]


def test_a_stream_is_read_in_pages_in_both_directions(logs, spoken):
    name, stream = spoken
    where = {"logGroupName": f"/aws/lambda/{name}", "logStreamName": stream}
    forward = []
    page = logs.get_log_events(**where, startFromHead=True, limit=5)
    while page["events"]:
        forward += [e["message"] for e in page["events"]]
        page = logs.get_log_events(**where, startFromHead=True, limit=5, nextToken=page["nextForwardToken"])
    assert forward == messages(logs, name)
    again = logs.get_log_events(**where, startFromHead=True, limit=5, nextToken=page["nextForwardToken"])
    assert again["nextForwardToken"] == page["nextForwardToken"], "at the end the token stays the same"
    newest = logs.get_log_events(**where, limit=3)
    assert [e["message"] for e in newest["events"]] == forward[-3:]
    older = logs.get_log_events(**where, limit=3, nextToken=newest["nextBackwardToken"])
    assert [e["message"] for e in older["events"]] == forward[-6:-3]


def test_events_are_filtered_by_pattern_time_and_stream(logs, spoken):
    name, stream = spoken
    group = f"/aws/lambda/{name}"
    found = logs.filter_log_events(logGroupName=group, filterPattern='"line 7"')["events"]
    assert [e["message"].rstrip("\n") for e in found] == ["line 7"]
    assert found[0]["logStreamName"] == stream
    assert logs.filter_log_events(logGroupName=group, startTime=found[0]["timestamp"] + 3_600_000)["events"] == []
    assert logs.filter_log_events(logGroupName=group, logStreamNames=[stream])["events"]


def test_what_is_not_there(logs):
    for operation, settings in (
        (logs.describe_log_streams, {}),
        (logs.get_log_events, {"logStreamName": "s"}),
        (logs.filter_log_events, {}),
    ):
        with pytest.raises(ClientError) as caught:
            operation(logGroupName="/aws/lambda/never", **settings)
        assert error_of(caught) == (400, "ResourceNotFoundException", "The specified log group does not exist.")


def test_a_flood_is_cut_with_a_note_and_holds_up_nobody(lam, logs, function):
    flood = function(
        "import os\nLINE = b'x' * 199 + b'\\n'\ndef lambda_handler(event, context):\n    for _ in range(event): os.write(1, LINE * 300)",
        Timeout=30,
        MemorySize=256,
    )
    quiet = function("def lambda_handler(event, context): return 1")
    result(lam, quiet)
    with ThreadPoolExecutor() as pool:
        # 180 MB of output.
        running = pool.submit(invoke, lam, flood, 3000)
        slowest = 0.0
        while not running.done():
            begun = time.monotonic()
            assert result(lam, quiet) == 1
            slowest = max(slowest, time.monotonic() - begun)
        running.result()
    assert slowest < 2.0, f"another function waited {slowest:.2f} s"
    assert result(lam, flood, 0) is None
