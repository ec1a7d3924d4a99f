//! What the two ways out make of what the other side says. The other side here says one thing and hangs up; real
//! servers are in `conformance/python/test_notices.py`.
#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::thread::JoinHandle;

use domain::lifecycle::Dates;
use domain::notices::{About, Ending, EndingRuntime, Notice, NoticeStep};
use domain::{Account, Millis};
use notify::{Mail, Mailbox, SendError, Smtp, Trust, Webhook};

fn notice() -> Notice {
    let begins = Millis(0).day();
    let step = NoticeStep { ending: Ending::Phase1, begins, days_before: 0 };
    let runtime = EndingRuntime { id: "x".into(), dates: Dates::default(), successor: None, functions: Vec::new() };
    Notice { id: "id-1".into(), account: Account::default(), at: Millis(0), about: About::Step { step, runtime } }
}

fn mail() -> Mail {
    let mailbox = |text| Mailbox::parse(text).unwrap();
    Mail::of(&notice(), &mailbox("from@example.com"), &mailbox("to@example.com"))
}

/// Answers each command with the reply of the first entry that it begins with, once. Gives what the client said.
fn smtp(script: &'static [(&'static str, &'static str)]) -> (SocketAddr, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let peer = std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut out = stream.try_clone().unwrap();
        let mut said = Vec::new();
        let mut in_body = false;
        let greeting = script.iter().find(|(command, _)| command.is_empty()).map_or("220 hello", |(_, reply)| reply);
        write!(out, "{greeting}\r\n").unwrap();
        for line in BufReader::new(stream).lines() {
            let Ok(line) = line else { break };
            said.push(line.clone());
            let reply = if in_body {
                if line != "." {
                    continue;
                }
                "250 taken"
            } else {
                let usual = [("DATA", "354 go on"), ("QUIT", "221 bye"), ("", "250 ok")];
                let all = script.iter().filter(|(command, _)| !command.is_empty()).chain(&usual);
                all.into_iter().find(|(command, _)| line.starts_with(command)).unwrap().1
            };
            in_body = reply.starts_with("354");
            // The client may have hung up after a refusal.
            if write!(out, "{reply}\r\n").is_err() || reply.starts_with("221") {
                break;
            }
        }
        said
    });
    (address, peer)
}

fn send(script: &'static [(&'static str, &'static str)]) -> (Result<(), SendError>, Vec<String>) {
    let (address, peer) = smtp(script);
    let sender = Smtp::new(&format!("smtp://{address}"), &Trust::default(), "tests.example.com").unwrap();
    let result = sender.send(mail());
    drop(sender);
    (result, peer.join().unwrap())
}

#[test]
fn a_mail_goes_out_as_it_is() {
    let (result, said) = send(&[]);
    assert_eq!(result, Ok(()));
    assert_eq!(said[..3], ["EHLO tests.example.com", "MAIL FROM:<from@example.com>", "RCPT TO:<to@example.com>"]);
    for header in
        ["Message-ID: <id-1@example.com>", "Date: Thu, 01 Jan 1970 00:00:00 +0000", "Auto-Submitted: auto-generated"]
    {
        assert!(said.iter().any(|line| line == header), "{header} in {said:#?}");
    }
    assert!(said.iter().any(|line| line.starts_with("Content-Type: multipart/alternative;")), "{said:#?}");
}

#[test]
fn what_a_mail_server_says_is_judged() {
    let check = |script, expected: fn(String) -> SendError, part: &str| {
        let error = send(script).0.unwrap_err();
        assert_eq!(error, expected(error.to_string()));
        assert!(error.to_string().contains(part), "{error}");
    };
    check(&[("RCPT", "550 5.1.1 no such user")], SendError::Never, "no such user");
    check(&[("RCPT", "550 5.7.1 relaying denied")], SendError::NotNow, "relaying denied");
    check(&[("RCPT", "451 4.7.1 greylisted")], SendError::NotNow, "greylisted");
    check(&[("DATA", "452 4.3.1 disk full")], SendError::NotNow, "disk full");
    check(&[("", "421 4.3.2 shutting down")], SendError::Down, "shutting down");
    check(&[("MAIL", "530 5.7.0 authenticate first")], SendError::Down, "authenticate first");
}

#[test]
fn nobody_there() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let smtp = Smtp::new(&format!("smtp://{address}"), &Trust::default(), "tests").unwrap();
    let error = smtp.send(mail()).unwrap_err();
    assert!(matches!(&error, SendError::Down(text) if text.contains("refused")), "{error:?}");
    let webhook = Webhook::new(&format!("http://{address}/"), &Trust::default()).unwrap();
    let error = webhook.send(&notice()).unwrap_err();
    assert!(matches!(&error, SendError::Down(text) if text.contains("refused")), "{error:?}");
}

#[test]
fn starttls_that_is_required_and_not_offered() {
    let (address, peer) = smtp(&[]);
    let smtp = Smtp::new(&format!("smtp://u:hunter2@{address}?tls=required"), &Trust::default(), "tests").unwrap();
    let error = smtp.send(mail()).unwrap_err();
    assert!(matches!(&error, SendError::Down(_)), "{error:?}");
    drop(smtp);
    let said = peer.join().unwrap();
    assert!(!said.iter().any(|line| line.starts_with("AUTH") || line.starts_with("MAIL")), "{said:?}");
}

/// Answers one request with this; gives the request.
fn http(answer: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hook?token=hunter2", listener.local_addr().unwrap());
    let peer = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let (mut head, mut length) = (String::new(), 0);
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length: ") {
                length = value.trim().parse().unwrap();
            }
            head.push_str(&line);
            if line.trim().is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        stream.write_all(answer.as_bytes()).unwrap();
        head + &String::from_utf8(body).unwrap()
    });
    (url, peer)
}

#[test]
fn what_a_webhook_says_is_judged() {
    let check = |answer, expected: Result<(), &str>| {
        let (url, peer) = http(answer);
        let result = Webhook::new(&url, &Trust::default()).unwrap().send(&notice());
        let request = peer.join().unwrap();
        assert!(request.starts_with("POST /hook?token=hunter2 HTTP/1.1\r\n"), "{request}");
        assert!(request.ends_with(&notify::event(&notice()).to_string()), "{request}");
        let said = result.map_err(|error| match error {
            SendError::NotNow(text) => text,
            other => panic!("{other:?}"),
        });
        assert_eq!(said, expected.map_err(|text| format!("the webhook at 127.0.0.1 answered {text}")));
    };
    check("HTTP/1.1 204 No Content\r\n\r\n", Ok(()));
    check("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n", Ok(()));
    check("HTTP/1.1 302 Found\r\nLocation: http://example.com/\r\nContent-Length: 0\r\n\r\n", Err("302 Found"));
    check(
        "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 9\r\n\r\nnot\r\nnow!",
        Err("503 Service Unavailable: not now!"),
    );
}

#[test]
fn settings_that_cannot_be_used() {
    for url in ["", "hooks.example.com", "ftp://hooks.example.com", "https://", "http:///path?hunter2"] {
        let message = Webhook::new(url, &Trust::default()).unwrap_err().to_string();
        assert!(message.contains("an address such as https://") && !message.contains("hunter2"), "{message}");
    }
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("ca.pem");
    let message = Trust::only(&path).unwrap_err().to_string();
    assert!(message.starts_with(&format!("cannot use {}", path.display())), "{message}");
    std::fs::write(&path, "no certificate").unwrap();
    let message = Trust::only(&path).unwrap_err().to_string();
    assert!(message.ends_with("a PEM file with one or more is needed"), "{message}");
}
