"""Reads exports, and inputs that a check makes, back with public readers of their formats, and compares every value with what was to be written.

    python read.py FOLDER    # as scripts/testReaders.ts lays it
"""

import contextlib
import csv
import hashlib
import io
import json
import math
import os
import pathlib
import sys
import tarfile
import tempfile
import zipfile
from urllib.parse import unquote

import h5py
import numpy as np
import openpyxl
import pydicom
import pypdf
import soundfile
from PIL import Image

# Single precision is what some readers keep.
SINGLE = 1e-3
DOUBLE = 1e-9
OBJECT = "object"

checked = {}


def count(reader, values=1):
    checked[reader] = checked.get(reader, 0) + values


def near(found, wanted, slack, what):
    found, wanted = np.asarray(found, float), np.asarray(wanted, float)
    assert found.shape == wanted.shape, f"{what}: {found.shape} for {wanted.shape}"
    assert np.allclose(found, wanted, rtol=0, atol=slack), f"{what}: {found.tolist()} for {wanted.tolist()}"


def same(found, wanted, what):
    assert found == wanted, f"{what}: {found!r} for {wanted!r}"


# What has to be in a file, worked out here once more from what was found.


def shapes(item, kind):
    return [shape["xy"] for shape in item["shapes"] if shape["kind"] == kind]


def seen(shape):
    xy, sure = shape["xy"], shape.get("seen")
    coco = sure is not None and any(value > 1 for value in sure)
    result = []
    for at in range(len(xy) // 2):
        x, y = xy[2 * at : 2 * at + 2]
        if x is None or y is None or (len(xy) > 2 and x == 0 and y == 0):
            result.append(0)
        elif sure is None or sure[at] is None:
            result.append(2)
        else:
            result.append(sure[at] if coco else 0 if sure[at] == 0 else 1 if sure[at] < 0.5 else 2)
    return result


def points(item):
    """x, y and how visible, for each."""
    found = []
    for shape in item["shapes"]:
        if shape["kind"] == "points":
            for at, visible in enumerate(seen(shape)):
                found.append((shape["xy"][2 * at], shape["xy"][2 * at + 1], visible))
    return found


def mask_of(item_mask):
    return np.array(item_mask["bits"], np.uint8).reshape(item_mask["height"], item_mask["width"])


def box(item):
    boxes = shapes(item, "box")
    if boxes:
        xy = [value for one in boxes for value in one]
    else:
        xy = [v for kind in ("polygon", "polyline") for one in shapes(item, kind) for v in one]
        xy += [v for x, y, visible in points(item) if visible for v in (x, y)]
    if not xy and "mask" in item:
        rows, columns = np.nonzero(mask_of(item["mask"]))
        return [columns.min(), rows.min(), columns.max() + 1, rows.max() + 1]
    if not xy:
        return None
    return [min(xy[0::2]), min(xy[1::2]), max(xy[0::2]), max(xy[1::2])]


def cut(sides, size):
    left, top, right, bottom = sides
    left, top = max(0, left), max(0, top)
    right, bottom = min(size["width"], right), min(size["height"], bottom)
    return [left, top, right, bottom] if left < right and top < bottom else None


def label(item):
    return item["label"] or OBJECT


def polygons(item):
    return [xy for xy in shapes(item, "polygon") if len(xy) >= 6]


# The formats.


def read_coco(folder, case):
    from pycocotools.coco import COCO
    import supervision as sv

    file = next(folder.rglob("*.json"))
    coco = COCO(str(file))
    classes = {one["name"]: one["id"] for one in case["dataset"]["classes"]}
    written = {one["name"]: one["id"] for one in coco.loadCats(coco.getCatIds())}
    same({name: number for name, number in written.items() if name in classes}, classes, "the module's ids")
    for image, path in images(case):
        (found,) = [one for one in coco.dataset["images"] if one["file_name"] == path]
        if image.get("size"):
            same([found["width"], found["height"]], [image["size"]["width"], image["size"]["height"]], "size")
        annotations = coco.loadAnns(coco.getAnnIds(imgIds=[found["id"]]))
        items = [item for item in image["items"] if box(item)]
        for item, one in zip(items, annotations):
            left, top, right, bottom = box(item)
            near(one["bbox"], [left, top, right - left, bottom - top], DOUBLE, "bbox")
            same(one["category_id"], written[label(item)], "category")
            same(one.get("score"), item.get("score"), "score")
            if "mask" in item:
                same(coco.annToMask(one).tolist(), mask_of(item["mask"]).tolist(), "mask")
                same(one["area"], int(mask_of(item["mask"]).sum()), "area")
            else:
                same(one["segmentation"], polygons(item), "segmentation")
            if points(item):
                near(one["keypoints"], [v for x, y, s in points(item) for v in ((x, y, s) if s else (0, 0, 0))], 0, "keypoints")
            for name, value in (item.get("more") or {}).items():
                same(one["attributes"][name], value, name)
            count("pycocotools", 4 + len(one["segmentation"]))
        rest = annotations[len(items) :]
        if "labelMap" in image:
            area = np.array(image["labelMap"]["values"]).reshape(image["labelMap"]["height"], -1)
            for one in rest:
                same(coco.annToMask(one).tolist(), (area == one["category_id"]).astype(int).tolist(), "label map")
                count("pycocotools", area.size)
            same(sorted(one["category_id"] for one in rest), sorted(set(np.unique(area)) - {image["labelMap"].get("background")}), "classes of the label map")
        else:
            same(rest, [], "annotations too many")
    pictures = folder / "images"
    if pictures.is_dir() and all(image.get("size") for image, _ in images(case)):
        data = sv.DetectionDataset.from_coco(str(pictures), str(file))
        for path, _, found in data:
            (image,) = [one for one, name in images(case) if str(pictures / name) == path]
            wanted = [item for item in image["items"] if box(item)]
            if "labelMap" in image:
                continue
            near(found.xyxy if len(found) else np.zeros((0, 4)), np.array([box(item) for item in wanted]).reshape(-1, 4), SINGLE, "xyxy")
            same([data.classes[one] for one in (found.class_id if len(found) else [])], [label(item) for item in wanted], "classes")
            count("supervision (COCO)", 5 * len(wanted))


def read_yolo(task):
    def read(folder, case):
        import supervision as sv
        import yaml

        config = yaml.safe_load((folder / "data.yaml").read_text("utf8"))
        names = config["names"]
        same(list(names), list(range(len(names))), "places of the names")
        classes = {one["name"]: one["id"] for one in case["dataset"]["classes"]}
        if case["dataset"]["hasOwnIds"]:
            same({names[number]: number for number in classes.values()}, classes, "the module's ids")
        for image, path in images(case):
            size = image.get("size")
            file = folder / "labels" / "train" / (os.path.splitext(path)[0] + ".txt")
            same(file.exists(), size is not None, f"labels of {path}")
            if size is None:
                continue
            lines = [[float(value) for value in line.split()] for line in file.read_text("utf8").splitlines()]
            wanted = list(yolo_lines(image, size, task, config.get("kpt_shape", [0])[0]))
            same(len(lines), len(wanted), f"lines of {path}")
            for line, (name, numbers) in zip(lines, wanted):
                same(names[int(line[0])], name, "class")
                if isinstance(numbers, np.ndarray):
                    fills(np.array(line[1:]).reshape(-1, 2) * [size["width"], size["height"]], filled(numbers))
                else:
                    near(line[1:], numbers, DOUBLE, task)
                # What Ultralytics asks of a line.
                assert min(line[1:]) >= 0 and (task == "pose" or max(line[1:]) <= 1), line
                count(f"YOLO {task} by its definition", len(line))
        pictures = folder / "images" / "train"
        if task == "pose" or not pictures.is_dir():
            return
        data = sv.DetectionDataset.from_yolo(str(pictures), str(folder / "labels" / "train"), str(folder / "data.yaml"), is_obb=task == "obb")
        for path, _, found in data:
            relative = os.path.relpath(path, pictures)
            if os.sep in relative:
                continue
            (image,) = [one for one, name in images(case) if name == relative]
            wanted = list(yolo_lines(image, image["size"], task, 0))
            sides = np.array([[image["size"]["width"], image["size"]["height"]]])
            boxes = [yolo_box(numbers, task, sides) for _, numbers in wanted]
            near(found.xyxy if len(found) else np.zeros((0, 4)), np.array(boxes).reshape(-1, 4), SINGLE * 10, "xyxy")
            same([data.classes[one] for one in (found.class_id if len(found) else [])], [name for name, _ in wanted], "classes")
            count(f"supervision (YOLO {task})", 5 * len(wanted))

    return read


def yolo_box(numbers, task, sides):
    if task == "detect":
        x, y, w, h = numbers
        return (np.array([[x - w / 2, y - h / 2], [x + w / 2, y + h / 2]]) * sides).ravel()
    if isinstance(numbers, np.ndarray):
        rows, columns = np.nonzero(numbers)
        return [columns.min(), rows.min(), columns.max() + 1, rows.max() + 1]
    xy = np.array(numbers).reshape(-1, 2) * sides
    return [*xy.min(0), *xy.max(0)]


def parts(mask):
    """What of a mask hangs together by the sides of its pixels, in the order of the first pixels."""
    from scipy import ndimage

    found, number = ndimage.label(mask)
    return [found == at + 1 for at in range(number)]


def filled(part):
    from scipy import ndimage

    return ndimage.binary_fill_holes(part)


def fills(area, wanted, slack=1e-6):
    """Whether polygons, in pixels, are a mask to the pixel."""
    import shapely

    if not isinstance(area, shapely.Geometry):
        area = shapely.Polygon(area)
    assert area.is_valid, area.wkt[:200]
    near(area.area, wanted.sum(), slack, "area of the outline")
    rows, columns = np.indices(wanted.shape)
    same(shapely.contains_xy(area, columns + 0.5, rows + 0.5).tolist(), wanted.astype(bool).tolist(), "pixels in the outline")
    count("shapely (outlines of masks)", wanted.size)


def yolo_lines(image, size, task, joints):
    width, height = size["width"], size["height"]
    for item in image["items"]:
        inside = box(item) and cut(box(item), size)
        if not inside:
            continue
        left, top, right, bottom = inside
        middle = [(left + right) / 2 / width, (top + bottom) / 2 / height, (right - left) / width, (bottom - top) / height]
        if task == "detect":
            yield label(item), middle
        elif task == "pose":
            found = [(x / width, y / height, s) if s else (0, 0, 0) for x, y, s in points(item)]
            found += [(0, 0, 0)] * (joints - len(found))
            yield label(item), middle + [value for one in found for value in one]
        elif "mask" in item and not polygons(item):
            for part in parts(mask_of(item["mask"])):
                yield label(item), part
        else:
            for xy in polygons(item) or [[left, top, right, top, right, bottom, left, bottom]]:
                shares = [value / (height if at % 2 else width) for at, value in enumerate(xy)]
                yield label(item), [min(1, max(0, share)) for share in shares]


def read_voc(folder, case):
    import supervision as sv

    stems = (folder / "ImageSets/Main/default.txt").read_text("utf8").splitlines()
    same(stems, [os.path.splitext(path)[0] for _, path in images(case)], "list of pictures")
    pictures = folder / "JPEGImages"
    if not pictures.is_dir():
        return
    data = sv.DetectionDataset.from_pascal_voc(str(pictures), str(folder / "Annotations"))
    for path, _, found in data:
        (image,) = [one for one, name in images(case) if str(pictures / name) == path]
        wanted = [(label(item), cut(box(item), image["size"])) for item in image["items"] if box(item)]
        wanted = [(name, sides) for name, sides in wanted if sides]
        near(found.xyxy if len(found) else np.zeros((0, 4)), np.array([sides for _, sides in wanted]).reshape(-1, 4), SINGLE, "xyxy")
        same([data.classes[one] for one in (found.class_id if len(found) else [])], [name for name, _ in wanted], "classes")
        count("supervision (Pascal VOC)", 5 * len(wanted))


def read_cvat(folder, case):
    if not (folder / "images").is_dir() or not all("blob" in image for image, _ in images(case)):
        return
    import datumaro as dm
    from datumaro.components.annotation import AnnotationType as Kind

    data = dm.Dataset.import_from(str(folder), "cvat")
    names = [one.name for one in data.categories()[Kind.label]]
    for image, path in images(case):
        item = data.get(os.path.splitext(path)[0], "annotations")
        found = {kind: [one for one in item.annotations if one.type == kind] for kind in Kind}
        wanted = [(label(one), xy, one) for one in image["items"] for xy in shapes(one, "box")]
        same(len(found[Kind.bbox]), len(wanted), "boxes")
        for one, (name, (left, top, right, bottom), source) in zip(found[Kind.bbox], wanted):
            near(one.get_bbox(), [left, top, right - left, bottom - top], 0.006, "box")
            near(one.points, [left, top, right, bottom], 0.006, "box")
            attributes(one, name, source, names)
        for kind, name in ((Kind.polygon, "polygon"), (Kind.polyline, "polyline")):
            wanted = [(label(one), xy, one) for one in image["items"] for xy in shapes(one, name) if len(xy) >= (6 if name == "polygon" else 4)]
            same(len(found[kind]), len(wanted), name)
            for one, (text, xy, source) in zip(found[kind], wanted):
                near(one.points, xy, 0.006, name)
                attributes(one, text, source, names)
        wanted = [(label(one), [v for x, y, s in points(one) if s for v in (x, y)], one) for one in image["items"] if any(s for *_, s in points(one))]
        for one, (text, xy, source) in zip(found[Kind.points], wanted, strict=True):
            near(one.points, xy, 0.006, "points")
            attributes(one, text, source, names)
        masks = [(label(one), mask_of(one["mask"])) for one in image["items"] if "mask" in one]
        if "labelMap" in image:
            area = np.array(image["labelMap"]["values"]).reshape(image["labelMap"]["height"], -1)
            masks += [(one["name"], area == one["id"]) for one in case["dataset"]["classes"] if (area == one["id"]).any()]
        for one, (text, bits) in zip(found[Kind.mask], masks, strict=True):
            same(names[one.label], text, "label of a mask")
            same(one.image.astype(int).tolist(), bits.astype(int).tolist(), "mask")
            count("datumaro (CVAT)", bits.size)
        tags = image.get("labels") or []
        for one, tag in zip(found[Kind.label], tags, strict=True):
            same(names[one.label], tag["label"], "tag")
            same(float(one.attributes["score"]), tag["score"], "score of a tag")


def attributes(found, name, item, names):
    same(names[found.label], name, "label")
    if item.get("score") is not None:
        same(float(found.attributes["score"]), item["score"], "score")
    for key, value in (item.get("more") or {}).items():
        text = value if isinstance(value, str) else None
        if text is not None and key not in ("score", "track_id"):
            same(found.attributes[key], text, key)
    count("datumaro (CVAT)", 5)


def read_label_studio(folder, case):
    from label_studio_sdk.label_interface import LabelInterface

    interface = LabelInterface((folder / "interface.xml").read_text("utf8"))
    interface.validate()
    tasks = json.loads((folder / "tasks.json").read_text("utf8"))
    for (image, path), task in zip(images(case), tasks, strict=True):
        assert interface.validate_task({"data": task["data"]}, validate_regions_only=False), task["data"]
        (prediction,) = task["predictions"]
        errors = interface.validate_prediction(prediction, return_errors=True)
        same(errors, [], "what the SDK says of a prediction")
        same(unquote(task["data"]["image"]).split("?d=images/")[-1], path, "picture")
        results = iter(prediction["result"])
        size = image.get("size")
        for item in image["items"] if size else []:
            width, height = size["width"] / 100, size["height"] / 100
            for sides in shapes(item, "box"):
                if not cut(sides, size):
                    continue
                left, top, right, bottom = cut(sides, size)
                value = next(results)["value"]
                near([value["x"] * width, value["y"] * height, value["width"] * width, value["height"] * height], [left, top, right - left, bottom - top], DOUBLE, "box")
                same(value["rectanglelabels"], [label(item)], "label")
            for xy in polygons(item):
                one = next(results)
                near((np.array(one["value"]["points"]) * [width, height]).ravel(), xy, DOUBLE, "polygon")
                same(one.get("score"), item.get("score"), "score")
            for part in parts(mask_of(item["mask"])) if "mask" in item and not polygons(item) else []:
                fills(np.array(next(results)["value"]["points"]) * [width, height], filled(part))
            for x, y, visible in points(item):
                if visible:
                    value = next(results)["value"]
                    near([value["x"] * width, value["y"] * height], [x, y], DOUBLE, "point")
            count("label-studio-sdk", 5)
        for tag in (image.get("labels") or [])[:1]:
            one = next(results)
            same(one["value"]["choices"], [tag["label"]], "choice")
        same(list(results), [], "results too many")


def read_masks(folder, case):
    table = {row["file"]: row for row in rows(next(folder.rglob("*.csv")))}
    for image, path in images(case):
        stem = os.path.splitext(path)[0]
        if "labelMap" in image:
            found = np.array(Image.open(folder / "classes" / f"{stem}.png"))
            same(found.ravel().tolist(), image["labelMap"]["values"], "label map")
            count("Pillow", found.size)
        for at, item in enumerate(image["items"]):
            if "mask" in item:
                found = np.array(Image.open(folder / "masks" / f"{stem}_{at + 1}.png"))
                same((found > 0).astype(int).tolist(), mask_of(item["mask"]).astype(int).tolist(), "mask")
                score = table[f"masks/{stem}_{at + 1}.png"]["score"]
                same(score and float(score), "" if item.get("score") is None else item["score"], "score")
                count("Pillow", found.size)


def read_geojson(folder, case):
    from shapely.geometry import shape

    collection = json.loads(next(folder.rglob("*.geojson")).read_text("utf8"))
    found = iter(collection["features"])
    for wanted in case["dataset"].get("features", []):
        one = next(found)
        same({key: value for key, value in one.items() if key != "type"}, wanted, "feature")
        if wanted["geometry"]:
            assert shape(one["geometry"]).is_valid
        count("shapely")
    for image, path in images(case):
        if image.get("place", {}).get("epsg"):
            on_earth(found, image, path, case)
    same(list(found), [], "features too many")


def on_earth(found, image, path, case):
    """Places by PROJ, taken back to the pixels of the picture."""
    import pyproj
    import shapely
    from shapely.geometry import shape

    place = image["place"]
    a, b, c, d, e, f = place["transform"]
    system = pyproj.Transformer.from_crs("EPSG:4326", f"EPSG:{place['epsg']}", always_xy=True)

    def pixels(lonlat):
        x, y = system.transform(*lonlat.T)
        back = np.linalg.solve([[a, b], [d, e]], [x - c, y - f])
        return (back * [[image["size"]["width"] / place["width"]], [image["size"]["height"] / place["height"]]]).T

    def next_one(**told):
        one = next(found)
        for name, value in {"image": path, **told}.items():
            same(one["properties"].get(name), value, name)
        geometry = shape(one["geometry"])
        assert geometry.is_valid, geometry.wkt
        for part in getattr(geometry, "geoms", [geometry]):
            assert part.geom_type != "Polygon" or (part.exterior.is_ccw and not any(hole.is_ccw for hole in part.interiors)), part.wkt
        count("pyproj", 2 * shapely.get_num_coordinates(geometry))
        return shapely.transform(geometry, pixels)

    ids = {one["name"]: one["id"] for one in case["dataset"]["classes"]}
    for item in image["items"]:
        area = next_one(**{"class": item["label"], "class_id": ids[item["label"]], "score": item["score"]}, **item.get("more", {}))
        if "mask" in item:
            fills(area, mask_of(item["mask"]), 1e-3)
        elif polygons(item):
            wanted = shapely.MultiPolygon([shapely.Polygon(np.array(xy).reshape(-1, 2)) for xy in polygons(item)])
            assert area.symmetric_difference(wanted).area < 1e-3, area.wkt
        elif shapes(item, "box"):
            assert area.symmetric_difference(shapely.box(*box(item))).area < 1e-3, area.wkt
            # Corners in between are where a line on the map would be beside that of the picture.
            line = shapely.segmentize(shape_of_box(item), 1)
            assert shapely.hausdorff_distance(area.exterior, line) < 0.11 * max(1, image["size"]["width"] / place["width"]), area.wkt
        else:
            near(shapely.get_coordinates(area).ravel(), [v for x, y, s in points(item) if s for v in (x, y)], 1e-5, "points")
    if "labelMap" in image:
        values = np.array(image["labelMap"]["values"]).reshape(image["labelMap"]["height"], -1)
        for one in case["dataset"]["classes"]:
            wanted = values == one["id"]
            if wanted.any():
                fills(next_one(**{"class": one["name"], "class_id": one["id"], "pixels": int(wanted.sum())}), wanted, 1e-3)
    for tag in (image.get("labels") or [])[:1]:
        area = next_one(**{"class": tag["label"], "score": tag["score"]})
        near(area.bounds, [0, 0, image["size"]["width"], image["size"]["height"]], 1e-5, "all of the picture")


def shape_of_box(item):
    import shapely

    return shapely.box(*box(item)).exterior


def quiet(read, *words):
    """Without what it says of its progress."""
    with contextlib.redirect_stdout(io.StringIO()):
        return read(*words)


def rows(file):
    with open(file, encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def bare(text):
    """Without the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if text[:1] == "'" and text[1:2] in "=+-@" else text


def read_csv(folder, case):
    found = iter(rows(next(folder.rglob("*.csv"))))
    for image, path in images(case):
        for item in image["items"]:
            row = next(found)
            same((bare(row["image"]), row["class"]), (path, item["label"]), "row")
            same(row["score"] and float(row["score"]), "" if item.get("score") is None else item["score"], "score")
            sides = [row[name] for name in ("x1", "y1", "x2", "y2")]
            same([float(one) for one in sides if one], [float(one) for one in box(item) or []], "sides")
            count("csv", 7)
        if not image["items"]:
            same(next(found)["class"], "", "a picture without anything")
    same(list(found), [], "rows too many")


def read_classes(folder, case):
    found = iter(rows(next(folder.rglob("*.csv"))))
    for image, path in images(case):
        for at, one in enumerate(image.get("labels") or []):
            row = next(found)
            same((row["image"], row["rank"], row["class"]), (path, str(at + 1), one["label"]), "row")
            same(float(row["score"]), one["score"], "score")
            count("csv", 4)
        if not image.get("labels"):
            same(next(found)["class"], "", "a picture without classes")


def read_folders(folder, case):
    import supervision as sv

    names = dict(line.split("\t") for line in (folder / "classes.txt").read_text("utf8").splitlines())
    (folder / "classes.txt").unlink()
    data = sv.ClassificationDataset.from_folder_structure(str(folder))
    wanted = {path: image["labels"][0]["label"] for image, path in images(case) if image.get("labels") and "blob" in image}
    found = {os.path.relpath(path, folder).split(os.sep, 1)[1]: data.classes[one.class_id[0]] for path, _, one in data}
    same({path: " ".join(names[folder_name].split()) for path, folder_name in found.items()}, {path: " ".join(name.split()) for path, name in wanted.items()}, "classes")
    count("supervision (folders)", len(wanted))


def sounds(case):
    return zip(case["dataset"]["sounds"], case["soundPaths"])


def read_audacity(folder, case):
    from crowsetta.formats.seq import AudSeq

    for (sound, _), file in zip(sounds(case), sorted(folder.rglob("*labels.txt")), strict=True):
        # crowsetta reads label tracks without frequencies.
        lines = [line for line in file.read_text("utf8").splitlines() if not line.startswith("\\")]
        plain = file.with_suffix(".plain.txt")
        plain.write_text("\n".join(lines) + "\n", "utf8")
        found = AudSeq.from_file(plain)
        near(found.start_times, [one["start"] for one in sound["events"]], DOUBLE, "start")
        near(found.end_times, [one["end"] for one in sound["events"]], DOUBLE, "end")
        same([str(one) for one in found.labels], [" ".join(one["label"].split()) for one in sound["events"]], "label")
        bands = [line.split("\t")[1:] for line in file.read_text("utf8").splitlines() if line.startswith("\\")]
        near([[float(v) for v in band] for band in bands], [[one["low"], one["high"]] for one in sound["events"] if "low" in one], DOUBLE, "band") if bands else None
        count("crowsetta (Audacity)", 3 * len(sound["events"]))


def read_raven(folder, case):
    import pandas as pd
    from crowsetta.formats.bbox import Raven

    for (sound, _), file in zip(sounds(case), sorted(folder.rglob("*selections.txt")), strict=True):
        events = sound["events"]
        table = pd.read_csv(file, sep="\t", keep_default_na=False)
        same(list(table.columns[:5]), ["Selection", "View", "Channel", "Begin Time (s)", "End Time (s)"], "Raven's columns")
        same(table["Selection"].tolist(), list(range(1, len(events) + 1)), "numbers")
        near(table["Begin Time (s)"], [one["start"] for one in events], 0, "start")
        near(table["End Time (s)"], [one["end"] for one in events], 0, "end")
        same([str(one) for one in table["Score"]], [str(one.get("score", "")) for one in events], "score")
        count("pandas (Raven)", 5 * len(events))
        if all("low" in one for one in events):
            found = Raven.from_file(file, annot_col="Annotation")
            boxes = found.to_bbox()
            near([[one.onset, one.offset, one.low_freq, one.high_freq] for one in boxes], [[one["start"], one["end"], one["low"], one["high"]] for one in events], 0, "box")
            same([one.label for one in boxes], [" ".join(one["label"].split()) for one in events], "label")
            count("crowsetta (Raven)", 5 * len(events))


def read_crate(folder, case):
    import hashlib

    import requests_mock
    import rocrate
    from rocrate.rocrate import ROCrate
    from rocrate_validator import services
    from rocrate_validator.models import Severity, ValidationSettings

    crate = ROCrate(str(folder))
    action = crate.root_dataset["mentions"]
    record = case["record"]
    same(action.type, "CreateAction", "action")
    same(action["instrument"]["name"], record["model"]["id"], "instrument")
    same(action["instrument"]["softwareVersion"], record["model"]["version"], "version")
    same(action["startTime"].replace("+00:00", "Z"), record["started"], "start")
    same({one["name"]: one["value"] for one in action["object"] if one.type == "PropertyValue"}.get("conf %"), record["settings"]["values"]["conf %"], "setting")
    files = [one for one in action["object"] if one.type == "File"] + [action["result"]]
    wanted = [one["sha256"] for one in [*record["inputs"], record["answer"]]]
    for file, sha in zip(files, wanted, strict=True):
        found = hashlib.sha256((folder / unquote(file.id)).read_bytes()).hexdigest()
        same([file["sha256"], found], [sha, sha], file.id)
    same(json.loads((folder / "run.json").read_text("utf8")), record, "the record")
    count("rocrate", 7 + 2 * len(files))
    # The context that the crate names is the one that rocrate ships: nothing is fetched.
    context = (pathlib.Path(rocrate.__file__).parent / "data" / "ro-crate.jsonld").read_text("utf8")
    with requests_mock.Mocker() as web:
        web.get("https://w3id.org/ro/crate/1.1/context", text=context, headers={"Content-Type": "application/ld+json"})
        for level in (Severity.REQUIRED, Severity.RECOMMENDED):
            settings = ValidationSettings(rocrate_uri=str(folder), profile_identifier="process-run-crate", requirement_severity=level)
            issues = [f"{issue.check.identifier} {issue.message}" for issue in services.validate(settings).get_issues()]
            same([issue for issue in issues if level == Severity.REQUIRED or not any(known in issue for known in UNMET)], [], f"what the validator says at {level}")
    count("roc-validator")


# As the xUnit plugin of Jenkins has it since its version 10.
JUNIT_10 = "a1a816f58d1bf95ebabf371994df0b9246dee66ea9572fbec4f9296f1b2c0ff6"


def jenkins_schema(archive):
    from lxml import etree

    with tarfile.open(archive) as files:
        [member] = [name for name in files.getnames() if name.endswith("/junit-10.xsd")]
        source = files.extractfile(member).read()
    same(hashlib.sha256(source).hexdigest(), JUNIT_10, "the schema")
    schema = etree.XMLSchema(etree.fromstring(source))

    def errors(file):
        # Hostile files don't lead anywhere either.
        document = etree.parse(str(file), etree.XMLParser(resolve_entities=False, no_network=True))
        schema.validate(document)
        return [f"{error.line}: {error.message}" for error in schema.error_log]

    return errors


def read_junit(folder, case):
    from junitparser import Failure, JUnitXml, Skipped

    # What XML can't hold is a mark.
    def kept(text):
        return "".join(c if c in "\t\n\r" or (ord(c) >= 32 and not 0xD800 <= ord(c) <= 0xDFFF and c not in "\ufffe\uffff") else "\ufffd" for c in text)

    errors = jenkins_schema(case["schema"])
    same(errors(folder / "check.xml"), [], "what Jenkins' schema refuses")
    suites = list(JUnitXml.fromfile(str(folder / "check.xml")))
    models = case["result"]["models"]
    same([suite.name for suite in suites], [kept(model["id"]) for model in models], "suites")
    for suite, model in zip(suites, models, strict=True):
        told = {"broken": Failure, "excepted": Skipped, "untold": Skipped}
        rules = [rule for rule in model["rules"] if not (rule["state"] == "untold" and rule["because"] in ("not-applicable", "not-asked-for"))]
        cases = list(suite)
        same([one.name.split(" ")[0] for one in cases], [rule["id"] for rule in rules], "cases")
        same({one.classname for one in cases}, {kept(model["id"])}, "class")
        near([one.time for one in cases], [rule["took"] / 1000 for rule in rules], 1e-9, "times")
        for one, rule in zip(cases, rules, strict=True):
            findings = [finding for finding in rule.get("findings", []) if finding["severity"] != "tip"]
            wanted = told.get(rule["state"]) if rule["state"] != "broken" or findings else None
            same([type(result) for result in one.result], [wanted] if wanted else [], f"{rule['id']} is {rule['state']}")
            if rule["state"] == "held":
                same(one.system_out or "", kept(rule.get("note", "")), "note")
            for finding in findings:
                assert kept(finding["text"]) in one.result[0].message, f"{rule['id']} without {finding['text']!r}"
                if "proof" in finding:
                    assert kept(finding["proof"]["curl"]) in one.result[0].text, f"{rule['id']} without its command"
        same(suite.failures, sum(isinstance(result, Failure) for one in cases for result in one.result), "failures")
        same(suite.skipped, sum(isinstance(result, Skipped) for one in cases for result in one.result), "skipped")
        count("junitparser", 4 * len(cases) + 4)
    count("junit-10.xsd")


# Recommended, and not known to this page: who ran it, and under which licence it may be shared.
UNMET = ["agent", "licen", "author", "publisher"]


def grey_of(made):
    return np.array(made["grey"]).reshape(made["size"]["height"], made["size"]["width"])


def the_file(into):
    [file] = into.iterdir()
    return file


def read_flac(into, case):
    samples, rate = soundfile.read(the_file(into), dtype="int16")
    same(rate, 16_000, "samples a second")
    near(samples, np.floor(np.array(case["made"]["samples"]) * 32_767 + 0.5), 0, "samples")
    count("flac by soundfile", len(samples))


def read_mp3(into, case):
    # It was encoded once, with some silence around it: as loud, as high and as long.
    samples, rate = soundfile.read(the_file(into))
    wanted = np.array(case["made"]["samples"])
    same(rate, 16_000, "samples a second")
    for what in (samples, wanted):
        what.resize(2 * rate, refcheck=False)
    near(np.abs(np.fft.rfft(samples)).argmax(), np.abs(np.fft.rfft(wanted)).argmax(), 1, "pitch")
    near(np.abs(samples).max(), np.abs(wanted).max(), 0.05, "loudness")
    near((samples**2).sum() / (wanted**2).sum(), 1, 0.15, "energy")
    count("mp3 by soundfile", 4)


def read_dicom(into, case):
    data = pydicom.dcmread(the_file(into))
    same(data.file_meta.TransferSyntaxUID.name, "Explicit VR Little Endian", "how it is written")
    same(data.SOPClassUID.name, "Secondary Capture Image Storage", "what it is")
    same(data.file_meta.MediaStorageSOPInstanceUID, data.SOPInstanceUID, "which one it is")
    near(data.pixel_array, grey_of(case["made"]), 0, "pixels")
    count("dicom by pydicom", data.pixel_array.size + 3)


def read_hdf5(into, case):
    with h5py.File(the_file(into)) as file:
        same(list(file), [case["made"]["dataset"]], "datasets")
        matrix = file[case["made"]["dataset"]]
        same(matrix.dtype, np.dtype("<f8"), "type")
        near(matrix[:], grey_of(case["made"]) / 255, 0, "values")
        count("hdf5 by h5py", matrix.size + 2)


def read_pdf(into, case):
    pages = pypdf.PdfReader(the_file(into), strict=True).pages
    same([page.extract_text() for page in pages], [case["made"]["text"]], "text")
    count("pdf by pypdf")


def read_xlsx(into, case):
    book = openpyxl.load_workbook(the_file(into))
    made = case["made"]
    same(book.sheetnames, [made["sheet"]], "sheets")
    same([list(row) for row in book.active.values], [made["columns"], *made["rows"]], "cells")
    count("xlsx by openpyxl", 3 * (1 + len(made["rows"])))


def images(case):
    return list(zip(case["dataset"]["images"], case["paths"]))


READERS = {
    "coco": read_coco,
    "yolo": read_yolo("detect"),
    "yolo-segment": read_yolo("segment"),
    "yolo-pose": read_yolo("pose"),
    "yolo-obb": read_yolo("obb"),
    "voc": read_voc,
    "cvat": read_cvat,
    "label-studio": read_label_studio,
    "masks": read_masks,
    "geojson": read_geojson,
    "csv": read_csv,
    "classes-csv": read_classes,
    "class-folders": read_folders,
    "audacity": read_audacity,
    "raven": read_raven,
    "crate": read_crate,
    "junit": read_junit,
    "input-dicom": read_dicom,
    "input-flac": read_flac,
    "input-hdf5": read_hdf5,
    "input-mp3": read_mp3,
    "input-pdf": read_pdf,
    "input-xlsx": read_xlsx,
}


def unpack(file, into):
    if file.suffix != ".zip":
        (into / file.name).write_bytes(file.read_bytes())
        return
    with zipfile.ZipFile(file) as archive:
        same(archive.testzip(), None, "checksums")
        names = archive.namelist()
        same(len(names), len(set(names)), "paths that are there once")
        assert not any(name.startswith("/") or ".." in name.split("/") for name in names), names
        archive.extractall(into)


def main(folder):
    failed = passed = 0
    for path in sorted(folder.iterdir()):
        case = json.loads((path / "expected.json").read_text("utf8"))
        case["dataset"].setdefault("sounds", [])
        for format_id, file in case["files"].items():
            with tempfile.TemporaryDirectory() as into:
                try:
                    unpack(path / file, pathlib.Path(into))
                    quiet(READERS[format_id], pathlib.Path(into), case)
                    passed += 1
                except Exception as error:
                    failed += 1
                    print(f"{path.name} as {format_id}: {type(error).__name__}: {str(error)[:600]}")
    missing = sorted(set(READERS) - {one for path in folder.iterdir() for one in json.loads((path / "expected.json").read_text("utf8"))["files"]})
    if missing:
        failed += 1
        print(f"no file of {missing}")
    for reader, values in sorted(checked.items()):
        print(f"  {reader}: {values} values")
    print(f"readers: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
