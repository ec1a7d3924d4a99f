//! What the clients know of the functions, against what the server has.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

use aws_sdk_lambda::Client;

/// A function, as far as the load changes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Function {
    pub description: String,
    /// The value of its only tag.
    pub tag: Option<String>,
    /// Published versions.
    pub versions: BTreeSet<String>,
}

/// What a client asked for and got no answer to: it was done, or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The function is this afterwards; `None` is "not there".
    Becomes(Option<Function>),
    /// It has one more version, whose number only the server knows.
    Published,
}

/// What a writer knows of one function.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    pub acknowledged: Option<Function>,
    pub asked: Option<Asked>,
    /// Something was asked for since it was last compared.
    pub touched: bool,
}

impl Known {
    fn allows(&self, now: Option<&Function>) -> bool {
        if now == self.acknowledged.as_ref() {
            return true;
        }
        match (&self.asked, now, &self.acknowledged) {
            (Some(Asked::Becomes(asked)), _, _) => now == asked.as_ref(),
            (Some(Asked::Published), Some(now), Some(before)) => {
                let more = now.versions.difference(&before.versions).count();
                more == 1 && before.versions.is_subset(&now.versions) && {
                    let versions = before.versions.clone();
                    Function { versions, ..now.clone() } == *before
                }
            }
            _ => false,
        }
    }
}

#[derive(Clone, Default)]
pub struct Model(Arc<Mutex<BTreeMap<String, Known>>>);

impl Model {
    pub fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Known>> {
        self.0.lock().expect("the model")
    }

    pub fn len(&self) -> usize {
        self.lock().len()
    }

    /// Every function is as acknowledged, or as asked for by a request that got no answer; there are no others.
    pub async fn check(&self, client: &Client, context: &str) {
        let mut listed = BTreeSet::new();
        let mut pages = client.list_functions().into_paginator().send();
        while let Some(page) = pages.next().await {
            let functions = page.expect("a page").functions.unwrap_or_default();
            listed.extend(functions.into_iter().filter_map(|function| function.function_name));
        }
        listed.remove("steady");
        let known = self.lock().clone();
        for name in &listed {
            assert!(known.contains_key(name), "{context}: nobody asked for {name}");
        }
        for (name, known) in known {
            assert!(known.touched || listed.contains(&name) == known.acknowledged.is_some(), "{context}: {name}");
            if !known.touched {
                continue;
            }
            let now = match listed.contains(&name) {
                true => Some(found(client, &name).await),
                false => None,
            };
            assert!(known.allows(now.as_ref()), "{context}: {name} is {now:?}, known was {known:?}");
            let settled = Known { acknowledged: now, asked: None, touched: false };
            self.lock().insert(name, settled);
        }
        if let Some(name) = listed.first() {
            assert!(super::is_usable(client, name).await, "{context}: {name} is half-made");
        }
    }
}

async fn found(client: &Client, name: &str) -> Function {
    let whole = client.get_function().function_name(name).send().await.expect("a function that is listed");
    let versions = client.list_versions_by_function().function_name(name).send().await.expect("its versions");
    let versions = versions.versions.unwrap_or_default().into_iter().filter_map(|version| version.version);
    Function {
        description: whole.configuration.and_then(|c| c.description).unwrap_or_default(),
        tag: whole.tags.and_then(|mut tags| tags.remove(super::writer::TAG)),
        versions: versions.filter(|version| version != "$LATEST").collect(),
    }
}
