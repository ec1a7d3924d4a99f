"""Asks for the machine's cloud credentials where each cloud keeps them."""

import http.client

from reach import reach


def lambda_handler(event, context):
    words = reach({name: tuple(place) for name, place in event["places"].items()})
    words["what the metadata service said"] = said(*event["metadata"])
    return words


def said(address, port):
    try:
        connection = http.client.HTTPConnection(address, port, timeout=0.4)
        connection.request("GET", "/latest/meta-data/iam/security-credentials/")
        return connection.getresponse().read().decode()
    except OSError:
        return ""
