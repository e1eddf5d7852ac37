/** NumPy's file format 1.0 for a matrix of 64-bit numbers. */
export function npy(rows: number, columns: number, values: Float64Array): Uint8Array<ArrayBuffer> {
  const shape = `{'descr': '<f8', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  const length = Math.ceil((10 + shape.length + 1) / 64) * 64 - 10;
  const bytes = new Uint8Array(10 + length + values.byteLength);
  const view = new DataView(bytes.buffer);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0]);
  view.setUint16(8, length, true);
  bytes.set(new TextEncoder().encode(`${shape.padEnd(length - 1)}\n`), 10);
  values.forEach((value, index) => view.setFloat64(10 + length + index * 8, value, true));
  return bytes;
}
