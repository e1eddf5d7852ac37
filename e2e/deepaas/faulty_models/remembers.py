"""Keeps what it found in a list of the module: each answer holds those before."""

from sound import about, picture, size_of, warm  # noqa: F401

FOUND = []


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    FOUND.append(size_of(image))
    return list(FOUND)
