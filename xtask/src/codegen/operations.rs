//! The operation table of one service.

use super::model::Model;
use super::names::{constant, literal};
use super::{HEADER, Result};

pub fn generate(service: &str, model: &Model) -> Result<String> {
    let mut text = format!(
        "//! Every operation.\n{HEADER}\nuse super::{{SERVICE, shapes}};\nuse crate::model::Operation;\n\n\
         pub(super) static OPERATIONS: &[&Operation] = &[\n"
    );
    for name in model.operations.keys() {
        line!(text, "    &{},", constant(name));
    }
    text.push_str("];\n\n");
    for (name, operation) in &model.operations {
        let http = &operation.http;
        if http.request_uri.contains("+}") {
            return Err(format!("{service} {name}: greedy labels are not built, because no model had one"));
        }
        let (path, query) = http.request_uri.split_once('?').unwrap_or((&http.request_uri, ""));
        let input = operation
            .input
            .as_ref()
            .map_or("crate::model::NOTHING".into(), |i| format!("shapes::{}", constant(&i.shape)));
        let output = operation.output.as_ref();
        line!(
            text,
            "pub static {}: Operation = Operation {{ service: &SERVICE, name: {name:?}, method: {:?}, path: {}, query: {query:?}, \
             status: {}, input: &{input}, wrapper: {:?} }};",
            constant(name),
            http.method,
            literal(path),
            http.response_code,
            output.and_then(|o| o.result_wrapper.as_deref()).unwrap_or_default(),
        );
    }
    Ok(text)
}
