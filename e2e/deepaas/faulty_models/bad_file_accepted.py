"""A file that is no picture is answered as if it were one."""

from sound import SIZE as schema, about, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(check=None)}


def predict(image):
    try:
        return size_of(image)
    except Exception:
        return {"width": 0, "height": 0, "mean": [0, 0, 0]}
