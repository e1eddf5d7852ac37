"""Its film is what OpenCV writes unless told otherwise, which no browser plays."""

import pathlib

from sound import about, answer_as, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(), "accept": answer_as("application/json", "video/mp4")}


def predict(image, accept):
    film = pathlib.Path(__file__).with_name("mp4v.mp4")
    return film.read_bytes() if accept == "video/mp4" else size_of(image)
