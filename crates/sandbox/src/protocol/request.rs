//! What the daemon asks for.

use std::ffi::CStr;
use std::net::Ipv4Addr;
use std::path::Path;

use super::Malformed;
use super::codec::{Reader, Writer};
use crate::cpu::CpuWeight;
use crate::daemon::{Assignment, LauncherConfig, Spec, TmpMode};
use crate::net::{EgressConfig, PolicyNumber};

/// A request, borrowing its strings from the message.
#[derive(Debug)]
pub(crate) enum Request<'a> {
    /// The first message, and only that.
    Configure(Configure<'a>),
    /// A new environment. The control socket comes as a descriptor.
    Create(Box<Create<'a>>),
    /// Gives a blank environment its code and its limits.
    Assign(Assign<'a>),
    /// Ends an environment; an unknown id is one that has ended by itself.
    Kill { id: u64 },
    /// What has been refused to environments. Answered under the token.
    Denied { token: u64 },
    /// An environment is about to be told a listed name's addresses, with their times to live in seconds. Answered under
    /// the token when they are open.
    Resolved { token: u64, id: u64, name: &'a str, addresses: Vec<(Ipv4Addr, u32)> },
    /// Ends everything.
    Shutdown,
}

#[derive(Debug)]
pub(crate) struct Configure<'a> {
    pub(crate) instance: &'a str,
    pub(crate) data: &'a str,
    /// Holds the runtimes' trees; the data directory holds the packages'.
    pub(crate) runtimes: &'a str,
    pub(crate) egress: EgressConfig,
    pub(crate) tmp: TmpMode,
    pub(crate) cpu_weight: CpuWeight,
    /// Of all environments together, bytes.
    pub(crate) memory_bytes: Option<u64>,
    /// The OCI runtimes that may be named later.
    pub(crate) oci: Vec<&'a CStr>,
}

#[derive(Debug)]
pub(crate) struct Create<'a> {
    pub(crate) id: u64,
    pub(crate) root: &'a str,
    /// None makes a blank.
    pub(crate) code: Option<&'a str>,
    pub(crate) cwd: &'a CStr,
    pub(crate) argv: Vec<&'a CStr>,
    pub(crate) env: Vec<&'a CStr>,
    pub(crate) memory_mb: u32,
    pub(crate) cpu_quota_us: u32,
    pub(crate) tmp_mb: u32,
    pub(crate) tasks_max: u32,
    pub(crate) open_files_max: u64,
    pub(crate) egress: PolicyNumber,
    /// Empty: none.
    pub(crate) oci: &'a CStr,
    pub(crate) control: bool,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Assign<'a> {
    pub(crate) id: u64,
    pub(crate) code: &'a str,
    pub(crate) memory_mb: u32,
    pub(crate) cpu_quota_us: u32,
}

const CONFIGURE: u8 = 1;
const CREATE: u8 = 2;
const KILL: u8 = 3;
const SHUTDOWN: u8 = 4;
const ASSIGN: u8 = 5;
const DENIED: u8 = 6;
const RESOLVED: u8 = 7;

/// Most addresses of one answer; a DNS message of 4,096 bytes has room for more, and nobody gives them.
pub(crate) const ADDRESSES_MAX: usize = 64;

impl<'a> Request<'a> {
    pub(crate) fn decode(bytes: &'a [u8]) -> Result<Request<'a>, Malformed> {
        let mut reader = Reader::new(bytes);
        let request = match reader.u8()? {
            CONFIGURE => Request::Configure(Configure {
                instance: reader.text()?,
                data: reader.text()?,
                runtimes: reader.text()?,
                egress: serde_json::from_str(reader.text()?)
                    .map_err(|_| Malformed("the egress configuration is not what it should be"))?,
                tmp: match reader.u8()? {
                    0 => TmpMode::Memory,
                    1 => TmpMode::Disk,
                    2 => TmpMode::Auto,
                    _ => return Err(Malformed("unknown place of /tmp")),
                },
                cpu_weight: CpuWeight::new(reader.u16()?).ok_or(Malformed("a weight out of range"))?,
                memory_bytes: Some(reader.u64()?).filter(|bytes| *bytes > 0),
                oci: reader.strings()?,
            }),
            CREATE => Request::Create(Box::new(Create {
                id: reader.u64()?,
                root: reader.text()?,
                code: if reader.flag()? { Some(reader.text()?) } else { None },
                cwd: reader.string()?,
                argv: reader.strings()?,
                env: reader.strings()?,
                memory_mb: reader.u32()?,
                cpu_quota_us: reader.u32()?,
                tmp_mb: reader.u32()?,
                tasks_max: reader.u32()?,
                open_files_max: reader.u64()?,
                egress: PolicyNumber(reader.u16()?),
                oci: reader.string()?,
                control: reader.flag()?,
            })),
            ASSIGN => Request::Assign(Assign {
                id: reader.u64()?,
                code: reader.text()?,
                memory_mb: reader.u32()?,
                cpu_quota_us: reader.u32()?,
            }),
            KILL => Request::Kill { id: reader.u64()? },
            SHUTDOWN => Request::Shutdown,
            DENIED => Request::Denied { token: reader.u64()? },
            RESOLVED => {
                let (token, id, name) = (reader.u64()?, reader.u64()?, reader.text()?);
                let count = reader.u32()? as usize;
                if count > ADDRESSES_MAX {
                    return Err(Malformed("too many addresses"));
                }
                let pair = |reader: &mut Reader<'a>| Ok((Ipv4Addr::from_bits(reader.u32()?), reader.u32()?));
                let addresses = (0..count).map(|_| pair(&mut reader)).collect::<Result<_, _>>()?;
                Request::Resolved { token, id, name, addresses }
            }
            _ => return Err(Malformed("unknown request")),
        };
        reader.end()?;
        Ok(request)
    }
}

/// The directories are the configured ones, as they are found.
pub(crate) fn configure(config: &LauncherConfig, data: &[u8], runtimes: &[u8]) -> std::io::Result<Vec<u8>> {
    let LauncherConfig {
        instance,
        data_dir: _,
        runtimes_dir: _,
        egress,
        tmp,
        cpu_weight,
        memory_bytes,
        oci,
        program: _,
    } = config;
    let mut writer = Writer::new(CONFIGURE);
    writer.string(&[instance.as_bytes()]);
    writer.string(&[data]);
    writer.string(&[runtimes]);
    writer.string(&[serde_json::to_string(egress)?.as_bytes()]);
    writer.u8(match tmp {
        TmpMode::Memory => 0,
        TmpMode::Disk => 1,
        TmpMode::Auto => 2,
    });
    writer.u16(cpu_weight.get());
    writer.u64(memory_bytes.unwrap_or(0));
    writer.count(oci.len());
    oci.iter().for_each(|program| writer.string(&[program.as_os_str().as_encoded_bytes()]));
    Ok(writer.0)
}

/// `egress` is the number of the specification's policy.
pub(crate) fn create(id: u64, spec: &Spec, egress: PolicyNumber) -> Vec<u8> {
    let Spec { root, code, argv, env, cwd, memory_mb, cpu, tmp_mb, tasks_max, open_files_max, egress: _, oci, control } =
        spec;
    let mut writer = Writer::new(CREATE);
    writer.u64(id);
    writer.string(&[root.as_os_str().as_encoded_bytes()]);
    writer.u8(u8::from(code.is_some()));
    if let Some(code) = code {
        writer.string(&[code.as_os_str().as_encoded_bytes()]);
    }
    writer.string(&[cwd.as_bytes()]);
    writer.count(argv.len());
    argv.iter().for_each(|argument| writer.string(&[argument.as_bytes()]));
    writer.count(env.len());
    env.iter().for_each(|(name, value)| writer.string(&[name.as_bytes(), b"=", value.as_bytes()]));
    writer.u32(*memory_mb);
    writer.u32(cpu.quota_us());
    writer.u32(*tmp_mb);
    writer.u32(*tasks_max);
    writer.u64(*open_files_max);
    writer.u16(egress.0);
    writer.string(&[oci.as_deref().unwrap_or(Path::new("")).as_os_str().as_encoded_bytes()]);
    writer.u8(u8::from(control.is_some()));
    writer.0
}

pub(crate) fn assign(id: u64, assignment: &Assignment) -> Vec<u8> {
    let Assignment { code, memory_mb, cpu } = assignment;
    let mut writer = Writer::new(ASSIGN);
    writer.u64(id);
    writer.string(&[code.as_os_str().as_encoded_bytes()]);
    writer.u32(*memory_mb);
    writer.u32(cpu.quota_us());
    writer.0
}

pub(crate) fn kill(id: u64) -> Vec<u8> {
    let mut writer = Writer::new(KILL);
    writer.u64(id);
    writer.0
}

pub(crate) fn denied(token: u64) -> Vec<u8> {
    let mut writer = Writer::new(DENIED);
    writer.u64(token);
    writer.0
}

/// At most [`ADDRESSES_MAX`] addresses.
pub(crate) fn resolved(token: u64, id: u64, name: &str, addresses: &[(Ipv4Addr, u32)]) -> Vec<u8> {
    let mut writer = Writer::new(RESOLVED);
    writer.u64(token);
    writer.u64(id);
    writer.string(&[name.as_bytes()]);
    writer.count(addresses.len());
    for (address, seconds) in addresses {
        writer.u32(address.to_bits());
        writer.u32(*seconds);
    }
    writer.0
}

pub(crate) fn shutdown() -> Vec<u8> {
    Writer::new(SHUTDOWN).0
}
