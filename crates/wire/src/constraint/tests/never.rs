//! Whatever is sent, the checks end and say something; what passes can be typed.

use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::generated::SERVICES;
use crate::lambda::{CreateFunctionRequest, UpdateFunctionConfigurationRequest};
use crate::model::{Kind, Operation, Shape};
use crate::typed::Input;

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
        "[a-zA-Z0-9:$_/-]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-zA-Z]{1,8}", inner, 0..4)
                .prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    })
}

/// Gives arbitrary values the names that this shape looks for, so that the walk goes deep.
fn aimed(shape: &Shape, seeds: &mut dyn FnMut() -> Value, depth: usize) -> Value {
    let seed = seeds();
    if depth == 0 || seed.is_null() || seed.is_boolean() {
        return seed;
    }
    match &shape.kind {
        Kind::Structure(members) => {
            let fields = members.iter().map(|m| (m.name.to_owned(), aimed(m.shape, seeds, depth - 1)));
            Value::Object(fields.filter(|(_, v)| !v.is_null()).collect::<Map<_, _>>())
        }
        Kind::List(list) => Value::from(vec![aimed(list.member, seeds, depth - 1)]),
        _ => seed,
    }
}

fn operations() -> Vec<&'static Operation> {
    SERVICES.iter().flat_map(|s| s.operations).copied().collect()
}

proptest! {
    #[test]
    fn no_json_makes_the_checks_panic(
        seeds in prop::collection::vec(any_json(), 1..40),
        at in any::<prop::sample::Index>(),
    ) {
        let operations = operations();
        let operation = operations[at.index(operations.len())];
        let mut next = 0;
        let mut input = aimed(operation.input, &mut || { next += 1; seeds[next % seeds.len()].clone() }, 5);
        let mut plain = seeds[0].clone();
        for value in [&mut input, &mut plain] {
            if let Err(error) = super::super::check(operation, value) {
                prop_assert_eq!(error.status(), 400);
                prop_assert!(error.message().is_some_and(|m| !m.is_empty()));
            }
        }
    }

    #[test]
    fn what_passes_can_be_typed(seeds in prop::collection::vec(any_json(), 1..40), timeout in 1..900_i32) {
        let mut next = 0;
        let mut seed = || { next += 1; seeds[next % seeds.len()].clone() };
        let mut input = aimed(UpdateFunctionConfigurationRequest::OPERATION.input, &mut seed, 4);
        if !input.is_object() {
            input = Value::Object(Map::new());
        }
        input["FunctionName"] = "f".into();
        input["Timeout"] = f64::from(timeout).into();
        if super::super::check(UpdateFunctionConfigurationRequest::OPERATION, &mut input).is_ok() {
            let typed = serde_json::from_value::<UpdateFunctionConfigurationRequest>(input);
            prop_assert_eq!(typed.map(|t| t.timeout).map_err(|e| e.to_string()), Ok(Some(timeout)));
        }
        let _: fn() -> &'static Operation = || CreateFunctionRequest::OPERATION;
    }
}
