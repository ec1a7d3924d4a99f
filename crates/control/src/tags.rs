//! Tags of functions (facts §19).

use std::sync::Arc;

use domain::limits::TAGS_MAX;
use domain::{FunctionArn, FunctionRef, Tags};

use crate::directory::{Entry, Slot};
use crate::{Control, Error, Result, new_revision};

impl Control {
    /// ListTags.
    pub fn tags(&self, resource: &FunctionRef) -> Result<Tags> {
        Ok(self.tagged(resource)?.latest.shown.tags.clone())
    }

    /// TagResource: adds and overwrites.
    pub async fn tag(&self, resource: &FunctionRef, tags: Tags) -> Result<()> {
        if tags.is_empty() {
            return Err(Error::InvalidParameter("An error occurred and the request cannot be processed.".into()));
        }
        self.retag(resource, |all| all.extend(tags)).await
    }

    /// UntagResource: absent keys are fine.
    pub async fn untag(&self, resource: &FunctionRef, keys: &[String]) -> Result<()> {
        self.retag(resource, |all| all.retain(|key, _| !keys.contains(key))).await
    }

    async fn retag(&self, resource: &FunctionRef, change: impl FnOnce(&mut Tags)) -> Result<()> {
        let _writing = self.inner.directory.writing(&resource.name).await;
        let entry = self.tagged(resource)?;
        let mut function = (*entry.latest.shown).clone();
        change(&mut function.tags);
        check_count(&function.tags)?;
        function.revision = new_revision();
        self.keep(&function, &entry.latest.shown.revision).await?;
        let was = self.confined(&entry.latest.shown);
        let is = self.confined(&function);
        let serving = entry.latest.serving.clone();
        let entry = entry.with(Slot { shown: Arc::new(function), serving });
        if was == is {
            self.inner.directory.put(entry);
        } else {
            self.put_confined_anew(&entry);
        }
        Ok(())
    }

    fn tagged(&self, resource: &FunctionRef) -> Result<Arc<Entry>> {
        if resource.qualifier.is_some() {
            let text = "Tags on function aliases and versions are not supported. Please specify a function ARN.";
            return Err(Error::InvalidParameter(text.into()));
        }
        let arn = FunctionArn::unqualified(self.account(), &resource.name);
        self.inner.directory.get(&resource.name).ok_or_else(|| Error::no_function(&arn))
    }
}

pub(crate) fn check_count(tags: &Tags) -> Result<()> {
    if tags.len() > TAGS_MAX {
        return Err(Error::InvalidParameter("Number of tags exceeds resource tag limit.".into()));
    }
    Ok(())
}
