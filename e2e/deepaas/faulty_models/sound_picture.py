"""Sound: a picture in, its size or the picture mirrored out."""

from sound import SIZE as schema, about, answer_as, mirrored, picture, size_of, warm, zipped  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(), "accept": answer_as("application/json", "image/png", "image/jpeg", "application/zip")}


def predict(image, accept):
    if accept == "image/png":
        return mirrored(image)
    if accept == "image/jpeg":
        return mirrored(image, "JPEG")
    if accept == "application/zip":
        return zipped({"mirrored.png": mirrored(image)})
    return size_of(image)
