//! Environments by the hundred, and those that are kept ready.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use aws_sdk_lambda::client::Waiters as _;
use aws_sdk_lambda::config::interceptors::BeforeDeserializationInterceptorContextRef;
use aws_sdk_lambda::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_sdk_lambda::error::BoxError;
use aws_sdk_lambda::types::Environment;
use testkit::Server;

use crate::installed::stdout;
use crate::package::zip;
use crate::rust_sdk::{create, invoke, result, sdk};

const SANDBOXES: usize = 200;

#[tokio::test]
async fn two_hundred_sandboxes_leave_nothing_behind() {
    let mut server = Server::builder().egress().start();
    let client = sdk(&server).await;
    // Each invoke ends its environment, so the next one gets a new one.
    let code = "import os\ndef lambda_handler(event, context): os._exit(1)\n";
    create(&client, "brief", zip(&[("lambda_function.py", code)])).await;
    invoke(&client, "brief", "{}").await;
    let before = server.observe();
    for _ in 0..SANDBOXES {
        let answer = invoke(&client, "brief", "{}").await;
        assert_eq!(answer.function_error.as_deref(), Some("Unhandled"));
    }
    let after = server.observe();
    // Sixteen blanks may be kept ready, each of two processes and a group in four hierarchies, and a few environments be
    // on their way out; two hundred may not.
    let more =
        (after.process_count() + after.cgroup_count()).saturating_sub(before.process_count() + before.cgroup_count());
    assert!(more < 16 * 6 + 20, "before: {before:?}\nafter: {after:?}");
    drop(client);
    // Processes, control groups, interfaces, firewall tables and mounts are looked for here.
    server.stop();
}

#[tokio::test]
async fn idle_environments_make_room_when_memory_is_short() {
    const MAX: u64 = 768 << 20;
    let mut server = Server::builder().config("[limits]\nmemory_mb = 768\nblank_memory_mb = 0\n").start();
    let client = sdk(&server).await;
    // Each keeps 150 MB: with four there is room for one more only as long as nobody looks at what it may come to use.
    let code = "kept, n = b'x' * (150 << 20), 0\ndef lambda_handler(event, context):\n    global n\n    n += 1\n    return n\n";
    let package = zip(&[("lambda_function.py", code)]);
    let names: Vec<String> = (0..8).map(|n| format!("large-{n}")).collect();
    for name in &names {
        create(&client, name, package.clone()).await;
        client.update_function_configuration().function_name(name).memory_size(256).send().await.unwrap();
        client.wait_until_function_updated_v2().function_name(name).wait(Duration::from_secs(60)).await.unwrap();
    }
    for name in &names {
        assert_eq!(result(&client, name, "{}").await, "1", "{name}");
        assert_eq!(result(&client, name, "{}").await, "2", "{name}");
    }
    // At the limit itself the kernel would have chosen who goes.
    let used = server.observe().memory_peak_bytes().expect("a control group that counts memory");
    assert!((MAX / 2..MAX - (8 << 20)).contains(&used), "{} MB of {}", used >> 20, MAX >> 20);
    // Who worked last has stayed, who worked first has gone.
    assert_eq!(result(&client, &names[7], "{}").await, "3");
    assert_eq!(result(&client, &names[0], "{}").await, "1");
    drop(client);
    server.stop();
}

#[tokio::test]
async fn a_cold_start_takes_a_blank_that_is_nobody_elses() {
    let server = Server::start();
    let client = sdk(&server).await;
    // A blank was started before its function was known: it is not in what the kernel shows of the start.
    let code = "import os\nn = 0\ndef lambda_handler(event, context):\n    global n\n    n += 1\n    \
                started = open('/proc/self/environ').read().split('\\0')\n    \
                return ['_LAMBDAD_BLANK=1' in started, any('AWS_SECRET' in v for v in started), os.environ.get('OWN'), n]\n";
    let package = zip(&[("lambda_function.py", code)]);
    for name in ["one", "two"] {
        create(&client, name, package.clone()).await;
        let environment = Environment::builder().variables("OWN", name).build();
        client.update_function_configuration().function_name(name).environment(environment).send().await.unwrap();
        client.wait_until_function_updated_v2().function_name(name).wait(Duration::from_secs(60)).await.unwrap();
    }
    for name in ["one", "two"] {
        blanks(&server, 1).await;
        for count in 1..3 {
            let payload = result(&client, name, "{}").await;
            assert_eq!(payload, format!("[true, false, \"{name}\", {count}]"));
        }
    }
    // What its interpreter reads at its start must be there then.
    let environment = Environment::builder().variables("PYTHONHASHSEED", "1").build();
    client.update_function_configuration().function_name("one").environment(environment).send().await.unwrap();
    client.wait_until_function_updated_v2().function_name("one").wait(Duration::from_secs(60)).await.unwrap();
    assert_eq!(result(&client, "one", "{}").await, "[false, true, null, 1]");
    drop(client);
    server.stop();
}

/// Waits until so many environments wait for a function.
async fn blanks(server: &Server, number: u64) {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        let status = stdout(server.cli().args(["status", "--json"]));
        let status: serde_json::Value = serde_json::from_str(&status).expect("not JSON");
        if status["blanks"].as_u64().expect("not a number") >= number {
            return;
        }
        assert!(Instant::now() < deadline, "no blank environment came: {status}");
    }
}

#[tokio::test]
async fn an_invocation_says_where_its_time_went() {
    let server = Server::start();
    let client = sdk(&server).await;
    let code = "import time\ntime.sleep(0.2)\ndef lambda_handler(event, context):\n    time.sleep(0.3)\n    return context.aws_request_id\n";
    create(&client, "slow", zip(&[("lambda_function.py", code)])).await;
    for cold in [true, false] {
        let began = Instant::now();
        let told = Arc::new(Mutex::new(String::new()));
        let heard = told.clone();
        let answer = client
            .invoke()
            .function_name("slow")
            .customize()
            .mutate_request(|request| {
                request.headers_mut().insert("x-lambdad-timing", "true");
            })
            .interceptor(Headers(heard))
            .send()
            .await
            .unwrap();
        let wall = began.elapsed().as_secs_f64() * 1e3;
        let id: String = serde_json::from_slice(answer.payload.unwrap().as_ref()).unwrap();
        let told = parts(&told.lock().unwrap());
        let sum: f64 = told.iter().filter(|(name, _)| name != "total").map(|(_, ms)| ms).sum();
        let part = |name: &str| told.iter().find(|(own, _)| own == name).unwrap().1;
        assert!((sum - part("total")).abs() < 0.05 * sum, "{told:?}");
        // The client's own work is not in it.
        assert!(part("total") <= wall && part("total") > 0.5 * wall, "{told:?} of {wall} ms");
        assert!(part("handler") >= 300.0, "{told:?}");
        assert_eq!(part("init") >= 200.0, cold, "{told:?}");

        let why = stdout(server.cli().args(["why", &id, "--json"]));
        let why: serde_json::Value = serde_json::from_str(&why).unwrap();
        assert_eq!(why["function"], "slow");
        let remembered: f64 = why["parts"].as_array().unwrap().iter().map(|part| part["ms"].as_f64().unwrap()).sum();
        assert!((remembered - why["total_ms"].as_f64().unwrap()).abs() < 0.05 * remembered, "{why}");
    }
    let unknown = server.cli().args(["why", "8476a536-e9f4-11e8-9739-2dfe598c3fcd"]).output().unwrap();
    assert_eq!(unknown.status.code(), Some(4));
    drop(client);
    server.stop();
}

/// `name;dur=MS, …` as pairs.
fn parts(header: &str) -> Vec<(String, f64)> {
    let pair = |part: &str| {
        let (name, ms) = part.trim().split_once(";dur=").unwrap_or_else(|| panic!("{header:?}"));
        (name.to_owned(), ms.parse().expect(header))
    };
    header.split(',').map(pair).collect()
}

/// Keeps an answer's `Server-Timing`.
#[derive(Debug)]
struct Headers(Arc<Mutex<String>>);

impl Intercept for Headers {
    fn name(&self) -> &'static str {
        "Headers"
    }

    fn read_after_transmit(
        &self,
        context: &BeforeDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let timing = context.response().headers().get("server-timing").unwrap_or_default();
        timing.clone_into(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(())
    }
}
