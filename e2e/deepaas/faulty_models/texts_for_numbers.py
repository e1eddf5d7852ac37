"""Sends texts where its schema says whole numbers, which marshmallow takes for the same."""

from sound import SIZE as schema, about, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    size = size_of(image)
    return {**size, "width": str(size["width"]), "height": str(size["height"])}
