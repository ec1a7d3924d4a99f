//! Deployment packages, made in memory.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

/// A zip of files that anybody may run.
pub fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let files: Vec<_> =
        files.iter().map(|(path, text)| ((*path).to_owned(), 0o755, text.as_bytes().to_vec())).collect();
    zip_of_bytes(&files)
}

/// A zip of (path, mode, content).
pub fn zip_of_bytes(files: &[(String, u32, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (path, mode, content) in files {
        let options = SimpleFileOptions::default().unix_permissions(*mode);
        archive.start_file(path.as_str(), options).expect("an entry");
        archive.write_all(content).expect("its content");
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
