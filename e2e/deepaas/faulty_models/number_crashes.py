"""Declares a number that nothing checks: with a word in it it fails with 500."""

from webargs import fields

from sound import about, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "text": fields.Str(required=True, metadata={"description": "Any text, such as a sentence"}),
        "factor": fields.Field(load_default="0.5", metadata={"type": "number", "description": "What each letter counts, without a unit"}),
    }


def predict(text, factor):
    return {"sum": float(factor) * len(text)}
