"""Answers the same input in another way each time, and doesn't say that it is random."""

import random

from sound import about, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    return {**size_of(image), "score": random.random()}
