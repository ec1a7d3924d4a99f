//! One file system: a file without a name, in a loop device that lets go of it by itself, mounted nowhere.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rustix::fs::{AtFlags, Mode, OFlags, SeekFrom};
use rustix::io::Errno;
use rustix::mount::{
    FsMountFlags, FsOpenFlags, MountAttrFlags, fsconfig_create, fsconfig_set_flag, fsconfig_set_string, fsmount, fsopen,
};

/// Files per MB: one for 16 KiB, as ext4 has it by default and the tmpfs has it (`jail::root`).
const INODES_PER_MB: u64 = 64;
const INODE_BYTES: u64 = 128;

/// `LOOP_CTL_GET_FREE` and `LOOP_CONFIGURE` of linux/loop.h.
const LOOP_CTL_GET_FREE: libc::Ioctl = 0x4C82;
const LOOP_CONFIGURE: libc::Ioctl = 0x4C0A;
const LO_FLAGS_AUTOCLEAR: u32 = 4;
const LO_FLAGS_DIRECT_IO: u32 = 16;
/// `EXT4_IOC_SHUTDOWN`, `_IOR('X', 125, __u32)`, and its "without writing the log" (fs/ext4/ext4.h).
const EXT4_IOC_SHUTDOWN: libc::Ioctl = 0x8004_587D_u32 as libc::Ioctl;
static GOING_WITHOUT_FLUSH: u32 = 2;
/// Another process may take the device that was free a moment ago.
const ATTEMPTS_MAX: usize = 64;

/// `struct loop_config` of linux/loop.h, with its `struct loop_info64` flattened.
#[repr(C)]
struct LoopConfig {
    fd: u32,
    block_bytes: u32,
    device: u64,
    inode: u64,
    rdevice: u64,
    offset: u64,
    size_limit: u64,
    number: u32,
    encrypt_type: u32,
    encrypt_key_size: u32,
    flags: u32,
    names: [u8; 64 + 64 + 32],
    init: [u64; 2],
    reserved: [u64; 8],
}

/// Makes them.
pub(super) struct Maker {
    data: PathBuf,
    control: File,
    /// One empty file system of each size, to copy: a few hundred KiB that are not zero.
    templates: HashMap<u32, File>,
}

/// One that is in use, or was: keeps it mounted until it is discarded.
pub(super) struct Image {
    root: OwnedFd,
}

impl Maker {
    pub(super) fn open(data: &Path) -> io::Result<Maker> {
        let control = "/dev/loop-control";
        let opened = File::options().read(true).write(true).open(control);
        let control = opened.map_err(|error| io::Error::new(error.kind(), format!("opening {control}: {error}")))?;
        Ok(Maker { data: data.to_owned(), control, templates: HashMap::new() })
    }

    /// An empty file system with room for `mb` MB, and its mount.
    pub(super) fn make(&mut self, mb: u32) -> io::Result<(Image, OwnedFd)> {
        let step =
            |what: &'static str| move |error: io::Error| io::Error::new(error.kind(), format!("{what}: {error}"));
        let image = self.copy(mb)?;
        let device = self.attach(&image).map_err(step("attaching a loop device"))?;
        let mount = mount(&device).map_err(step("mounting an ext4 file system for /tmp"))?;
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let root = rustix::fs::openat(&mount, c".", flags, Mode::empty())?;
        match rustix::fs::unlinkat(&root, c"lost+found", AtFlags::REMOVEDIR) {
            Ok(()) | Err(Errno::NOENT) => {}
            Err(errno) => return Err(errno.into()),
        }
        rustix::fs::fchmod(&root, Mode::from_raw_mode(0o1777))?;
        Ok((Image { root }, mount))
    }

    fn copy(&mut self, mb: u32) -> io::Result<File> {
        if !self.templates.contains_key(&mb) {
            let template = self.template(mb)?;
            self.templates.insert(mb, template);
        }
        let template = self.templates.get(&mb).ok_or_else(|| io::Error::other("a template that was just made"))?;
        let image = self.nameless()?;
        image.set_len(template.metadata()?.len())?;
        let mut at = 0;
        loop {
            let data = match rustix::fs::seek(template, SeekFrom::Data(at)) {
                Ok(data) => data,
                Err(Errno::NXIO) => return Ok(image),
                Err(errno) => return Err(errno.into()),
            };
            at = rustix::fs::seek(template, SeekFrom::Hole(data))?;
            let (mut from, mut to) = (data, data);
            while from < at {
                let bytes = usize::try_from(at - from).unwrap_or(usize::MAX);
                if rustix::fs::copy_file_range(template, Some(&mut from), &image, Some(&mut to), bytes)? == 0 {
                    return Err(io::Error::other("the template of a file system for /tmp has become shorter"));
                }
            }
        }
    }

    /// Nothing of it is left, whatever happens.
    fn nameless(&self) -> io::Result<File> {
        let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
        let file = rustix::fs::open(&self.data, flags, Mode::from_raw_mode(0o600));
        let text = |errno| io::Error::other(format!("making a file without a name in the data directory: {errno}"));
        Ok(file.map_err(text)?.into())
    }

    fn template(&self, mb: u32) -> io::Result<File> {
        let file = self.nameless()?;
        let mb = u64::from(mb);
        let inodes = mb * INODES_PER_MB;
        // What ext4 keeps for itself: the inodes, 2 % for reservations (ext4_calculate_resv_clusters), and a little.
        let bytes = (mb << 20) * 103 / 100 + inodes * INODE_BYTES + (1 << 20);
        file.set_len(bytes)?;
        // Without a journal: nobody reads it after a crash. The child inherits the descriptor by this number.
        let child_end = rustix::io::dup(&file)?;
        let made = Command::new("mkfs.ext4")
            .env_clear()
            .env("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
            .args(["-q", "-F", "-b", "4096", "-m", "0", "-O", "^has_journal,^resize_inode", "-E", "lazy_itable_init=1"])
            .args(["-I", &INODE_BYTES.to_string(), "-N", &inodes.to_string()])
            .arg(format!("/proc/self/fd/{}", child_end.as_raw_fd()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .output();
        let made = made.map_err(|error| io::Error::new(error.kind(), format!("mkfs.ext4 (e2fsprogs): {error}")))?;
        if made.status.success() {
            Ok(file)
        } else {
            let said = String::from_utf8_lossy(&made.stderr).trim().to_owned();
            Err(io::Error::other(format!("mkfs.ext4 could not make a file system of {mb} MB: {said}")))
        }
    }

    fn attach(&self, image: &File) -> io::Result<File> {
        for _ in 0..ATTEMPTS_MAX {
            // SAFETY: takes no argument.
            let number = unsafe { libc::ioctl(self.control.as_raw_fd(), LOOP_CTL_GET_FREE) };
            if number < 0 {
                return Err(io::Error::last_os_error());
            }
            let device = File::options().read(true).write(true).open(format!("/dev/loop{number}"))?;
            let config = LoopConfig {
                fd: image.as_raw_fd().cast_unsigned(),
                block_bytes: 4096,
                device: 0,
                inode: 0,
                rdevice: 0,
                offset: 0,
                size_limit: 0,
                number: 0,
                encrypt_type: 0,
                encrypt_key_size: 0,
                // Not twice in memory, where the data directory's file system allows that.
                flags: LO_FLAGS_AUTOCLEAR | LO_FLAGS_DIRECT_IO,
                names: [0; 160],
                init: [0; 2],
                reserved: [0; 8],
            };
            // SAFETY: the kernel reads one `struct loop_config`, which outlives the call.
            if unsafe { libc::ioctl(device.as_raw_fd(), LOOP_CONFIGURE, &raw const config) } == 0 {
                return Ok(device);
            }
            let error = io::Error::last_os_error();
            if error.raw_os_error() != Some(libc::EBUSY) {
                return Err(error);
            }
        }
        Err(io::Error::other("every loop device was taken by others"))
    }
}

/// The mount, attached nowhere. It keeps the device, which nothing else does then.
fn mount(device: &File) -> io::Result<OwnedFd> {
    let context = fsopen(c"ext4", FsOpenFlags::FSOPEN_CLOEXEC)?;
    let context = context.as_fd();
    fsconfig_set_string(context, c"source", format!("/proc/self/fd/{}", device.as_raw_fd()))?;
    // Space that the function frees is the host's again; what was never written is not written.
    fsconfig_set_flag(context, c"discard")?;
    fsconfig_set_flag(context, c"noinit_itable")?;
    fsconfig_create(context)?;
    let attributes =
        MountAttrFlags::MOUNT_ATTR_NOSUID | MountAttrFlags::MOUNT_ATTR_NODEV | MountAttrFlags::MOUNT_ATTR_NOATIME;
    Ok(fsmount(context, FsMountFlags::FSMOUNT_CLOEXEC, attributes)?)
}

impl Image {
    /// Throws it away with everything in it that has not been written: nobody will read it.
    pub(super) fn discard(self) -> io::Result<()> {
        // SAFETY: the kernel reads one number, which outlives the call.
        match unsafe { libc::ioctl(self.root.as_raw_fd(), EXT4_IOC_SHUTDOWN, &raw const GOING_WITHOUT_FLUSH) } {
            0 => Ok(()),
            _ => Err(io::Error::last_os_error()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_configuration_is_as_large_as_the_kernels() {
        // struct loop_config: two numbers, a struct loop_info64 of 232 bytes, eight reserved numbers.
        assert_eq!(size_of::<LoopConfig>(), 4 + 4 + 232 + 64);
    }
}
