"""
What the modules of this folder share: each is sound but for the one fault that its first line names, so that a check that
says anything else of it says too much. `npx tsx scripts/deepaas.ts serve --folder e2e/deepaas/faulty_models NAME` serves one.
"""

import io

from marshmallow import ValidationError
from webargs import fields, validate


def warm():
    """DEEPaaS waits for it before it serves anything: a worker that is still starting would look like a slow model."""
    from PIL import Image

    Image.init()


def about(name, **changes):
    return {
        "name": name,
        "description": "A small module for tests: it looks at its input and says how large it is.",
        "author": ["Try-me UI developers"],
        "author-email": {"Try-me UI developers": "tryme@example.org"},
        "license": "Apache-2.0",
        "version": "0.1.0",
        "url": {"Homepage": "https://example.org/tryme", "Source": "https://example.org/tryme/source"},
        **changes,
    }


def is_picture(upload):
    """
    DEEPaaS calls it before the model, in its own process: what it raises is the only way to answer with 422 and a reason.
    In `predict` it would be a 500, and an HTTPException of aiohttp would never be answered.
    """
    from PIL import Image

    content = content_of(upload)
    try:
        Image.open(io.BytesIO(content)).load()
    except Exception:
        raise ValidationError("It is not a picture that can be read.")


def is_recording(upload):
    import wave

    content = content_of(upload)
    try:
        with wave.open(io.BytesIO(content)) as recording:
            frames = recording.readframes(recording.getnframes())
            whole = len(frames) == recording.getnframes() * recording.getnchannels() * recording.getsampwidth()
    except Exception:
        raise ValidationError("It is not a WAV recording that can be read.")
    if not frames or not whole:
        raise ValidationError("The recording is cut off or has no sound.")


def is_table(upload):
    import csv

    try:
        rows = list(csv.reader(io.StringIO(content_of(upload).decode(), newline=""), strict=True))
    except Exception:
        raise ValidationError("It is not a CSV table in UTF-8.")
    if len(rows) < 2 or any(len(row) != len(rows[0]) for row in rows):
        raise ValidationError("A table has a row of names and at least one of values, all of the same length.")


def content_of(upload):
    """Of what came as a file argument; a form may send a text in its place."""
    if not hasattr(upload, "file"):
        raise ValidationError("It is not a file.")
    upload.file.seek(0)
    content = upload.file.read()
    upload.file.seek(0)
    return content


def picture(check=is_picture, description="An image (PNG or JPEG)", **more):
    metadata = {"type": "file", "location": "form", "description": description}
    return fields.Field(required=True, validate=check, metadata=metadata, **more)


def answer_as(*formats):
    metadata = {"location": "headers", "description": "Media type of the answer"}
    return fields.Str(load_default=formats[0], validate=validate.OneOf(list(formats)), metadata=metadata)


def size_of(image):
    """For an answer that depends on the picture."""
    from PIL import Image

    with Image.open(image.filename) as opened:
        pixels = opened.convert("RGB")
    mean = pixels.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return {"width": pixels.width, "height": pixels.height, "mean": [round(part / 255, 4) for part in mean]}


SIZE = {
    "width": fields.Int(metadata={"description": "Width in pixels"}),
    "height": fields.Int(metadata={"description": "Height in pixels"}),
    "mean": fields.List(fields.Float(), metadata={"description": "Mean of red, green and blue, each between 0 and 1"}),
}


def mirrored(image, kind="PNG"):
    from PIL import Image, ImageOps

    file = io.BytesIO()
    with Image.open(image.filename) as opened:
        ImageOps.mirror(opened.convert("RGB")).save(file, kind)
    return file.getvalue()


def zipped(files):
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in files.items():
            # With the day of its writing no two would be the same.
            archive.writestr(zipfile.ZipInfo(name), content)
    return file.getvalue()
