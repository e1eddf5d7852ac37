"""Declares choices that nothing holds: with another one it fails with 500."""

from webargs import fields

from sound import about, warm  # noqa: F401

schema = {"text": fields.Str(metadata={"description": "The text as it is written then"})}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "text": fields.Str(required=True, metadata={"description": "Any text, such as a sentence"}),
        "mode": fields.Str(load_default="upper", metadata={"enum": ["upper", "lower"], "description": "How the text is written"}),
    }


def predict(text, mode):
    return {"text": {"upper": str.upper, "lower": str.lower}[mode](text)}
