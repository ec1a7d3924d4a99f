//! What functions write, on its way up.

use std::time::{Duration, Instant};

use crate::support::{World, answer, limits};

#[tokio::test]
async fn a_line_goes_up_while_the_invocation_runs() {
    let world = World::start(limits());
    let function = world.function("f", |_| ());
    let running = function.begin("wait go");
    let stream = world.written("waiting for go").await;
    assert!(!world.events().iter().any(|event| event.starts_with("END")), "{:?}", world.events());
    function.release("go");
    assert_eq!(answer(running).await.environment, &*stream);
    world.written("REPORT RequestId: ID").await;
    let order: Vec<_> = world.events().iter().map(|event| event.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(order, ["INIT_START", "START", "waiting", "END", "REPORT"]);
    world.stop().await;
}

#[tokio::test]
async fn a_flood_is_cut_and_does_not_delay_another_function() {
    let world = World::start(limits());
    let (loud, quiet) = (world.function("loud", |_| ()), world.function("quiet", |_| ()));
    quiet.call("count").await;
    let flood = loud.begin("flood go");
    world.written("bytes of output dropped").await;
    let began = Instant::now();
    for _ in 0..50 {
        quiet.call("count").await;
    }
    // Far more than fifty take beside a busy function; far less than waiting for its 4 MB bursts would be.
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    loud.release("go");
    answer(flood).await;
    assert_eq!(world.pool.logs_lost(), 0);
    world.stop().await;
}
