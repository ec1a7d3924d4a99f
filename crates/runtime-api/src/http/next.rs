use hyper::{Response, StatusCode};

use super::headers;
use super::routes::{Answer, refuse};
use super::state::Shared;
use crate::protocol::Call;

/// `GET /runtime/invocation/next`: waits for ever.
pub(super) async fn next(shared: &Shared) -> Response<Answer> {
    if let Err(refusal) = shared.ask() {
        return refuse(refusal);
    }
    let mut waiting = Waiting { shared, over: false };
    loop {
        let handed = shared.lock().hand_over();
        if let Some((invocation, attempt)) = handed {
            waiting.over = true;
            let mut response = Response::new(Answer::new(invocation.payload.clone()));
            *response.status_mut() = StatusCode::OK;
            *response.headers_mut() = headers::of(&invocation, attempt);
            return response;
        }
        shared.sent().await;
    }
}

/// The runtime may hang up: hyper then drops the future, and the environment must be able to ask again.
struct Waiting<'a> {
    shared: &'a Shared,
    over: bool,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if !self.over {
            let abandoned = self.shared.lock().machine.apply(Call::NextAbandoned);
            debug_assert!(abandoned.is_ok(), "never refused");
        }
    }
}
