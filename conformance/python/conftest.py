"""What every file here needs: clients that lead to the server under test, and functions that are removed afterwards.

The Rust test that runs a file starts a server of its own for it and says where it is by the ordinary AWS variables.
"""

import contextlib
import itertools
import os

import boto3
import pytest
from botocore.config import Config

from suite import ROLE, zip_of

_numbers = itertools.count()


def client(service, **config):
    """A boto3 client; no retries, so that a test sees the first answer."""
    settings = {"retries": {"total_max_attempts": 1}, "read_timeout": 60, **config}
    return boto3.client(service, config=Config(**settings))


@pytest.fixture(scope="session")
def lam():
    return client("lambda")


@pytest.fixture(scope="session")
def unchecked():
    """A client that sends what it is told, so that the server's own validation is what answers."""
    return client("lambda", parameter_validation=False)


@pytest.fixture(scope="session")
def logs():
    return client("logs")


@pytest.fixture
def name():
    return f"fn-{next(_numbers)}"


@pytest.fixture
def function(lam):
    """Makes functions and waits until they are active; removes them at the end of the test."""
    made = []

    def make(code, runtime=None, **settings):
        files = {"lambda_function.py": code} if isinstance(code, str) else code
        function_name = settings.pop("FunctionName", f"fn-{next(_numbers)}")
        settings.setdefault("Handler", "lambda_function.lambda_handler")
        lam.create_function(
            FunctionName=function_name,
            Role=ROLE,
            Runtime=runtime or os.environ["LAMBDAD_PYTHON_RUNTIME"],
            Code={"ZipFile": zip_of(files)},
            **settings,
        )
        made.append(function_name)
        lam.get_waiter("function_active_v2").wait(FunctionName=function_name, WaiterConfig={"Delay": 0.1})
        return function_name

    yield make
    for function_name in made:
        # The test may have deleted it, as what it tests.
        with contextlib.suppress(lam.exceptions.ResourceNotFoundException):
            lam.delete_function(FunctionName=function_name)
