//! Behaviours that connect to what is not theirs: 27 to 30.

use std::collections::BTreeMap;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixListener};

use serde_json::json;

use super::mode::Mode;
use super::stage::{Settings, ensure, on_stage};
use super::words;
use super::world::{MACHINE, METADATA, OUTSIDE_PORT, PUBLIC};

pub fn run(mode: Mode, test: &str) {
    on_stage(mode, test, async |stage| {
        let api: u16 = stage.server.address().rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
        stage
            .behaves("27-host-addresses", Settings::of(mode), async |act| {
                let port = act.world.machine_port();
                let event = json!({
                    "places": {
                        "a public address": [PUBLIC, OUTSIDE_PORT],
                        "its own loopback": ["127.0.0.1", api],
                        "the machine's first address": [MACHINE[0], port],
                        "the machine's second address": [MACHINE[1], port],
                    },
                    "gateway ports": [port, api, 22, 53, 80, 2375],
                });
                words::check(act, mode, &event.to_string()).await
            })
            .await;
        stage
            .behaves("28-metadata", Settings::of(mode), async |act| {
                let mut places: BTreeMap<&str, (&str, u16)> =
                    METADATA.iter().map(|(name, address)| (*name, (*address, OUTSIDE_PORT))).collect();
                places.insert("a public address", (PUBLIC, OUTSIDE_PORT));
                places.insert("AWS, IPv6", ("fd00:ec2::254", OUTSIDE_PORT));
                let event = json!({ "places": places, "metadata": ["169.254.169.254", OUTSIDE_PORT] });
                words::check(act, mode, &event.to_string()).await?;
                let visits = act.world.visits();
                ensure(visits == 0, || format!("{visits} connections arrived, where none may"))
            })
            .await;
        let abstract_name = format!("lambdad-hostile-{}", std::process::id());
        let address = SocketAddr::from_abstract_name(&abstract_name).expect("a name");
        let _listener = UnixListener::bind_addr(&address).expect("an abstract socket of this machine");
        stage
            .behaves("29-unix-sockets", Settings::of(mode), async |act| {
                words::check(act, mode, &json!({ "abstract": abstract_name }).to_string()).await
            })
            .await;
        // 65,535 ports take a while on a part of a processor.
        let settings = Settings { memory_mb: 1769, ..Settings::of(mode) };
        stage.behaves("30-other-runtime-apis", settings, async |act| words::check(act, mode, "null").await).await;
    });
}
