//! TagResource, UntagResource, ListTags (facts §19).

use domain::FunctionRef;
use wire::Error;
use wire::lambda as w;

use crate::error::from_control;
use crate::{Api, Caller};

/// What tags can be on.
enum Tagged {
    Function(FunctionRef),
    /// A customer-managed runtime, by name.
    Runtime(String),
}

impl Api {
    pub(crate) async fn tag_resource(&self, _: &Caller, input: w::TagResourceRequest) -> Result<(), Error> {
        let w::TagResourceRequest { resource, tags } = input;
        let tagged = match self.tagged(&resource)? {
            Tagged::Function(function) => self.control.tag(&function, tags).await,
            Tagged::Runtime(name) => self.control.tag_runtime(&name, tags).await,
        };
        tagged.map_err(from_control)
    }

    pub(crate) async fn untag_resource(&self, _: &Caller, input: w::UntagResourceRequest) -> Result<(), Error> {
        let w::UntagResourceRequest { resource, tag_keys } = input;
        let untagged = match self.tagged(&resource)? {
            Tagged::Function(function) => self.control.untag(&function, &tag_keys).await,
            Tagged::Runtime(name) => self.control.untag_runtime(&name, &tag_keys).await,
        };
        untagged.map_err(from_control)
    }

    pub(crate) async fn list_tags(&self, _: &Caller, input: w::ListTagsRequest) -> Result<w::ListTagsResponse, Error> {
        let w::ListTagsRequest { resource } = input;
        let tags = match self.tagged(&resource)? {
            Tagged::Function(function) => self.control.tags(&function),
            Tagged::Runtime(name) => self.control.runtime_tags(&name),
        };
        Ok(w::ListTagsResponse { tags: Some(tags.map_err(from_control)?) })
    }

    /// What cannot exist yet is not found, in the words of its kind.
    fn tagged(&self, resource: &str) -> Result<Tagged, Error> {
        let kind = resource.split(':').nth(5).unwrap_or_default();
        let missing = match kind {
            "function" => return self.function_ref(resource, None).map(Tagged::Function),
            kind if kind.starts_with("runtime/") => {
                return self.control.own_runtime(resource).map(Tagged::Runtime).map_err(from_control);
            }
            "event-source-mapping" => "Event source mapping",
            "capacity-provider" => "Capacity provider",
            "layer" => "Layer",
            _ => "Code signing config",
        };
        Err(Error::not_found(format!("{missing} not found: {resource}")))
    }
}
