"""Calls its picture optional and fails with 500 without it."""

from webargs import fields

from sound import SIZE as schema, about, is_picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "image": fields.Field(
            load_default=None,
            validate=is_picture,
            metadata={"type": "file", "location": "form", "description": "An image (PNG or JPEG); may be left out"},
        ),
    }


def predict(image):
    return size_of(image)
