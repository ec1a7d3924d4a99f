//! Deployment packages, made in memory.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

/// A zip of files that anybody may run.
pub fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in files {
        let options = SimpleFileOptions::default().unix_permissions(0o755);
        archive.start_file(*path, options).expect("an entry");
        archive.write_all(content.as_bytes()).expect("its content");
    }
    archive.finish().expect("a finished zip").into_inner()
}

/// A Python package whose `lambda_function.lambda_handler` returns this expression.
pub fn python_returning(expression: &str) -> Vec<u8> {
    zip(&[("lambda_function.py", &format!("def lambda_handler(event, context): return {expression}\n"))])
}

/// The handler of [`python_returning`].
pub const PYTHON_HANDLER: &str = "lambda_function.lambda_handler";

/// Any well-formed role is accepted.
pub const ROLE: &str = "arn:aws:iam::000000000000:role/suite";
