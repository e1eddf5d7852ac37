import { zlibSync } from 'fflate';
import { pngChunk } from '../../picture/pngChunk.ts';

interface PngPlan {
  readonly width: number;
  readonly height: number;
  /** A level of grey, or red, green and blue. */
  readonly channels?: 1 | 3;
  /** Of 8 bits each. */
  readonly valuesAt: (x: number, y: number) => readonly number[];
}

/** A PNG of made-up pixels. */
export function pngOf({ width, height, channels = 1, valuesAt }: PngPlan): Buffer {
  const wide = width * channels + 1;
  const rows = Buffer.alloc(height * wide);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows.set(valuesAt(x, y), y * wide + 1 + x * channels);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, channels === 1 ? 0 : 2], 8);
  const chunks = [pngChunk('IHDR', head), pngChunk('IDAT', zlibSync(rows, { level: 1 })), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

/** An array of NumPy, of whole numbers of 16 bits in rows. */
export function npyOf(width: number, height: number, valueAt: (x: number, y: number) => number): Buffer {
  const header = `${`{'descr': '<u2', 'fortran_order': False, 'shape': (${height}, ${width}), }`.padEnd(117)}\n`;
  const data = Buffer.alloc(width * height * 2);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.writeUInt16LE(valueAt(x, y), (y * width + x) * 2);
  return Buffer.concat([Buffer.from('\x93NUMPY\x01\x00\x76\x00', 'latin1'), Buffer.from(header), data]);
}
