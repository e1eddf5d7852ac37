"""A picture that is cut off: 500, since its check reads the head of the file only."""

import io

from marshmallow import ValidationError

from sound import SIZE as schema, about, content_of, picture, size_of, warm  # noqa: F401


def begins_like_a_picture(upload):
    from PIL import Image

    try:
        Image.open(io.BytesIO(content_of(upload)))
    except Exception:
        raise ValidationError("It is not a picture that can be read.")


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {"image": picture(check=begins_like_a_picture)}


def predict(image):
    return size_of(image)
