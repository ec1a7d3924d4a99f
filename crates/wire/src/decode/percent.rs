//! Percent-decoding. What is not valid stays as it is, and then fails its pattern: nothing here can fail.

use std::borrow::Cow;

/// One label of a path.
pub fn decode(text: &str) -> Cow<'_, str> {
    bytes(text, false)
}

/// `a=1&b=2`, decoded, in order. A plus is a blank, as in a form.
pub fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (bytes(name, true).into_owned(), bytes(value, true).into_owned())
    })
}

fn bytes(text: &str, form: bool) -> Cow<'_, str> {
    if !text.contains(|c| c == '%' || (form && c == '+')) {
        return Cow::Borrowed(text);
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match (first, after) {
            (b'%', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                out.push(nibble(*high) << 4 | nibble(*low));
                rest = after;
            }
            (b'+', _) if form => out.push(b' '),
            _ => out.push(*first),
        }
    }
    Cow::Owned(String::from_utf8(out).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned()))
}

fn nibble(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => (digit | 0x20) - b'a' + 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_what_is_valid_and_keeps_the_rest() {
        for (text, expected) in
            [("a%3Ab%2fc", "a:b/c"), ("a+b", "a+b"), ("%", "%"), ("%zz%4", "%zz%4"), ("%ff", "\u{fffd}")]
        {
            assert_eq!(decode(text), expected);
        }
        let got: Vec<_> = pairs("tagKeys=a%20b&tagKeys=c+d&x&=").collect();
        let expected = [("tagKeys", "a b"), ("tagKeys", "c d"), ("x", ""), ("", "")];
        assert_eq!(got, expected.map(|(a, b)| (a.into(), b.into())));
    }
}
