//! What a customer-managed runtime is made of.

use domain::{Digest, Millis, ReleaseLifecycle, Tags};
use package::images::Platform;

/// A runtime: a name, and what its owner says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runtime {
    /// Its name.
    pub name: String,
    /// Opaque; another runtime of the same name has another.
    pub id: String,
    /// Free text.
    pub description: Option<String>,
    /// Free text.
    pub license: Option<String>,
    /// For all its aliases, where they do not say otherwise.
    pub lifecycle: ReleaseLifecycle,
    /// Its tags.
    pub tags: Tags,
    /// When it was made.
    pub created: Millis,
    /// When it was changed last.
    pub modified: Millis,
    /// When it goes for good, once it is deleted.
    pub delete_at: Option<Millis>,
}

/// A version: an image, unpacked. Only its notes ever change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The runtime's name.
    pub runtime: String,
    /// Its own name.
    pub name: String,
    /// A reference to exactly the image that was meant.
    pub image: String,
    /// What the image was built for.
    pub platforms: Vec<Platform>,
    /// The variables that the image sets.
    pub env: Vec<(String, String)>,
    /// Free text.
    pub notes: Option<String>,
    /// Whether it can be used.
    pub state: VersionState,
    /// When it was made.
    pub created: Millis,
    /// When it was changed last.
    pub modified: Millis,
    /// When it goes for good: its own deletion or its runtime's, whichever is first.
    pub delete_at: Option<Millis>,
}

/// Whether a version can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionState {
    /// Its image is being unpacked; after a restart, again.
    Creating,
    /// It can.
    Active {
        /// The tree it runs from.
        tree: Digest,
    },
    /// It cannot: the image was refused.
    Failed {
        /// Why.
        reason: String,
    },
}

/// An alias: the name by which functions choose a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The runtime's name.
    pub runtime: String,
    /// Its own name.
    pub name: String,
    /// The version it names.
    pub version: String,
    /// Free text.
    pub description: Option<String>,
    /// Its own dates; as readers see it, with its runtime's where it has none.
    pub lifecycle: ReleaseLifecycle,
    /// When it was made.
    pub created: Millis,
    /// When it was changed last.
    pub modified: Millis,
    /// When it goes for good: its own deletion or its runtime's, whichever is first.
    pub delete_at: Option<Millis>,
}

/// What CreateRuntime asks for.
#[derive(Clone, Debug, Default)]
pub struct CreateRuntime {
    /// Its name.
    pub name: String,
    /// Free text.
    pub description: Option<String>,
    /// Free text.
    pub license: Option<String>,
    /// Dates.
    pub lifecycle: ReleaseLifecycle,
    /// Its tags.
    pub tags: Tags,
}

/// What UpdateRuntime asks for; `None` leaves what was there.
#[derive(Clone, Debug, Default)]
pub struct UpdateRuntime {
    /// Free text.
    pub description: Option<String>,
    /// Free text.
    pub license: Option<String>,
    /// All its dates anew.
    pub lifecycle: Option<ReleaseLifecycle>,
}

/// What CreateRuntimeVersion asks for.
#[derive(Clone, Debug, Default)]
pub struct CreateVersion {
    /// Its name.
    pub name: String,
    /// A reference to an image (see [`package::images`]).
    pub image: String,
    /// Free text.
    pub notes: Option<String>,
    /// Check everything but the layers, change nothing.
    pub dry_run: bool,
}

/// What CreateRuntimeAlias and UpdateRuntimeAlias ask for; `None` leaves what was there.
#[derive(Clone, Debug, Default)]
pub struct ChangeAlias {
    /// Its name.
    pub name: String,
    /// The version it is to name.
    pub version: String,
    /// Free text.
    pub description: Option<String>,
    /// All its own dates anew.
    pub lifecycle: Option<ReleaseLifecycle>,
}
