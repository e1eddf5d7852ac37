"""Makes the TIFF and NPY files that the unit tests decode.

    python3 -m venv venv && venv/bin/pip install numpy==2.4.6 Pillow==13.0.0 tifffile==2026.3.3 imagecodecs==2026.3.6
    venv/bin/python scripts/testPictures.py
"""

import pathlib

import numpy as np
import tifffile
from PIL import Image

SRC = pathlib.Path(__file__).parent.parent / "src" / "files"
TIFF = SRC / "raster" / "testdata"
NPY = SRC / "npy" / "testdata"
WIDTH, HEIGHT = 20, 12


def ramp(dtype, bands=1):
    """Each pixel is its number in the picture, bands later by 1."""
    numbers = np.arange(WIDTH * HEIGHT).reshape(HEIGHT, WIDTH)
    layers = [numbers + band for band in range(bands)]
    return (np.stack(layers, -1) if bands > 1 else numbers).astype(dtype)


def tiffs():
    def write(name, data, **words):
        tifffile.imwrite(TIFF / f"{name}.tif", data, metadata=None, software=None, **words)

    for dtype in ("uint8", "uint16", "uint32", "int8", "int16", "int32", "float16", "float32", "float64"):
        write(dtype, ramp(dtype), photometric="minisblack")
    write("big-endian", ramp("uint16"), byteorder=">", photometric="minisblack")
    write("bigtiff", ramp("uint16"), bigtiff=True, photometric="minisblack")
    write("white-is-zero", ramp("uint8"), photometric="miniswhite")
    write("bits", ramp("uint8") % 2 == 1, photometric="minisblack")
    write("rgb", ramp("uint8", 3), photometric="rgb")
    write("rgb16", ramp("uint16", 3) * 256, photometric="rgb")
    write("planar", np.moveaxis(ramp("uint8", 3), -1, 0), photometric="rgb", planarconfig="separate")
    write("rgba", ramp("uint8", 4), photometric="rgb", extrasamples=["unassalpha"])
    write("six-bands", ramp("uint16", 6), photometric="minisblack", planarconfig="contig")
    write("cmyk", ramp("uint8", 4), photometric="separated")
    write("pages", np.stack([ramp("uint8"), ramp("uint8") + 1, ramp("uint8") + 2]), photometric="minisblack")
    write("strips", ramp("uint16"), rowsperstrip=5, photometric="minisblack")
    write("tiles", ramp("uint16"), tile=(16, 16), photometric="minisblack")
    for compression in ("lzw", "deflate", "packbits", "zstd", "jpeg", "jpeg2000"):
        write(compression, ramp("uint8"), compression=compression, photometric="minisblack")
    write("predictor", ramp("uint16"), compression="deflate", predictor=2, photometric="minisblack")
    write("float-predictor", ramp("float32"), compression="deflate", predictor=3, photometric="minisblack")
    write("jpeg-colour", np.full((16, 16, 3), (200, 60, 20), "uint8"), compression="jpeg", photometric="ycbcr")
    geo = ramp("float32")
    geo[0, 0] = -9999
    keys = (1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 25830)
    tags = [
        (33550, "d", 3, (10.0, 10.0, 0.0), False),
        (33922, "d", 6, (0.0, 0.0, 0.0, 5e5, 4e6, 0.0), False),
        (34735, "H", len(keys), keys, False),
        (42113, "s", 0, "-9999", False),
    ]
    write("geo", geo, photometric="minisblack", extratags=tags)
    with tifffile.TiffWriter(TIFF / "overview.tif") as file:
        words = {"photometric": "minisblack", "metadata": None, "software": None}
        file.write(ramp("uint8"), **words)
        file.write(ramp("uint8")[::2, ::2], subfiletype=1, **words)
    paletted = Image.fromarray(ramp("uint8") % 4, "P")
    paletted.putpalette([0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255] + [0] * 756)
    paletted.save(TIFF / "palette.tif")
    whole = (TIFF / "strips.tif").read_bytes()
    # The second half of the pixels, in front of which the directory lies, never arrived.
    (TIFF / "cut.tif").write_bytes(whole[: len(whole) - WIDTH * HEIGHT])
    (TIFF / "stub.tif").write_bytes(whole[:40])


def npys():
    def write(name, data, version=None):
        with open(NPY / f"{name}.npy", "wb") as file:
            np.lib.format.write_array(file, data, version)

    numbers = np.arange(6).reshape(2, 3)
    for dtype in ("?", "u1", "i1", "<u2", "<i2", "<u4", "<i4", "<u8", "<i8", "<f2", "<f4", "<f8", ">u2", ">i4", ">i8", ">f2", ">f4", ">f8"):
        name = dtype.replace("?", "bool").replace("<", "").replace(">", "big-")
        write(name, numbers.astype(dtype))
    write("fortran", np.asfortranarray(np.arange(24, dtype="<i4").reshape(2, 3, 4)))
    write("version2", numbers.astype("<f4"), (2, 0))
    write("version3", numbers.astype("<f4"), (3, 0))
    write("scalar", np.float64(7))
    write("complex", numbers.astype("<c8"))
    write("words", np.array(["a", "bc"]))
    np.save(NPY / "objects.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)


for folder in (TIFF, NPY):
    folder.mkdir(exist_ok=True)
tiffs()
npys()
