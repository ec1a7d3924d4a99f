//! From a reference to the parts of one image: found, chosen for this machine, and verified.

use std::io;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use domain::{Digest, limits};
use serde::Deserialize;

use super::archive::Archive;
use super::confine::{self, Dirs};
use super::error::refusal;
use super::manifest::{self, Configuration, Descriptor, Document, Listed, Platform};
use super::reference::{Pick, Place, Reference};
use super::registry::{Answered, Client, Registries};
use super::stream::Blob;
use super::{ImageError, ImageRefusal};
use crate::files;

/// An image whose parts can be had.
pub(crate) struct Found {
    /// Names it for good.
    pub pinned: Reference,
    pub platforms: Vec<Platform>,
    pub configuration: Configuration,
    layers: Vec<Layer>,
    source: Source,
    reference: String,
    staging: PathBuf,
}

enum Layer {
    Blob(Descriptor),
    /// Of a Docker archive, which says only what it unpacks to.
    Member(String),
}

enum Source {
    Layout { directory: OwnedFd, path: PathBuf },
    Archive(Archive),
    Registry(Client),
}

/// Finds an image. Registries are asked; what comes from them is put into `staging`, a directory that the caller
/// removes.
pub(crate) fn find(
    reference: &Reference,
    dirs: &Dirs,
    registries: &Registries,
    staging: &Path,
) -> Result<Found, ImageError> {
    let at = |path: &Path| Finder { reference, staging, path: path.to_owned() };
    match &reference.place {
        Place::Layout(path) => {
            let source = Source::Layout { directory: dirs.directory(path)?, path: path.clone() };
            at(path).oci(source)
        }
        Place::OciArchive(path) => {
            let archive = at(path).archive(dirs)?;
            at(path).oci(Source::Archive(archive))
        }
        Place::DockerArchive(path) => {
            let archive = at(path).archive(dirs)?;
            at(path).docker(archive)
        }
        Place::Registry { host, repository } => {
            let client = registries.client(host, repository)?;
            at(Path::new("")).registry(client)
        }
    }
}

impl Found {
    pub fn layers(&self) -> usize {
        self.layers.len()
    }

    /// One layer, lowest first, its own digest and size verified.
    pub fn layer(&self, index: usize) -> Result<Option<Blob>, ImageError> {
        let finder = Finder { reference: &self.pinned, staging: &self.staging, path: PathBuf::from(&self.reference) };
        match (self.layers.get(index), &self.source) {
            (Some(Layer::Blob(descriptor)), source) => finder.blob(source, descriptor).map(Some),
            (Some(Layer::Member(name)), Source::Archive(archive)) => finder.member(archive, name).map(Some),
            (Some(Layer::Member(_)), Source::Layout { .. } | Source::Registry(_)) | (None, _) => Ok(None),
        }
    }
}

struct Finder<'a> {
    reference: &'a Reference,
    staging: &'a Path,
    path: PathBuf,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct DockerImage {
    config: String,
    repo_tags: Option<Vec<String>>,
    layers: Vec<String>,
}

impl Finder<'_> {
    fn archive(&self, dirs: &Dirs) -> Result<Archive, ImageError> {
        Archive::open(dirs.file(&self.path)?, self.staging).map_err(|error| self.at(&self.path)(error))
    }

    /// A layout, as a directory or in a tar: an index of images, each an index of platforms or a manifest.
    fn oci(&self, source: Source) -> Result<Found, ImageError> {
        let index = match self.json(&source, "index.json")? {
            Document::Index(listed) => listed,
            Document::Manifest { .. } => {
                return Err(self.refused(ImageRefusal::Broken("index.json is not an index".into())));
            }
        };
        let chosen: Vec<&Listed> = match &self.reference.pick {
            Pick::Default => index.iter().collect(),
            Pick::Tag(tag) => index.iter().filter(|listed| listed.tag.as_ref() == Some(tag)).collect(),
            Pick::Digest(digest) => index.iter().filter(|listed| listed.descriptor.digest == *digest).collect(),
        };
        // One image may be listed under several tags, or, by old tools, once for each platform.
        let first = *chosen.first().ok_or_else(|| self.missing("index.json lists none of that name"))?;
        if chosen.iter().all(|listed| listed.descriptor.digest == first.descriptor.digest) {
            let (bytes, document) = self.document(&source, &first.descriptor)?;
            return self.chosen(source, files::sha256(&bytes), document);
        }
        let one_image = chosen.iter().all(|listed| listed.tag == first.tag && listed.platform.is_some());
        if !one_image {
            return Err(self.refused(ImageRefusal::Ambiguous(chosen.len())));
        }
        let listed: Vec<Listed> = chosen.into_iter().cloned().collect();
        let host = manifest::for_host(&listed).map_err(|refusal| self.refused(refusal))?.clone();
        let (_, document) = self.document(&source, &host)?;
        let mut found = self.chosen(source, host.digest, document)?;
        found.platforms = manifest::platforms(&listed);
        Ok(found)
    }

    fn registry(&self, client: Client) -> Result<Found, ImageError> {
        let name = match &self.reference.pick {
            Pick::Default => "latest".to_owned(),
            Pick::Tag(tag) => tag.clone(),
            Pick::Digest(digest) => format!("sha256:{digest}"),
        };
        let Answered { bytes, media_type } =
            client.manifest(&name)?.ok_or_else(|| self.missing("the registry has none"))?;
        let digest = files::sha256(&bytes);
        if let Pick::Digest(wanted) = self.reference.pick
            && wanted != digest
        {
            return Err(self.refused(ImageRefusal::Digest { name: "the manifest".into(), wanted, found: digest }));
        }
        let document = manifest::document(&bytes, media_type.as_deref()).map_err(|refusal| self.refused(refusal))?;
        self.chosen(Source::Registry(client), digest, document)
    }

    /// From the document that the reference names to the image that this machine runs.
    fn chosen(&self, source: Source, digest: Digest, document: Document) -> Result<Found, ImageError> {
        let (platforms, config, layers) = match document {
            Document::Manifest { config, layers } => (None, config, layers),
            Document::Index(listed) => {
                let host = manifest::for_host(&listed).map_err(|refusal| self.refused(refusal))?;
                match self.document(&source, host)? {
                    (_, Document::Manifest { config, layers }) => (Some(manifest::platforms(&listed)), config, layers),
                    (_, Document::Index(_)) => {
                        return Err(self.refused(ImageRefusal::Broken("an index lists an index".into())));
                    }
                }
            }
        };
        let bytes = self.read(&source, &config)?;
        let layers = layers.into_iter().map(Layer::Blob).collect();
        self.found(source, digest, &bytes, layers, platforms)
    }

    fn docker(&self, archive: Archive) -> Result<Found, ImageError> {
        let source = Source::Archive(archive);
        let bytes =
            self.part(&source, "manifest.json")?.read(limits::IMAGE_JSON_BYTES_MAX).map_err(self.at(&self.path))?;
        let images: Vec<DockerImage> = serde_json::from_slice(&bytes)
            .map_err(|error| self.refused(ImageRefusal::Broken(format!("manifest.json is not one: {error}"))))?;
        let mut chosen = Vec::new();
        for image in &images {
            let part = self.part(&source, &image.config)?;
            let config = part.read(limits::IMAGE_JSON_BYTES_MAX).map_err(self.at(&self.path))?;
            let digest = files::sha256(&config);
            let is_it = match &self.reference.pick {
                Pick::Default => true,
                Pick::Tag(tag) => image.repo_tags.iter().flatten().any(|name| is_tagged(name, tag)),
                Pick::Digest(wanted) => *wanted == digest,
            };
            if is_it {
                chosen.push((image, digest, config));
            }
        }
        let (image, digest, config) = match chosen.len() {
            0 => return Err(self.missing("manifest.json lists none of that name")),
            1 => chosen.swap_remove(0),
            many => return Err(self.refused(ImageRefusal::Ambiguous(many))),
        };
        if image.layers.len() > limits::IMAGE_LAYERS_MAX {
            return Err(self.refused(ImageRefusal::TooManyLayers));
        }
        let layers = image.layers.iter().cloned().map(Layer::Member).collect();
        self.found(source, digest, &config, layers, None)
    }

    fn found(
        &self,
        source: Source,
        digest: Digest,
        configuration: &[u8],
        layers: Vec<Layer>,
        platforms: Option<Vec<Platform>>,
    ) -> Result<Found, ImageError> {
        let configuration = manifest::configuration(configuration).map_err(|refusal| self.refused(refusal))?;
        if configuration.diff_ids.len() != layers.len() {
            let (named, there) = (configuration.diff_ids.len(), layers.len());
            let text = format!("its configuration names {named} layers, and there are {there}");
            return Err(self.refused(ImageRefusal::Broken(text)));
        }
        let (architecture, os) = (configuration.architecture.clone(), configuration.os.clone());
        Ok(Found {
            pinned: self.reference.pinned(digest),
            platforms: platforms.unwrap_or_else(|| vec![Platform { architecture, os, digest }]),
            configuration,
            layers,
            source,
            reference: self.reference.to_string(),
            staging: self.staging.to_owned(),
        })
    }

    fn json(&self, source: &Source, name: &str) -> Result<Document, ImageError> {
        let part = self.part(source, name)?;
        let bytes = part.read(limits::IMAGE_JSON_BYTES_MAX).map_err(self.at(&self.path))?;
        manifest::document(&bytes, None).map_err(|refusal| self.refused(refusal))
    }

    fn document(&self, source: &Source, descriptor: &Descriptor) -> Result<(Vec<u8>, Document), ImageError> {
        let bytes = self.read(source, descriptor)?;
        let document = manifest::document(&bytes, Some(&descriptor.media_type));
        Ok((bytes, document.map_err(|refusal| self.refused(refusal))?))
    }

    fn read(&self, source: &Source, descriptor: &Descriptor) -> Result<Vec<u8>, ImageError> {
        if descriptor.bytes > limits::IMAGE_JSON_BYTES_MAX {
            let text = format!("sha256:{} is too long for what it is", descriptor.digest);
            return Err(self.refused(ImageRefusal::Broken(text)));
        }
        self.blob(source, descriptor)?.read(limits::IMAGE_JSON_BYTES_MAX).map_err(self.at(&self.path))
    }

    /// A blob that is what its descriptor says.
    fn blob(&self, source: &Source, descriptor: &Descriptor) -> Result<Blob, ImageError> {
        let name = format!("sha256:{}", descriptor.digest);
        let blob = match source {
            Source::Layout { .. } | Source::Archive(_) => {
                self.part(source, &format!("blobs/sha256/{}", descriptor.digest))?
            }
            Source::Registry(client) => {
                let file = client.blob(descriptor, self.staging)?;
                file.map(Blob::whole)
                    .ok_or_else(|| self.missing(&format!("the registry has no blob {name}")))?
                    .map_err(self.at(self.staging))?
            }
        };
        if blob.bytes != descriptor.bytes {
            return Err(self.refused(ImageRefusal::Size { name, wanted: descriptor.bytes, found: blob.bytes }));
        }
        let found = blob.sha256().map_err(self.at(&self.path))?;
        if found != descriptor.digest {
            return Err(self.refused(ImageRefusal::Digest { name, wanted: descriptor.digest, found }));
        }
        Ok(blob)
    }

    /// A file of a layout or an archive.
    fn part(&self, source: &Source, name: &str) -> Result<Blob, ImageError> {
        match source {
            Source::Layout { directory, path } => match confine::file_in(directory, name).and_then(Blob::whole) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    Err(self.missing(&format!("it has no {name}")))
                }
                opened => opened.map_err(self.at(&path.join(name))),
            },
            Source::Archive(archive) => self.member(archive, name),
            Source::Registry(_) => Err(self.missing("a registry has no files")),
        }
    }

    fn member(&self, archive: &Archive, name: &str) -> Result<Blob, ImageError> {
        let found = archive.member(name).map_err(self.at(&self.path))?;
        found.ok_or_else(|| self.missing(&format!("it has no {name}")))
    }

    fn missing(&self, why: &str) -> ImageError {
        ImageError::Missing { reference: self.reference.to_string(), why: why.to_owned() }
    }

    fn refused(&self, refusal: ImageRefusal) -> ImageError {
        ImageError::Refused { reference: self.reference.to_string(), refusal }
    }

    fn at<'p>(&'p self, path: &'p Path) -> impl Fn(io::Error) -> ImageError + 'p {
        move |error| match refusal(&error) {
            Some(refusal) => self.refused(refusal),
            None => ImageError::io("read", path)(error),
        }
    }
}

/// `docker save` writes whole names; people give the name or the tag.
fn is_tagged(name: &str, wanted: &str) -> bool {
    name == wanted
        || name.rsplit_once('/').is_some_and(|(_, last)| last == wanted)
        || name.rsplit_once(':').is_some_and(|(_, tag)| tag == wanted)
}

#[cfg(test)]
mod tests {
    use super::is_tagged;

    #[test]
    fn tags_of_a_docker_archive() {
        for wanted in ["h.example/team/app:1", "app:1", "1"] {
            assert!(is_tagged("h.example/team/app:1", wanted), "{wanted}");
        }
        for other in ["app", "p:1", "2", "app:2", ""] {
            assert!(!is_tagged("h.example/team/app:1", other), "{other}");
        }
    }
}
