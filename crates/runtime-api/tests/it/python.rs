//! `runtimes/python/bootstrap.py`: handlers, values, errors. Oracle: awslambdaric 4.2 (facts: runtimes §e).

use runtime_api::{Event, Invocation};
use serde_json::json;

use crate::bootstrap::{Function, Language};
use crate::client::{ID, invocation};

static PYTHON: Language = Language {
    variable: "LAMBDAD_TEST_PYTHON",
    interpreter: "python3",
    where_am_i: ["-c", "import sys; print(sys.executable)"],
    bootstrap: "python/bootstrap.py",
};

pub fn python(handler: &str, files: &[(&str, &str)]) -> Function {
    Function::new(&PYTHON, handler, files)
}

/// Whether the interpreter is at least 3.`minor`: the service's own clients differ.
async fn at_least(minor: u32) -> bool {
    let mut function = handler("return sys.version_info[1]").start().ready().await;
    function.result("{}").await.parse::<u32>().expect("a number") >= minor
}

/// One file, `app.py`, whose `handler` has this body.
fn handler(body: &str) -> Function {
    let code = format!("import os, sys\ndef handler(event, context):\n    {}\n", body.replace('\n', "\n    "));
    python("app.handler", &[("app.py", &code)])
}

#[tokio::test]
async fn values_go_through() {
    let mut function = handler("return event").start().ready().await;
    for value in ["{}", "null", "true", "[1, 2.5, -3]", r#""text""#, r#"{"a": {"b": [null, false]}}"#, "1e400"] {
        let expected = if value == "1e400" { "Infinity" } else { value };
        assert_eq!(function.result(value).await, expected);
    }
    assert_eq!(function.result(" { \"spaced\" : 1 } \n").await, r#"{"spaced": 1}"#);
    let large = format!("[{}]", vec!["\"0123456789\""; 300_000].join(", "));
    assert_eq!(function.result(large.clone()).await, large);
    let emoji = function.result("\"\u{1f600} \u{e9}\"").await;
    assert_eq!(serde_json::from_str::<String>(&emoji).expect("JSON"), "\u{1f600} \u{e9}");
    assert_eq!(function.end().status, 0);
}

#[tokio::test]
async fn results_are_marshalled_as_the_service_does() {
    let code = "import collections, decimal, math\nP = collections.namedtuple('P', 'a b')\nC = []\nC.append(C)\nR = [decimal.Decimal('1.50'), decimal.Decimal('nan'), math.inf, (1, 2), P(1, [P(2, 3)]), {1: None, None: b'raw'}, b'\\x00\\xff', {1, 2}, C, {(1,): 2}]\ndef handler(event, context):\n    return R[event]\n";
    let mut function = python("app.handler", &[("app.py", code)]).start().ready().await;
    for (at, expected) in [
        (0, "1.50"),
        (1, "NaN"),
        (2, "Infinity"),
        (3, "[1, 2]"),
        (4, r#"{"a": 1, "b": [{"a": 2, "b": 3}]}"#),
        (5, r#"{"1": null, "null": "raw"}"#),
    ] {
        assert_eq!(function.result(at.to_string()).await, expected);
    }
    assert_eq!(function.invoke("6").await, Event::Response { payload: vec![0, 0xff].into() });
    for (at, why) in [
        (7, "Object of type set is not JSON serializable"),
        (8, "Circular reference detected"),
        (9, "keys must be str, int, float, bool or None, not tuple"),
    ] {
        let error = function.error(at.to_string()).await;
        assert_eq!(error["errorType"], "Runtime.MarshalError");
        let message = error["errorMessage"].as_str().expect("text").to_owned();
        assert!(message.starts_with("Unable to marshal response: "), "{message}");
        assert!(message.ends_with(why) || at == 9, "{message}");
    }
}

#[tokio::test]
async fn what_is_not_json_is_an_error_or_bytes() {
    let mut function = handler("return type(event).__name__").start().ready().await;
    let error = function.error("{broken").await;
    assert_eq!(error["errorType"], "Runtime.UnmarshalError");
    assert_eq!(
        error["errorMessage"],
        "Unable to unmarshal input: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"
    );
    let text = Invocation { content_type: Some("text/plain".into()), ..invocation("abc") };
    assert_eq!(function.invoke_with(&text).await, Event::Response { payload: r#""bytes""#.into() });
}

#[tokio::test]
async fn context() {
    let mut function = handler(
        "c = context\nreturn [c.aws_request_id, c.function_name, c.function_version, c.memory_limit_in_mb, c.log_group_name, c.log_stream_name, c.invoked_function_arn, c.tenant_id, c.get_remaining_time_in_millis(), c.client_context and [c.client_context.custom, c.client_context.env, c.client_context.client.app_title], c.identity.cognito_identity_id, c.w3c(), os.environ.get('_X_AMZN_TRACE_ID'), '_LAMBDAD_CONTROL_FD' in os.environ]",
    )
    .start()
    .ready()
    .await;
    let full = Invocation {
        client_context: Some(
            r#"{"custom":{"k":1},"env":{"e":2},"client":{"app_title":"t"},"w3c":{"traceparent":"00"}}"#.into(),
        ),
        cognito_identity: Some(r#"{"cognitoIdentityId":"me"}"#.into()),
        deadline_ms: 32_503_680_000_000,
        ..invocation("{}")
    };
    let Event::Response { payload } = function.invoke_with(&full).await else { panic!("a result") };
    let mut seen: serde_json::Value = serde_json::from_slice(&payload).expect("JSON");
    assert!(seen[8].take().as_u64().expect("a number") > 1_000_000);
    let arn = full.function_arn.as_str();
    assert_eq!(
        seen,
        json!([ID, "f", "$LATEST", "128", "/aws/lambda/f", "stream", arn, null, null, [{"k":1},{"e":2},"t"], "me", {"traceparent":"00"}, full.trace_id, false])
    );
    let seen: serde_json::Value = serde_json::from_str(&function.result("{}").await).expect("JSON");
    assert_eq!((&seen[8], &seen[9], &seen[10]), (&json!(0), &json!(null), &json!(null)));
    let broken = Invocation { client_context: Some("{".into()), ..invocation("{}") };
    let Event::Error { payload, .. } = function.invoke_with(&broken).await else { panic!("an error") };
    assert!(payload.starts_with(br#"{"errorMessage": "Unable to parse Client Context JSON: "#));
}

#[tokio::test]
async fn errors_have_the_services_shape() {
    let mut function = handler("raise ValueError('no ' + event)").start().ready().await;
    let Event::Error { payload, .. } = function.invoke(r#""way""#).await else { panic!("an error") };
    let text = String::from_utf8(payload.to_vec()).expect("text");
    let file = function.task.path().join("app.py");
    let id = if at_least(9).await { format!(r#""requestId": "{ID}", "#) } else { String::new() };
    let expected = format!(
        r#"{{"errorMessage": "no way", "errorType": "ValueError", {1}"stackTrace": ["  File \"{0}\", line 3, in handler\n    raise ValueError('no ' + event)\n"]}}"#,
        file.display(),
        id
    );
    assert_eq!(text, expected);
    let ended = function.end();
    assert_eq!(
        ended.texts(),
        [format!(
            "[ERROR] ValueError: no way\nTraceback (most recent call last):\n\u{a0}\u{a0}File \"{}\", line 3, in handler\n\u{a0}\u{a0}\u{a0}\u{a0}raise ValueError('no ' + event)",
            file.display()
        )]
    );
}

#[tokio::test]
async fn handlers_that_cannot_be_loaded() {
    let no_request = if at_least(9).await { json!("") } else { json!(null) };
    let files = [
        ("app.py", "import missing_thing\n"),
        ("empty.py", ""),
        ("bad.py", "def handler(:\n"),
        ("raises.py", "raise RuntimeError('at import')\n"),
    ];
    for (name, kind, message) in [
        (
            "nowhere.handler",
            "Runtime.ImportModuleError",
            "Unable to import module 'nowhere': No module named 'nowhere'",
        ),
        ("app.handler", "Runtime.ImportModuleError", "Unable to import module 'app': No module named 'missing_thing'"),
        ("empty.handler", "Runtime.HandlerNotFound", "Handler 'handler' missing on module 'empty'"),
        (
            "empty",
            "Runtime.MalformedHandlerName",
            "Bad handler 'empty': not enough values to unpack (expected 2, got 1)",
        ),
        ("bad.handler", "Runtime.UserCodeSyntaxError", "Syntax error in module 'bad': "),
        ("sys.exit", "Runtime.BuiltInModuleConflict", "Cannot use built-in module sys as a handler module"),
        ("raises.handler", "RuntimeError", "at import"),
    ] {
        let mut function = python(name, &files).start();
        let error = function.init_error().await;
        assert_eq!((&error["errorType"], &error["requestId"]), (&json!(kind), &no_request), "{name}");
        assert!(error["errorMessage"].as_str().expect("text").starts_with(message), "{name}: {error}");
        assert_eq!(function.event().await, Event::Closed);
        let ended = function.end();
        assert_eq!(ended.status, 1, "{name}");
        let report = ended.reports();
        assert!(report[0].starts_with(&format!("[ERROR] {kind}: {message}")), "{report:?}");
    }
}

#[tokio::test]
async fn handlers_are_found_in_packages() {
    let code = "from . import near\ndef handler(event, context):\n    return [__name__, near.X]\n";
    let files = [("a/__init__.py", ""), ("a/b/near.py", "X = 1\n"), ("a/b/main.py", code), ("a/b/__init__.py", "")];
    for name in ["a.b.main.handler", "a/b/main.handler"] {
        let mut function = python(name, &files).start().ready().await;
        assert_eq!(function.result("{}").await, r#"["a.b.main", 1]"#);
    }
}

#[tokio::test]
async fn the_process_looks_ordinary() {
    let mut function = handler(
        "import __main__, signal, subprocess\ntask = os.environ['LAMBDA_TASK_ROOT']\nfds = subprocess.run([sys.executable, '-c', 'import os; print(os.listdir(\"/proc/self/fd\"))'], stdout=subprocess.PIPE).stdout.decode()\nreturn [sys.path[0] == task, sys.path[1].startswith('/opt/python/lib/python3.'), sys.path[2], len(sys.argv), __main__.__file__.endswith('bootstrap.py'), '3' in eval(fds) and len(eval(fds)) > 4, signal.getsignal(signal.SIGTERM) == signal.SIG_DFL]",
    )
    .start()
    .ready()
    .await;
    assert_eq!(function.result("{}").await, r#"[true, true, "/opt/python", 1, true, false, true]"#);
}

#[tokio::test]
async fn processes_a_handler_makes() {
    let code = "import multiprocessing, os\ndef double(n, out):\n    out.send(n * 2)\ndef handler(event, context):\n    if event == 'stray':\n        if os.fork() == 0:\n            return 'the child falls out'\n        os.wait()\n        return 'parent'\n    ours, theirs = multiprocessing.get_context(event).Pipe()\n    one = multiprocessing.get_context(event).Process(target=double, args=(21, theirs))\n    one.start()\n    result = ours.recv()\n    one.join()\n    return result\n";
    let mut function = python("app.handler", &[("app.py", code)]).start().ready().await;
    assert_eq!(function.result(r#""fork""#).await, "42");
    assert_eq!(function.result(r#""spawn""#).await, "42", "spawn imports the main file again");
    assert_eq!(function.result(r#""stray""#).await, r#""parent""#);
    assert_eq!(function.result(r#""fork""#).await, "42");
}

#[tokio::test]
async fn exits() {
    for (code, status) in [("sys.exit(3)", 3), ("sys.exit(0)", 0), ("os._exit(7)", 7), ("os.kill(os.getpid(), 9)", 137)]
    {
        let body = format!("print('said', end='', flush='_exit' in {code:?} or 'kill' in {code:?})\n{code}");
        let mut function = handler(&body).start().ready().await;
        assert_eq!(function.invoke("{}").await, Event::Closed, "{code}");
        let ended = function.end();
        assert_eq!((ended.status, ended.texts()), (status, vec!["said"]), "{code}");
    }
}

#[tokio::test]
async fn wrapper_scripts() {
    let check = |mode: Option<u32>, script: &str| {
        use std::os::unix::fs::PermissionsExt as _;
        let function = handler("return os.environ.get('FROM_WRAPPER')");
        let path = function.task.path().join("wrapper");
        if let Some(mode) = mode {
            std::fs::write(&path, script).expect("writable");
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).expect("ours");
        }
        (function.env("AWS_LAMBDA_EXEC_WRAPPER", &path.display().to_string()).start(), path)
    };
    let expected = if at_least(8).await { r#""yes""# } else { "null" };
    for script in ["#!/bin/sh\nexport FROM_WRAPPER=yes\nexec \"$@\"\n", "export FROM_WRAPPER=yes\nexec \"$@\"\n"] {
        let (function, _) = check(Some(0o755), script);
        assert_eq!(function.ready().await.result("{}").await, expected, "{script}");
    }
    if expected == "null" {
        return; // the service's oldest runtimes ignore the variable
    }
    for (mode, status, why) in [(None, 127, "does not exist"), (Some(0o644), 126, "is not an executable")] {
        let (mut function, path) = check(mode, "");
        assert_eq!(function.event().await, Event::Closed);
        let ended = function.end();
        assert_eq!((ended.status, ended.texts()), (status, vec![format!("{}: {why}\n", path.display()).as_str()]));
    }
}

#[tokio::test]
async fn a_blank_becomes_the_function_that_it_is_given() {
    let code = "import os, sys, logging\nlogging.warning('loaded')\nOWN = os.environ['OWN']\ndef handler(event, context):\n    logging.error('called')\n    return [OWN, os.getcwd() == os.environ['LAMBDA_TASK_ROOT'], sorted(n for n in os.environ if n.startswith('_LAMBDAD')), context.function_name, os.popen('echo $OWN').read()]\n";
    let function = python("app.handler", &[("app.py", code)]).env("OWN", "ü=1").env("AWS_LAMBDA_LOG_FORMAT", "JSON");
    let mut function = function.start_blank().await.ready().await;
    assert_eq!(function.result("{}").await, r#"["\u00fc=1", true, [], "f", "\u00fc=1\n"]"#);
    let ended = function.end();
    let texts = ended.texts();
    assert_eq!(texts.len(), 2, "{texts:?}");
    assert!(texts[0].contains(r#""message": "loaded""#) && texts[1].contains(r#""level": "ERROR""#), "{texts:?}");
}

#[tokio::test]
async fn a_blank_reports_what_is_wrong_with_its_function() {
    let mut function = python("app.absent", &[("app.py", "")]).start_blank().await;
    let Event::InitError { error_type, .. } = function.event().await else { panic!("it started") };
    assert_eq!(error_type.as_deref(), Some("Runtime.HandlerNotFound"));
}
