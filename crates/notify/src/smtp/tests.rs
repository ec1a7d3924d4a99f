//! Addresses of mail servers; the dialogue itself is tested in `tests/` and with a real server in `conformance/`.

use super::*;

fn parts(host: &str, port: u16, tls: Tls, credentials: Option<(&str, &str)>) -> Parts {
    let credentials = credentials.map(|(user, password)| (user.to_owned(), password.to_owned()));
    Parts { host: host.to_owned(), port, tls, credentials }
}

#[test]
fn addresses() {
    let check = |url: &str, expected: Parts| assert_eq!(parse(url), Ok(expected), "{url}");
    check("smtp://mail", parts("mail", 25, Tls::Opportunistic, None));
    check("smtp://mail:2525/", parts("mail", 2525, Tls::Opportunistic, None));
    check("smtp://mail.corp:587?tls=required", parts("mail.corp", 587, Tls::Required, None));
    check("smtps://mail", parts("mail", 465, Tls::Wrapper, None));
    check("smtps://[::1]:4650", parts("::1", 4650, Tls::Wrapper, None));
    check("smtp://u:p%40%3A%2F@mail", parts("mail", 25, Tls::Required, Some(("u", "p@:/"))));
    check("smtp://u:p@w@mail", parts("mail", 25, Tls::Required, Some(("u", "p@w"))));
    check("smtp://u:p@127.0.0.1:1025", parts("127.0.0.1", 1025, Tls::Opportunistic, Some(("u", "p"))));
    check("smtp://u:p@mail?tls=opportunistic", parts("mail", 25, Tls::Opportunistic, Some(("u", "p"))));
}

#[test]
fn bad_addresses_are_refused_without_repeating_them() {
    for url in [
        "",
        "mail:25",
        "http://u:hunter2@mail",
        "smtp://",
        "smtp://:25",
        "smtp://mail:0",
        "smtp://mail:65536",
        "smtp://mail:x",
        "smtp://hunter2@mail",
        "smtp://u:hunter2%4@mail",
        "smtp://u:hunter2%zz@mail",
        "smtp://u:hunter2@mail?tls=maybe",
        "smtps://u:hunter2@mail?tls=opportunistic",
        "smtp://[::1",
        "smtp://[::x]",
        "smtp://ma il",
    ] {
        let message = parse(url).expect_err(url).to_string();
        assert!(message.contains("smtp://[user:password@]host"), "{message}");
        assert!(!message.contains("hunter2"), "{message}");
    }
}

#[test]
fn the_password_is_not_shown() {
    let smtp = Smtp::new("smtp://u:hunter2@mail", &Trust::default(), "host").expect("an address");
    assert_eq!(format!("{smtp:?}"), "Smtp(mail:25, Required)");
}
