//! Any sequence of calls: no answer is taken but of the one request that runs, once.

use runtime_api::protocol::{Call, Machine, State};

const IDS: [&str; 4] = ["a", "b", "c", ""];

pub fn run(data: &[u8]) {
    let mut machine = Machine::default();
    // What may be answered, by the plainest reading: the last that was handed over, until it is answered.
    let mut running: Option<&str> = None;
    let mut begun: Option<&str> = None;
    for byte in data.iter().take(4096) {
        let id = IDS[usize::from(byte >> 3 & 3)];
        let before = machine.state();
        let call = match byte & 7 {
            0 => Call::Next,
            1 => Call::NextAbandoned,
            2 => Call::Invoke(id),
            3 => Call::Response(id),
            4 => Call::Error(id),
            5 => Call::Answered,
            6 => Call::Truncated,
            _ => Call::InitError,
        };
        let taken = machine.apply(call).is_ok();
        if !taken {
            assert_eq!(machine.state(), before, "a refusal moved it");
            continue;
        }
        match call {
            Call::Invoke(id) => {
                assert_eq!((running, begun), (None, None), "handed over while another runs");
                running = Some(id);
            }
            Call::Response(id) | Call::Error(id) => {
                assert_eq!(running.take(), Some(id), "another request's answer was taken");
                assert!(!id.is_empty());
                begun = Some(id);
            }
            Call::Answered => assert!(begun.take().is_some(), "an end without a beginning"),
            Call::Truncated => running = begun.take().or(running),
            Call::Next => assert_eq!((running, begun), (None, None), "asks for more before it has answered"),
            Call::NextAbandoned => {}
            Call::InitError => assert_eq!(before, State::Started),
        }
        let busy = matches!(machine.state(), State::Running | State::Responding | State::Failing);
        assert_eq!(busy, running.is_some() || begun.is_some(), "{call:?} from {before:?}");
    }
}
