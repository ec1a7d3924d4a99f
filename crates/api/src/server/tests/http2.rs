use h2::client::{Connection, SendRequest};

use super::*;

/// The 24 bytes that HTTP/2 begins with, and empty SETTINGS.
const HELLO: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const WINDOW_UPDATE: u8 = 8;
const CONTINUATION: u8 = 9;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
/// `GET https://x/` in HPACK: three names of the static table, and a literal authority.
const GET: &[u8] = b"\x82\x87\x84\x01\x01x";

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

async fn handshake(server: &Server) -> (SendRequest<Bytes>, Connection<TcpStream, Bytes>) {
    h2::client::handshake(connect(server).await).await.unwrap()
}

fn request(path: &str) -> Request<()> {
    Request::builder().method("POST").uri(format!("https://x{path}")).body(()).unwrap()
}

async fn exchange(client: &mut SendRequest<Bytes>, path: &str, body: &[u8]) -> Result<Vec<u8>, h2::Error> {
    let mut ready = client.clone().ready().await?;
    let (response, mut stream) = ready.send_request(request(path), false)?;
    stream.send_data(Bytes::copy_from_slice(body), true)?;
    let mut body = response.await?.into_body();
    let mut bytes = Vec::new();
    while let Some(data) = body.data().await {
        let data = data?;
        body.flow_control().release_capacity(data.len())?;
        bytes.extend_from_slice(&data);
    }
    Ok(bytes)
}

/// What HTTP/2's own client gets on a connection of its own.
async fn behaves_well(server: &Server) {
    let (mut client, connection) = handshake(server).await;
    tokio::spawn(connection);
    let answered = tokio::time::timeout(SOON, exchange(&mut client, "/", b"abc")).await.expect("an answer in time");
    // `Host` is `:authority`, for whoever checks it and for the signature.
    assert_eq!(answered.unwrap(), b"x 3");
}

/// Sends until the server closes. The codes of the GOAWAY frames it sent before.
async fn attack(server: &Server, next: impl Fn(u32) -> Vec<u8> + Send + 'static) -> Vec<u32> {
    let client = connect(server).await;
    let (mut reader, mut writer) = client.into_split();
    writer.write_all(HELLO).await.unwrap();
    let flood = tokio::spawn(async move {
        for round in 0..u32::MAX {
            if writer.write_all(&next(round)).await.is_err() {
                return;
            }
        }
    });
    let mut bytes = Vec::new();
    let ended = tokio::time::timeout(SOON, reader.read_to_end(&mut bytes)).await;
    flood.abort();
    drop(ended.expect("the server closes the connection"));
    goaways(&bytes)
}

fn goaways(mut bytes: &[u8]) -> Vec<u32> {
    let mut codes = Vec::new();
    while bytes.len() >= 9 {
        let length = u32::from_be_bytes([0, bytes[0], bytes[1], bytes[2]]) as usize;
        if bytes[3] == 7 && bytes.len() >= 17 {
            codes.push(u32::from_be_bytes(bytes[13..17].try_into().unwrap()));
        }
        bytes = bytes.get(9 + length..).unwrap_or_default();
    }
    codes
}

#[tokio::test]
async fn rapid_resets_end_the_connection() {
    let server = start_http2(Limits::default()).await;
    // A request and its reset in the same write: the server sees the reset before it takes the request up …
    attack(&server, |round| {
        let stream = 2 * round + 1;
        let reset = frame(RST_STREAM, 0, stream, &8_u32.to_be_bytes());
        [frame(HEADERS, END_STREAM | END_HEADERS, stream, GET), reset].concat()
    })
    .await;
    behaves_well(&server).await;
    // … and here afterwards.
    let (mut client, connection) = handshake(&server).await;
    let connection = tokio::spawn(connection);
    let flood = async {
        loop {
            let mut ready = client.clone().ready().await?;
            let (_, mut stream) = ready.send_request(request("/never"), true)?;
            // The request is on its way before the reset is.
            exchange(&mut client, "/", b"").await?;
            stream.send_reset(h2::Reason::CANCEL);
            // One that is answered for each that is given up, and another given up: most are.
            let (_, mut stream) = ready_again(&client).await?.send_request(request("/never"), true)?;
            tokio::task::yield_now().await;
            stream.send_reset(h2::Reason::CANCEL);
        }
        #[expect(unreachable_code, reason = "the type of the errors above")]
        Ok::<(), h2::Error>(())
    };
    tokio::time::timeout(SOON, flood).await.expect("the server ends it").unwrap_err();
    drop(connection.await);
    behaves_well(&server).await;
}

async fn ready_again(client: &SendRequest<Bytes>) -> Result<SendRequest<Bytes>, h2::Error> {
    client.clone().ready().await
}

#[tokio::test]
async fn headers_without_end_end_the_connection() {
    let server = start_http2(Limits::default()).await;
    attack(&server, |round| match round {
        0 => frame(HEADERS, END_STREAM, 1, GET),
        _ => frame(CONTINUATION, 0, 1, &[b"\0\x01a\x7f\xa1\x7d".as_slice(), &[b'x'; 16000]].concat()),
    })
    .await;
    // Empty ones as well.
    attack(&server, |round| match round {
        0 => frame(HEADERS, END_STREAM, 1, GET),
        _ => frame(CONTINUATION, 0, 1, b""),
    })
    .await;
    behaves_well(&server).await;
}

#[tokio::test]
async fn a_head_over_the_limit_is_answered_431() {
    let server = start_http2(Limits { header_bytes: 8192, ..Limits::default() }).await;
    let (client, connection) = handshake(&server).await;
    tokio::spawn(connection);
    let mut large = request("/");
    large.headers_mut().insert("x-large", "x".repeat(10_000).parse().unwrap());
    let (response, _) = client.ready().await.unwrap().send_request(large, true).unwrap();
    assert_eq!(response.await.unwrap().status(), 431);
    behaves_well(&server).await;
}

#[tokio::test]
async fn frames_that_are_no_requests_end_the_connection() {
    let server = start_http2(Limits::default()).await;
    let floods: [(&str, Vec<u8>); 4] = [
        ("ping", frame(PING, 0, 0, &[0; 8])),
        ("settings", frame(SETTINGS, 0, 0, &[0, 3, 0, 0, 0, 100])),
        ("empty settings", frame(SETTINGS, 0, 0, b"")),
        ("priority", frame(2, 0, 1, &[0, 0, 0, 0, 16])),
    ];
    for (name, flood) in floods {
        let batch = flood.repeat(500);
        attack(&server, move |_| batch.clone()).await;
        behaves_well(&server).await;
        println!("{name}: ended");
    }
    let codes = attack(&server, |_| frame(WINDOW_UPDATE, 0, 0, &0x7fff_ffff_u32.to_be_bytes())).await;
    assert_eq!(codes, [3], "FLOW_CONTROL_ERROR");
    attack(&server, |_| frame(DATA, 0, 7, b"")).await;
    behaves_well(&server).await;
}

#[tokio::test]
async fn streams_beyond_the_limit_are_refused_and_the_others_served() {
    let server = start_http2(Limits { http2_streams: 3, ..Limits::default() }).await;
    let mut client = connect(&server).await;
    client.write_all(HELLO).await.unwrap();
    // Four requests whose bodies never come, before the server's SETTINGS are read.
    for stream in [1, 3, 5, 7] {
        client.write_all(&frame(HEADERS, END_HEADERS, stream, GET)).await.unwrap();
    }
    let mut seen = Vec::new();
    let refused = frame(RST_STREAM, 0, 7, &7_u32.to_be_bytes());
    while !seen.windows(refused.len()).any(|window| window == refused) {
        assert!(tokio::time::timeout(SOON, client.read_buf(&mut seen)).await.expect("REFUSED_STREAM").unwrap() > 0);
    }
    behaves_well(&server).await;
}

#[tokio::test]
async fn who_opens_no_window_is_cut_off() {
    let server = start_http2(Limits { transfer_time: SHORT, bytes_per_second: usize::MAX, ..Limits::default() }).await;
    let (client, connection) = handshake(&server).await;
    let connection = tokio::spawn(connection);
    let (response, _) = client.ready().await.unwrap().send_request(request("/big"), true).unwrap();
    let mut body = response.await.unwrap().into_body();
    // No capacity is released, so that no window is opened, while pings are answered.
    let taken = async { while let Some(Ok(_)) = body.data().await {} };
    tokio::time::timeout(SOON, taken).await.expect("the server gives up");
    drop(connection.await);
    behaves_well(&server).await;
}

#[tokio::test]
async fn an_idle_connection_is_closed_although_it_answers_pings() {
    let server = start_http2(Limits { idle_time: SHORT, ..Limits::default() }).await;
    let (_client, connection) = handshake(&server).await;
    drop(tokio::time::timeout(SOON, connection).await.expect("the server closes it"));
    behaves_well(&server).await;
}

#[tokio::test]
async fn a_large_answer_arrives_whole() {
    let server = start_http2(Limits::default()).await;
    let (mut client, connection) = handshake(&server).await;
    tokio::spawn(connection);
    let bytes = tokio::time::timeout(SOON, exchange(&mut client, "/big", b"")).await.expect("in time").unwrap();
    assert_eq!(bytes.len(), 32 * 1024 * 1024);
    let body = vec![b'x'; 3 * 1024 * 1024];
    let answer = tokio::time::timeout(SOON, async {
        let mut ready = client.clone().ready().await?;
        let (response, mut stream) = ready.send_request(request("/"), false)?;
        stream.send_data(body.into(), true)?;
        let mut body = response.await?.into_body();
        body.data().await.unwrap()
    });
    assert_eq!(answer.await.expect("in time").unwrap(), "x 3145728");
}
