//! From the model's names to Rust's.

/// `FunctionName` to `function_name`, `KMSKeyArn` to `kms_key_arn`, `S3Bucket` to `s3_bucket`.
pub fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len() + 4);
    for (i, c) in chars.iter().enumerate() {
        if c.is_ascii_uppercase() && i > 0 {
            let after_word = !chars[i - 1].is_ascii_uppercase() && chars[i - 1] != '_';
            let before_word =
                chars[i - 1].is_ascii_uppercase() && chars.get(i + 1).is_some_and(char::is_ascii_lowercase);
            if after_word || before_word {
                out.push('_');
            }
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// `function_name` to `FunctionName`, as serde's `PascalCase` does it.
pub fn pascal(snake: &str) -> String {
    snake.split('_').map(capitalised).collect()
}

/// `function_name` to `functionName`, as serde's `camelCase` does it.
pub fn camel(snake: &str) -> String {
    let pascal = pascal(snake);
    pascal[..1].to_ascii_lowercase() + &pascal[1..]
}

/// `lambda-core` to `lambda_core`.
pub fn module(service: &str) -> String {
    service.replace('-', "_")
}

/// The name of a shape's static.
pub fn constant(shape: &str) -> String {
    snake(shape).to_ascii_uppercase()
}

/// A member's field, escaped where it is a keyword.
pub fn field(member: &str) -> String {
    match snake(member).as_str() {
        name @ ("type" | "match" | "ref" | "enum" | "use" | "mod" | "fn" | "in" | "for" | "where") => {
            format!("r#{name}")
        }
        name => name.into(),
    }
}

/// A structure's type name: Rust's first letter is upper case, query services' shapes start lower.
pub fn structure(shape: &str) -> String {
    capitalised(shape)
}

/// The file a shape goes to: its first letter.
pub fn letter(shape: &str) -> String {
    shape[..1].to_ascii_lowercase()
}

/// Rust source of a string literal that keeps regular expressions readable.
pub fn literal(text: &str) -> String {
    let plain = !text.chars().any(|c| c.is_control());
    match plain && text.contains(['\\', '"']) {
        false => format!("{text:?}"),
        true => {
            let hashes = "#".repeat((1..).find(|n| !text.contains(&format!("\"{}", "#".repeat(*n)))).unwrap_or(1));
            format!("r{hashes}\"{text}\"{hashes}")
        }
    }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |c| c.to_ascii_uppercase().to_string() + chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_every_spelling_of_the_models() {
        for (name, expected) in [
            ("FunctionName", "function_name"),
            ("KMSKeyArn", "kms_key_arn"),
            ("S3Bucket", "s3_bucket"),
            ("CodeSha256", "code_sha256"),
            ("UUID", "uuid"),
            ("EC2ErrorCode", "ec2_error_code"),
            ("logGroupName", "log_group_name"),
        ] {
            assert_eq!(snake(name), expected);
        }
        assert_eq!(pascal("function_name"), "FunctionName");
        assert_eq!(camel("log_group_name"), "logGroupName");
        assert_eq!(literal(r#"a\"b"#), "r#\"a\\\"b\"#");
    }
}
