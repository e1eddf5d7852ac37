"""Its PNG has the right beginning and pixels that nothing reads."""

from sound import SIZE as schema, about, answer_as, mirrored, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(), "accept": answer_as("application/json", "image/png")}


def predict(image, accept):
    if accept != "image/png":
        return size_of(image)
    content = bytearray(mirrored(image))
    pixels = content.index(b"IDAT") + 4
    length = int.from_bytes(content[pixels - 8 : pixels - 4])
    content[pixels : pixels + length] = bytes(length)
    return bytes(content)
