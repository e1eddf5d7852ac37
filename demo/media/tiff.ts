/** An uncompressed grey TIFF of one strip. */
export function greyTiff(width: number, height: number, grey: Uint8Array): Uint8Array<ArrayBuffer> {
  const SHORT = 3;
  const LONG = 4;
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, 8],
    [259, SHORT, 1],
    [262, SHORT, 1],
    [273, LONG, 8],
    [277, SHORT, 1],
    [278, LONG, height],
    [279, LONG, grey.length],
  ];
  // The directory starts on an even offset.
  const directory = 8 + grey.length + (grey.length % 2);
  const bytes = new Uint8Array(directory + 2 + entries.length * 12 + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('II*\0'));
  view.setUint32(4, directory, true);
  bytes.set(grey, 8);
  view.setUint16(directory, entries.length, true);
  entries.forEach(([tag, type, value], index) => {
    const at = directory + 2 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, 1, true);
    view.setUint32(at + 8, value, true);
  });
  return bytes;
}
