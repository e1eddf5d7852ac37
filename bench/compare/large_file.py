"""Takes a file of any size, and says how large it is."""

import os

from webargs import fields


def get_metadata():
    return {
        "name": "large_file",
        "description": "Says how large a file is.",
        "author": "Try-me UI developers",
        "license": "Apache-2.0",
        "version": "0.1.0",
    }


def get_predict_args():
    return {
        "data": fields.Field(
            required=True,
            metadata={"type": "file", "location": "form", "description": "A data file of any kind"},
        ),
    }


def predict(data):
    size = os.path.getsize(data.filename)
    # DEEPaaS never deletes what it saves, and here that is half a gigabyte each time.
    os.remove(data.filename)
    return {"bytes": size}
