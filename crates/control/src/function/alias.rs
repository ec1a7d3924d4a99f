//! Aliases (facts §10). Moving one is no update of its function: the lifecycle of runtimes does not ask about it.

use std::sync::Arc;

use domain::{Alias, FunctionArn, FunctionName, FunctionRef, Qualifier, Revision, Version};
use serde::{Deserialize, Serialize};
use store::{Batch, Document, Store, StoreError};

use crate::directory::Entry;
use crate::{Control, Error, Result, new_revision};

/// What CreateAlias and UpdateAlias set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AliasChange {
    /// The version it means.
    pub version: Option<Version>,
    /// Free text.
    pub description: Option<String>,
    /// Versions that a share of the calls goes to, as the caller gave them; empty takes the routing away.
    pub weights: Option<Vec<(u64, f64)>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    function: String,
    name: String,
    /// 0 is `$LATEST`.
    version: u64,
    weight: Option<(u64, f64)>,
    description: String,
    revision: String,
}

impl Document for Record {
    const KIND: &'static str = "alias/1";

    fn key(&self) -> String {
        key(&self.function, &self.name)
    }
}

/// No name has a colon.
fn key(function: &str, alias: &str) -> String {
    format!("{function}:{alias}")
}

impl From<&Alias> for Record {
    fn from(alias: &Alias) -> Record {
        let Alias { function, name, version, weight, description, revision } = alias;
        Record {
            function: function.to_string(),
            name: name.clone(),
            version: match version {
                Version::Latest => 0,
                Version::Number(number) => *number,
            },
            weight: *weight,
            description: description.clone(),
            revision: revision.to_string(),
        }
    }
}

/// All of them; one that names no function is left out and said.
pub(crate) async fn load_aliases(store: &Store) -> std::result::Result<Vec<Alias>, StoreError> {
    let records = store.documents::<Record>().await?;
    let alias = |Record { function, name, version, weight, description, revision }| {
        let Some(function) = FunctionName::new(&function) else {
            tracing::error!(function, alias = name, "a stored alias names no function; it is left out");
            return None;
        };
        let version = if version == 0 { Version::Latest } else { Version::Number(version) };
        Some(Alias { function, name, version, weight, description, revision: Revision::new(revision) })
    };
    Ok(records.into_iter().filter_map(alias).collect())
}

/// The same batch without the aliases of a function.
pub(super) fn without_aliases(batch: Batch, entry: &Entry) -> Batch {
    entry.aliases.keys().fold(batch, |batch, alias| batch.delete::<Record>(key(entry.name().as_str(), alias)))
}

impl Control {
    /// CreateAlias.
    pub async fn create_alias(&self, wanted: &FunctionRef, name: String, change: AliasChange) -> Result<Arc<Alias>> {
        let _writing = self.inner.directory.writing(&wanted.name).await;
        let version = change.version.unwrap_or(Version::Latest);
        let target = self.qualified(&wanted.name, version);
        let entry = self.inner.directory.get(&wanted.name).ok_or_else(|| Error::no_function(&target))?;
        let arn = self.alias_arn(&wanted.name, &name);
        if entry.aliases.contains_key(&name) {
            return Err(Error::Conflict(format!("Alias already exists: {arn}")));
        }
        let alias = Alias {
            function: wanted.name.clone(),
            name,
            version,
            weight: self.weight(&entry, version, change.weights.as_deref().unwrap_or_default())?,
            description: change.description.unwrap_or_default(),
            revision: new_revision(),
        };
        self.keep_alias(&entry, alias).await
    }

    /// UpdateAlias.
    pub async fn update_alias(
        &self,
        wanted: &FunctionRef,
        name: &str,
        change: AliasChange,
        revision: Option<Revision>,
    ) -> Result<Arc<Alias>> {
        let _writing = self.inner.directory.writing(&wanted.name).await;
        let missing = || Error::NotFound(format!("Alias not found: {}", self.alias_arn(&wanted.name, name)));
        let entry = self.inner.directory.get(&wanted.name).ok_or_else(missing)?;
        let mut alias = (**entry.aliases.get(name).ok_or_else(missing)?).clone();
        if revision.is_some_and(|revision| revision != alias.revision) {
            return Err(Error::StaleRevision);
        }
        let AliasChange { version, description, weights } = change;
        alias.version = version.unwrap_or(alias.version);
        alias.description = description.unwrap_or(alias.description);
        let weights = weights.unwrap_or_else(|| alias.weight.into_iter().collect());
        alias.weight = self.weight(&entry, alias.version, &weights)?;
        alias.revision = new_revision();
        self.keep_alias(&entry, alias).await
    }

    /// GetAlias.
    pub fn alias(&self, wanted: &FunctionRef, name: &str) -> Result<Arc<Alias>> {
        let entry = self.inner.directory.get(&wanted.name);
        let found = entry.and_then(|entry| entry.aliases.get(name).cloned());
        found.ok_or_else(|| Error::NotFound(format!("Cannot find alias arn: {}", self.alias_arn(&wanted.name, name))))
    }

    /// Up to `limit` aliases after the one named `after`, perhaps only those of one version, and whether there are
    /// more.
    pub fn aliases(
        &self,
        wanted: &FunctionRef,
        version: Option<Version>,
        after: Option<&str>,
        limit: usize,
    ) -> Result<(Vec<Arc<Alias>>, bool)> {
        let arn = FunctionArn::unqualified(self.account(), &wanted.name);
        let entry = self.inner.directory.get(&wanted.name).ok_or_else(|| Error::no_function(&arn))?;
        let mut rest = entry
            .aliases
            .values()
            .filter(|alias| version.is_none_or(|version| alias.version == version))
            .filter(|alias| after.is_none_or(|after| alias.name.as_str() > after));
        let page = rest.by_ref().take(limit).cloned().collect();
        Ok((page, rest.next().is_some()))
    }

    /// DeleteAlias; absent is fine.
    pub async fn delete_alias(&self, wanted: &FunctionRef, name: &str) -> Result<()> {
        let _writing = self.inner.directory.writing(&wanted.name).await;
        let Some(entry) = self.inner.directory.get(&wanted.name) else { return Ok(()) };
        if !entry.aliases.contains_key(name) {
            return Ok(());
        }
        self.commit(Batch::new().delete::<Record>(key(wanted.name.as_str(), name))).await?;
        let mut after = (*entry).clone();
        after.aliases.remove(name);
        self.inner.directory.put(after);
        Ok(())
    }

    async fn keep_alias(&self, entry: &Entry, alias: Alias) -> Result<Arc<Alias>> {
        self.commit(Batch::new().put(&Record::from(&alias))).await?;
        let alias = Arc::new(alias);
        let mut after = entry.clone();
        after.aliases.insert(alias.name.clone(), alias.clone());
        self.inner.directory.put(after);
        Ok(alias)
    }

    /// Checks the version and the routing, in the service's order.
    fn weight(&self, entry: &Entry, version: Version, weights: &[(u64, f64)]) -> Result<Option<(u64, f64)>> {
        let missing = |version| Error::no_function(&self.qualified(entry.name(), version));
        if weights.len() > 1 {
            let text = "Number of items in AdditionalVersionWeights cannot be greater than 1";
            return Err(Error::InvalidParameter(text.into()));
        }
        let Some((other, weight)) = weights.first().copied() else {
            return if entry.slot(version).is_some() { Ok(None) } else { Err(missing(version)) };
        };
        match version {
            Version::Latest => {
                let text = "$LATEST is not supported for an alias pointing to more than 1 version";
                return Err(Error::InvalidParameter(text.into()));
            }
            Version::Number(number) if number == other => {
                return Err(Error::InvalidParameter(format!(
                    "Invalid function version {other}. Function version {other} is already included in routing configuration."
                )));
            }
            Version::Number(_) => {}
        }
        for version in [version, Version::Number(other)] {
            entry.slot(version).ok_or_else(|| missing(version))?;
        }
        Ok(Some((other, weight)))
    }

    fn qualified(&self, name: &FunctionName, version: Version) -> FunctionArn {
        FunctionArn::unqualified(self.account(), name).with(match version {
            Version::Latest => Qualifier::Latest,
            Version::Number(number) => Qualifier::Number(number),
        })
    }

    /// The ARN of an alias.
    pub fn alias_arn(&self, function: &FunctionName, alias: &str) -> FunctionArn {
        FunctionArn::unqualified(self.account(), function).with(Qualifier::Alias(alias.to_owned()))
    }
}
