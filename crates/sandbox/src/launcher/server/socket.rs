//! Requests in, replies out.

use std::io;
use std::os::fd::OwnedFd;

use rustix::event::epoll;

use super::{Server, Source};
use crate::protocol::{self, Reply, Request};

impl Server {
    pub(super) fn control(&mut self, ready: epoll::EventFlags) -> io::Result<()> {
        if ready.contains(epoll::EventFlags::OUT) {
            self.flush()?;
        }
        if !ready.intersects(epoll::EventFlags::IN | epoll::EventFlags::HUP | epoll::EventFlags::ERR) {
            return Ok(());
        }
        loop {
            let mut buffer = std::mem::take(&mut self.buffer);
            let received = protocol::receive(&self.control, &mut buffer);
            let handled = match received {
                Ok(Some((bytes, fds))) => {
                    let handled = Request::decode(&buffer[..bytes])
                        .map_err(io::Error::from)
                        .and_then(|request| self.request(&buffer[..bytes], request, fds));
                    // A later child is a copy of this memory, and one function's variables are no other's business.
                    buffer[..bytes].fill(0);
                    handled.map(|()| true)
                }
                Ok(None) => {
                    self.stop(false);
                    epoll::delete(&self.epoll, &self.control)?;
                    Ok(false)
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(false),
                Err(error) => Err(error),
            };
            self.buffer = buffer;
            if !handled? {
                return Ok(());
            }
        }
    }

    /// `bytes` is what `request` was read from.
    pub(super) fn request(&mut self, bytes: &[u8], request: Request<'_>, fds: Vec<OwnedFd>) -> io::Result<()> {
        match request {
            Request::Create(request) => {
                let id = request.id;
                let Some(fds) = self.waits(&request, bytes, fds)? else { return Ok(()) };
                match self.create(&request, fds) {
                    Ok(environment) => {
                        epoll::add(
                            &self.epoll,
                            &environment.status,
                            Source::Status(id).token(),
                            epoll::EventFlags::IN,
                        )?;
                        epoll::add(&self.epoll, &environment.init, Source::Init(id).token(), epoll::EventFlags::IN)?;
                        self.environments.insert(id, environment);
                        Ok(())
                    }
                    Err(text) => self.reply(Reply::Failed { id, text }),
                }
            }
            Request::Assign(request) => {
                let id = request.id;
                let assigned = match self.environments.get_mut(&id) {
                    Some(environment) => environment.assign(&self.common, &request, &self.data),
                    None => Err("it has ended".into()),
                };
                self.reply(Reply::Assigned { id, problem: assigned.err().unwrap_or_default() })
            }
            Request::Kill { id } => match self.environments.get(&id) {
                Some(environment) => environment.kill(),
                None => Ok(()),
            },
            Request::Denied { token } => {
                let reply = self.denied(token);
                self.reply(reply)
            }
            Request::Resolved { token, id, name, addresses } => {
                let reply = self.resolved(token, id, name, &addresses);
                self.reply(reply)
            }
            Request::Shutdown => {
                self.stop(true);
                Ok(())
            }
            Request::Configure(_) => Err(io::Error::other("configured twice")),
        }
    }

    pub(super) fn reply(&mut self, reply: Reply) -> io::Result<()> {
        self.outbox.push_back(reply.encode());
        if self.outbox.len() == 1 { self.flush() } else { Ok(()) }
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        if self.stopping.as_ref().is_some_and(|stop| !stop.asked) {
            // Nobody is there any more.
            self.outbox.clear();
            return Ok(());
        }
        while let Some(packet) = self.outbox.front() {
            match protocol::send(&self.control, packet) {
                Ok(()) => drop(self.outbox.pop_front()),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    let flags = epoll::EventFlags::IN | epoll::EventFlags::OUT;
                    return Ok(epoll::modify(&self.epoll, &self.control, Source::Control.token(), flags)?);
                }
                Err(error) if protocol::is_gone(&error) => {
                    // The loop sees the socket's end, too, and acts on it.
                    self.outbox.clear();
                    return Ok(());
                }
                Err(error) => return Err(error),
            }
        }
        Ok(epoll::modify(&self.epoll, &self.control, Source::Control.token(), epoll::EventFlags::IN)?)
    }
}
