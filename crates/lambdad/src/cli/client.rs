//! Signed requests, one at a time.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use domain::Millis;
use serde_json::Value;
use ureq::http::{HeaderMap, HeaderName, HeaderValue, Request, Uri};
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};
use wire::sigv4::{self, Signer, uri_encode};

use super::failure::Failure;
use super::reach;
use super::target::Target;

const CONNECT_MAX: Duration = Duration::from_secs(5);
/// More than any answer there is: an invocation's is 6 MiB and a little.
const ANSWER_BYTES_MAX: u64 = 64 << 20;
/// The part of the 2015-03-31 API that is about functions.
pub const FUNCTIONS: &str = "/2015-03-31/functions";

/// A client of one server.
pub struct Client {
    agent: ureq::Agent,
    target: Target,
    /// The certificate of the server's local authority, if it has one.
    authority: String,
}

/// What to send.
#[derive(Debug, Default)]
pub struct Call<'a> {
    /// `GET`, `POST`, ...
    pub method: &'a str,
    /// The path, its variable parts encoded with [`uri_encode`].
    pub path: &'a str,
    /// The query, not encoded.
    pub query: &'a [(&'a str, &'a str)],
    /// Further headers.
    pub headers: &'a [(&'static str, &'a str)],
    /// The body.
    pub body: Vec<u8>,
}

/// What came back, with a status below 400.
pub struct Answer {
    /// All headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as JSON; `null` if it is empty.
    pub fn json(&self) -> Result<Value, Failure> {
        if self.body.is_empty() {
            return Ok(Value::Null);
        }
        serde_json::from_slice(&self.body)
            .map_err(|error| Failure::Local(format!("the server's answer is not JSON ({error}): is it lambdad?")))
    }

    /// A header's text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

impl Client {
    /// A client of the server that the arguments, the environment or the data directory name.
    pub fn find(args: &super::TargetArgs) -> Result<Client, Failure> {
        let is_root = rustix::process::geteuid().is_root();
        let mut client = Client::new(Target::find(args, &super::env, is_root)?);
        client.authority = reach::authority(args, &super::env, is_root);
        Ok(client)
    }

    pub fn new(target: Target) -> Client {
        let mut config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .user_agent(concat!("lambdad/", env!("CARGO_PKG_VERSION")))
            .timeout_connect(Some(CONNECT_MAX));
        if is_loopback(&target.endpoint) {
            config = config.proxy(None);
        }
        if let Some(tls) = trusted(&super::env) {
            config = config.tls_config(tls);
        }
        Client { agent: config.build().new_agent(), target, authority: super::tls::ROOTS_AUTHORITY.to_owned() }
    }

    /// Calls Lambda.
    pub fn lambda(&self, call: Call<'_>) -> Result<Answer, Failure> {
        self.send("lambda", call)
    }

    /// Calls an operation of CloudWatch Logs.
    pub fn logs(&self, operation: &str, input: &Value) -> Result<Value, Failure> {
        let target = format!("Logs_20140328.{operation}");
        let headers = [("x-amz-target", target.as_str()), ("content-type", "application/x-amz-json-1.1")];
        let body = input.to_string().into_bytes();
        self.send("logs", Call { method: "POST", path: "/", headers: &headers, body, ..Call::default() })?.json()
    }

    fn send(&self, service: &str, call: Call<'_>) -> Result<Answer, Failure> {
        let query: Vec<_> =
            call.query.iter().map(|(name, value)| format!("{}={}", uri_encode(name), uri_encode(value))).collect();
        let query = query.join("&");
        let target = match query.as_str() {
            "" => format!("{}{}", self.target.endpoint, call.path),
            query => format!("{}{}?{query}", self.target.endpoint, call.path),
        };
        let bad = |error: &dyn std::fmt::Display| Failure::Local(format!("cannot ask for {target}: {error}"));
        let uri: Uri = target.parse().map_err(|error| bad(&error))?;
        let mut headers = HeaderMap::new();
        let authority = uri.authority().map_or("", |authority| authority.as_str());
        for (name, value) in call.headers.iter().copied().chain([("host", authority)]) {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_str(value).map_err(|error| bad(&error))?);
        }
        let signer = Signer {
            access_key_id: self.target.access_key_id.clone(),
            secret_access_key: self.target.secret_access_key.clone(),
            session_token: self.target.session_token.clone(),
            region: self.target.region.clone(),
            service: service.to_owned(),
        };
        let signed = sigv4::Request { method: call.method, path: uri.path(), query: &query, headers: &headers };
        let added = signer.sign(&signed, &sigv4::hex_sha256(&call.body), now());
        headers.extend(added);
        let mut request = Request::builder().method(call.method).uri(uri);
        if let Some(all) = request.headers_mut() {
            *all = headers;
        }
        // A DELETE or GET with a body, even an empty one, is not what anybody's client sends.
        let sent = if matches!(call.method, "GET" | "DELETE") {
            self.agent.run(request.body(()).map_err(|error| bad(&error))?)
        } else {
            self.agent.run(request.body(call.body).map_err(|error| bad(&error))?)
        };
        let unreachable = |error: ureq::Error| Failure::Unreachable {
            endpoint: self.target.endpoint.clone(),
            advice: reach::advice(&self.target.endpoint, &error, &self.authority, &super::env),
            reason: error.to_string(),
        };
        let (parts, mut body) = sent.map_err(unreachable)?.into_parts();
        let body = body.with_config().limit(ANSWER_BYTES_MAX).read_to_vec().map_err(unreachable)?;
        match parts.status.as_u16() {
            400.. => Err(refused(parts.status.as_u16(), &parts.headers, &body)),
            _ => Ok(Answer { headers: parts.headers, body }),
        }
    }
}

/// Reads an error in the shape of the JSON services.
fn refused(status: u16, headers: &HeaderMap, body: &[u8]) -> Failure {
    let body: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
    let text = |name: &str| body.get(name).and_then(Value::as_str);
    let header = headers.get("x-amzn-errortype").and_then(|value| value.to_str().ok());
    let code = header.or_else(|| text("__type")).or_else(|| text("code")).unwrap_or("");
    // `com.amazonaws.logs#ResourceNotFoundException:http://...` is what some services send.
    let code = code.split(':').next().unwrap_or("").rsplit('#').next().unwrap_or("");
    Failure::Refused {
        code: if code.is_empty() { format!("HTTP {status}") } else { code.to_owned() },
        message: text("message").or_else(|| text("Message")).unwrap_or("the server gave no reason").to_owned(),
    }
}

/// The authorities of AWS_CA_BUNDLE, as the AWS tools take them; a file that cannot be read trusts nobody.
fn trusted(env: &dyn Fn(&str) -> Option<String>) -> Option<TlsConfig> {
    let pem = std::fs::read(env("AWS_CA_BUNDLE").filter(|path| !path.is_empty())?).unwrap_or_default();
    let certificates = parse_pem(&pem).filter_map(|item| match item {
        Ok(PemItem::Certificate(certificate)) => Some(certificate),
        Ok(_) | Err(_) => None,
    });
    Some(TlsConfig::builder().root_certs(RootCerts::Specific(Arc::new(certificates.collect()))).build())
}

/// Whether a server is on this machine, so that no proxy is to be asked for it.
pub fn is_loopback(endpoint: &str) -> bool {
    let uri: Option<Uri> = endpoint.parse().ok();
    uri.as_ref().and_then(Uri::host).is_some_and(|host| {
        let host = host.trim_matches(['[', ']']);
        host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
    })
}

/// The wall clock, which is what signatures go by.
pub fn now() -> Millis {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Millis(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_both_services() {
        let check = |header: &'static str, body: &str, expected: &str| {
            let mut headers = HeaderMap::new();
            if !header.is_empty() {
                headers.insert("x-amzn-errortype", HeaderValue::from_static(header));
            }
            assert_eq!(refused(404, &headers, body.as_bytes()).to_string(), expected);
        };
        check("ResourceNotFoundException", r#"{"Type":"User","Message":"no"}"#, "ResourceNotFoundException: no");
        check("A:http://x/", r#"{"message":"no"}"#, "A: no");
        check("", r#"{"__type":"com.amazonaws.logs#B","message":"no"}"#, "B: no");
        check("", "<html>", "HTTP 404: the server gave no reason");
    }

    #[test]
    fn loopback() {
        for yes in ["http://127.0.0.1:1", "http://localhost", "http://[::1]:4566", "http://127.9.9.9/"] {
            assert!(is_loopback(yes), "{yes}");
        }
        for no in ["http://10.0.0.1", "http://localhost.corp", "https://lambda.corp:443"] {
            assert!(!is_loopback(no), "{no}");
        }
    }

    /// Reads one request off a socket, verifies it as the server would, and answers.
    fn serve_once(listener: &std::net::TcpListener, answer: &str) -> Result<String, sigv4::AuthError> {
        use std::io::{BufRead as _, BufReader, Read as _, Write as _};
        let (mut stream, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            match line.trim_end() {
                "" => break,
                line => lines.push(line.to_owned()),
            }
        }
        let mut headers = HeaderMap::new();
        for line in &lines[1..] {
            let (name, value) = line.split_once(": ").unwrap();
            let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
            headers.append(name, HeaderValue::from_str(value).unwrap());
        }
        let length = headers.get("content-length").map_or(0, |n| n.to_str().unwrap().parse().unwrap());
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        let mut first = lines[0].split(' ');
        let (method, target) = (first.next().unwrap(), first.next().unwrap());
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let request = sigv4::Request { method, path, query, headers: &headers };
        let claim = sigv4::Claim::read(&request)?;
        let expect = sigv4::Expect { region: Some("us-east-1"), service: claim.service() };
        let credential = |_: &str| {
            let secret_access_key = sigv4::Secret::new("secret");
            let session_token = Some(sigv4::Secret::new("token"));
            Some(sigv4::Credential { secret_access_key, session_token, principal: () })
        };
        let verified = sigv4::Verifier::new(sigv4::Mode::Verify).verify(&request, &body, &expect, now(), credential);
        stream.write_all(answer.as_bytes()).unwrap();
        verified.map(|_| lines[0].clone())
    }

    fn client(listener: &std::net::TcpListener) -> Client {
        Client::new(Target {
            endpoint: format!("http://{}", listener.local_addr().unwrap()),
            region: "us-east-1".into(),
            access_key_id: "AKID".into(),
            secret_access_key: sigv4::Secret::new("secret"),
            session_token: Some(sigv4::Secret::new("token")),
        })
    }

    #[test]
    fn what_is_sent_verifies() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let client = client(&listener);
        let answers = [
            "HTTP/1.1 200 OK\r\nX-Amz-Function-Error: Unhandled\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
            "HTTP/1.1 404 Not Found\r\nx-amzn-ErrorType: NoSuch\r\nContent-Length: 16\r\nConnection: close\r\n\r\n{\"Message\":\"no\"}",
        ];
        let server = std::thread::spawn(move || answers.map(|answer| serve_once(&listener, answer)));
        let path = format!("{FUNCTIONS}/{}/invocations", uri_encode("arn:aws:lambda:us-east-1:0:function:é"));
        let query = [("Qualifier", "$LATEST"), ("a", "b c+/")];
        let headers = [("x-amz-log-type", "Tail")];
        let body = b"{\"a\": 1}".to_vec();
        let call = Call { method: "POST", path: &path, query: &query, headers: &headers, body };
        let answer = client.lambda(call).unwrap();
        assert_eq!(answer.header("x-amz-function-error"), Some("Unhandled"));
        assert_eq!(client.logs("DescribeLogGroups", &serde_json::json!({})).unwrap(), serde_json::json!({}));
        let refused = client.lambda(Call { method: "GET", path: "/", query: &query, ..Call::default() });
        assert_eq!(refused.err().map(|failure| failure.to_string()), Some("NoSuch: no".into()));
        let seen = server.join().unwrap().map(Result::unwrap);
        assert_eq!(
            seen,
            [
                format!("POST {path}?Qualifier=%24LATEST&a=b%20c%2B%2F HTTP/1.1"),
                "POST / HTTP/1.1".to_owned(),
                "GET /?Qualifier=%24LATEST&a=b%20c%2B%2F HTTP/1.1".to_owned(),
            ]
        );
    }

    #[test]
    fn nobody_there() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let client = client(&listener);
        drop(listener);
        let failure = client.lambda(Call { method: "GET", path: "/", ..Call::default() }).err().unwrap();
        assert_eq!(failure.code(), 3);
        assert!(failure.to_string().contains("Start it with `lambdad serve`"), "{failure}");
    }
}
