use std::io;
use std::os::fd::OwnedFd;

use tokio::net::{TcpListener, UnixStream};

use crate::http::Http;
use crate::{Event, Invocation};

mod framed;

use framed::Framed;

/// One environment's runtime, over whichever transport it speaks. Dropping it ends the connection, or the server.
#[derive(Debug)]
pub struct Link(Transport);

#[derive(Debug)]
enum Transport {
    Framed(Box<Framed>),
    Http(Http),
}

impl Link {
    /// A bootstrap of ours at the other end of `stream` ([`crate::frame`]).
    pub fn framed(stream: UnixStream) -> Link {
        Link(Transport::Framed(Box::new(Framed::new(stream))))
    }

    /// A fresh socketpair: the platform's end as a link, and the descriptor that the function inherits. That one
    /// blocks, as the bootstraps want it, and is close-on-exec until whoever starts the function puts it in its place.
    pub fn pair() -> io::Result<(Link, OwnedFd)> {
        let (ours, theirs) = std::os::unix::net::UnixStream::pair()?;
        ours.set_nonblocking(true)?;
        Ok((Link::framed(UnixStream::from_std(ours)?), theirs.into()))
    }

    /// The HTTP Runtime API, served on `listener` for as long as the link lives. Must be called inside tokio.
    pub fn http(listener: TcpListener) -> Link {
        Link(Transport::Http(Http::serve(listener)))
    }

    /// The HTTP Runtime API on one connection, without a network.
    #[cfg(fuzzing)]
    #[doc(hidden)]
    pub fn http_over(stream: tokio::io::DuplexStream) -> Link {
        Link(Transport::Http(Http::over(stream)))
    }

    /// Hands over an invocation. Over HTTP it waits for the runtime to ask, without this call waiting.
    ///
    /// Waits until the runtime has read all but what the socket buffers, so race it with the deadline. When it is
    /// dropped half-way the link is of no use: the next [`Link::event`] is [`Event::Closed`].
    ///
    /// # Errors
    /// `InvalidInput` when the runtime is not idle; else the connection's own error.
    pub async fn send(&mut self, invocation: &Invocation) -> io::Result<()> {
        match &mut self.0 {
            Transport::Framed(framed) => framed.send(invocation).await,
            Transport::Http(http) => http.send(invocation),
        }
    }

    /// Makes a blank one function's, by its environment variables. It initialises next.
    ///
    /// # Errors
    /// `Unsupported` over HTTP, where there are no blanks; else the connection's own error.
    pub async fn assign(&mut self, variables: &[(String, String)]) -> io::Result<()> {
        match &mut self.0 {
            Transport::Framed(framed) => framed.assign(variables).await,
            Transport::Http(_) => Err(io::ErrorKind::Unsupported.into()),
        }
    }

    /// The next thing the runtime did. Cancel-safe. [`Event::Closed`] is final and repeats.
    pub async fn event(&mut self) -> Event {
        match &mut self.0 {
            Transport::Framed(framed) => framed.event().await,
            Transport::Http(http) => http.event().await,
        }
    }

    /// Whether the runtime waits for an invocation now. One of ours does from the moment it has answered; over HTTP a
    /// runtime may work on after its answer, and says with another [`Event::Ready`] that it is done.
    pub fn is_ready(&self) -> bool {
        match &self.0 {
            Transport::Framed(framed) => framed.is_ready(),
            Transport::Http(http) => http.is_ready(),
        }
    }
}

/// The error of [`Link::send`] to a runtime that is not idle.
pub(crate) fn not_idle(state: crate::protocol::State) -> io::Error {
    let message = format!("the runtime takes no invocation in state {}", state.name());
    io::Error::new(io::ErrorKind::InvalidInput, message)
}
