import type { Depth } from '../../../checks/running/define.ts';
import { readBytes } from '../../../files/bytes/readBytes.ts';
import { openPages } from '../../../files/raster/rasters.ts';
import { RasterError } from '../../../files/raster/raster.ts';
import { DamageFound, WholeFile, UnreadKind } from './damage.ts';
import * as words from './words.ts';

/** In all pages together. */
const MOST_PIXELS = 100_000_000;

/** TIFF: what a browser wouldn't draw either, page by page. The first one was decoded before; one that can't be read here accuses nobody. */
export async function decodePages(blob: Blob): Promise<Depth> {
  await walkDirectories(blob);
  try {
    const opened = await openPages({ from: 'tiff', blob });
    let left = MOST_PIXELS;
    let isWhole = true;
    for (const [index, { width, height }] of opened.pages.entries()) {
      left -= width * height;
      if (left < 0) return 'part';
      const { lost, step } = await opened.read(index);
      if (lost > 0) throw new DamageFound(words.lostOnPage(index + 1, lost));
      if (step > 1) isWhole = false;
    }
    return isWhole ? 'decoded' : 'part';
  } catch (error) {
    if (error instanceof RasterError) throw new UnreadKind(error.message);
    throw error;
  }
}

const MOST_PAGES = 2000;

/** Each page names the place of the next one: what lies beyond the end of the file is a page that is missing. */
async function walkDirectories(blob: Blob): Promise<void> {
  const head = new WholeFile(await readBytes(blob, 0, 16));
  const order = head.byte(0) === 0x49 ? 'little' : 'big';
  const isBig = head.short(2, order) === 43;
  const [counted, entry, pointer] = isBig ? [8, 20, 8] : [2, 12, 4];
  const offsetIn = (file: WholeFile, at: number): number => (isBig ? file.longest(at, order) : file.long(at, order));
  const seen = new Set<number>();
  for (let at = offsetIn(head, isBig ? 8 : 4); at !== 0 && !seen.has(at) && seen.size < MOST_PAGES;) {
    seen.add(at);
    const counter = new WholeFile(await readBytes(blob, at, at + counted));
    const count = isBig ? counter.longest(0, order) : counter.short(0, order);
    const next = at + counted + count * entry;
    at = offsetIn(new WholeFile(await readBytes(blob, next, next + pointer)), 0);
  }
}
