"""Offers application/zip and sends a picture as that."""

from sound import SIZE as schema, about, answer_as, mirrored, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(), "accept": answer_as("application/json", "application/zip")}


def predict(image, accept):
    return mirrored(image) if accept == "application/zip" else size_of(image)
