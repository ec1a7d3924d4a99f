"""The smallest useful Python function: answers with a greeting, and logs that it did."""


def lambda_handler(event, context):
    name = event.get("name", "world")
    print(f"greeting {name}")
    return {"message": f"Hello {name}, from Python", "request_id": context.aws_request_id}
