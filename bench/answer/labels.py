"""What an image classifier answers: five classes with their scores, without a schema."""

from webargs import fields


def get_metadata():
    return {"name": "labels", "description": "Five classes", "author": "Try-me UI developers", "license": "Apache-2.0"}


def get_predict_args():
    metadata = {"type": "file", "location": "form", "description": "An image to classify"}
    return {"image": fields.Field(required=True, metadata=metadata)}


def predict(image):
    return {"labels": ["cod", "hake", "crab", "ray", "squid"], "probabilities": [0.61, 0.2, 0.1, 0.06, 0.03]}
