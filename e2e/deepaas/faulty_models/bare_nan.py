"""Sends NaN, which is no JSON."""

import math

from webargs import fields

from sound import SIZE, about, picture, size_of, warm  # noqa: F401

schema = {**SIZE, "sharpness": fields.Float(allow_nan=True, metadata={"description": "How sharp the picture is, between 0 and 1"})}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    return {**size_of(image), "sharpness": math.nan}
