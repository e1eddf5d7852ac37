"""Declares a date that nothing checks: with a word in it it fails with 500."""

import datetime

from webargs import fields

from sound import about, warm  # noqa: F401

schema = {"weekday": fields.Str(metadata={"description": "Name of the day of the week"})}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "day": fields.Str(load_default="2024-02-29", metadata={"format": "date", "description": "The day, such as 2024-02-29"}),
    }


def predict(day):
    return {"weekday": datetime.date.fromisoformat(day).strftime("%A")}
