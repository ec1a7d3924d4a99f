//! Versions of runtimes and their rollouts, for `lambdad runtimes versions`, `update` and `rollout`.
//!
//! `GET /_lambdad/runtimes/ID/versions`, `POST /_lambdad/runtimes/ID/update[?at-once=true]`, `GET /_lambdad/rollouts`,
//! `POST /_lambdad/rollouts/ID?wish=halt|resume|roll-back`. None takes a body.

use control::{Captured, RolloutState, RolloutView, VersionRow, Wish};
use domain::{RuntimeVersionRef, Version};
use http::Method;
use http::request::Parts;
use serde::Serialize;
use serde_json::{Value, json};
use wire::Error;

use crate::Api;
use crate::error::from_control;
use crate::lambda::runtime_management::update_runtime_on;

/// An own route.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Route {
    Versions { id: String },
    Update { id: String, at_once: bool },
    Rollouts,
    Steer { id: String, wish: Wish },
}

/// One version.
#[derive(Serialize)]
struct VersionJson {
    label: String,
    arn: String,
    number: u32,
    /// RFC 3339.
    captured: String,
    interpreter: Option<String>,
    size_bytes: u64,
    current: bool,
    halted: bool,
    used_by: Vec<UsedByJson>,
    running: bool,
}

/// Who uses it.
#[derive(Serialize)]
struct UsedByJson {
    function: String,
    version: String,
    update_runtime_on: &'static str,
}

/// A rollout.
#[derive(Serialize)]
struct RolloutJson {
    runtime: String,
    runtime_version_arn: String,
    begun: String,
    /// `pausing`, `held`, `halted`, `done`, or `ended` where it is over and some are left on other versions.
    state: &'static str,
    /// Waves that were moved, of `waves`.
    waves_moved: usize,
    waves: Vec<u8>,
    /// When the next wave is moved; after the last, until when those that were moved are watched.
    next: Option<String>,
    /// Why it was halted.
    why: Option<String>,
    /// Function versions that were moved by it, and not changed by their owners since.
    moved: usize,
    /// Function versions on `Auto` that are on it, however they came there.
    on_it: usize,
    /// Function versions on `Auto` that are on other versions.
    waiting: usize,
    /// What those that were moved did since.
    invocations: u64,
    errors: u64,
}

impl Route {
    /// What the audit log calls it.
    pub fn audited(&self) -> &'static str {
        match self {
            Route::Versions { .. } => "ListHostRuntimeVersions",
            Route::Update { .. } => "UpdateHostRuntime",
            Route::Rollouts => "ListRollouts",
            Route::Steer { wish: Wish::Halt, .. } => "HaltRollout",
            Route::Steer { wish: Wish::Resume, .. } => "ResumeRollout",
            Route::Steer { wish: Wish::RollBack, .. } => "RollBackRollout",
        }
    }

    pub fn find(parts: &Parts) -> Option<Route> {
        let path: Vec<&str> = parts.uri.path().strip_prefix("/_lambdad/")?.split('/').collect();
        let query = parts.uri.query().unwrap_or_default();
        let given = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        match (&parts.method, path.as_slice()) {
            (&Method::GET, ["runtimes", id, "versions"]) => Some(Route::Versions { id: (*id).into() }),
            (&Method::POST, ["runtimes", id, "update"]) => {
                Some(Route::Update { id: (*id).into(), at_once: given("at-once") == Some("true") })
            }
            (&Method::GET, ["rollouts"]) => Some(Route::Rollouts),
            (&Method::POST, ["rollouts", id]) => {
                let wish = match given("wish")? {
                    "halt" => Wish::Halt,
                    "resume" => Wish::Resume,
                    "roll-back" => Wish::RollBack,
                    _ => return None,
                };
                Some(Route::Steer { id: (*id).into(), wish })
            }
            _ => None,
        }
    }
}

impl Api {
    /// Answers with JSON. Whoever may call it may do everything: it is the server's own, signed.
    pub(crate) async fn own_versions(&self, route: Route) -> Result<Value, Error> {
        match route {
            Route::Versions { id } => {
                let rows = self.control.runtime_versions(&id).await.map_err(from_control)?;
                let versions: Vec<VersionJson> = rows.into_iter().map(version).collect();
                Ok(json!({ "runtime": id, "pruned": self.control.prunes_runtimes(), "versions": versions }))
            }
            Route::Update { id, at_once } => {
                let (control, of) = (self.control.clone(), id.clone());
                let captured = undisturbed(async move { control.update_runtime(&of, at_once).await }).await?;
                let Captured { version, is_new, rollout } = captured;
                let arn = RuntimeVersionRef::Managed(version.digest).arn(self.control.account());
                let rollout = rollout.map(|view| self.rollout(view));
                Ok(json!({ "runtime": id, "label": version.label, "arn": arn, "new": is_new, "rollout": rollout }))
            }
            Route::Rollouts => {
                let views = self.control.rollouts().await;
                Ok(json!(views.into_iter().map(|view| self.rollout(view)).collect::<Vec<_>>()))
            }
            Route::Steer { id, wish } => {
                let control = self.control.clone();
                let view = undisturbed(async move { control.steer_rollout(&id, wish).await }).await?;
                Ok(json!(self.rollout(view)))
            }
        }
    }

    fn rollout(&self, view: RolloutView) -> RolloutJson {
        let RolloutView { rollout, waiting, on_it, waves } = view;
        let (state, waves_moved, next, why) = match &rollout.state {
            RolloutState::Pausing { waves, until } => ("pausing", *waves, Some(until.rfc3339()), None),
            RolloutState::Held { waves, .. } => ("held", *waves, None, None),
            RolloutState::Halted { why, .. } => ("halted", 0, None, Some(why.to_string())),
            RolloutState::Done { .. } if waiting > 0 => ("ended", 0, None, None),
            RolloutState::Done { .. } => ("done", waves.len(), None, None),
        };
        RolloutJson {
            runtime: rollout.runtime.to_string(),
            runtime_version_arn: RuntimeVersionRef::Managed(rollout.to).arn(self.control.account()),
            begun: rollout.begun.rfc3339(),
            state,
            waves_moved,
            waves,
            next,
            why,
            moved: rollout.moved.len(),
            on_it,
            waiting,
            invocations: rollout.moved.values().map(|moved| moved.after.invocations).sum(),
            errors: rollout.moved.values().map(|moved| moved.after.errors).sum(),
        }
    }
}

/// Goes on if the client goes away: what is half moved would be moved at the next look only.
async fn undisturbed<T: Send + 'static>(
    work: impl Future<Output = control::Result<T>> + Send + 'static,
) -> Result<T, Error> {
    let ended = tokio::spawn(work).await;
    ended
        .map_err(|broken| Error::service(format!("the work broke: {broken}; see the server's log")))?
        .map_err(from_control)
}

fn version(row: VersionRow) -> VersionJson {
    let VersionRow { kept, arn, halted, used_by, is_running } = row;
    VersionJson {
        label: kept.version.label,
        arn,
        number: kept.number,
        captured: kept.captured.rfc3339(),
        interpreter: Some(kept.interpreter).filter(|version| !version.is_empty()),
        size_bytes: kept.size_bytes,
        current: kept.current,
        halted,
        used_by: used_by
            .into_iter()
            .map(|used| UsedByJson {
                function: used.function.to_string(),
                version: match used.version {
                    Version::Latest => "$LATEST".into(),
                    Version::Number(number) => number.to_string(),
                },
                update_runtime_on: update_runtime_on(used.update),
            })
            .collect(),
        running: is_running,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(method: Method, target: &str, expected: Option<Route>) {
        let (parts, ()) = http::Request::builder().method(method).uri(target).body(()).unwrap().into_parts();
        assert_eq!(Route::find(&parts), expected, "{target}");
    }

    #[test]
    fn every_route_has_its_method_and_its_words() {
        let id = || "python3.12".to_owned();
        check(Method::GET, "/_lambdad/runtimes/python3.12/versions", Some(Route::Versions { id: id() }));
        check(Method::POST, "/_lambdad/runtimes/python3.12/versions", None);
        let update = |at_once| Some(Route::Update { id: id(), at_once });
        check(Method::POST, "/_lambdad/runtimes/python3.12/update", update(false));
        check(Method::POST, "/_lambdad/runtimes/python3.12/update?at-once=true", update(true));
        check(Method::GET, "/_lambdad/runtimes/python3.12/update", None);
        check(Method::GET, "/_lambdad/rollouts", Some(Route::Rollouts));
        for (word, wish) in [("halt", Wish::Halt), ("resume", Wish::Resume), ("roll-back", Wish::RollBack)] {
            check(
                Method::POST,
                &format!("/_lambdad/rollouts/python3.12?wish={word}"),
                Some(Route::Steer { id: id(), wish }),
            );
        }
        check(Method::POST, "/_lambdad/rollouts/python3.12?wish=fly", None);
        check(Method::POST, "/_lambdad/rollouts/python3.12", None);
    }
}
