"""A file that is no picture is refused without a reason."""

from sound import SIZE as schema, about, is_picture, picture, size_of, warm  # noqa: F401


def readable(upload):
    try:
        is_picture(upload)
    except Exception:
        # webargs makes "Invalid value." of it.
        return False


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(check=readable)}


def predict(image):
    return size_of(image)
