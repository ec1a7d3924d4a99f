//! A notice as plain text.

use crate::content::{Content, Section};

/// Lines of prose are broken here; commands and names never are.
const WIDTH: usize = 76;

pub(crate) fn render(content: &Content) -> String {
    let mut out = String::new();
    paragraph(&mut out, &content.headline);
    for text in &content.paragraphs {
        paragraph(&mut out, text);
    }
    for section in &content.sections {
        render_section(&mut out, section);
    }
    out.push_str("-- \n");
    for text in &content.footer {
        out.push_str(&wrapped(text));
    }
    out
}

fn render_section(out: &mut String, section: &Section) {
    heading(out, &section.heading, '=');
    for line in &section.dates {
        let mark = if line.now { ">" } else { " " };
        out.push_str(&format!("{mark} {}  {} ({})\n", line.day, line.what, line.when));
    }
    out.push('\n');
    for note in &section.notes {
        paragraph(out, note);
    }
    heading(out, &section.functions_heading, '-');
    for (i, function) in section.functions.iter().enumerate() {
        if function.facts.is_empty() {
            out.push_str(&format!("  {}\n", function.name));
            continue;
        }
        out.push_str(&format!("{}. {}\n", i + 1, function.name));
        for (label, value) in &function.facts {
            out.push_str(&format!("   {label:<15} {value}\n"));
        }
        for block in &function.commands {
            out.push_str(&format!("   {}:\n", block.label));
            for line in &block.lines {
                out.push_str(&format!("     {line}\n"));
            }
        }
        out.push('\n');
    }
    if section.functions.last().is_some_and(|function| function.facts.is_empty()) {
        out.push('\n');
    }
}

fn heading(out: &mut String, text: &str, line: char) {
    out.push_str(text);
    out.push('\n');
    out.extend(std::iter::repeat_n(line, text.chars().count().min(WIDTH)));
    out.push('\n');
}

fn paragraph(out: &mut String, text: &str) {
    out.push_str(&wrapped(text));
    out.push('\n');
}

fn wrapped(text: &str) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split_whitespace() {
        let width = word.chars().count();
        if column > 0 && column + 1 + width > WIDTH {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_broken_between_words_and_words_are_not() {
        let long = "x".repeat(100);
        let text = format!("{} {long} end", "word ".repeat(20).trim());
        let lines: Vec<_> = wrapped(&text).lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 4, "{lines:?}");
        assert_eq!(lines[0].len(), 74);
        assert_eq!(lines[2], long);
    }
}
