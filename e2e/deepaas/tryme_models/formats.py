"""Answers in formats that browsers don't show, and with types that are not true."""

import io

from webargs import fields, validate


def get_metadata():
    return {
        "name": "formats",
        "description": "Draws a gradient and sends it in the chosen format, which is not always what its type says.",
        "author": "Try-me UI developers",
        "license": "Apache-2.0",
        "version": "0.1.0",
    }


def get_predict_args():
    return {
        "size": fields.Int(
            load_default=64,
            validate=validate.Range(min=2, max=1024),
            metadata={"description": "Width and height of the gradient"},
        ),
        "accept": fields.Str(
            load_default="application/json",
            validate=validate.OneOf(
                ["application/json", "image/*", "image/tiff", "video/mp4", "zip", "text/csv", "text/html", "application/octet-stream"]
            ),
            metadata={"description": "Format of the answer: image/* and video/mp4 are a PNG, zip is not a media type, octet-stream is NPY"},
        ),
    }


def predict(size, accept):
    import numpy as np

    matrix = np.add.outer(np.arange(size), np.arange(size)) / (2 * size - 2)
    if accept == "text/csv":
        return "\n".join(["row,column,value", *(f"{r},{c},{v:.4f}" for (r, c), v in np.ndenumerate(matrix))]) + "\n"
    if accept == "text/html":
        return "<!doctype html><title>Gradient</title><h1>Gradient</h1><script>document.title = 'script ran'</script>"
    if accept == "application/octet-stream":
        return _bytes(lambda file: np.save(file, matrix))
    if accept == "zip":
        return _zip({"gradient.png": _picture(matrix, "PNG"), "gradient.csv": b"value\n0\n1\n"})
    if accept == "image/tiff":
        return _picture(matrix, "TIFF")
    if accept in ("image/*", "video/mp4"):
        return _picture(matrix, "PNG")
    return matrix.tolist()


def _picture(matrix, kind):
    from PIL import Image

    return _bytes(lambda file: Image.fromarray((matrix * 255).astype("uint8")).save(file, kind))


def _zip(files):
    import zipfile

    def write(file):
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in files.items():
                archive.writestr(name, content)

    return _bytes(write)


def _bytes(write):
    file = io.BytesIO()
    write(file)
    return file.getvalue()
