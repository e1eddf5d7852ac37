import { report } from '../report.ts';
import type { PictureSize } from './size.ts';

const WIDTH = 256;
const HEIGHT = 257;
const SHORT = 3;
const LONG8 = 16;
/** More fields has no directory of a picture; a broken file may announce any number. */
const MOST_FIELDS = 500;

/** Pixels of the first picture of a TIFF or BigTIFF: two short pieces of the file are read. Undefined where it doesn't tell. Never rejects. */
export async function tiffSizeOf(file: Blob): Promise<PictureSize | undefined> {
  try {
    return await readSize(file);
  } catch (error) {
    // Read past the end: the file is cut, which its decoder tells.
    if (!(error instanceof RangeError)) report('Reading a picture’s size', error);
    return undefined;
  }
}

async function readSize(file: Blob): Promise<PictureSize | undefined> {
  const head = await viewOf(file, 0, 16);
  const mark = head.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) return undefined;
  const little = mark === 0x4949;
  const isBig = head.getUint16(2, little) === 43;
  const start = isBig ? Number(head.getBigUint64(8, little)) : head.getUint32(4, little);
  const [counted, each] = isBig ? [8, 20] : [2, 12];
  const directory = await viewOf(file, start, counted + MOST_FIELDS * each);
  const count = Math.min(MOST_FIELDS, isBig ? Number(directory.getBigUint64(0, little)) : directory.getUint16(0, little));
  let [width, height] = [0, 0];
  for (let field = 0; field < count; field++) {
    const at = counted + field * each;
    const tag = directory.getUint16(at, little);
    // Fields are in the order of their numbers.
    if (tag > HEIGHT) break;
    const type = directory.getUint16(at + 2, little);
    const value = at + each - (isBig ? 8 : 4);
    const size = type === SHORT ? directory.getUint16(value, little) : type === LONG8 ? 0 : directory.getUint32(value, little);
    if (tag === WIDTH) width = size;
    if (tag === HEIGHT) height = size;
  }
  return width > 0 && height > 0 ? { width, height } : undefined;
}

async function viewOf(file: Blob, start: number, length: number): Promise<DataView> {
  return new DataView(await file.slice(start, start + length).arrayBuffer());
}
