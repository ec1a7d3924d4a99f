//! DeleteFunction.

use control::Error;

use crate::support::{at, with_world};

const ARN: &str = "arn:aws:lambda:us-east-1:000000000000:function";

pub fn what_is_looked_at_first() {
    with_world(|world| async move {
        world.make("f").await;
        let latest = Error::InvalidParameter("$LATEST version cannot be deleted without deleting the function.".into());
        let alias = Error::InvalidParameter("Deletion of aliases is not currently supported.".into());
        let missing = Error::NotFound(format!("Function not found: {ARN}:none"));
        for (name, expected) in [
            ("none:$LATEST", Err(latest.clone())),
            ("f:$LATEST", Err(latest)),
            ("none:prod", Err(alias.clone())),
            ("f:prod", Err(alias)),
            ("none", Err(missing.clone())),
            ("none:7", Err(missing.clone())),
            ("none:$latest", Err(missing)),
            ("f:7", Ok(())),
            ("f:7", Ok(())),
        ] {
            assert_eq!(world.control.delete_function(&at(name)).await, expected, "{name}");
        }
        assert!(world.control.function(&at("f")).is_ok());
        world
    });
}

pub fn a_name_is_free_again_at_once() {
    with_world(|world| async move {
        let first = world.make("f").await;
        assert_eq!(world.control.delete_function(&at("f")).await, Ok(()));
        let missing = Error::NotFound(format!("Function not found: {ARN}:f"));
        assert_eq!(world.control.function(&at("f")).unwrap_err(), missing);
        assert_eq!(world.control.delete_function(&at("f")).await, Err(missing));
        assert_ne!(world.make("f").await.revision, first.revision);
        world
    });
}
