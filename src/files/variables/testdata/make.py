"""Makes the files of this folder, and what netCDF4 and h5py read in them.

python -m pip install netCDF4 h5py hdf5plugin scipy, then python make.py
"""

import json
import math
import pathlib

import h5py
import hdf5plugin
import netCDF4
import numpy as np
from scipy.io import netcdf_file

HERE = pathlib.Path(__file__).parent


def sea(path, form, **storage):
    """Packed temperatures on a grid that grows in time, with conventions (CF)."""
    with netCDF4.Dataset(path, "w", format=form) as file:
        file.title, file.Conventions = "Sea at Kiel: Förde", "CF-1.8"
        file.createDimension("time", None)
        for name, size in [("lat", 10), ("lon", 13), ("name", 5)]:
            file.createDimension(name, size)
        time = file.createVariable("time", "f8", ("time",))
        time.units, time.calendar = "hours since 2024-02-28 12:00:00", "standard"
        lat = file.createVariable("lat", "f4", ("lat",))
        lat.units, lat.standard_name = "degrees_north", "latitude"
        lon = file.createVariable("lon", "f4", ("lon",))
        lon.units = "degrees_east"
        sst = file.createVariable("sst", "i2", ("time", "lat", "lon"), fill_value=np.int16(-32768), **storage)
        sst.scale_factor, sst.add_offset, sst.units = np.float32(0.01), np.float32(15), "degree_Celsius"
        sst.set_auto_maskandscale(False)
        depth = file.createVariable("depth", "f8", ("lat", "lon"), **storage)
        station = file.createVariable("station", "S1", ("lon", "name"))
        flag = file.createVariable("flag", "i1", ("time",))
        flag.valid_range = np.array([-5, 100], "i1")
        lat[:], lon[:] = 54 + np.arange(10) * 0.1, 10 + np.arange(13) * 0.1
        time[:] = [0, 6, 36]
        values = (np.arange(390).reshape(3, 10, 13) * 7 - 300).astype("i2")
        values[:, 0, 0] = -32768
        sst[:], flag[:] = values, [-1, 0, 99]
        depth[:] = np.sqrt(np.arange(130)).reshape(10, 13)
        station[:] = netCDF4.stringtochar(np.array([f"S{index}" for index in range(13)], "S5"))


sea(HERE / "sea3.nc", "NETCDF3_CLASSIC")
sea(HERE / "sea64.nc", "NETCDF3_64BIT_OFFSET")
sea(HERE / "sea4.nc", "NETCDF4", zlib=True, shuffle=True, fletcher32=True, chunksizes=None)

# One variable along the records alone: they aren't filled up to four bytes.
with netcdf_file(HERE / "single.nc", "w") as file:
    file.createDimension("time", None)
    file.createDimension("x", 3)
    file.createVariable("odd", "h", ("time", "x"))[:] = np.arange(12, dtype="h").reshape(4, 3)

# More attributes than a variable keeps with itself, groups, and types of all kinds.
with netCDF4.Dataset(HERE / "many.nc", "w", format="NETCDF4") as file:
    for index in range(40):
        file.setncattr(f"attribute_{index:02}", f"value {index}" if index % 2 else np.float32(index / 10))
    inner = file.createGroup("inner")
    inner.createDimension("n", 4)
    n = inner.createVariable("n", "u8", ("n",))
    n[:] = np.array([0, 1, 2**53 + 1, 2**64 - 1], "u8")
    for index in range(12):
        n.setncattr(f"a{index}", index)
    inner.createVariable("words", str, ("n",))[:] = np.array(["eins", "zwei", "", "Größe"], object)

with h5py.File(HERE / "kinds.h5", "w") as file:
    for kind in ("i1", "u1", "<i2", ">u2", "<i4", ">u4", "<i8", ">u8", "<f2", ">f4", "<f8", "?"):
        file[f"numbers/{kind.strip('<>').replace('?', 'bool')}"] = np.array([0, 1, 100, 7], kind)
    file["scalar"] = 6.5
    file["fixed"] = np.array([b"ab", b"cdef"], "S4")
    file["text"] = "one text"
    grid = np.arange(35 * 22, dtype="f4").reshape(35, 22)
    file.create_dataset("chunked", data=grid, chunks=(8, 5))
    file.create_dataset("packed", data=grid, chunks=(8, 5), compression="gzip", shuffle=True, fletcher32=True)
    part = file.create_dataset("partly", shape=(20, 20), dtype="i4", chunks=(10, 10), fillvalue=-9)
    part[12:15, 3:6] = 5
    file.create_dataset("cube", data=np.arange(4 * 5 * 6 * 7, dtype="i4").reshape(4, 5, 6, 7), chunks=(2, 3, 4, 5))
    file.create_dataset("lzf", data=grid, compression="lzf")
    file.create_dataset("lzf_packed", data=grid, chunks=(8, 5), compression="lzf", shuffle=True, fletcher32=True)
    for name, filters in [("zstd", hdf5plugin.Zstd()), ("lz4", hdf5plugin.LZ4()), ("blosc", hdf5plugin.Blosc())]:
        file.create_dataset(name, data=grid, chunks=(8, 5), **filters)
    file["records"] = np.array([(1, 2.0)], [("a", "i4"), ("b", "f8")])
    file["empty"] = np.zeros((0, 3))
    file["grid"] = grid
    file["grid"].attrs.update({"unit": "m", "levels": np.array([1.5, 2.5]), "of": np.array(["a", "b"], h5py.string_dtype())})
    file["soft"] = h5py.SoftLink("/grid")
    file["numbers/back"] = file["/"]
with h5py.File(HERE / "latest.h5", "w", libver="latest") as file:
    file["grid"] = grid
    file.create_dataset("one", data=grid, chunks=(35, 22), compression="gzip")
    file.create_dataset("many", data=grid, chunks=(8, 5))


def plain(value):
    if isinstance(value, np.ndarray):
        return [plain(one) for one in value.tolist()]
    if isinstance(value, (bytes, np.bytes_)):
        return value.decode()
    if isinstance(value, (int, np.integer)) and not isinstance(value, (bool, np.bool_)):
        return int(value) if abs(int(value)) <= 2**53 else str(int(value))
    if isinstance(value, (float, np.floating)):
        return float(value) if math.isfinite(value) else str(value)
    return bool(value) if isinstance(value, np.bool_) else value


def of_netcdf(path):
    found = {}

    def walk(group, prefix):
        for name, variable in group.variables.items():
            variable.set_auto_maskandscale(False)
            variable.set_auto_chartostring(False)
            found[prefix + name] = {
                "shape": list(variable.shape),
                "dimensions": list(variable.dimensions),
                "attributes": {key: plain(variable.getncattr(key)) for key in variable.ncattrs()},
                "values": plain(np.ravel(np.asarray(variable[:]))),
            }
        for name, inner in group.groups.items():
            walk(inner, f"{prefix}{name}/")

    with netCDF4.Dataset(path) as file:
        walk(file, "")
        return {"attributes": {key: plain(file.getncattr(key)) for key in file.ncattrs()}, "variables": found}


def of_hdf5(path):
    found = {}

    def add(name, node):
        if isinstance(node, h5py.Dataset) and node.dtype.names is None:
            value = node.asstr()[()] if h5py.check_string_dtype(node.dtype) and node.dtype.kind == "O" else node[()]
            found[name] = {"shape": list(node.shape), "values": plain(np.ravel(np.asarray(value)))}

    with h5py.File(path) as file:
        file.visititems(add)
    return found


expected = {name: of_netcdf(HERE / f"{name}.nc") for name in ("sea3", "sea64", "sea4", "single", "many")}
expected |= {name: of_hdf5(HERE / f"{name}.h5") for name in ("kinds", "latest")}
(HERE / "expected.json").write_text(json.dumps(expected, separators=(",", ":"), ensure_ascii=False) + "\n")
