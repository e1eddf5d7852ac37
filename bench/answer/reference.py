"""The shape of the platform's reference module: thirteen arguments, three files among them, and an answer that holds all of them again."""

import base64
import io
import pathlib
import zipfile

from webargs import fields, validate

FILES = {"demo_image": "image", "demo_audio": "audio", "demo_video": "video"}
FORMATS = ["application/json", "application/zip", "image/*"]

schema = {
    "demo_str": fields.Str(),
    "demo_str_choice": fields.Str(),
    "demo_password": fields.Str(metadata={"format": "password"}),
    "demo_int": fields.Int(),
    "demo_int_range": fields.Int(),
    "demo_float": fields.Float(),
    "demo_bool": fields.Bool(),
    "demo_dict": fields.Dict(),
    "demo_list_of_floats": fields.List(fields.Float()),
    **{name: fields.Str(metadata={"description": medium}) for name, medium in FILES.items()},
    "labels": fields.List(fields.Str()),
    "probabilities": fields.List(fields.Float()),
    "accept": fields.Str(),
}


def get_metadata():
    # As long as the platform's own, and with marks as it has them.
    description = (
        "It shows what a module of the platform may take and give, and calculates nothing.\n\n"
        "It does:\n* **dummy inference**: it gives back what it gets.\n* **no training**.\n\n"
        "The answer is `application/json` with the media in base64, or one of:\n"
        "- an image (for example the one that was sent),\n- a ZIP of all three, see the [documentation](https://example.org/)."
    )
    return {"name": "reference", "description": description, "author": "Try-me UI developers", "license": "Apache-2.0"}


def get_predict_args():
    described = lambda description: {"metadata": {"description": description}}  # noqa: E731
    files = {
        name: fields.Field(required=True, metadata={"type": "file", "location": "form", "description": f"test {medium} upload"})
        for name, medium in FILES.items()
    }
    return {
        "demo_str": fields.Str(load_default="some-string", **described("test string")),
        "demo_str_choice": fields.Str(
            load_default="choice2", validate=validate.OneOf(["choice1", "choice2"]), **described("test multi-choice with strings")
        ),
        "demo_password": fields.Str(load_default="some-string", metadata={"format": "password"}),
        "demo_int": fields.Int(load_default=1, **described("test integer")),
        "demo_int_range": fields.Int(
            load_default=50, validate=validate.Range(1, 100), **described("test integer is inside a min-max range")
        ),
        "demo_float": fields.Float(load_default=0.1, **described("test float")),
        "demo_bool": fields.Bool(load_default=True, **described("test boolean")),
        "demo_dict": fields.Str(load_default="{'a': 0, 'b': 1}", **described("test dictionary")),
        "demo_list_of_floats": fields.List(fields.Float(), load_default=[0.1, 0.2, 0.3], **described("test list of floats")),
        **files,
        "accept": fields.Str(load_default=FORMATS[0], validate=validate.OneOf(FORMATS), **described("Format of the response.")),
    }


def predict(accept, **given):
    content = {name: pathlib.Path(given[name].filename).read_bytes() for name in FILES}
    if accept == "image/*":
        return content["demo_image"]
    if accept == "application/zip":
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, data in content.items():
                archive.writestr(f"{name}{pathlib.PurePath(given[name].original_filename).suffix}", data)
        return file.getvalue()
    return {
        **given,
        "demo_dict": {"a": 0, "b": 1},
        **{name: base64.b64encode(data).decode() for name, data in content.items()},
        "labels": ["class2", "class3", "class0", "class1", "class4"],
        "probabilities": [0.31, 0.27, 0.2, 0.13, 0.09],
        "accept": accept,
    }
