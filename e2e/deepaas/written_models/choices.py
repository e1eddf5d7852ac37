"""Choices that stand elsewhere: in enumerations, dicts, and what is computed of them."""

from enum import Enum, IntEnum

from webargs import fields, validate


class Mode(str, Enum):
    """How thorough."""

    FAST = "fast"
    EXACT = "exact"

    def __str__(self):
        return self.value


class Size(IntEnum):
    SMALL = 1
    LARGE = 2


BACKBONES = {"resnet": {"depth": 50}, "vit": {"depth": 12}}
FORMATS = {"application/json": None, "image/png": None}
LABELS = ("cat", "dog")


def get_predict_args():
    return {
        "mode": fields.Str(load_default=Mode.FAST.value, validate=validate.OneOf([m.value for m in Mode])),
        "mode_name": fields.Str(load_default="FAST", validate=validate.OneOf(list(Mode.__members__))),
        "size": fields.Int(load_default=Size.LARGE.value, validate=validate.OneOf([int(s.value) for s in Size])),
        "by_name": fields.Str(validate=validate.OneOf([s.name for s in Size])),
        "enum": fields.Enum(Mode, by_value=True, load_default=Mode.EXACT),
        "backbone": fields.Str(load_default=next(iter(BACKBONES)), validate=validate.OneOf(BACKBONES.keys())),
        "depth": fields.Int(load_default=max(b["depth"] for b in BACKBONES.values())),
        "depths": fields.List(fields.Int(), load_default=sorted((b["depth"] for b in BACKBONES.values()), reverse=True)),
        "labels": fields.List(fields.Str(validate=validate.OneOf(LABELS)), load_default=list(LABELS[:1])),
        "only": fields.List(fields.Str(), validate=validate.ContainsOnly(LABELS)),
        "top": fields.Int(load_default=min(5, len(LABELS)), validate=validate.Range(min=1, max=len(LABELS))),
        "accept": fields.Str(
            load_default=list(FORMATS)[0],
            validate=validate.OneOf(list(FORMATS.keys())),
            metadata={"location": "headers", "description": "Media type"},
        ),
    }


def predict(**kwargs):
    return {}
