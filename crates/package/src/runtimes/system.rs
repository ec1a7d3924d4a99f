//! What a tree says about its system: `/etc`, certificate authorities, time zones, locales.

use std::io;
use std::path::Path;

use super::tree::Tree;
use super::walk::walk;

/// Where distributions keep all certificate authorities in one file.
const AUTHORITIES: &[&str] = &[
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];
/// Where OpenSSL builds and clients look for it.
const AUTHORITY_LINKS: &[&str] =
    &["/etc/ssl/cert.pem", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/pki/tls/cert.pem", "/usr/lib/ssl/cert.pem"];

/// Files of `/etc`, each with its text.
pub(crate) const ETC: &[(&str, &str)] = &[
    ("passwd", "root:x:0:0:root:/root:/bin/bash\nsbx_user1051:x:993:990::/home/sbx_user1051:/sbin/nologin\n"),
    ("group", "root:x:0:\nsbx_user1051:x:990:\n"),
    ("hosts", "127.0.0.1 localhost localhost.localdomain localhost4\n"),
    ("resolv.conf", "nameserver 127.0.0.1\n"),
    (
        "nsswitch.conf",
        "passwd: files\ngroup: files\nshadow: files\nhosts: files dns\nservices: files\nprotocols: files\n",
    ),
    ("host.conf", "multi on\n"),
];

/// Adds all of it.
pub(crate) fn add(tree: &mut Tree<'_>) -> io::Result<()> {
    etc(tree)?;
    time_zones(tree)?;
    locales(tree)
}

fn etc(tree: &mut Tree<'_>) -> io::Result<()> {
    for (name, text) in ETC {
        tree.file(&format!("/etc/{name}"), text.as_bytes(), false)?;
    }
    let Some(host) = AUTHORITIES.iter().map(Path::new).find(|path| path.is_file()) else {
        tracing::warn!(
            "no certificate authorities on this machine: functions cannot use https; on Debian: apt-get install ca-certificates"
        );
        return Ok(());
    };
    tree.copy("/etc/ssl/certs/ca-certificates.crt", host)?;
    for link in AUTHORITY_LINKS {
        tree.link(link, "/etc/ssl/certs/ca-certificates.crt");
    }
    Ok(())
}

fn time_zones(tree: &mut Tree<'_>) -> io::Result<()> {
    let root = Path::new("/usr/share/zoneinfo");
    if root.is_dir() {
        // The same zones again, with leap seconds or under another name.
        walk(root, &|name| !matches!(name, "right" | "posix"), &mut |path, host| {
            tree.copy(&format!("/usr/share/zoneinfo/{path}"), host).map(drop)
        })?;
    }
    tree.link("/etc/localtime", "/usr/share/zoneinfo/UTC");
    Ok(())
}

/// C.UTF-8, and the service's LANG, en_US.UTF-8, with the same contents: without it bash warns at every start.
fn locales(tree: &mut Tree<'_>) -> io::Result<()> {
    let root = Path::new("/usr/lib/locale/C.utf8");
    if !root.is_dir() {
        tracing::warn!("this machine has no C.UTF-8 locale; programs may warn that they cannot set en_US.UTF-8");
        return Ok(());
    }
    walk(root, &|_| true, &mut |path, host| tree.copy(&format!("/usr/lib/locale/C.utf8/{path}"), host).map(drop))?;
    tree.link("/usr/lib/locale/en_US.utf8", "C.utf8");
    Ok(())
}
