"""Its answers are no longer those that its examples recorded."""

from sound import about, picture, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    return {"label": "dog", "score": 0.61}
