"""Sends a member that its schema doesn't name but lets through."""

import marshmallow

from sound import SIZE, about, picture, size_of, warm  # noqa: F401


class schema(marshmallow.Schema.from_dict(SIZE)):
    class Meta:
        unknown = marshmallow.INCLUDE


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    return {**size_of(image), "format": "RGB"}
