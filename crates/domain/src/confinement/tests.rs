use proptest::prelude::*;

use super::*;

fn pattern(text: &str) -> Pattern {
    text.parse().unwrap()
}

fn rule(text: &str, egress: Option<Egress>) -> Rule {
    Rule { pattern: pattern(text), egress, isolation: None }
}

#[test]
fn patterns_match() {
    for (text, yes, no) in [
        ("pay", &["pay"][..], &["pa", "pays", "xpay"][..]),
        ("*", &["", "a", "pay-in"], &[]),
        ("pay-*", &["pay-", "pay-in"], &["pay", "xpay-in"]),
        ("*-in", &["-in", "pay-in", "-in-in"], &["pay-in2", "in"]),
        ("a*b*c", &["abc", "a1b2c", "abbcc", "abcbc"], &["ab", "acb", "abcd", "ac"]),
        ("a*a", &["aa", "aba"], &["a", "ab"]),
        ("**", &["", "x"], &[]),
    ] {
        for name in yes {
            assert!(pattern(text).matches(name), "{text} {name}");
        }
        for name in no {
            assert!(!pattern(text).matches(name), "{text} {name}");
        }
    }
}

#[test]
fn what_is_no_pattern_is_refused() {
    assert!("x".repeat(64).parse::<Pattern>().is_ok());
    for text in ["", "a b", "a/b", "pay?", "ä", &"x".repeat(65)] {
        let refused = text.parse::<Pattern>().unwrap_err().to_string();
        assert!(refused.starts_with(&format!("'{text}' is neither")), "{refused}");
    }
}

#[test]
fn the_most_specific_comes_first() {
    let expected = ["pay", "a", "pay-*", "*pay", "pay*", "*pay*", "p*", "*", "**"];
    let mut sorted: Vec<Pattern> = expected.iter().rev().map(|text| pattern(text)).collect();
    sorted.sort();
    let sorted: Vec<String> = sorted.iter().map(Pattern::to_string).collect();
    assert_eq!(sorted, expected);
}

#[test]
fn each_setting_comes_from_the_most_specific_rule_that_has_it() {
    let usual = Confinement { egress: Egress::Internet, isolation: Isolation::Process };
    let rules = vec![rule("*", Some(Egress::None)), rule("pay-*", Some(Egress::Internet)), rule("pay-in", None)];
    let confinements = Confinements::new(usual, rules);
    let egress = |name: &str, tag: Option<&str>| {
        let tags = tag.map(|value| (EGRESS_TAG.to_owned(), value.to_owned())).into_iter().collect();
        confinements.of(&FunctionName::new(name).unwrap(), &tags).egress
    };
    assert_eq!(egress("pay-in", None), Egress::Internet);
    assert_eq!(egress("other", None), Egress::None);
    // A tag closes, however it is spelled, and does nothing else.
    for value in ["none", "NONE", "None", " none", "no", "false", "internet", "open", " "] {
        assert_eq!(egress("pay-in", Some(value)), Egress::None, "{value:?}");
        assert_eq!(egress("other", Some(value)), Egress::None, "{value:?}");
    }
    assert_eq!((egress("pay-in", Some("")), egress("other", Some(""))), (Egress::Internet, Egress::None));
    let all: Vec<_> = confinements.egresses().collect();
    assert_eq!(all, [&Egress::Internet, &Egress::Internet, &Egress::None]);
}

#[test]
fn isolation_is_chosen_like_everything_else() {
    let gvisor = Isolation::Oci("/usr/bin/runsc".into());
    let usual = Confinement { egress: Egress::Internet, isolation: gvisor.clone() };
    let own = Rule { isolation: Some(Isolation::Process), ..rule("own-*", None) };
    let confinements = Confinements::new(usual, vec![own, rule("own-x", None)]);
    let isolation = |name: &str| confinements.of(&FunctionName::new(name).unwrap(), &Tags::new()).isolation;
    assert_eq!(isolation("any"), gvisor);
    assert_eq!(isolation("own-x"), Isolation::Process);
    assert_eq!(isolation("any").oci(), Some(Path::new("/usr/bin/runsc")));
    assert_eq!(confinements.isolations().collect::<Vec<_>>(), [&gvisor, &Isolation::Process]);
}

/// By trying every split, which is slow and plain.
fn matches_slowly(pattern: &[u8], name: &[u8]) -> bool {
    match pattern.split_first() {
        None => name.is_empty(),
        Some((b'*', rest)) => (0..=name.len()).any(|at| matches_slowly(rest, &name[at..])),
        Some((byte, rest)) => name.first() == Some(byte) && matches_slowly(rest, &name[1..]),
    }
}

proptest! {
    #[test]
    fn matching_agrees_with_trying_everything(text in "[ab*]{1,8}", name in "[ab]{0,10}") {
        prop_assert_eq!(pattern(&text).matches(&name), matches_slowly(text.as_bytes(), name.as_bytes()));
    }
}
