"""Where windows of a map lie in pictures, by pyproj: python warped.py (pyproj 3.7.2 with PROJ 9.5.1)."""

import json
import pathlib

from pyproj import Transformer
from rasterio.transform import Affine

COLUMNS = 97
# System, transform, size, and of the window its western and eastern edge and its parallels.
CASES = {
    "a zone of UTM, 600 km wide": (32630, Affine(2000, 0, 200000, 0, -2000, 5100000), (300, 200), (-7.5, 1.5), (46, 43.1)),
    "the same from near by": (32630, Affine(2000, 0, 200000, 0, -2000, 5100000), (300, 200), (-3.9, -3.4), (44.2, 43.9)),
    "a turned picture": (25830, Affine(80, 30, 435000, 30, -80, 4812500), (400, 300), (-3.85, -3.3), (43.4, 43.3)),
    "a zone of the south": (32719, Affine(300, 0, 345000, 0, -300, 6298000), (500, 400), (-70.8, -68.9), (-33.6, -34.4)),
    "a zone beyond the 180th meridian": (32660, Affine(500, 0, 700000, 0, -500, 1200000), (600, 300), (178.7, 181.7), (10.5, 9.9)),
    "the same seen from the other side": (32660, Affine(500, 0, 700000, 0, -500, 1200000), (600, 300), (-181.3, -178.3), (10.5, 9.9)),
    "web Mercator": (3857, Affine(4000, 0, -1000000, 0, -4000, 9000000), (600, 500), (-11, 14), (61, 45.5)),
    "degrees from 0 to 360": (4326, Affine(1.5, 0, 0, 0, -1.5, 90), (240, 120), (-170, 200), (66, -12)),
    "degrees that go on beyond 180": (4326, Affine(0.1, 0, 170, 0, -0.1, 20), (200, 100), (-192, -165), (18, 11)),
}

said = {}
for name, (epsg, transform, (width, height), (west, east), lats) in CASES.items():
    to = Transformer.from_crs({25830: 4258}.get(epsg, 4326), epsg, always_xy=True)
    middle = transform.c + transform.a * width / 2
    lons = [west + (east - west) * at / (COLUMNS - 1) for at in range(COLUMNS)]
    spots = []
    for lat in lats:
        for lon in lons:
            turned = lon + 360 * round((middle - lon) / 360) if epsg == 4326 else (lon + 180) % 360 - 180
            x, y = (turned, lat) if epsg == 4326 else to.transform(turned, lat)
            spots += [round(n, 2) for n in ~transform * (x, y)]
    said[name] = dict(epsg=epsg, transform=list(transform)[:6], size=[width, height], west=west, east=east, lats=lats, spots=spots)
(pathlib.Path(__file__).parent / "warped.json").write_text(json.dumps(said) + "\n")  # npx prettier --write warped.json
