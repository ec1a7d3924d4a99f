//! CreateRuntimeAlias, GetRuntimeAlias, ListRuntimeAliases, UpdateRuntimeAlias, DeleteRuntimeAlias.

use control::custom::ChangeAlias;
use wire::Error;
use wire::lambda_core as w;

use super::convert::{self, only};
use crate::error::from_control;
use crate::{Api, Caller};

type Answer<T> = Result<T, Error>;

impl Api {
    pub(crate) async fn create_runtime_alias(
        &self,
        _: &Caller,
        input: w::CreateRuntimeAliasRequest,
    ) -> Answer<w::CreateRuntimeAliasResponse> {
        let w::CreateRuntimeAliasRequest { runtime_name, runtime_version, name, description, release_lifecycle } =
            input;
        let runtime = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let lifecycle = release_lifecycle.map(convert::lifecycle).transpose()?;
        let request = ChangeAlias { name, version: runtime_version, description, lifecycle };
        let made = self.control.create_runtime_alias(&runtime, request).await.map_err(from_control)?;
        let all = convert::alias(made, self.control.account());
        Ok(only!(all => CreateRuntimeAliasResponse {
            name, arn, runtime_version, runtime_version_arn, state, description, release_lifecycle, created, last_modified
        }))
    }

    pub(crate) async fn get_runtime_alias(
        &self,
        _: &Caller,
        input: w::GetRuntimeAliasRequest,
    ) -> Answer<w::GetRuntimeAliasResponse> {
        let w::GetRuntimeAliasRequest { runtime_name, name } = input;
        let runtime = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let found = self.control.custom_alias(&runtime, &name).map_err(from_control)?;
        Ok(convert::alias(found, self.control.account()))
    }

    pub(crate) async fn list_runtime_aliases(
        &self,
        _: &Caller,
        input: w::ListRuntimeAliasesRequest,
    ) -> Answer<w::ListRuntimeAliasesResponse> {
        let w::ListRuntimeAliasesRequest { runtime_name, next_token, max_results } = input;
        let operation = <w::ListRuntimeAliasesRequest as wire::Input>::OPERATION;
        let runtime = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let all = self.control.custom_aliases(&runtime).map_err(from_control)?;
        let page = super::page(operation, all, next_token.as_deref(), max_results, |alias| &alias.name)?;
        let account = self.control.account();
        let item = |alias| {
            only!(convert::alias(alias, account) => RuntimeAliasInfo {
                name, arn, runtime_version, runtime_version_arn, state, pending_deletion_at, description,
                compatibility, release_lifecycle, created, last_modified
            })
        };
        Ok(w::ListRuntimeAliasesResponse {
            items: Some(page.items.into_iter().map(item).collect()),
            next_token: page.next,
        })
    }

    pub(crate) async fn update_runtime_alias(
        &self,
        _: &Caller,
        input: w::UpdateRuntimeAliasRequest,
    ) -> Answer<w::UpdateRuntimeAliasResponse> {
        let w::UpdateRuntimeAliasRequest { runtime_name, name, runtime_version, description, release_lifecycle } =
            input;
        let runtime = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let lifecycle = release_lifecycle.map(convert::lifecycle).transpose()?;
        let request = ChangeAlias { name, version: runtime_version, description, lifecycle };
        let updated = self.control.update_runtime_alias(&runtime, request).await.map_err(from_control)?;
        let all = convert::alias(updated, self.control.account());
        let w::GetRuntimeAliasResponse {
            name,
            arn,
            runtime_version,
            runtime_version_arn,
            state,
            pending_deletion_at: _,
            description,
            compatibility,
            release_lifecycle,
            created,
            last_modified,
        } = all;
        Ok(w::UpdateRuntimeAliasResponse {
            runtime_name: Some(runtime),
            name,
            arn,
            runtime_version,
            runtime_version_arn,
            state,
            description,
            compatibility,
            release_lifecycle,
            created,
            last_modified,
        })
    }

    pub(crate) async fn delete_runtime_alias(
        &self,
        _: &Caller,
        input: w::DeleteRuntimeAliasRequest,
    ) -> Answer<w::DeleteRuntimeAliasResponse> {
        let w::DeleteRuntimeAliasRequest { runtime_name, name, recovery_window_in_days } = input;
        let runtime = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let days = convert::days(recovery_window_in_days);
        self.control.delete_runtime_alias(&runtime, &name, days).await.map_err(from_control)?;
        Ok(w::DeleteRuntimeAliasResponse::default())
    }
}
