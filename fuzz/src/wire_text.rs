//! The small texts of the wire: events, page tokens, percent escapes.

use wire::Input as _;

pub fn run(data: &[u8]) {
    let good = data.is_empty() || serde_json::from_slice::<serde::de::IgnoredAny>(data).is_ok();
    match wire::check_event(data) {
        Ok(()) => assert!(good && std::str::from_utf8(data).is_ok(), "an event that is not JSON passed"),
        Err(error) => {
            assert_eq!(error.status(), 400);
            assert!(!good || std::str::from_utf8(data).is_err(), "JSON was refused");
        }
    }
    let Ok(text) = std::str::from_utf8(data) else { return };
    let operation = wire::lambda::ListFunctionsRequest::OPERATION;
    let token = wire::paging::token(operation, text);
    let key = wire::paging::resume(operation, Some(&token)).expect("its own token");
    assert_eq!(key.as_deref(), Some(text));
    if let Ok(Some(key)) = wire::paging::resume(operation, Some(text)) {
        // Base64 has spare bits: the same key, if not the same token.
        let again =
            wire::paging::resume(operation, Some(&wire::paging::token(operation, &key))).expect("its own token");
        assert_eq!(again, Some(key));
    }
    let encoded = wire::sigv4::uri_encode(text);
    assert_eq!(wire::percent::decode(&encoded), text);
    assert!(wire::percent::decode(text).len() <= 3 * text.len());
}
