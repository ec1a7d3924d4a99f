//! The load: functions that are created, changed, tagged, published and deleted.

use aws_sdk_lambda::Client;
use aws_sdk_lambda::config::http::HttpResponse;
use aws_sdk_lambda::error::SdkError;
use aws_sdk_lambda::primitives::Blob;
use aws_sdk_lambda::types::{FunctionCode, Runtime};

use super::model::{Asked, Function, Known, Model};
use crate::package::{PYTHON_HANDLER, ROLE, python_returning};

const NAMES_PER_WRITER: u64 = 6;
/// The key of the only tag.
pub const TAG: &str = "step";

enum Step {
    Create(Function),
    Describe(Function),
    Tag(Function),
    Publish,
    Delete,
}

/// Changes functions of its own names until the server is gone.
pub async fn write(client: Client, model: Model, writer: usize, mut random: Random) {
    let package = Blob::new(python_returning("'made'"));
    loop {
        let name = format!("w{writer}-{}", random.below(NAMES_PER_WRITER));
        let known = model.lock().get(&name).cloned().unwrap_or_default();
        let text = format!("{:x}", random.next());
        let step = match known.acknowledged.clone() {
            None => Step::Create(Function { description: text, ..Function::default() }),
            Some(function) => match random.below(5) {
                0 => Step::Delete,
                1 => Step::Describe(Function { description: text, ..function }),
                2 | 3 => Step::Tag(Function { tag: Some(text), ..function }),
                _ => Step::Publish,
            },
        };
        let asked = match &step {
            Step::Create(wanted) | Step::Describe(wanted) | Step::Tag(wanted) => Asked::Becomes(Some(wanted.clone())),
            Step::Publish => Asked::Published,
            Step::Delete => Asked::Becomes(None),
        };
        let asking = Known { asked: Some(asked), touched: true, ..known.clone() };
        model.lock().insert(name.clone(), asking);
        let answered = ask(&client, &name, &package, known.acknowledged, step).await;
        let mut model = model.lock();
        let entry = model.entry(name).or_default();
        match answered {
            Ok(now) => *entry = Known { acknowledged: now, asked: None, touched: true },
            // Refused (an update is still in progress): nothing happened.
            Err(true) => entry.asked = None,
            // No answer: it may have happened or not.
            Err(false) => return,
        }
    }
}

/// What the function is when the server has said yes; whether it answered at all when it has not.
async fn ask(
    client: &Client,
    name: &str,
    package: &Blob,
    before: Option<Function>,
    step: Step,
) -> Result<Option<Function>, bool> {
    match step {
        Step::Create(wanted) => {
            let runtime = Runtime::from(runtime());
            let code = FunctionCode::builder().zip_file(package.clone()).build();
            let request = client.create_function().function_name(name).description(&wanted.description).code(code);
            let request = request.role(ROLE).handler(PYTHON_HANDLER).runtime(runtime);
            request.send().await.map(|_| Some(wanted)).map_err(was_answered)
        }
        Step::Describe(wanted) => {
            let request = client.update_function_configuration().function_name(name).description(&wanted.description);
            request.send().await.map(|_| Some(wanted)).map_err(was_answered)
        }
        Step::Tag(wanted) => {
            let arn = format!("arn:aws:lambda:us-east-1:000000000000:function:{name}");
            let request = client.tag_resource().resource(arn).tags(TAG, wanted.tag.clone().unwrap_or_default());
            request.send().await.map(|_| Some(wanted)).map_err(was_answered)
        }
        Step::Publish => {
            let published = client.publish_version().function_name(name).send().await.map_err(was_answered)?;
            let mut after = before.unwrap_or_default();
            after.versions.extend(published.version);
            Ok(Some(after))
        }
        Step::Delete => client.delete_function().function_name(name).send().await.map(|_| None).map_err(was_answered),
    }
}

fn was_answered<E>(error: SdkError<E, HttpResponse>) -> bool {
    error.raw_response().is_some()
}

fn runtime() -> &'static str {
    static RUNTIME: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    RUNTIME.get_or_init(testkit::python_runtime)
}

/// A small generator with a seed, so that a failing round can be looked at again.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        // Xorshift stays at 0 for ever.
        Random(seed | 1)
    }

    pub fn next(&mut self) -> u64 {
        // Xorshift64.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        // The high bits are the better ones.
        (self.next() >> 16) % limit
    }
}
