use super::*;

const ID: &str = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

/// A machine led to `state` the way a runtime gets there.
fn machine(state: State) -> Machine {
    let calls: &[Call<'_>] = match state {
        State::Started => &[],
        State::InitError => &[Call::InitError],
        State::Ready { first: true } => &[Call::Next],
        State::Ready { first: false } => {
            &[Call::Next, Call::Invoke(ID), Call::Response(ID), Call::Answered, Call::Next]
        }
        State::Running => &[Call::Next, Call::Invoke(ID)],
        State::Responding => &[Call::Next, Call::Invoke(ID), Call::Response(ID)],
        State::Failing => &[Call::Next, Call::Invoke(ID), Call::Error(ID)],
        State::ResponseSent => &[Call::Next, Call::Invoke(ID), Call::Error(ID), Call::Answered],
    };
    let mut machine = Machine::default();
    for call in calls {
        machine.apply(*call).expect("the way there is allowed");
    }
    assert_eq!(machine.state(), state);
    machine
}

/// The outcome of every call in every state, one row a state, in the order of `CALLS`:
/// the state it leads to, `id` (400), or `-` (403).
#[test]
fn every_call_in_every_state() {
    const CALLS: [Call<'_>; 9] = [
        Call::Next,
        Call::NextAbandoned,
        Call::Invoke(ID),
        Call::Response(ID),
        Call::Response("another"),
        Call::Error(ID),
        Call::Error(""),
        Call::Answered,
        Call::InitError,
    ];
    let table = [
        //                              next   gone     invoke  resp   resp?  error  error? answered init-error
        (State::Started, "              Ready! Started  -       id     id     id     id     -        InitError"),
        (State::InitError, "            -      InitError -      id     id     id     id     -        -"),
        (State::Ready { first: true }, "-      Started  Running id     id     id     id     -        -"),
        (State::Ready { first: false }, "-     RuntimeResponseSentState Running - id -  id  -        -"),
        (State::Running, "              -      Running  - InvocationResponse id InvocationErrorResponse id - -"),
        (State::Responding, "-  InvocationResponse - - id - id RuntimeResponseSentState -"),
        (State::Failing, "   -  InvocationErrorResponse - - id - id RuntimeResponseSentState -"),
        (State::ResponseSent, "Ready RuntimeResponseSentState - - id - id - -"),
    ];
    for (state, row) in table {
        let expected: Vec<&str> = row.split_whitespace().collect();
        assert_eq!(expected.len(), CALLS.len(), "{state:?}");
        for (call, expected) in CALLS.into_iter().zip(expected) {
            let mut machine = machine(state);
            let outcome = match machine.apply(call) {
                Ok(()) => match machine.state() {
                    State::Ready { first: true } => "Ready!",
                    other => other.name(),
                },
                Err(Refusal::InvalidRequestId) => "id",
                Err(Refusal::InvalidStateTransition { from, .. }) => {
                    assert_eq!(from, state.name());
                    "-"
                }
                Err(other) => panic!("{state:?} {call:?}: {other}"),
            };
            assert_eq!(outcome, expected, "{state:?} {call:?}");
            if outcome == "id" || outcome == "-" {
                assert_eq!(machine.state(), state, "a refused call moves nothing");
            }
        }
    }
}

#[test]
fn a_truncated_answer_may_be_sent_again() {
    for state in [State::Responding, State::Failing] {
        let mut machine = machine(state);
        machine.apply(Call::Truncated).expect("sending");
        assert_eq!(machine.state(), State::Running);
        assert_eq!(machine.apply(Call::Response(ID)), Ok(()));
    }
    let mut idle = machine(State::ResponseSent);
    idle.apply(Call::Truncated).expect("nothing to break off");
    assert_eq!(idle.state(), State::ResponseSent);
}

#[test]
fn refusals_are_worded_as_the_service_does() {
    let double = machine(State::Ready { first: false }).apply(Call::Response(ID)).expect_err("answered before");
    let check = |refusal: Refusal, status, body| {
        assert_eq!((refusal.status(), refusal.body().as_str()), (status, body));
    };
    check(
        double,
        403,
        r#"{"errorMessage":"State transition from Ready to InvocationResponse failed for runtime. Error: State transition is not allowed","errorType":"InvalidStateTransition"}"#,
    );
    check(Refusal::InvalidRequestId, 400, r#"{"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}"#);
    check(
        Refusal::TooLarge,
        413,
        r#"{"errorMessage":"Exceeded maximum allowed payload size (6291556 bytes).","errorType":"RequestEntityTooLarge"}"#,
    );
}

#[test]
fn error_types_are_classified() {
    for (named, expected) in [
        ("Runtime.ImportModuleError", "Runtime.ImportModuleError"),
        ("Function.MyError", "Function.MyError"),
        ("my Runtime.Xy anywhere", "my Runtime.Xy anywhere"),
        ("Function.", "Function.Unknown"),
        ("Function.x", "Function.Unknown"),
        ("Runtime.X", "Runtime.Unknown"),
        ("ValueError", "Runtime.Unknown"),
        ("", "Runtime.Unknown"),
    ] {
        assert_eq!(error_type(named), expected, "{named}");
    }
}
