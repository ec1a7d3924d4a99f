//! Names, ARNs and ids: what is taken prints as what it is, and is taken again as the same.

use domain::{Account, Digest, FunctionName, FunctionRef, Qualifier, ReasonCode, RuntimeArn};
use store::recordings::RecordingId;

/// Two texts, the second after a newline: what names a function, and a qualifier.
pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (text, qualifier) = text.split_once('\n').map_or((text, None), |(text, qualifier)| (text, Some(qualifier)));
    let home = Account::default();
    // The model's pattern: what gets here through the API has it.
    let qualifier = qualifier.filter(|given| given.bytes().all(|b| b.is_ascii_alphanumeric() || b"$_-".contains(&b)));
    if let Ok(found) = FunctionRef::parse(text, qualifier, &home) {
        assert_eq!(FunctionName::new(found.name.as_str()).as_ref(), Some(&found.name));
        assert!(!found.name.as_str().contains(['/', ':', '\0', '%']), "a name that could be a path");
        let arn = found.arn(&home).to_string();
        assert_eq!(FunctionRef::parse(&arn, None, &home).as_ref(), Ok(&found), "{arn}");
    }
    assert_eq!(Qualifier::parse(text).to_string(), text);
    if let Some(arn) = RuntimeArn::parse(text, &home) {
        assert_eq!(RuntimeArn::parse(&arn.to_string(), &home).as_ref(), Some(&arn));
    }
    if let Some(digest) = Digest::from_hex(text) {
        assert_eq!(digest.hex(), text);
    }
    if let Some(id) = RecordingId::parse(text) {
        assert_eq!(id.as_str(), text);
        assert!(u64::from_str_radix(&text[..16], 16).is_ok_and(|at| at == id.at().0));
    }
    if let Some(code) = ReasonCode::parse(text) {
        assert_eq!(code.as_str(), text);
    }
    if let Ok(cidr) = text.parse::<sandbox::Cidr>() {
        assert_eq!(cidr.to_string().parse::<sandbox::Cidr>().ok(), Some(cidr));
    }
}
