"""Has a thread that ticks and a timer, and tells what time they think has passed since the last invocation."""

import os
import threading
import time

TICK_SECONDS = 0.01
ticks = 0
fired = 0
last = None


def tick():
    global ticks
    while True:
        time.sleep(TICK_SECONDS)
        ticks += 1


def fire():
    global fired
    fired += 1


threading.Thread(target=tick, daemon=True).start()


def lambda_handler(event, context):
    global last, ticks
    now = (time.time(), time.monotonic(), time.process_time())
    answer = {"wall": now[0], "ticks": ticks, "fired": fired}
    if last:
        answer["wall passed"], answer["monotonic passed"], answer["cpu passed"] = (b - a for a, b in zip(last, now))
    ticks = 0
    timer = threading.Timer(0.5, fire)
    timer.daemon = True
    timer.start()
    last = (time.time(), time.monotonic(), time.process_time())
    return answer
