//! The table in libseccomp's terms says what the compiled filter says.

use super::super::named::{NamedRule, OTHERWISE, named};
use super::super::table::Arch;
use super::super::{program, rules};
use super::interpreter::{Action, run};

/// What libseccomp makes of it: the rules that hold for a call agree, so their order means nothing.
fn answer(rules: &[&NamedRule], args: [u64; 6]) -> Action {
    let holds =
        |rule: &&&NamedRule| rule.when.iter().all(|test| args[test.argument as usize] & test.mask == test.value);
    let holding: Vec<_> = rules.iter().filter(holds).collect();
    let one = holding.windows(2).all(|two| two[0].errno == two[1].errno);
    assert!(one, "{args:x?}: {holding:?}");
    match holding.first().map(|rule| rule.errno) {
        Some(None) => Action::Allow,
        Some(Some(errno)) => Action::Errno(errno.into()),
        None => Action::Errno(OTHERWISE.into()),
    }
}

#[test]
fn what_passes_the_filter_passes_it_and_nothing_else() {
    let (rules_by_name, program) = (named(), program());
    // Values that rules speak of, their neighbours, and bits alone; above 32 bits nothing counts.
    let spoken = rules_by_name.iter().flat_map(|rule| &rule.when).flat_map(|test| [test.value, test.mask]);
    let mut values: Vec<u64> = spoken
        .flat_map(|value| [value, value.wrapping_add(1), value.wrapping_sub(1), !value])
        .chain((0..64).map(|bit| 1 << bit))
        .flat_map(|value| [value, value & 0xffff_ffff | 0xABCD_0000_0000_0000])
        .collect();
    values.sort_unstable();
    values.dedup();
    let mut seen = 0;
    for call in rules::groups().flat_map(|group| group.calls) {
        let Some(number) = Arch::NATIVE.number(call) else { continue };
        let rules: Vec<_> = rules_by_name.iter().filter(|rule| rule.calls.contains(&call.name)).collect();
        let arguments: Vec<u32> = rules.iter().flat_map(|rule| &rule.when).map(|test| test.argument).collect();
        let varied: Vec<usize> = (0..6).filter(|argument| arguments.contains(argument)).map(|a| a as usize).collect();
        let mut check = |args: [u64; 6]| {
            let (ours, theirs) =
                (run(program.instructions(), Arch::NATIVE.audit(), number, args), answer(&rules, args));
            // Refused with another word is refused, where several arguments decide.
            let same = ours == theirs || varied.len() > 1 && ours != Action::Allow && theirs != Action::Allow;
            assert!(same, "{} {args:x?}: {ours:?} and {theirs:?}", call.name);
            seen += 1;
        };
        check([0; 6]);
        for &argument in &varied {
            for &value in &values {
                for fixed in [0_u64, 1, 2, 10, 16] {
                    let mut args = [fixed; 6];
                    args[argument] = value;
                    check(args);
                }
            }
        }
    }
    assert!(seen > 1000, "{seen}");
}
