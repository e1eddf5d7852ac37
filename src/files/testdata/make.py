"""Makes the small files of this folder: python -m pip install numpy pillow tifffile h5py, ffmpeg, then python make.py."""

import gzip
import pathlib
import subprocess
import zipfile

import h5py
import numpy as np
import tifffile
from PIL import Image

HERE = pathlib.Path(__file__).parent
GRADIENT = (np.add.outer(np.arange(4), np.arange(6)) * 20).astype("uint8")

for extension in ("png", "jpg", "gif", "webp", "bmp"):
    Image.fromarray(GRADIENT).save(HERE / f"gradient.{extension}")
tifffile.imwrite(HERE / "classic.tif", GRADIENT.astype("uint16"), byteorder="<")
tifffile.imwrite(HERE / "big-endian.tif", GRADIENT.astype("uint16"), byteorder=">")
tifffile.imwrite(HERE / "bigtiff.tif", GRADIENT, bigtiff=True)
# GeoTIFF: the scale of a pixel, a tie point, and keys that name WGS 84.
tifffile.imwrite(
    HERE / "geo.tif",
    GRADIENT.astype("float32"),
    extratags=[
        (33550, "d", 3, (0.1, 0.1, 0.0), True),
        (33922, "d", 6, (0.0, 0.0, 0.0, 8.0, 49.0, 0.0), True),
        (34735, "H", 12, (1, 1, 0, 2, 1024, 0, 1, 2, 2048, 0, 1, 4326), True),
    ],
)
Image.fromarray(GRADIENT).save(HERE / "page.pdf")
np.save(HERE / "gradient.npy", GRADIENT)
with h5py.File(HERE / "gradient.h5", "w", libver="latest") as file:
    file["gradient"] = GRADIENT
with zipfile.ZipFile(HERE / "one.zip", "w") as archive:
    archive.writestr("a.txt", "a")
(HERE / "table.csv.gz").write_bytes(gzip.compress(b"a,b\n1,2\n", mtime=0))

TONE = ["-f", "lavfi", "-i", "sine=frequency=440:duration=0.05:sample_rate=8000"]
FILM = ["-f", "lavfi", "-i", "color=c=teal:size=16x16:rate=5:duration=0.4"]
PLAIN = ["-fflags", "+bitexact", "-flags", "+bitexact", "-map_metadata", "-1"]
for name, source, options in [
    ("tone.wav", TONE, []),
    ("tone.mp3", TONE, ["-write_xing", "0", "-id3v2_version", "0", "-b:a", "8k"]),
    ("tone-id3.mp3", TONE, ["-metadata", "title=tone", "-b:a", "8k"]),
    ("tone.ogg", TONE, ["-c:a", "libopus", "-b:a", "8k"]),
    ("tone.flac", TONE, []),
    ("tone.m4a", TONE, ["-c:a", "aac", "-b:a", "8k"]),
    ("tone-as-film.mp4", TONE, ["-c:a", "aac", "-b:a", "8k", "-movflags", "+faststart"]),
    ("tone.weba", TONE, ["-c:a", "libopus", "-b:a", "8k", "-f", "webm"]),
    ("film.mp4", FILM, ["-c:v", "libx264", "-pix_fmt", "yuv420p"]),
    ("film.webm", FILM, ["-c:v", "libvpx-vp9"]),
    ("film.avi", FILM, ["-c:v", "mpeg4"]),
]:
    subprocess.run(["ffmpeg", "-y", "-loglevel", "error", *source, *PLAIN, *options, HERE / name], check=True)
