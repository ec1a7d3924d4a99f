//! What egress policies refused, by function: asked for, or told in the functions' logs.
//!
//! The kernel counts; nobody looks on a function's way. Living environments are asked about, ended ones are added up.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Weak};
use std::time::Duration;

use domain::FunctionName;
use sandbox::{Denials, DeniedTo};
use tokio::time::MissedTickBehavior;

use crate::environment::now;
use crate::logs::{LogBatch, LogEvent};
use crate::pool::{Shared, lock};

/// How often functions' logs are told, where they are: two messages to the launcher and two lists from the kernel each time,
/// and nothing where there is no environment.
const TOLD_EVERY: Duration = Duration::from_secs(2);
/// Destinations of one line.
const DESTINATIONS_MAX: usize = 8;

/// Which environment is whose, and what ended ones were refused.
#[derive(Default)]
pub(crate) struct Book {
    living: HashMap<u64, Living>,
    ended: BTreeMap<FunctionName, u64>,
}

struct Living {
    function: FunctionName,
    group: Arc<str>,
    stream: Arc<str>,
    /// What its log tells of already.
    told: u64,
}

impl Book {
    /// An environment with a network begins; `id` is its sandbox's.
    pub fn starts(&mut self, id: u64, function: FunctionName, group: Arc<str>, stream: Arc<str>) {
        self.living.insert(id, Living { function, group, stream, told: 0 });
    }

    /// It has ended, and was refused this much.
    pub fn ends(&mut self, id: u64, denied: u64) {
        if let Some(Living { function, .. }) = self.living.remove(&id)
            && denied > 0
        {
            *self.ended.entry(function).or_default() += denied;
        }
    }

    /// By function, with what living environments have been refused so far.
    pub fn totals(&self, living: &Denials) -> BTreeMap<FunctionName, u64> {
        let mut totals = self.ended.clone();
        for (id, denied) in &living.counts {
            // One that has ended since is in the others already.
            if let Some(Living { function, .. }) = self.living.get(id) {
                *totals.entry(function.clone()).or_default() += denied;
            }
        }
        totals
    }

    /// What logs have not been told yet.
    fn news(&mut self, denials: &Denials) -> Vec<LogBatch> {
        let mut news = Vec::new();
        for (id, denied) in &denials.counts {
            let Some(living) = self.living.get_mut(id) else { continue };
            if *denied > living.told {
                let destinations = denials.destinations.iter().filter(|(whose, _)| whose == id).map(|(_, to)| to);
                let message = line(*denied - living.told, destinations);
                living.told = *denied;
                let (group, stream) = (living.group.clone(), living.stream.clone());
                news.push(LogBatch { group, stream, events: vec![LogEvent { at: now(), message }] });
            }
        }
        news
    }
}

/// `[WARN] lambdad: the egress policy refused 2 connections, lately to 10.0.0.7:5432/tcp`.
fn line<'a>(count: u64, destinations: impl Iterator<Item = &'a DeniedTo>) -> String {
    let connections = if count == 1 { "connection" } else { "connections" };
    let mut all: Vec<&DeniedTo> = destinations.collect();
    all.sort_by_key(|to| (std::cmp::Reverse(to.packets), to.address, to.port));
    let shown = all.iter().take(DESTINATIONS_MAX).map(|DeniedTo { address, protocol, port, packets: _ }| {
        let protocol = if *protocol == 6 { "tcp" } else { "udp" };
        format!("{address}:{port}/{protocol}")
    });
    let mut to = shown.collect::<Vec<_>>().join(", ");
    if !to.is_empty() {
        to = format!(", lately to {to}");
    }
    if all.len() > DESTINATIONS_MAX {
        to.push_str(&format!(" and {} others", all.len() - DESTINATIONS_MAX));
    }
    format!("[WARN] lambdad: the egress policy refused {count} {connections}{to}\n")
}

impl Shared {
    /// Tells the logs of what was refused since they were told last.
    pub async fn tell_denied(&self) {
        if !self.limits.log_denied || lock(&self.denials).living.is_empty() {
            return;
        }
        let Some(denials) = self.launcher.denied().await else { return };
        let news = lock(&self.denials).news(&denials);
        news.into_iter().for_each(|batch| self.log(batch));
    }
}

/// Tells the logs now and then, until the pool is gone.
pub(crate) async fn tell_now_and_then(shared: Weak<Shared>) {
    let mut ticks = tokio::time::interval(TOLD_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let Some(shared) = shared.upgrade() else { return };
        shared.tell_denied().await;
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn name(text: &str) -> FunctionName {
        FunctionName::new(text).unwrap()
    }

    fn to(last: u8, packets: u64) -> DeniedTo {
        DeniedTo { address: Ipv4Addr::new(10, 0, 0, last), protocol: 6, port: 80, packets }
    }

    #[test]
    fn living_and_ended_environments_add_up() {
        let mut book = Book::default();
        for (id, function) in [(1, "a"), (2, "a"), (3, "b"), (4, "c")] {
            book.starts(id, name(function), "g".into(), "s".into());
        }
        book.ends(1, 5);
        book.ends(4, 0);
        // The first has ended since the launcher was asked.
        let living = Denials { counts: vec![(1, 5), (2, 1), (3, 2), (9, 7)], destinations: Vec::new() };
        assert_eq!(book.totals(&living), [(name("a"), 6), (name("b"), 2)].into());
        book.ends(2, 3);
        assert_eq!(book.totals(&Denials::default()), [(name("a"), 8)].into());
    }

    #[test]
    fn logs_are_told_what_is_new() {
        let mut book = Book::default();
        book.starts(1, name("a"), "g".into(), "s".into());
        let mut denials =
            Denials { counts: vec![(1, 3)], destinations: vec![(2, to(9, 9)), (1, to(1, 1)), (1, to(2, 2))] };
        let mut told = || -> Vec<String> {
            let news = book.news(&denials);
            denials.counts[0].1 += 1;
            denials.destinations.clear();
            news.into_iter().map(|batch| batch.events[0].message.clone()).collect()
        };
        assert_eq!(
            told(),
            ["[WARN] lambdad: the egress policy refused 3 connections, lately to 10.0.0.2:80/tcp, 10.0.0.1:80/tcp\n"]
        );
        assert_eq!(told(), ["[WARN] lambdad: the egress policy refused 1 connection\n"]);
        denials.counts[0].1 -= 1;
        assert!(book.news(&denials).is_empty());
        let many: Vec<_> = (0..10).map(|last| to(last, 1)).collect();
        assert!(line(10, many.iter()).ends_with("10.0.0.7:80/tcp and 2 others\n"));
    }
}
