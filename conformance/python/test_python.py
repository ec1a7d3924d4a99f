"""The shapes a Python function may have."""

import re

import pytest

from suite import PYTHON, invoke, messages, result, tail, wait_for_log


@pytest.mark.parametrize(
    ("files", "handler"),
    [
        ({"app.py": "def main(event, context): return 'found'"}, "app.main"),
        ({"pkg/__init__.py": "", "pkg/sub/__init__.py": "", "pkg/sub/app.py": "def main(e, c): return 'found'"}, "pkg.sub.app.main"),
        ({"pkg/app.py": "def main(event, context): return 'found'"}, "pkg/app.main"),
        ({"app.py": "class C:\n    def __call__(self, e, c): return 'found'\nmain = C()"}, "app.main"),
        ({"app.py": "main = lambda event, context: 'found'"}, "app.main"),
        ({"app.py": "from helper import main", "helper.py": "def main(e, c): return 'found'"}, "app.main"),
        ({"app.py": "import json, decimal\ndef main(e, c): return decimal.Decimal('1.5') and 'found'"}, "app.main"),
    ],
    ids=["module", "package", "slash", "callable", "lambda", "import", "standard-library"],
)
def test_handlers(lam, function, files, handler):
    assert result(lam, function(files, Handler=handler)) == "found"


def test_the_interpreter_is_the_one_of_the_runtime(lam, function):
    name = function("import sys\ndef lambda_handler(e, c): return ['python%d.%d' % sys.version_info[:2], sys.executable]")
    version, executable = result(lam, name)
    assert version == PYTHON
    assert executable.startswith("/var/lang/bin/python3")


def test_the_standard_library_is_whole(lam, function):
    modules = "sqlite3 ssl hashlib zoneinfo ctypes lzma bz2 zlib uuid multiprocessing.pool asyncio xml.etree.ElementTree decimal csv http.client"
    name = function(
        "import importlib\ndef lambda_handler(modules, c):\n"
        "    for m in modules.split(): importlib.import_module(m)\n"
        "    import zoneinfo, ssl, datetime\n"
        "    local = datetime.datetime(2026, 7, 1, tzinfo=zoneinfo.ZoneInfo('Europe/Berlin')).utcoffset().total_seconds()\n"
        "    return [local, len(ssl.create_default_context().get_ca_certs()) > 50]",
        MemorySize=256,
        Timeout=20,
    )
    assert result(lam, name, modules) == [7200.0, True]


def test_only_tmp_can_be_written(lam, function):
    name = function(
        "import os\ndef lambda_handler(event, context):\n"
        "    refused = []\n"
        "    for path in ('/var/task/x', '/x', '/var/lang/x', '/etc/x', '/opt/x'):\n"
        "        try: open(path, 'w')\n"
        "        except OSError: refused.append(path)\n"
        "    open('/tmp/x', 'w').write('kept')\n"
        "    size = os.statvfs('/tmp')\n"
        "    return [refused, open('/tmp/x').read(), size.f_blocks * size.f_frsize // (1 << 20)]",
        EphemeralStorage={"Size": 700},
    )
    refused, kept, size_mb = result(lam, name)
    assert refused == ["/var/task/x", "/x", "/var/lang/x", "/etc/x", "/opt/x"]
    assert kept == "kept"
    assert size_mb == 700


def test_threads_processes_and_a_subprocess_work(lam, function):
    name = function(
        "import subprocess, concurrent.futures, multiprocessing\n"
        "def lambda_handler(event, context):\n"
        "    with concurrent.futures.ThreadPoolExecutor(8) as pool: total = sum(pool.map(int, '12345678'))\n"
        "    parent, child = multiprocessing.Pipe()\n"
        "    worker = multiprocessing.Process(target=child.send, args=('from a process',))\n"
        "    worker.start(); said = parent.recv(); worker.join()\n"
        "    shell = subprocess.run(['sh', '-c', 'echo $0 | tr a-z A-Z'], capture_output=True, text=True)\n"
        "    return [total, said, shell.stdout]",
        MemorySize=256,
        Timeout=10,
    )
    assert result(lam, name) == [36, "from a process", "SH\n"]


def test_print_and_logging_have_the_shapes_of_the_service(lam, logs, function):
    name = function(
        "import logging\nlogging.getLogger().setLevel(logging.INFO)\n"
        "def lambda_handler(event, context):\n"
        "    print('one\\ntwo')\n    print('')\n    print('with\\rreturn')\n    logging.info('logged')\n    print('last')",
    )
    answer, _ = invoke(lam, name, LogType="Tail")
    request_id = answer["ResponseMetadata"]["RequestId"]
    wait_for_log(logs, name, "REPORT")
    lines = [m for m in messages(logs, name) if not m.startswith(("INIT_START", "START", "END", "REPORT"))]
    assert [m.rstrip("\n") for m in lines if "logged" not in m] == ["one", "two", "with\rreturn", "last"]
    logged = next(m for m in lines if "logged" in m)
    assert re.fullmatch(rf"\[INFO\]\t\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{{3}}Z\t{request_id}\tlogged\n", logged)
    assert "one\ntwo\n" in tail(answer)


def test_an_unhandled_error_is_one_event_with_its_traceback(lam, logs, function):
    name = function("def lambda_handler(event, context):\n    raise RuntimeError('on purpose')")
    invoke(lam, name)
    wait_for_log(logs, name, "REPORT")
    errors = [m for m in messages(logs, name) if m.startswith("[ERROR] RuntimeError: on purpose")]
    assert len(errors) == 1
    assert "\nTraceback (most recent call last):\n" in errors[0]
    assert "raise RuntimeError" in errors[0]
