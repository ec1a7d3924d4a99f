//! What can be wrong with an image, one variant for each answer a caller gives.

use std::io;
use std::path::{Path, PathBuf};

use domain::limits;

/// Why an image could not be had.
#[derive(Debug, thiserror::Error)]
pub enum ImageError {
    /// The text names no image.
    #[error(
        "{reference:?} does not name an image: {why}. Use oci:PATH[:TAG], oci-archive:PATH[:TAG], docker-archive:PATH[:TAG] or HOST/REPOSITORY[:TAG|@sha256:DIGEST]"
    )]
    Reference {
        /// As it was given.
        reference: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The path lies in no directory that the operator gave for images; whether anything is there is not said.
    #[error(
        "{} is not in a directory for images ({dirs}): put it there, or have the operator add its directory to [images] dirs",
        path.display()
    )]
    Outside {
        /// As it was given.
        path: PathBuf,
        /// Where images may lie.
        dirs: String,
    },
    /// The place has no such image.
    #[error("there is no image {reference}: {why}")]
    Missing {
        /// As it was given.
        reference: String,
        /// What was looked for.
        why: String,
    },
    /// What is there is nothing we unpack.
    #[error("the image {reference} is refused: {refusal}")]
    Refused {
        /// As it was given.
        reference: String,
        /// Why.
        refusal: ImageRefusal,
    },
    /// The registry does not answer, or says no.
    #[error("the registry {host} {text}")]
    Registry {
        /// Which.
        host: String,
        /// What it did.
        text: String,
    },
    /// The disk refused.
    #[error("cannot {doing} {}", path.display())]
    Io {
        /// What was tried, as a verb.
        doing: &'static str,
        /// On which path.
        path: PathBuf,
        /// What the kernel said.
        source: io::Error,
    },
}

impl ImageError {
    pub(crate) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> ImageError {
        move |source| ImageError::Io { doing, path: path.to_owned(), source }
    }
}

/// What is wrong with an image. Names are as the archive spells them, made printable.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImageRefusal {
    /// Not an archive, or cut off, or not the JSON that the specification asks for.
    #[error("{0}")]
    Broken(String),
    /// A blob is not what its descriptor says.
    #[error("{name} has the SHA-256 {found}, not {wanted}")]
    Digest {
        /// Which blob.
        name: String,
        /// What it should have been.
        wanted: domain::Digest,
        /// What it was.
        found: domain::Digest,
    },
    /// A blob's length is not what its descriptor says.
    #[error("{name} has {found} bytes, not {wanted}")]
    Size {
        /// Which blob.
        name: String,
        /// What it should have been.
        wanted: u64,
        /// What it was.
        found: u64,
    },
    /// Nothing in the index is for this machine.
    #[error("it has nothing for linux/{wanted}, only for {has}: build it for this machine")]
    Platform {
        /// The machine's.
        wanted: &'static str,
        /// What it has.
        has: String,
    },
    /// Several images, and none was chosen.
    #[error("it holds {0} images: add :TAG to say which")]
    Ambiguous(usize),
    /// A media type that is nothing we unpack (a foreign layer, an encrypted one, an artifact).
    #[error("{0:?} is not a media type of a container image's parts")]
    MediaType(String),
    /// Over [`limits::IMAGE_BYTES_MAX`].
    #[error("its layers are larger than {} bytes unpacked", limits::IMAGE_BYTES_MAX)]
    TooLarge,
    /// Over [`limits::IMAGE_ENTRIES_MAX`] or [`limits::IMAGE_NAMES_BYTES_MAX`].
    #[error(
        "it has more than {} files, or their names are over {} bytes together",
        limits::IMAGE_ENTRIES_MAX,
        limits::IMAGE_NAMES_BYTES_MAX
    )]
    TooMany,
    /// Over [`limits::IMAGE_LAYERS_MAX`].
    #[error("it has more than {} layers", limits::IMAGE_LAYERS_MAX)]
    TooManyLayers,
    /// Over [`limits::IMAGE_ENV_BYTES_MAX`], or a variable without a name, or with a NUL.
    #[error("its variables are over {} bytes together, or one has no name", limits::IMAGE_ENV_BYTES_MAX)]
    Environment,
    /// `..` in a name.
    #[error("{0:?} leads out of the image")]
    Traversal(String),
    /// Not UTF-8, or with a NUL.
    #[error("the name {0:?} is not valid UTF-8 without NUL")]
    Name(String),
    /// A path, a component of it, a link's target or a depth over its limit.
    #[error("the path {0:?}… is too long or too deep")]
    TooLong(String),
    /// A device, FIFO or the like, outside `/dev`.
    #[error("{0:?} is a device, a FIFO or another special file")]
    Special(String),
    /// Something below a file.
    #[error("{0:?} lies below something that is not a directory")]
    NotDirectory(String),
    /// A hard link to what is not there.
    #[error("the hard link {0:?} leads to nothing that is in the image before it")]
    HardLink(String),
    /// Links that lead to one another.
    #[error("the links on the way to {0:?} go round in a circle")]
    LinkLoop(String),
    /// A place that the platform mounts on is reached through a link.
    #[error("/{0} must be a directory, reached through no link: the platform mounts on it")]
    MountPoint(String),
}

/// A refusal on its way through code that knows only `io::Error`.
impl From<ImageRefusal> for io::Error {
    fn from(refusal: ImageRefusal) -> io::Error {
        io::Error::other(refusal)
    }
}

/// The refusal inside, if that is what it is.
pub(crate) fn refusal(error: &io::Error) -> Option<ImageRefusal> {
    error.get_ref()?.downcast_ref::<ImageRefusal>().cloned()
}
