"""Answers for several pictures in an order that isn't theirs, and doesn't say which is of which."""

from webargs import fields

from sound import SIZE, about, warm  # noqa: F401
from sound_pictures import each, get_predict_args  # noqa: F401

schema = {"pictures": fields.List(fields.Nested(SIZE), metadata={"description": "What each picture is like"})}


def get_metadata():
    return about(__name__)


def predict(images):
    first, *others = [answer for _, answer in each(images)]
    return {"pictures": [*others, first]}
