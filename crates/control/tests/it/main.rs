//! The rules on a real store, real packages, real runtimes and a real pool. As root on Linux.
//!
//! Without the usual harness: the launcher is this program, entered again before it has threads.
#![expect(clippy::unwrap_used, reason = "a panic is a test's failure; without the harness clippy does not know it")]

mod custom;
mod delete;
mod functions;
mod image;
mod invoke;
mod recorder;
mod restart;
mod support;
mod tags;
mod usage;
mod versions;

use std::panic::{AssertUnwindSafe, catch_unwind};

fn main() {
    sandbox::enter_launcher_if_asked();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wanted: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    let all: &[(&str, fn())] = &[
        (
            "custom::a_function_that_is_being_made_or_updated_ends_on_what_its_alias_names",
            custom::a_function_that_is_being_made_or_updated_ends_on_what_its_alias_names,
        ),
        ("custom::the_report_and_the_notices_know_its_dates", custom::the_report_and_the_notices_know_its_dates),
        ("custom::names_are_taken_once_however_many_ask", custom::names_are_taken_once_however_many_ask),
        ("custom::what_is_not_ours_is_said_to_be_so", custom::what_is_not_ours_is_said_to_be_so),
        ("functions::what_is_refused_leaves_nothing", functions::what_is_refused_leaves_nothing),
        ("functions::from_pending_to_active", functions::from_pending_to_active),
        ("functions::one_change_at_a_time", functions::one_change_at_a_time),
        ("functions::a_dry_run_changes_nothing", functions::a_dry_run_changes_nothing),
        ("functions::a_stale_revision_changes_nothing", functions::a_stale_revision_changes_nothing),
        ("functions::pages_follow_names", functions::pages_follow_names),
        ("delete::what_is_looked_at_first", delete::what_is_looked_at_first),
        ("delete::a_name_is_free_again_at_once", delete::a_name_is_free_again_at_once),
        ("tags::every_change_is_a_new_revision", tags::every_change_is_a_new_revision),
        ("tags::a_change_of_confinement_takes_new_environments", tags::a_change_of_confinement_takes_new_environments),
        ("tags::what_is_refused", tags::what_is_refused),
        ("restart::what_was_unfinished_is_finished", restart::what_was_unfinished_is_finished),
        ("restart::code_of_nobody_is_swept", restart::code_of_nobody_is_swept),
        ("invoke::an_update_takes_over_when_it_is_done", invoke::an_update_takes_over_when_it_is_done),
        ("usage::invocations_are_counted_and_kept", usage::invocations_are_counted_and_kept),
        ("invoke::what_is_not_there_cannot_be_invoked", invoke::what_is_not_there_cannot_be_invoked),
        ("versions::a_broken_version_is_halted_and_rolled_back", versions::a_broken_version_is_halted_and_rolled_back),
        (
            "versions::waves_go_on_after_a_restart_and_leave_the_others_alone",
            versions::waves_go_on_after_a_restart_and_leave_the_others_alone,
        ),
        (
            "versions::what_the_machine_has_now_is_captured_by_itself",
            versions::what_the_machine_has_now_is_captured_by_itself,
        ),
        ("versions::an_operator_holds_resumes_and_takes_back", versions::an_operator_holds_resumes_and_takes_back),
        ("versions::a_pin_is_any_version_that_is_kept", versions::a_pin_is_any_version_that_is_kept),
        ("versions::versions_that_nobody_needs_are_removed", versions::versions_that_nobody_needs_are_removed),
        ("versions::a_deprecated_runtime_is_not_patched", versions::a_deprecated_runtime_is_not_patched),
        ("recorder::only_who_asks_is_recorded", recorder::only_who_asks_is_recorded),
        ("recorder::events_go_with_their_function", recorder::events_go_with_their_function),
        ("recorder::a_rehearsal_changes_nothing", recorder::a_rehearsal_changes_nothing),
        ("recorder::what_cannot_be_rehearsed", recorder::what_cannot_be_rehearsed),
    ];
    let asked = |flag: &str| arguments.iter().any(|argument| argument == flag);
    if asked("--list") {
        // nextest asks twice: what it is told of the second time, it skips.
        if !asked("--ignored") {
            all.iter().for_each(|(name, _)| println!("{name}: test"));
        }
        return;
    }
    let mut failed = Vec::new();
    for (name, test) in all {
        if !wanted.is_empty() && !wanted.iter().any(|part| name.contains(part.as_str())) {
            continue;
        }
        let passed = catch_unwind(AssertUnwindSafe(test)).is_ok();
        println!("test {name} ... {}", if passed { "ok" } else { "FAILED" });
        if !passed {
            failed.push(name);
        }
    }
    assert!(failed.is_empty(), "failed: {failed:?}");
}
