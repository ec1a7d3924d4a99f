"""Customer-managed runtimes from container images, on one data directory; the Rust test restarts the server and moves
its clock between the steps.

The image is what this machine has for functions without a language, and a bootstrap of its own in bash.
"""

import os
import pathlib

import pytest
from botocore.exceptions import ClientError

from conftest import client
from images import ARCHITECTURE, Layout, files, tree
from suite import ACCOUNT, REGION, ROLE, error_of, result, wait_for, wait_for_log, zip_of

STEP = os.environ["LAMBDAD_STEP"]
IMAGES = pathlib.Path(os.environ["LAMBDAD_TEST_IMAGES"])
RUNTIMES = pathlib.Path(os.environ["LAMBDAD_TEST_RUNTIMES"])
RUNTIME_ARN = f"arn:aws:lambda:{REGION}:{ACCOUNT}:runtime/shell"
LIVE = {"RuntimeArn": RUNTIME_ARN, "RuntimeAlias": "live"}

# Speaks the HTTP Runtime API; the package is a shell function. What it answers shows who answered.
BOOTSTRAP = """#!/bin/bash
source "$LAMBDA_TASK_ROOT/$(cut -d. -f1 <<<"$_HANDLER").sh"
api=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation
while :; do
  headers=$(mktemp)
  event=$(curl -sS -D "$headers" $api/next)
  id=$(grep -i '^lambda-runtime-aws-request-id' "$headers" | tr -d '\\r' | cut -d ' ' -f 2)
  curl -s -o /dev/null -d "$($(cut -d. -f2 <<<"$_HANDLER") "$event")" $api/$id/response
done
"""
FUNCTION = """
function handler () {
  echo "{\\"release\\": \\"$(cat /etc/release)\\", \\"event\\": $1, \\"greeting\\": \\"$GREETING\\", \\"dir\\": \\"$LAMBDA_RUNTIME_DIR\\",
    \\"region\\": \\"$AWS_REGION\\", \\"path\\": \\"$PATH\\", \\"cwd\\": \\"$PWD\\"}"
}
"""
CODE = zip_of({"function.sh": FUNCTION})


def step(name):
    return pytest.mark.skipif(STEP != name, reason=f"belongs to the step {name}")


@pytest.fixture(scope="session")
def core():
    return client("lambda-core")


def refused(operation, **settings):
    with pytest.raises(ClientError) as caught:
        operation(**settings)
    return error_of(caught)


def finished(core, version, runtime="shell"):
    """The state that a version comes to."""

    def state():
        found = core.get_runtime_version(RuntimeName=runtime, Name=version)["State"]
        return found if found != "CREATING" else None

    return wait_for(f"version {version}", state, 60)


def settle(lam, name):
    lam.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})
    lam.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})


def create(lam, name, **settings):
    settings = {"Runtime": "custom", "RuntimeConfig": LIVE, **settings}
    made = lam.create_function(
        FunctionName=name, Role=ROLE, Handler="function.handler", Code={"ZipFile": CODE}, Timeout=20, **settings
    )
    settle(lam, name)
    return made


def version_arn(lam, name, **settings):
    shown = lam.get_function_configuration(FunctionName=name, **settings)
    return shown["RuntimeVersionConfig"]["RuntimeVersionArn"]


@step("live")
def test_a_life_begins(core, lam):
    # A captured tree is a root file system like any other.
    lam.create_function(
        FunctionName="elsewhere",
        Role=ROLE,
        Handler="x",
        Runtime="provided.al2023",
        Code={"ZipFile": zip_of({"bootstrap": "#!/bin/bash\n"})},
    )
    settle(lam, "elsewhere")
    root = next(path for path in (RUNTIMES / "provided.al2023").iterdir() if path.is_dir())
    base = tree(root)
    layout = Layout(IMAGES / "shell")
    first = layout.add(
        "one",
        [base, files({"var/runtime/bootstrap": BOOTSTRAP, "etc/release": "1", "var/task/hidden": "x"})],
        env=["GREETING=from the image", "AWS_REGION=mars"],
    )
    layout.add("two", [base, files({"var/runtime/bootstrap": BOOTSTRAP, "etc/release": "2"})])

    made = core.create_runtime(
        Name="shell",
        Description="bash",
        Tags={"team": "a"},
        ReleaseLifecycle={"ReleaseState": "GA", "DeprecationDate": "2027-01-15", "FunctionCreateBlockDate": "2027-02-01"},
    )
    assert made["ResponseMetadata"]["HTTPStatusCode"] == 202
    assert made["Arn"] == RUNTIME_ARN
    assert core.get_runtime(RuntimeName=RUNTIME_ARN)["State"] == "ACTIVE"
    assert refused(core.create_runtime, Name="shell")[:2] == (409, "ResourceConflictException")

    asked = {"RuntimeName": "shell", "Name": "v1", "ImageUri": f"oci:{IMAGES}/shell:one", "ReleaseNotes": "first"}
    dry = core.create_runtime_version(**asked, DryRun=True)
    assert dry["ResolvedUri"] == f"oci:{IMAGES}/shell@{first}"
    assert dry["Platforms"] == [{"Architecture": ARCHITECTURE, "Os": "linux", "Digest": first}]
    assert core.list_runtime_versions(RuntimeName="shell")["Items"] == []
    made = core.create_runtime_version(**asked)
    assert made["ResponseMetadata"]["HTTPStatusCode"] == 201
    assert (made["State"], made["Arn"]) == ("CREATING", f"{RUNTIME_ARN}/version/v1")
    assert finished(core, "v1") == "ACTIVE"
    shown = core.get_runtime_version(RuntimeName="shell", Name="v1")
    assert shown["Compatibility"]["IntegrationModels"] == ["RuntimeAPI"]
    assert shown["ReleaseNotes"] == "first"
    assert refused(core.create_runtime_version, **asked)[:2] == (409, "ResourceConflictException")

    alias = core.create_runtime_alias(
        RuntimeName="shell",
        Name="live",
        RuntimeVersion="v1",
        ReleaseLifecycle={"FunctionUpdateBlockDate": "2027-03-05"},
    )
    assert alias["Arn"] == f"{RUNTIME_ARN}/alias/live"
    assert alias["RuntimeVersionArn"] == f"{RUNTIME_ARN}/version/v1"
    assert alias["ReleaseLifecycle"] == {
        "ReleaseState": "GA",
        "DeprecationDate": "2027-01-15",
        "FunctionCreateBlockDate": "2027-02-01",
        "FunctionUpdateBlockDate": "2027-03-05",
    }, "its own date, and its runtime's"


@step("live")
@pytest.mark.parametrize(
    ("image", "said"),
    [
        ("oci:/etc:x", "is not in a directory for images"),
        ("oci:{images}/../runtimes:x", "is not in a directory for images"),
        ("oci:{images}/nothing", "nothing is there"),
        ("oci:{images}/shell:three", "index.json lists none of that name"),
        ("oci:{images}/shell", "it holds 2 images: add :TAG"),
        ("busybox", "it begins with no host"),
        ("oci:{images}/foreign:x", "it has nothing for linux/"),
        ("127.0.0.1:1/app:1", "the registry 127.0.0.1:1 cannot be asked"),
    ],
)
def test_what_is_no_image_for_this_machine_is_refused_at_once(core, image, said):
    if not (IMAGES / "foreign").exists():
        Layout(IMAGES / "foreign").add("x", [files({"f": "f"})], architecture="s390x")
    image = image.format(images=IMAGES)
    status, code, message = refused(core.create_runtime_version, RuntimeName="shell", Name="bad", ImageUri=image)
    assert (status, code) == (400, "InvalidParameterValueException")
    assert said in message
    assert [version["Name"] for version in core.list_runtime_versions(RuntimeName="shell")["Items"]] == ["v1"]


@step("live")
def test_a_hostile_image_becomes_no_version(core):
    layout = Layout(IMAGES / "hostile")
    layout.add("up", [files({"../../../../../tmp/lambdad-hostile": "x"})])
    layout.add("task", [files({"x": "x"})])
    core.create_runtime_version(RuntimeName="shell", Name="up", ImageUri=f"oci:{IMAGES}/hostile:up")
    assert finished(core, "up") == "FAILED"
    assert not pathlib.Path("/tmp/lambdad-hostile").exists()
    status, code, message = refused(core.create_runtime_alias, RuntimeName="shell", Name="bad", RuntimeVersion="up")
    assert (status, code) == (409, "ResourceConflictException")
    assert "FAILED" in message
    core.delete_runtime_version(RuntimeName="shell", Name="up", RecoveryWindowInDays=7)
    assert core.get_runtime_version(RuntimeName="shell", Name="up")["State"] == "PENDING_DELETION"


@step("live")
def test_a_zip_function_runs_on_the_image(lam, logs):
    made = create(lam, "f")
    assert made["Runtime"] == "custom"
    assert made["RuntimeConfig"] == LIVE
    said = result(lam, "f", {"n": 1})
    assert (said["release"], said["event"]) == ("1", {"n": 1})
    assert (said["greeting"], said["region"]) == ("from the image", REGION), "the platform's come over the image's"
    assert (said["dir"], said["cwd"]) == ("/var/runtime", "/var/task")
    assert said["path"] == "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin"
    line = f"INIT_START Runtime Version: custom:shell.v1\tRuntime Version ARN: {RUNTIME_ARN}/version/v1\n"
    assert wait_for_log(logs, "f", "INIT_START") == [line]
    assert version_arn(lam, "f") == f"{RUNTIME_ARN}/version/v1"


@step("live")
def test_what_does_not_fit_together_is_refused(lam):
    def asked(**settings):
        status, code, message = refused(
            lam.create_function, FunctionName="bad", Role=ROLE, Handler="x.y", Code={"ZipFile": CODE}, **settings
        )
        return status, code, message

    assert asked(Runtime="custom")[1:] == (
        "InvalidParameterValueException",
        "RuntimeConfig is required with the runtime custom.",
    )
    assert asked(Runtime="provided.al2023", RuntimeConfig=LIVE)[2] == "RuntimeConfig is allowed with the runtime custom only."
    assert asked(Runtime="custom", RuntimeConfig={**LIVE, "RuntimeAlias": "none"})[:2] == (404, "ResourceNotFoundException")
    other = RUNTIME_ARN.replace("shell", "none")
    assert asked(Runtime="custom", RuntimeConfig={**LIVE, "RuntimeArn": other})[:2] == (404, "ResourceNotFoundException")


@step("live")
def test_functions_follow_an_alias_that_is_moved(core, lam):
    lam.publish_version(FunctionName="f")
    assert result(lam, "f", 1, Qualifier="1")["release"] == "1"
    core.create_runtime_version(RuntimeName="shell", Name="v2", ImageUri=f"oci:{IMAGES}/shell:two")
    assert finished(core, "v2") == "ACTIVE"
    before = lam.get_function_configuration(FunctionName="f")
    moved = core.update_runtime_alias(RuntimeName="shell", Name="live", RuntimeVersion="v2", Description="moved")
    assert (moved["RuntimeName"], moved["RuntimeVersion"]) == ("shell", "v2")
    for qualifier in ("$LATEST", "1"):
        said = result(lam, "f", 1, Qualifier=qualifier)
        assert (said["release"], said["greeting"]) == ("2", ""), "its own variables, too"
        assert version_arn(lam, "f", Qualifier=qualifier) == f"{RUNTIME_ARN}/version/v2"
    after = lam.get_function_configuration(FunctionName="f")
    assert after["LastModified"] == before["LastModified"], "nobody changed the function"
    assert after["RevisionId"] == before["RevisionId"]
    status, code, message = refused(core.delete_runtime_version, RuntimeName="shell", Name="v2")
    assert (status, code) == (409, "ResourceConflictException")
    assert "The alias live names the runtime version" in message
    assert refused(core.delete_runtime, RuntimeName="shell")[:2] == (409, "ResourceConflictException")
    core.update_runtime_alias(RuntimeName="shell", Name="live", RuntimeVersion="v1")
    assert result(lam, "f", 1)["release"] == "1", "and back"
    core.update_runtime_alias(RuntimeName="shell", Name="live", RuntimeVersion="v2")


@step("live")
def test_lists_are_paged_and_complete(core):
    names = sorted(f"list-{n}" for n in range(5))
    for name in names:
        core.create_runtime(Name=name)
    pages = list(core.get_paginator("list_runtimes").paginate(PaginationConfig={"PageSize": 2}))
    assert [item["Name"] for page in pages for item in page["Items"]] == [*names, "shell"]
    assert len(pages) == 3
    versions = core.list_runtime_versions(RuntimeName="shell", MaxResults=1)
    assert [item["Name"] for item in versions["Items"]] == ["up"]
    rest = core.list_runtime_versions(RuntimeName="shell", NextToken=versions["NextToken"])
    assert [item["Name"] for item in rest["Items"]] == ["v1", "v2"]
    assert [item["Name"] for item in core.list_runtime_aliases(RuntimeName="shell")["Items"]] == ["live"]
    for name in names:
        core.delete_runtime(RuntimeName=name, RecoveryWindowInDays=7)


@step("live")
def test_tags_are_on_the_runtime(lam):
    assert lam.list_tags(Resource=RUNTIME_ARN)["Tags"] == {"team": "a"}
    lam.tag_resource(Resource=RUNTIME_ARN, Tags={"team": "b", "stage": "x"})
    lam.untag_resource(Resource=RUNTIME_ARN, TagKeys=["stage", "none"])
    assert lam.list_tags(Resource=RUNTIME_ARN)["Tags"] == {"team": "b"}
    missing = RUNTIME_ARN.replace("shell", "none")
    assert refused(lam.list_tags, Resource=missing)[:2] == (404, "ResourceNotFoundException")


@step("live")
def test_constraints_of_the_model(core):
    unchecked = client("lambda-core", parameter_validation=False)
    for days in (6, 31):
        status, code, _ = refused(unchecked.delete_runtime, RuntimeName="shell", RecoveryWindowInDays=days)
        assert (status, code) == (400, "ValidationException")
    status, code, message = refused(
        core.update_runtime, RuntimeName="shell", ReleaseLifecycle={"DeprecationDate": "2027-02-30"}
    )
    assert (status, code) == (400, "InvalidParameterValueException")
    assert "2027-02-30 is no calendar day" in message
    assert refused(core.restore_runtime, RuntimeName="shell", RuntimeVersion="v1", RuntimeAlias="live")[0] == 400
    status, code, message = refused(
        core.update_runtime_alias,
        RuntimeName="shell",
        Name="live",
        RuntimeVersion="v2",
        ReleaseLifecycle={"FunctionUpdateBlockDate": "2027-02-28"},
    )
    assert (status, code) == (400, "InvalidParameterValueException")
    assert "it must be at least 30" in message


@step("live")
def test_network_connectors_are_not_built_and_say_so(core):
    status, code, message = refused(core.list_network_connectors)
    assert (status, code) == (501, "NotImplementedException")
    assert "ListNetworkConnectors" in message


@step("restarted")
def test_everything_is_there_after_a_restart(core, lam):
    assert result(lam, "f", {"n": 2})["release"] == "2"
    assert core.get_runtime_alias(RuntimeName="shell", Name="live")["Description"] == "moved"
    assert lam.list_tags(Resource=RUNTIME_ARN)["Tags"] == {"team": "b"}
    assert core.get_runtime_version(RuntimeName="shell", Name="v2")["State"] == "ACTIVE"
    # For the steps to come.
    create(lam, "stays")


@step("restarted")
def test_a_function_can_stay_on_a_version(core, lam):
    create(lam, "pinned")
    manual = {"UpdateRuntimeOn": "Manual", "RuntimeVersionArn": f"{RUNTIME_ARN}/version/v1"}
    shown = lam.put_runtime_management_config(FunctionName="pinned", **manual)
    assert shown["RuntimeVersionArn"] == manual["RuntimeVersionArn"]
    assert result(lam, "pinned", 1)["release"] == "1"
    core.update_runtime_alias(RuntimeName="shell", Name="live", RuntimeVersion="v1")
    core.update_runtime_alias(RuntimeName="shell", Name="live", RuntimeVersion="v2")
    assert result(lam, "pinned", 1)["release"] == "1"
    lam.update_function_configuration(FunctionName="pinned", Description="updated")
    settle(lam, "pinned")
    assert version_arn(lam, "pinned") == manual["RuntimeVersionArn"]
    lam.put_runtime_management_config(FunctionName="pinned", UpdateRuntimeOn="Auto")
    assert result(lam, "pinned", 1)["release"] == "2", "back on what its alias names, at once"
    for version in ("none", "up"):
        other = {**manual, "RuntimeVersionArn": f"{RUNTIME_ARN}/version/{version}"}
        assert refused(lam.put_runtime_management_config, FunctionName="pinned", **other)[0] == 400
    lam.put_runtime_management_config(FunctionName="pinned", **manual)


def golden(arn):
    return (
        400,
        "InvalidParameterValueException",
        f"The runtime parameter of {arn} is no longer supported for creating or updating AWS Lambda functions. "
        "We recommend you use a supported runtime while creating or updating functions.",
    )


@step("phase1")
def test_phase_1_closes_the_door_to_new_functions(lam):
    expected = golden(f"{RUNTIME_ARN}/alias/live")
    with pytest.raises(ClientError) as caught:
        create(lam, "late")
    assert error_of(caught) == expected
    assert refused(
        lam.update_function_configuration, FunctionName="elsewhere", Runtime="custom", RuntimeConfig=LIVE
    ) == expected
    lam.update_function_configuration(FunctionName="f", Description="still")
    settle(lam, "f")
    # Away, and back while phase 1 lasts.
    lam.update_function_configuration(FunctionName="f", Runtime="provided.al2023")
    settle(lam, "f")
    assert "RuntimeConfig" not in lam.get_function_configuration(FunctionName="f")
    lam.update_function_configuration(FunctionName="f", Runtime="custom", RuntimeConfig=LIVE)
    settle(lam, "f")
    assert result(lam, "f", 1)["release"] == "2"


@step("phase2")
def test_phase_2_allows_only_the_way_out(lam):
    expected = golden(f"{RUNTIME_ARN}/alias/live")
    assert refused(lam.update_function_configuration, FunctionName="f", Description="late") == expected
    assert refused(lam.update_function_code, FunctionName="f", ZipFile=CODE) == expected
    assert result(lam, "f", 1)["release"] == "2", "invocation is never blocked"
    lam.update_function_configuration(FunctionName="stays", Runtime="provided.al2023")
    settle(lam, "stays")
    assert (
        refused(lam.update_function_configuration, FunctionName="stays", Runtime="custom", RuntimeConfig=LIVE) == expected
    )


@step("deleting")
def test_what_is_deleted_can_be_restored_for_a_while(core, lam):
    core.delete_runtime_alias(RuntimeName="shell", Name="live", RecoveryWindowInDays=7)
    shown = core.get_runtime_alias(RuntimeName="shell", Name="live")
    assert shown["State"] == "PENDING_DELETION"
    assert shown["PendingDeletionAt"].startswith("2027-03-13T")
    assert result(lam, "f", 1)["release"] == "2", "functions run on meanwhile"
    status, code, _ = refused(core.update_runtime_alias, RuntimeName="shell", Name="live", RuntimeVersion="v1")
    assert (status, code) == (409, "ResourceConflictException")
    restored = core.restore_runtime(RuntimeName="shell", RuntimeAlias="live")
    assert (restored["Arn"], restored["State"]) == (f"{RUNTIME_ARN}/alias/live", "ACTIVE")
    assert "PendingDeletionAt" not in core.get_runtime_alias(RuntimeName="shell", Name="live")
    assert refused(core.restore_runtime, RuntimeName="shell", RuntimeAlias="live")[:2] == (409, "ResourceConflictException")
    core.delete_runtime_alias(RuntimeName="shell", Name="live", RecoveryWindowInDays=7)
    core.delete_runtime_version(RuntimeName="shell", Name="v1", RecoveryWindowInDays=7)
    assert result(lam, "pinned", 1)["release"] == "1"
    # A new function on it would not live long.
    assert refused(
        lam.update_function_configuration, FunctionName="stays", Runtime="custom", RuntimeConfig=LIVE
    )[:2] == (409, "ResourceConflictException")


@step("gone")
def test_after_the_window_it_is_gone_for_good(core, lam):
    for operation in (core.get_runtime_alias, core.delete_runtime_alias):
        assert refused(operation, RuntimeName="shell", Name="live")[:2] == (404, "ResourceNotFoundException")
    assert refused(core.restore_runtime, RuntimeName="shell", RuntimeAlias="live")[:2] == (404, "ResourceNotFoundException")
    assert refused(core.get_runtime, RuntimeName="list-1")[:2] == (404, "ResourceNotFoundException")
    for settings in ({}, {"Qualifier": "1"}, {"InvocationType": "DryRun"}):
        status, code, message = refused(lam.invoke, FunctionName="f", **settings)
        assert (status, code) == (409, "RuntimeAliasDeletedException")
        assert f"{RUNTIME_ARN}/alias/live" in message
    status, code, message = refused(lam.invoke, FunctionName="pinned")
    assert (status, code) == (409, "RuntimeVersionDeletedException")
    assert f"{RUNTIME_ARN}/version/v1" in message
    # Its name is free, for what is another alias: the old one's dates are gone with it.
    core.create_runtime_alias(RuntimeName="shell", Name="live", RuntimeVersion="v2")
    assert result(lam, "f", 1)["release"] == "2", "and whoever asks for it by name gets it"
    core.update_runtime(RuntimeName="shell", ReleaseLifecycle={})
    assert "ReleaseLifecycle" not in core.get_runtime_alias(RuntimeName="shell", Name="live")
    assert refused(core.delete_runtime, RuntimeName="shell")[:2] == (409, "ResourceConflictException")
    # Functions whose runtime is gone can leave.
    for name in ("f", "pinned"):
        lam.update_function_configuration(FunctionName=name, Runtime="provided.al2023")
        settle(lam, name)
    assert lam.get_runtime_management_config(FunctionName="pinned")["UpdateRuntimeOn"] == "Auto"
    lam.delete_function(FunctionName="f")
    core.delete_runtime(RuntimeName="shell")
    for found in (
        core.get_runtime_version(RuntimeName="shell", Name="v2"),
        core.get_runtime_alias(RuntimeName="shell", Name="live"),
    ):
        assert found["State"] == "PENDING_DELETION", "all of it"
    core.restore_runtime(RuntimeName=RUNTIME_ARN)
    assert core.get_runtime_version(RuntimeName="shell", Name="v2")["State"] == "ACTIVE"


@step("interrupted")
def test_a_version_is_begun(core):
    Layout(IMAGES / "app").add("x", [files({"f": "f"})])
    core.create_runtime(Name="shell")
    made = core.create_runtime_version(RuntimeName="shell", Name="v1", ImageUri=f"oci:{IMAGES}/app:x")
    assert made["State"] == "CREATING"
    # The Rust test sees to it that it stays so, and kills the server now.
    status, code, message = refused(core.create_runtime_alias, RuntimeName="shell", Name="live", RuntimeVersion="v1")
    assert (status, code) == (409, "ResourceConflictException")
    assert "in the state CREATING" in message
    assert refused(core.delete_runtime_version, RuntimeName="shell", Name="v1")[:2] == (409, "ResourceConflictException")


@step("taken-up")
def test_it_is_ready_after_the_restart(core):
    assert finished(core, "v1") == "ACTIVE"
    assert core.create_runtime_alias(RuntimeName="shell", Name="live", RuntimeVersion="v1")["State"] == "ACTIVE"
