//! CreateRuntime, GetRuntime, ListRuntimes, UpdateRuntime, DeleteRuntime, RestoreRuntime.

use control::custom::{CreateRuntime, UpdateRuntime};
use domain::{RuntimeArn, RuntimePart};
use wire::Error;
use wire::lambda_core as w;

use super::convert::{self, only};
use crate::error::from_control;
use crate::{Api, Caller};

type Answer<T> = Result<T, Error>;

impl Api {
    pub(crate) async fn create_runtime(
        &self,
        _: &Caller,
        input: w::CreateRuntimeRequest,
    ) -> Answer<w::CreateRuntimeResponse> {
        let w::CreateRuntimeRequest { name, tags, description, license_info, release_lifecycle } = input;
        let request = CreateRuntime {
            name,
            description,
            license: license_info,
            lifecycle: release_lifecycle.map(convert::lifecycle).transpose()?.unwrap_or_default(),
            tags: tags.unwrap_or_default(),
        };
        let made = self.control.create_runtime(request).await.map_err(from_control)?;
        let all = convert::runtime(made, self.control.account());
        Ok(only!(all => CreateRuntimeResponse {
            arn, name, description, license_info, release_lifecycle, created, last_modified
        }))
    }

    pub(crate) async fn get_runtime(&self, _: &Caller, input: w::GetRuntimeRequest) -> Answer<w::GetRuntimeResponse> {
        let w::GetRuntimeRequest { runtime_name } = input;
        let found = self.control.own_runtime(&runtime_name).and_then(|name| self.control.custom_runtime(&name));
        Ok(convert::runtime(found.map_err(from_control)?, self.control.account()))
    }

    pub(crate) async fn list_runtimes(
        &self,
        _: &Caller,
        input: w::ListRuntimesRequest,
    ) -> Answer<w::ListRuntimesResponse> {
        let w::ListRuntimesRequest { next_token, max_results } = input;
        let operation = <w::ListRuntimesRequest as wire::Input>::OPERATION;
        let all = self.control.custom_runtimes();
        let page = super::page(operation, all, next_token.as_deref(), max_results, |runtime| &runtime.name)?;
        let account = self.control.account();
        let item = |runtime| {
            only!(convert::runtime(runtime, account) => RuntimeInfo {
                arn, name, description, license_info, release_lifecycle, state, pending_deletion_at, created, last_modified
            })
        };
        Ok(w::ListRuntimesResponse { next_token: page.next, items: Some(page.items.into_iter().map(item).collect()) })
    }

    pub(crate) async fn update_runtime(
        &self,
        _: &Caller,
        input: w::UpdateRuntimeRequest,
    ) -> Answer<w::UpdateRuntimeResponse> {
        let w::UpdateRuntimeRequest { runtime_name, description, license_info, release_lifecycle } = input;
        let name = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let update = UpdateRuntime {
            description,
            license: license_info,
            lifecycle: release_lifecycle.map(convert::lifecycle).transpose()?,
        };
        let updated = self.control.update_custom_runtime(&name, update).await.map_err(from_control)?;
        let all = convert::runtime(updated, self.control.account());
        Ok(only!(all => UpdateRuntimeResponse {
            arn, name, description, license_info, release_lifecycle, created, last_modified
        }))
    }

    pub(crate) async fn delete_runtime(
        &self,
        _: &Caller,
        input: w::DeleteRuntimeRequest,
    ) -> Answer<w::DeleteRuntimeResponse> {
        let w::DeleteRuntimeRequest { runtime_name, recovery_window_in_days } = input;
        let name = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let days = convert::days(recovery_window_in_days);
        self.control.delete_runtime(&name, days).await.map_err(from_control)?;
        Ok(w::DeleteRuntimeResponse::default())
    }

    pub(crate) async fn restore_runtime(
        &self,
        _: &Caller,
        input: w::RestoreRuntimeRequest,
    ) -> Answer<w::RestoreRuntimeResponse> {
        let w::RestoreRuntimeRequest { runtime_name, runtime_version, runtime_alias } = input;
        let name = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let part = match (runtime_version.clone(), runtime_alias.clone()) {
            (None, None) => None,
            (Some(version), None) => Some(RuntimePart::Version(version)),
            (None, Some(alias)) => Some(RuntimePart::Alias(alias)),
            (Some(_), Some(_)) => {
                return Err(Error::invalid_parameter("Provide RuntimeVersion or RuntimeAlias, not both."));
            }
        };
        let arn = RuntimeArn { part: part.clone(), ..RuntimeArn::new(self.control.account(), &name) };
        let restored = self.control.restore_runtime(&name, part).await.map_err(from_control)?;
        Ok(w::RestoreRuntimeResponse {
            runtime_name: Some(name),
            runtime_version,
            runtime_alias,
            arn: Some(arn.to_string()),
            state: Some("ACTIVE".into()),
            last_modified: Some(restored.rfc3339()),
        })
    }
}
