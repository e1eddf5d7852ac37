"""Descriptions in every way in which Python writes a text."""

import textwrap

from webargs import fields

NAMES = ["red", "green", "blue"]
LIMIT = 1_000_000
SHARE = 0.125
NUMS = ["first", "second"]
COMMON = "Of " \
    "two lines"


def get_predict_args():
    """Returns arguments."""
    text = "Begins here; "
    text += "goes on: {0}, {1}; {0}".format(*NUMS)
    return {
        "joined": fields.Str(metadata={"description": ("One " "two " 'three ' f"{len(NAMES)}")}),
        "plus": fields.Str(metadata={"description": "Names: " + ", ".join(NAMES) + "."}),
        "begun": fields.Str(metadata={"description": text}),
        "percent": fields.Str(metadata={"description": "%s of %d, %.2f%%" % (NAMES[0], len(NAMES), 100 * SHARE)}),
        "formats": fields.Str(metadata={"description": f"{SHARE:.1%} {SHARE:.3f} {LIMIT:,} {LIMIT:_} {NAMES[0]!r} {7:03d} {'a':>3}|{NAMES[1]:<7}|"}),
        "str_format": fields.Str(metadata={"description": "{:.2f} to {high:,} {0}".format(SHARE, high=LIMIT) if False else "{:.2f} to {high:,}".format(SHARE, high=LIMIT)}),
        "dedent": fields.Str(metadata={"description": textwrap.dedent("""\
            Two lines,
              the second is indented.
            """).strip()}),
        "lines": fields.Str(metadata={"description": """Sent as it stands,
            with all its blanks."""}),
        "split": fields.Str(metadata={"description": " / ".join(w.capitalize() for w in "a-b-c".split("-")) + " " + "TITLE case".title()}),
        "continued": fields.Str(metadata={"description": COMMON}),
        "escapes": fields.Str(metadata={"description": "Tab\tquote\" \u00e9 °C \x41" r" raw\n"}),
        "unicode": fields.Str(metadata={"description": "Überlänge – 温度 😀"}),
        "strip": fields.Str(metadata={"description": "xxkeptxx".strip("x") + "a,b,c".split(",", 1)[1] + "path/file.py".rsplit("/", 1)[-1]}),
        "table": fields.Str(metadata={"description": "\n".join(f"{i}. {name}" for i, name in enumerate(NAMES, start=1))}),
        "pairs": fields.Str(metadata={"description": ", ".join(f"{k}={v}" for k, v in zip(NAMES, NUMS))}),
        "slice": fields.Str(metadata={"description": "abcdef"[1:4] + "abc"[::-1] + str(NAMES[-2:]) + str((1, 2.0, None, True, 'it\'s'))}),
        "repeat": fields.Str(metadata={"description": "-" * 5 + str(LIMIT) + str(1e-7) + str(3.0)}),
    }


def predict(**kwargs):
    return kwargs
