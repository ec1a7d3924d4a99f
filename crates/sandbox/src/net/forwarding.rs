//! `net.ipv4.ip_forward`: needed for egress, and the host's to decide about everything else.

use std::fs;
use std::io;

use super::instance::Instance;

const SETTING: &str = "/proc/sys/net/ipv4/ip_forward";

/// What we found, and so what we owe the host at the end.
pub(super) enum Forwarding {
    /// It was on; it is not ours.
    Found,
    /// We switched it on. `interfaces` are those the machine had then; between them nothing was
    /// forwarded before, and the table keeps it so.
    Ours { interfaces: Vec<String> },
}

impl Forwarding {
    /// Looks, without changing anything.
    pub fn look(instance: &Instance) -> io::Result<Forwarding> {
        match is_on()? {
            true => Ok(Forwarding::Found),
            false => Ok(Forwarding::Ours { interfaces: instance.interfaces()?.1 }),
        }
    }

    /// Switches it on where it was off; what to tell the operator then.
    pub fn enable(&self) -> io::Result<Option<String>> {
        match self {
            Forwarding::Found => Ok(None),
            Forwarding::Ours { .. } => {
                fs::write(SETTING, "1")?;
                Ok(Some(
                    "net.ipv4.ip_forward was 0 and is now 1, for functions' egress only: traffic \
                     between this machine's other interfaces stays closed, and a clean stop restores it"
                        .to_owned(),
                ))
            }
        }
    }

    /// Switches it off again where that takes nothing from anybody; otherwise, what was left and why.
    pub fn restore(&self, instance: &Instance) -> io::Result<Option<String>> {
        let Forwarding::Ours { interfaces } = self else {
            return Ok(None);
        };
        if !is_on()? {
            return Ok(None);
        }
        let (_, others) = instance.interfaces()?;
        match others.iter().find(|name| !interfaces.contains(name)) {
            None => fs::write(SETTING, "0").map(|()| None),
            Some(newer) => {
                Ok(Some(format!("net.ipv4.ip_forward stays 1: {newer} appeared since lambdad set it, and may need it")))
            }
        }
    }
}

fn is_on() -> io::Result<bool> {
    Ok(fs::read_to_string(SETTING)?.trim() != "0")
}
