//! Modelled exceptions: code, status, and how the body spells its message.

use super::model::Model;
use super::{HEADER, Result};

pub fn generate(model: &Model) -> Result<String> {
    let mut text = format!(
        "//! Every modelled error.\n{HEADER}\nuse crate::model::ErrorShape;\n\n\
         pub(super) static ERRORS: &[ErrorShape] = &[\n"
    );
    for (name, shape) in model.shapes.iter().filter(|(_, s)| s.exception) {
        let has = |member: &str| shape.members.0.iter().any(|(n, _)| n == member);
        let error = shape.error.as_ref();
        line!(
            text,
            "    ErrorShape {{ code: {:?}, status: {}, message: {:?}, typed: {} }},",
            error.and_then(|e| e.code.as_ref()).unwrap_or(name),
            error.map_or(if shape.fault { 500 } else { 400 }, |e| e.http_status_code),
            if has("Message") { "Message" } else { "message" },
            has("Type"),
        );
    }
    text.push_str("];\n");
    Ok(text)
}
