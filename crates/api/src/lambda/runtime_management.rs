//! PutRuntimeManagementConfig, GetRuntimeManagementConfig (facts, runtimes §b).

use control::RuntimeManagement;
use domain::{Function, FunctionRef, RuntimeUpdate};
use wire::Error;
use wire::lambda as w;

use crate::error::from_control;
use crate::{Api, Caller};

impl Api {
    pub(crate) async fn put_runtime_management_config(
        &self,
        _: &Caller,
        input: w::PutRuntimeManagementConfigRequest,
    ) -> Result<w::PutRuntimeManagementConfigResponse, Error> {
        let w::PutRuntimeManagementConfigRequest { function_name, qualifier, update_runtime_on, runtime_version_arn } =
            input;
        let wanted = self.function_ref(&function_name, qualifier.as_deref())?;
        let function = self
            .control
            .manage_runtime(&wanted, management(&update_runtime_on, runtime_version_arn)?)
            .await
            .map_err(from_control)?;
        let Shown { update_runtime_on, function_arn, runtime_version_arn } = self.management_shown(&function, &wanted);
        Ok(w::PutRuntimeManagementConfigResponse { update_runtime_on, function_arn, runtime_version_arn })
    }

    pub(crate) async fn get_runtime_management_config(
        &self,
        _: &Caller,
        input: w::GetRuntimeManagementConfigRequest,
    ) -> Result<w::GetRuntimeManagementConfigResponse, Error> {
        let w::GetRuntimeManagementConfigRequest { function_name, qualifier } = input;
        let wanted = self.function_ref(&function_name, qualifier.as_deref())?;
        let function = self.control.runtime_management(&wanted).map_err(from_control)?;
        let Shown { update_runtime_on, function_arn, runtime_version_arn } = self.management_shown(&function, &wanted);
        Ok(w::GetRuntimeManagementConfigResponse { update_runtime_on, function_arn, runtime_version_arn })
    }

    /// The ARN is qualified as the caller qualified it, and the version's is shown for `Manual` alone (the service's
    /// guide, "Configuring Lambda runtime management settings").
    fn management_shown(&self, function: &Function, wanted: &FunctionRef) -> Shown {
        let account = self.control.account();
        let is_manual = function.runtime_update == RuntimeUpdate::Manual;
        Shown {
            update_runtime_on: Some(update_runtime_on(function.runtime_update).into()),
            function_arn: Some(wanted.arn(account).to_string()),
            runtime_version_arn: function.runtime_version.as_ref().filter(|_| is_manual).map(|v| v.arn(account)),
        }
    }
}

struct Shown {
    update_runtime_on: Option<String>,
    function_arn: Option<String>,
    runtime_version_arn: Option<String>,
}

/// The service's spelling.
pub(crate) fn update_runtime_on(update: RuntimeUpdate) -> &'static str {
    match update {
        RuntimeUpdate::Auto => "Auto",
        RuntimeUpdate::FunctionUpdate => "FunctionUpdate",
        RuntimeUpdate::Manual => "Manual",
    }
}

/// An ARN belongs to `Manual`, and to `Manual` alone. Which words the service has for it is not known; these are ours.
fn management(update_runtime_on: &str, arn: Option<String>) -> Result<RuntimeManagement, Error> {
    match (update_runtime_on, arn) {
        ("Manual", Some(arn)) => Ok(RuntimeManagement::Manual { arn }),
        ("Manual", None) => {
            Err(Error::invalid_parameter("RuntimeVersionArn is required when UpdateRuntimeOn is Manual."))
        }
        (other, Some(_)) => Err(Error::invalid_parameter(format!(
            "RuntimeVersionArn can be given only when UpdateRuntimeOn is Manual, not {other}."
        ))),
        ("Auto", None) => Ok(RuntimeManagement::Auto),
        ("FunctionUpdate", None) => Ok(RuntimeManagement::FunctionUpdate),
        // The model's constraint has refused everything else.
        (other, None) => Err(Error::invalid_parameter(format!("UpdateRuntimeOn cannot be {other}."))),
    }
}
