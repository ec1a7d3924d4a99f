//! `lambdad why`: where an invocation's time went.

use clap::Args;
use serde::Deserialize;
use wire::sigv4::uri_encode;

use super::client::{Call, Client};
use super::failure::Failure;
use super::{Common, Context};

/// Widest bar, characters.
const BAR_CHARS: f64 = 40.0;

/// Show where the time of an invocation went
///
/// The parts follow one another and add up to the whole. The last 32 invocations of each function are remembered, until it is
/// changed or the server ends. With the header `X-Lambdad-Timing: true` an invocation's own answer says it, too, in a
/// `Server-Timing` header.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad why 8476a536-e9f4-11e8-9739-2dfe598c3fcd

The request id is in the function's log, which `lambdad invoke --tail` shows, and in the header x-amzn-RequestId.

Parts:
  receive      reading the request, its signature, finding the function
  placement    deciding where it runs
  queue        waiting for an environment
  sandbox      making one, or giving a blank one the code (cold starts only, as the next two)
  interpreter  until the interpreter was up; with a blank it was
  init         the runtime's and the function's initialisation
  handler      the handler, and the way to it and back
  response     until the answer was complete")]
pub struct WhyArgs {
    /// The invocation's request id
    request_id: String,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Deserialize)]
struct Timing {
    function: String,
    total_ms: f64,
    parts: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    name: String,
    ms: f64,
}

pub fn run(args: WhyArgs, context: &Context) -> Result<(), Failure> {
    let client = Client::find(&context.target)?;
    let path = format!("/_lambdad/invocations/{}", uri_encode(&args.request_id));
    let answer = client.lambda(Call { method: "GET", path: &path, ..Call::default() })?.json()?;
    if context.output.json {
        return context.output.document(&answer);
    }
    let timing: Timing = serde_json::from_value(answer)
        .map_err(|error| Failure::Local(format!("the server's answer cannot be read ({error}): is it older?")))?;
    context.output.line(&format!("{} took {:.3} ms", timing.function, timing.total_ms))?;
    lines(&timing).iter().try_for_each(|line| context.output.line(line))
}

fn lines(timing: &Timing) -> Vec<String> {
    let share = |ms: f64| if timing.total_ms > 0.0 { ms / timing.total_ms } else { 0.0 };
    let line = |Part { name, ms }: &Part| {
        let bar = "#".repeat((share(*ms) * BAR_CHARS).round() as usize);
        format!("{name:<12}{ms:>12.3} ms {:>4.0} %  {bar}", share(*ms) * 100.0).trim_end().to_owned()
    };
    timing.parts.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_shares_of_the_whole() {
        let part = |name: &str, ms| Part { name: name.into(), ms };
        let timing =
            Timing { function: "f".into(), total_ms: 40.0, parts: vec![part("init", 30.0), part("handler", 10.0)] };
        assert_eq!(
            lines(&timing),
            [
                "init              30.000 ms   75 %  ##############################",
                "handler           10.000 ms   25 %  ##########",
            ]
        );
    }
}
