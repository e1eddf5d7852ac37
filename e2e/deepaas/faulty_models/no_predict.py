"""Its predict is commented out, as in one module that was published: 501."""

from sound import SIZE as schema, about, picture, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


# def predict(image):
#     return size_of(image)
