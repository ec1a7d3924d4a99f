//! Own routes about one function: `/_lambdad/WHAT/NAME`, the name percent-encoded, as a name or an ARN.

use bytes::Bytes;
use domain::FunctionRef;
use http::Method;
use http::request::Parts;
use wire::{Error, percent};

use crate::Api;
use crate::error::from_control;

/// What is asked of which function.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ask {
    what: What,
    name: String,
    query: Vec<(String, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// `GET recordings`: the recorded events; with `payloads=true` all of them.
    Recordings,
    /// `DELETE recordings`.
    DeleteRecordings,
    /// `POST rehearse`: `runtime`, `handler`; with `values=true` what differs is shown.
    Rehearse,
    /// `GET migration`: whether it may move `to` a runtime, and whether it may come back.
    Migration,
}

impl Ask {
    pub fn find(parts: &Parts) -> Option<Ask> {
        let (what, name) = parts.uri.path().strip_prefix("/_lambdad/")?.split_once('/')?;
        let what = match (&parts.method, what) {
            (&Method::GET, "recordings") => What::Recordings,
            (&Method::DELETE, "recordings") => What::DeleteRecordings,
            (&Method::POST, "rehearse") => What::Rehearse,
            (&Method::GET, "migration") => What::Migration,
            _ => return None,
        };
        let query = percent::pairs(parts.uri.query().unwrap_or_default()).collect();
        Some(Ask { what, name: percent::decode(name).into_owned(), query })
    }

    /// What the audit log calls it. Payloads that were read are another thing than a list of them.
    pub fn audited(&self) -> &'static str {
        match self.what {
            What::Recordings if self.flag("payloads") => "ReadRecordings",
            What::Recordings => "ListRecordings",
            What::DeleteRecordings => "DeleteRecordings",
            What::Rehearse => "RehearseMigration",
            What::Migration => "GetMigration",
        }
    }

    /// A parameter of the query.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// Whether a parameter says `true`.
    pub fn flag(&self, name: &str) -> bool {
        self.text(name) == Some("true")
    }
}

impl Api {
    pub(super) async fn own_function(&self, ask: Ask) -> Result<Bytes, Error> {
        let function = FunctionRef::parse(&ask.name, None, self.control.account());
        let function = function.map_err(|error| from_control(error.into()))?;
        match ask.what {
            What::Recordings => self.recordings(&function, ask.flag("payloads")).await,
            What::DeleteRecordings => self.delete_recordings(&function).await,
            What::Rehearse => self.rehearse(function, &ask).await,
            What::Migration => self.migration(&function, &ask),
        }
    }
}

/// Milliseconds with three decimals, which is what is measured.
pub(super) fn milliseconds(duration: std::time::Duration) -> f64 {
    (duration.as_secs_f64() * 1e6).round() / 1e3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(method: &str, path: &str) -> Option<Ask> {
        Ask::find(&http::Request::builder().method(method).uri(path).body(()).unwrap().into_parts().0)
    }

    #[test]
    fn routes() {
        let ask = find("POST", "/_lambdad/rehearse/arn%3Aaws?runtime=python3.11&values=true").unwrap();
        assert_eq!((ask.what, ask.name.as_str()), (What::Rehearse, "arn:aws"));
        assert_eq!(find("GET", "/_lambdad/recordings/f?payloads=true").unwrap().audited(), "ReadRecordings");
        assert_eq!(find("GET", "/_lambdad/recordings/f?payloads=false").unwrap().audited(), "ListRecordings");
        assert_eq!((ask.text("runtime"), ask.text("handler"), ask.flag("values")), (Some("python3.11"), None, true));
        assert_eq!(find("DELETE", "/_lambdad/recordings/f").unwrap().what, What::DeleteRecordings);
        for (method, path) in [
            ("GET", "/_lambdad/rehearse/f"),
            ("DELETE", "/_lambdad/migration/f"),
            ("GET", "/_lambdad/recordings"),
            ("GET", "/recordings/f"),
        ] {
            assert_eq!(find(method, path), None, "{method} {path}");
        }
    }
}
