"""A module that takes as long as it is told to."""

import time

from webargs import fields, validate


def get_metadata():
    return {
        "name": "slow",
        "description": "Sleeps for the given time, then answers.",
        "author": ["First Author", "Second Author"],
        "author-email": ["first@example.org", "second@example.org"],
        "license": "Apache-2.0",
        "version": "0.1.0",
    }


def get_predict_args():
    return {
        "seconds": fields.Float(
            load_default=3.0,
            validate=validate.Range(min=0, max=600),
            metadata={"description": "How long the prediction takes, in seconds"},
        ),
    }


def predict(seconds):
    time.sleep(seconds)
    return f"slept for {seconds} s"
