//! HTTP requests as text, so that seeds can be read and mutations stay close to requests.

use http::{HeaderMap, HeaderName, HeaderValue};

#[derive(Clone, Debug)]
pub struct Message {
    pub method: String,
    pub path: String,
    pub query: String,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Message {
    /// `METHOD target` and headers, one a line, an empty line, and the body. `None` for what the HTTP server would not
    /// let through.
    pub fn read(data: &[u8]) -> Option<Message> {
        let end = data.windows(2).position(|two| two == b"\n\n");
        let (head, body) = end.map_or((data, &[][..]), |end| (&data[..end], &data[end + 2..]));
        let head = std::str::from_utf8(head).ok()?;
        let mut lines = head.lines();
        let (method, target) = lines.next()?.split_once(' ')?;
        http::Method::from_bytes(method.as_bytes()).ok()?;
        let uri: http::Uri = target.parse().ok()?;
        if uri.authority().is_some() || !target.starts_with('/') || target.contains('#') {
            return None;
        }
        let mut headers = HeaderMap::new();
        for line in lines {
            let (name, value) = line.split_once(':')?;
            let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
            headers.append(name, HeaderValue::from_str(value.trim_matches([' ', '\t'])).ok()?);
        }
        Some(Message {
            method: method.to_owned(),
            path: uri.path().to_owned(),
            query: uri.query().unwrap_or_default().to_owned(),
            headers,
            body: body.to_vec(),
        })
    }
}
