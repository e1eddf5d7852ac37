"""Its JPEG ends in the middle."""

from sound import SIZE as schema, about, answer_as, mirrored, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(), "accept": answer_as("application/json", "image/jpeg")}


def predict(image, accept):
    content = mirrored(image, "JPEG")
    return content[: len(content) // 2] if accept == "image/jpeg" else size_of(image)
