//! REST routes, found by the template's first segment.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use http::request::Parts;

use super::Target;
use crate::decode::percent;
use crate::generated::SERVICES;
use crate::model::{Operation, Protocol};

/// (scope, number of segments, first segment).
type Key = (&'static str, usize, &'static str);

/// Sorted, with the few operations that have each key, the most particular first.
type Table = Vec<(Key, Vec<Route>)>;

struct Route {
    operation: &'static Operation,
    segments: Vec<&'static str>,
}

/// The operation of this path, and its labels. The path is split before it is decoded, because an ARN in a
/// label carries encoded slashes; one slash at the end is as good as none.
pub(super) fn find(scope: &str, parts: &Parts) -> Option<Target> {
    let path = parts.uri.path();
    let path = path.strip_prefix('/').unwrap_or(path);
    let path = path.strip_suffix('/').unwrap_or(path);
    let segments: Vec<&str> = path.split('/').collect();
    let routes = candidates(scope, &segments);
    let route = routes.into_iter().flatten().find(|route| {
        route.operation.method == parts.method.as_str()
            && fits(route, &segments)
            && has_query(route.operation.query, parts.uri.query().unwrap_or_default())
    })?;
    let labels = route.segments.iter().zip(&segments);
    let labels = labels.filter_map(|(part, text)| Some((label(part)?, percent::decode(text).into_owned()))).collect();
    Some(Target { service: route.operation.service, operation: Some(route.operation), labels })
}

fn candidates(scope: &str, segments: &[&str]) -> Option<&'static Vec<Route>> {
    static TABLE: OnceLock<Table> = OnceLock::new();
    let table = TABLE.get_or_init(build);
    let key = (scope, segments.len(), *segments.first()?);
    let at = table.binary_search_by(|(k, _)| (k.0, k.1, k.2).cmp(&key)).ok()?;
    Some(&table[at].1)
}

fn build() -> Table {
    let mut table = BTreeMap::<Key, Vec<Route>>::new();
    let rest = SERVICES.iter().filter(|s| s.protocol == Protocol::RestJson);
    for operation in rest.flat_map(|s| s.operations) {
        let path: &'static str = operation.path;
        let segments: Vec<&'static str> = path.trim_matches('/').split('/').collect();
        let key = (operation.service.scope, segments.len(), segments[0]);
        table.entry(key).or_default().push(Route { operation, segments });
    }
    for routes in table.values_mut() {
        // A template with a fixed query, or a literal where another has a label, is the more particular one.
        routes
            .sort_by_key(|r| (r.operation.query.is_empty(), r.segments.iter().filter(|s| label(s).is_some()).count()));
    }
    table.into_iter().collect()
}

fn fits(route: &Route, segments: &[&str]) -> bool {
    route.segments.iter().zip(segments).all(|(part, text)| label(part).is_some() || part == text)
}

fn has_query(fixed: &str, query: &str) -> bool {
    fixed.is_empty() || percent::pairs(fixed).all(|wanted| percent::pairs(query).any(|given| given == wanted))
}

fn label(segment: &'static str) -> Option<&'static str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}
