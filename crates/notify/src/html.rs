//! A notice as HTML that mail programs show: tables, styles in place, nothing fetched, nothing run.

use crate::content::{Content, FunctionBlock, Section};

const FONT: &str = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#1b2430";
const CODE: &str = "font-family:ui-monospace,Menlo,Consolas,monospace;font-size:13px;background:#f2f4f7;color:#1b2430;\
                    border-radius:4px;padding:8px 10px;margin:4px 0 8px 0;white-space:pre-wrap;word-break:break-word";

pub(crate) fn render(content: &Content) -> String {
    let mut out = String::new();
    out.push_str(&format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n</head>\n\
         <body style=\"margin:0;padding:0;background:#e9edf2\">\n\
         <table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"background:#e9edf2\">\
         <tr><td align=\"center\" style=\"padding:24px 8px\">\n\
         <table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" \
         style=\"max-width:720px;background:#ffffff;border-radius:8px;{FONT};font-size:15px;line-height:1.5\">\n\
         <tr><td style=\"padding:24px 28px 8px 28px;text-align:left\">\n\
         <h1 style=\"font-size:20px;line-height:1.35;margin:0 0 12px 0\">{headline}</h1>\n",
        title = escaped(&content.subject),
        headline = escaped(&content.headline)
    ));
    for text in &content.paragraphs {
        out.push_str(&format!("<p style=\"margin:0 0 10px 0\">{}</p>\n", prose(text)));
    }
    out.push_str("</td></tr>\n");
    for section in &content.sections {
        render_section(&mut out, section);
    }
    out.push_str("<tr><td style=\"padding:12px 28px 24px 28px;font-size:13px;color:#5b6673;text-align:left\">\n");
    for text in &content.footer {
        out.push_str(&format!("<p style=\"margin:0 0 6px 0\">{}</p>\n", prose(text)));
    }
    out.push_str("</td></tr>\n</table>\n</td></tr></table>\n</body>\n</html>\n");
    out
}

fn render_section(out: &mut String, section: &Section) {
    out.push_str(&format!("<tr><td style=\"padding:8px 28px;text-align:left\">\n<h2 style=\"font-size:16px;margin:12px 0 8px 0\">{}</h2>\n\
         <table cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse;font-size:14px\">\n",
        escaped(&section.heading)));
    for line in &section.dates {
        let style = if line.now { "font-weight:bold;background:#fff4d6" } else { "" };
        let cell = "padding:4px 14px 4px 8px;vertical-align:top;border-bottom:1px solid #e3e8ee";
        out.push_str(&format!(
            "<tr style=\"{style}\"><td style=\"{cell};white-space:nowrap\">{}</td><td style=\"{cell}\">{}</td>\
             <td style=\"{cell};white-space:nowrap\">{}</td></tr>\n",
            line.day,
            escaped(line.what),
            escaped(&line.when)
        ));
    }
    out.push_str("</table>\n");
    for note in &section.notes {
        out.push_str(&format!("<p style=\"margin:10px 0\">{}</p>\n", prose(note)));
    }
    out.push_str(&format!(
        "<h3 style=\"font-size:15px;margin:16px 0 8px 0\">{}</h3>\n",
        escaped(&section.functions_heading)
    ));
    let (brief, full): (Vec<_>, Vec<_>) = section.functions.iter().partition(|function| function.facts.is_empty());
    for function in full {
        render_function(out, function);
    }
    if !brief.is_empty() {
        out.push_str("<ul style=\"margin:0 0 8px 0;padding-left:20px\">\n");
        for function in brief {
            out.push_str(&format!("<li>{}</li>\n", escaped(&function.name)));
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</td></tr>\n");
}

fn render_function(out: &mut String, function: &FunctionBlock) {
    out.push_str(&format!(
        "<div style=\"border:1px solid #d9dfe6;border-radius:6px;padding:10px 14px;margin:0 0 12px 0\">\n\
         <p style=\"margin:0 0 6px 0;font-weight:bold\">{}</p>\n\
         <table cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse;font-size:14px\">\n",
        escaped(&function.name)
    ));
    for (label, value) in &function.facts {
        out.push_str(&format!(
            "<tr><td style=\"padding:2px 14px 2px 0;color:#5b6673;white-space:nowrap;vertical-align:top\">{}</td>\
             <td style=\"padding:2px 0;word-break:break-word\">{}</td></tr>\n",
            escaped(label),
            escaped(value)
        ));
    }
    out.push_str("</table>\n");
    for block in &function.commands {
        out.push_str(&format!(
            "<p style=\"margin:8px 0 0 0;font-size:13px;color:#5b6673\">{}:</p>\n<pre style=\"{CODE}\">{}</pre>\n",
            escaped(&block.label),
            escaped(&block.lines.join("\n"))
        ));
    }
    out.push_str("</div>\n");
}

/// Text, with what is between backticks as code.
fn prose(text: &str) -> String {
    let mut out = String::new();
    for (i, part) in text.split('`').enumerate() {
        let part = escaped(part);
        match i % 2 {
            0 => out.push_str(&part),
            _ => {
                out.push_str(&format!("<code>{part}</code>"));
            }
        }
    }
    out
}

/// For text and for attributes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
