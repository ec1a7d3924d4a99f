//! What is given, and what comes of it.

use crate::config::tests::resolve;
use crate::config::{Flags, Settings};

fn with(toml: &str) -> Result<Settings, String> {
    resolve(Some(toml), &[], Flags::default())
}

#[test]
fn a_whole_table() {
    let settings = with(
        r#"
        [lifecycle]
        notice_days = [0, 90, 30]
        [notices]
        smtp = "smtp://user:hunter2@mail.corp:587?tls=required"
        from = "lambdad <lambdad@corp.example>"
        to = ["ops@corp.example", "Boss <boss@corp.example>"]
        owner_tag = "owner-email"
        webhook = "https://hooks.corp.example/x?token=hunter2"
        function = "tell:live"
        digest = true
        "#,
    )
    .unwrap();
    let shown = format!("{settings:?}");
    assert!(!shown.contains("hunter2"), "{shown}");
    let notices = settings.notices;
    assert_eq!(notices.days, domain::notices::NoticeDays::new(vec![90, 30, 0]).unwrap());
    let mail = notices.mail.unwrap();
    assert_eq!(mail.server.address(), "mail.corp:587");
    assert_eq!(mail.from.address(), "lambdad@corp.example");
    let to: Vec<_> = mail.to.iter().map(notify::Mailbox::address).collect();
    assert_eq!(to, ["ops@corp.example", "boss@corp.example"]);
    assert_eq!(notices.owner_tag.as_deref(), Some("owner-email"));
    assert_eq!(notices.webhook.unwrap().host(), "hooks.corp.example");
    assert_eq!(notices.function.unwrap().name.as_str(), "tell");
    assert!(notices.digest);
}

#[test]
fn variables_say_the_same() {
    let variables = [
        ("LAMBDAD_NOTICES_SMTP", "smtps://mail.corp"),
        ("LAMBDAD_NOTICES_FROM", "lambdad@corp.example"),
        ("LAMBDAD_NOTICES_TO", "a@corp.example, b@corp.example"),
        ("LAMBDAD_NOTICES_OWNER_TAG", "owner"),
        ("LAMBDAD_NOTICES_WEBHOOK", "http://127.0.0.1:1/"),
        ("LAMBDAD_NOTICES_FUNCTION", "tell"),
        ("LAMBDAD_NOTICES_DIGEST", "true"),
        ("LAMBDAD_NOTICE", "aws"),
    ];
    let notices = resolve(None, &variables, Flags::default()).unwrap().notices;
    assert_eq!(notices.mail.unwrap().to.len(), 2);
    assert!(notices.owner_tag.is_some() && notices.webhook.is_some() && notices.function.is_some() && notices.digest);
    assert_eq!(notices.days, domain::notices::NoticeDays::new(vec![180, 60, 0]).unwrap());
    let days = resolve(None, &[("LAMBDAD_NOTICE_DAYS", "14")], Flags::default()).unwrap().notices.days;
    assert_eq!(days, domain::notices::NoticeDays::new(vec![14]).unwrap());
}

#[test]
fn nothing_is_said_to_anybody_unless_configured() {
    let notices = with("").unwrap().notices;
    assert!(notices.mail.is_none() && notices.webhook.is_none() && notices.function.is_none() && !notices.digest);
    assert_eq!(notices.days, domain::notices::NoticeDays::default());
}

#[test]
fn what_does_not_work_is_said_without_secrets() {
    let check = |toml: &str, part: &str| {
        let message = with(toml).expect_err(toml);
        assert!(message.starts_with("FILE: ") && message.contains(part), "{message}");
        assert!(!message.contains("hunter2"), "{message}");
    };
    let smtp = "[notices]\nsmtp = \"smtp://u:hunter2@mail\"\n";
    check(smtp, "smtp needs `from`");
    check(&format!("{smtp}from = \"a@b.example\""), "give `to`, or `owner_tag`, or both");
    check(&format!("{smtp}from = \"nobody\"\nto = [\"a@b.example\"]"), "[notices] from: \"nobody\" is not an e-mail");
    check(&format!("{smtp}from = \"a@b.example\"\nto = [\"nobody\"]"), "[notices] to: \"nobody\" is not an e-mail");
    check("[notices]\nto = [\"a@b.example\"]", "need `smtp`");
    check("[notices]\nfrom = \"a@b.example\"", "need `smtp`");
    check("[notices]\nsmtp = \"mail:hunter2\"", "[notices] smtp: there is no smtp:// or smtps://");
    check("[notices]\nwebhook = \"hooks/hunter2\"", "[notices] webhook: a webhook is an address such as");
    check("[notices]\nfunction = \"a:b:c\"", "[notices] function: 'a:b:c'");
    check("[notices]\nowner_tag = \"\"", "[notices] owner_tag: the key of a tag has 1 to 128");
    check("[notices]\nca_file = \"/nowhere/ca.pem\"", "[notices] ca_file: cannot use /nowhere/ca.pem");
    check("[notices]\nsmpt = \"hunter\"", "unknown field `smpt`");
    check("[lifecycle]\nnotice_days = [60, -1]", "[lifecycle] notice_days: '-1' is not a number of days");
    check("[lifecycle]\nnotice_days = [731]", "[lifecycle] notice_days: at most 730 days");
    check("[lifecycle]\nnotice = \"never\"", "[lifecycle] notice: 'never' is not known");
    check("[lifecycle]\nnotice = \"aws\"\nnotice_days = [1]", "exclude each other");
}
