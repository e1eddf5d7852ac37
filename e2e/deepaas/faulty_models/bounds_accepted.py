"""Declares bounds that nothing holds: what is beyond is calculated with."""

from webargs import fields

from sound import about, warm  # noqa: F401

schema = {"sum": fields.Float(metadata={"description": "What the letters make together"})}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "text": fields.Str(required=True, metadata={"description": "Any text, such as a sentence"}),
        # Swagger reads these, and nobody else does.
        "factor": fields.Float(load_default=0.5, metadata={"minimum": 0, "maximum": 1, "description": "What each letter counts, without a unit"}),
    }


def predict(text, factor):
    return {"sum": factor * len(text)}
