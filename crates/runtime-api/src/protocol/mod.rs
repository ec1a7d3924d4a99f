//! What a runtime may say when. No I/O: [`Machine::apply`] takes a [`Call`] and moves, or refuses and stays.
//!
//! States, transitions and their names are the service's (facts: runtimes §d). A runtime asks for the next invocation
//! only from `Started` or `ResponseSent`; an answer is taken for the one id that runs, once.

mod error_type;
mod refusal;
#[cfg(test)]
mod tests;

pub use error_type::error_type;
pub use refusal::Refusal;

/// Where the runtime is. The names in [`State::name`] appear in refusals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The process runs and initialises.
    Started,
    /// It said that initialisation failed; nothing is taken any more.
    InitError,
    /// It waits for an invocation.
    Ready {
        /// Whether this is the first wait: an abandoned first wait falls back to `Started`.
        first: bool,
    },
    /// It has an invocation.
    Running,
    /// It is sending the result.
    Responding,
    /// It is sending an error.
    Failing,
    /// It has answered and not yet asked for more.
    ResponseSent,
}

impl State {
    /// The service's name of this state.
    pub fn name(self) -> &'static str {
        match self {
            State::Started => "Started",
            State::InitError => "InitError",
            State::Ready { .. } => "Ready",
            State::Running => "Running",
            State::Responding => "InvocationResponse",
            State::Failing => "InvocationErrorResponse",
            State::ResponseSent => "RuntimeResponseSentState",
        }
    }
}

/// What happens to the machine, said by the runtime or, where noted, by the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call<'a> {
    /// It asks for the next invocation.
    Next,
    /// It hung up while it waited.
    NextAbandoned,
    /// Platform: an invocation is handed over.
    Invoke(&'a str),
    /// It begins to send the result of this request.
    Response(&'a str),
    /// It begins to send the error of this request.
    Error(&'a str),
    /// The answer has come to its end (or is over the limit: it will not be sent again).
    Answered,
    /// The answer broke off. It may be sent again.
    Truncated,
    /// Initialisation failed.
    InitError,
}

/// One environment's side of the protocol.
#[derive(Debug)]
pub struct Machine {
    state: State,
    /// The request that runs, or ran last: answering that one twice is the wrong state, not the wrong id.
    request_id: String,
}

impl Default for Machine {
    fn default() -> Self {
        Machine { state: State::Started, request_id: String::new() }
    }
}

impl Machine {
    /// The state now.
    pub fn state(&self) -> State {
        self.state
    }

    /// Moves, or refuses and stays.
    pub fn apply(&mut self, call: Call<'_>) -> Result<(), Refusal> {
        use State::{Failing, InitError, Ready, Responding, ResponseSent, Running, Started};
        let to = match (call, self.state) {
            (Call::Next, Started) => Ready { first: true },
            (Call::Next, ResponseSent) => Ready { first: false },
            (Call::Next, _) => return Err(self.forbidden("Ready")),

            (Call::NextAbandoned, Ready { first: true }) => Started,
            (Call::NextAbandoned, Ready { first: false }) => ResponseSent,
            (Call::NextAbandoned, state) => state,

            (Call::Invoke(id), Ready { .. }) => {
                self.request_id.clear();
                self.request_id.push_str(id);
                Running
            }
            (Call::Invoke(_), _) => return Err(self.forbidden("Running")),

            (Call::Response(id) | Call::Error(id), _) if !self.is_current(id) => {
                return Err(Refusal::InvalidRequestId);
            }
            (Call::Response(_), Running) => Responding,
            (Call::Response(_), _) => return Err(self.forbidden("InvocationResponse")),
            (Call::Error(_), Running) => Failing,
            (Call::Error(_), _) => return Err(self.forbidden("InvocationErrorResponse")),

            (Call::Answered, Responding | Failing) => ResponseSent,
            (Call::Answered, _) => return Err(self.forbidden("RuntimeResponseSentState")),
            (Call::Truncated, Responding | Failing) => Running,
            (Call::Truncated, state) => state,

            (Call::InitError, Started) => InitError,
            (Call::InitError, _) => return Err(self.forbidden("InitError")),
        };
        self.state = to;
        Ok(())
    }

    fn is_current(&self, id: &str) -> bool {
        !id.is_empty() && id == self.request_id
    }

    fn forbidden(&self, to: &'static str) -> Refusal {
        Refusal::InvalidStateTransition { from: self.state.name(), to }
    }
}
