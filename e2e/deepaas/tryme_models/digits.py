"""Recognises a handwritten digit; trained when the module starts, and on request with curves for TensorBoard."""

import functools
import io
import tempfile
import time

from webargs import fields, validate

from tryme_models.uploads import is_picture

schema = {
    "labels": fields.List(fields.Str(), metadata={"description": "Digits, most likely first"}),
    "probabilities": fields.List(fields.Float(), metadata={"description": "Probability of each digit"}),
}


def get_metadata():
    return {
        "name": "digits",
        "description": "Recognises one handwritten digit with a small neural network trained on the scikit-learn digits.",
        "author": ["Try-me UI developers", "scikit-learn developers"],
        "author-email": {"Try-me UI developers": "tryme@example.org", "scikit-learn developers": ""},
        "license": "Apache-2.0",
        "version": "0.1.0",
        "url": "Homepage, https://example.org/digits",
    }


def get_predict_args():
    return {
        "picture": fields.Field(
            required=True,
            validate=is_picture,
            metadata={"type": "file", "location": "form", "description": "An image of one handwritten digit"},
        ),
        "accept": fields.Str(
            load_default="application/json",
            validate=validate.OneOf(["application/json", "image/png"]),
            metadata={"location": "headers", "description": "Media type of the answer; the picture shows what the model saw"},
        ),
    }


def get_train_args():
    return {
        "epochs": fields.Int(
            load_default=30,
            validate=validate.Range(min=1, max=100_000),
            metadata={"description": "How often the digits are seen"},
        ),
        "learning_rate": fields.Float(
            load_default=0.001,
            validate=validate.Range(min=0.000001, max=0.1),
            metadata={"description": "How far one batch moves the weights"},
        ),
        "pause": fields.Float(
            load_default=0.1,
            validate=validate.Range(min=0, max=60),
            metadata={"description": "Seconds of rest after each epoch; the network is so small that nobody would see it train"},
        ),
    }


def train(epochs, learning_rate, pause):
    """A network of its own; predictions keep the one that they have."""
    from sklearn.neural_network import MLPClassifier
    from tensorboardX import SummaryWriter

    seen, digits = _examples()
    network = MLPClassifier(64, learning_rate_init=learning_rate, random_state=0)
    losses, accuracies = [], []
    with SummaryWriter(tempfile.mkdtemp(prefix="digits-events-"), flush_secs=1) as events:
        for epoch in range(epochs):
            network.partial_fit(seen, digits, classes=range(10))
            losses.append(float(network.loss_))
            accuracies.append(float(network.score(seen, digits)))
            events.add_scalar("loss", losses[-1], epoch)
            events.add_scalar("accuracy", accuracies[-1], epoch)
            time.sleep(pause)
    return {"loss": losses, "accuracy": accuracies, "events": events.logdir}


def warm():
    _classifier()


def predict(picture, accept):
    from PIL import Image

    seen = _see(Image.open(picture.filename))
    probabilities = _classifier().predict_proba(seen.reshape(1, -1))[0]
    if accept == "image/png":
        return _draw(seen, probabilities)
    order = probabilities.argsort()[::-1]
    return {
        "labels": [str(digit) for digit in order],
        "probabilities": [float(probabilities[digit]) for digit in order],
    }


@functools.cache
def _classifier():
    from sklearn.neural_network import MLPClassifier

    return MLPClassifier(64, alpha=0.1, max_iter=100, random_state=0).fit(*_examples())


@functools.cache
def _examples():
    """Enlarged digits, cropped and shrunk like the pictures to come, and which they are."""
    from PIL import Image
    from sklearn.datasets import load_digits

    data = load_digits()
    return [_see(Image.fromarray((scan * 15).astype("uint8")).resize((64, 64))).ravel() for scan in data.images], data.target


def _see(picture):
    """The digit as 8 x 8 values between 0 and 1, light on dark."""
    import numpy as np
    from PIL import Image, ImageOps

    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
    picture = ImageOps.autocontrast(picture.convert("L"))
    border = np.asarray(picture)[[0, -1]].mean()
    if border > 127:
        picture = ImageOps.invert(picture)
    ink = picture.point(lambda value: 255 if value > 64 else 0).getbbox() or (0, 0, *picture.size)
    digit = ImageOps.pad(picture.crop(ink), (64, 64), color=0).resize((8, 8), Image.Resampling.BOX)
    values = np.asarray(digit, dtype=np.float64)
    return values / max(values.max(), 1)


def _draw(seen, probabilities):
    """What the model saw, and a bar for each digit."""
    import numpy as np
    from PIL import Image, ImageDraw

    canvas = Image.new("RGB", (400, 200), "white")
    canvas.paste(Image.fromarray((seen * 255).astype(np.uint8)).resize((160, 160), 0), (20, 20))
    draw = ImageDraw.Draw(canvas)
    for digit, probability in enumerate(probabilities):
        top = 20 + digit * 16
        draw.text((200, top), str(digit), fill="black")
        draw.rectangle((215, top + 2, 216 + probability * 160, top + 12), fill="steelblue")
    file = io.BytesIO()
    canvas.save(file, "PNG")
    return file.getvalue()
