/**
 * What a notebook does with whatever comes, in Python: no value of a run stands in it, so that nothing has to be quoted. It is written
 * to be read, and changed, by the person who has the notebook.
 */

/** Shows bytes, or what JSON holds: pictures, sounds and films by their first bytes, rows as tables. */
export const SHOW = String.raw`import base64
import html
import json
from pathlib import Path

from IPython.display import HTML, Image, Markdown, display

# What a browser shows, by its first bytes: the type of an answer isn't always true.
SIGNATURES = [
    (0, b"\x89PNG\r\n\x1a\n", "image", "png"),
    (0, b"\xff\xd8\xff", "image", "jpeg"),
    (0, b"GIF8", "image", "gif"),
    (8, b"WEBP", "image", "webp"),
    (8, b"WAVE", "audio", "wav"),
    (0, b"ID3", "audio", "mpeg"),
    (0, b"\xff\xfb", "audio", "mpeg"),
    (0, b"OggS", "audio", "ogg"),
    (0, b"fLaC", "audio", "flac"),
    (4, b"ftyp", "video", "mp4"),
    (0, b"\x1aE\xdf\xa3", "video", "webm"),
]
MOST_ROWS = 200
MOST_LETTERS = 20_000
MOST_LEVELS = 5


def medium_of(data):
    for start, signature, family, name in SIGNATURES:
        if data[start : start + len(signature)] == signature:
            return family, name
    return None


def show_bytes(data, file_name="answer.bin"):
    medium = medium_of(data)
    if medium is None:
        Path(file_name).write_bytes(data)
        print(f"Saved as {file_name}: {len(data)} bytes")
    elif medium[0] == "image":
        display(Image(data=data, format=medium[1]))
    else:
        source = f"data:{medium[0]}/{medium[1]};base64,{base64.b64encode(data).decode()}"
        display(HTML(f'<{medium[0]} controls src="{source}"></{medium[0]}>'))


def medium_in(value):
    """The bytes of a picture, a sound or a film that is written in base64."""
    if not isinstance(value, str) or len(value) < 64:
        return None
    text = value.partition(";base64,")[2] if value.startswith("data:") else value
    try:
        data = base64.b64decode("".join(text.split()), validate=True)
    except ValueError:
        return None
    return data if medium_of(data) else None


def unpacked(value):
    """Takes apart JSON that some models write into a text."""
    if isinstance(value, str) and value.lstrip()[:1] in ("{", "["):
        try:
            return unpacked(json.loads(value))
        except (ValueError, RecursionError):
            return value
    if isinstance(value, dict):
        return {name: unpacked(member) for name, member in value.items()}
    if isinstance(value, list):
        return [unpacked(member) for member in value]
    return value


def print_text(text):
    print(text[:MOST_LETTERS])
    if len(text) > MOST_LETTERS:
        print(
            f"… and {len(text) - MOST_LETTERS} more characters, which are in the variable answer"
        )


def show_table(rows):
    def cells(values, tag):
        texts = (
            value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            for value in values
        )
        return (
            "<tr>"
            + "".join(f"<{tag}>{html.escape(text)}</{tag}>" for text in texts)
            + "</tr>"
        )

    columns = list(dict.fromkeys(name for row in rows for name in row))
    body = "".join(
        cells((row.get(name, "") for name in columns), "td") for row in rows[:MOST_ROWS]
    )
    display(
        HTML(f"<table><thead>{cells(columns, 'th')}</thead><tbody>{body}</tbody></table>")
    )
    if len(rows) > MOST_ROWS:
        print(
            f"… and {len(rows) - MOST_ROWS} more rows, which are in the variable answer"
        )


def rows_of(value):
    """A list or an object of objects, or an object of lists of one length."""
    if isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
        return value
    if not isinstance(value, dict) or not value:
        return None
    members = list(value.values())
    if (
        all(isinstance(column, list) for column in members)
        and len({len(column) for column in members}) == 1
    ):
        return [dict(zip(value, row)) for row in zip(*members)]
    if len(members) > 1 and all(isinstance(row, dict) for row in members):
        return [{"": name, **row} for name, row in value.items()]
    return None


def is_short(value):
    return not isinstance(value, (dict, list)) and medium_in(value) is None


def show_json(value, name="", level=0):
    medium = medium_in(value)
    if name and not is_short(value):
        display(HTML(f"<h4>{html.escape(name)}</h4>"))
    if medium is not None:
        show_bytes(medium)
    elif (
        level < MOST_LEVELS
        and (rows := rows_of(value))
        and not any(medium_in(cell) for row in rows for cell in row.values())
    ):
        show_table(rows)
    elif level < MOST_LEVELS and isinstance(value, dict) and value:
        short = [
            {"name": key, "value": member}
            for key, member in value.items()
            if is_short(member)
        ]
        if short:
            show_table(short)
        for key, member in value.items():
            if not is_short(member):
                show_json(member, f"{name}.{key}" if name else key, level + 1)
    elif (
        level < MOST_LEVELS
        and isinstance(value, list)
        and not all(is_short(member) for member in value)
    ):
        for at, member in enumerate(value[:MOST_ROWS]):
            show_json(member, f"{name}[{at}]", level + 1)
        if len(value) > MOST_ROWS:
            print(
                f"… and {len(value) - MOST_ROWS} more, which are in the variable answer"
            )
    else:
        print_text(json.dumps(value, indent=2, ensure_ascii=False))


def read(data):
    """JSON as what it holds, other text as text, and everything else as bytes."""
    if medium_of(data):
        return data
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    try:
        return unpacked(json.loads(text))
    except (ValueError, RecursionError):
        return text`;

/** Draws the boxes of an answer over the pictures that were sent; says so where there are none, or where it isn't told whose they are. */
export const BOXES = String.raw`import math

import matplotlib.pyplot as plt
from matplotlib.patches import Polygon
from PIL import Image as Pillow

CORNERS = [
    ("x1", "y1", "x2", "y2"),
    ("xmin", "ymin", "xmax", "ymax"),
    ("left", "top", "right", "bottom"),
]
SIZES = [("x", "y", "w", "h"), ("x", "y", "width", "height")]
LABELS = ["label", "name", "class_name", "category", "class", "category_id"]
SCORES = ["score", "confidence", "probability"]
COLUMNS = {
    "box": ["boxes", "bboxes"],
    "label": ["labels", "names", "classes"],
    "score": ["scores", "confidences", "probabilities"],
}


def is_number(value):
    return (
        isinstance(value, (int, float))
        and not isinstance(value, bool)
        and math.isfinite(value)
    )


def numbers(box, names):
    return (
        [box[name] for name in names]
        if all(is_number(box.get(name)) for name in names)
        else None
    )


def first(entry, names):
    return next((entry[name] for name in names if entry.get(name) is not None), None)


def box_of(entry):
    """Four or eight numbers, and how they are to be read: corners, size, or open where only the numbers could tell."""
    box = first(entry, ["box", "bbox", "bounding_box"])
    if isinstance(box, list) and len(box) == 4 and all(map(is_number, box)):
        return box, "size" if "category_id" in entry else "open"
    box = box if isinstance(box, dict) else entry
    turned = numbers(box, ["x1", "y1", "x2", "y2", "x3", "y3", "x4", "y4"])
    if turned:
        return turned, "corners"
    for known, reading in [(CORNERS, "corners"), (SIZES, "size")]:
        for names in known:
            if found := numbers(box, names):
                return found, reading
    return None


def boxes_in(value):
    """All entries that have a box, however deep."""
    if isinstance(value, list):
        return [found for member in value for found in boxes_in(member)]
    if not isinstance(value, dict):
        return []
    columns = {name: first(value, names) for name, names in COLUMNS.items()}
    if isinstance(columns["box"], list) and all(
        isinstance(box, list) for box in columns["box"]
    ):
        lists = {
            name: column
            for name, column in columns.items()
            if isinstance(column, list) and len(column) == len(columns["box"])
        }
        return boxes_in([dict(zip(lists, row)) for row in zip(*lists.values())])
    if found := box_of(value):
        return [(*found, first(value, LABELS), first(value, SCORES))]
    return [found for member in value.values() for found in boxes_in(member)]


def readings(boxes):
    """Four bare numbers are two corners, unless no two corners could lie so: then a corner and the size."""
    bare = [box for box, reading, *_ in boxes if reading == "open"]
    said = "size" if any(c < a or d < b for a, b, c, d in bare) else "corners"
    if bare:
        print(
            "Four numbers are read as "
            + ("a corner and the size." if said == "size" else "two corners.")
        )
    return [
        (box, said if reading == "open" else reading, label, score)
        for box, reading, label, score in boxes
    ]


def draw(path, boxes):
    picture = Pillow.open(path)
    values = [value for box, *_ in boxes for value in box]
    shares = all(-0.5 <= value <= 1.5 for value in values) and any(
        value != int(value) for value in values
    )
    _, axes = plt.subplots(figsize=(10, 10 * picture.height / picture.width))
    axes.imshow(picture, cmap="gray" if picture.mode in ("1", "L") else None)
    axes.axis("off")
    labels = list(dict.fromkeys(str(label) for _, _, label, _ in boxes))
    for box, reading, label, score in boxes:
        across, down = (picture.width, picture.height) if shares else (1, 1)
        points = [(x * across, y * down) for x, y in zip(box[::2], box[1::2])]
        if len(points) == 2:
            (x1, y1), (x2, y2) = points
            x2, y2 = (x1 + x2, y1 + y2) if reading == "size" else (x2, y2)
            points = [(x1, y1), (x2, y1), (x2, y2), (x1, y2)]
        colour = plt.get_cmap("tab10")(labels.index(str(label)) % 10)
        axes.add_patch(Polygon(points, fill=False, edgecolor=colour, linewidth=2))
        # Dollar signs would be read as a formula.
        words = " ".join(
            str(part) for part in (label, score) if part is not None
        ).replace("$", r"\$")
        axes.text(
            *points[0],
            words,
            color="white",
            backgroundcolor=colour,
            fontsize=8,
            verticalalignment="bottom",
        )
    plt.show()


pictures = [path for _, path, kind in files if kind.startswith("image/")]
result = answer.get("predictions", answer) if isinstance(answer, dict) else answer
boxes = readings(boxes_in(result))
if not boxes:
    print("There are no boxes in the answer.")
elif len(pictures) == 1:
    draw(pictures[0], boxes)
elif isinstance(result, list) and len(result) == len(pictures):
    for path, own in zip(pictures, result):
        print(path)
        draw(path, readings(boxes_in(own)))
else:
    print(
        "The answer doesn't tell which boxes belong to which picture, so that none are drawn."
    )`;
