//! Who may come in, and who has to leave when there is no room.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::line::Line;

/// One of so many connections is closed at once when there is no room.
const CROWD_PART: usize = 64;

/// Where connections are counted together: an IPv4 address, or an IPv6 /64, of which everybody has a whole one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PeerKey(IpAddr);

impl PeerKey {
    pub fn new(address: IpAddr) -> PeerKey {
        PeerKey(match address.to_canonical() {
            IpAddr::V6(address) if !address.is_loopback() => {
                IpAddr::V6(Ipv6Addr::from(u128::from(address) & (u128::MAX << 64)))
            }
            other => other,
        })
    }
}

/// The connections of one listening socket.
#[derive(Debug)]
pub(crate) struct Lobby {
    per_peer_max: usize,
    present: Mutex<Present>,
}

#[derive(Debug, Default)]
struct Present {
    next: u64,
    lines: HashMap<u64, Arc<Line>>,
    peers: HashMap<PeerKey, usize>,
}

/// A connection's presence; dropped with it.
#[derive(Debug)]
pub(crate) struct Entry {
    lobby: Arc<Lobby>,
    id: u64,
    pub line: Arc<Line>,
}

impl Lobby {
    pub fn new(per_peer_max: usize) -> Arc<Lobby> {
        Arc::new(Lobby { per_peer_max, present: Mutex::default() })
    }

    /// `None` when this peer has as many connections as it may.
    pub fn enter(self: &Arc<Lobby>, peer: Option<IpAddr>) -> Option<Entry> {
        let key = peer.map(PeerKey::new);
        let mut present = self.present();
        if let Some(key) = key {
            let count = present.peers.entry(key).or_default();
            if *count >= self.per_peer_max && !key.0.is_loopback() {
                return None;
            }
            *count += 1;
        }
        let id = present.next;
        present.next += 1;
        let line = Line::new(peer);
        present.lines.insert(id, line.clone());
        drop(present);
        Some(Entry { lobby: self.clone(), id, line })
    }

    /// Ends the connection that is missed least. Never one with a request whose signature is good; before others those that never
    /// proved who they are, of them the peer's with the most, of them the one that is quiet for longest. Of the unproved
    /// a crowd goes at once, so that a flood of connections is not looked through for each of them.
    pub fn make_room(&self) {
        let present = self.present();
        let crowd = (present.lines.len() / CROWD_PART).max(1);
        let count = |line: &Line| line.peer.and_then(|key| present.peers.get(&key)).copied().unwrap_or_default();
        let mut lines: Vec<_> = present
            .lines
            .iter()
            .filter(|(_, line)| !line.is_known())
            .map(|(id, line)| ((line.is_proved(), Reverse(count(line)), line.quiet_since(), *id), line))
            .collect();
        if lines.len() > crowd {
            lines.select_nth_unstable_by_key(crowd - 1, |(rank, _)| *rank);
            lines.truncate(crowd);
        }
        lines.sort_unstable_by_key(|(rank, _)| *rank);
        let unproved = lines.iter().take_while(|((is_proved, ..), _)| !is_proved).count();
        for (_, line) in &lines[..unproved.max(1).min(lines.len())] {
            line.close();
        }
    }

    fn present(&self) -> MutexGuard<'_, Present> {
        self.present.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let mut present = self.lobby.present();
        present.lines.remove(&self.id);
        let Some(key) = self.line.peer else { return };
        if let Some(count) = present.peers.get_mut(&key) {
            *count -= 1;
            if *count == 0 {
                present.peers.remove(&key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> Option<IpAddr> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn a_peer_has_its_share_and_loopback_as_many_as_there_are() {
        let lobby = Lobby::new(2);
        for (one, other) in
            [("192.0.2.1", "192.0.2.2"), ("2001:db8::1", "2001:db8:0:1::1"), ("::ffff:198.51.100.1", "198.51.100.2")]
        {
            let _first = lobby.enter(ip(one)).unwrap();
            let second = lobby.enter(ip(one)).unwrap();
            assert!(lobby.enter(ip(one)).is_none(), "{one}");
            assert!(lobby.enter(ip(other)).is_some(), "{other}");
            drop(second);
            assert!(lobby.enter(ip(one)).is_some(), "{one} again");
        }
        let _one = lobby.enter(ip("2001:db8::1")).unwrap();
        let _two = lobby.enter(ip("2001:db8::ffff:1")).unwrap();
        assert!(lobby.enter(ip("2001:db8::2")).is_none(), "one /64 is one peer");
        for loopback in ["127.0.0.1", "::1", "::ffff:127.0.0.1"] {
            let all: Vec<_> = (0..10).map(|_| lobby.enter(ip(loopback))).collect();
            assert!(all.iter().all(Option::is_some), "{loopback}");
        }
        drop((_one, _two));
        assert!(lobby.present().peers.is_empty() && lobby.present().lines.is_empty());
    }

    #[tokio::test]
    async fn room_is_made_by_those_who_are_missed_least() {
        let lobby = Lobby::new(9);
        let proved = lobby.enter(ip("127.0.0.1")).unwrap();
        proved.line.prove();
        let known = lobby.enter(ip("192.0.2.1")).unwrap();
        let _request = known.line.known();
        let alone = lobby.enter(ip("192.0.2.2")).unwrap();
        let mut crowd: Vec<_> = (0..3).map(|_| lobby.enter(ip("192.0.2.3")).unwrap()).collect();
        // First the crowd, the oldest first …
        for _ in 0..2 {
            lobby.make_room();
            crowd[0].line.closed().await;
            crowd.remove(0);
        }
        // … then, of two peers with one connection each, the one that came first; who proved himself comes last.
        for next in [alone, crowd.remove(0), proved] {
            lobby.make_room();
            next.line.closed().await;
        }
        lobby.make_room();
        assert!(tokio::time::timeout(std::time::Duration::ZERO, known.line.closed()).await.is_err());
    }
}
