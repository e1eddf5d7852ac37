"""A file that is no picture: an exception of its own with two arguments, which can't be unpickled. No answer, ever."""

from sound import SIZE as schema, about, picture, size_of, warm  # noqa: F401


class BadPicture(Exception):
    def __init__(self, name, reason):
        super().__init__(f"{name}: {reason}")


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(check=None)}


def predict(image):
    try:
        return size_of(image)
    except Exception as error:
        raise BadPicture(image.original_filename, "no image") from error
