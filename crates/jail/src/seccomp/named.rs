//! The table in the terms of an OCI runtime's configuration: names of calls, and conditions of libseccomp, which can
//! say "these bits are equal to this" of each argument once, and nothing else.

use super::rules;
use super::table::{Arch, Case, ENOSYS, Group, Test, Verdict};

/// Calls with one answer under the same conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedRule {
    /// The calls.
    pub calls: Vec<&'static str>,
    /// The error they get; `None` lets them through.
    pub errno: Option<u16>,
    /// All of them have to hold. Each is of another argument.
    pub when: Vec<MaskedEqual>,
}

/// Holds when `argument & mask == value`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaskedEqual {
    /// Number of the argument, from 0.
    pub argument: u32,
    /// The bits looked at.
    pub mask: u64,
    /// What they have to be.
    pub value: u64,
}

/// The error of a call that no rule is about.
pub const OTHERWISE: u16 = ENOSYS;

/// The table of this machine's architecture. What it lets through is exactly what the compiled filter does; what it
/// refuses by several arguments together gets [`OTHERWISE`] where the filter has a better word.
pub fn named() -> Vec<NamedRule> {
    rules::groups().flat_map(|group| of_group(group, Arch::NATIVE)).collect()
}

fn of_group(group: &Group, arch: Arch) -> Vec<NamedRule> {
    let calls: Vec<_> = group.calls.iter().filter(|call| arch.number(call).is_some()).map(|call| call.name).collect();
    let rule = |errno: Option<u16>, when| NamedRule { calls: calls.clone(), errno, when };
    let rules = match group.verdict {
        Verdict::Allow => vec![rule(None, Vec::new())],
        Verdict::Errno(errno) => vec![rule(Some(errno), Vec::new())],
        Verdict::When(cases, errno) => {
            let allowed = cases.iter().flat_map(alternatives).map(|when| rule(None, when));
            let refused = refusals(cases).into_iter().map(|test| rule(Some(errno), vec![test]));
            allowed.chain(refused).collect()
        }
    };
    rules.into_iter().filter(|rule| !rule.calls.is_empty() && rule.errno != Some(OTHERWISE)).collect()
}

/// Conditions that hold together, one set for each way in which the case holds.
fn alternatives(case: &Case) -> Vec<Vec<MaskedEqual>> {
    case.0.iter().fold(vec![Vec::new()], |sets, test| {
        let ways = ways(test);
        sets.iter().flat_map(|set| ways.iter().map(move |way| [set.as_slice(), &[*way]].concat())).collect()
    })
}

fn ways(test: &Test) -> Vec<MaskedEqual> {
    match *test {
        Test::Null { arg } => vec![MaskedEqual { argument: arg, mask: u64::MAX, value: 0 }],
        Test::In { arg, mask, values } => equal(arg, mask, values),
        Test::NotIn { arg, mask, values } => unequal(arg, mask, values),
    }
}

/// Where no case can hold whatever the other arguments are, going by the argument that every case looks at first.
fn refusals(cases: &[Case]) -> Vec<MaskedEqual> {
    let mut known = None;
    let mut values = Vec::new();
    for case in cases {
        match case.0 {
            [Test::In { arg, mask, values: some }, ..] if known.is_none_or(|known| known == (*arg, *mask)) => {
                known = Some((*arg, *mask));
                values.extend_from_slice(some);
            }
            [Test::NotIn { arg, mask, values }] if cases.len() == 1 => return equal(*arg, *mask, values),
            _ => return Vec::new(),
        }
    }
    known.map_or_else(Vec::new, |(arg, mask)| unequal(arg, mask, &values))
}

fn equal(argument: u32, mask: u32, values: &[u32]) -> Vec<MaskedEqual> {
    values.iter().map(|&value| MaskedEqual { argument, mask: mask.into(), value: value.into() }).collect()
}

/// Every number that differs from all of `values` in `mask`, as prefixes: a walk down the tree of its bits, which
/// leaves a subtree as soon as none of the values is in it.
fn unequal(argument: u32, mask: u32, values: &[u32]) -> Vec<MaskedEqual> {
    let mut found = Vec::new();
    let mut open = vec![(0_u32, 0_u32)];
    while let Some((seen, prefix)) = open.pop() {
        if !values.iter().any(|value| value & seen == prefix) {
            found.push(MaskedEqual { argument, mask: u64::from(seen), value: u64::from(prefix) });
            continue;
        }
        let rest = mask & !seen;
        if rest != 0 {
            let bit = 1 << (u32::BITS - 1 - rest.leading_zeros());
            open.extend([(seen | bit, prefix), (seen | bit, prefix | bit)]);
        }
    }
    found
}
