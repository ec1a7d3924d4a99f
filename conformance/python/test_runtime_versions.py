"""Versions of a runtime: PutRuntimeManagementConfig, rollouts, and what an operator sees of them.

The server runs a Node.js that is this test's own copy, so that it can be "upgraded": a byte more at its end makes it
another file that does the same. Rollouts have one wave, two seconds after their beginning.
"""

import json
import os
import subprocess

import pytest

from suite import ROLE, error_of, invoke, messages, wait_for, wait_for_log, zip_of

RUNTIME = os.environ["LAMBDAD_NODE_RUNTIME"]
COPY = os.environ["LAMBDAD_NODE_COPY"]
PHASE = os.environ.get("LAMBDAD_PHASE", "supported")
ARN = "arn:aws:lambda:us-east-1:000000000000:function"
HANDLER = {"index.mjs": "export const handler = async () => process.version;"}


def lambdad(*arguments):
    """The command line, which finds the server by the variables that every client has."""
    ran = subprocess.run([os.environ["LAMBDAD_BIN"], *arguments], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def upgrade():
    """The host gets another Node.js; its version is captured. Gives what the command line says of it."""
    with open(COPY, "ab") as file:
        file.write(b"\0")
    return json.loads(lambdad("runtimes", "update", RUNTIME, "--json"))


def version_of(lam, name, **qualifier):
    shown = lam.get_function_configuration(FunctionName=name, **qualifier)
    return shown["RuntimeVersionConfig"]["RuntimeVersionArn"]


def versions():
    return json.loads(lambdad("runtimes", "versions", RUNTIME, "--json"))["versions"]


@pytest.fixture(autouse=True)
def in_its_phase(request):
    """The Rust test runs this file twice, the second time in phase 2."""
    if (PHASE == "phase2") != (request.node.get_closest_marker("phase2") is not None):
        pytest.skip("another phase")


@pytest.fixture
def make(function):
    return lambda **settings: function(HANDLER, runtime=RUNTIME, Handler="index.handler", **settings)


def config_of(response):
    return {key: value for key, value in response.items() if key != "ResponseMetadata"}


def test_auto_is_the_default_and_an_arn_is_shown_for_manual_alone(lam, make):
    name = make()
    arn = f"{ARN}:{name}"
    assert config_of(lam.get_runtime_management_config(FunctionName=name)) == {"UpdateRuntimeOn": "Auto", "FunctionArn": arn}
    on_update = {"UpdateRuntimeOn": "FunctionUpdate", "FunctionArn": arn}
    assert config_of(lam.put_runtime_management_config(FunctionName=name, UpdateRuntimeOn="FunctionUpdate")) == on_update
    assert config_of(lam.get_runtime_management_config(FunctionName=name)) == on_update
    qualified = lam.get_runtime_management_config(FunctionName=name, Qualifier="$LATEST")
    assert qualified["FunctionArn"] == f"{arn}:$LATEST"

    # Each version has its own.
    version = lam.publish_version(FunctionName=name)["Version"]
    pinned = version_of(lam, name, Qualifier=version)
    manual = lam.put_runtime_management_config(
        FunctionName=name, Qualifier=version, UpdateRuntimeOn="Manual", RuntimeVersionArn=pinned
    )
    assert config_of(manual) == {"UpdateRuntimeOn": "Manual", "FunctionArn": f"{arn}:{version}", "RuntimeVersionArn": pinned}
    assert config_of(lam.get_runtime_management_config(FunctionName=f"{name}:{version}")) == config_of(manual)
    assert config_of(lam.get_runtime_management_config(FunctionName=name)) == on_update


def test_what_is_refused(lam, unchecked, make):
    name = make()
    version = lam.publish_version(FunctionName=name)["Version"]
    lam.create_alias(FunctionName=name, Name="live", FunctionVersion=version)
    current = version_of(lam, name)
    unknown = f"arn:aws:lambda:us-east-1::runtime:{'0' * 64}"

    def refused(client=lam, **arguments):
        with pytest.raises(client.exceptions.ClientError) as caught:
            client.put_runtime_management_config(**{"FunctionName": name, "UpdateRuntimeOn": "Auto", **arguments})
        return error_of(caught)

    invalid = "InvalidParameterValueException"
    # As the service was seen to say it (DataBiosphere/azul#7730).
    alias = f"The provided function name {ARN}:{name}:live is invalid. Aliases are not allowed."
    assert refused(Qualifier="live") == (400, invalid, alias)
    assert refused(FunctionName=f"{name}:live") == (400, invalid, alias)
    with pytest.raises(lam.exceptions.InvalidParameterValueException):
        lam.get_runtime_management_config(FunctionName=name, Qualifier="live")
    missing = "ResourceNotFoundException"
    assert refused(FunctionName="none") == (404, missing, f"Function not found: {ARN}:none")
    assert refused(Qualifier="9") == (404, missing, f"Function not found: {ARN}:{name}:9")
    assert refused(UpdateRuntimeOn="Manual")[:2] == (400, invalid)
    assert refused(RuntimeVersionArn=current)[:2] == (400, invalid)
    status, code, message = refused(UpdateRuntimeOn="Manual", RuntimeVersionArn=unknown)
    assert (status, code) == (400, invalid)
    assert f"lambdad runtimes versions {RUNTIME}" in message
    assert refused(unchecked, UpdateRuntimeOn="Never")[0] == 400
    assert refused(unchecked, UpdateRuntimeOn="Manual", RuntimeVersionArn="arn:aws:lambda")[0] == 400
    assert version_of(lam, name) == current


def test_an_upgrade_reaches_those_that_want_it_and_can_be_taken_back(lam, logs, make):
    auto, on_update, manual = make(), make(), make()
    old = version_of(lam, auto)
    lam.put_runtime_management_config(FunctionName=on_update, UpdateRuntimeOn="FunctionUpdate")
    lam.put_runtime_management_config(FunctionName=manual, UpdateRuntimeOn="Manual", RuntimeVersionArn=old)
    published = lam.publish_version(FunctionName=auto)["Version"]
    before = lam.get_function_configuration(FunctionName=auto)
    assert not json.loads(lambdad("runtimes", "update", RUNTIME, "--json"))["new"], "nothing has changed"

    upgraded = upgrade()
    new = upgraded["arn"]
    assert upgraded["new"] and new != old
    assert upgraded["rollout"]["state"] == "pausing"
    # Whoever is created gets it at once, which is the first phase.
    assert version_of(lam, make()) == new

    wait_for("the wave", lambda: version_of(lam, auto) == new)
    wait_for("the published version", lambda: version_of(lam, auto, Qualifier=published) == new)
    after = lam.get_function_configuration(FunctionName=auto)
    assert (after["RevisionId"], after["LastModified"]) == (before["RevisionId"], before["LastModified"])
    assert [version_of(lam, name) for name in (on_update, manual)] == [old, old]
    for name in (on_update, manual):
        lam.update_function_configuration(FunctionName=name, Description="changed")
        lam.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})
    assert [version_of(lam, name) for name in (on_update, manual)] == [new, old]

    # INIT_START names what really runs.
    labels = {version["arn"]: version["label"] for version in versions()}
    for name, arn in [(auto, new), (manual, old)]:
        invoke(lam, name)
        [line] = wait_for_log(logs, name, "INIT_START")
        assert line == f"INIT_START Runtime Version: {labels[arn]}\tRuntime Version ARN: {arn}\n"

    # The way back, to a version that is still kept, and forth again.
    answer = lam.put_runtime_management_config(FunctionName=auto, UpdateRuntimeOn="Manual", RuntimeVersionArn=old)
    assert answer["RuntimeVersionArn"] == old
    assert version_of(lam, auto) == old
    invoke(lam, auto)
    wait_for("the older version's INIT_START", lambda: any(old in line for line in messages(logs, auto)))
    lam.put_runtime_management_config(FunctionName=auto, UpdateRuntimeOn="Auto")
    wait_for("the next wave", lambda: version_of(lam, auto) == new)

    # Who uses which: the service has no such list.
    users = {version["arn"]: {used["function"] for used in version["used_by"]} for version in versions()}
    assert manual in users[old]
    assert {auto, on_update} <= users[new]
    [current] = [version["arn"] for version in versions() if version["current"]]
    assert current == new
    listed = lambdad("runtimes", "versions", RUNTIME)
    assert f"{manual} (Manual)" in listed and labels[new] in listed
    assert new not in listed and new in lambdad("runtimes", "versions", RUNTIME, "--arns")


def test_an_operator_brings_everyone_at_once_and_back(lam, make):
    names = [make(), make()]
    old = version_of(lam, names[0])
    with open(COPY, "ab") as file:
        file.write(b"\0")
    at_once = json.loads(lambdad("runtimes", "update", RUNTIME, "--roll-out-at-once", "--json"))
    assert at_once["new"]
    assert [version_of(lam, name) for name in names] == [at_once["arn"]] * 2
    assert f"{RUNTIME}: " in lambdad("runtimes", "rollout")
    assert "halted: rolled back by an operator" in lambdad("runtimes", "rollout", RUNTIME, "--roll-back")
    assert [version_of(lam, name) for name in names] == [old] * 2
    assert version_of(lam, make()) == old, "what was taken back is not handed out"
    assert [version["arn"] for version in versions() if version["halted"]] == [at_once["arn"]]


def test_a_function_stays_until_phase_2(lam):
    settings = {"Runtime": RUNTIME, "Role": ROLE, "Handler": "index.handler", "Code": {"ZipFile": zip_of(HANDLER)}}
    lam.create_function(FunctionName="stays", **settings)
    lam.get_waiter("function_active_v2").wait(FunctionName="stays", WaiterConfig={"Delay": 0.1})


@pytest.mark.phase2
def test_no_change_of_versions_in_phase_2(lam):
    with pytest.raises(lam.exceptions.InvalidParameterValueException) as caught:
        lam.put_runtime_management_config(FunctionName="stays", UpdateRuntimeOn="FunctionUpdate")
    assert error_of(caught)[2].startswith(f"The runtime parameter of {RUNTIME} is no longer supported for creating or")
    assert lam.get_runtime_management_config(FunctionName="stays")["UpdateRuntimeOn"] == "Auto"
    assert invoke(lam, "stays")[0]["StatusCode"] == 200
