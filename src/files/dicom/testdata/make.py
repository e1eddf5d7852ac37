"""Makes the images of this folder, and what pydicom reads in them: python -m pip install pydicom numpy, then python make.py"""

import json
import pathlib

import numpy as np
import pydicom
from pydicom.pixels import apply_rescale
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

HERE = pathlib.Path(__file__).parent
GREY = (np.arange(20).reshape(4, 5) * 211 % 4096).astype("u2")
COLOUR = (np.arange(60).reshape(4, 5, 3) * 37 % 256).astype("u1")


def write(name, values, syntax=ExplicitVRLittleEndian, frames=0, planar=None, bits=None, **fields):
    image = pydicom.Dataset()
    image.file_meta = pydicom.dataset.FileMetaDataset()
    image.file_meta.TransferSyntaxUID = syntax
    image.SOPClassUID = image.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    image.SOPInstanceUID = image.file_meta.MediaStorageSOPInstanceUID = "1.2.3"
    image.Modality, image.PatientName = "CT", "Test^Person"
    samples = 3 if values.ndim == 3 + (frames > 0) else 1
    image.SamplesPerPixel, image.PhotometricInterpretation = samples, "RGB" if samples == 3 else "MONOCHROME2"
    image.Rows, image.Columns = 4, 5
    if frames:
        image.NumberOfFrames = frames
    image.BitsAllocated = values.dtype.itemsize * 8
    image.BitsStored, image.HighBit = bits or image.BitsAllocated, (bits or image.BitsAllocated) - 1
    image.PixelRepresentation = int(values.dtype.kind == "i")
    if planar is not None:
        image.PlanarConfiguration = planar
    for key, value in fields.items():
        setattr(image, key, value)
    stored = np.moveaxis(values, -1, -3) if planar == 1 else values
    stored = stored.astype(stored.dtype.newbyteorder(">")) if syntax == ExplicitVRBigEndian else stored
    image.PixelData = stored.tobytes()
    image["PixelData"].VR = "OW" if image.BitsAllocated > 8 else "OB"
    image.save_as(HERE / f"{name}.dcm", enforce_file_format=True)
    read = pydicom.dcmread(HERE / f"{name}.dcm")
    array = read.pixel_array if samples == 3 else apply_rescale(read.pixel_array, read)
    return array.tolist()


expected = {
    "grey": write("grey", GREY, bits=12),
    "inverted": write("inverted", GREY, PhotometricInterpretation="MONOCHROME1"),
    "rescaled": write("rescaled", GREY.astype("i2") - 2000, RescaleSlope="0.5", RescaleIntercept="-1024", WindowCenter="40", WindowWidth="400"),
    "frames": write("frames", np.stack([GREY, GREY + 1, GREY * 2]), frames=3, syntax=ImplicitVRLittleEndian),
    "big": write("big", GREY, syntax=ExplicitVRBigEndian),
    "deflated": write("deflated", GREY, syntax=DeflatedExplicitVRLittleEndian),
    "rgb": write("rgb", COLOUR, planar=0),
    "planar": write("planar", COLOUR, planar=1),
    "wide": write("wide", GREY.astype("u4") * 1_000_003),
}
(HERE / "expected.json").write_text(json.dumps(expected, separators=(",", ":")) + "\n")
