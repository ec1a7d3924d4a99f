//! `[server]`: what clients may take.

use std::time::Duration;

use api::Limits;

use super::parse::Source;
use super::{ConfigError, file};

/// hyper's smallest buffer, bytes; and a head any larger is an attack.
const HEADER_BYTES: std::ops::RangeInclusive<u64> = 8192..=1 << 20;
/// The largest request there is (70,167,211 bytes) has to fit into the three quarters that are for uploads.
const BODY_BYTES_MIN: u64 = 128 << 20;

/// A semaphore counts the bodies' KiB and the connections; far more than a machine has descriptors.
const CONNECTIONS_MAX: usize = 1_000_000;

/// The limits.
pub(super) fn limits(source: &Source<'_>, table: &file::Server) -> Result<Limits, ConfigError> {
    let usual = Limits::default();
    let size = |variable, key, given, usual: usize| -> Result<usize, ConfigError> {
        let number = source.number(variable, key, given)?;
        Ok(number.map_or(usual, |number| usize::try_from(number).unwrap_or(usize::MAX)))
    };
    let time = |variable, key, given, usual: Duration| -> Result<Duration, ConfigError> {
        Ok(source.number(variable, key, given)?.map_or(usual, Duration::from_secs))
    };
    let header_bytes =
        source.within("LAMBDAD_HEADER_BYTES", "[server] header_bytes", table.header_bytes, HEADER_BYTES)?;
    let body_bytes =
        source.within("LAMBDAD_BODY_BYTES", "[server] body_bytes", table.body_bytes, BODY_BYTES_MIN..=1 << 40)?;
    let streams = source.within("LAMBDAD_HTTP2_STREAMS", "[server] http2_streams", table.http2_streams, 1..=10_000)?;
    Ok(Limits {
        connections: size("LAMBDAD_CONNECTIONS", "[server] connections", table.connections, usual.connections)?
            .min(CONNECTIONS_MAX),
        connections_per_peer: size(
            "LAMBDAD_CONNECTIONS_PER_PEER",
            "[server] connections_per_peer",
            table.connections_per_peer,
            usual.connections_per_peer,
        )?,
        requests_per_key: size(
            "LAMBDAD_REQUESTS_PER_KEY",
            "[server] requests_per_key",
            table.requests_per_key,
            usual.requests_per_key,
        )?,
        header_bytes: header_bytes.map_or(usual.header_bytes, |bytes| bytes as usize),
        headers: size("LAMBDAD_HEADERS", "[server] headers", table.headers, usual.headers)?,
        head_time: time("LAMBDAD_HEAD_SECONDS", "[server] head_seconds", table.head_seconds, usual.head_time)?,
        handshake_time: time(
            "LAMBDAD_HANDSHAKE_SECONDS",
            "[server] handshake_seconds",
            table.handshake_seconds,
            usual.handshake_time,
        )?,
        transfer_time: time(
            "LAMBDAD_TRANSFER_SECONDS",
            "[server] transfer_seconds",
            table.transfer_seconds,
            usual.transfer_time,
        )?,
        bytes_per_second: size(
            "LAMBDAD_BYTES_PER_SECOND",
            "[server] bytes_per_second",
            table.bytes_per_second,
            usual.bytes_per_second,
        )?,
        idle_time: time(
            "LAMBDAD_KEEP_ALIVE_SECONDS",
            "[server] keep_alive_seconds",
            table.keep_alive_seconds,
            usual.idle_time,
        )?,
        body_bytes: body_bytes.map_or(usual.body_bytes, |bytes| bytes as usize),
        http2_streams: streams.map_or(usual.http2_streams, |streams| streams as u32),
    })
}
