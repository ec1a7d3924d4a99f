//! GetAccountSettings (facts §22).

use domain::limits::{CODE_BYTES_TOTAL, CONCURRENCY_MAX, UNZIPPED_BYTES_MAX, ZIP_BYTES_MAX};
use wire::Error;
use wire::lambda as w;

use crate::{Api, Caller};

impl Api {
    pub(crate) async fn get_account_settings(
        &self,
        _: &Caller,
        _: w::GetAccountSettingsRequest,
    ) -> Result<w::GetAccountSettingsResponse, Error> {
        let usage = self.control.account_usage();
        let concurrency = i32::try_from(CONCURRENCY_MAX).ok();
        Ok(w::GetAccountSettingsResponse {
            account_limit: Some(w::AccountLimit {
                total_code_size: i64::try_from(CODE_BYTES_TOTAL).ok(),
                code_size_unzipped: i64::try_from(UNZIPPED_BYTES_MAX).ok(),
                code_size_zipped: i64::try_from(ZIP_BYTES_MAX).ok(),
                concurrent_executions: concurrency,
                unreserved_concurrent_executions: concurrency,
            }),
            account_usage: Some(w::AccountUsage {
                total_code_size: i64::try_from(usage.code_bytes).ok(),
                function_count: i64::try_from(usage.functions).ok(),
            }),
        })
    }
}
