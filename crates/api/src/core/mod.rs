//! The part of the Lambda Core API that is about customer-managed runtimes: one file per resource.

mod alias;
mod convert;
mod runtime;
mod version;

/// Items on one page; the caller may want fewer. The model's most.
const PAGE_MAX: usize = 100;

/// One page of items that are sorted by name.
fn page<T>(
    operation: &wire::Operation,
    items: Vec<T>,
    token: Option<&str>,
    size: Option<i32>,
    name: impl Fn(&T) -> &str,
) -> Result<wire::paging::Page<T>, wire::Error> {
    let after = wire::paging::resume(operation, token)?;
    let rest = items.into_iter().filter(|item| after.as_deref().is_none_or(|after| name(item) > after));
    let size = wire::paging::size(size, PAGE_MAX);
    Ok(wire::paging::page(operation, rest, size, |item| name(item).to_owned()))
}
