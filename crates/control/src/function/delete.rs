//! DeleteFunction (facts §9).

use domain::{FunctionArn, FunctionRef, Qualifier};

use crate::{Control, Error, Result};

impl Control {
    /// Deletes the function with everything that is its own. Running invocations finish.
    pub async fn delete_function(&self, wanted: &FunctionRef) -> Result<()> {
        match &wanted.qualifier {
            Some(Qualifier::Latest) => {
                let text = "$LATEST version cannot be deleted without deleting the function.";
                return Err(Error::InvalidParameter(text.into()));
            }
            Some(Qualifier::Alias(name)) if is_alias_name(name) => return Err(no_aliases()),
            Some(Qualifier::Alias(_) | Qualifier::Number(_)) | None => {}
        }
        let _writing = self.inner.directory.writing(&wanted.name).await;
        let arn = FunctionArn::unqualified(self.account(), &wanted.name);
        self.inner.directory.get(&wanted.name).ok_or_else(|| Error::no_function(&arn))?;
        match &wanted.qualifier {
            Some(Qualifier::Latest | Qualifier::Alias(_)) => return Err(no_aliases()),
            // Versions are deleted idempotently, and there are none yet.
            Some(Qualifier::Number(_)) => return Ok(()),
            None => {}
        }
        self.inner
            .store
            .delete(&wanted.name)
            .await
            .map_err(|error| Error::internal("the function could not be deleted", &error))?;
        if let Some(serving) = self.inner.directory.remove(&wanted.name).and_then(|entry| entry.serving) {
            serving.retire();
        }
        self.sweep_later();
        Ok(())
    }
}

fn no_aliases() -> Error {
    Error::InvalidParameter("Deletion of aliases is not currently supported.".into())
}

/// What can be an alias is refused before the function is looked for; `$latest` is not (facts §2, §9).
fn is_alias_name(text: &str) -> bool {
    !text.contains('$')
}
