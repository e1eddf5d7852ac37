"""Makes the files that `bench/files.ts` measures, as the usual programs write them.

python -m pip install h5py netCDF4 numpy pyarrow pydicom xlsxwriter, then python make.py FOLDER
"""

import datetime
import pathlib
import sys

import h5py
import netCDF4
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pydicom
import xlsxwriter

FOLDER = pathlib.Path(sys.argv[1])
RANDOM = np.random.default_rng(1)
DAY = datetime.datetime(2024, 1, 1)


def book(name, sheets, rows):
    with xlsxwriter.Workbook(FOLDER / name, {"constant_memory": True}) as file:
        day = file.add_format({"num_format": "yyyy-mm-dd"})
        for index in range(sheets):
            sheet = file.add_worksheet(f"Beach {index + 1}")
            sheet.write_row(0, 0, ["class", "day", *(f"n{column}" for column in range(8))])
            for row in range(1, rows + 1):
                sheet.write_string(row, 0, f"label {row * 7919 % 9973}")
                sheet.write_datetime(row, 1, DAY + datetime.timedelta(days=row % 700), day)
                for column in range(8):
                    sheet.write_number(row, 2 + column, (row * (37 + column)) % 1000 / 1000)


def sea(path, form, **storage):
    """Twenty moments of a field of 1,600 × 1,600 singles: 205 MB as they are."""
    with netCDF4.Dataset(path, "w", format=form) as file:
        for name, size in [("time", 20), ("lat", 1600), ("lon", 1600)]:
            file.createDimension(name, size)
            file.createVariable(name, "f8", (name,))[:] = np.arange(size)
        file["lat"].units, file["lon"].units, file["time"].units = "degrees_north", "degrees_east", "hours since 2024-01-01"
        field = file.createVariable("sst", "f4", ("time", "lat", "lon"), fill_value=np.float32(-999), **storage)
        rows = np.sin(np.arange(1600) / 90)[:, None] * np.cos(np.arange(1600) / 70)[None, :]
        for at in range(20):
            field[at] = (rows * 10 + at + RANDOM.random((1600, 1600)) / 10).astype("f4")


def table(name):
    count = 1_000_000
    rows = np.arange(count)
    pq.write_table(
        pa.table(
            {
                "id": rows,
                "label": pa.array([f"label {at * 7919 % 9973}" for at in range(count)]),
                "score": rows * 37 % 1000 / 1000,
                "depth": (rows * 31 % 4000).astype("f4"),
                "seen": pa.array(rows * 60_000_000, pa.timestamp("us")),
            }
        ),
        FOLDER / name,
        compression="zstd",
    )


def scan(name):
    side = 4096
    values = (np.add.outer(np.arange(side), np.arange(side)) % 4096 + RANDOM.integers(0, 64, (side, side))).astype("<u2")
    meta = pydicom.dataset.FileMetaDataset()
    meta.TransferSyntaxUID, meta.MediaStorageSOPClassUID = pydicom.uid.ExplicitVRLittleEndian, "1.2.840.10008.5.1.4.1.1.7"
    meta.MediaStorageSOPInstanceUID = "1.2.3"
    image = pydicom.Dataset()
    image.file_meta, image.SOPClassUID, image.SOPInstanceUID, image.Modality = meta, meta.MediaStorageSOPClassUID, "1.2.3", "CT"
    image.Rows = image.Columns = side
    image.SamplesPerPixel, image.PhotometricInterpretation, image.PixelRepresentation = 1, "MONOCHROME2", 0
    image.BitsAllocated, image.BitsStored, image.HighBit = 16, 16, 15
    image.PixelData = values.tobytes()
    image.save_as(FOLDER / name, enforce_file_format=True)


book("rows.xlsx", 1, 100_000)
book("sheets.xlsx", 50, 2000)
sea(FOLDER / "classic.nc", "NETCDF3_64BIT_OFFSET")
sea(FOLDER / "chunks.nc", "NETCDF4", zlib=True, shuffle=True, chunksizes=(1, 400, 400))
table("rows.parquet")
scan("scan.dcm")
