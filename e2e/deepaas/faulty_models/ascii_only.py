"""Letters beyond ASCII in a text: 500."""

from webargs import fields

from sound import about, warm  # noqa: F401

schema = {"text": fields.Str(metadata={"description": "The text as it is written then"})}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "text": fields.Str(required=True, metadata={"description": "Any text, such as a sentence"}),
        "double": fields.Bool(load_default=False, metadata={"description": "Whether it is said twice"}),
    }


def predict(text, double):
    return {"text": text.encode("ascii").decode() * (2 if double else 1)}
