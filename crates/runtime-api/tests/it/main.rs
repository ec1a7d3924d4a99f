//! The Runtime API with real clients: sockets that behave and sockets that do not, and the two bootstraps run by the
//! machine's own interpreters.

mod bootstrap;
mod client;
mod http_broken;
mod http_order;
mod node;
mod python;
mod python_logs;
