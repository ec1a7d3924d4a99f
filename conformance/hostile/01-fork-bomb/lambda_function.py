"""Starts the bomb, and waits for what cannot come."""

import subprocess


def lambda_handler(event, context):
    subprocess.run(["/var/task/bomb"], check=True)
