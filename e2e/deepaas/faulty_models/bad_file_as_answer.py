"""A file that is no picture is answered with status 200 and an error in it."""

from webargs import fields

from sound import SIZE, about, picture, size_of, warm  # noqa: F401

schema = {
    **SIZE,
    "status": fields.Str(metadata={"description": "OK or error"}),
    "message": fields.Str(metadata={"description": "What went wrong"}),
}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(check=None)}


def predict(image):
    try:
        return {**size_of(image), "status": "OK", "message": ""}
    except Exception:
        return {"status": "error", "message": f"{image.original_filename} is no image"}
