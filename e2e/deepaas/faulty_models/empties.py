"""Sends a file that it has read to its end itself: nothing comes."""

import io

from sound import about, answer_as, mirrored, picture


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(), "accept": answer_as("image/png")}


def predict(image, accept):
    file = io.BytesIO()
    file.write(mirrored(image))
    return file
