//! CreateRuntimeVersion, GetRuntimeVersion, ListRuntimeVersions, UpdateRuntimeVersion, DeleteRuntimeVersion.

use control::custom::CreateVersion;
use wire::Error;
use wire::lambda_core as w;

use super::convert::{self, only};
use crate::error::from_control;
use crate::{Api, Caller};

type Answer<T> = Result<T, Error>;

impl Api {
    pub(crate) async fn create_runtime_version(
        &self,
        _: &Caller,
        input: w::CreateRuntimeVersionRequest,
    ) -> Answer<w::CreateRuntimeVersionResponse> {
        let w::CreateRuntimeVersionRequest { runtime_name, image_uri, name, release_notes, dry_run } = input;
        let runtime = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let request =
            CreateVersion { name, image: image_uri, notes: release_notes, dry_run: dry_run.unwrap_or_default() };
        let made = self.control.create_runtime_version(&runtime, request).await.map_err(from_control)?;
        let all = convert::version(made, self.control.account());
        Ok(only!(all => CreateRuntimeVersionResponse {
            name, arn, resolved_uri, state, release_notes, platforms, compatibility, created, last_modified
        }))
    }

    pub(crate) async fn get_runtime_version(
        &self,
        _: &Caller,
        input: w::GetRuntimeVersionRequest,
    ) -> Answer<w::GetRuntimeVersionResponse> {
        let w::GetRuntimeVersionRequest { runtime_name, name } = input;
        let runtime = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let found = self.control.custom_version(&runtime, &name).map_err(from_control)?;
        Ok(convert::version(found, self.control.account()))
    }

    pub(crate) async fn list_runtime_versions(
        &self,
        _: &Caller,
        input: w::ListRuntimeVersionsRequest,
    ) -> Answer<w::ListRuntimeVersionsResponse> {
        let w::ListRuntimeVersionsRequest { runtime_name, next_token, max_results } = input;
        let operation = <w::ListRuntimeVersionsRequest as wire::Input>::OPERATION;
        let runtime = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let all = self.control.custom_versions(&runtime).map_err(from_control)?;
        let page = super::page(operation, all, next_token.as_deref(), max_results, |version| &version.name)?;
        let account = self.control.account();
        let item = |version| {
            only!(convert::version(version, account) => RuntimeVersionInfo {
                name, arn, resolved_uri, state, pending_deletion_at, release_notes, compatibility, created, last_modified
            })
        };
        Ok(w::ListRuntimeVersionsResponse {
            items: Some(page.items.into_iter().map(item).collect()),
            next_token: page.next,
        })
    }

    pub(crate) async fn update_runtime_version(
        &self,
        _: &Caller,
        input: w::UpdateRuntimeVersionRequest,
    ) -> Answer<w::UpdateRuntimeVersionResponse> {
        let w::UpdateRuntimeVersionRequest { runtime_name, name, release_notes } = input;
        let runtime = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let updated = self.control.update_runtime_version(&runtime, &name, release_notes).await;
        let all = convert::version(updated.map_err(from_control)?, self.control.account());
        Ok(only!(all => UpdateRuntimeVersionResponse {
            name, arn, resolved_uri, state, release_notes, platforms, compatibility, created, last_modified
        }))
    }

    pub(crate) async fn delete_runtime_version(
        &self,
        _: &Caller,
        input: w::DeleteRuntimeVersionRequest,
    ) -> Answer<w::DeleteRuntimeVersionResponse> {
        let w::DeleteRuntimeVersionRequest { runtime_name, name, recovery_window_in_days } = input;
        let runtime = self.control.own_runtime(&runtime_name).map_err(from_control)?;
        let days = convert::days(recovery_window_in_days);
        self.control.delete_runtime_version(&runtime, &name, days).await.map_err(from_control)?;
        Ok(w::DeleteRuntimeVersionResponse::default())
    }
}
