import type { Described } from './axes.ts';
import { describedByImageJ } from './imageJ.ts';
import { describedByOme, untoldByOme } from './ome.ts';

/** Characters that are looked at. */
const LONGEST = 4_000_000;

/** What ImageJ or OME have written into a file of so many pages; undefined where they haven't, or where it doesn't fit the file. */
export function describedBy(text: string, pages: number): Described | undefined {
  const head = text.slice(0, LONGEST);
  return head.startsWith('ImageJ=') ? describedByImageJ(head, pages) : describedByOme(head, pages);
}

/** What such a text says of which nothing is seen in the order of the pages. */
export function untoldBy(text: string, pages: number): ReturnType<typeof untoldByOme> {
  return untoldByOme(text.slice(0, LONGEST), pages);
}
