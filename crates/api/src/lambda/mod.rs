//! The Lambda API: one file per resource, each operation a few lines.

pub mod account;
pub mod alias;
pub mod convert;
pub mod function;
pub mod invoke;
pub mod runtime_management;
pub mod tag;
pub mod version;

use domain::FunctionRef;
use wire::Error;

use crate::Api;
use crate::error::from_control;

impl Api {
    /// What a `FunctionName` and a `Qualifier` parameter mean together, parsed once.
    pub(crate) fn function_ref(&self, name: &str, qualifier: Option<&str>) -> Result<FunctionRef, Error> {
        FunctionRef::parse(name, qualifier, self.control.account()).map_err(|error| from_control(error.into()))
    }
}
