"""A file that is no picture: 500, for it is only opened in predict."""

from sound import SIZE as schema, about, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(check=None)}


def predict(image):
    return size_of(image)
