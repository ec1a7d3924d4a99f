//! What docker-registry cannot be made to do in a test: hand out tokens, and send clients elsewhere for blobs.
//! A small server of our own, which notes who was told what.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use package::images::{ImageError, Registries, Registry};

use super::{layout, world};

/// Method and path, and the `Authorization` that came with it.
type Seen = Arc<Mutex<Vec<(String, Option<String>)>>>;

type Answer = (&'static str, Vec<String>, Vec<u8>);

/// Answers until the test ends.
fn serve(answer: impl Fn(&str, Option<&str>) -> Answer + Send + 'static) -> (String, Seen) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = listener.local_addr().unwrap().to_string();
    let seen = Seen::default();
    let noted = seen.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            one(stream.unwrap(), &answer, &noted);
        }
    });
    (host, seen)
}

fn one(stream: TcpStream, answer: &dyn Fn(&str, Option<&str>) -> Answer, seen: &Seen) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let Some(path) = lines.next().and_then(|line| line.split(' ').nth(1).map(str::to_owned)) else { return };
    let mut authorization = None;
    for line in lines.take_while(|line| !line.is_empty()) {
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("authorization")
        {
            authorization = Some(value.trim().to_owned());
        }
    }
    seen.lock().unwrap().push((path.clone(), authorization.clone()));
    let (status, headers, body) = answer(&path, authorization.as_deref());
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    let head = format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n", body.len());
    // A client that has heard enough goes.
    drop((&stream).write_all(head.as_bytes()).and_then(|()| (&stream).write_all(&body)));
}

fn blob(digest: &str) -> Vec<u8> {
    fs::read(layout().join("app/blobs/sha256").join(digest)).unwrap()
}

#[test]
fn a_token_goes_to_the_registry_and_nowhere_else() {
    let (elsewhere, seen_elsewhere) = serve(|path, _| ("200 OK", vec![], blob(path.trim_start_matches("/b/"))));
    let index: serde_json::Value = serde_json::from_slice(&fs::read(layout().join("app/index.json")).unwrap()).unwrap();
    let manifest = index["manifests"][0]["digest"].as_str().unwrap().trim_start_matches("sha256:").to_owned();
    let manifest_type = "Content-Type: application/vnd.oci.image.manifest.v1+json; charset=utf-8";
    let place = Arc::new(Mutex::new(String::new()));
    let own = place.clone();
    let (host, seen) = serve(move |path, authorization| {
        let own = own.lock().unwrap().clone();
        if path.starts_with("/token?") {
            return ("200 OK", vec![], br#"{"access_token":"TOKEN"}"#.to_vec());
        }
        if authorization != Some("Bearer TOKEN") {
            let wants = format!(
                r#"WWW-Authenticate: Bearer realm="http://{own}/token",service="a b",scope="repository:app:pull""#
            );
            return ("401 Unauthorized", vec![wants], b"{}".to_vec());
        }
        match path.rsplit_once('/').unwrap() {
            ("/v2/app/manifests", _) => ("200 OK", vec![manifest_type.into()], blob(&manifest)),
            ("/v2/app/blobs", digest) => {
                let to = format!("Location: http://{elsewhere}/b/{}", digest.trim_start_matches("sha256:"));
                ("307 Temporary Redirect", vec![to], vec![])
            }
            _ => ("404 Not Found", vec![], vec![]),
        }
    });
    place.lock().unwrap().clone_from(&host);

    let registry = Registry { username: "user".into(), password: "secret".into(), insecure: true };
    let world = world(Registries(BTreeMap::from([(host.clone(), registry)])));
    let image = world.images.pull(&format!("{host}/app:v1")).unwrap();
    assert_eq!(image.digest, world.images.pull("oci:app:v1").unwrap().digest);

    let seen = seen.lock().unwrap();
    let asked: Vec<_> = seen.iter().take(3).map(|(path, with)| (path.as_str(), with.as_deref())).collect();
    let scope = asked[1].0.contains("service=a%20b") && asked[1].0.contains("scope=repository");
    assert!(scope, "{asked:?}");
    // user:secret
    assert_eq!((asked[0].1, asked[1].1, asked[2].1), (None, Some("Basic dXNlcjpzZWNyZXQ="), Some("Bearer TOKEN")));
    let elsewhere = seen_elsewhere.lock().unwrap();
    assert_eq!(elsewhere.len(), 3, "the configuration and two layers");
    assert!(elsewhere.iter().all(|(_, authorization)| authorization.is_none()), "{elsewhere:?}");
}

#[test]
fn lies_of_a_registry_are_refused() {
    let small = r#"{"mediaType":"application/vnd.oci.image.manifest.v1+json","schemaVersion":2,"config":{"mediaType":
        "application/vnd.oci.image.config.v1+json","size":2,"digest":
        "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"},"layers":[]}"#;
    let (host, _) = serve(move |path, _| match path {
        "/v2/long/manifests/latest" => ("200 OK", vec![], vec![b' '; 5 << 20]),
        "/v2/type/manifests/latest" => ("200 OK", vec!["Content-Type: text/html".into()], small.into()),
        "/v2/endless/manifests/latest" | "/v2/other/manifests/latest" => ("200 OK", vec![], small.into()),
        path if path.starts_with("/v2/other/manifests/sha256:") => ("200 OK", vec![], small.into()),
        path if path.starts_with("/v2/endless/blobs/") => ("200 OK", vec![], vec![b'{'; 1 << 20]),
        path if path.starts_with("/v2/other/blobs/") => ("200 OK", vec![], b"[]".to_vec()),
        "/v2/away/manifests/latest" => {
            let wants = "WWW-Authenticate: Bearer realm=\"ftp://elsewhere.example/token\"";
            ("401 Unauthorized", vec![wants.into()], vec![])
        }
        _ => ("500 Internal Server Error", vec![], vec![]),
    });
    let registry = Registry { username: "user".into(), password: "secret".into(), insecure: true };
    let world = world(Registries(BTreeMap::from([(host.clone(), registry)])));
    for (repository, expected) in [
        ("long", "answered with more than 4194304 bytes"),
        ("type", "and its place says \"text/html\""),
        ("endless", "has 3 bytes, not 2"),
        ("other", "has the SHA-256 4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945, not 44136fa3"),
        ("broken", "answered 500 Internal Server Error when asked for manifests/latest of broken"),
        ("away", "wants tokens from a place that is not https"),
        (&format!("other@sha256:{}", "0".repeat(64)), "the manifest has the SHA-256"),
    ] {
        let error = world.images.resolve(&format!("{host}/{repository}")).unwrap_err();
        let is_registrys = matches!(error, ImageError::Registry { .. } | ImageError::Refused { .. });
        assert!(is_registrys && error.to_string().contains(expected), "{repository}: {error}");
    }
}
