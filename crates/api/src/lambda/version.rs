//! PublishVersion, ListVersionsByFunction (facts §7).

use control::PublishVersion;
use domain::Revision;
use wire::Error;
use wire::lambda as w;

use super::convert::{self, View, configuration};
use super::function::qualifier;
use crate::error::from_control;
use crate::{Api, Caller};

/// Versions on one page; the caller may want fewer.
const PAGE_MAX: usize = 50;

impl Api {
    pub(crate) async fn publish_version(
        &self,
        _: &Caller,
        input: w::PublishVersionRequest,
    ) -> Result<w::FunctionConfiguration, Error> {
        let w::PublishVersionRequest { function_name, code_sha256, description, revision_id, publish_to } = input;
        if publish_to.is_some() {
            return Err(convert::not_built("PublishVersion", "PublishTo"));
        }
        let wanted = self.function_ref(&function_name, None)?;
        let request = PublishVersion { code_sha256, description, revision: revision_id.map(Revision::new) };
        let version = self.control.publish_version(&wanted, request).await.map_err(from_control)?;
        Ok(configuration(&version, self.control.account(), Some(&qualifier(version.version)), View::Full))
    }

    pub(crate) async fn list_versions_by_function(
        &self,
        _: &Caller,
        input: w::ListVersionsByFunctionRequest,
    ) -> Result<w::ListVersionsByFunctionResponse, Error> {
        let w::ListVersionsByFunctionRequest { function_name, marker, max_items } = input;
        let wanted = self.function_ref(&function_name, None)?;
        let operation = <w::ListVersionsByFunctionRequest as wire::Input>::OPERATION;
        let after = wire::paging::resume(operation, marker.as_deref())?;
        let after = after.as_deref().and_then(convert::version);
        let size = wire::paging::size(max_items, PAGE_MAX);
        let (versions, more) = self.control.versions(&wanted.name, after, size).map_err(from_control)?;
        let last = versions.last().filter(|_| more);
        let account = self.control.account();
        let listed =
            |f: &std::sync::Arc<domain::Function>| configuration(f, account, Some(&qualifier(f.version)), View::Listed);
        Ok(w::ListVersionsByFunctionResponse {
            next_marker: last.map(|last| wire::paging::token(operation, &last.version.to_string())),
            versions: Some(versions.iter().map(listed).collect()),
        })
    }
}
