//! TagResource, UntagResource, ListTags (facts §19).

use domain::FunctionRef;
use wire::Error;
use wire::lambda as w;

use crate::error::from_control;
use crate::{Api, Caller};

impl Api {
    pub(crate) async fn tag_resource(&self, _: &Caller, input: w::TagResourceRequest) -> Result<(), Error> {
        let w::TagResourceRequest { resource, tags } = input;
        self.control.tag(&self.tagged(&resource)?, tags).await.map_err(from_control)
    }

    pub(crate) async fn untag_resource(&self, _: &Caller, input: w::UntagResourceRequest) -> Result<(), Error> {
        let w::UntagResourceRequest { resource, tag_keys } = input;
        self.control.untag(&self.tagged(&resource)?, &tag_keys).await.map_err(from_control)
    }

    pub(crate) async fn list_tags(&self, _: &Caller, input: w::ListTagsRequest) -> Result<w::ListTagsResponse, Error> {
        let w::ListTagsRequest { resource } = input;
        let tags = self.control.tags(&self.tagged(&resource)?).map_err(from_control)?;
        Ok(w::ListTagsResponse { tags: Some(tags) })
    }

    /// Only functions can be had yet; what cannot exist is not found, in the words of its kind.
    fn tagged(&self, resource: &str) -> Result<FunctionRef, Error> {
        let kind = resource.split(':').nth(5).unwrap_or_default();
        let missing = match kind {
            "function" => return self.function_ref(resource, None),
            "event-source-mapping" => "Event source mapping",
            "capacity-provider" => "Capacity provider",
            "layer" => "Layer",
            _ => "Code signing config",
        };
        Err(Error::not_found(format!("{missing} not found: {resource}")))
    }
}
