"""The same arguments for predictions and trainings, taken together in many ways."""

from copy import copy, deepcopy
from types import SimpleNamespace

import marshmallow
from webargs import fields, validate
from webargs.fields import Bool, Float

cfg = SimpleNamespace(size=224, names=["a", "b"])
DEFAULTS = dict(size=cfg.size, rate=1e-3)
COMMON = {
    "size": fields.Int(load_default=DEFAULTS["size"]),
    "names": fields.List(fields.Str(), load_default=cfg.names),
}
ADVANCED = [
    {"name": "rate", "type": "float", "value": DEFAULTS.get("rate", 0), "help": "Learning rate"},
    {"name": "layers", "type": "int", "value": 3, "range": (1, 9)},
    {"name": "quiet", "type": "bool", "value": False},
    {"name": "tag", "type": "str", "value": None, "choices": ["x", "y"]},
]
TYPES = {"float": fields.Float, "int": fields.Int, "bool": fields.Bool, "str": fields.Str}


def _made(entry):
    options = {"load_default": entry["value"], "metadata": {"description": entry.get("help", "")}}
    checks = []
    if "range" in entry:
        low, high = entry["range"]
        checks.append(validate.Range(min=low, max=high))
    if entry.get("choices"):
        checks += [validate.OneOf(entry["choices"])]
    return TYPES[entry["type"]](validate=checks, **options)


def get_predict_args():
    return {**COMMON, "masks": Bool(load_default=True), "scale": Float(load_default=1.0, metadata=dict(description="Scale"))}


def get_train_args():
    args = deepcopy(COMMON)
    args.update(copy({"epochs": fields.Int(required=True, validate=marshmallow.validate.Range(min=1))}))
    args.setdefault("size", fields.Str())
    args.setdefault("resume", fields.Bool(missing=marshmallow.missing))
    return args | {entry["name"]: _made(entry) for entry in ADVANCED} | dict(get_predict_args())


def train(**kwargs):
    return kwargs


def predict(**kwargs):
    return kwargs
