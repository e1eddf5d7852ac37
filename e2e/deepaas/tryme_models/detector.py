"""Finds blobs that stand out from the background of a picture."""

import colorsys
import json

from webargs import fields, validate

from tryme_models.uploads import is_picture

HUES = [(15, "red"), (45, "orange"), (70, "yellow"), (165, "green"), (200, "cyan"), (260, "blue"), (330, "magenta"), (360, "red")]


def get_metadata():
    return {
        "name": "detector",
        "description": (
            "Finds coloured or bright blobs in a picture.\n\n"
            "No neural network: pixels that differ from the **median colour** are grouped."
        ),
        "author": "Try-me UI developers, and others",
        "license": "Apache-2.0",
        "version": "0.1.0",
        "url": "https://example.org/detector",
    }


def get_predict_args():
    return {
        "image": fields.Field(
            required=True,
            validate=is_picture,
            metadata={"type": "file", "location": "form", "description": "An image with a few things on a plain background"},
        ),
        "threshold": fields.Float(
            load_default=0.2,
            validate=validate.Range(min=0, max=1),
            metadata={"description": "How far a pixel must be from the background colour"},
        ),
        "min_area": fields.Int(
            load_default=25,
            validate=validate.Range(min=0),
            metadata={"description": "Smallest blob, in pixels"},
        ),
        "as_text": fields.Bool(
            load_default=False,
            metadata={"description": "Answer with JSON text in a list of strings, as YOLO modules do"},
        ),
    }


def predict(image, threshold, min_area, as_text):
    from PIL import Image

    found = _find(Image.open(image.filename).convert("RGB"), threshold, min_area)
    return [json.dumps(found, indent=1)] if as_text else [found]


def _find(picture, threshold, min_area):
    import numpy as np
    from scipy import ndimage

    pixels = np.asarray(picture, dtype=np.float32) / 255
    background = np.median(pixels.reshape(-1, 3), axis=0)
    distance = np.abs(pixels - background).max(axis=2)
    labels, _ = ndimage.label(distance > threshold, structure=np.ones((3, 3)))
    found = []
    for index, (rows, columns) in enumerate(ndimage.find_objects(labels), start=1):
        blob = labels[rows, columns] == index
        if blob.sum() < min_area:
            continue
        name, number = _name(pixels[rows, columns][blob].mean(axis=0))
        found.append(
            {
                "name": name,
                "class": number,
                # How far from the background, and how much of its box it fills.
                "confidence": round(float(distance[rows, columns][blob].mean() * blob.mean()), 4),
                "box": {
                    "x1": float(columns.start),
                    "y1": float(rows.start),
                    "x2": float(columns.stop),
                    "y2": float(rows.stop),
                },
            }
        )
    return sorted(found, key=lambda item: -item["confidence"])


def _name(colour):
    """The colour's name and its number as a class."""
    hue, saturation, value = colorsys.rgb_to_hsv(*(float(part) for part in colour))
    if saturation < 0.2:
        return ("bright", 0) if value > 0.5 else ("dark", 1)
    names = ["bright", "dark", *dict.fromkeys(name for _, name in HUES)]
    name = next(name for limit, name in HUES if hue * 360 <= limit)
    return name, names.index(name)
