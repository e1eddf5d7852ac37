"""
Arguments of the image- and audio-classification family: every one a text that holds JSON, with its group, its choices and its
type at the end of the description. The answer says what Python decoded.
"""

import json

from webargs import fields, validate

ARGUMENTS = {
    "general": {
        "base_directory": {"value": ".", "type": "str", "help": "Base directory for data and models."},
        "place": {"value": 'Küste "Süd"', "type": "str", "help": "Where the pictures were taken."},
        "output_directory": {"value": None, "type": "str", "help": "Where to save the predictions. If None, nothing is saved."},
    },
    "training": {
        "mode": {"value": "normal", "type": "str", "choices": ["normal", "fast"], "help": "Mode for the training routine."},
        "epochs": {"value": 15, "type": "int", "help": "Number of epochs to use for training."},
        "initial_lr": {"value": 0.001, "type": "float", "help": "Initial learning rate."},
        "momentum": {"value": 1.0, "type": "float", "help": "Momentum of the optimiser."},
        "ckpt_freq": {
            "value": None,
            "type": "float",
            "help": "Frequency of the checkpoints (float between 0 and 1). If None there will be no checkpoints saved.",
        },
        "early_stopping": {"value": 5, "type": "int", "help": "Epochs without a gain. If `None`, it trains to the end."},
        "use_validation": {"value": True, "type": "bool", "choices": [True, False], "help": "Validate after each epoch."},
        "use_multiprocessing": {"value": False, "type": "bool", "help": "Load the data with several processes."},
        "lr_step_schedule": {"value": [0.7, 0.9], "type": "list", "help": "Fractions of the time at which the rate decays."},
        "tags": {"value": ["a"], "type": "list", "help": "Names of the run."},
        "class_weights": {"value": {"10": 1.0, "2": 0.5}, "type": "dict", "help": "Weight of each class, by its number."},
    },
}


def get_metadata():
    return {
        "name": "json_texts",
        "description": "Every argument is a text that holds JSON, as in modules made from the template for classification.",
        "author": "Try-me UI developers",
        "license": "Apache-2.0",
        "version": "0.1.0",
    }


def _args():
    return {name: _field(group, given) for group, members in ARGUMENTS.items() for name, given in members.items()}


def _field(group, given):
    choices = given.get("choices")
    tail = [f" Group name: **{group}**"]
    if choices:
        tail.append(f"Choices: {choices}")
    tail.append(f"Type: {given['type']}")
    lines = "\n".join(tail)
    return fields.Str(
        load_default=json.dumps(given["value"]),
        validate=validate.OneOf([json.dumps(choice) for choice in choices]) if choices else None,
        metadata={"description": f"{given['help']}\n\n<font color='#C5576B'>{lines}</font>"},
    )


def get_predict_args():
    return _args()


def get_train_args():
    return _args()


def predict(**kwargs):
    return _decoded(kwargs)


def train(**kwargs):
    return _decoded(kwargs)


def _decoded(texts):
    """Fails as the family does where a text is no JSON."""
    received = {}
    for name, text in texts.items():
        value = json.loads(text)
        received[name] = {"type": type(value).__name__, "repr": repr(value), "text": text}
    return {"received": received}
