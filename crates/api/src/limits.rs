//! What clients may take from this server: every figure of `[server]`, by name.

use std::time::Duration;

/// The server's limits. The defaults are docs/configuration.md's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections at once, of all clients. When a new one finds no place, one that is at nothing loses its own.
    pub connections: usize,
    /// Connections at once of one address (IPv6: of one /64). Loopback has no such limit: everything behind a proxy on
    /// this machine comes from there.
    pub connections_per_peer: usize,
    /// Verified requests in flight of one access key; one more is answered 429.
    pub requests_per_key: usize,
    /// A request's head, bytes; more is answered 431. Also what is read of a connection at a time.
    pub header_bytes: usize,
    /// Headers of one request; more is answered 431.
    pub headers: usize,
    /// From a head's first byte to its last; then 408.
    pub head_time: Duration,
    /// For the TLS handshake.
    pub handshake_time: Duration,
    /// How long a client may pause while it sends a body or takes an answer, and how long it may do so however slowly …
    pub transfer_time: Duration,
    /// … and after that its average rate, bytes per second; a body that is slower is answered 408, a reader is cut off.
    pub bytes_per_second: usize,
    /// How long a connection stays open between requests.
    pub idle_time: Duration,
    /// The bodies of all requests together, bytes: they are held in memory until their request is done. One that does
    /// not fit waits, then is answered 429.
    pub body_bytes: usize,
    /// Requests at once on one HTTP/2 connection.
    pub http2_streams: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            connections: 4096,
            connections_per_peer: 256,
            // Twice what runs at once by default, so that a full house of invocations leaves room for asking.
            requests_per_key: 2000,
            // A presigned request with a long session token fits several times over.
            header_bytes: 16 * 1024,
            headers: 100,
            head_time: Duration::from_secs(15),
            handshake_time: Duration::from_secs(10),
            transfer_time: Duration::from_secs(20),
            bytes_per_second: 128 * 1024,
            // Longer than the 60 s of common load balancers, which must be the first to close.
            idle_time: Duration::from_secs(75),
            body_bytes: 512 * 1024 * 1024,
            http2_streams: 100,
        }
    }
}

impl Limits {
    /// How long that many bytes may have taken.
    pub(crate) fn patience(&self, bytes: usize) -> Duration {
        self.transfer_time + Duration::from_millis(bytes as u64 * 1000 / self.bytes_per_second.max(1) as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_grows_with_what_has_come() {
        let limits = Limits { transfer_time: Duration::from_secs(2), bytes_per_second: 1000, ..Limits::default() };
        assert_eq!(limits.patience(0), Duration::from_secs(2));
        assert_eq!(limits.patience(500), Duration::from_millis(2500));
        assert_eq!(limits.patience(70_167_211), Duration::from_millis(70_169_211));
    }
}
