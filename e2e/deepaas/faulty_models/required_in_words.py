"""Only the description calls its text required: a request comes through without it, and fails with 500."""

from webargs import fields

from sound import about, warm  # noqa: F401

schema = {"text": fields.Str(metadata={"description": "The text in capitals"})}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"text": fields.Str(load_default=None, metadata={"required": True, "description": "Any text, such as a sentence"})}


def predict(text):
    return {"text": text.upper()}
