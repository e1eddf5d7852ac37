"""A module that fails in every way seen in public modules."""

import math
import os
import time

from webargs import fields, validate

MODES = [
    "nothing",
    "value_error",
    "not_implemented",
    "not_serialisable",
    "schema_mismatch",
    "nan",
    "empty",
    "error_in_200",
    "error_in_predictions",
    "plain_sentence",
    "slow",
    "hang",
    "die",
]

schema = {
    "status": fields.Str(metadata={"description": "OK or error"}),
    "message": fields.Str(metadata={"description": "What went wrong"}),
    "predictions": fields.Raw(metadata={"description": "Anything"}),
}


def get_metadata():
    return {
        "name": "failing",
        "description": "Fails in the way you choose.",
        "author": "Try-me UI developers",
        "author-email": {"First Author": "first@example.org"},
        "license": None,
        "version": "0.1.0",
        "url": "Homepage, https://example.org/failing",
    }


def get_predict_args():
    return {
        "how": fields.Str(
            load_default="nothing",
            validate=validate.OneOf(MODES),
            metadata={"description": "The way to fail"},
        ),
    }


def predict(how):
    if how == "value_error":
        raise ValueError("this message is never sent to the client")
    if how == "not_implemented":
        raise NotImplementedError("nor is this one")
    if how == "not_serialisable":
        return {"status": "OK", "predictions": {1, 2, 3}}
    if how == "schema_mismatch":
        return {"status": "OK", "surprise": 1}
    if how == "nan":
        return {"status": "OK", "predictions": {"nan": math.nan, "up": math.inf, "down": -math.inf}}
    if how == "empty":
        return {}
    if how == "error_in_200":
        return {"status": "error", "message": "the model could not read the input"}
    if how == "error_in_predictions":
        return {"status": "OK", "predictions": {"status": "error", "message": "the model could not read the input"}}
    if how == "plain_sentence":
        return {"status": "OK", "predictions": "Error: the model could not read the input"}
    if how == "slow":
        time.sleep(3)
    if how == "hang":
        # aiohttp's exceptions don't survive the way back from the worker
        # process: the request is never answered, nor is any later one.
        from aiohttp import web

        raise web.HTTPBadRequest(reason="never seen")
    if how == "die":
        os._exit(1)
    return {"status": "OK", "predictions": "nothing failed"}
