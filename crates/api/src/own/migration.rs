//! `GET /_lambdad/migration/NAME?to=…`: whether a function may move to a runtime, and whether it may come back.

use bytes::Bytes;
use control::{Return, Standing};
use domain::{FunctionRef, RuntimeId};
use serde::Serialize;
use wire::Error;

use super::function::Ask;
use super::json;
use crate::Api;
use crate::error::from_control;

#[derive(Serialize)]
struct Document {
    function: String,
    runtime: String,
    revision: String,
    moved: Option<Way>,
    previous: Option<Previous>,
}

/// The way back from the runtime that was asked about.
#[derive(Serialize)]
struct Way {
    possible: bool,
    /// The last day; nothing if no end is known.
    until: Option<String>,
}

#[derive(Serialize)]
struct Previous {
    runtime: String,
    /// Why it may not go back, if it may not.
    refused: Option<String>,
}

impl Api {
    pub(super) fn migration(&self, function: &FunctionRef, ask: &Ask) -> Result<Bytes, Error> {
        let to = ask.text("to").map(RuntimeId::new);
        let Standing { runtime, revision, moved, previous } =
            self.control.standing(function, to.as_ref()).map_err(from_control)?;
        let way = |back| match back {
            Return::Never => Way { possible: false, until: None },
            Return::Until(day) => Way { possible: true, until: Some(day.to_string()) },
            Return::Open => Way { possible: true, until: None },
        };
        json(&Document {
            function: function.name.to_string(),
            runtime: runtime.to_string(),
            revision: revision.as_str().to_owned(),
            moved: moved.map(way),
            previous: previous.map(|(runtime, allowed)| Previous {
                runtime: runtime.to_string(),
                refused: allowed.err().map(|refused| refused.to_string()),
            }),
        })
    }
}
