"""Arguments, with the names of another file without its own."""

from webargs import fields, validate

from .constants import *
from .constants import _HIDDEN as hidden

schema = {
    "status": fields.Str(metadata={"description": "OK, or what went wrong"}),
    "labels": fields.List(fields.Str()),
    "shares": fields.List(fields.Float(), required=True),
}


def get_metadata():
    return {"name": TITLE.lower().replace(" ", "_"), "description": TITLE}


def get_predict_args():
    args = dict(
        sound=fields.Raw(required=True, metadata={"type": "file", "location": "form", "description": "A recording"}),
        species=fields.Str(
            load_default=SPECIES[0],
            validate=validate.OneOf(SPECIES + [hidden]),
            metadata={"description": f"One of {len(SPECIES)}: {', '.join(SPECIES)}"},
        ),
    )
    args["seconds"] = fields.Float(load_default=WINDOW / 2, validate=validate.Range(0, WINDOW, min_inclusive=False))
    return args


def predict(sound, species, seconds):
    return {"status": "OK", "labels": [species], "shares": [seconds]}
