"""Its metadata come from a distribution that isn't installed, so that asking for them is answered with 500."""

import importlib.metadata

from sound import SIZE as schema, picture, size_of, warm  # noqa: F401


def get_metadata():
    return dict(importlib.metadata.metadata("no-such-distribution"))


def get_predict_args():
    return {"image": picture()}


def predict(image):
    return size_of(image)
