"""Answers of the kinds that public modules give and no schema declares: media, tables, archives, boxes, text in text, megabytes."""

import io
import json
import pathlib
import tempfile

from webargs import fields, validate

from tryme_models.uploads import is_picture

KINDS = ["boxes", "boxes as text", "python text", "matrix picture", "20 MB", "error inside"]
FORMATS = ["application/json", "application/zip", "image/tiff", "application/pdf", "video/mp4", "text/csv", "image/png"]


def get_metadata():
    return {
        "name": "results",
        "description": "Sends back one answer of each kind. What it asks for as image/png is a zip, as some modules do.",
        "author": "Try-me UI developers",
        "license": "Apache-2.0",
        "version": "0.1.0",
    }


def get_predict_args():
    return {
        "picture": fields.Field(
            load_default=None,
            validate=is_picture,
            metadata={"type": "file", "location": "form", "description": "An image to draw the boxes on"},
        ),
        "kind": fields.Str(
            load_default=KINDS[0],
            validate=validate.OneOf(KINDS),
            metadata={"description": "What the JSON holds"},
        ),
        "accept": fields.Str(
            load_default=FORMATS[0],
            validate=validate.OneOf(FORMATS),
            metadata={"description": "Format of the answer", "location": "headers"},
        ),
    }


def predict(picture, kind, accept):
    if accept == "application/json":
        return _json(kind, _size(picture))
    if accept in ("application/zip", "image/png"):
        return _zip()
    if accept == "image/tiff":
        return _tiff()
    if accept == "application/pdf":
        return _save("PDF", _gradient().convert("RGB"))
    if accept == "video/mp4":
        return (pathlib.Path(__file__).parent / "clip.mp4").read_bytes()
    # A file handle, which DEEPaaS streams.
    path = pathlib.Path(tempfile.mkdtemp()) / "tracks.csv"
    path.write_text("".join(["frame,x,y,label\n", *(f'{i},{i * 1.5},{i % 7},"cod, small"\n' for i in range(2000))]))
    return path.open("rb")


def _json(kind, size):
    if kind == "boxes":
        return [_boxes(size)]
    if kind == "boxes as text":
        return [json.dumps(_boxes(size), indent=1)]
    if kind == "python text":
        return str({"label": "cod", "scores": [0.5, None], "alive": True})
    if kind == "matrix picture":
        import numpy as np

        return np.add.outer(np.arange(48), np.arange(64)).tolist()
    if kind == "error inside":
        return {"status": "error", "message": "The picture is too dark for this model."}
    # 20 MB and a little more, of which the last entry is told from the others.
    rows = [{"id": i, "name": f"track {i:07d}", "values": [i / 7, i / 11, i / 13], "ok": i % 2 == 0} for i in range(205_000)]
    return [*rows, {"id": -1, "name": "the last one", "values": [], "ok": True}]


def _boxes(size):
    width, height = size
    return [
        {
            "name": name,
            "class": number,
            "confidence": confidence,
            "box": {"x1": left * width, "y1": top * height, "x2": (left + 0.3) * width, "y2": (top + 0.3) * height},
        }
        for name, number, confidence, left, top in [
            ("cod", 0, 0.93, 0.1, 0.1),
            ("cod", 0, 0.41, 0.55, 0.2),
            ("crab", 1, 0.77, 0.3, 0.6),
        ]
    ]


def _size(picture):
    if picture is None:
        return 640, 480
    from PIL import Image

    with Image.open(picture.filename) as image:
        return image.size


def _gradient():
    import numpy as np
    from PIL import Image

    return Image.fromarray((np.add.outer(np.arange(48), np.arange(64)) * 2).astype("uint8"))


def _tiff():
    """Sixteen bits, of which a browser's own decoder would show none."""
    import numpy as np
    from PIL import Image

    return _save("TIFF", Image.fromarray((np.add.outer(np.arange(48), np.arange(64)) * 300).astype("uint16")))


def _zip():
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("masks/gradient.png", _save("PNG", _gradient()))
        archive.writestr("tracks.csv", "frame,x,y\n0,1.5,2\n1,3,4\n")
        archive.writestr("summary.json", json.dumps({"objects": 2}))
    return file.getvalue()


def _save(kind, image):
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()
