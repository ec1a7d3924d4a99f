//! Which revision an invocation runs.

use bytes::Bytes;
use control::{CodeSource, Error, Invoke, UpdateCode};
use domain::{FunctionRef, RequestId};

use crate::support::{World, at, bootstrap, until, with_world};

pub fn call(function: FunctionRef) -> Invoke {
    Invoke {
        function,
        request_id: RequestId::new("ID"),
        received: std::time::Instant::now(),
        payload: Bytes::new(),
        client_context: None,
        trace_id: None,
        tail: false,
    }
}

/// Its answer, which must be a good one.
pub async fn answer(world: &World, name: &str) -> Bytes {
    let (outcome, _) = world.control.invoke(call(at(name))).await.unwrap();
    assert!(!outcome.failed, "{outcome:?}");
    outcome.payload
}

pub fn an_update_takes_over_when_it_is_done() {
    with_world(|world| async move {
        world.make("f").await;
        assert_eq!(answer(&world, "f").await, "one");
        let update = UpdateCode {
            code: CodeSource::Zip(bootstrap("two").into()),
            architecture: None,
            revision: None,
            dry_run: false,
            publish: false,
        };
        world.control.update_code(&at("f"), update).await.unwrap();
        assert_eq!(answer(&world, "f").await, "one", "the update is still in progress");
        world.settled("f").await;
        assert_eq!(answer(&world, "f:$LATEST").await, "two");
        until("the old revision's environment to go", || world.pool.environments() == 1).await;

        world.control.delete_function(&at("f")).await.unwrap();
        until("the last environment to go", || world.pool.environments() == 0).await;
        world
    });
}

pub fn what_is_not_there_cannot_be_invoked() {
    with_world(|world| async move {
        world.make("f").await;
        let arn = "arn:aws:lambda:us-east-1:000000000000:function";
        for (name, missing) in [("none", "none:$LATEST"), ("none:7", "none:7"), ("f:7", "f:7"), ("f:prod", "f:prod")] {
            let expected = Error::NotFound(format!("Function not found: {arn}:{missing}"));
            assert_eq!(world.control.dry_run(&at(name)).unwrap_err(), expected, "{name}");
            assert_eq!(world.control.invoke(call(at(name))).await.unwrap_err(), expected, "{name}");
        }
        world
    });
}
