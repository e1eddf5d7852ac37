"""Makes the films of this folder as OpenCV writes them: python -m pip install opencv-python-headless, then python make.py.

Each frame is grey, 20 levels lighter than the one before, with a red bar two pixels longer.
"""

import pathlib

import cv2
import numpy as np

HERE = pathlib.Path(__file__).parent
SIZE = (32, 24)


def frames():
    for index in range(12):
        frame = np.full((SIZE[1], SIZE[0], 3), index * 20, "uint8")
        frame[:8, : index * 2] = (0, 0, 255)
        yield frame


for name, codec, backend in [
    ("ffmpeg-mjpg.avi", "MJPG", cv2.CAP_FFMPEG),
    ("opencv-mjpg.avi", "MJPG", cv2.CAP_OPENCV_MJPEG),
    ("mp4v.mp4", "mp4v", cv2.CAP_FFMPEG),
    ("xvid.avi", "XVID", cv2.CAP_FFMPEG),
    ("vp9.webm", "VP90", cv2.CAP_FFMPEG),
]:
    writer = cv2.VideoWriter(str(HERE / name), backend, cv2.VideoWriter_fourcc(*codec), 12.5, SIZE)
    assert writer.isOpened(), name
    for frame in frames():
        writer.write(frame)
    writer.release()
