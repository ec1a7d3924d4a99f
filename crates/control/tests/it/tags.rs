//! Tags.

use control::{Error, PublishVersion};
use domain::{EGRESS_TAG, Tags};

use crate::invoke::answer;
use crate::support::{at, until, with_world};

fn tags(pairs: impl IntoIterator<Item = (u32, &'static str)>) -> Tags {
    pairs.into_iter().map(|(key, value)| (key.to_string(), value.to_owned())).collect()
}

pub fn every_change_is_a_new_revision() {
    with_world(|world| async move {
        let before = world.make("f").await;
        world.control.tag(&at("f"), tags([(1, "a"), (2, "a")])).await.unwrap();
        let tagged = world.get("f");
        assert_ne!(tagged.revision, before.revision);
        world.control.tag(&at("f"), tags([(2, "b"), (3, "b")])).await.unwrap();
        assert_eq!(world.control.tags(&at("f")), Ok(tags([(1, "a"), (2, "b"), (3, "b")])));
        let twice = world.get("f");
        assert_ne!(twice.revision, tagged.revision);
        world.control.untag(&at("f"), &["1".into(), "absent".into()]).await.unwrap();
        assert_eq!(world.control.tags(&at("f")), Ok(tags([(2, "b"), (3, "b")])));
        let untagged = world.get("f");
        assert_ne!(untagged.revision, twice.revision);
        // Neither an update nor anything that a running environment notices.
        assert_eq!((untagged.last_modified, &untagged.last_update), (before.last_modified, &before.last_update));
        world
    });
}

/// An environment that could reach the network must not serve a function that no longer may.
pub fn a_change_of_confinement_takes_new_environments() {
    with_world(|world| async move {
        world.make("f").await;
        let publish = PublishVersion::default();
        world.control.publish_version(&at("f"), publish).await.unwrap();
        for name in ["f", "f:1"] {
            assert_eq!(answer(&world, name).await, "one");
        }
        world.control.tag(&at("f"), [(EGRESS_TAG.to_owned(), "none".to_owned())].into()).await.unwrap();
        until("both environments to go", || world.pool.environments() == 0).await;
        for name in ["f", "f:1"] {
            assert_eq!(answer(&world, name).await, "one");
        }
        world.control.untag(&at("f"), &[EGRESS_TAG.to_owned()]).await.unwrap();
        until("both environments to go", || world.pool.environments() == 0).await;
        world
    });
}

pub fn what_is_refused() {
    with_world(|world| async move {
        world.make("f").await;
        world.control.tag(&at("f"), tags((0..50).map(|key| (key, "")))).await.unwrap();
        let before = world.get("f");
        let refused = |text: &str| Err(Error::InvalidParameter(text.into()));
        let over = world.control.tag(&at("f"), tags([(50, "")])).await;
        assert_eq!(over, refused("Number of tags exceeds resource tag limit."));
        let none = world.control.tag(&at("f"), Tags::new()).await;
        assert_eq!(none, refused("An error occurred and the request cannot be processed."));
        let text = "Tags on function aliases and versions are not supported. Please specify a function ARN.";
        for name in ["f:$LATEST", "f:1", "none:prod"] {
            assert_eq!(world.control.tag(&at(name), tags([(1, "")])).await, refused(text), "{name}");
        }
        let missing = "Function not found: arn:aws:lambda:us-east-1:000000000000:function:none";
        assert_eq!(world.control.tags(&at("none")), Err(Error::NotFound(missing.into())));
        assert_eq!(world.get("f"), before);
        // As many as there may be, each once more.
        assert_eq!(world.control.tag(&at("f"), tags((0..50).map(|key| (key, "again")))).await, Ok(()));
        world
    });
}
