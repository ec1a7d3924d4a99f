//! AWS's ini files, edited so that everything else in them stays as it is: comments, order, other profiles.

/// The pairs of a section, the last of equal keys winning, as AWS's tools read them.
pub fn section<'a>(text: &'a str, section: &str) -> Vec<(&'a str, &'a str)> {
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        if let Some(name) = header(line) {
            inside = is(name, section);
        } else if let Some((key, value)) = pair(line)
            && inside
        {
            pairs.retain(|(other, _)| *other != key);
            pairs.push((key, value));
        }
    }
    pairs
}

/// The text with these keys of a section set (`Some`) or taken out (`None`), and nothing else changed.
pub fn edit(text: &str, section: &str, changes: &[(&str, Option<&str>)]) -> String {
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut out: Vec<String> = Vec::new();
    let mut written = vec![false; changes.len()];
    let mut inside = false;
    // Where a missing key goes: behind the last line of the section that says something.
    let mut end = None;
    for line in text.lines() {
        let line = line.trim_end_matches('\r');
        if let Some(name) = header(line) {
            inside = is(name, section);
        } else if inside
            && let Some((key, _)) = pair(line)
            && let Some(at) = changes.iter().position(|(name, _)| *name == key)
        {
            // A second one of the same key would win over ours, so it goes.
            if let Some(value) = changes[at].1.filter(|_| !written[at]) {
                out.push(format!("{key} = {value}"));
                written[at] = true;
                end = Some(out.len());
            }
            continue;
        }
        out.push(line.to_owned());
        if inside && !line.trim().is_empty() {
            end = Some(out.len());
        }
    }
    let missing: Vec<String> = changes
        .iter()
        .zip(&written)
        .filter(|(_, written)| !**written)
        .filter_map(|((key, value), _)| value.map(|value| format!("{key} = {value}")))
        .collect();
    match end {
        Some(end) => drop(out.splice(end..end, missing)),
        None if missing.is_empty() => {}
        None => {
            if out.last().is_some_and(|line| !line.trim().is_empty()) {
                out.push(String::new());
            }
            out.push(format!("[{section}]"));
            out.extend(missing);
        }
    }
    let mut text = out.join(newline);
    if !text.is_empty() {
        text.push_str(newline);
    }
    text
}

/// The name in `[name]`.
fn header(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix('[')?;
    Some(rest.split_once(']')?.0.trim())
}

/// Whether a header names the section; blanks count once and quotes do not: `[profile "x"]`.
fn is(header: &str, section: &str) -> bool {
    let words = header.split_whitespace().map(|word| word.trim_matches(['"', '\'']));
    words.eq(section.split(' '))
}

/// `key = value`. Indented lines belong to the value of the key above.
fn pair(line: &str) -> Option<(&str, &str)> {
    if line.starts_with([' ', '\t', '#', ';']) {
        return None;
    }
    let (key, value) = line.split_once('=')?;
    Some((key.trim(), value.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits() {
        let check = |before: &str, changes: &[(&str, Option<&str>)], after: &str| {
            assert_eq!(edit(before, "profile x", changes), after, "{before}");
            assert_eq!(edit(after, "profile x", changes), after, "a second time");
        };
        let set = [("region", Some("r")), ("token", None)];
        check("", &set, "[profile x]\nregion = r\n");
        check("[a]\nregion=1", &set, "[a]\nregion=1\n\n[profile x]\nregion = r\n");
        check("# mine\n[profile x]\n\n[b]\nregion = 1\n", &set, "# mine\n[profile x]\nregion = r\n\n[b]\nregion = 1\n");
        check(
            "[profile x]\nregion=old ; note\ntoken = t\nother = 1\nregion = twice\n; end\n\n[b]\n",
            &set,
            "[profile x]\nregion = r\nother = 1\n; end\n\n[b]\n",
        );
        check(
            "[ profile  \"x\" ]\r\ns3 =\r\n  region = 1\r\n",
            &set,
            "[ profile  \"x\" ]\r\ns3 =\r\n  region = 1\r\nregion = r\r\n",
        );
        check("[profile xx]\nregion = 1\n", &[("token", None)], "[profile xx]\nregion = 1\n");
        check("[profile x]\n#region = 1\n", &set, "[profile x]\n#region = 1\nregion = r\n");
    }

    #[test]
    fn reads() {
        let text = "k = 0\n[a]\nk = 1\nk=2\n  k = 3\n#k = 4\nl = x = y\n[b]\nk = 5\n";
        assert_eq!(section(text, "a"), [("k", "2"), ("l", "x = y")]);
        assert_eq!(section(text, "c"), []);
    }
}
