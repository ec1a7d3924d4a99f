use std::sync::Arc;

use domain::{Account, Millis};
use package::images::{Images, Registries};
use store::Store;

use super::*;
use crate::custom::registry::Changed;
use crate::custom::types::{Runtime, Version};

#[path = "../../../tests/it/image.rs"]
mod image;

fn version(state: VersionState) -> Changed {
    Changed::Version(Version {
        runtime: "r".into(),
        name: "v".into(),
        image: String::new(),
        platforms: Vec::new(),
        env: Vec::new(),
        notes: None,
        state,
        created: Millis(0),
        modified: Millis(0),
        delete_at: None,
    })
}

#[tokio::test]
async fn a_tree_goes_when_nothing_needs_it() {
    let dir = tempfile::tempdir().unwrap();
    image::layout(&dir.path().join("sources/app"), &["t"]);
    let images = Images::open(&dir.path().join("i"), vec![dir.path().join("sources")], Registries::default()).unwrap();
    let images = Arc::new(images);
    let store = Store::open(&dir.path().join("store")).unwrap();
    let custom = Custom::load(images.clone(), &Account::default(), &store).await.unwrap();
    let tree = images.pull("oci:app:t").unwrap().digest;
    let is_there = || images.root(tree).is_some();
    let show = |changed: Changed| custom.show(|registry| assert!(registry.show(changed)));

    show(Changed::Runtime(Runtime {
        name: "r".into(),
        id: "i".into(),
        description: None,
        license: None,
        lifecycle: Default::default(),
        tags: Default::default(),
        created: Millis(0),
        modified: Millis(0),
        delete_at: None,
    }));
    show(version(VersionState::Creating));
    custom.prune(&[]).unwrap();
    assert!(is_there(), "its version does not know of it yet");
    show(version(VersionState::Active { tree }));
    custom.prune(&[]).unwrap();
    assert!(is_there(), "in use");
    show(version(VersionState::Failed { reason: String::new() }));
    custom.prune(&[tree]).unwrap();
    assert!(is_there(), "an environment runs from it");
    custom.prune(&[]).unwrap();
    assert!(!is_there());
}
