"""What depends on something that is known without running it, and what is tried."""

import sys

from webargs import fields, validate

try:
    import a_library_that_nobody_has as torch

    DEVICES = ["cpu", "cuda"]
except ImportError:
    torch = None
    DEVICES = ["cpu"]

DEBUG = False
TASKS = {"detect": True, "segment": False}
HAS_MASKS = any(TASKS.values()) and not all(TASKS.values())


def _tasks():
    if not TASKS:
        raise ValueError("No tasks")
    for name, known in TASKS.items():
        if known:
            return [name]
    return []


def get_predict_args():
    args = {
        "task": fields.Str(load_default=_tasks()[0], validate=validate.OneOf(sorted(TASKS))),
        "device": fields.Str(load_default="cpu", validate=validate.OneOf(["cpu", "cuda:0"])),
        "old": fields.Str(),
        "older": fields.Str(),
    }
    if DEBUG:
        args["debug"] = fields.Bool()
    elif HAS_MASKS and "segment" in TASKS:
        args["masks"] = fields.Bool(load_default=True if len(TASKS) > 1 else False)
    else:
        args["boxes"] = fields.Bool()
    args.pop("old")
    del args["older"]
    assert "old" not in args
    if isinstance(TASKS, dict) and not isinstance(DEBUG, (str, list)):
        args["kind"] = fields.Str(load_default=type(TASKS).__name__)
    with open(__file__) as own:
        args["tried"] = fields.Int(load_default=1)
    return args


def predict(**kwargs):
    return {"version": sys.version, **kwargs}
