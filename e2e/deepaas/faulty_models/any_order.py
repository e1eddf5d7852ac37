"""Answers for several pictures in an order that isn't theirs."""

from sound_pictures import each, get_predict_args  # noqa: F401

from sound import about, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def predict(images):
    first, *others = [answer for _, answer in each(images)]
    return [*others, first]
