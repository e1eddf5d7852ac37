"""Works, and is described in all the ways that our other modules are not."""

import base64

from webargs import fields, validate

from sound import about, is_picture, mirrored, warm  # noqa: F401

schema = {
    "frame": fields.Str(metadata={"description": "An image from the video, in base64"}),
    "mask_image": fields.Str(metadata={"description": "What was found, in base64"}),
}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "frame": fields.Field(
            required=True,
            validate=is_picture,
            metadata={"type": "file", "location": "form", "description": "An image, such as one of a video"},
        ),
        "data": fields.Str(load_default="", metadata={"description": "The image to look at"}),
        "backbone": fields.Str(
            load_default="small",
            validate=validate.OneOf(["small", "large"]),
            metadata={"description": "The network that finds the features. " + "It was trained for days and days on pictures. " * 12},
        ),
        "language": fields.Str(required=True, metadata={"default": "en", "description": "Language of what is spoken"}),
        "api_key": fields.Str(load_default="", metadata={"location": "headers", "description": "Key for the weather service"}),
        "token": fields.Str(
            load_default="hf-0123456789",
            metadata={"format": "password", "location": "headers", "description": "Token for the hub of models"},
        ),
        "station": fields.Str(
            load_default="DE-001",
            validate=validate.Regexp(r"(?P<country>[A-Z]{2})-[0-9]{3}"),
            metadata={"description": "Station, such as DE-001"},
        ),
    }


def predict(frame, **others):
    picture = base64.b64encode(mirrored(frame)).decode()
    return {"frame": picture, "mask_image": picture}
