"""Lists, dicts and schemas in each other, in arguments and in the answer."""

import marshmallow as ma
from marshmallow import Schema
from webargs import fields, validate


class Point(Schema):
    x = fields.Float(required=True, metadata={"description": "To the right"})
    y = fields.Float(required=True)


class BoxSchema(Schema):
    class Meta:
        title = "A box"
        description = "Where something is"

    label = fields.Str(required=True)
    corners = fields.List(fields.Nested(Point), validate=validate.Length(equal=2))
    centre = fields.Nested(Point, metadata={"description": "Its middle"})
    parts = fields.Nested("BoxSchema", many=True)
    score = fields.Float(validate=[validate.Range(min=0), validate.Range(max=1)], allow_none=True)


class schema(Schema):
    class Meta:
        ordered = True

    boxes = fields.List(fields.Nested(BoxSchema), required=True)
    shape = fields.Tuple((fields.Int(), fields.Int()))
    counts = fields.Dict(keys=fields.Str(), values=fields.Int())
    note = ma.fields.Str(load_default="")


def get_predict_args():
    return {
        "roi": fields.List(fields.Int(), load_default=[640, 480, 1000, 2000], validate=validate.Length(equal=4)),
        "grid": fields.List(fields.List(fields.Float(), validate=validate.Length(min=1, max=3))),
        "tags": fields.DelimitedList(fields.Str(), load_default=["a", "b"]),
        "points": fields.List(fields.Nested(Point), metadata={"location": "json"}),
        "options": fields.Dict(values=fields.Float(), metadata={"location": "json", "description": "By name"}),
        "start": fields.Nested(Point, metadata={"location": "json"}),
        "since": fields.Date(),
        "address": fields.Url(validate=validate.URL(relative=False)),
        "mail": fields.Email(metadata={"example": "a@example.org"}),
        "code": fields.Str(validate=[validate.Regexp(r"^[A-Z]{2}\d+$"), validate.Length(min=3)]),
        "not": fields.Str(validate=validate.NoneOf(["none"])),
        "checked": fields.Str(validate=validate.And(validate.Length(max=9), validate.OneOf(["a", "b"]))),
    }


def predict(**kwargs):
    return {"boxes": [], "counts": {}}
