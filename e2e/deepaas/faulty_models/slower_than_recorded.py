"""Takes more than five seconds, and far longer than its example recorded."""

import time

from sound import SIZE as schema, about, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    time.sleep(5.2)
    return size_of(image)
