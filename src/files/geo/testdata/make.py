"""Small pictures with places of their own, and what rasterio says of them: python make.py (rasterio 1.4, pyproj 3.7)."""

import json
import pathlib

import numpy as np
import rasterio
from pyproj import Transformer
from rasterio.transform import Affine

HERE = pathlib.Path(__file__).parent
RAMP = (np.arange(12, dtype="uint8").reshape(3, 4) * 20)

FILES = {
    "utm": dict(crs="EPSG:32630", transform=Affine(10, 0, 435000, 0, -10, 4812500)),
    "utm-south": dict(crs="EPSG:32719", transform=Affine(30, 0, 345000, 0, -30, 6298000), BIGTIFF="YES"),
    "degrees": dict(crs="EPSG:4326", transform=Affine(0.25, 0, -4, 0, -0.25, 44), ENDIANNESS="BIG"),
    "point": dict(crs="EPSG:4326", transform=Affine(0.25, 0, -4, 0, -0.25, 44)),
    "turned": dict(crs="EPSG:25830", transform=Affine(8, 3, 435000, 3, -8, 4812500)),
    "mercator": dict(crs="EPSG:3857", transform=Affine(100, 0, -423000, 0, -100, 5382300)),
    "lambert": dict(crs="EPSG:2154", transform=Affine(10, 0, 652000, 0, -10, 6862000)),
    "nameless": dict(crs="+proj=laea +lat_0=10 +lon_0=20", transform=Affine(10, 0, 1000, 0, -10, 2000)),
    "nowhere": dict(),
}

said = {}
for name, options in FILES.items():
    path = HERE / f"{name}.tif"
    profile = dict(driver="GTiff", width=4, height=3, count=1, dtype="uint8", **options)
    with rasterio.open(path, "w", **profile) as file:
        file.write(RAMP, 1)
        if name == "point":
            file.update_tags(AREA_OR_POINT="Point")
    with rasterio.open(path) as file:
        corners = [file.transform * corner for corner in [(0, 0), (4, 0), (4, 3), (0, 3)]]
        epsg = file.crs.to_epsg() if file.crs else None
        degrees = None
        if epsg:
            base = {25830: 4258}.get(epsg, 4326)
            to = Transformer.from_crs(epsg, base, always_xy=True)
            degrees = [[round(n, 9) for n in to.transform(*corner)] for corner in corners]
        said[name] = {"epsg": epsg, "corners": corners, "degrees": degrees}
    (HERE / f"{name}.tif.aux.xml").unlink(missing_ok=True)
(HERE / "said.json").write_text(json.dumps(said, indent=2) + "\n")  # npx prettier --write said.json
