//! What is known of how functions are used.

use control::Usage;
use domain::FunctionName;

use crate::invoke::answer;
use crate::support::{World, at, run};

pub fn invocations_are_counted_and_kept() {
    run(|dir| async move {
        let usage = |world: &World, name: &str| world.control.usage(&FunctionName::new(name).unwrap());
        let world = World::start(dir.path()).await;
        world.make("used").await;
        world.make("idle").await;
        let before = world.control.clock().now();
        for _ in 0..3 {
            answer(&world, "used").await;
        }
        let counted = usage(&world, "used");
        assert_eq!(counted.invocations_30_days, 3);
        assert!(counted.last_invoked.unwrap() >= before, "{counted:?}");
        world.control.flush_usage().await;
        world.stop().await;

        let world = World::start(dir.path()).await;
        assert_eq!(usage(&world, "used"), counted);
        answer(&world, "used:$LATEST").await;
        assert_eq!(usage(&world, "used").invocations_30_days, 4);
        assert_eq!(usage(&world, "idle"), Usage::default());
        world.control.flush_usage().await;
        // Its name starts anew.
        world.control.delete_function(&at("used")).await.unwrap();
        world.make("used").await;
        assert_eq!(usage(&world, "used"), Usage::default());
        world.stop().await;
        let world = World::start(dir.path()).await;
        assert_eq!(usage(&world, "used"), Usage::default());
        world.stop().await;
    });
}
