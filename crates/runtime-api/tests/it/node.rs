//! `runtimes/node/bootstrap.mjs`: loading, handlers, errors, console. Oracle: aws-lambda-ric 3.3 and 4.0 (facts:
//! runtimes §e).

use runtime_api::Event;
use serde_json::json;

use crate::bootstrap::{Ended, Function, Language};
use crate::client::ID;

static NODE: Language = Language {
    variable: "LAMBDAD_TEST_NODE",
    interpreter: "node",
    where_am_i: ["-p", "process.execPath"],
    bootstrap: "node/bootstrap.mjs",
};

fn node(handler: &str, files: &[(&str, &str)]) -> Function {
    Function::new(&NODE, handler, files)
}

fn commonjs(code: &str) -> Function {
    node("index.handler", &[("index.js", code)])
}

/// Whether this Node still has callbacks.
fn callbacks() -> bool {
    let named = std::env::var_os(NODE.variable).unwrap_or_else(|| NODE.interpreter.into());
    let output = std::process::Command::new(named).args(["-p", "process.versions.node"]).output().expect("node");
    let version = String::from_utf8(output.stdout).expect("text");
    version.split('.').next().and_then(|major| major.parse::<u32>().ok()).expect("a version") < 24
}

#[tokio::test]
async fn handlers_are_found_as_the_service_finds_them() {
    let cjs = "exports.handler = async () => 'cjs'; exports.a = { b: async () => 'nested' };";
    let esm = "const late = await Promise.resolve('esm'); export const handler = async () => late;";
    for (handler, files, expected) in [
        ("index.handler", &[("index.js", cjs)][..], "cjs"),
        ("index.a.b", &[("index.js", cjs)], "nested"),
        ("index.handler", &[("index.mjs", esm)], "esm"),
        ("index.handler", &[("index.cjs", cjs)], "cjs"),
        ("index.handler", &[("index", cjs)], "cjs"),
        ("index.handler", &[("index.js", cjs), ("index.mjs", esm)], "cjs"),
        ("index.handler", &[("index.js", esm), ("package.json", r#"{"type":"module"}"#)], "esm"),
        ("dir/sub/index.handler", &[("dir/sub/index.js", esm), ("dir/package.json", r#"{"type":"module"}"#)], "esm"),
        ("dir/index.handler", &[("dir/index.js", cjs)], "cjs"),
        ("pack.handler", &[("node_modules/pack/index.js", cjs)], "cjs"),
        ("folder.handler", &[("folder/index.js", cjs)], "cjs"),
    ] {
        let mut function = node(handler, files).start().ready().await;
        assert_eq!(function.result("{}").await, format!("\"{expected}\""), "{handler} {files:?}");
        assert_eq!(function.end().status, 0);
        let mut function = node(handler, files).start_blank().await.ready().await;
        assert_eq!(function.result("{}").await, format!("\"{expected}\""), "as a blank: {handler} {files:?}");
        assert_eq!(function.end().status, 0);
    }
}

#[tokio::test]
async fn handlers_that_cannot_be_loaded() {
    let files = [
        ("index.js", "exports.x = 1;"),
        ("bad.js", "exports.x = (;"),
        ("raises.js", "throw new RangeError('at load');"),
    ];
    let status = if callbacks() { 129 } else { 1 };
    for (handler, kind, message) in [
        ("nowhere.handler", "Runtime.ImportModuleError", "Error: Cannot find module 'nowhere'"),
        ("index.handler", "Runtime.HandlerNotFound", "index.handler is undefined or not exported"),
        ("index.x", "Runtime.HandlerNotFound", "index.x is not a function"),
        ("index", "Runtime.MalformedHandlerName", "Bad handler"),
        ("../index.handler", "Runtime.MalformedHandlerName", "'../index.handler' is not a valid handler name."),
        ("bad.handler", "Runtime.UserCodeSyntaxError", "SyntaxError: "),
        ("raises.handler", "RangeError", "at load"),
    ] {
        let mut function = node(handler, &files).start();
        let error = function.init_error().await;
        assert_eq!(error["errorType"], kind, "{handler}");
        assert!(error["errorMessage"].as_str().expect("text").starts_with(message), "{handler}: {error}");
        assert!(error["trace"].is_array());
        assert_eq!(function.event().await, Event::Closed);
        let ended = function.end();
        assert_eq!(ended.status, status, "{handler}");
        assert!(ended.texts()[0].contains("\tERROR\t"), "{:?}", ended.texts());
    }
}

#[tokio::test]
async fn results() {
    let code = "const loop = {}; loop.loop = loop;
        const results = [{ a: 1 }, undefined, null, 'h\u{e9}llo \u{1f600}', 12, [true], new Date(0), () => {}, loop];
        exports.handler = async (event) => (typeof event === 'number' ? results[event] : event);";
    let mut function = commonjs(code).start().ready().await;
    for (at, expected) in [
        r#"{"a":1}"#,
        "null",
        "null",
        "\"h\u{e9}llo \u{1f600}\"",
        "12",
        "[true]",
        "\"1970-01-01T00:00:00.000Z\"",
        "null",
    ]
    .iter()
    .enumerate()
    {
        assert_eq!(function.result(at.to_string()).await, *expected);
    }
    let error = function.error("8").await;
    assert_eq!(error["errorMessage"], "Unable to stringify response body");
    let large = format!("[{}]", vec!["\"0123456789\u{e9}\""; 200_000].join(","));
    assert_eq!(function.result(large.clone()).await, large);
    assert_eq!(function.error("{broken").await["errorType"], "SyntaxError");
    assert_eq!(function.result("{}").await, "{}");
}

#[tokio::test]
async fn errors_have_the_services_shape() {
    let code = "class Mine extends Error { constructor(m) { super(m); this.name = 'Mine'; this.code = 7; } }
        exports.handler = async (event) => { if (event === 1) throw new Mine('no way'); if (event === 2) throw 'text'; return Promise.reject(undefined); };";
    let mut function = commonjs(code).start().ready().await;
    let error = function.error("1").await;
    assert_eq!((&error["errorType"], &error["errorMessage"]), (&json!("Mine"), &json!("no way")));
    assert_eq!(error["trace"][0], "Mine: no way");
    assert_eq!(function.error("2").await, json!({"errorType": "string", "errorMessage": "text", "trace": []}));
    let handled = if callbacks() { json!("handled") } else { json!("undefined") };
    assert_eq!(function.error("3").await["errorMessage"], handled);
    let ended = function.end();
    let log = ended.texts()[0];
    assert!(
        log.contains(&format!(
            "\t{ID}\tERROR\tInvoke Error \t{{\"errorType\":\"Mine\",\"errorMessage\":\"no way\",\"code\":7,"
        )),
        "{log}"
    );
}

#[tokio::test]
async fn callbacks_and_the_empty_event_loop() {
    let code = "let late = 0;
        exports.handler = (event, context, callback) => {
          if (event === 'null') return;
          if (event === 'waits') { setTimeout(() => { late += 1; }, 30); return callback(null, () => {}, 1); }
          if (event === 'late') return callback(null, late);
          if (event === 'now') { context.callbackWaitsForEmptyEventLoop = false; setInterval(() => {}, 1000).unref(); setTimeout(() => {}, 60000).unref(); return callback(null, 'now'); }
          if (event === 'succeed') return context.succeed('ok');
          if (event === 'fail') return context.fail(new Error('failed'));
          if (event === 'done') return context.done(null, 'done');
          if (event === 'never') return new Promise(() => {});
          callback(new TypeError('bad'));
          callback(null, 'twice');
        };";
    let mut function = commonjs(code).start();
    if !callbacks() {
        assert_eq!(function.init_error().await["errorType"], "Runtime.CallbackHandlerDeprecated");
        return;
    }
    let mut function = function.ready().await;
    for (event, expected) in [
        ("null", "null"),
        ("waits", "null"),
        ("late", "1"),
        ("now", "\"now\""),
        ("succeed", "\"ok\""),
        ("done", "\"done\""),
    ] {
        assert_eq!(function.result(format!("\"{event}\"")).await, expected, "{event}");
    }
    assert_eq!(function.error("\"fail\"").await["errorMessage"], "failed");
    assert_eq!(function.error("\"never\"").await["errorType"], "Runtime.NodeJsExit");
    assert_eq!(function.error("\"else\"").await["errorType"], "TypeError");
    assert_eq!(function.result("\"done\"").await, "\"done\"");
}

#[tokio::test]
async fn errors_nobody_caught() {
    for (code, kind, message, status) in [
        ("setTimeout(() => { throw new Error('later'); }, 1)", "Error", "later", 129),
        ("Promise.reject(new Error('unseen'))", "Runtime.UnhandledPromiseRejection", "Error: unseen", 128),
    ] {
        let code = format!("exports.handler = () => new Promise(() => {{ {code}; setTimeout(() => {{}}, 60000); }});");
        let mut function = commonjs(&code).start().ready().await;
        let error = function.error("{}").await;
        assert_eq!((&error["errorType"], &error["errorMessage"]), (&json!(kind), &json!(message)));
        assert_eq!(function.event().await, Event::Closed);
        assert_eq!(function.end().status, status);
    }
    let mut function = commonjs("exports.handler = async () => { process.exit(5); };").start().ready().await;
    assert_eq!(function.invoke("{}").await, Event::Closed);
    assert_eq!(function.end().status, 5);
}

#[tokio::test]
async fn context_and_process() {
    let code = "exports.handler = async (event, c) => [c.awsRequestId, c.functionName, c.functionVersion, c.memoryLimitInMB, c.logGroupName, c.logStreamName, c.invokedFunctionArn, c.clientContext === undefined, c.getRemainingTimeInMillis() < 0, process.env._X_AMZN_TRACE_ID, '_LAMBDAD_CONTROL_FD' in process.env,
        String(require('child_process').execSync('ls /proc/self/fd')).trim().split(/\\s+/).filter((fd) => require('fs').existsSync('/proc/self/fd/' + fd) && fd === '3').length];";
    let mut function = commonjs(code).start().ready().await;
    let seen: serde_json::Value = serde_json::from_str(&function.result("{}").await).expect("JSON");
    let invocation = crate::client::invocation("");
    assert_eq!(
        seen.as_array().expect("a list")[..11],
        json!([
            ID,
            "f",
            "$LATEST",
            "128",
            "/aws/lambda/f",
            "stream",
            invocation.function_arn,
            true,
            true,
            invocation.trace_id,
            false
        ])
        .as_array()
        .expect("a list")[..]
    );
}

#[tokio::test]
async fn the_connection_is_not_inherited() {
    let code = "exports.handler = async () => String(require('child_process').execFileSync('sh', ['-c', 'test -S /proc/self/fd/3 && echo leaked || echo clean'])).trim();";
    assert_eq!(commonjs(code).start().ready().await.result("{}").await, "\"clean\"");
}

#[tokio::test]
async fn modules_on_node_path() {
    let shared = tempfile::tempdir().expect("a temporary directory");
    std::fs::write(shared.path().join("layered.js"), "module.exports = 'from the layer';").expect("writable");
    let function = commonjs("const layered = require('layered'); exports.handler = async () => layered;");
    let mut function = function.env("NODE_PATH", &shared.path().display().to_string()).start().ready().await;
    assert_eq!(function.result("{}").await, "\"from the layer\"");
}

#[tokio::test]
async fn streams_are_collected() {
    let code = "export const handler = awslambda.streamifyResponse(async (event, stream, context) => {
          if (event === 'open') return;
          if (event === 'throws') { stream.write('some'); throw new Error('midway'); }
          if (event === 'http') stream = awslambda.HttpResponseStream.from(stream, { statusCode: 201 });
          stream.setContentType('text/plain');
          stream.write('one ');
          stream.write({ two: 2 });
          stream.end(' three');
        });";
    let mut function = node("index.handler", &[("index.mjs", code)]).start().ready().await;
    assert_eq!(function.result("{}").await, r#"one {"two":2} three"#);
    assert_eq!(function.result("\"http\"").await, "{\"statusCode\":201}\0\0\0\0\0\0\0\0one {\"two\":2} three");
    assert_eq!(function.error("\"throws\"").await["errorMessage"], "midway");
    assert_eq!(function.error("\"open\"").await["errorMessage"], "Response stream is not finished.");
}

#[tokio::test]
async fn console() {
    let code = "console.log('at init'); exports.handler = async () => { process.stdout.write('open'); console.log('two\\nlines %d', 5, { a: 1 }); console.warn('w'); console.debug('d'); process.stderr.write('plain\\n'); };";
    let run = async |env: &[(&str, &str)]| -> Ended {
        let mut function = commonjs(code);
        for (name, value) in env {
            function = function.env(name, value);
        }
        let mut function = function.start().ready().await;
        function.result("{}").await;
        function.end()
    };
    let ended = run(&[]).await;
    let init = if callbacks() { "undefined" } else { "-" };
    let rest: Vec<&str> =
        ended.records.iter().map(|one| if one.timestamp_us.is_some() { &one.text[24..] } else { &one.text }).collect();
    let record = |level: &str, text: &str| format!("\t{ID}\t{level}\t{text}\n");
    assert_eq!(
        rest,
        [
            format!("\t{init}\tINFO\tat init\n"),
            "open\n".into(),
            record("INFO", "two\nlines 5 { a: 1 }"),
            record("WARN", "w"),
            record("DEBUG", "d"),
            "plain\n".into(),
        ]
    );
    let ended = run(&[("AWS_LAMBDA_LOG_FORMAT", "JSON"), ("AWS_LAMBDA_LOG_LEVEL", "WARN")]).await;
    let record: serde_json::Value = serde_json::from_str(ended.texts()[1]).expect("JSON");
    assert_eq!((&record["level"], &record["message"], &record["requestId"]), (&json!("WARN"), &json!("w"), &json!(ID)));
}

#[tokio::test]
async fn wrapper_scripts() {
    use std::os::unix::fs::PermissionsExt as _;
    let code = "exports.handler = async () => [process.env.FROM_WRAPPER, process.execArgv, '_LAMBDAD_WRAPPED' in process.env];";
    let function = commonjs(code);
    let path = function.task.path().join("wrapper");
    std::fs::write(&path, "#!/bin/sh\nexport FROM_WRAPPER=yes\nexec \"$@\"\n").expect("writable");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("ours");
    let mut function = function.env("AWS_LAMBDA_EXEC_WRAPPER", &path.display().to_string()).start().ready().await;
    assert_eq!(function.result("{}").await, r#"["yes",[],false]"#);
    let mut function = commonjs(code).env("AWS_LAMBDA_EXEC_WRAPPER", "/nowhere/at/all").start();
    assert_eq!(function.event().await, Event::Closed);
    let ended = function.end();
    assert_eq!((ended.status, ended.texts()), (127, vec!["/nowhere/at/all: does not exist\n"]));
}

#[tokio::test]
async fn a_blank_becomes_the_function_that_it_is_given() {
    let code = "const own = process.env.OWN; console.log('loaded'); exports.handler = async (event, context) => [own, process.cwd() === process.env.LAMBDA_TASK_ROOT, Object.keys(process.env).filter((n) => n.startsWith('_LAMBDAD')), context.functionName, require('child_process').execSync('echo $OWN').toString()];";
    let function = commonjs(code).env("OWN", "ü=1").env("AWS_LAMBDA_LOG_FORMAT", "JSON");
    let mut function = function.start_blank().await.ready().await;
    assert_eq!(function.result("{}").await, r#"["ü=1",true,[],"f","ü=1\n"]"#);
    let ended = function.end();
    let texts = ended.texts();
    assert!(texts.len() == 1 && texts[0].contains(r#""message":"loaded""#), "{texts:?}");
}

#[tokio::test]
async fn a_blank_reports_what_is_wrong_with_its_function() {
    let mut function = commonjs("exports.other = 1;").start_blank().await;
    let Event::InitError { error_type, .. } = function.event().await else { panic!("it started") };
    assert_eq!(error_type.as_deref(), Some("Runtime.HandlerNotFound"));
}
