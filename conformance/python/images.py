"""Container images by hand: an OCI layout of tars, small enough to read."""

import gzip
import hashlib
import io
import json
import pathlib
import platform
import tarfile

ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}[platform.machine()]
MANIFEST = "application/vnd.oci.image.manifest.v1+json"
LAYER = "application/vnd.oci.image.layer.v1.tar+gzip"


def tree(path):
    """A layer of everything below a directory of this machine."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for entry in sorted(pathlib.Path(path).iterdir()):
            archive.add(entry, arcname=entry.name)
    return target.getvalue()


def files(contents):
    """A layer of {path: text}; everything can be executed."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for path, text in contents.items():
            entry = tarfile.TarInfo(path)
            entry.size = len(text.encode())
            entry.mode = 0o755
            archive.addfile(entry, io.BytesIO(text.encode()))
    return target.getvalue()


class Layout:
    """A directory in OCI layout."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        (self.path / "blobs/sha256").mkdir(parents=True)
        (self.path / "oci-layout").write_text('{"imageLayoutVersion": "1.0.0"}')
        self.images = []

    def blob(self, content):
        digest = hashlib.sha256(content).hexdigest()
        (self.path / "blobs/sha256" / digest).write_bytes(content)
        return {"digest": f"sha256:{digest}", "size": len(content)}

    def add(self, tag, layers, env=(), architecture=ARCHITECTURE):
        """Adds an image; gives its digest."""
        packed = [gzip.compress(layer, compresslevel=1) for layer in layers]
        diff_ids = ["sha256:" + hashlib.sha256(layer).hexdigest() for layer in layers]
        config = {
            "os": "linux",
            "architecture": architecture,
            "config": {"Env": list(env)},
            "rootfs": {"type": "layers", "diff_ids": diff_ids},
        }
        manifest = {
            "schemaVersion": 2,
            "mediaType": MANIFEST,
            "config": {
                "mediaType": "application/vnd.oci.image.config.v1+json",
                **self.blob(json.dumps(config).encode()),
            },
            "layers": [{"mediaType": LAYER, **self.blob(layer)} for layer in packed],
        }
        described = {"mediaType": MANIFEST, **self.blob(json.dumps(manifest).encode())}
        self.images = [image for image in self.images if image["annotations"]["org.opencontainers.image.ref.name"] != tag]
        self.images.append({**described, "annotations": {"org.opencontainers.image.ref.name": tag}})
        (self.path / "index.json").write_text(json.dumps({"schemaVersion": 2, "manifests": self.images}))
        return described["digest"]
