"""Says nothing of itself but its name."""

from sound import SIZE as schema, picture, size_of, warm  # noqa: F401


def get_metadata():
    return {"name": __name__}


def get_predict_args():
    return {"image": picture()}


def predict(image):
    return size_of(image)
