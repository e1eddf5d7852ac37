"""Arguments that only a JSON body can carry, beside two query arguments."""

from webargs import fields, validate


def get_metadata():
    return {
        "name": "json_body",
        "description": "Two query arguments and one JSON body with odd property names.",
        "author": "Try-me UI developers",
        "license": "Apache-2.0",
        "version": "0.1.0",
    }


def get_predict_args():
    return {
        "scale": fields.Float(load_default=1.0, metadata={"description": "Factor for every number"}),
        "label": fields.Str(load_default="", metadata={"description": "A name to send back"}),
        "position [x, y]": fields.List(
            fields.Float(),
            load_default=[0.0, 0.0],
            validate=validate.Length(equal=2),
            metadata={"location": "json", "description": "Where, in metres"},
        ),
        "velocity [x, y]": fields.List(
            fields.Float(),
            required=True,
            validate=validate.Length(equal=2),
            metadata={"location": "json", "description": "How fast, in metres a second"},
        ),
        "settings": fields.Dict(
            load_default={"steps": 3},
            metadata={"location": "json", "description": "Free-form settings; steps is read"},
        ),
        "verbose": fields.Bool(
            load_default=False,
            metadata={"location": "json", "description": "Send the settings back"},
        ),
    }


def predict(scale, label, settings, verbose, **kwargs):
    x, y = kwargs["position [x, y]"]
    vx, vy = kwargs["velocity [x, y]"]
    steps = int(settings.get("steps", 3))
    answer = {
        "label": label,
        "path": [[scale * (x + vx * step), scale * (y + vy * step)] for step in range(steps + 1)],
    }
    if verbose:
        answer["settings"] = settings
    return answer
