//! DeleteFunction (facts §9).

use domain::{Alias, FunctionArn, FunctionRef, Qualifier, Version};

use store::Batch;

use super::alias::without_aliases;
use crate::directory::Entry;
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
        let entry = self.inner.directory.get(&wanted.name).ok_or_else(|| Error::no_function(&arn))?;
        match &wanted.qualifier {
            Some(Qualifier::Latest | Qualifier::Alias(_)) => return Err(no_aliases()),
            Some(Qualifier::Number(number)) => return self.delete_version(&entry, *number).await,
            None => {}
        }
        self.commit(without_aliases(Batch::new().delete_function(&wanted.name), &entry)).await?;
        self.inner.directory.remove(&wanted.name);
        entry.slots().filter_map(|slot| slot.serving.as_ref()).for_each(|serving| serving.delete());
        self.forget_usage(&wanted.name, None).await;
        self.forget_events(&wanted.name).await;
        self.sweep_later();
        Ok(())
    }

    /// One version; absent is fine.
    async fn delete_version(&self, entry: &Entry, number: u64) -> Result<()> {
        let Some(slot) = entry.published.get(&number) else { return Ok(()) };
        let means = |alias: &Alias| {
            alias.version == Version::Number(number) || alias.weight.is_some_and(|(other, _)| other == number)
        };
        if let Some(alias) = entry.aliases.values().find(|alias| means(alias)) {
            // The service refuses it as well; its words are not in the facts.
            return Err(Error::Conflict(format!(
                "Version {number} is referenced by the alias {}: delete the alias or move it to another version first.",
                alias.name
            )));
        }
        self.commit(Batch::new().delete_version(entry.name(), number)).await?;
        let mut after = entry.clone();
        after.published.remove(&number);
        self.inner.directory.put(after);
        if let Some(serving) = &slot.serving {
            serving.retire();
        }
        self.forget_usage(entry.name(), Some(Version::Number(number))).await;
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
