"""Writes names.json: how the standard calls the fields that pictures have, and of what kind each is.

python -m pip install pydicom, then python makeNames.py
"""

import json
import pathlib

from pydicom.datadict import DicomDictionary

GROUPS = {0x0002, 0x0008, 0x0010, 0x0012, 0x0018, 0x0020, 0x0028, 0x0032, 0x0038, 0x0040, 0x0054, 0x2050, 0x3002, 0x5200, 0x7FE0}
names = {
    f"{tag:08x}": f"{vr[:2]} {name}"
    for tag, (vr, _, name, retired, _) in sorted(DicomDictionary.items())
    if tag >> 16 in GROUPS and not retired and name
}
(pathlib.Path(__file__).parent / "names.json").write_text(json.dumps(names, ensure_ascii=False, separators=(",", ":")) + "\n")
