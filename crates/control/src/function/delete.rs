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
            Some(Qualifier::Alias(_)) => {
                return Err(Error::InvalidParameter("Deletion of aliases is not currently supported.".into()));
            }
            Some(Qualifier::Number(_)) | None => {}
        }
        let _writing = self.inner.directory.writing(&wanted.name).await;
        let arn = FunctionArn::unqualified(self.account(), &wanted.name);
        self.inner.directory.get(&wanted.name).ok_or_else(|| Error::no_function(&arn))?;
        if wanted.qualifier.is_some() {
            // Versions are deleted idempotently, and there are none yet.
            return Ok(());
        }
        self.inner
            .store
            .delete(&wanted.name)
            .await
            .map_err(|error| Error::internal("the function could not be deleted", &error))?;
        if let Some(serving) = self.inner.directory.remove(&wanted.name).and_then(|entry| entry.serving) {
            serving.target.get().inspect(|target| target.retire());
        }
        self.sweep_later();
        Ok(())
    }
}
