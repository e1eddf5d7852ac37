"""Raises an exception of aiohttp in predict, which doesn't survive the way back from the worker: no answer, ever."""

from sound import SIZE as schema, about, picture, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    from aiohttp import web

    raise web.HTTPBadRequest(reason="never told to anybody")
