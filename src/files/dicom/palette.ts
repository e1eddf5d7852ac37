import type { DataSet } from 'dicom-parser';

/** Red, green and blue of each number that can be stored; undefined where the file has no such table in a form that is read here. */
export function paletteIn(set: DataSet, stored: number, little: boolean): Uint8Array<ArrayBuffer> | undefined {
  if (stored > 16) return undefined;
  const count = 2 ** stored;
  const palette = new Uint8Array(count * 3);
  for (const [place, hue] of ['1', '2', '3'].entries()) {
    const described = `x0028110${hue}`;
    const table = set.elements[`x0028120${hue}`];
    if (table === undefined || set.elements[described] === undefined) return undefined;
    const entries = set.uint16(described, 0) || 65_536;
    const first = set.uint16(described, 1) ?? 0;
    const bits = set.uint16(described, 2) ?? 16;
    const bytes = set.byteArray.subarray(table.dataOffset, table.dataOffset + table.length);
    // Some write eight bits in as many, some in words of sixteen.
    const isNarrow = bits <= 8 && table.length < entries * 2;
    const high = little ? 1 : 0;
    const at = (entry: number) => {
      if (isNarrow) return bytes[entry] ?? 0;
      return bytes[entry * 2 + (bits > 8 ? high : 1 - high)] ?? 0;
    };
    // Numbers before the first and behind the last have their colours.
    for (let value = 0; value < count; value++) palette[value * 3 + place] = at(Math.max(0, Math.min(entries - 1, value - first)));
  }
  return palette;
}
