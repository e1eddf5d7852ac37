"""Answers the same input in another way each time, and doesn't say that it is random."""

import random

from webargs import fields

from sound import SIZE, about, picture, size_of, warm  # noqa: F401

schema = {**SIZE, "score": fields.Float(metadata={"description": "How sure the model is, between 0 and 1"})}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    return {**size_of(image), "score": random.random()}
