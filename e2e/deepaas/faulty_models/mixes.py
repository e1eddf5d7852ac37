"""Writes its answer under one name for all: the server is still sending one when the next overwrites it."""

import io
import os
import tempfile

from sound import about, answer_as, picture, warm  # noqa: F401

OUT = os.path.join(tempfile.gettempdir(), "tryme-mixes.png")


def grown(image):
    """Large enough to be on its way for a while."""
    from PIL import Image

    file = io.BytesIO()
    with Image.open(image.filename) as opened:
        opened.convert("RGB").resize((1600, 1600)).save(file, "PNG", compress_level=0)
    return file.getvalue()


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(), "accept": answer_as("image/png")}


def predict(image, accept):
    with open(OUT, "wb") as file:
        file.write(grown(image))
    return open(OUT, "rb")
