"""Makes the small files of this folder: python -m pip install numpy pillow, ffmpeg, then python make.py."""

import pathlib
import subprocess

import numpy as np
from PIL import Image

HERE = pathlib.Path(__file__).parent
y, x = np.mgrid[0:21, 0:35]
PICTURE = Image.fromarray(np.stack([x * 7, y * 12, (x * y) % 256], -1).astype("uint8"))
TURNED = PICTURE.rotate(30)

PICTURE.save(HERE / "progressive.jpg", progressive=True, restart_marker_blocks=5, quality=60)
PICTURE.convert("L").save(HERE / "restarts.jpg", restart_marker_blocks=4, quality=60)
PICTURE.quantize(16).save(HERE / "animated.gif", save_all=True, append_images=[TURNED.quantize(16)], interlace=1)
PICTURE.save(HERE / "animated.png", save_all=True, append_images=[TURNED])
PICTURE.save(HERE / "animated.webp", save_all=True, append_images=[TURNED], quality=30)
PICTURE.save(HERE / "lossless.webp", lossless=True)

FILM = ["-f", "lavfi", "-i", "color=c=teal:size=16x16:rate=5:duration=0.8"]
TONE = ["-f", "lavfi", "-i", "sine=frequency=440:duration=0.1:sample_rate=8000"]
PLAIN = ["-fflags", "+bitexact", "-flags", "+bitexact", "-map_metadata", "-1"]
H264 = ["-c:v", "libx264", "-pix_fmt", "yuv420p", "-x264-params", "keyint=2"]
for name, sources, options in [
    ("fragments.mp4", FILM, [*H264, "-movflags", "frag_keyframe+empty_moov"]),
    ("film.mkv", FILM, H264),
    ("layer2.mp3", TONE, ["-ar", "16000", "-c:a", "mp2", "-b:a", "8k", "-f", "mp2"]),
    ("flac.oga", TONE, ["-c:a", "flac"]),
    ("tone.aac", TONE, ["-c:a", "aac", "-b:a", "8k"]),
]:
    subprocess.run(["ffmpeg", "-y", "-loglevel", "error", *sources, *PLAIN, *options, HERE / name], check=True)
