//! What a Python function prints and logs, as log events (facts: behaviour §26).

use runtime_api::output::Record;

use crate::client::ID;
use crate::python::python;

/// `[LEVEL]\t<time>\t<rest>`: the time checked and taken out.
fn without_time(record: &Record) -> String {
    let mut parts: Vec<&str> = record.text.splitn(3, '\t').collect();
    if parts.len() == 3 && record.text.starts_with('[') {
        let time = parts.remove(1);
        assert!(time.len() == 24 && time.starts_with("20") && time.ends_with('Z') && &time[19..20] == ".", "{time}");
    }
    parts.join("\t")
}

async fn logs(code: &str, env: &[(&str, &str)]) -> Vec<Record> {
    let mut function = python("app.handler", &[("app.py", code)]);
    for (name, value) in env {
        function = function.env(name, value);
    }
    let mut function = function.start().ready().await;
    function.result("{}").await;
    function.end().records
}

#[tokio::test]
async fn printing_and_logging_keep_their_order() {
    let code = "import logging, sys\nlogging.getLogger().setLevel(logging.INFO)\nlogging.info('at init')\ndef handler(event, context):\n    print('plain \u{e9}')\n    print('open', end='')\n    logging.warning('two\\nlines')\n    print()\n    print('err', file=sys.stderr)\n    logging.getLogger('x').info('n %d', 5)\n    context.log('from context')\n    logging.debug('unseen')\n";
    let records = logs(code, &[]).await;
    let seen: Vec<String> = records.iter().map(without_time).collect();
    assert_eq!(
        seen,
        [
            "[INFO]\t\tat init\n".to_owned(),
            "plain \u{e9}\n".to_owned(),
            "open\n".to_owned(),
            format!("[WARNING]\t{ID}\ttwo\nlines\n"),
            "err\n".to_owned(),
            format!("[INFO]\t{ID}\tn 5\n"),
            "from context".to_owned(),
        ]
    );
    assert!(records[3].timestamp_us.is_some_and(|at| at > 1_700_000_000_000_000));
}

#[tokio::test]
async fn logging_is_equipped_once_however_it_is_imported() {
    let code = "import sys\nassert 'logging' not in sys.modules and 'json' not in sys.modules\ndef handler(event, context):\n    import logging.handlers\n    import logging, importlib\n    root = logging.getLogger()\n    assert [type(h).__name__ for h in root.handlers] == ['LambdaLoggerHandler'], root.handlers\n    assert logging.__spec__.loader.get_source('logging')\n    logging.basicConfig(level='DEBUG')\n    logging.error('once')\n    try:\n        1 / 0\n    except Exception:\n        logging.exception('caught')\n";
    let records = logs(code, &[]).await;
    let seen: Vec<String> = records.iter().map(without_time).collect();
    assert_eq!(seen[0], format!("[ERROR]\t{ID}\tonce\n"));
    assert!(seen[1].starts_with(&format!("[ERROR]\t{ID}\tcaught\nTraceback (most recent call last):\n  File")));
    assert!(seen[1].ends_with("ZeroDivisionError: division by zero"));
    assert_eq!(seen.len(), 2);
}

#[tokio::test]
async fn json_records() {
    let code = "import logging\ndef handler(event, context):\n    logging.info('unseen')\n    logging.warning('with %s', 'extra', extra={'k': [1]})\n";
    let records = logs(code, &[("AWS_LAMBDA_LOG_FORMAT", "JSON"), ("AWS_LAMBDA_LOG_LEVEL", "WARN")]).await;
    assert_eq!(records.len(), 1, "{records:?}");
    let record: serde_json::Value = serde_json::from_str(&records[0].text).expect("JSON");
    for (key, value) in [
        ("level", "WARNING".into()),
        ("message", "with extra".into()),
        ("requestId", ID.into()),
        ("k", serde_json::json!([1])),
    ] {
        assert_eq!(record[key], value, "{key}");
    }
}
