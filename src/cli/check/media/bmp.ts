import type { Depth } from '../../../checks/running/define.ts';
import { DamageFound, type WholeFile } from './damage.ts';
import * as words from './words.ts';

/** Compressions by their numbers: none, and none with masks that say which bits are which colour. */
const PLAIN: ReadonlySet<number> = new Set([0, 3, 6]);

/** BMP: its pixels stand as they are, so that they are decoded by being there. Those that are packed are left alone. */
export function walkBmp(file: WholeFile): Depth {
  // The oldest header has its numbers elsewhere.
  if (file.long(14, 'little') === 12) return 'structure';
  const start = file.long(10, 'little');
  const width = file.long(18, 'little');
  // Below zero where the first row is at the top.
  const height = Math.abs(file.long(22, 'little') | 0);
  const bits = file.short(28, 'little');
  if (!(width > 0 && height > 0)) throw new DamageFound(words.noPixels);
  if (!PLAIN.has(file.long(30, 'little'))) return 'structure';
  // Rows end at a multiple of four bytes.
  file.part(start, Math.ceil((width * bits) / 32) * 4 * height);
  return 'decoded';
}
