"""`lambdad migrate`, the recorder and the report: real events of one Python, played again on another.

Run once in each phase of the old runtime, on one data directory: LAMBDAD_PHASE says which. Functions stay from one
phase to the next.
"""

import csv
import io
import json
import os
import socket
import subprocess

import botocore.credentials
import pytest

from suite import ENDPOINT, ROLE, arn, invoke, messages, result, send, signed, wait_for, zip_of

PHASE = os.environ["LAMBDAD_PHASE"]
OLD = os.environ["LAMBDAD_OLD_PYTHON"]
NEW = os.environ["LAMBDAD_NEW_PYTHON"]
HERE = os.environ["LAMBDAD_HERE"]
RECORD = {"lambdad:record": "true"}

in_phase = lambda phase: pytest.mark.skipif(PHASE != phase, reason=f"for phase {phase}")  # noqa: E731

SAME = """
def lambda_handler(event, context):
    print("it runs")
    if event.get("fail"):
        raise KeyError(event["fail"])
    return {"echo": event, "client": str(context.client_context is not None)}
"""

VERSION = """
import sys
def lambda_handler(event, context):
    return {"n": event["n"], "on": {"version": "%d.%d" % sys.version_info[:2]}}
"""

# Gone since Python 3.10.
REMOVED = """
def lambda_handler(event, context):
    from collections import Mapping
    return isinstance(event, Mapping)
"""

REACHES = """
import os, socket, urllib.parse
def reach(host, port):
    try:
        socket.create_connection((host, port), timeout=5).close()
        return True
    except OSError as error:
        return False
def lambda_handler(event, context):
    api = urllib.parse.urlsplit(os.environ["AWS_ENDPOINT_URL"])
    return {
        "outside": reach(event["host"], event["port"]),
        "api": reach(api.hostname, api.port),
        "interfaces": sorted(name for _, name in socket.if_nameindex()),
    }
"""

KEYS = """
import os
def lambda_handler(event, context):
    return [os.environ[name] for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")]
"""


def lambdad(*arguments, code=0):
    """Runs the command line; its stdout, and stderr if it is to fail."""
    done = subprocess.run([os.environ["LAMBDAD_BIN"], *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == code, (arguments, done.returncode, done.stdout, done.stderr)
    return done.stdout if code == 0 else done.stdout + done.stderr


def create(lam, name, code, tags=RECORD):
    lam.create_function(
        FunctionName=name,
        Role=ROLE,
        Runtime=OLD,
        Handler="lambda_function.lambda_handler",
        Timeout=20,
        Code={"ZipFile": zip_of({"lambda_function.py": code})},
        Tags=tags,
    )
    lam.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})


def runtime_of(lam, name):
    return lam.get_function_configuration(FunctionName=name)["Runtime"]


def rehearsal(name, *more, code=0):
    """The rehearsal's answer as JSON."""
    text = lambdad("migrate", name, "--to", NEW, "--rehearse", "--json", *more, code=code)
    return json.JSONDecoder().raw_decode(text)[0]


@in_phase("supported")
def test_events_are_recorded_for_who_asks_and_payloads_are_private(lam):
    create(lam, "same", SAME)
    create(lam, "silent", SAME, tags={})
    for n in range(3):
        result(lam, "same", {"n": n, "text": "private-payload"})
        result(lam, "silent", {"n": n})
    answer, _ = invoke(lam, "same", {"fail": "private-error"})
    assert answer["FunctionError"] == "Unhandled"

    listed = lambdad("recordings", "same")
    assert listed.count(f"$LATEST  {OLD}") == 4 and "private" not in listed
    events = json.loads(lambdad("recordings", "same", "--json"))["events"]
    assert [event["failed"] for event in events] == [False, False, False, True]
    assert all(event["duration_ms"] > 0 and "request" not in event and "answer" not in event for event in events)
    shown = lambdad("recordings", "same", "--show")
    assert '{"n": 2, "text": "private-payload"}' in shown and "private-error" in shown
    assert "no events of silent" in lambdad("recordings", "silent")
    # A mebibyte is the most that one may have.
    result(lam, "same", {"n": "x" * 600_000})
    assert len(json.loads(lambdad("recordings", "same", "--json"))["events"]) == 4
    assert "1 larger than [recorder] event_bytes_max, 0 that came too fast, 0 that" in lambdad("recordings", "same")


@in_phase("supported")
def test_the_same_events_on_another_python(lam, logs):
    wait_for("the log of five calls", lambda: sum("END RequestId" in m for m in messages(logs, "same")) == 5)
    before = messages(logs, "same")
    text = lambdad("migrate", "same", "--to", NEW, "--rehearse")
    assert text.count("same") >= 4 and "4 of 4 events go on python" in text
    assert text.count("error ") == 2, "the one that failed fails in the same way"
    events = rehearsal("same")["events"]
    assert [event["same"] for event in events] == [True] * 4
    assert all(event["rehearsed"]["duration_ms"] > 0 for event in events)
    # Nothing was migrated, and nothing of it is in the function's log.
    assert runtime_of(lam, "same") == OLD
    result(lam, "same", {"n": "after"})
    wait_for("the log of one call more", lambda: sum("END RequestId" in m for m in messages(logs, "same")) == 6)
    assert sum("it runs" in m for m in messages(logs, "same")) == 6
    assert sum("INIT_START" in m for m in messages(logs, "same")) == sum("INIT_START" in m for m in before)


@in_phase("supported")
def test_where_results_differ(lam):
    create(lam, "version", VERSION)
    for n in range(2):
        result(lam, "version", {"n": n})
    text = lambdad("migrate", "version", "--to", NEW, "--rehearse", code=1)
    old, new = OLD.removeprefix("python"), NEW.removeprefix("python")
    assert text.count("differs at $.on.version") == 2 and "2 of 2 events do not go" in text
    assert f'"{new}"' not in text, "values are shown when they are asked for"
    text = lambdad("migrate", "version", "--to", NEW, "--rehearse", "--show", code=1)
    assert f'differs at $.on.version: "{old}" -> "{new}"' in text

    create(lam, "removed", REMOVED)
    assert result(lam, "removed", {}) is True
    found = rehearsal("removed", code=1)["events"][0]
    assert (found["recorded"]["failed"], found["rehearsed"]["failed"]) == (False, True)
    assert found["difference"]["what"] == "fails_now"


@in_phase("supported")
def test_a_rehearsal_reaches_nothing(lam):
    with socket.create_server((HERE, 0)) as listener:
        create(lam, "reaches", REACHES)
        event = {"host": HERE, "port": listener.getsockname()[1]}
        real = result(lam, "reaches", event)
        assert (real["outside"], real["api"]) == (True, True)
        listener.settimeout(5)
        listener.accept()[0].close()
        assert len(real["interfaces"]) == 2
        text = lambdad("migrate", "reaches", "--to", NEW, "--rehearse", "--show", code=1)
        assert "differs at $.api: true -> false" in text
        # The first difference hides the others: what is outside is tried by a function that tries nothing else.
        create(lam, "reaches-out", REACHES.replace('"api": reach(api.hostname, api.port),', ""))
        real = result(lam, "reaches-out", event)
        listener.accept()[0].close()
        found = rehearsal("reaches-out", "--show", code=1)["events"][0]["difference"]
        assert (found["path"], found["recorded"]) == ("$.interfaces[0]", json.dumps(real["interfaces"][0]))
        assert found["rehearsed"] == '"lo"'
        listener.settimeout(0.2)
        with pytest.raises(TimeoutError):
            listener.accept()


@in_phase("supported")
def test_the_operators_routes_are_the_operators_alone(lam):
    create(lam, "keys", KEYS)
    key, secret, token = result(lam, "keys", {})
    keys = botocore.credentials.Credentials(key, secret, token)
    for method, path in [
        ("GET", "/_lambdad/recordings/same?payloads=true"),
        ("DELETE", "/_lambdad/recordings/same"),
        ("POST", f"/_lambdad/rehearse/same?runtime={NEW}"),
        ("POST", f"/_lambdad/runtimes/{NEW}/end"),
        ("DELETE", "/_lambdad/runtime-table"),
        ("GET", "/_lambdad/status"),
    ]:
        assert send(method, path, b"", signed(method, path, keys=keys)).status == 403, path
        assert send(method, path, b"", {"Host": ENDPOINT.removeprefix("http://")}).status == 403, path
    assert len(json.loads(lambdad("recordings", "same", "--json"))["events"]) == 5


@in_phase("supported")
def test_other_code_is_not_compared(lam):
    create(lam, "changed", VERSION)
    result(lam, "changed", {"n": 1})
    lam.update_function_code(FunctionName="changed", ZipFile=zip_of({"lambda_function.py": SAME}))
    lam.get_waiter("function_updated_v2").wait(FunctionName="changed", WaiterConfig={"Delay": 0.1})
    text = lambdad("migrate", "changed", "--to", NEW, "--gate", code=1)
    assert "nothing to rehearse with" in text and "1 more were recorded with other code" in text
    assert runtime_of(lam, "changed") == OLD
    assert "1 recorded events of changed deleted" in lambdad("recordings", "changed", "--delete")
    assert "no events of changed" in lambdad("recordings", "changed")


@in_phase("supported")
def test_migration_gated_on_the_rehearsal(lam):
    text = lambdad("migrate", "version", "--to", NEW, "--gate", code=1)
    assert "not migrated: 2 of 2 events" in text
    assert runtime_of(lam, "version") == OLD
    text = lambdad("migrate", "same", "--to", NEW, "--gate")
    assert "5 of 5 events" in text and f"same is on {NEW} now, from {OLD}" in text
    assert "going back is possible until 2027-03-02: lambdad migrate same --back" in text
    assert runtime_of(lam, "same") == NEW
    assert result(lam, "same", {"n": 1})["echo"] == {"n": 1}


@in_phase("supported")
def test_what_cannot_be_migrated(lam):
    assert "is on" in lambdad("migrate", "same", "--to", NEW, code=4)
    assert "python2.7 is no longer supported" in lambdad("migrate", "same", "--to", "python2.7", code=4)
    assert "Function not found" in lambdad("migrate", "nobody", "--to", NEW, code=4)
    assert "was never on another runtime" in lambdad("migrate", "version", "--back", code=2)
    lambdad("migrate", "version", code=2)
    # Without the net, too.
    create(lam, "plain", SAME, tags={})
    done = json.loads(lambdad("migrate", "plain", "--to", NEW, "--json"))
    assert done["migrated"] and done["rehearsal"] is None and done["back"] == {"possible": True, "until": "2027-03-02"}


@in_phase("supported")
def test_the_report_of_a_day(lam):
    create(lam, "mixed", VERSION, tags={})
    lam.publish_version(FunctionName="mixed")
    lam.create_alias(FunctionName="mixed", Name="live", FunctionVersion="1")
    lambdad("migrate", "mixed", "--to", NEW)

    today = lambdad("runtimes", "report")
    assert "none of them on a blocked runtime" in today
    text = lambdad("runtimes", "report", "--as-of", "2027-02-10", code=1)
    assert "phase 1 since 2027-02-01" in text and "no updates from 2027-03-03" in text
    assert "1 (live)" in text and "publish and move aliases" in text
    # Whatever goes to stderr is in here too: there is nothing but the document.
    document = json.loads(lambdad("runtimes", "report", "--as-of", "2027-02-10", "--json", code=1))
    rows = {(row["function"], row["runtime"]): row for row in document["rows"]}
    latest, stays = rows["mixed", NEW], rows["mixed", OLD]
    assert (latest["versions"], latest["aliases"], latest["phase"], latest["blocked"]) == (["$LATEST"], [], "supported", False)
    assert (stays["versions"], stays["aliases"], stays["phase"], stays["blocked"]) == (["1"], ["live"], "phase 1", False)
    assert stays["command"] is None, "a version cannot be migrated"
    assert stays["aliases_by_version"] == {"1": ["live"]}
    assert stays["commands"] == [
        "aws lambda publish-version --function-name mixed",
        "aws lambda update-alias --function-name mixed --name live --function-version VERSION",
    ]
    version = rows["version", OLD]
    assert (version["blocked"], version["arn"], version["dates_source"]) == (True, arn("version"), "configuration")
    assert version["command"] == f"lambdad migrate version --to {version['successor']}"
    assert (version["invocations_30_days"], rows["mixed", NEW]["invocations_30_days"]) == (2, 0)
    assert version["last_invoked"].startswith("2026-12-01T") and rows["mixed", NEW]["last_invoked"] is None
    phases = [row["phase"] for row in document["rows"]]
    assert phases == sorted(phases, key=["phase 2", "phase 1", "deprecated", "supported"].index), "soonest first"

    text = lambdad("runtimes", "report", "--as-of", "2027-02-10", "--csv", code=1)
    table = list(csv.DictReader(io.StringIO(text)))
    row = next(row for row in table if row["function"] == "version")
    assert (row["phase"], row["blocked"], row["update_block"]) == ("phase 1", "true", "2027-03-03")
    page = lambdad("runtimes", "report", "--as-of", "2027-02-10", "--html", code=1)
    assert page.startswith("<!doctype html>") and "<svg" in page and "<script" not in page
    lambdad("runtimes", "report", "--as-of", "soon", code=2)
    lambdad("runtimes", "report", "--endpoint", "http://127.0.0.1:1", code=3)


@in_phase("phase1")
def test_events_are_gone_after_their_time(lam):
    for name in ["same", "version", "removed", "reaches"]:
        assert json.loads(lambdad("recordings", name, "--json"))["events"] == []


@in_phase("phase1")
def test_going_back_while_phase_1_lasts(lam):
    back = lambdad("migrate", "same", "--back")
    assert f"same is on {OLD} now, from {NEW}" in back
    assert runtime_of(lam, "same") == OLD
    assert f"going back is possible until" in back or "with no end announced" in back
    forth = lambdad("migrate", "same", "--to", NEW)
    assert "until 2027-03-02" in forth
    lambdad("runtimes", "report", code=1)


@in_phase("phase2")
def test_no_way_back(lam):
    refused = lambdad("migrate", "same", "--back", code=4)
    assert f"same cannot go back to {OLD}" in refused and "is no longer supported" in refused
    # The last move is asked about, and nobody is there to answer.
    text = lambdad("migrate", "version", "--to", NEW, code=2)
    assert "there is no way back" in text and "--yes" in text
    assert runtime_of(lam, "version") == OLD
    text = lambdad("migrate", "version", "--to", NEW, "--yes")
    assert f"going back to {OLD} is not possible" in text
    assert runtime_of(lam, "version") == NEW
    assert result(lam, "version", {"n": 1})["on"]["version"] == NEW.removeprefix("python")
