"""Offers image/png and sends JSON as that."""

import json

from sound import SIZE as schema, about, answer_as, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(), "accept": answer_as("application/json", "image/png")}


def predict(image, accept):
    size = size_of(image)
    return json.dumps(size) if accept == "image/png" else size
