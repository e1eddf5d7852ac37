"""Says that it failed, as an answer with status 200."""

from webargs import fields

from sound import about, picture, warm  # noqa: F401

schema = {
    "status": fields.Str(metadata={"description": "OK or error"}),
    "message": fields.Str(metadata={"description": "What went wrong"}),
}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture()}


def predict(image):
    return {"status": "error", "message": "CUDA out of memory"}
