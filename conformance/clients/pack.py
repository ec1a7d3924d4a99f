"""Makes the packages of the suite that take a while: `boto3.zip` and `ric.zip`, in the folder given as argument.

boto3.zip  an unchanged boto3 for a function to bring along; of botocore's service models only the ones it calls.
ric.zip    a custom runtime: this machine's Python with its standard library, and awslambdaric as its runtime client.
"""

import pathlib
import re
import stat
import subprocess
import sys
import sysconfig
import zipfile

SITE = pathlib.Path(sysconfig.get_paths()["purelib"])
STDLIB = pathlib.Path(sysconfig.get_paths()["stdlib"])
PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"

# Neither is needed to run a function, and together they are most of the standard library's size.
STDLIB_LEFT_OUT = ("site-packages", "dist-packages", "test", "tests", "idlelib", "tkinter", "ensurepip", "lib2to3", "turtledemo", "__pycache__")
BOTOCORE_MODELS = ("lambda", "sts")

BOOTSTRAP = f"""#!/bin/sh
export PYTHONHOME=/var/task/lang PYTHONPATH=/var/task LD_LIBRARY_PATH=/var/task/lang/lib:$LD_LIBRARY_PATH
exec /var/task/lang/bin/{PYTHON} -m awslambdaric "$_HANDLER"
"""

APP = """import awslambdaric

count = -1


def handler(event, context):
    global count
    count += 1
    if "raise" in event:
        raise LookupError("asked to")
    return {
        "n": event["n"],
        "count": count,
        "request_id": context.aws_request_id,
        "client": f"awslambdaric {awslambdaric.__version__}",
    }
"""


class Package:
    """A zip whose entries have fixed times, so that the same files give the same bytes."""

    def __init__(self, path):
        self.archive = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)

    def text(self, name, content, executable=False):
        entry = zipfile.ZipInfo(name, date_time=(2026, 1, 1, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = (stat.S_IFREG | (0o755 if executable else 0o644)) << 16
        self.archive.writestr(entry, content)

    def file(self, name, path):
        self.text(name, path.read_bytes(), executable=path.stat().st_mode & 0o100 != 0)

    def tree(self, name, root, leave_out=("__pycache__",), wanted=lambda path: True):
        for path in sorted(root.rglob("*")):
            inside = path.relative_to(root)
            if path.is_file() and not set(inside.parts) & set(leave_out) and wanted(inside):
                self.file(f"{name}/{inside}", path)


def botocore_needs(path):
    """Whether a file of botocore is wanted: its code, its shared data, and the models of two services."""
    in_data = path.parts[0] == "data" and len(path.parts) > 2
    return not in_data or path.parts[1] in BOTOCORE_MODELS


def boto3(target):
    package = Package(target)
    for module in ("boto3", "s3transfer", "jmespath", "urllib3", "dateutil"):
        package.tree(module, SITE / module)
    package.tree("botocore", SITE / "botocore", wanted=botocore_needs)
    package.file("six.py", SITE / "six.py")
    package.archive.close()


def libraries(binary):
    """The shared libraries a binary is linked with, but not the C library's own: those the runtime has."""
    listed = subprocess.run(["ldd", binary], capture_output=True, text=True, check=False).stdout
    for name, path in re.findall(r"(\S+) => (/\S+)", listed):
        if not re.match(r"(libc|libm|libdl|libpthread|librt|libutil|libresolv)\.so", name):
            yield name, pathlib.Path(path)


def ric(target):
    package = Package(target)
    package.text("bootstrap", BOOTSTRAP, executable=True)
    package.text("app.py", APP)
    interpreter = pathlib.Path(sys.executable).resolve()
    package.file(f"lang/bin/{PYTHON}", interpreter)
    # The static library and the objects to embed Python are not for running it.
    package.tree(
        f"lang/lib/{PYTHON}", STDLIB, STDLIB_LEFT_OUT, lambda path: path.suffix not in (".a", ".o") and not re.match("config-|lib-dynload/_tkinter", str(path))
    )
    found = dict(libraries(interpreter))
    for extension in (STDLIB / "lib-dynload").glob("*.so"):
        if extension.name.startswith("_tkinter"):
            continue
        found.update(libraries(extension))
    for name, path in sorted(found.items()):
        package.file(f"lang/lib/{name}", path.resolve())
    for module in ("awslambdaric", "snapshot_restore_py", "simplejson"):
        package.tree(module, SITE / module)
    for extension in SITE.glob("runtime_client*.so"):
        package.file(extension.name, extension)
    package.archive.close()


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    boto3(folder / "boto3.zip")
    ric(folder / "ric.zip")
