"""Schemas of schemas, and parts of them."""

import copy

from marshmallow import Schema, fields, validate
from webargs import fields as webfields


class Uploads:
    """A mixin that is no schema itself."""

    image = fields.Raw(required=True, metadata={"type": "file", "location": "form"})


class BaseArgs(Schema):
    seed = fields.Int(load_default=42)
    device = fields.Str(load_default="cpu")
    name = fields.Str()


class PredictArgs(BaseArgs, Uploads):
    threshold = fields.Float(load_default=0.5, validate=validate.Range(0, 1))
    device = fields.Str(load_default="cuda:0", validate=validate.OneOf(["cpu", "cuda:0"]))
    name = None


Extra = Schema.from_dict({"extra": fields.Str(load_default="x"), "dropped": fields.Str()}, name="Extra")


class Predictor:
    """Holds what the functions below hand on."""

    args = {"top_k": webfields.Int(load_default=5)}

    def __init__(self, kind="small", **options):
        self.kind = kind
        self.options = {"more": True, **options}

    @staticmethod
    def shared():
        return {"shared": webfields.Bool(load_default=False)}

    @classmethod
    def own(cls):
        return {**cls.args, **cls.shared()}

    @property
    def kinds(self):
        return [self.kind, "large"]

    def arguments(self):
        found = self.own()
        found["kind"] = webfields.Str(load_default=self.kind, validate=validate.OneOf(self.kinds))
        if self.options["more"]:
            found["deep"] = webfields.Bool()
        return found


predictor = Predictor("tiny", deep=2)


def get_predict_args():
    args = copy.deepcopy(PredictArgs().fields)
    args.update(Extra(exclude=("dropped",)).fields)
    args.update(predictor.arguments())
    args.update({k: v for k, v in BaseArgs(only=["name"]).fields.items() if k not in args})
    return args


def get_train_args():
    return {k: v for k, v in PredictArgs._declared_fields.items() if not k.startswith("im")}


def predict(**kwargs):
    return {}
