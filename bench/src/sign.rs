//! SigV4, header form, for the few requests of the benchmark.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use testkit::Credentials;

/// The header lines of a signed request to the `lambda` service.
pub fn headers(keys: &Credentials, method: &str, host: &str, path: &str, body: &[u8]) -> String {
    let now = jiff::Timestamp::now().strftime("%Y%m%dT%H%M%SZ").to_string();
    let date = &now[..8];
    let scope = format!("{date}/us-east-1/lambda/aws4_request");
    let canonical =
        format!("{method}\n{path}\n\nhost:{host}\nx-amz-date:{now}\n\nhost;x-amz-date\n{}", hex(&Sha256::digest(body)));
    let to_sign = format!("AWS4-HMAC-SHA256\n{now}\n{scope}\n{}", hex(&Sha256::digest(canonical)));
    let key = [date, "us-east-1", "lambda", "aws4_request"]
        .iter()
        .fold(format!("AWS4{}", keys.secret_access_key).into_bytes(), |key, part| mac(&key, part));
    let signature = hex(&mac(&key, &to_sign));
    let id = &keys.access_key_id;
    format!(
        "X-Amz-Date: {now}\r\nAuthorization: AWS4-HMAC-SHA256 Credential={id}/{scope}, SignedHeaders=host;x-amz-date, \
         Signature={signature}\r\n"
    )
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
