"""Fields that helpers make."""

from functools import partial
from typing import Any, Dict, Optional

from webargs import fields, validate as v


def _described(text: str, **more: Any) -> Dict[str, Any]:
    return {"description": text, **more}


def number(default: float, low: float = 0.0, high: Optional[float] = None, *, text: str = "") -> fields.Float:
    """A number within its bounds."""
    return fields.Float(load_default=default, validate=v.Range(min=low, max=high), metadata=_described(text))


upload = lambda text, required=True: fields.Field(required=required, metadata=_described(text, type="file", location="form"))
Flag = partial(fields.Bool, load_default=False)
switch = partial(Flag, metadata=_described("A switch"))

NUMBERS = [
    ("iou", 0.5, "Overlap"),
    ("score", 0.25, "Confidence"),
    ("_skipped", 0, "Of no use"),
    ("last", 1, "The last one"),
    ("never", 1, "Behind the last one"),
]


def get_predict_args() -> Dict[str, fields.Field]:
    args: Dict[str, fields.Field] = {"image": upload("A picture"), "mask": upload("A mask", required=False)}
    for name, default, text in NUMBERS:
        if name.startswith("_"):
            continue
        args[name] = number(default, high=1.0, text=text)
        if name == "last":
            break
    else:
        args["else"] = fields.Str()
    args.update({f"channel_{i}": fields.Int(load_default=i) for i in range(1, 4)})
    args |= {"save": Flag(), "draw": switch(), "crop": switch(load_default=True)}
    count = 0
    while count < 2:
        count += 1
        args[f"point_{count}"] = fields.Int()
    return args


def predict(**kwargs):
    return {"found": [x for x in kwargs if x]}
