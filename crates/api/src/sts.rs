//! STS: who is calling.

use wire::Error;
use wire::sts as w;

use crate::{Api, Caller};

impl Api {
    pub(crate) async fn get_caller_identity(
        &self,
        caller: &Caller,
        _: w::GetCallerIdentityRequest,
    ) -> Result<w::GetCallerIdentityResponse, Error> {
        let account = self.control.account().id.clone();
        Ok(w::GetCallerIdentityResponse {
            user_id: Some(caller.principal.user_id.clone()),
            arn: Some(caller.principal.arn.clone()),
            account: Some(account),
        })
    }
}
