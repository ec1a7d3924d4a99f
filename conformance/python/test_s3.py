"""Code that comes from a real S3 server (moto's), which the Rust test started and configured."""

import os

import boto3
import pytest
from botocore.exceptions import ClientError

from suite import PYTHON, ROLE, error_of, result, sha256_base64, zip_of

OLD = zip_of({"lambda_function.py": "def lambda_handler(event, context): return 'old'"})
NEW = zip_of({"lambda_function.py": "def lambda_handler(event, context): return 'new'"})


@pytest.fixture(scope="module")
def bucket():
    s3 = boto3.client("s3", endpoint_url=os.environ["LAMBDAD_S3_ENDPOINT"])
    s3.create_bucket(Bucket="code")
    s3.put_object(Bucket="code", Key="some/old.zip", Body=OLD)
    s3.put_object(Bucket="code", Key="new +&%.zip", Body=NEW)
    return "code"


def create(lam, name, bucket, key):
    return lam.create_function(
        FunctionName=name,
        Role=ROLE,
        Runtime=PYTHON,
        Handler="lambda_function.lambda_handler",
        Code={"S3Bucket": bucket, "S3Key": key},
    )


def test_code_is_fetched_at_creation_and_at_an_update(lam, bucket, name):
    made = create(lam, name, bucket, "some/old.zip")
    assert made["CodeSha256"] == sha256_base64(OLD)
    lam.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})
    assert result(lam, name) == "old"
    lam.update_function_code(FunctionName=name, S3Bucket=bucket, S3Key="new +&%.zip")
    lam.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 0.1})
    assert result(lam, name) == "new"
    lam.delete_function(FunctionName=name)


@pytest.mark.parametrize(
    ("where", "message"),
    [
        (("nowhere", "k"), "S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not exist"),
        (("code", "nothing"), "S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist."),
    ],
)
def test_what_is_not_there_is_named_by_its_s3_code(lam, bucket, name, where, message):
    with pytest.raises(ClientError) as caught:
        create(lam, name, *where)
    assert error_of(caught) == (400, "InvalidParameterValueException", f"Error occurred while GetObject. {message}")
