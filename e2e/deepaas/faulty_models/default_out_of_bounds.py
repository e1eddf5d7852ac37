"""Starts with a value that it would refuse if it were sent."""

from webargs import fields, validate

from sound import SIZE as schema, about, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "image": picture(),
        "top": fields.Int(load_default=0, validate=validate.Range(min=1, max=10), metadata={"description": "How many classes are told"}),
    }


def predict(image, top):
    return size_of(image)
