"""Keeps what it found in a list of the module: each answer holds those before."""

from webargs import fields

from sound import SIZE, about, picture, size_of, warm  # noqa: F401

schema = {"found": fields.List(fields.Nested(SIZE), metadata={"description": "What was found in the picture"})}

FOUND = []


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    FOUND.append(size_of(image))
    return {"found": list(FOUND)}
