"""lambdad's runtime client for Python 3.6 and newer: one file, no dependency, one connection.

It speaks the private framing (crates/runtime-api, `frame`) over the inherited descriptor that `_LAMBDAD_CONTROL_FD`
names. What a function can see (handler rules, context object, error payloads, log records) is that of the
service's own client, awslambdaric. Start-up time is the function's cold start, so only modules that the interpreter
has loaded anyway are imported at the top; json, traceback and logging come when they are first needed.
"""

import os
import sys
import time

INVOKE, READY, RESPONSE, ERROR, INIT_ERROR, BOOTED, ASSIGN = 1, 2, 3, 4, 5, 6, 7
# Types of a record on the output pipe: 0xA55A00LF, bits: 0 text, 1 timestamped, 2.. level.
TEXT, TEXT_ERROR, JSON_ERROR = 0xA55A0003, 0xA55A0017, 0xA55A0016
# One read takes an ordinary invocation whole.
READ_BYTES = 65536
# The platform takes a field of 4096 bytes; a class may have a longer name, which the payload has in full.
TYPE_CHARS_MAX = 1000
# Below this, joining header and payload is cheaper than writing them as two.
JOIN_BYTES_MAX = 65536
WARNING_AT_INIT = (
    "LAMBDA_WARNING: Unhandled exception. The most likely cause is an issue in the function code. "
    "However, in rare cases, a runtime update can cause unexpected function behavior. "
    "To see whether the runtime was updated, check the runtime version in the INIT_START log entry."
)

request_id = None  # of the invocation that runs; log records carry it
log_json = os.environ.get("AWS_LAMBDA_LOG_FORMAT", "").upper() == "JSON"


class Fault(Exception):
    """An error of the runtime itself, with the service's error type."""

    def __init__(self, kind, message, trace=None):
        Exception.__init__(self, message)
        self.kind = kind
        self.message = message
        self.trace = trace


# --- JSON -------------------------------------------------------------------------------------------------------
# The `json` package imports `re` and costs a fifth of an interpreter's start; its C core is all an ordinary event
# needs. Whatever that core does not take goes to the package, which also words every error.


class _Scan:
    strict = True
    object_hook = object_pairs_hook = None
    parse_float = float
    parse_int = int
    memo = {}

    @staticmethod
    def parse_constant(name):
        return float({"Infinity": "inf", "-Infinity": "-inf", "NaN": "nan"}[name])


class _DecimalFound(Exception):
    pass


class _Raw(str):
    """Already JSON."""


try:
    import _json

    _scan = _json.make_scanner(_Scan)
except Exception:  # another implementation than CPython
    _json = _scan = None

_ascii = sys.version_info < (3, 12)


def loads(data):
    if _scan:
        try:
            text = str(data, "utf-8")
            value, end = _scan(text, 0)
            if end == len(text):
                return value
        except (StopIteration, ValueError, RecursionError, SystemError):
            pass  # SystemError: before 3.13 the core expects the package to be loaded when it fails
    import json

    return json.loads(bytes(data).decode("utf-8", "surrogatepass"))


def _is_decimal(value):
    decimal = sys.modules.get("decimal")
    return decimal is not None and isinstance(value, decimal.Decimal)


def _default(value):
    if _is_decimal(value):
        raise _DecimalFound
    if isinstance(value, bytes):
        return value.decode("utf-8")
    raise TypeError("Object of type {} is not JSON serializable".format(type(value).__name__))


def _default_slow(value):
    if _is_decimal(value):
        return float("nan") if value.is_nan() else _Raw(value)
    return _default(value)


def _encoder(default, encode_text):
    return _json.make_encoder(_markers, default, encode_text, None, ": ", ", ", False, False, True)


_markers = {}
try:
    _encode_text = _json.encode_basestring_ascii if _ascii else _json.encode_basestring
    _encode = _encoder(_default, _encode_text)
    _encode("", 0)
    _encode_decimals = _encoder(_default_slow, lambda text: text if type(text) is _Raw else _encode_text(text))
except Exception:
    _encode = None

_LEAVES = frozenset([str, int, float, bool, type(None), bytes])


def _has_fields(value):
    """Whether a namedtuple, which the service's client answers as an object, is anywhere inside."""
    kind = type(value)
    if kind in _LEAVES:
        return False
    if kind is not dict and isinstance(value, tuple) and hasattr(value, "_asdict"):
        return True
    if kind is dict or isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, (list, tuple)):
        return False
    if _LEAVES.issuperset(map(type, value)):
        return False
    return any(map(_has_fields, value))


def _without_fields(value):
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return _without_fields(dict(value._asdict()))
    if isinstance(value, dict):
        return {key: _without_fields(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_fields(one) for one in value]
    return value


def dumps(value):
    try:
        if _has_fields(value):
            value = _without_fields(value)
    except RecursionError:
        pass  # circular, or too deep: the encoder words the error
    if _encode is None:
        return _dumps_slow(value)
    try:
        return "".join(_encode(value, 0))
    except _DecimalFound:
        _markers.clear()
        return "".join(_encode_decimals(value, 0))
    except Exception:
        _markers.clear()
        raise


def _dumps_slow(value):
    import json

    def default(one):
        return float(one) if _is_decimal(one) else _default(one)

    return json.dumps(value, ensure_ascii=_ascii, default=default)


# --- The control connection -------------------------------------------------------------------------------------


class Control:
    def __init__(self, fd):
        if fd == 0:  # all that gVisor hands over; what the function reads as its input is empty, as everywhere
            fd = os.dup(0)
            null = os.open(os.devnull, os.O_RDONLY)
            os.dup2(null, 0)
            os.close(null)
        self.fd = fd
        self.owner = os.getpid()
        os.set_blocking(fd, True)
        os.set_inheritable(fd, False)  # a process that the function starts must not hold the connection

    def read(self):
        """The next frame's kind and the buffer that holds it, whose body starts at 5."""
        data = os.read(self.fd, READ_BYTES)
        while 0 < len(data) < 4:
            more = os.read(self.fd, READ_BYTES)
            if not more:
                os._exit(0)
            data += more
        if not data:
            os._exit(0)  # the platform is gone; nobody is left to answer to
        size = 4 + int.from_bytes(data[:4], "little")
        if len(data) < size:
            whole = bytearray(size)
            have = len(data)
            whole[:have] = data
            view = memoryview(whole)
            while have < size:
                got = os.readv(self.fd, [view[have:]])
                if got == 0:
                    os._exit(0)
                have += got
            data = whole
        return data[4], data

    def write(self, kind, head, payload=b""):
        size = 1 + len(head) + len(payload)
        head = size.to_bytes(4, "little") + bytes((kind,)) + head
        if size <= JOIN_BYTES_MAX:
            data = memoryview(head + payload)
        else:
            sent = os.writev(self.fd, [head, payload])
            if sent < len(head):
                data = memoryview(head[sent:] + payload)
            else:
                data = memoryview(payload)[sent - len(head):]
        while data:
            data = data[os.write(self.fd, data):]


def field(text):
    raw = text.encode("utf-8", "surrogatepass")
    return len(raw).to_bytes(4, "little") + raw


# --- Logs -------------------------------------------------------------------------------------------------------


def flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass  # closed or replaced by the function


def record(text, kind=TEXT):
    """One log event, whatever lines it has. The leading newline ends what a `print(end='')` left open."""
    flush()
    raw = text.encode("utf-8", "replace")
    head = b"\n" + kind.to_bytes(4, "big") + len(raw).to_bytes(4, "big") + int(time.time() * 1e6).to_bytes(8, "big")
    data = memoryview(head + raw)
    try:
        while data:
            data = data[os.write(1, data):]
    except OSError:
        pass  # the function closed its own output


def timestamp():
    now = time.time()
    return "%s.%03dZ" % (time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now)), int(now * 1000) % 1000)


def log_error(error):
    if log_json:
        when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        entry = {"timestamp": when, "level": "ERROR"}
        entry.update(error)
        record(dumps(entry), JSON_ERROR)
        return
    first = "[ERROR]"
    if error["errorType"]:
        first += " " + error["errorType"]
    if error["errorMessage"]:
        first += (": " if error["errorType"] else " ") + error["errorMessage"]
    lines = [first, "Traceback (most recent call last):"]
    for entry in error["stackTrace"]:
        for line in entry.splitlines() or [""]:
            text = line.lstrip(" ")
            lines.append("\u00a0" * (len(line) - len(text)) + text)
    record("\n".join(lines), TEXT_ERROR)


def equip_logging(logging):
    """What the service does to the root logger, done when the function first imports `logging`."""
    levels = {10: 0x08, 20: 0x0C, 30: 0x10, 40: 0x14, 50: 0x18}

    def level_of(entry):
        return min(50, max(0, entry.levelno)) // 10 * 10

    class Sink:
        def log(self, text, frame_type=None):
            record(text, TEXT if frame_type is None else frame_type)

    class LambdaLoggerHandler(logging.Handler):
        def __init__(self):
            logging.Handler.__init__(self)
            self.log_sink = Sink()

        def emit(self, entry):
            try:
                text = self.format(entry)
            except Exception:
                self.handleError(entry)
                return
            kind = (0xA55A0002 if log_json else TEXT) | levels.get(level_of(entry), 0)
            record(text, kind)

    class LambdaLoggerFilter(logging.Filter):
        def filter(self, entry):
            entry.aws_request_id = request_id or ""
            entry.tenant_id = None
            return True

    class JsonFormatter(logging.Formatter):
        plain = set(vars(logging.LogRecord("", 0, "", 0, "", (), None)))
        plain.update(("message", "asctime", "taskName", "aws_request_id", "tenant_id"))

        def format(self, entry):
            import json

            entry.levelno = level_of(entry)
            entry.levelname = logging.getLevelName(entry.levelno)
            whole = isinstance(entry.msg, dict) and not entry.args
            out = {
                "timestamp": self.formatTime(entry, "%Y-%m-%dT%H:%M:%SZ"),
                "level": entry.levelname,
                "message": entry.msg if whole else entry.getMessage(),
                "logger": entry.name,
            }
            if entry.exc_info:
                import traceback

                out["stackTrace"] = traceback.format_tb(entry.exc_info[2])
                out["errorType"] = entry.exc_info[0].__name__ if entry.exc_info[0] else None
                out["errorMessage"] = str(entry.exc_info[1])
            out["requestId"] = entry.aws_request_id
            if entry.exc_info:
                out["location"] = "{}:{}:{}".format(entry.pathname, entry.funcName, entry.lineno)
            for key, value in vars(entry).items():
                if key not in self.plain and key not in out:
                    out[key] = value
            out = {key: value for key, value in out.items() if value is not None}
            return json.dumps(out, ensure_ascii=False, default=str) + "\n"

    logging.Formatter.converter = time.gmtime
    if log_json:
        formatter = JsonFormatter()
    else:
        layout = "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s\n"
        formatter = logging.Formatter(layout, "%Y-%m-%dT%H:%M:%S")
    handler = LambdaLoggerHandler()
    handler.setFormatter(formatter)
    handler.addFilter(LambdaLoggerFilter())
    root = logging.getLogger()
    level = os.environ.get("AWS_LAMBDA_LOG_LEVEL", "").upper()
    level = {"TRACE": "DEBUG", "FATAL": "CRITICAL"}.get(level, level)
    if level in logging._nameToLevel:
        root.setLevel(level)
    root.addHandler(handler)


class LoggingHook:
    """A meta path entry that sees the first import of `logging`, equips it, and is gone."""

    def find_spec(self, name, path=None, target=None):
        if name != "logging":
            return None
        sys.meta_path.remove(self)
        for finder in sys.meta_path:
            find = getattr(finder, "find_spec", None)
            spec = find(name, path, target) if find else None
            if spec is not None and spec.loader is not None:
                spec.loader = EquippedLoader(spec.loader)
                return spec
        return None


class EquippedLoader:
    def __init__(self, loader):
        self.loader = loader

    def __getattr__(self, name):
        return getattr(self.loader, name)

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__loader__ = module.__spec__.loader = self.loader
        self.loader.exec_module(module)
        equip_logging(module)


# --- What the handler receives ----------------------------------------------------------------------------------


class _Fields(object):
    __slots__ = ()

    def __init__(self, values):
        for name in self.__slots__:
            setattr(self, name, values.get(name))

    def __repr__(self):
        shown = ",".join("{}={}".format(name, getattr(self, name)) for name in self.__slots__)
        return "{}([{}])".format(type(self).__name__, shown)


class CognitoIdentity(_Fields):
    __slots__ = ["cognito_identity_id", "cognito_identity_pool_id"]

    def __init__(self, values):
        self.cognito_identity_id = values.get("cognitoIdentityId")
        self.cognito_identity_pool_id = values.get("cognitoIdentityPoolId")


class Client(_Fields):
    __slots__ = ["installation_id", "app_title", "app_version_name", "app_version_code", "app_package_name"]


class ClientContext(_Fields):
    __slots__ = ["custom", "env", "client"]


class LambdaContext(object):
    def __init__(self, fixed, invoke_id, arn, deadline_ms, client_context, identity):
        values = self.__dict__
        values["aws_request_id"] = invoke_id
        values.update(fixed)
        values["invoked_function_arn"] = arn
        values["tenant_id"] = None
        self._w3c_fields = {}
        if client_context is None:
            self.client_context = None
        else:
            traced = client_context.pop("w3c", None)
            if isinstance(traced, dict):
                names = ("traceparent", "tracestate", "baggage")
                self._w3c_fields = {name: traced[name] for name in names if isinstance(traced.get(name), str)}
            self.client_context = ClientContext(client_context)
            if self.client_context.client is not None:
                self.client_context.client = Client(self.client_context.client)
        self.identity = CognitoIdentity(identity)
        self._epoch_deadline_time_in_ms = deadline_ms

    def get_remaining_time_in_millis(self):
        return max(0, self._epoch_deadline_time_in_ms - int(time.time() * 1000))

    def w3c(self):
        return dict(self._w3c_fields)

    def log(self, message):
        record(str(message))

    def __repr__(self):
        names = (
            "aws_request_id log_group_name log_stream_name function_name memory_limit_in_mb function_version "
            "invoked_function_arn client_context identity tenant_id"
        ).split()
        shown = ",".join("{}={}".format(name, getattr(self, name)) for name in names)
        return "{}([{}])".format(type(self).__name__, shown)


def fixed_context():
    get = os.environ.get
    return {
        "log_group_name": get("AWS_LAMBDA_LOG_GROUP_NAME"),
        "log_stream_name": get("AWS_LAMBDA_LOG_STREAM_NAME"),
        "function_name": get("AWS_LAMBDA_FUNCTION_NAME"),
        "memory_limit_in_mb": get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"),
        "function_version": get("AWS_LAMBDA_FUNCTION_VERSION"),
    }


def parsed(text, name):
    try:
        value = loads(text.encode())
        if not isinstance(value, dict):
            raise ValueError("not an object")
        return value
    except Exception as error:
        message = "Unable to parse {} JSON: {}".format(name, error)
        raise Fault("Runtime.LambdaContextUnmarshalError", message)


def find_handler(name):
    try:
        module_name, function_name = name.rsplit(".", 1)
    except ValueError as error:
        raise Fault("Runtime.MalformedHandlerName", "Bad handler '{}': {}".format(name, error))
    if module_name.split(".")[0] in sys.builtin_module_names:
        message = "Cannot use built-in module {} as a handler module".format(module_name)
        raise Fault("Runtime.BuiltInModuleConflict", message)
    import importlib

    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as error:
        message = "Unable to import module '{}': {}".format(module_name, error)
        raise Fault("Runtime.ImportModuleError", message)
    except SyntaxError as error:
        message = "Syntax error in module '{}': {}".format(module_name, error)
        trace = ['  File "{}" Line {}\n    {}'.format(error.filename, error.lineno, error.text)]
        raise Fault("Runtime.UserCodeSyntaxError", message, trace)
    try:
        return getattr(module, function_name)
    except AttributeError:
        message = "Handler '{}' missing on module '{}'".format(function_name, module_name)
        raise Fault("Runtime.HandlerNotFound", message)


# --- Errors -----------------------------------------------------------------------------------------------------


def describe(error, invoke_id):
    """The error as the service spells it, keys in its order."""
    if isinstance(error, Fault):
        kind, message, trace = error.kind, error.message, error.trace or []
    else:
        import traceback

        kind = type(error).__name__
        try:
            message = str(error)
        except Exception:
            message = ""
        frames = traceback.extract_tb(error.__traceback__)
        own = main.__code__.co_filename
        while frames and frames[0][0] == own:
            del frames[0]
        trace = traceback.format_list([(one[0], one[1], one[2], one[3]) for one in frames])
    out = {"errorMessage": message, "errorType": kind}
    if sys.version_info >= (3, 9):
        out["requestId"] = invoke_id
    out["stackTrace"] = trace
    return out


def payload_of(error):
    return dumps(error).encode("utf-8", "surrogatepass")


# --- Start and loop ---------------------------------------------------------------------------------------------


def exec_wrapper():
    """AWS_LAMBDA_EXEC_WRAPPER: the named program is given this very command to run."""
    wrapper = os.environ.get("AWS_LAMBDA_EXEC_WRAPPER")
    if os.environ.pop("_LAMBDAD_WRAPPED", None) or not wrapper or sys.version_info < (3, 8):
        return
    if not os.path.isfile(wrapper):
        os.write(1, "{}: does not exist\n".format(wrapper).encode())
        os._exit(127)
    if not os.access(wrapper, os.X_OK):
        os.write(1, "{}: is not an executable\n".format(wrapper).encode())
        os._exit(126)
    os.environ["_LAMBDAD_WRAPPED"] = "1"
    command = [wrapper, sys.executable] + sys.argv
    try:
        os.execv(wrapper, command)
    except OSError as error:
        if error.errno != 8:  # ENOEXEC: a script without a first line, which a shell would run itself
            os.write(1, "{}: {}\n".format(wrapper, error.strerror).encode())
            os._exit(126)
        os.execv("/bin/sh", ["/bin/sh"] + command)


def arrange_paths():
    root = os.environ.get("LAMBDA_TASK_ROOT") or os.getcwd()
    layer = "/opt/python"
    packages = "{}/lib/python{}.{}/site-packages".format(layer, *sys.version_info[:2])
    sys.path[:0] = [root, packages, layer]


def arrange_output():
    # The platform reads UTF-8 lines, whatever locale the tree has.
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            continue
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=stream.errors if name == "stderr" else None, line_buffering=True)
        else:
            import io

            errors = stream.errors
            stream = io.TextIOWrapper(stream.detach(), encoding="utf-8", errors=errors, line_buffering=True)
            setattr(sys, name, stream)
            setattr(sys, "__%s__" % name, stream)


def init(control):
    try:
        return find_handler(os.environ.get("_HANDLER", ""))
    except Exception as error:
        described = describe(error, "")
    if not log_json:
        record("[WARNING]\t{}\t\t{}\n".format(timestamp(), WARNING_AT_INIT), 0xA55A0013)
    log_error(described)
    control.write(INIT_ERROR, field(described["errorType"][:TYPE_CHARS_MAX]), payload_of(described))
    sys.exit(1)


def answer(handler, fixed, body, at, fields, deadline_ms):
    """The response's bytes. Whatever is raised is the invocation's error."""
    invoke_id, arn, _, client_context, identity, content_type = fields
    context = LambdaContext(
        fixed,
        invoke_id,
        arn,
        deadline_ms,
        parsed(client_context, "Client Context") if client_context else None,
        parsed(identity, "Cognito Identity") if identity else {},
    )
    event = body[at:]
    if content_type and content_type != "application/json":
        event = bytes(event)
    else:
        try:
            event = loads(event)
        except Exception as error:
            raise Fault("Runtime.UnmarshalError", "Unable to unmarshal input: {}".format(error))
    result = handler(event, context)
    if isinstance(result, bytes):
        return result
    try:
        return dumps(result).encode("utf-8")
    except Exception as error:
        raise Fault("Runtime.MarshalError", "Unable to marshal response: {}".format(error))


def serve(control, handler):
    global request_id
    fixed = fixed_context()
    number = int.from_bytes
    environ = os.environ
    control.write(READY, b"")
    while True:
        kind, body = control.read()
        if kind != INVOKE:
            continue
        deadline_ms = number(body[5:13], "little")
        fields = []
        at = 13
        for _ in range(6):
            start = at + 4
            at = start + number(body[at:start], "little")
            fields.append(str(body[start:at], "utf-8"))
        request_id = fields[0]
        if fields[2]:
            environ["_X_AMZN_TRACE_ID"] = fields[2]
        else:
            environ.pop("_X_AMZN_TRACE_ID", None)
        try:
            payload = answer(handler, fixed, body, at, fields, deadline_ms)
            described = None
        except Exception as error:
            described = describe(error, request_id)
            error = None  # its frames hold the event and the handler's locals
        body = None
        if os.getpid() != control.owner:
            os._exit(0)  # a fork that fell out of the handler: the invocation is its parent's
        if described is None:
            flush()
            control.write(RESPONSE, field(request_id), payload)
        else:
            log_error(described)
            kind = described["errorType"][:TYPE_CHARS_MAX]
            control.write(ERROR, field(request_id) + field(kind), payload_of(described))
        payload = described = None


def wait_for_function(control):
    """A blank is started before its function is known. What most functions need is loaded meanwhile, but nothing that
    draws randomness, looks at a clock, or reads a variable when it is imported."""
    global log_json
    import importlib
    import json
    import traceback

    json.loads(json.dumps([0]))
    control.write(BOOTED, b"")
    kind, body = control.read()
    if kind != ASSIGN:
        os._exit(1)
    texts = []
    at = 5
    while at < len(body):
        start = at + 4
        at = start + int.from_bytes(body[at:start], "little")
        texts.append(os.fsdecode(bytes(body[start:at])))
    os.environ.clear()
    os.environ.update(zip(texts[::2], texts[1::2]))
    os.environ.pop("_LAMBDAD_CONTROL_FD", None)
    log_json = os.environ.get("AWS_LAMBDA_LOG_FORMAT", "").upper() == "JSON"
    os.chdir(os.environ.get("LAMBDA_TASK_ROOT", "/"))


def main():
    exec_wrapper()
    control = Control(int(os.environ.pop("_LAMBDAD_CONTROL_FD", "3")))
    if os.environ.pop("_LAMBDAD_BLANK", None):
        wait_for_function(control)
    else:
        control.write(BOOTED, b"")
    arrange_output()
    arrange_paths()
    if "logging" in sys.modules:  # a site hook of the function's own was quicker
        equip_logging(sys.modules["logging"])
    else:
        sys.meta_path.insert(0, LoggingHook())
    serve(control, init(control))


if __name__ == "__main__":
    main()
