import { makeZip } from './testZip.ts';

const HELLO = new TextEncoder().encode('hello');
/** What doesn’t get smaller when it is packed. */
export const NOISE = Uint8Array.from({ length: 20_000 }, (_, index) => (index * index) % 251);

/** An archive that packers and streams write: two texts, one with its sizes after it, and bytes that don’t get smaller. */
export const GOOD_ARCHIVE = makeZip([
  { name: 'a.txt', bytes: HELLO },
  { name: 'b.txt', bytes: HELLO, streamed: true },
  { name: 'c.bin', bytes: NOISE, stored: true },
]);

/** What can be wrong with one, for the tests and the gallery. */
export const DAMAGED_ARCHIVES = {
  'cut off': GOOD_ARCHIVE.slice(0, GOOD_ARCHIVE.size - 2000 - 160),
  'a wrong checksum': makeZip([{ name: 'a', bytes: HELLO, crc: 1 }]),
  'announces too much': makeZip([{ name: 'a', bytes: HELLO }], { count: 3 }),
} as const;
