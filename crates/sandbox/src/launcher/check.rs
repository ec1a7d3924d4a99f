//! A request, looked at again: the daemon parses what comes from the network, and this process has the host's
//! root privileges.

use std::ffi::{CStr, CString};
use std::path::{Component, Path};

use crate::cgroup::Limits;
use crate::cpu::CpuShare;
use crate::protocol::{Assign, Create};

/// Memory, MB: the service's most, and room for its later figures.
const MEMORY_MB: std::ops::RangeInclusive<u32> = 1..=65_536;
const TMP_MB: std::ops::RangeInclusive<u32> = 1..=65_536;
const TASKS: std::ops::RangeInclusive<u32> = 1..=4_096;
const OPEN_FILES: std::ops::RangeInclusive<u64> = 8..=1_048_576;

/// What a request comes to.
pub(super) struct Checked {
    /// Relative to the runtimes directory.
    pub(super) root: CString,
    /// Relative to the data directory; a blank has none.
    pub(super) code: Option<CString>,
    pub(super) limits: Limits,
}

/// Gives a text for the operator if a value is out of bounds.
pub(super) fn check(create: &Create<'_>, data: &Path, runtimes: &Path) -> Result<Checked, String> {
    within("memory", u64::from(create.memory_mb), MEMORY_MB.start(), MEMORY_MB.end())?;
    within("/tmp", u64::from(create.tmp_mb), TMP_MB.start(), TMP_MB.end())?;
    within("tasks", u64::from(create.tasks_max), TASKS.start(), TASKS.end())?;
    within("open files", create.open_files_max, OPEN_FILES.start(), OPEN_FILES.end())?;
    absolute("the working directory", create.cwd)?;
    absolute("the command", create.argv.first().ok_or("there is no command")?)?;
    if let Some(bad) = create.env.iter().find(|variable| !is_assignment(variable)) {
        // Only its length: a variable may hold a secret, and this text goes to a log.
        return Err(format!("an environment variable of {} bytes has no name", bad.count_bytes()));
    }
    Ok(Checked {
        root: below(runtimes, create.root)?,
        code: create.code.map(|code| below(data, code)).transpose()?,
        limits: limits(create.memory_mb, create.cpu_quota_us, create.tasks_max),
    })
}

/// Whether there could be one.
pub(super) fn is_size_of_tmp(mb: u32) -> bool {
    TMP_MB.contains(&mb)
}

/// The code, relative to the data directory, and the limits that go with it.
pub(super) fn check_assignment(assign: &Assign<'_>, data: &Path, tasks_max: u32) -> Result<(CString, Limits), String> {
    within("memory", u64::from(assign.memory_mb), MEMORY_MB.start(), MEMORY_MB.end())?;
    Ok((below(data, assign.code)?, limits(assign.memory_mb, assign.cpu_quota_us, tasks_max)))
}

fn limits(memory_mb: u32, cpu_quota_us: u32, tasks_max: u32) -> Limits {
    Limits {
        memory_bytes: u64::from(memory_mb) << 20,
        cpu: CpuShare::from_quota_us(cpu_quota_us),
        // The environment's first process is ours and counts.
        tasks_max: u64::from(tasks_max) + 1,
    }
}

/// The checked paths of a request that passes.
#[cfg(fuzzing)]
pub(crate) fn fuzz(create: &Create<'_>, data: &Path, runtimes: &Path) -> Vec<Vec<u8>> {
    let checked = check(create, data, runtimes).ok();
    let paths = checked.map(|checked| [Some(checked.root), checked.code]);
    paths.into_iter().flatten().flatten().map(CString::into_bytes).collect()
}

/// The checked path of an assignment that passes.
#[cfg(fuzzing)]
pub(crate) fn fuzz_assignment(assign: &Assign<'_>, data: &Path) -> Vec<Vec<u8>> {
    let checked = check_assignment(assign, data, *TASKS.end());
    checked.into_iter().map(|(code, _)| code.into_bytes()).collect()
}

fn within<T: Copy + Into<u64>>(what: &str, value: u64, least: &T, most: &T) -> Result<(), String> {
    let (least, most): (u64, u64) = ((*least).into(), (*most).into());
    if (least..=most).contains(&value) { Ok(()) } else { Err(format!("{what}: {value} is not {least} to {most}")) }
}

fn absolute(what: &str, path: &CStr) -> Result<(), String> {
    if path.to_bytes().starts_with(b"/") { Ok(()) } else { Err(format!("{what} {path:?} is not an absolute path")) }
}

fn is_assignment(variable: &CStr) -> bool {
    variable.to_bytes().iter().position(|byte| *byte == b'=').is_some_and(|name_bytes| name_bytes > 0)
}

/// The rest of `path` below `data`, made of plain names only. That no link leads out is checked again where the
/// path is opened.
fn below(data: &Path, path: &str) -> Result<CString, String> {
    let refused = || format!("{path} is not a plain path below {}", data.display());
    let rest = Path::new(path).strip_prefix(data).map_err(|_| refused())?;
    let plain = rest.components().all(|part| matches!(part, Component::Normal(_)));
    // `components` swallows "." and doubled slashes, so the text is compared as well.
    if !plain || rest.as_os_str().is_empty() || path.split('/').any(|part| part == "." || part == "..") {
        return Err(refused());
    }
    CString::new(rest.as_os_str().as_encoded_bytes()).map_err(|_| refused())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(change: impl FnOnce(&mut Create<'_>)) -> Result<Checked, String> {
        let mut create = Create {
            id: 1,
            root: "/runtimes/python3.11/r",
            code: Some("/data/code/c"),
            cwd: c"/var/task",
            argv: vec![c"/bin/x"],
            env: vec![c"A=1", c"B="],
            memory_mb: 128,
            cpu_quota_us: 7_235,
            tmp_mb: 512,
            tasks_max: 1_024,
            open_files_max: 1_024,
            egress: crate::net::PolicyNumber::NONE,
            oci: c"",
            control: false,
        };
        change(&mut create);
        check(&create, Path::new("/data"), Path::new("/runtimes"))
    }

    #[test]
    fn a_plain_request_passes() {
        let checked = request(|_| {}).map_err(|e| panic!("{e}")).unwrap();
        assert_eq!((checked.root.as_c_str(), checked.code.as_deref()), (c"python3.11/r", Some(c"code/c")));
        assert_eq!(checked.limits.memory_bytes, 134_217_728);
        assert_eq!(checked.limits.tasks_max, 1_025);
    }

    #[test]
    fn a_blank_has_no_code_and_gets_some() {
        let checked = request(|create| create.code = None).map_err(|e| panic!("{e}")).unwrap();
        assert_eq!(checked.code, None);
        let assign = Assign { id: 1, code: "/data/code/c", memory_mb: 256, cpu_quota_us: 7_235 };
        let (code, limits) = check_assignment(&assign, Path::new("/data"), 1_024).unwrap();
        assert_eq!((code.as_c_str(), limits.memory_bytes, limits.tasks_max), (c"code/c", 268_435_456, 1_025));
        for memory_mb in [0, 65_537] {
            assert!(check_assignment(&Assign { memory_mb, ..assign }, Path::new("/data"), 1_024).is_err());
        }
    }

    #[test]
    fn paths_stay_below_the_data_directory() {
        for path in [
            "/",
            "/data",
            "/data/",
            "/etc",
            "/data/../etc",
            "/data/x/../../etc",
            "/database/x",
            "data/x",
            "/data/./x",
            "",
        ] {
            let error = request(|create| create.root = path).err().unwrap_or_else(|| panic!("{path:?} passed"));
            assert_eq!(error, format!("{path} is not a plain path below /runtimes"));
            assert!(request(|create| create.code = Some(path)).is_err(), "{path:?} passed as code");
            let assign = Assign { id: 1, code: path, memory_mb: 128, cpu_quota_us: 7_235 };
            assert!(check_assignment(&assign, Path::new("/data"), 1_024).is_err(), "{path:?} passed to a blank");
        }
    }

    #[test]
    fn figures_are_bounded() {
        for (change, error) in [
            (
                Box::new(|c: &mut Create<'_>| c.memory_mb = 0) as Box<dyn Fn(&mut Create<'_>)>,
                "memory: 0 is not 1 to 65536",
            ),
            (Box::new(|c| c.memory_mb = 65_537), "memory: 65537 is not 1 to 65536"),
            (Box::new(|c| c.tmp_mb = 0), "/tmp: 0 is not 1 to 65536"),
            (Box::new(|c| c.tasks_max = 4_097), "tasks: 4097 is not 1 to 4096"),
            (Box::new(|c| c.open_files_max = 7), "open files: 7 is not 8 to 1048576"),
            (Box::new(|c| c.argv.clear()), "there is no command"),
            (Box::new(|c| c.argv[0] = c"x"), "the command \"x\" is not an absolute path"),
            (Box::new(|c| c.cwd = c"var"), "the working directory \"var\" is not an absolute path"),
            (Box::new(|c| c.env.push(c"=secret")), "an environment variable of 7 bytes has no name"),
            (Box::new(|c| c.env.push(c"secret")), "an environment variable of 6 bytes has no name"),
        ] {
            assert_eq!(request(|create| change(create)).err().as_deref(), Some(error));
        }
    }
}
