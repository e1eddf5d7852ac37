"""Sound: several pictures in a ZIP archive in, an answer for each out, in their order."""

import contextlib
import io
import tempfile
import types
import zipfile

from marshmallow import ValidationError
from webargs import fields

from sound import SIZE, about, content_of, is_picture, picture, size_of, warm  # noqa: F401

schema = {
    "pictures": fields.List(
        fields.Nested({"file": fields.Str(metadata={"description": "Name of the file"}), **SIZE}), metadata={"description": "What each picture is like"}
    )
}


def is_archive(upload):
    content = content_of(upload)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = [archive.read(name) for name in names_in(archive)]
    except Exception:
        raise ValidationError("It is not a ZIP archive that can be read.")
    if not files:
        raise ValidationError("No file is in the archive.")
    for file in files:
        is_picture(types.SimpleNamespace(file=io.BytesIO(file)))


def names_in(archive):
    return [entry.filename for entry in archive.infolist() if not entry.is_dir()]


def each(images):
    """The name of each picture with what is said of it."""
    with zipfile.ZipFile(images.filename) as archive, contextlib.ExitStack() as opened:
        for name in names_in(archive):
            file = opened.enter_context(tempfile.NamedTemporaryFile())
            file.write(archive.read(name))
            file.flush()
            yield name, size_of(types.SimpleNamespace(filename=file.name))


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"images": picture(is_archive, "A ZIP archive of images (PNG or JPEG)")}


def predict(images):
    return {"pictures": [{"file": name, **answer} for name, answer in each(images)]}
