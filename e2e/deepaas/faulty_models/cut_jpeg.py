"""Its JPEG ends in the middle, behind which an end was put: only whoever decodes it sees that."""

from sound import SIZE as schema, about, answer_as, mirrored, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(), "accept": answer_as("application/json", "image/jpeg")}


def predict(image, accept):
    content = mirrored(image, "JPEG")
    closed = content[: len(content) * 3 // 4] + b"\xff\xd9"
    return closed if accept == "image/jpeg" else size_of(image)
