//! What the launcher answers and reports.

use std::net::Ipv4Addr;
use std::os::fd::OwnedFd;

use super::codec::{Reader, Writer};
use super::{Malformed, Packet};
use crate::Privilege;
use crate::cgroup::{CgroupVersion, Handles};
use crate::daemon::{DeniedTo, Exit, ExitStatus, SharedMemory};

#[derive(Debug)]
pub(crate) enum Reply {
    /// Configured and ready.
    Hello(Hello),
    /// Not able to work at all, and gone.
    Fatal { text: String },
    /// The environment is there and its command about to be executed.
    Created { id: u64, offer: Box<Offer> },
    /// It could not be made. Nothing is left of it.
    Failed { id: u64, text: String },
    /// A blank has its code and its limits; or, with a text, it has not, and why. It lives on in either case.
    Assigned { id: u64, problem: String },
    /// Its main process has ended, and all others with it.
    Exited { id: u64, exit: Exit },
    /// Its control groups are removed, too. The last word about an environment.
    Gone { id: u64 },
    /// What has been refused to living environments, in packets, and the last minute's destinations; of many only the first.
    Denied { token: u64, counts: Vec<(u64, u64)>, destinations: Vec<(u64, DeniedTo)> },
    /// A name's addresses are open, but for what the text says.
    Resolved { token: u64, problem: String },
    /// Everything is cleared away, but for what the text says.
    Stopped { problems: String },
}

/// What the launcher found.
#[derive(Debug)]
pub(crate) struct Hello {
    pub(crate) cgroups: CgroupVersion,
    pub(crate) privilege: Privilege,
    /// Names of limits that this machine cannot enforce.
    pub(crate) missing: String,
    /// Why no environment reaches the outside, or nothing.
    pub(crate) egress_off: String,
    /// Lines for the operator.
    pub(crate) notes: String,
    pub(crate) memory: Option<SharedMemory>,
}

/// The daemon's side of an environment.
#[derive(Debug)]
pub(crate) struct Offer {
    pub(crate) output: OwnedFd,
    pub(crate) runtime_api: OwnedFd,
    pub(crate) endpoint: OwnedFd,
    pub(crate) dns: OwnedFd,
    pub(crate) handles: Handles,
}

const HELLO: u8 = 1;
const FATAL: u8 = 2;
const CREATED: u8 = 3;
const FAILED: u8 = 4;
const EXITED: u8 = 5;
const GONE: u8 = 6;
const STOPPED: u8 = 7;
const ASSIGNED: u8 = 8;
const DENIED: u8 = 9;
const RESOLVED: u8 = 10;

/// Entries of one message: both lists together fill three quarters of it.
pub(crate) const COUNTS_MAX: usize = 2048;
pub(crate) const DESTINATIONS_MAX: usize = 640;

/// Stands for "no figure"; no process tree uses that much memory.
const NO_PEAK: u64 = u64::MAX;

impl Reply {
    pub(crate) fn encode(self) -> Packet {
        match self {
            Reply::Hello(Hello { cgroups, privilege, missing, egress_off, notes, memory }) => {
                let mut writer = Writer::new(HELLO);
                writer.u8(match cgroups {
                    CgroupVersion::None => 0,
                    CgroupVersion::V1 => 1,
                    CgroupVersion::V2 => 2,
                });
                let (kind, ids) = match privilege {
                    Privilege::Root => (0, 0),
                    Privilege::Subordinate { ids } => (1, ids),
                    Privilege::OneId => (2, 0),
                };
                writer.u8(kind);
                writer.u32(ids);
                for text in [missing, egress_off, notes] {
                    writer.string(&[text.replace('\0', "?").as_bytes()]);
                }
                writer.u8(u8::from(memory.is_some()));
                let fds = memory.map_or_else(Vec::new, |SharedMemory { current, stat, max_bytes }| {
                    writer.u64(max_bytes);
                    vec![current, stat]
                });
                Packet { bytes: writer.0, fds }
            }
            Reply::Fatal { text } => Packet::plain(text_message(FATAL, None, &text)),
            Reply::Created { id, offer } => {
                let Offer { output, runtime_api, endpoint, dns, handles } = *offer;
                let Handles { freezer, memory_peak, cpu, weight } = handles;
                let mut writer = Writer::new(CREATED);
                writer.u64(id);
                for handle in [&freezer, &memory_peak, &cpu, &weight] {
                    writer.u8(u8::from(handle.is_some()));
                }
                let handles = [freezer, memory_peak, cpu, weight].into_iter().flatten();
                let fds = [output, runtime_api, endpoint, dns].into_iter().chain(handles);
                Packet { bytes: writer.0, fds: fds.collect() }
            }
            Reply::Failed { id, text } => Packet::plain(text_message(FAILED, Some(id), &text)),
            Reply::Assigned { id, problem } => Packet::plain(text_message(ASSIGNED, Some(id), &problem)),
            Reply::Exited { id, exit: Exit { status, oom_killed, memory_peak_bytes, denied } } => {
                let mut writer = Writer::new(EXITED);
                writer.u64(id);
                let (kind, value) = match status {
                    ExitStatus::Code(code) => (0, code),
                    ExitStatus::Signal(signal) => (1, signal),
                    ExitStatus::NotExecuted(errno) => (2, errno),
                };
                writer.u8(kind);
                writer.u32(value.cast_unsigned());
                writer.u8(u8::from(oom_killed));
                writer.u64(memory_peak_bytes.unwrap_or(NO_PEAK));
                writer.u64(denied);
                Packet::plain(writer.0)
            }
            Reply::Gone { id } => {
                let mut writer = Writer::new(GONE);
                writer.u64(id);
                Packet::plain(writer.0)
            }
            Reply::Denied { token, mut counts, mut destinations } => {
                counts.truncate(COUNTS_MAX);
                destinations.truncate(DESTINATIONS_MAX);
                let mut writer = Writer::new(DENIED);
                writer.u64(token);
                writer.count(counts.len());
                for (id, packets) in counts {
                    writer.u64(id);
                    writer.u64(packets);
                }
                writer.count(destinations.len());
                for (id, DeniedTo { address, protocol, port, packets }) in destinations {
                    writer.u64(id);
                    writer.u32(address.to_bits());
                    writer.u8(protocol);
                    writer.u16(port);
                    writer.u64(packets);
                }
                Packet::plain(writer.0)
            }
            Reply::Resolved { token, problem } => Packet::plain(text_message(RESOLVED, Some(token), &problem)),
            Reply::Stopped { problems } => Packet::plain(text_message(STOPPED, None, &problems)),
        }
    }

    pub(crate) fn decode(bytes: &[u8], fds: Vec<OwnedFd>) -> Result<Reply, Malformed> {
        let mut reader = Reader::new(bytes);
        let reply = match reader.u8()? {
            HELLO => Reply::Hello(Hello {
                cgroups: match reader.u8()? {
                    0 => CgroupVersion::None,
                    1 => CgroupVersion::V1,
                    2 => CgroupVersion::V2,
                    _ => return Err(Malformed("unknown kind of control groups")),
                },
                privilege: match (reader.u8()?, reader.u32()?) {
                    (0, _) => Privilege::Root,
                    (1, ids) => Privilege::Subordinate { ids },
                    (2, _) => Privilege::OneId,
                    _ => return Err(Malformed("unknown kind of privilege")),
                },
                missing: reader.text()?.to_owned(),
                egress_off: reader.text()?.to_owned(),
                notes: reader.text()?.to_owned(),
                memory: if reader.flag()? {
                    let (max_bytes, mut fds) = (reader.u64()?, fds.into_iter());
                    let mut fd = || fds.next().ok_or(Malformed("a descriptor is missing"));
                    Some(SharedMemory { current: fd()?, stat: fd()?, max_bytes })
                } else {
                    None
                },
            }),
            FATAL => Reply::Fatal { text: reader.text()?.to_owned() },
            CREATED => {
                let id = reader.u64()?;
                let mut fds = fds.into_iter();
                let mut fd = || fds.next().ok_or(Malformed("a descriptor is missing"));
                let (output, runtime_api, endpoint, dns) = (fd()?, fd()?, fd()?, fd()?);
                let mut handle = || if reader.flag()? { fd().map(Some) } else { Ok(None) };
                let handles = Handles { freezer: handle()?, memory_peak: handle()?, cpu: handle()?, weight: handle()? };
                Reply::Created { id, offer: Box::new(Offer { output, runtime_api, endpoint, dns, handles }) }
            }
            ASSIGNED => Reply::Assigned { id: reader.u64()?, problem: reader.text()?.to_owned() },
            FAILED => Reply::Failed { id: reader.u64()?, text: reader.text()?.to_owned() },
            EXITED => {
                let id = reader.u64()?;
                let (kind, value) = (reader.u8()?, reader.u32()?.cast_signed());
                let status = match kind {
                    0 => ExitStatus::Code(value),
                    1 => ExitStatus::Signal(value),
                    2 => ExitStatus::NotExecuted(value),
                    _ => return Err(Malformed("unknown kind of exit")),
                };
                let oom_killed = reader.flag()?;
                let memory_peak_bytes = Some(reader.u64()?).filter(|peak| *peak != NO_PEAK);
                let denied = reader.u64()?;
                Reply::Exited { id, exit: Exit { status, oom_killed, memory_peak_bytes, denied } }
            }
            GONE => Reply::Gone { id: reader.u64()? },
            DENIED => {
                let token = reader.u64()?;
                let count = reader.u32()?;
                if count as usize > COUNTS_MAX {
                    return Err(Malformed("too many counts"));
                }
                let counts = (0..count).map(|_| Ok((reader.u64()?, reader.u64()?))).collect::<Result<_, _>>()?;
                let count = reader.u32()?;
                if count as usize > DESTINATIONS_MAX {
                    return Err(Malformed("too many destinations"));
                }
                let mut destination = || {
                    let id = reader.u64()?;
                    let address = Ipv4Addr::from_bits(reader.u32()?);
                    let (protocol, port, packets) = (reader.u8()?, reader.u16()?, reader.u64()?);
                    Ok((id, DeniedTo { address, protocol, port, packets }))
                };
                let destinations = (0..count).map(|_| destination()).collect::<Result<_, _>>()?;
                Reply::Denied { token, counts, destinations }
            }
            RESOLVED => Reply::Resolved { token: reader.u64()?, problem: reader.text()?.to_owned() },
            STOPPED => Reply::Stopped { problems: reader.text()?.to_owned() },
            _ => return Err(Malformed("unknown reply")),
        };
        reader.end()?;
        Ok(reply)
    }
}

fn text_message(kind: u8, id: Option<u64>, text: &str) -> Vec<u8> {
    let mut writer = Writer::new(kind);
    if let Some(id) = id {
        writer.u64(id);
    }
    // No NUL may be inside; an error text has none unless it quotes something odd.
    writer.string(&[text.replace('\0', "?").as_bytes()]);
    writer.0
}
