"""Its worker ends, as when memory runs out: no answer, ever."""

import os

from sound import SIZE as schema, about, picture, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    os._exit(1)
