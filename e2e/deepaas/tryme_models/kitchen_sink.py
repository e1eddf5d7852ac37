"""Takes every kind of argument and answers with what Python received."""

import base64
import collections
import hashlib
import io
import json
import pathlib
import tempfile
import time
import zipfile

from deepaas.model.v2.wrapper import UploadedFile
from webargs import fields

from tryme_models import kitchen_args

schema = {
    "status": fields.Str(metadata={"description": "OK"}),
    "demo_image": fields.Str(metadata={"description": "The uploaded image, in base64"}),
    "demo_audio": fields.Str(metadata={"description": "The uploaded audio, in base64"}),
    "demo_video": fields.Str(allow_none=True, metadata={"description": "The uploaded video, in base64"}),
    "data_file": fields.Str(metadata={"description": "The uploaded file, in base64"}),
    "raw_image": fields.Str(metadata={"description": "The uploaded image as a file #noparse"}),
    "labels": fields.List(fields.Str(), metadata={"description": "The most frequent letters of text"}),
    "probabilities": fields.List(fields.Float(), metadata={"description": "Their shares"}),
    "count": fields.Int(metadata={"description": "Number of arguments received"}),
    "ratio": fields.Float(metadata={"description": "float_range, sent back"}),
    "flag": fields.Bool(metadata={"description": "bool_true, sent back"}),
    "nothing": fields.Raw(allow_none=True, metadata={"description": "Always null"}),
    "sentence": fields.Str(metadata={"description": "text, sent back"}),
    "moment": fields.DateTime(metadata={"description": "datetime, sent back"}),
    "link": fields.Url(metadata={"description": "url, sent back"}),
    "numbers": fields.List(fields.Float(), metadata={"description": "list_floats, sent back"}),
    "matrix": fields.List(fields.List(fields.Float()), metadata={"description": "Products of list_ints"}),
    "point": fields.Nested(
        {"x": fields.Float(), "label": fields.Str(), "tags": fields.List(fields.Str())},
        metadata={"description": "A nested object"},
    ),
    "arguments": fields.List(
        fields.Nested({"name": fields.Str(), "type": fields.Str(), "repr": fields.Str()}),
        metadata={"description": "The arguments in the order of their arrival"},
    ),
    "received": fields.Dict(metadata={"description": "Python type and repr of each argument; name, type, size and hash of each file"}),
}


def get_metadata():
    return {
        "name": "kitchen_sink",
        "description": (
            "Every kind of argument a DEEPaaS module can declare, and its echo.\n\n"
            "It calculates nothing: the answer says what **Python received**, so that a test can compare it with what was typed."
        ),
        "author": ["First Author", "Second Author"],
        "author-email": {"First Author": "first@example.org", "Second Author": "second@example.org"},
        "license": "Apache-2.0",
        "version": "0.1.0",
        "url": "Homepage, https://example.org/kitchen-sink",
        "keywords": ["demo", "test"],
    }


def get_predict_args():
    return kitchen_args.predict_args()


def get_train_args():
    return kitchen_args.train_args()


def train(epochs, lr, fail):
    loss = []
    for epoch in range(epochs):
        time.sleep(0.2)
        loss.append(round((1 - min(lr, 0.5)) ** epoch, 6))
        if fail:
            raise ValueError("train was asked to fail")
    return {"loss": loss}


def predict(accept, **kwargs):
    received = {name: _describe(value) for name, value in kwargs.items()}
    files = {name: value for name, value in kwargs.items() if isinstance(value, UploadedFile)}
    if accept == "application/zip":
        return _zip(received, files)
    if accept == "image/png":
        return _png(files.get("demo_image"))
    if accept == "application/pdf":
        return _pdf([f"{name}: {item.get('repr', item['type'])}" for name, item in received.items()])
    if accept == "text/plain":
        return "".join(f"{name}: {json.dumps(item)}\n" for name, item in received.items())
    return _answer(kwargs, received, files)


def _answer(kwargs, received, files):
    letters = collections.Counter(sorted(letter for letter in kwargs["text"].lower() if letter.isalpha()))
    top = letters.most_common(5)
    answer = {
        "status": "OK",
        "labels": [letter for letter, _ in top],
        "probabilities": [count / letters.total() for _, count in top],
        "count": len(received),
        "ratio": kwargs["float_range"],
        "flag": kwargs["bool_true"],
        "nothing": None,
        "sentence": kwargs["text"],
        "link": kwargs["url"],
        "numbers": kwargs["list_floats"],
        "matrix": [[a * b for a in kwargs["list_ints"]] for b in kwargs["list_ints"]],
        "point": {"x": kwargs["float"], "label": kwargs["text_choice"], "tags": kwargs["list_texts"]},
        "arguments": [{"name": name, "type": item["type"], "repr": item.get("repr", "")} for name, item in received.items()],
        "received": received,
    }
    if "datetime" in kwargs:
        answer["moment"] = kwargs["datetime"].isoformat()
    for name in ("demo_image", "demo_audio", "demo_video", "data_file", "raw_image"):
        if name in files:
            answer[name] = base64.b64encode(_content(files[name])).decode()
    return answer


def _describe(value):
    if not isinstance(value, UploadedFile):
        return {"type": type(value).__name__, "repr": repr(value)}
    content = _content(value)
    return {
        "type": "UploadedFile",
        "original_filename": value.original_filename,
        "content_type": value.content_type,
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def _content(file):
    return pathlib.Path(file.filename).read_bytes()


def _zip(received, files):
    # An open file, as most modules return: DEEPaaS then adds a
    # Content-Disposition with the name of the temporary file.
    path = pathlib.Path(tempfile.mkstemp()[1])
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("args.json", json.dumps(received, indent=2))
        for name, file in files.items():
            archive.writestr(f"{name}/{pathlib.PurePath(file.original_filename).name}", _content(file))
    return path.open("rb")


def _png(file):
    from PIL import Image, ImageDraw

    if file:
        picture = Image.open(file.filename)
    else:
        picture = Image.new("RGB", (320, 80), "white")
        ImageDraw.Draw(picture).text((20, 30), "no demo_image was uploaded", fill="black")
    content = io.BytesIO()
    picture.save(content, "PNG")
    return content.getvalue()


def _pdf(lines):
    from PIL import Image, ImageDraw

    page = Image.new("RGB", (595, 842), "white")
    draw = ImageDraw.Draw(page)
    for index, line in enumerate(lines):
        draw.text((30, 20 + 10 * index), line[:100].encode("ascii", "replace").decode(), fill="black")
    content = io.BytesIO()
    page.save(content, "PDF", title="What Python received")
    return content.getvalue()
