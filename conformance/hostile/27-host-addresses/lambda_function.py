"""Connects to the machine it runs on, by every address it can know."""

import os

from attempt import attempt
from reach import reach, route


def lambda_handler(event, context):
    own, gateway = route()
    places = {name: tuple(place) for name, place in event["places"].items()}
    for port in event["gateway ports"]:
        if gateway:
            places["its gateway, port %d" % port] = (gateway, port)
    words = reach(places)
    words.setdefault("its gateway, any", "none" if gateway is None else "tried")
    refused = [name for name in list(words) if name.startswith("its gateway, port")]
    words["its gateway"] = "open" if any(words.pop(name) == "ok" for name in refused) else "closed"
    del words["its gateway, any"]
    words["docker"] = attempt(os.stat, "/var/run/docker.sock")
    return words
