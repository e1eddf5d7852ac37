"""Returns inside its loop: of several pictures only the first is answered."""

from sound_pictures import each, get_predict_args, schema  # noqa: F401

from sound import about, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def predict(images):
    for name, answer in each(images):
        return {"pictures": [{"file": name, **answer}]}
