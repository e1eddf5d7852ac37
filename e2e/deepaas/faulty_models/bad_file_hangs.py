"""A file that is no picture: an exception of aiohttp in predict, the commonest fault of public modules. No answer, ever."""

from sound import SIZE as schema, about, picture, size_of, warm  # noqa: F401


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(check=None)}


def predict(image):
    try:
        return size_of(image)
    except Exception as error:
        from aiohttp import web

        raise web.HTTPBadRequest(reason=f"{image.original_filename} is no image") from error
