//! What the daemon asks for.

use std::ffi::CStr;
use std::path::{Path, PathBuf};

use super::Malformed;
use super::codec::{Reader, Writer};
use crate::daemon::{Assignment, Spec, TmpMode};
use crate::net::EgressConfig;

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
    pub(crate) egress: bool,
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
                egress: reader.flag()?,
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
            _ => return Err(Malformed("unknown request")),
        };
        reader.end()?;
        Ok(request)
    }
}

pub(crate) fn configure(
    instance: &str,
    data: &[u8],
    runtimes: &[u8],
    egress: &EgressConfig,
    tmp: TmpMode,
    oci: &[PathBuf],
) -> std::io::Result<Vec<u8>> {
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
    writer.count(oci.len());
    oci.iter().for_each(|program| writer.string(&[program.as_os_str().as_encoded_bytes()]));
    Ok(writer.0)
}

pub(crate) fn create(id: u64, spec: &Spec) -> Vec<u8> {
    let Spec { root, code, argv, env, cwd, memory_mb, cpu, tmp_mb, tasks_max, open_files_max, egress, oci, control } =
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
    writer.u8(u8::from(*egress));
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

pub(crate) fn shutdown() -> Vec<u8> {
    Writer::new(SHUTDOWN).0
}
