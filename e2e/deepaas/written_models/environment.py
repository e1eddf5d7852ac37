"""Defaults that the environment may replace."""

import os
from os import environ, getenv
from pathlib import Path

from webargs import fields, validate

HOME = Path(os.environ.get("TRYME_HOME", "/srv"))
WEIGHTS = os.getenv("TRYME_WEIGHTS", "yolov8n.pt")
SIZE = int(os.environ.get("TRYME_SIZE", 640))
DEVICES = getenv("TRYME_DEVICES", default="cpu,cuda:0").split(",")
VERBOSE = environ.get("TRYME_VERBOSE")


def get_predict_args():
    return {
        "weights": fields.Str(load_default=WEIGHTS, metadata={"description": f"Weights, {WEIGHTS} unless told otherwise"}),
        "size": fields.Int(load_default=SIZE, validate=validate.Range(min=32, max=SIZE * 2)),
        "device": fields.Str(load_default=DEVICES[0], validate=validate.OneOf(DEVICES)),
        "verbose": fields.Bool(load_default=bool(VERBOSE)),
        "debug": fields.Bool(load_default=VERBOSE is not None),
    }


def predict(**kwargs):
    return kwargs
