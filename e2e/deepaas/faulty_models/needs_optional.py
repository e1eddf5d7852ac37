"""Calls an argument optional and fails with 500 without it."""

from webargs import fields

from sound import about


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "text": fields.Str(required=True, metadata={"description": "Any text, such as a sentence"}),
        "suffix": fields.Str(metadata={"description": "What is put behind the text; may be left out"}),
    }


def predict(text, **options):
    return text + options["suffix"]
