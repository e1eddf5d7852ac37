"""Declares bounds that nothing holds: beyond them it fails with 500."""

from webargs import fields

from sound import about, warm  # noqa: F401

schema = {"parts": fields.List(fields.Str(), metadata={"description": "The text in parts"})}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "text": fields.Str(required=True, metadata={"description": "Any text, such as a sentence"}),
        "size": fields.Int(load_default=2, metadata={"minimum": 1, "maximum": 5, "description": "How many letters are taken together"}),
    }


def predict(text, size):
    if not 1 <= size <= 5:
        raise ValueError("never told to anybody")
    return {"parts": [text[at : at + size] for at in range(0, len(text), size)]}
