"""Where values travel, in either style, and names that aren't those of Python."""

from webargs import fields, validate


def get_predict_args():
    return {
        "header": fields.Str(location="headers", required=False),
        "query": fields.Str(metadata={"location": "query"}),
        "field": fields.Str(metadata={"location": "form"}),
        "upload": fields.Raw(type="file", location="form", description="In the old style", required=True),
        "uploads": fields.List(fields.Raw(type="file"), location="form"),
        "several": fields.List(fields.Field(), metadata={"type": "array", "location": "form", "items": {"type": "file"}}),
        "odd": fields.Str(data_key="odd name", metadata={"x-unit": "m", "x_widget": "slider", "unit": "m", "title": "Odd"}),
        "secret": fields.Str(metadata={"format": "password", "example": "abc"}, load_only=True),
        "shown": fields.Str(dump_only=True),
        "nothing": fields.Int(allow_none=True, load_default=None),
        "text_default": fields.Int(load_default="12"),
        "truth": fields.Bool(load_default="true"),
        "bound": fields.Float(validate=validate.Range(min=-1, max=1, min_inclusive=False)),
        "accept": fields.Str(
            metadata={"location": "headers", "description": "Format"},
            load_default="image/png",
            validate=validate.OneOf(["application/json", "image/png"]),
        ),
    }


def predict(**kwargs):
    return {}
