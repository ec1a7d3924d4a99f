//! CreateAlias, UpdateAlias, GetAlias, ListAliases, DeleteAlias (facts §10).

use control::AliasChange;
use domain::{Alias, Revision};
use wire::Error;
use wire::lambda as w;

use super::convert;
use crate::error::from_control;
use crate::{Api, Caller};

/// Aliases on one page; the caller may want fewer.
const PAGE_MAX: usize = 50;

impl Api {
    pub(crate) async fn create_alias(
        &self,
        _: &Caller,
        input: w::CreateAliasRequest,
    ) -> Result<w::AliasConfiguration, Error> {
        let w::CreateAliasRequest { function_name, name, function_version, description, routing_config } = input;
        let wanted = self.function_ref(&function_name, None)?;
        let change = change(Some(&function_version), description, routing_config);
        let alias = self.control.create_alias(&wanted, name, change).await.map_err(from_control)?;
        Ok(self.shown(&alias))
    }

    pub(crate) async fn update_alias(
        &self,
        _: &Caller,
        input: w::UpdateAliasRequest,
    ) -> Result<w::AliasConfiguration, Error> {
        let w::UpdateAliasRequest { function_name, name, function_version, description, routing_config, revision_id } =
            input;
        let wanted = self.function_ref(&function_name, None)?;
        let change = change(function_version.as_deref(), description, routing_config);
        let revision = revision_id.map(Revision::new);
        let alias = self.control.update_alias(&wanted, &name, change, revision).await.map_err(from_control)?;
        Ok(self.shown(&alias))
    }

    pub(crate) async fn get_alias(
        &self,
        _: &Caller,
        input: w::GetAliasRequest,
    ) -> Result<w::AliasConfiguration, Error> {
        let w::GetAliasRequest { function_name, name } = input;
        let wanted = self.function_ref(&function_name, None)?;
        Ok(self.shown(&*self.control.alias(&wanted, &name).map_err(from_control)?))
    }

    pub(crate) async fn list_aliases(
        &self,
        _: &Caller,
        input: w::ListAliasesRequest,
    ) -> Result<w::ListAliasesResponse, Error> {
        let w::ListAliasesRequest { function_name, function_version, marker, max_items } = input;
        let wanted = self.function_ref(&function_name, None)?;
        let operation = <w::ListAliasesRequest as wire::Input>::OPERATION;
        let after = wire::paging::resume(operation, marker.as_deref())?;
        let version = function_version.as_deref().and_then(convert::version);
        let size = wire::paging::size(max_items, PAGE_MAX);
        let (aliases, more) = self.control.aliases(&wanted, version, after.as_deref(), size).map_err(from_control)?;
        let last = aliases.last().filter(|_| more);
        Ok(w::ListAliasesResponse {
            next_marker: last.map(|last| wire::paging::token(operation, &last.name)),
            aliases: Some(aliases.iter().map(|alias| self.shown(alias)).collect()),
        })
    }

    pub(crate) async fn delete_alias(&self, _: &Caller, input: w::DeleteAliasRequest) -> Result<(), Error> {
        let w::DeleteAliasRequest { function_name, name } = input;
        let wanted = self.function_ref(&function_name, None)?;
        self.control.delete_alias(&wanted, &name).await.map_err(from_control)
    }

    fn shown(&self, alias: &Alias) -> w::AliasConfiguration {
        let Alias { function, name, version, weight, description, revision } = alias;
        w::AliasConfiguration {
            alias_arn: Some(self.control.alias_arn(function, name).to_string()),
            name: Some(name.clone()),
            function_version: Some(version.to_string()),
            description: Some(description.clone()),
            routing_config: weight.map(|(version, weight)| w::AliasRoutingConfiguration {
                additional_version_weights: Some([(version.to_string(), weight)].into()),
            }),
            revision_id: Some(revision.to_string()),
        }
    }
}

/// The model has checked versions and weights.
fn change(
    version: Option<&str>,
    description: Option<String>,
    routing: Option<w::AliasRoutingConfiguration>,
) -> AliasChange {
    let weights = routing.map(|routing| routing.additional_version_weights.unwrap_or_default());
    let weight = |(version, weight): (String, f64)| Some((version.parse().ok()?, weight));
    AliasChange {
        version: version.and_then(convert::version),
        description,
        weights: weights.map(|weights| weights.into_iter().filter_map(weight).collect()),
    }
}
