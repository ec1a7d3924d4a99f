//! What the child says to the launcher: eight bytes each, so that a pipe never splits one.

use std::fmt;

use rustix::io::Errno;

/// Something went on inside an environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// Everything is in place; the next step is the command's `execve`.
    Ready,
    /// A step failed, before [`Report::Ready`].
    Failed(Failure),
    /// The command could not be executed.
    ExecFailed(Errno),
    /// The OCI runtime that was to start the function ended with this raw wait status instead.
    RuntimeFailed(i32),
    /// The function's main process ended with this raw wait status.
    Exited(i32),
}

/// A step of the set-up that the kernel refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which.
    pub stage: Stage,
    /// Why.
    pub errno: Errno,
}

/// Size of an encoded [`Report`].
pub const REPORT_BYTES: usize = 8;

/// Error numbers end before it (kernel: include/linux/err.h, `MAX_ERRNO`).
const ERRNO_END: i32 = 4096;

impl Report {
    /// For the pipe.
    pub fn encode(self) -> [u8; REPORT_BYTES] {
        let (kind, stage, value) = match self {
            Report::Ready => (1, 0, 0),
            Report::Failed(Failure { stage, errno }) => (2, stage as u8, errno.raw_os_error()),
            Report::ExecFailed(errno) => (3, 0, errno.raw_os_error()),
            Report::Exited(status) => (4, 0, status),
            Report::RuntimeFailed(status) => (5, 0, status),
        };
        let [a, b, c, d] = value.to_le_bytes();
        [kind, stage, 0, 0, a, b, c, d]
    }

    /// From the pipe. `None` if this is not a report: then the writer was not ours.
    pub fn decode(bytes: [u8; REPORT_BYTES]) -> Option<Report> {
        let [kind, stage, 0, 0, a, b, c, d] = bytes else {
            return None;
        };
        let value = i32::from_le_bytes([a, b, c, d]);
        // `Errno` panics on what is none, and this is read by the launcher.
        let errno = || (1..ERRNO_END).contains(&value).then(|| Errno::from_raw_os_error(value));
        match kind {
            1 => Some(Report::Ready),
            2 => Some(Report::Failed(Failure { stage: Stage::decode(stage)?, errno: errno()? })),
            3 => Some(Report::ExecFailed(errno()?)),
            4 => Some(Report::Exited(value)),
            5 => Some(Report::RuntimeFailed(value)),
            _ => None,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} failed: {}", self.stage.text(), std::io::Error::from(self.errno))
    }
}

/// Attaches the step to a refused system call.
pub(crate) trait At<T> {
    fn at(self, stage: Stage) -> Result<T, Failure>;
}

impl<T> At<T> for rustix::io::Result<T> {
    fn at(self, stage: Stage) -> Result<T, Failure> {
        self.map_err(|errno| Failure { stage, errno })
    }
}

macro_rules! stages {
    ($($name:ident = $number:literal, $text:literal;)*) => {
        /// The steps of the set-up, in order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Stage {
            $(#[doc = $text] $name = $number,)*
        }

        impl Stage {
            fn text(self) -> &'static str {
                match self { $(Stage::$name => $text,)* }
            }

            fn decode(number: u8) -> Option<Stage> {
                match number { $($number => Some(Stage::$name),)* _ => None }
            }
        }
    };
}

stages! {
    Parent = 1, "tying the environment's life to the launcher's";
    Cgroup = 2, "joining the control groups";
    Network = 3, "entering the network namespace";
    Root = 5, "mounting the runtime tree";
    Code = 6, "mounting the function's code at /var/task";
    Tmp = 7, "mounting /tmp";
    Proc = 8, "mounting /proc";
    Masks = 9, "hiding entries of /proc";
    Dev = 10, "mounting /dev";
    Pivot = 11, "changing to the new root";
    Hostname = 12, "setting the host name";
    Limits = 13, "setting resource limits";
    Fork = 14, "starting the function's process in a user namespace";
    IdMaps = 15, "writing the user namespace's id maps";
    InitPrivileges = 16, "dropping the first process's privileges";
    Identity = 17, "becoming the function's user";
    Capabilities = 18, "dropping capabilities";
    Descriptors = 19, "arranging descriptors";
    Landlock = 20, "restricting file access (landlock)";
    Seccomp = 21, "installing the system call filter";
    WorkingDirectory = 22, "changing to the working directory";
    OomScore = 23, "resetting the out-of-memory score";
    Bundle = 24, "laying out the OCI bundle";
    Runtime = 25, "running the OCI runtime";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_survives_the_pipe() {
        for report in [
            Report::Ready,
            Report::Failed(Failure { stage: Stage::OomScore, errno: Errno::ACCESS }),
            Report::Failed(Failure { stage: Stage::Parent, errno: Errno::PERM }),
            Report::ExecFailed(Errno::NOENT),
            Report::Exited(0x0900),
            Report::Exited(-1),
            Report::RuntimeFailed(256),
        ] {
            assert_eq!(Report::decode(report.encode()), Some(report));
        }
    }

    #[test]
    fn what_is_not_a_report_is_refused() {
        assert_eq!(Report::decode([0; 8]), None);
        assert_eq!(Report::decode([1, 0, 1, 0, 0, 0, 0, 0]), None);
        assert_eq!(Report::decode([2, 26, 0, 0, 1, 0, 0, 0]), None);
        assert_eq!(Report::decode([6, 0, 0, 0, 0, 0, 0, 0]), None);
        // Found by fuzzing: error numbers that are none.
        for value in [0, -1, i32::MIN, 4096] {
            let [a, b, c, d] = value.to_le_bytes();
            assert_eq!(Report::decode([2, Stage::Root as u8, 0, 0, a, b, c, d]), None, "{value}");
            assert_eq!(Report::decode([3, 0, 0, 0, a, b, c, d]), None, "{value}");
        }
    }

    #[test]
    fn a_failure_says_what_and_why() {
        let failure = Failure { stage: Stage::Tmp, errno: Errno::PERM };
        // The words are the C library's, and Miri has its own.
        assert_eq!(failure.to_string(), format!("mounting /tmp failed: {}", std::io::Error::from(Errno::PERM)));
    }
}
