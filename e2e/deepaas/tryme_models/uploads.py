"""What our modules refuse before they look at it."""

import io

from marshmallow import ValidationError


def is_picture(upload):
    """Called before the model, with the upload as aiohttp has it: what it raises is answered with 422 and the reason."""
    from PIL import Image

    if not hasattr(upload, "file"):
        raise ValidationError("Send a file.")
    try:
        Image.open(io.BytesIO(upload.file.read())).load()
    except Exception:
        raise ValidationError("It is not a picture that can be read.")
    finally:
        upload.file.seek(0)
