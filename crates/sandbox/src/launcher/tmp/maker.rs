//! The process that makes and removes the file systems, so that the launcher does not wait for a disk.

use std::collections::HashMap;
use std::io;
use std::os::fd::{AsRawFd, OwnedFd};
use std::path::Path;

use jail::Cloned;
use rustix::process::{Signal, set_parent_process_death_signal};
use rustix::thread::CapabilitySet;

use super::image::{Image, Maker};
use crate::launcher::{mounts, privileges};
use crate::protocol::{self, Malformed, Packet};

/// What the first one is for: to see that it can be done.
pub(super) const TRIAL_MB: u32 = 1;

/// All of root's powers that it and `mkfs.ext4` have.
const KEPT: [CapabilitySet; 2] = [
    // Loop devices, mounts, and shutting a file system down.
    CapabilitySet::SYS_ADMIN,
    // The data directory is closed to all but the daemon's user.
    CapabilitySet::DAC_OVERRIDE,
];

/// Launcher to maker.
pub(super) enum Order {
    Make { mb: u32 },
    Release { id: u64 },
}

/// Maker to launcher. With it comes the mount.
pub(super) struct Answer {
    pub(super) mb: u32,
    /// The number to release it by.
    pub(super) made: Result<u64, String>,
}

const MAKE: u8 = 1;
const RELEASE: u8 = 2;

impl Order {
    pub(super) fn encode(&self) -> Vec<u8> {
        let (kind, value) = match self {
            Order::Make { mb } => (MAKE, u64::from(*mb)),
            Order::Release { id } => (RELEASE, *id),
        };
        [&[kind], &value.to_le_bytes()[..]].concat()
    }

    fn decode(bytes: &[u8]) -> Result<Order, Malformed> {
        let malformed = Malformed("an order about /tmp");
        let (kind, value) = bytes.split_first().ok_or(Malformed("an empty order about /tmp"))?;
        let value = u64::from_le_bytes(value.try_into().map_err(|_| Malformed("a short order about /tmp"))?);
        match *kind {
            MAKE => u32::try_from(value).map(|mb| Order::Make { mb }).map_err(|_| malformed),
            RELEASE => Ok(Order::Release { id: value }),
            _ => Err(malformed),
        }
    }
}

impl Answer {
    fn encode(&self) -> Vec<u8> {
        let (kind, rest) = match &self.made {
            Ok(id) => (0, id.to_le_bytes().to_vec()),
            Err(text) => (1, text.chars().take(200).collect::<String>().into_bytes()),
        };
        [&[kind], &self.mb.to_le_bytes()[..], &rest].concat()
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<Answer, Malformed> {
        let malformed = || Malformed("an answer about /tmp");
        let ((kind, mb), rest) = bytes
            .split_first()
            .and_then(|(kind, rest)| rest.split_first_chunk().map(|(mb, rest)| ((kind, mb), rest)))
            .ok_or_else(malformed)?;
        let made = match kind {
            0 => Ok(u64::from_le_bytes(rest.try_into().map_err(|_| malformed())?)),
            _ => Err(String::from_utf8_lossy(rest).into_owned()),
        };
        Ok(Answer { mb: u32::from_le_bytes(*mb), made })
    }
}

/// A copy of the launcher with a mount namespace of its own, which still has the machine's devices in it. Gives the
/// descriptor of the process.
pub(super) fn start(socket: OwnedFd, data: &Path) -> io::Result<OwnedFd> {
    // SAFETY: the launcher never makes a thread.
    match unsafe { jail::clone(libc::CLONE_NEWNS, None) }? {
        Cloned::Parent { pid: _, pidfd } => Ok(pidfd),
        Cloned::Child => {
            let code = match run(&socket, data) {
                Ok(()) => 0,
                Err(error) => {
                    eprintln!("lambdad: launcher: file systems for /tmp: {error}");
                    1
                }
            };
            // SAFETY: ends the process without the launcher's exit handlers, which are not this process's.
            unsafe { libc::_exit(code) }
        }
    }
}

fn run(socket: &OwnedFd, data: &Path) -> io::Result<()> {
    set_parent_process_death_signal(Some(Signal::KILL))?;
    close_all_but(socket)?;
    mounts::drop_others(&[data, Path::new("/dev")])?;
    privileges::reduce_to(&KEPT)?;
    let mut maker = Maker::open(data);
    let mut images: HashMap<u64, Image> = HashMap::new();
    let mut last_id = 0;
    let mut buffer = [0; 64];
    // Ends with the launcher. What is left then goes with this process: nothing has a name, and a loop device is let go
    // by its last user.
    while let Some((bytes, _)) = protocol::receive(socket, &mut buffer)? {
        match Order::decode(&buffer[..bytes])? {
            Order::Release { id } => images.remove(&id).map_or(Ok(()), Image::discard)?,
            Order::Make { mb } => {
                let made = maker.as_mut().map_err(|error| io::Error::new(error.kind(), error.to_string()));
                let packet = match made.and_then(|maker| maker.make(mb)) {
                    Ok((image, mount)) => {
                        last_id += 1;
                        images.insert(last_id, image);
                        Packet { bytes: Answer { mb, made: Ok(last_id) }.encode(), fds: vec![mount] }
                    }
                    Err(error) => Packet::plain(Answer { mb, made: Err(error.to_string()) }.encode()),
                };
                match protocol::send(socket, &packet) {
                    Err(error) if protocol::is_gone(&error) => break,
                    sent => sent?,
                }
            }
        }
    }
    images.into_values().try_for_each(Image::discard)
}

/// The launcher's are its environments'.
fn close_all_but(socket: &OwnedFd) -> io::Result<()> {
    let kept = socket.as_raw_fd();
    for (first, last) in [(3, kept - 1), (kept + 1, i32::MAX)] {
        if first <= last {
            // SAFETY: closing cannot break memory, and what is closed belongs to the launcher's copy of its own state,
            // which nothing here goes on to use.
            if unsafe { libc::syscall(libc::SYS_close_range, first, last, 0) } != 0 {
                return Err(io::Error::last_os_error());
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_and_answers_survive_the_socket() {
        assert!(matches!(Order::decode(&Order::Make { mb: 512 }.encode()), Ok(Order::Make { mb: 512 })));
        assert!(matches!(Order::decode(&Order::Release { id: 7 }.encode()), Ok(Order::Release { id: 7 })));
        for bad in [&[][..], &[9; 9], &[1; 8], &[1; 9]] {
            assert!(Order::decode(bad).is_err(), "{bad:?}");
        }
        for made in [Ok(3), Err("no loop device".to_owned())] {
            let answer = Answer::decode(&Answer { mb: 5, made: made.clone() }.encode()).unwrap();
            assert_eq!((answer.mb, answer.made), (5, made));
        }
        assert!(Answer::decode(&[0, 1]).is_err());
    }
}
