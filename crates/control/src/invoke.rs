//! Invoke (facts §11).

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use domain::{Function, FunctionArn, FunctionName, FunctionRef, Qualifier, RequestId, State, Version};
use pool::{InvokeError, InvokeEvent, Outcome, Target, Timing};

use crate::directory::Serving;
use crate::{Control, Error, Result};

/// How many kinds of environments are prepared when the server starts; more are when they are used.
const KINDS_AT_START: usize = 8;

/// One synchronous call, checked.
#[derive(Debug)]
pub struct Invoke {
    /// The function, and the qualifier as the caller used it.
    pub function: FunctionRef,
    /// Names the request.
    pub request_id: RequestId,
    /// When its first byte was there.
    pub received: Instant,
    /// Empty means `{}`.
    pub payload: Bytes,
    /// Decoded from base64.
    pub client_context: Option<String>,
    /// The caller's trace header.
    pub trace_id: Option<String>,
    /// Whether the last 4 KB of the log come back.
    pub tail: bool,
}

impl Control {
    /// Runs the function and waits for its answer, with the version that ran.
    pub async fn invoke(&self, call: Invoke) -> Result<(Outcome, Version)> {
        let Invoke { function, request_id, received, payload, client_context, trace_id, tail } = call;
        let (serving, latest, arn) = self.invocable(&function, &request_id)?;
        let target = self.target(&serving).await?;
        let payload = if payload.is_empty() { Bytes::from_static(b"{}") } else { payload };
        let recorder = &self.inner.recorder;
        let taking = recorder.begin(&latest, self.inner.clock.now(), &payload, client_context.as_ref());
        let event = InvokeEvent { request_id, received, arn, payload, client_context, trace_id, tail };
        match target.invoke(event).await {
            Ok(outcome) => {
                let function = &serving.function;
                // Another function may have its name by now.
                if let Some(taking) = taking.filter(|_| !serving.is_deleted()) {
                    recorder.end(taking, function, &outcome);
                }
                let counter = || self.inner.usage.counter(&function.name, function.version);
                serving.usage.get_or_init(counter).count(self.inner.clock.now());
                Ok((outcome, function.version))
            }
            Err(InvokeError::Throttled) => Err(Error::Throttled),
            Err(error @ InvokeError::ShuttingDown) => Err(Error::Service(error.to_string())),
        }
    }

    /// Where the time of a recent invocation went, if it is remembered: the last 32 of each revision are.
    pub fn timing(&self, request_id: &RequestId) -> Option<(FunctionName, Timing)> {
        self.inner.pool.timing(request_id)
    }

    /// Whether it could be invoked now: InvocationType `DryRun`.
    pub fn dry_run(&self, function: &FunctionRef) -> Result<()> {
        self.invocable(function, &RequestId::new("")).map(drop)
    }

    /// What runs, `$LATEST` as its owner has it, and the ARN as the caller spelled it.
    fn invocable(
        &self,
        function: &FunctionRef,
        request: &RequestId,
    ) -> Result<(Arc<Serving>, Arc<Function>, FunctionArn)> {
        let arn = function.arn(self.account());
        let entry = self.inner.directory.get(&function.name);
        let missing = || match &arn.qualifier {
            None => Error::no_function(&arn.with(Qualifier::Latest)),
            Some(_) => Error::no_function(&arn),
        };
        let entry = entry.ok_or_else(missing)?;
        let slot = entry.route(function, request).ok_or_else(missing)?;
        let Some(serving) = slot.serving.clone() else {
            let state = match slot.shown.state {
                State::Pending => "Pending",
                State::Failed(_) => "Failed",
                State::Active => "Active",
            };
            return Err(Error::Conflict(format!(
                "The operation cannot be performed at this time. The function is currently in the following state: {state}"
            )));
        };
        self.must_have_runtime(&serving.function)?;
        Ok((serving, entry.latest.shown.clone(), arn))
    }

    /// After a restart: the kinds of environments that functions of late need are kept ready before one of them is
    /// invoked. Later ones are when they are put into effect.
    pub(crate) fn stock_up_later(&self) {
        let mut latest: BTreeMap<_, Arc<Serving>> = BTreeMap::new();
        for entry in self.inner.directory.all() {
            let Some(serving) = &entry.latest.serving else { continue };
            let config = &serving.function.config;
            if config.custom_runtime.is_some() {
                continue;
            }
            let kind = (config.runtime.clone(), config.memory_mb, config.tmp_mb);
            let newest = latest.entry(kind).or_insert_with(|| serving.clone());
            if newest.function.last_modified < serving.function.last_modified {
                *newest = serving.clone();
            }
        }
        let mut latest: Vec<_> = latest.into_values().collect();
        latest.sort_by_key(|serving| std::cmp::Reverse(serving.function.last_modified));
        latest.truncate(KINDS_AT_START);
        let control = self.clone();
        tokio::spawn(async move {
            for serving in latest {
                if let Err(error) = control.target(&serving).await {
                    tracing::debug!(function = %serving.function.name, %error, "its first invocation will say so");
                }
            }
        });
    }

    /// The pool's side of a revision, made when it is first wanted.
    pub(crate) async fn target(&self, serving: &Arc<Serving>) -> Result<Arc<Target>> {
        let make = async {
            let spec = self.target_spec(serving.function.clone()).await?;
            Ok::<_, Error>(self.inner.pool.target(spec))
        };
        let target = serving.target.get_or_try_init(|| make).await?.clone();
        serving.follow();
        Ok(target)
    }
}
