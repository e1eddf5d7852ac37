"""Makes the Parquet files of this folder, and what pandas and pyarrow read in them: python -m pip install pyarrow, then python make.py."""

import datetime
import decimal
import json
import pathlib

import pyarrow as pa
import pyarrow.parquet as pq

HERE = pathlib.Path(__file__).parent

SPECIES = pa.table(
    {
        "species": pa.array(["cod", "Hering & Söhne", None, "hake"]),
        "count": pa.array([1, 2**53 + 1, -(2**62), None], pa.int64()),
        "unsigned": pa.array([0, 2**64 - 1, 7, 8], pa.uint64()),
        "single": pa.array([0.1, 1 / 3, float("nan"), 1e-7], pa.float32()),
        "double": pa.array([0.1, 1 / 3, float("inf"), 1e-300], pa.float64()),
        "price": pa.array([decimal.Decimal("1234567890123456.78"), decimal.Decimal("-0.05"), None, decimal.Decimal("3.00")], pa.decimal128(20, 2)),
        "small": pa.array([decimal.Decimal("0.1"), decimal.Decimal("-7.5"), decimal.Decimal("0.0"), None], pa.decimal128(5, 1)),
        "seen": pa.array([datetime.datetime(2024, 5, 17, 13, 45, 30, 123456), datetime.datetime(1969, 12, 31, 23, 59, 59, 999999), None, datetime.datetime(2000, 1, 1)], pa.timestamp("us")),
        "exact": pa.array([1, 1_700_000_000_123_456_789, None, -1], pa.timestamp("ns")),
        "day": pa.array([datetime.date(2024, 2, 29), datetime.date(1969, 1, 1), None, datetime.date(9999, 12, 31)]),
        "time": pa.array([datetime.time(6, 30), datetime.time(23, 59, 59, 5), None, datetime.time(0)], pa.time64("us")),
        "kept": pa.array([True, False, None, True]),
        "sizes": pa.array([[1, 2], [], None, [3, None]], pa.list_(pa.int32())),
        "place": pa.array([{"lat": 54.5, "name": "Kiel"}, {"lat": None, "name": "Æ"}, None, {"lat": 0.0, "name": ""}]),
        "raw": pa.array([b"text", b"\x00\xff", None, b""], pa.binary()),
    }
)


def text(value):
    if isinstance(value, (list, dict, bool)) or value is None:
        return value
    return str(value)


pq.write_table(SPECIES, HERE / "species.parquet", compression="snappy")
pq.write_table(SPECIES.select(["species", "count", "day"]), HERE / "gzip.parquet", compression="gzip", data_page_version="2.0", use_dictionary=False)
# Long enough for repeats, which are what packing is about.
TIDES = pa.table(
    {
        "harbour": pa.array([["Kiel", "Tromsø", "Vigo"][at * at % 3] + " " * (at % 5) + "abc" * (at % 7) for at in range(400)]),
        "metres": pa.array([round((at * 37 % 101) / 10, 1) for at in range(400)], pa.float64()),
    }
)
for codec in ("zstd", "lz4"):
    pq.write_table(TIDES, HERE / f"{codec}.parquet", compression=codec, use_dictionary=False)
pq.write_table(SPECIES.select(["species"]), HERE / "brotli.parquet", compression="brotli")
KINDS = pa.table(
    {
        "zoned": pa.array([datetime.datetime(2024, 5, 17, 13, 45, 30, 5), None], pa.timestamp("us", tz="Europe/Berlin")),
        "local": pa.array([datetime.datetime(2024, 5, 17, 13, 45, 30), None], pa.timestamp("ms")),
        "category": pa.array(["cod", None]).dictionary_encode(),
        "boxes": pa.array([[{"x": 1, "label": "a"}, {"x": None, "label": "b"}], []], pa.list_(pa.struct({"x": pa.int64(), "label": pa.string()}))),
        "grid": pa.array([[[1, 2], [], None], None], pa.list_(pa.list_(pa.int16()))),
        "large": pa.array([[2**53 + 1, -(2**63)], [None]], pa.list_(pa.int64())),
        "counts": pa.array([[("a", 2**62), ("b", 0)], None], pa.map_(pa.string(), pa.int64())),
        "byte": pa.array([-128, 127], pa.int8()),
        "word": pa.array([2**32 - 1, 0], pa.uint32()),
        "half": pa.array([0.1, -65504.0], pa.float16()),
        "wide": pa.array([decimal.Decimal("1" * 38 + "." + "2" * 10), decimal.Decimal("-0.0000000001")], pa.decimal256(60, 10)),
        "millis": pa.array([datetime.time(6, 30, 0, 250000), None], pa.time32("ms")),
        "id": pa.array([b"\x00\x01\x02\xff", None], pa.binary(4)),
        "nothing": pa.array([None, None], pa.null()),
    }
)
pq.write_table(KINDS, HERE / "kinds.parquet", compression="zstd")
pq.write_table(pa.table({"n": pa.array(range(25), pa.int32())}), HERE / "groups.parquet", row_group_size=10, compression="none")
read = pq.read_table(HERE / "species.parquet")
columns = {name: [text(value) for value in read[name].to_pylist()] for name in read.column_names if name not in ("exact", "raw")}
# Python's moments end at the microsecond; of nanoseconds the count is told.
columns["exact"] = [None if value is None else str(value) for value in read["exact"].cast(pa.int64()).to_pylist()]
columns["raw"] = [None if value is None else value.hex() for value in read["raw"].to_pylist()]
tides = pq.read_table(HERE / "zstd.parquet")
expected = {"species": columns, "tides": {name: [text(value) for value in tides[name].to_pylist()] for name in tides.column_names}}
(HERE / "expected.json").write_text(json.dumps(expected, indent=2, ensure_ascii=False) + "\n")
