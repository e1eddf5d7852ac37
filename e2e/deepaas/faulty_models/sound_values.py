"""Sound: arguments of every simple kind, each with its check, and no file."""

from webargs import fields, validate

from sound import about, warm  # noqa: F401

schema = {
    "sum": fields.Float(metadata={"description": "What the numbers make together"}),
    "text": fields.Str(metadata={"description": "The text in capitals"}),
}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "text": fields.Str(required=True, validate=validate.Length(min=1), metadata={"description": "Any text, such as a sentence"}),
        "count": fields.Int(
            load_default=3, validate=validate.Range(min=1, max=10), metadata={"description": "How often the factor counts"}
        ),
        "factor": fields.Float(
            load_default=0.5, validate=validate.Range(min=0, max=1), metadata={"description": "What is counted, without a unit"}
        ),
        "mode": fields.Str(
            load_default="plus", validate=validate.OneOf(["plus", "minus"]), metadata={"description": "Whether it is added or taken away"}
        ),
        "double": fields.Bool(load_default=False, metadata={"description": "Whether everything counts twice"}),
    }


def predict(text, count, factor, mode, double):
    return {"sum": count * factor * (1 if mode == "plus" else -1) * (2 if double else 1), "text": text.upper()}
