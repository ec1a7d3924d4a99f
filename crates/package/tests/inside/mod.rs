//! A captured tree as a function would see it, less the sandbox.

use std::ffi::CString;
use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Command, Output};

use package::{Kind, RuntimeVersion};
use rustix::mount::{MountFlags, MountPropagationFlags};
use rustix::thread::UnshareFlags;

/// Runs a command in a tree as root, but read-only and with the service's environment.
pub fn inside(version: &RuntimeVersion, argv: &[&str]) -> Output {
    let root = CString::new(version.root.to_str().unwrap()).unwrap();
    let below = |name: &str| CString::new(version.root.join(name).to_str().unwrap()).unwrap();
    let (tmp, proc) = (below("tmp"), below("proc"));
    let mut command = Command::new(argv[0]);
    command.args(&argv[1..]).env_clear().envs([
        ("PATH", "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin"),
        (
            "LD_LIBRARY_PATH",
            "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib",
        ),
        ("LANG", "en_US.UTF-8"),
        ("TZ", ":UTC"),
    ]);
    if let Kind::Framed { env, .. } = &version.kind {
        command.envs(env.iter().map(|(name, value)| (name, value)));
    }
    let enter = move || -> io::Result<()> {
        // SAFETY: the child of a fork, before exec: unsharing its mount namespace concerns nobody else.
        unsafe { rustix::thread::unshare_unsafe(UnshareFlags::NEWNS) }?;
        let private = MountPropagationFlags::REC | MountPropagationFlags::PRIVATE;
        rustix::mount::mount_change(c"/", private)?;
        rustix::mount::mount_bind(root.as_c_str(), root.as_c_str())?;
        let read_only = MountFlags::BIND | MountFlags::RDONLY;
        rustix::mount::mount_remount(root.as_c_str(), read_only, c"")?;
        rustix::mount::mount(c"tmpfs", tmp.as_c_str(), c"tmpfs", MountFlags::empty(), None)?;
        rustix::mount::mount(c"proc", proc.as_c_str(), c"proc", MountFlags::empty(), None)?;
        rustix::process::chroot(root.as_c_str())?;
        Ok(rustix::process::chdir(c"/var/task")?)
    };
    // SAFETY: `enter` makes system calls only; it neither allocates nor takes a lock.
    unsafe { command.pre_exec(enter) };
    command.output().unwrap()
}

/// What a command that succeeds, and says nothing on stderr, prints.
#[track_caller]
pub fn prints(version: &RuntimeVersion, argv: &[&str]) -> String {
    let output = inside(version, argv);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{argv:?}: {} {text} {}", output.status, String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{argv:?}");
    text.trim().to_owned()
}
