"""New Python: hints, dataclasses, async, match, walrus, types of their own."""

from __future__ import annotations

import asyncio
import functools
from dataclasses import dataclass, field
from typing import Annotated, Final, Literal, TypedDict, get_args

from webargs import fields, validate

Task = Literal["detect", "track"]
LIMITS: Final[dict[str, tuple[float, float]]] = {"score": (0.0, 1.0), "iou": (0.1, 0.9)}


class Options(TypedDict, total=False):
    task: Task


@dataclass(frozen=True)
class Defaults:
    score: float = 0.5
    names: list[str] = field(default_factory=lambda: ["a", "b"])
    task: Task = "detect"


DEFAULTS: Final = Defaults()


@functools.lru_cache(maxsize=None)
def get_predict_args() -> dict[str, fields.Field]:
    arguments: dict[str, fields.Field]
    low, high = LIMITS["score"]
    arguments = {
        "score": fields.Float(load_default=DEFAULTS.score, validate=validate.Range(min=low, max=high)),
        "task": fields.Str(load_default=DEFAULTS.task, validate=validate.OneOf(get_args(Task))),
        "wait": fields.Float(load_default=(pause := 0.5)),
        "twice": fields.Float(load_default=2 * pause),
    }
    first, *others = LIMITS
    arguments[first + "_of"] = fields.Str(load_default=others[0])
    return arguments


async def predict(score: Annotated[float, "share"], task: Task = "detect", /, **rest: Options) -> dict:
    await asyncio.sleep(0)
    match task:
        case "detect" if score > 0.5:
            found = [x async for x in _numbers()]
        case _:
            found = []
    return {"found": found, **rest}


async def _numbers():
    for number in range(3):
        yield number
