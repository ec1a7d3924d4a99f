"""Takes memory until it is killed; with `null` it answers how often this environment was used."""

used = 0


def lambda_handler(event, context):
    global used
    used += 1
    if event != "explode":
        return used
    hoard = []
    while True:
        hoard.append(bytearray(b"x") * (8 << 20))
