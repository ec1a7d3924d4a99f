//! Notices as they look, each against a file: `LAMBDAD_UPDATE_GOLDEN=1 cargo test -p notify` writes them anew.
#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

use std::path::Path;

use domain::lifecycle::{Dates, Step};
use domain::notices::{About, Affected, AffectedAlias, Ending, EndingRuntime, Notice, NoticeStep};
use domain::{Account, Millis};
use jiff::civil::{Date, date};
use notify::{FUNCTIONS_MAX, Mail, Mailbox, event};

/// 2026-12-03T06:00:00Z.
const NOW: Millis = Millis(1_796_277_600_000);

fn dates(days: [Option<Date>; 3], reason: Option<&str>) -> Dates {
    let mut dates = Dates::default();
    dates.reason = reason.map(Into::into);
    dates.unscheduled = reason.is_some();
    for (step, day) in Step::ALL.into_iter().zip(days) {
        if let Some(day) = day {
            dates.set(step, day, "test".into());
        }
    }
    dates
}

fn function(name: &str) -> Affected {
    Affected {
        name: name.to_owned(),
        arn: format!("arn:aws:lambda:us-east-1:000000000000:function:{name}"),
        latest: true,
        versions: Vec::new(),
        aliases: Vec::new(),
        last_modified: Millis(1_768_212_672_045),
        last_invoked: None,
        invocations_30_days: 0,
        owners: Vec::new(),
    }
}

fn alias(name: &str, version: &str) -> AffectedAlias {
    AffectedAlias { name: name.to_owned(), version: version.to_owned() }
}

fn python(functions: Vec<Affected>) -> EndingRuntime {
    EndingRuntime {
        id: "python3.9".to_owned(),
        dates: dates([Some(date(2025, 12, 15)), Some(date(2027, 2, 1)), Some(date(2027, 3, 3))], None),
        successor: Some("python3.13".to_owned()),
        functions,
    }
}

fn notice(about: About) -> Notice {
    Notice { id: "6f1c2d0e-notice".to_owned(), account: Account::default(), at: NOW, about }
}

/// Sixty days before phase 1, to an owner of three functions.
fn ahead() -> Notice {
    let step = NoticeStep { ending: Ending::Phase1, begins: date(2027, 2, 1), days_before: 60 };
    let busy = Affected {
        versions: vec![3, 4],
        aliases: vec![alias("beta", "$LATEST"), alias("live", "4")],
        last_invoked: Some(Millis(1_796_200_000_000)),
        invocations_30_days: 1_234_567,
        owners: vec!["ann@example.com".to_owned()],
        ..function("orders")
    };
    let left_behind =
        Affected { latest: false, versions: vec![12], aliases: vec![alias("live", "12")], ..function("reports") };
    notice(About::Step { step, runtime: python(vec![function("cleanup"), busy, left_behind]) })
}

/// An end that was announced today, for a reason that looks like markup, without a successor.
fn unscheduled() -> Notice {
    let step = NoticeStep { ending: Ending::Unscheduled, begins: date(2026, 12, 3), days_before: 0 };
    let runtime = EndingRuntime {
        id: "nodejs22.x".to_owned(),
        dates: dates(
            [Some(date(2026, 12, 3)), Some(date(2026, 12, 3)), Some(date(2027, 1, 2))],
            Some("<script>alert('CVE-2026-1')</script> & \"friends\""),
        ),
        successor: None,
        functions: vec![function("edge")],
    };
    notice(About::Step { step, runtime })
}

/// Long after phase 2.
fn late() -> Notice {
    let step = NoticeStep { ending: Ending::Phase2, begins: date(2022, 2, 14), days_before: 0 };
    let runtime = EndingRuntime {
        id: "nodejs10.x".to_owned(),
        dates: dates([Some(date(2021, 7, 30)), Some(date(2021, 7, 30)), Some(date(2022, 2, 14))], None),
        successor: Some("nodejs24.x".to_owned()),
        functions: vec![function("attic")],
    };
    notice(About::Step { step, runtime })
}

fn digest() -> Notice {
    let attic = EndingRuntime {
        id: "nodejs10.x".to_owned(),
        dates: dates([Some(date(2021, 7, 30)), Some(date(2021, 7, 30)), Some(date(2022, 2, 14))], None),
        successor: None,
        functions: vec![function("attic")],
    };
    let left_behind =
        Affected { latest: false, versions: vec![1, 2, 3], aliases: vec![alias("live", "3")], ..function("old39") };
    notice(About::Digest {
        month: date(2026, 12, 1),
        runtimes: vec![attic, python(vec![function("cleanup"), left_behind, function("orders")])],
    })
}

fn check(name: &str, notice: &Notice) {
    let mailbox = |text| Mailbox::parse(text).unwrap();
    let mail = Mail::of(notice, &mailbox("lambdad <lambdad@example.com>"), &mailbox("ann@example.com"));
    assert_eq!(mail.message_id, "<6f1c2d0e-notice@example.com>");
    golden(&format!("{name}.txt"), &format!("Subject: {}\n\n{}", mail.subject, mail.text));
    golden(&format!("{name}.html"), &mail.html);
    golden(&format!("{name}.json"), &format!("{:#}\n", event(notice)));
}

fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("LAMBDAD_UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text == expected, "{name} looks different now:\n{text}");
}

#[test]
fn sixty_days_ahead() {
    check("ahead", &ahead());
}

#[test]
fn an_unscheduled_end() {
    check("unscheduled", &unscheduled());
}

#[test]
fn after_phase_2() {
    check("late", &late());
}

#[test]
fn a_digest() {
    check("digest", &digest());
}

#[test]
fn text_of_others_is_no_markup() {
    let mailbox = |text| Mailbox::parse(text).unwrap();
    let mail = Mail::of(&unscheduled(), &mailbox("a@example.com"), &mailbox("b@example.com"));
    assert!(!mail.html.contains("<script"), "{}", mail.html);
    assert!(mail.html.contains("&lt;script&gt;alert(&#39;CVE-2026-1&#39;)"), "{}", mail.html);
}

#[test]
fn more_functions_than_fit_are_counted() {
    let step = NoticeStep { ending: Ending::Phase1, begins: date(2027, 2, 1), days_before: 60 };
    let many = |n: usize| {
        let functions = (0..n).map(|i| function(&format!("f{i}"))).collect();
        notice(About::Step { step, runtime: python(functions) })
    };
    let mailbox = |text| Mailbox::parse(text).unwrap();
    let check = |n: usize, listed: usize, more: Option<&str>| {
        let mail = Mail::of(&many(n), &mailbox("a@example.com"), &mailbox("b@example.com"));
        assert_eq!(mail.text.matches(" --rehearse\n").count(), listed);
        assert!(mail.subject.ends_with(&format!("1,00{} functions", n - 1000)), "{}", mail.subject);
        assert_eq!(mail.text.lines().find(|line| line.contains("more:")).map(str::trim), more);
        let event = event(&many(n));
        assert_eq!(event["detail"]["functions"].as_array().unwrap().len(), listed);
        assert_eq!(event["detail"]["functionsOmitted"], n - listed);
    };
    check(FUNCTIONS_MAX, FUNCTIONS_MAX, None);
    check(FUNCTIONS_MAX + 1, FUNCTIONS_MAX, Some("and 1 more: lambdad runtimes report"));
}
