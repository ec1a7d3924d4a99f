//! PublishVersion, and the numbers of versions (facts §7).

use std::sync::Arc;

use domain::{Function, FunctionRef, LastUpdate, Revision, State, Tags, Version};
use store::{Batch, Expect};

use crate::directory::{Entry, Serving, Slot};
use crate::{Control, Error, Result, new_revision};

/// What PublishVersion asks for.
#[derive(Clone, Debug, Default)]
pub struct PublishVersion {
    /// Only if the code still has this hash, base64.
    pub code_sha256: Option<String>,
    /// Of the version; else that of `$LATEST`.
    pub description: Option<String>,
    /// Only if this is still the revision of `$LATEST`.
    pub revision: Option<Revision>,
}

/// A version and what `$LATEST` becomes by its publication.
pub(super) struct Published {
    pub latest: Function,
    pub version: Function,
}

/// The next version of what `$LATEST` is.
pub(super) fn next_version(latest: &Function, description: Option<String>) -> Published {
    let mut latest = latest.clone();
    latest.last_published += 1;
    let mut version = latest.clone();
    version.version = Version::Number(latest.last_published);
    version.revision = new_revision();
    version.last_update = LastUpdate::None;
    // Tags are the function's, and no version is published from a version.
    version.tags = Tags::new();
    version.last_published = 0;
    if let Some(description) = description {
        version.config.description = description;
    }
    Published { latest, version }
}

impl Control {
    /// A snapshot of `$LATEST`; the last one again if nothing has changed since.
    pub async fn publish_version(&self, wanted: &FunctionRef, request: PublishVersion) -> Result<Arc<Function>> {
        let PublishVersion { code_sha256, description, revision } = request;
        let _writing = self.inner.directory.writing(&wanted.name).await;
        let entry = self.updatable(wanted, revision.as_ref())?;
        let latest = &entry.latest.shown;
        if matches!(latest.state, State::Failed(_)) {
            return Err(Error::Conflict(
                "The operation cannot be performed at this time. The function is currently in the following state: Failed".into(),
            ));
        }
        let current = latest.code.sha256.base64();
        if let Some(given) = code_sha256.filter(|given| *given != current) {
            return Err(Error::InvalidParameter(format!(
                "CodeSHA256 ({given}) is different from current CodeSHA256 in $LATEST ({current}). Please try again with the CodeSHA256 in $LATEST."
            )));
        }
        if let Some(last) = unchanged(&entry) {
            return Ok(last);
        }
        self.may_update(latest)?;
        let Published { latest: mut after, version: mut published } = next_version(latest, description);
        after.revision = new_revision();
        published.last_update = LastUpdate::Successful;
        let batch = Batch::new()
            .put_function(&after, Expect::Revision(latest.revision.clone()))
            .put_function(&published, Expect::Absent);
        self.commit(batch).await?;
        let published = Arc::new(published);
        let latest = Slot { shown: Arc::new(after), serving: entry.latest.serving.clone() };
        let slot = Slot { shown: published.clone(), serving: Some(Serving::new(published.clone())) };
        self.inner.directory.put(entry.with(latest).with(slot));
        Ok(published)
    }
}

/// The last version, if `$LATEST` is still what it was published from.
fn unchanged(entry: &Entry) -> Option<Arc<Function>> {
    let latest = &entry.latest.shown;
    let last = &entry.published.get(&latest.last_published)?.shown;
    let same = last.last_modified == latest.last_modified && last.code == latest.code;
    same.then(|| last.clone())
}
