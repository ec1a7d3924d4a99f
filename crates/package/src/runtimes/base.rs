//! The base set: what every tree holds, whatever its language.

use std::io;
use std::path::{Path, PathBuf};

use super::libraries::Libraries;
use super::system;
use super::tree::Tree;

/// Found in the first of these that has them.
const PROGRAM_DIRS: &[&str] = &["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin"];
/// Without these a custom runtime's `bootstrap` is lost: capture fails.
const REQUIRED: &str = "\
    bash cat env ls mktemp tr cut grep sed";
/// What else a script may expect (facts: runtimes §c); the host has them or not.
const PROGRAMS: &str = "\
    [ arch awk b2sum base32 base64 basename basenc chmod chown cksum cmp comm cp csplit curl date dd df \
    diff dir dirname du echo egrep expand expr factor false fgrep find fmt fold getent groups gunzip \
    gzip head hostid hostname id install join kill link ln locale logname md5sum mkdir mkfifo mv nice nl \
    nohup nproc numfmt od paste pathchk pr printenv printf ps ptx pwd readlink realpath rm rmdir seq \
    sha1sum sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort split stat stdbuf stty sum \
    sync tac tail tar tee test timeout touch true truncate tsort tty uname unexpand uniq unlink users \
    vdir wc which who whoami xargs yes zcat";
/// Opened by name at run time, or expected by compiled code that a package brings.
const LIBRARIES: &str = "\
    libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1 libutil.so.1 libresolv.so.2 libanl.so.1 \
    libnss_files.so.2 libnss_dns.so.2 libgcc_s.so.1 libstdc++.so.6 libz.so.1 libcrypt.so.1";

/// Adds the base set; the libraries it needs are only noted.
pub(crate) fn add(tree: &mut Tree<'_>, libraries: &mut Libraries) -> io::Result<()> {
    for (link, target) in [("/bin", "usr/bin"), ("/sbin", "usr/sbin"), ("/lib", "usr/lib"), ("/lib64", "usr/lib64")] {
        tree.directory(&format!("/{target}"), 0o755);
        tree.link(link, target);
    }
    for mount_point in ["/var/task", "/var/runtime", "/var/lang", "/opt", "/proc", "/dev"] {
        tree.directory(mount_point, 0o755);
    }
    tree.directory("/tmp", 0o1777);
    for name in REQUIRED.split_whitespace().chain(PROGRAMS.split_whitespace()) {
        match program(name) {
            Some(host) => {
                let bytes = tree.copy(&format!("/usr/bin/{name}"), &host)?;
                libraries.add(&host, &bytes);
            }
            None if REQUIRED.split_whitespace().any(|required| required == name) => {
                return Err(io::Error::new(
                    io::ErrorKind::NotFound,
                    format!("{name} is not installed on this machine"),
                ));
            }
            None if name == "curl" => {
                tracing::warn!("curl is not installed, so shell functions have none; on Debian: apt-get install curl");
            }
            None => {}
        }
    }
    // Amazon Linux's sh is bash, and its tutorial's bootstrap says `#!/bin/sh` and then `set -o pipefail`.
    tree.link("/usr/bin/sh", "bash");
    for name in LIBRARIES.split_whitespace() {
        libraries.add_optional(name);
    }
    system::add(tree)
}

fn program(name: &str) -> Option<PathBuf> {
    PROGRAM_DIRS.iter().map(|directory| Path::new(directory).join(name)).find(|path| path.is_file())
}

/// Puts every library where the loader finds it without a cache: beside libc, or linked from there.
pub(crate) fn add_libraries(tree: &mut Tree<'_>, libraries: &Libraries) -> io::Result<()> {
    let mut places = Vec::new();
    for (name, host) in libraries.found() {
        let directory = directory_in_tree(host);
        tree.copy(&format!("{directory}/{name}"), host)?;
        places.push((name, directory));
    }
    let Some(default) = places.iter().find(|(name, _)| name.starts_with("libc.so")).map(|(_, at)| at.clone()) else {
        return Ok(());
    };
    for (name, directory) in places {
        let beside_libc = format!("{default}/{name}");
        // The loader is asked for by its whole path.
        if !name.starts_with("ld-") && !tree.has(&beside_libc) {
            tree.link(&beside_libc, &format!("{directory}/{name}"));
        }
    }
    for (name, user) in libraries.missing() {
        tracing::debug!(library = name, user = %user.display(), "not on this machine, so not in the tree");
    }
    Ok(())
}

/// The host's own directory if it is the system's; else `/var/lang/lib`, so that no place of the host shows.
fn directory_in_tree(host: &Path) -> String {
    let directory = host.parent().and_then(Path::to_str).unwrap_or_default();
    let system = ["/lib", "/lib64", "/usr/lib", "/usr/lib64"]
        .iter()
        .any(|root| directory.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    if system && !directory.contains("/..") { directory.to_owned() } else { "/var/lang/lib".to_owned() }
}
