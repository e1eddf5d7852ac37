"""An empty file: 500, which its check of all others forgot."""

from sound import SIZE as schema, about, content_of, is_picture, picture, size_of, warm  # noqa: F401


def unless_empty(upload):
    if content_of(upload):
        is_picture(upload)


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(check=unless_empty)}


def predict(image):
    return size_of(image)
